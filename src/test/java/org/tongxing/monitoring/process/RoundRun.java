package org.tongxing.monitoring.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.monitoring.domain.HalfYear;
import org.tongxing.monitoring.domain.ReferenceDay;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;
import org.tongxing.support.RegistrationForms;
import org.tongxing.workflow.Desk;
import org.tongxing.workflow.authority.StaffAuthority;

/** A round as a test carries it: children registered, lines settled, steps taken by those whose they are. */
@TestComponent
class RoundRun {

    private static final AtomicInteger CHILDREN = new AtomicInteger(300_000);
    private static final AtomicInteger YEAR = new AtomicInteger(2027);

    @Autowired
    private Desk desk;

    @Autowired
    private StartRound start;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService management;

    @Autowired
    private StaffAuthority authority;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A half year that no other test uses in this county: the reference day is today's, so that nobody grows older. */
    CaseReference open(String county) {
        return open(county, today());
    }

    CaseReference open(String county, LocalDate referenceDay) {
        ReferenceDay day = new ReferenceDay(new HalfYear(YEAR.incrementAndGet(), 1), referenceDay);
        AreaCode area = new AreaCode(county);
        if (!start.start(area, day)) {
            throw new IllegalStateException("the county has a round for that day");
        }
        desk.runJobs();
        return reference(county, referenceDay);
    }

    private CaseReference reference(String county, LocalDate referenceDay) {
        return new CaseReference(jdbc.sql(
                        "SELECT reference FROM monitoring_round WHERE county = ? AND reference_day = ? AND state = 'OPEN'")
                .params(county, referenceDay)
                .query(String.class)
                .single());
    }

    ChildId register(String login, String community, Map<String, Object> more) {
        int number = CHILDREN.incrementAndGet();
        Map<String, Object> form = RegistrationForms.inHardship(community);
        form.remove("conditions");
        form.put("sex", number % 2 == 0 ? "1" : "2");
        form.putAll(more);
        CaseReference registration = desk.start(login, "childRegistration", form);
        return new ChildId(jdbc.sql("SELECT child_id FROM registration WHERE reference = ?")
                .param(registration.value())
                .query(String.class)
                .single());
    }

    /** Settles the open lines of a community as its page does. */
    void settle(CaseReference round, String community, String outcome) {
        jdbc.sql(
                        """
                        UPDATE monitoring_line SET outcome = ?, method = 'HOME', settled_by = 'test', settled_at = ?
                         WHERE round = ? AND community = ? AND outcome IS NULL
                        """)
                .params(outcome, OffsetDateTime.now(clock), round.value(), community)
                .update();
    }

    void settleAll(CaseReference round) {
        communities(round).forEach(community -> settle(round, community, "UNCHANGED"));
    }

    List<String> communities(CaseReference round) {
        return jdbc.sql("SELECT community FROM monitoring_community WHERE round = ? ORDER BY community")
                .param(round.value())
                .query(String.class)
                .list();
    }

    List<Task> tasksOf(CaseReference round) {
        return tasks.createTaskQuery()
                .processVariableValueEquals("caseReference", round.value())
                .list();
    }

    List<Task> tasksOf(CaseReference round, String step) {
        return tasks.createTaskQuery()
                .processVariableValueEquals("caseReference", round.value())
                .taskDefinitionKey(step)
                .list();
    }

    Task taskIn(CaseReference round, String step, String area) {
        return tasks.createTaskQuery()
                .processVariableValueEquals("caseReference", round.value())
                .processVariableValueEquals("areaCode", area)
                .taskDefinitionKey(step)
                .singleResult();
    }

    void submit(String login, Task task, Map<String, Object> values) {
        authority.as(login, () -> {
            forms.submitTaskForm(task.getId(), values);
            return true;
        });
    }

    Map<String, Object> shown(String login, Task task) {
        return authority.as(login, () -> forms.getTaskFormVariables(task.getId()));
    }

    /** Every community is submitted by whoever's desk its task lies on, and every township agrees. */
    void carryToTheCounty(CaseReference round) {
        settleAll(round);
        tasksOf(round, "userTask_updateCommunity").forEach(task -> submit(holderOf(task), task, Map.of()));
        desk.runJobs();
        tasksOf(round, "userTask_checkTownship")
                .forEach(task -> submit(secondHolderOf(task), task, Map.of("checkOutcome", "AGREE")));
        desk.runJobs();
    }

    /** A demo account that holds the desk of a task. */
    String holderOf(Task task) {
        return task.getOwner().toLowerCase(Locale.ROOT).replace('@', '.');
    }

    String holderOfOrgan(Task task) {
        String[] parts = task.getOwner().split("@");
        return parts[0].toLowerCase(Locale.ROOT) + "." + parts[1].substring(0, 6);
    }

    /** Gives the days of a county's ended rounds free: a snapshot stays, its round counts as one of long ago. */
    void forget(String county) {
        jdbc.sql(
                        "UPDATE monitoring_round SET reference_day = make_date(1900, 1, 1) + substring(reference FROM '20[0-9][0-9]')::int"
                                + " WHERE county = ? AND state = 'CLOSED'")
                .param(county)
                .update();
    }

    String secondHolderOf(Task task) {
        return task.getOwner().toLowerCase(Locale.ROOT).replace("@", "2.");
    }

    /** Fires a timer of the model by its id. */
    void fireTimer(CaseReference round, String event) {
        String instance = instance(round);
        Job job = management
                .createJobQuery()
                .timers()
                .processInstanceId(instance)
                .activityId(event)
                .singleResult();
        management.executeJob(job.getId());
    }

    List<String> timers(CaseReference round) {
        return management.createJobDefinitionQuery().processDefinitionKey(MonitoringRoundModel.KEY).list().stream()
                .filter(definition -> management
                                .createJobQuery()
                                .timers()
                                .processInstanceId(instance(round))
                                .jobDefinitionId(definition.getId())
                                .count()
                        > 0)
                .map(definition -> definition.getActivityId())
                .sorted()
                .toList();
    }

    String instance(CaseReference reference) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .singleResult()
                .getId();
    }

    long running(CaseReference round) {
        return runtime.createProcessInstanceQuery()
                .variableValueEquals("caseReference", round.value())
                .count();
    }

    List<String> endsOf(CaseReference reference) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance(reference))
                .finished()
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .filter(id -> id.startsWith("endEvent_"))
                .distinct()
                .sorted()
                .toList();
    }

    void runJobs() {
        desk.runJobs();
    }

    String columnOf(CaseReference round, String column) {
        return jdbc.sql("SELECT " + column + "::text FROM monitoring_round WHERE reference = ?")
                .param(round.value())
                .query(String.class)
                .single();
    }
}
