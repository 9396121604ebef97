package org.tongxing.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.support.RegistrationForms;
import org.tongxing.support.TongxingTest;
import org.tongxing.workflow.Desk;
import org.tongxing.workflow.authority.StaffAuthority;

/** The locks behind the door: what the engine itself refuses to a person who has come in by another way. */
@TongxingTest
class EngineLocksTest {

    private static final String COUNTY = "440106";
    private static final String DIRECTOR = "childdirector.440106001002";
    private static final String COLLEAGUE = "childdirector2.440106001002";
    private static final String NEIGHBOUR = "childdirector.440106002010";
    private static final String SUPERVISOR = "supervisor.440106";
    private static final String CITY_SUPERVISOR = "supervisor.4401";
    private static final String FOREIGN_SUPERVISOR = "supervisor.441403";
    private static final String ADMINISTRATOR = "admin";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    @Autowired
    private StaffAuthority authority;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    private Task task;

    @BeforeEach
    void openATask() {
        String reference = desk.start(DIRECTOR, "childRegistration", RegistrationForms.inHardship("440106001002"))
                .value();
        desk.runJobs();
        String child = jdbc.sql("SELECT child_id FROM registration WHERE reference = ?")
                .param(reference)
                .query(String.class)
                .single();
        task = tasks.createTaskQuery()
                .taskDefinitionKey("userTask_proposeGrounds")
                .processVariableValueEquals("childId", child)
                .singleResult();
    }

    /** Everything that one may ask the engine for lists of, beside tasks and models. */
    static Stream<Arguments> lists() {
        return Stream.of(
                list("instances", e -> e.getRuntimeService().createProcessInstanceQuery()),
                list("executions", e -> e.getRuntimeService().createExecutionQuery()),
                list("variables", e -> e.getRuntimeService().createVariableInstanceQuery()),
                list("event subscriptions", e -> e.getRuntimeService()
                        .createEventSubscriptionQuery()
                        .tenantIdIn(COUNTY)),
                list("jobs", e -> e.getManagementService().createJobQuery().tenantIdIn(COUNTY)),
                list("past instances", e -> e.getHistoryService().createHistoricProcessInstanceQuery()),
                list("past steps", e -> e.getHistoryService().createHistoricActivityInstanceQuery()),
                list("past tasks", e -> e.getHistoryService().createHistoricTaskInstanceQuery()),
                list("past variables", e -> e.getHistoryService().createHistoricVariableInstanceQuery()),
                list("details", e -> e.getHistoryService().createHistoricDetailQuery()));
    }

    /** Lists that are empty in the system too, or not a supervising post's: they answer nothing to anybody. */
    static Stream<Arguments> emptyLists() {
        return Stream.of(
                list("incidents", e -> e.getRuntimeService().createIncidentQuery()),
                list("external tasks", e -> e.getExternalTaskService().createExternalTaskQuery()),
                list("past incidents", e -> e.getHistoryService().createHistoricIncidentQuery()),
                list("past jobs", e -> e.getHistoryService().createHistoricJobLogQuery()),
                list("past candidates", e -> e.getHistoryService().createHistoricIdentityLinkLogQuery()),
                list("operations", e -> e.getHistoryService().createUserOperationLogQuery()),
                list("past decisions", e -> e.getHistoryService().createHistoricDecisionInstanceQuery()),
                list("batches", e -> e.getManagementService().createBatchQuery()),
                list("past batches", e -> e.getHistoryService().createHistoricBatchQuery()),
                list("deployments", e -> e.getRepositoryService().createDeploymentQuery()),
                list("grants", e -> e.getAuthorizationService().createAuthorizationQuery()),
                list("accounts", e -> e.getIdentityService().createUserQuery()),
                list("groups", e -> e.getIdentityService().createGroupQuery()),
                list("tenants", e -> e.getIdentityService().createTenantQuery()));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void answersNothingWithoutASupervisingPost(String what, Function<ProcessEngine, Query<?, ?>> list) {
        assertThat(authority.<Long>as(DIRECTOR, () -> list.apply(engine).count()))
                .isZero();
        assertThat(authority.<List<?>>as(DIRECTOR, () -> list.apply(engine).list()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void answersTheSupervisorsOfTheAreaAndNoOthers(String what, Function<ProcessEngine, Query<?, ?>> list) {
        long elsewhere =
                authority.<Long>as(FOREIGN_SUPERVISOR, () -> list.apply(engine).count());
        desk.start(DIRECTOR, "childRegistration", RegistrationForms.inHardship("440106001002"));

        assertThat(authority.<Long>as(SUPERVISOR, () -> list.apply(engine).count()))
                .isPositive();
        assertThat(authority.<Long>as(CITY_SUPERVISOR, () -> list.apply(engine).count()))
                .isPositive();
        assertThat(authority.<Long>as(
                        FOREIGN_SUPERVISOR, () -> list.apply(engine).count()))
                .isEqualTo(elsewhere);
    }

    @ParameterizedTest
    @MethodSource("emptyLists")
    void answersNothingOfWhatIsNobodysBusiness(String what, Function<ProcessEngine, Query<?, ?>> list) {
        for (String login : List.of(DIRECTOR, SUPERVISOR)) {
            assertThat(authority.<Long>as(login, () -> list.apply(engine).count()))
                    .isZero();
        }
    }

    @Test
    void countsTasksByGroupForTheSupervisorsOfTheAreaAlone() {
        String group = "childDirector@440106001002";

        assertThat(groupsCountedFor(SUPERVISOR)).contains(group);
        assertThat(groupsCountedFor(FOREIGN_SUPERVISOR)).doesNotContain(group);
        refused(AuthorizationException.class, DIRECTOR, () -> tasks.createTaskReport()
                .taskCountByCandidateGroup());
    }

    @Test
    void knowsNothingByIdWithoutASupervisingPost() {
        String instance = task.getProcessInstanceId();

        refused(AuthorizationException.class, DIRECTOR, () -> engine.getRuntimeService()
                .getVariables(instance));
        refused(AuthorizationException.class, DIRECTOR, () -> engine.getRuntimeService()
                .getActivityInstance(instance));
        assertThat(authority.<Long>as(
                        DIRECTOR,
                        () -> engine.getManagementService().createJobQuery().count()))
                .isZero();
        refused(ProcessEngineException.class, FOREIGN_SUPERVISOR, () -> engine.getRuntimeService()
                .getVariables(instance));
    }

    @ParameterizedTest
    @ValueSource(strings = {DIRECTOR, SUPERVISOR, ADMINISTRATOR})
    void takesNothingPastTheForms(String login) {
        String id = task.getId();
        String instance = task.getProcessInstanceId();

        refused(ProcessEngineException.class, login, () -> tasks.complete(id));
        refused(ProcessEngineException.class, login, () -> tasks.resolveTask(id));
        refused(ProcessEngineException.class, login, () -> tasks.delegateTask(id, login));
        refused(ProcessEngineException.class, login, () -> tasks.setAssignee(id, COLLEAGUE));
        refused(ProcessEngineException.class, login, () -> tasks.claim(id, COLLEAGUE));
        refused(ProcessEngineException.class, login, () -> tasks.setOwner(id, login));
        refused(ProcessEngineException.class, login, () -> tasks.addCandidateUser(id, login));
        refused(
                ProcessEngineException.class,
                login,
                () -> tasks.addGroupIdentityLink(id, "childDirector@440106002010", IdentityLinkType.CANDIDATE));
        refused(
                ProcessEngineException.class,
                login,
                () -> tasks.deleteCandidateGroup(id, "childDirector@440106001002"));
        refused(ProcessEngineException.class, login, () -> tasks.setDueDate(id, new Date(0)));
        refused(ProcessEngineException.class, login, () -> tasks.setName(id, "示例"));
        refused(ProcessEngineException.class, login, () -> tasks.setVariable(id, "note", "示例"));
        refused(ProcessEngineException.class, login, () -> tasks.createComment(id, instance, "示例"));
        refused(
                ProcessEngineException.class,
                login,
                () -> tasks.createAttachment("x", id, instance, "x", "x", "http://x"));
        refused(ProcessEngineException.class, login, () -> tasks.deleteTask(id));
        refused(ProcessEngineException.class, login, () -> tasks.saveTask(tasks.newTask("standalone")));
        refused(ProcessEngineException.class, login, () -> engine.getRuntimeService()
                .setVariable(instance, "note", "示例"));
        refused(ProcessEngineException.class, login, () -> engine.getRuntimeService()
                .startProcessInstanceByKey("childRegistration", Map.of("areaCode", "440106001002")));
        refused(ProcessEngineException.class, login, () -> engine.getRuntimeService()
                .deleteProcessInstance(instance, "示例"));
        refused(ProcessEngineException.class, login, () -> engine.getRepositoryService()
                .createDeployment()
                .addInputStream("evil.form", new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)))
                .deploy());
        refused(BadUserRequestException.class, login, () -> tasks.createTaskQuery()
                .or()
                .taskAssigneeExpression("${currentUser()}")
                .endOr()
                .list());

        Task after = tasks.createTaskQuery().taskId(id).initializeFormKeys().singleResult();
        assertThat(after.getAssignee()).isNull();
        assertThat(after.getDelegationState()).isNull();
        assertThat(after.getName()).isEqualTo(task.getName());
        assertThat(tasks.getIdentityLinksForTask(id))
                .as("the desk as candidate, and as owner")
                .extracting(IdentityLink::getType)
                .containsExactlyInAnyOrder(IdentityLinkType.CANDIDATE, IdentityLinkType.OWNER);
        assertThat(engine.getRuntimeService().getVariables(instance)).doesNotContainKey("note");
    }

    @ParameterizedTest
    @ValueSource(strings = {NEIGHBOUR, SUPERVISOR, FOREIGN_SUPERVISOR, ADMINISTRATOR})
    void givesAFormToNobodyElse(String login) {
        refused(ProcessEngineException.class, login, () -> forms.getTaskFormVariables(task.getId()));
        refused(ProcessEngineException.class, login, () -> forms.submitTaskForm(task.getId(), Map.of()));
        refused(ProcessEngineException.class, login, () -> tasks.claim(task.getId(), login));
    }

    @Test
    void takesATaskFromNobody() {
        tasks.setAssignee(task.getId(), DIRECTOR);

        refused(ProcessEngineException.class, COLLEAGUE, () -> tasks.claim(task.getId(), null));
        refused(ProcessEngineException.class, COLLEAGUE, () -> tasks.setAssignee(task.getId(), null));
        refused(ProcessEngineException.class, COLLEAGUE, () -> tasks.claim(task.getId(), COLLEAGUE));

        assertThat(assignee()).isEqualTo(DIRECTOR);
        does(DIRECTOR, () -> tasks.setAssignee(task.getId(), null));
        assertThat(assignee()).isNull();
    }

    @Test
    void storesNoFilterWithAnExpressionForAnybody() {
        for (String login : List.of(DIRECTOR, SUPERVISOR, ADMINISTRATOR)) {
            refused(ProcessEngineException.class, login, () -> {
                Filter filter = engine.getFilterService().newTaskFilter("示例");
                filter.setQuery(tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
                engine.getFilterService().saveFilter(filter);
            });
        }
    }

    private List<String> groupsCountedFor(String login) {
        return authority.as(login, () -> tasks.createTaskReport().taskCountByCandidateGroup().stream()
                .map(row -> String.valueOf(row.getGroupName()))
                .toList());
    }

    private void refused(Class<? extends Throwable> how, String login, ThrowingCallable step) {
        assertThatThrownBy(() -> does(login, step)).isInstanceOf(how);
    }

    private void does(String login, ThrowingCallable step) {
        authority.as(login, () -> {
            try {
                step.call();
                return null;
            } catch (RuntimeException e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private String assignee() {
        return tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee();
    }

    private static Arguments list(String what, Function<ProcessEngine, Query<?, ?>> list) {
        return Arguments.of(what, list);
    }
}
