package org.tongxing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.support.RegistrationForms;
import org.tongxing.support.Visits;
import org.tongxing.workflow.Desk;

/** What the engine's web applications ask while somebody walks through them is in the table of calls: no red banner. */
@BrowserTest
class EngineAppsBrowserTest {

    private static final String DIRECTOR = "childdirector.440106002008";

    /** What names things on the pages; what stands in the rows of tables are keys and numbers. */
    private static final String LABELS =
            "h1, h2, h3, h4, th, dt, label, legend, button, .nav a, .dropdown-menu a, .modal p";

    private static final Pattern ENGLISH = Pattern.compile("\\b[A-Za-z]{2,}\\b");

    private final Desktops desktops;

    @Autowired
    private Desk desk;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    private final Set<String> refused = new ConcurrentSkipListSet<>();
    private final Set<String> english = new ConcurrentSkipListSet<>();
    private Task task;

    EngineAppsBrowserTest(Desktops desktops) {
        this.desktops = desktops;
    }

    @BeforeEach
    void openATask() {
        List<Task> open = open();
        if (open.isEmpty()) {
            desk.start(DIRECTOR, "childRegistration", RegistrationForms.inHardship("440106002008"));
            desk.runJobs();
            open = open();
        }
        task = open.get(0);
    }

    @Test
    void letsACaseworkerWalkThroughTasklistAndWelcome() {
        Desktop director = signedIn(DIRECTOR);
        director.openTasklist();
        director.takeTask("提出情形与风险等级");
        Response givenBack = director.page()
                .waitForResponse(
                        answer -> answer.url().endsWith("/unclaim"),
                        () -> director.page().locator("button.unclaim").first().click());
        assertThat(givenBack.status()).isEqualTo(204);
        for (String tab : List.of("form", "history", "diagram", "description")) {
            walk(director, "tasklist/default/#/?task=" + task.getId() + "&detailsTab=task-detail-" + tab);
            director.picture("tasklist-" + tab);
        }
        walk(director, "welcome/default/");
        director.picture("welcome");

        assertThat(refused).isEmpty();
    }

    @Test
    void letsASupervisorWalkThroughCockpit() {
        Desktop supervisor = signedIn("supervisor.440106");
        walkThroughCockpit(supervisor);

        assertThat(refused).isEmpty();
        assertThat(english).isEmpty();
    }

    @Test
    void showsASupervisorTheClocksOfACaseInChinese() {
        String child = new Visits(desk, jdbc, "440106002008").planned(RegistrationForms.inHardship("440106002008"));
        String instance = jdbc.sql(
                        """
                        SELECT v.proc_inst_id_ FROM act_ru_variable v
                        JOIN act_re_procdef definition ON definition.id_ = v.proc_def_id_
                        WHERE v.name_ = 'childId' AND v.text_ = ? AND definition.key_ = 'careCase' LIMIT 1
                        """)
                .param(child)
                .query(String.class)
                .single();
        Desktop supervisor = signedIn("supervisor.440106");
        walk(supervisor, "cockpit/default/#/process-instance/" + instance + "/runtime");
        walkThroughTabs(supervisor);
        supervisor
                .page()
                .locator(".ctn-tabbed .nav-tabs li a")
                .getByText("作业")
                .first()
                .click();
        supervisor.page().locator(".ctn-tabbed table tbody tr").first().waitFor();
        settle(supervisor);
        supervisor.picture("cockpit-clocks");

        assertThat(refused).isEmpty();
        assertThat(english).isEmpty();
    }

    @Test
    void letsAnAdministratorWalkThroughCockpitAndAdmin() {
        Desktop administrator = signedIn("admin");
        walkThroughCockpit(administrator);
        for (String page : List.of("", "users", "groups", "tenants", "authorization?resource=0", "system")) {
            walk(administrator, "admin/default/#/" + page);
        }
        for (String section : List.of("general", "metrics")) {
            walk(administrator, "admin/default/#/system?section=system-settings-" + section);
        }

        assertThat(refused).isEmpty();
    }

    private void walkThroughCockpit(Desktop desktop) {
        for (String page : List.of("dashboard", "processes", "decisions", "tasks", "repository", "batch")) {
            walk(desktop, "cockpit/default/#/" + page);
            desktop.picture("cockpit-" + page);
        }
        walk(desktop, "cockpit/default/#/process-definition/" + task.getProcessDefinitionId() + "/runtime");
        walkThroughTabs(desktop);
        walk(desktop, "cockpit/default/#/process-instance/" + task.getProcessInstanceId() + "/runtime");
        walkThroughTabs(desktop);
        desktop.picture("cockpit-instance");
    }

    private void walkThroughTabs(Desktop desktop) {
        Locator tabs = desktop.page().locator(".ctn-tabbed .nav-tabs li a");
        tabs.first().waitFor();
        for (int i = 0; i < tabs.count(); i++) {
            tabs.nth(i).click();
            settle(desktop);
        }
    }

    private void walk(Desktop desktop, String route) {
        desktop.page().navigate("about:blank");
        desktop.open("/camunda/app/" + route);
        settle(desktop);
    }

    private void settle(Desktop desktop) {
        desktop.page().waitForLoadState(LoadState.NETWORKIDLE);
        for (String banner : desktop.page().locator(".alert-danger:visible").allInnerTexts()) {
            refused.add(desktop.page().url() + ": " + banner);
        }
        for (String label : desktop.page().locator(LABELS).allInnerTexts()) {
            if (ENGLISH.matcher(label).find() && !isAnEngine(label.strip())) {
                english.add(desktop.page().url().replaceAll(".*#/|[?].*", "") + ": " + label.strip());
            }
        }
    }

    private Desktop signedIn(String login) {
        Desktop desktop = desktops.vacant();
        desktop.page().onResponse(answer -> {
            if (answer.status() == 403 || answer.status() >= 500) {
                refused.add(answer.status() + " " + answer.request().method() + " " + answer.url());
            }
        });
        desktop.signIn(login);
        return desktop;
    }

    private List<Task> open() {
        return tasks.createTaskQuery()
                .taskCandidateGroup("childDirector@440106002008")
                .taskDefinitionKey("userTask_proposeGrounds")
                .list();
    }

    /** Stands in a menu that is hidden as long as there is one engine; other tests of this JVM may have another. */
    private static boolean isAnEngine(String label) {
        return ProcessEngines.getProcessEngines().containsKey(label);
    }
}
