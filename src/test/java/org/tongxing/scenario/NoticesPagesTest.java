package org.tongxing.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.correspondence.Notice;
import org.tongxing.correspondence.NoticeKind;
import org.tongxing.correspondence.Notices;
import org.tongxing.scenario.PageVisitor.Page;
import org.tongxing.support.RegistrationForms;
import org.tongxing.support.StatementCount;
import org.tongxing.support.TongxingTest;
import org.tongxing.workflow.Desk;

/** 通知 as people walk through it: the count on every page, the list, the way into the task, the marks. */
@TongxingTest
class NoticesPagesTest {

    private static final String COMMUNITY = "441403100002";
    private static final String DIRECTOR = "childdirector2.441403100002";
    private static final String DESK = "childDirector@441403100002";
    private static final String SUPERVISOR = "childsupervisor.441403100";
    private static final String TOWN_DESK = "childSupervisor@441403100";
    private static final Pattern OPEN = Pattern.compile("/notices/(\\d+)/open");

    private static int occasions;

    @LocalServerPort
    private int port;

    @Autowired
    private Notices notices;

    @Autowired
    private Desk desk;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void forgetWhatWasTold() {
        jdbc.sql("TRUNCATE notice, notice_read").update();
    }

    @Test
    void showsTheCountOnEveryPageAndForTasklistUntilAllIsRead() {
        tell(TOWN_DESK, null, "社区甲半年动态更新已开始");
        tell(TOWN_DESK, null, "社区乙半年动态更新已开始");
        PageVisitor supervisor = visitor(SUPERVISOR);

        assertThat(supervisor.open("/").html()).contains("通知<b>2</b>", "通知，2 条未读");
        assertThat(supervisor.open("/notices/bell").html())
                .contains("通知<b>2</b>")
                .doesNotContain("<html");
        Page list = supervisor.open("/notices");
        assertThat(list.html()).contains("社区甲半年动态更新已开始", "全部标为已读", "未读：");

        Page after = supervisor.post("/notices/read", List.of(Map.entry("upTo", newest(list))));

        assertThat(after.html()).contains("社区甲半年动态更新已开始").doesNotContain("<b>", "未读：", "全部标为已读");
        assertThat(supervisor.open("/ledger").html())
                .contains("href=\"/notices\"")
                .doesNotContain("<b>");
    }

    @Test
    void leadsIntoTheTaskThoseWhoMaySeeIt() {
        String task = openTask();
        tell(DESK, task, "有一项待办已到期");
        tell(TOWN_DESK, task, "社区有一项待办已到期");

        PageVisitor director = visitor(DIRECTOR);
        Page list = director.open("/notices");
        Page led = director.post("/notices/" + only(list) + "/open", List.of());
        PageVisitor supervisor = visitor(SUPERVISOR);
        Page elsewhere = supervisor.open("/notices");
        Page read = supervisor.post("/notices/" + only(elsewhere) + "/open", List.of());

        assertThat(list.html()).contains("去办理");
        assertThat(led.status()).isEqualTo(200);
        assertThat(led.html()).contains("tasklist");
        assertThat(director.open("/notices").html()).doesNotContain("未读：");
        assertThat(elsewhere.html()).contains("社区有一项待办已到期", "标为已读").doesNotContain("去办理");
        assertThat(read.html()).contains("<h1>通知</h1>", "社区有一项待办已到期").doesNotContain("未读：");
    }

    @Test
    void isAsIfNotThereForAnybodyElse() {
        tell(TOWN_DESK, null, "只给儿童督导员");
        String notice = only(visitor(SUPERVISOR).open("/notices"));
        PageVisitor director = visitor(DIRECTOR);

        assertThat(director.open("/notices").html()).contains("没有通知").doesNotContain("只给儿童督导员");
        director.open("/ledger");
        assertThat(director.post("/notices/" + notice + "/open", List.of()).status())
                .isEqualTo(404);
        assertThat(director.open("/notices?before=示例").status()).isEqualTo(400);
        assertThat(director.open("/notices?before=999999999").html()).contains("没有通知");
    }

    @Test
    void showsAPageOfManyNoticesWithFewStatements() {
        for (int number = 0; number < 40; number++) {
            tell(TOWN_DESK, "task-" + number, "示例");
        }
        PageVisitor supervisor = visitor(SUPERVISOR);
        supervisor.open("/");

        try (StatementCount statements = StatementCount.begin()) {
            Page list = supervisor.open("/notices");

            assertThat(list.html()).contains("通知<b>40</b>", "更早的通知");
            assertThat(statements.count()).isLessThanOrEqualTo(10);
        }
    }

    private String openTask() {
        String reference = desk.start(DIRECTOR, "childRegistration", RegistrationForms.inHardship(COMMUNITY))
                .value();
        desk.runJobs();
        String child = jdbc.sql("SELECT child_id FROM registration WHERE reference = ?")
                .param(reference)
                .query(String.class)
                .single();
        return tasks.createTaskQuery()
                .taskDefinitionKey("userTask_proposeGrounds")
                .processVariableValueEquals("childId", child)
                .singleResult()
                .getId();
    }

    private void tell(String recipient, String task, String text) {
        notices.tell(new Notice("page:" + ++occasions, recipient, NoticeKind.REMINDER, null, task, text));
    }

    private PageVisitor visitor(String login) {
        return new PageVisitor(port, login);
    }

    private static String newest(Page list) {
        Matcher found = Pattern.compile("name=\"upTo\" value=\"(\\d+)\"").matcher(list.html());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String only(Page list) {
        Matcher found = OPEN.matcher(list.html());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
