package org.tongxing.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.access.Avoidances;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.support.RegistrationForms;
import org.tongxing.support.TongxingTest;
import org.tongxing.workflow.Desk;
import org.tongxing.workflow.MatterVariables;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Processes;
import org.tongxing.workflow.authority.StaffAuthority;

/**
 * 回避: a matter about a township's supervisor. The supervising post of the county stands in their line and finds nothing
 * of it any more, in Cockpit or by the engine's calls; that of the city is out of the line and goes on seeing it.
 */
@TongxingTest
class HiddenMatterTest {

    private static final String DIRECTOR = "childdirector.440106001003";
    private static final String REPORTED = "childsupervisor.440106001";
    private static final String IN_THE_LINE = "supervisor.440106";
    private static final String OUT_OF_THE_LINE = "supervisor.4401";

    @LocalServerPort
    private int port;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private StaffAuthority authority;

    @Autowired
    private Avoidances avoidances;

    @Autowired
    private Desk desk;

    @Autowired
    private Processes processes;

    @Autowired
    private JdbcClient jdbc;

    private String registration;
    private String caseInstance;
    private CaseReference caseReference;

    @BeforeEach
    void openACase() {
        registration = openFor(DIRECTOR);
        Task task = proposal(registration);
        caseInstance = task.getProcessInstanceId();
        caseReference = new CaseReference(engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(caseInstance)
                .singleResult()
                .getBusinessKey());
    }

    /** Every list of the engine that a supervising post may ask, for one instance. */
    static Stream<Arguments> lists() {
        return Stream.of(
                list("instances", (e, id) -> e.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(id)),
                list(
                        "executions",
                        (e, id) -> e.getRuntimeService().createExecutionQuery().processInstanceId(id)),
                list("variables", (e, id) -> e.getRuntimeService()
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(id)),
                list("event subscriptions", (e, id) -> e.getRuntimeService()
                        .createEventSubscriptionQuery()
                        .processInstanceId(id)),
                list("tasks", (e, id) -> e.getTaskService().createTaskQuery().processInstanceId(id)),
                list("past instances", (e, id) -> e.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(id)),
                list("past steps", (e, id) -> e.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(id)),
                list("past tasks", (e, id) -> e.getHistoryService()
                        .createHistoricTaskInstanceQuery()
                        .processInstanceId(id)),
                list("past variables", (e, id) -> e.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(id)));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void standsInNoListOfThoseInTheLineAndInThatOfTheOthers(
            String what, Function<ProcessEngine, Function<String, Query<?, ?>>> list) {
        long seenBefore = counted(IN_THE_LINE, list);

        avoidances.hideFromLine(caseReference, REPORTED, OUT_OF_THE_LINE);

        assertThat(seenBefore).isPositive();
        assertThat(counted(IN_THE_LINE, list)).isZero();
        assertThat(counted(REPORTED, list)).isZero();
        assertThat(counted(OUT_OF_THE_LINE, list)).isPositive();
    }

    /** What Cockpit and any client ask by id. */
    @Test
    void isUnknownToThoseInTheLineWhenTheyAskByItsId() {
        EngineClient machines = new EngineClient(port);
        List<String> calls = List.of(
                "/process-instance/" + caseInstance,
                "/process-instance/" + caseInstance + "/activity-instances",
                "/process-instance/" + caseInstance + "/variables",
                "/history/process-instance/" + caseInstance);
        assertThat(calls).allMatch(call -> get(machines, IN_THE_LINE, call) == 200);

        avoidances.hideFromLine(caseReference, REPORTED, OUT_OF_THE_LINE);

        assertThat(calls).allMatch(call -> get(machines, IN_THE_LINE, call) == 404);
        assertThat(calls).allMatch(call -> get(machines, OUT_OF_THE_LINE, call) == 200);
    }

    @Test
    void isNotCountedInCockpitForThoseInTheLine() {
        WebappClient cockpit = new WebappClient(port, IN_THE_LINE);
        String instances = "/camunda/api/cockpit/plugin/base/default/process-instance?firstResult=0&maxResults=50";
        String asked = "{\"businessKey\":\"" + caseReference + "\"}";
        assertThat(cockpit.call("POST", instances, asked).body()).contains(caseInstance);

        avoidances.hideFromLine(caseReference, REPORTED, OUT_OF_THE_LINE);

        assertThat(cockpit.call("POST", instances, asked).body()).doesNotContain(caseInstance);
        assertThat(new WebappClient(port, OUT_OF_THE_LINE)
                        .call("POST", instances, asked)
                        .body())
                .contains(caseInstance);
    }

    /** The director works under the reported supervisor and is in their line: the open task leaves the director's desk. */
    @Test
    void leavesTheDesksOfTheLine() {
        avoidances.hideFromLine(caseReference, REPORTED, OUT_OF_THE_LINE);

        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(caseInstance)
                .singleResult();
        assertThat(task.getOwner()).isEqualTo("civilAffairs@4401");
        assertThat(desk.submit(DIRECTOR, childOf(registration), "userTask_proposeGrounds", Map.of()))
                .isFalse();
    }

    @Test
    void staysHiddenInWhatItStartsLater() {
        CaseReference later = new CaseReference("RC-440106-2026-700001");
        avoidances.hideFromLine(later, REPORTED, OUT_OF_THE_LINE);

        processes.start(
                "register.residenceInDoubt",
                later,
                new AreaCode("440106001003"),
                Outcome.of(MatterVariables.CHILD_ID, childOf(registration)));

        assertThat(instancesOf(IN_THE_LINE, later)).isZero();
        assertThat(instancesOf(OUT_OF_THE_LINE, later)).isOne();
        assertThat(jdbc.sql("SELECT count(DISTINCT tenant_id_) FROM act_hi_actinst WHERE proc_inst_id_ IN"
                                + " (SELECT process_instance_id FROM instance_reference WHERE reference = ?)")
                        .param(later.value())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    /** A table of the engine that says whose a row is must not be forgotten when a new version of it brings one. */
    @Test
    void leavesNoRowInTheTenantOfTheCounty() {
        avoidances.hideFromLine(caseReference, REPORTED, OUT_OF_THE_LINE);

        List<String> tables = jdbc.sql(
                        """
                        SELECT c.table_name || ' ' || c.column_name
                          FROM information_schema.columns c
                          JOIN information_schema.columns t USING (table_schema, table_name)
                         WHERE c.table_schema = 'public' AND t.column_name = 'tenant_id_'
                           AND c.column_name IN ('proc_inst_id_', 'process_instance_id_')
                        """)
                .query(String.class)
                .list();
        assertThat(tables).hasSizeGreaterThan(15);
        assertThat(tables).allSatisfy(table -> {
            String[] parts = table.split(" ");
            assertThat(jdbc.sql("SELECT count(*) FROM " + parts[0] + " WHERE " + parts[1]
                                    + " = ? AND tenant_id_ = '440106'")
                            .param(caseInstance)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        });
    }

    private String openFor(String login) {
        String reference = desk.start(login, "childRegistration", RegistrationForms.inHardship("440106001003"))
                .value();
        desk.runJobs();
        return reference;
    }

    private String childOf(String reference) {
        return jdbc.sql("SELECT child_id FROM registration WHERE reference = ?")
                .param(reference)
                .query(String.class)
                .single();
    }

    private Task proposal(String reference) {
        return engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("userTask_proposeGrounds")
                .processVariableValueEquals("childId", childOf(reference))
                .singleResult();
    }

    private long counted(String login, Function<ProcessEngine, Function<String, Query<?, ?>>> list) {
        return authority.<Long>as(
                login, () -> list.apply(engine).apply(caseInstance).count());
    }

    private long instancesOf(String login, CaseReference reference) {
        return authority.<Long>as(login, () -> engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .count());
    }

    private static int get(EngineClient machines, String login, String path) {
        return machines.call(login, "GET", "/engine-rest" + path, "application/json", "")
                .status();
    }

    private static Arguments list(String what, BiFunction<ProcessEngine, String, Query<?, ?>> list) {
        Function<ProcessEngine, Function<String, Query<?, ?>>> ofInstance = engine -> id -> list.apply(engine, id);
        return Arguments.of(what, ofInstance);
    }
}
