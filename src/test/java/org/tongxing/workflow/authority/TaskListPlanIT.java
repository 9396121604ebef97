package org.tongxing.workflow.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.organization.Organization;
import org.tongxing.support.Explained;
import org.tongxing.support.Models;
import org.tongxing.support.OpenTasks;
import org.tongxing.support.TestDatabase;

/** How PostgreSQL finds the first page of the task list among fifty thousand open tasks. */
class TaskListPlanIT {

    private static final String COUNTY = "440106";

    private static final DataSource DATABASE = TestDatabase.fresh();
    private static ProcessEngine engine;
    private static Explained explained;

    @BeforeAll
    static void fill() {
        engine = engineOn(DATABASE);
        deployModels();
        OpenTasks.write(DATABASE, 1, 50_000);
        explained = Explained.on(engine, "COSTS OFF");
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @AfterEach
    void signOut() {
        engine.getIdentityService().clearAuthentication();
        explained.plans();
    }

    @ParameterizedTest
    @ValueSource(strings = {"childDirector@440106001001", "childSupervisor@440106001", "civilAffairs@440106"})
    void readsADesksFirstPageFromTheIndexOfItsBasketAlone(String desk) {
        signIn(desk);

        firstPageOf("待签收");
        firstPageOf("即将到期");

        assertThat(explained.plans()).hasSize(4).allSatisfy(plan -> assertThat(plan)
                .contains("tx_idx_task_basket")
                .doesNotContain("Seq Scan", "act_ru_identitylink"));
    }

    @Test
    void readsTheBasketsOfSomebodyWithTwoDesksByTheirGroups() {
        signIn("childDirector@440106001001", "childDirector@440106001002");

        firstPageOf("待签收");

        assertThat(explained.plans()).hasSize(2).allSatisfy(plan -> assertThat(plan)
                .contains("tx_idx_link_group_task")
                .doesNotContain("Seq Scan on act_ru_task"));
    }

    @Test
    void showsOneDeskTheSameTasksAsSomebodyWhoHasItBesideAnother() {
        signIn("civilAffairs@440106");
        List<Task> alone = list("待签收");
        signIn("civilAffairs@440106", "dutyOfficer@440106");

        List<Task> besideAnother = list("待签收");

        assertThat(alone)
                .isNotEmpty()
                .extracting(Task::getId)
                .containsExactlyElementsOf(
                        besideAnother.stream().map(Task::getId).toList());
    }

    @Test
    void findsWhatAPersonHasClaimedWithoutReadingAllTasks() {
        signIn("civilAffairs@440106");

        firstPageOf("我的待办");

        assertThat(explained.plans()).hasSize(2).allSatisfy(plan -> assertThat(plan)
                .doesNotContain("Seq Scan on act_ru_task"));
    }

    @Test
    void readsASupervisingPostsFirstPageInTheOrderOfAnIndex() {
        List<String> province = JdbcClient.create(DATABASE)
                .sql("SELECT DISTINCT tenant_id_ FROM act_ru_task")
                .query(String.class)
                .list();
        engine.getIdentityService()
                .setAuthentication("supervisor.44", List.of("supervisor", "supervisor@44"), province);

        engine.getTaskService()
                .createTaskQuery()
                .followUpBeforeOrNotExistent(new Date())
                .orderByDueDate()
                .asc()
                .listPage(0, 15);

        assertThat(explained.plans()).singleElement().satisfies(plan -> assertThat(plan)
                .contains("tx_idx_task_due", "Presorted Key: due_date_"));
    }

    private static void signIn(String... desks) {
        String role = desks[0].substring(0, desks[0].indexOf('@'));
        String login = desks[0].replace('@', '.').toLowerCase(Locale.ROOT);
        List<String> groups = Stream.concat(Stream.of(role), Stream.of(desks)).toList();
        engine.getIdentityService().setAuthentication(login, groups, List.of(COUNTY));
    }

    private static void firstPageOf(String name) {
        engine.getFilterService().listPage(filter(name), engine.getTaskService().createTaskQuery(), 0, 15);
        engine.getFilterService().count(filter(name));
    }

    private static List<Task> list(String name) {
        return engine.getFilterService()
                .list(filter(name), engine.getTaskService().createTaskQuery());
    }

    private static String filter(String name) {
        return engine.getFilterService()
                .createTaskFilterQuery()
                .filterName(name)
                .singleResult()
                .getId();
    }

    private static void deployModels() {
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        Models.files().forEach(file -> deployment.addModelInstance(file.toString(), Models.read(file)));
        deployment.deploy();
    }

    private static ProcessEngine engineOn(DataSource database) {
        var authority = new EngineAuthority(
                new StaffDirectory(mock(Organization.class), mock(HiddenTenants.class), Clock.systemDefaultZone()));
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("task-list-plan");
        configuration.setDataSource(database);
        configuration.setDatabaseSchemaUpdate("false");
        configuration.setHistory("audit");
        configuration.setMetricsEnabled(false);
        configuration.setJobExecutorActivate(false);
        configuration.setCmmnEnabled(false);
        configuration.setStandaloneTasksEnabled(false);
        configuration.setAuthorizationEnabled(true);
        configuration.setAuthorizationCheckRevokes("never");
        authority.configure(configuration);
        ProcessEngine built = configuration.buildProcessEngine();
        authority.grant(built);
        return built;
    }
}
