package org.tongxing.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.deadline.WorkingDays;
import org.tongxing.scenario.PageVisitor.Page;
import org.tongxing.shared.CaseReference;
import org.tongxing.supervision.LateMatters;
import org.tongxing.supervision.LateMatters.Waiting;
import org.tongxing.supervision.application.ClimbLadder;
import org.tongxing.support.TongxingTest;
import org.tongxing.workflow.Desk;

/** The pages 督办 and 请假代理, as people see them. */
@TongxingTest
class SupervisionPagesTest {

    private static final String COMMUNITY = "441900004005";
    private static final String DIRECTOR = "childdirector.441900004005";
    private static final String SECOND = "childdirector2.441900004005";
    private static final String SUPERVISOR = "childsupervisor.441900004";
    private static final String COUNTY = "civilaffairs.441900";

    @LocalServerPort
    private int port;

    @Autowired
    private ClimbLadder ladder;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private Clock clock;

    private LateMatters matters;

    @BeforeEach
    void prepare() {
        matters = new LateMatters(desk, jdbc, workingDays, clock);
    }

    @AfterEach
    void everybodyIsBack() {
        jdbc.sql("DELETE FROM absence").update();
    }

    @Test
    void showsLateTasksOrdersAndFailuresToTheSuperiorsOfTheArea() {
        Waiting late = matters.lateIn(COMMUNITY, 10);
        ladder.sweep();
        CaseReference order = matters.orders(late.id()).get(0);

        Page county = visitor(COUNTY).open("/supervision");
        Page township = visitor(SUPERVISOR).open("/supervision");

        assertThat(county.html())
                .contains("逾期未办结（按区划）", "南城街道", late.reference().value(), order.value(), "待答复", "儿童主任")
                .doesNotContain(late.child());
        assertThat(township.html()).contains(late.reference().value(), order.value());
        assertThat(visitor("civilaffairs.441403").open("/supervision").html())
                .doesNotContain(late.reference().value())
                .doesNotContain(order.value());
    }

    @Test
    void showsADeskTheOrdersThatItHasReceivedAndNoFigures() {
        Waiting late = matters.lateIn(COMMUNITY, 10);
        ladder.sweep();

        Page director = visitor(DIRECTOR).open("/supervision");

        assertThat(director.html())
                .contains("本岗位收到的督办", matters.orders(late.id()).get(0).value())
                .doesNotContain("按区划")
                .doesNotContain("移送线索");
    }

    @Test
    void passesAClueAboutAUnitThatFailedAgainAndAgain() {
        matters.lateIn(COMMUNITY, 5);
        matters.lateIn(COMMUNITY, 5);
        ladder.sweep();
        PageVisitor county = visitor(COUNTY);
        assertThat(county.open("/supervision").html()).contains("移送人民检察院");
        List<Map.Entry<String, String>> clue =
                List.of(Map.entry("desk", "childDirector@441900004005"), Map.entry("text", "一年内多次逾期未办结"));

        Page empty = county.post(
                "/supervision/clues", List.of(Map.entry("desk", "childDirector@441900004005"), Map.entry("text", "")));
        Page strange = county.post(
                "/supervision/clues",
                List.of(Map.entry("desk", "childDirector@440106001001"), Map.entry("text", "一年内多次逾期未办结")));
        Page done = county.post("/supervision/clues", clue);

        assertThat(empty.html()).contains("情况说明：请写明，不少于5个字");
        assertThat(strange.html()).contains("单位：该单位不在本辖区多次逾期的单位之列");
        assertThat(done.html()).contains("已登记移送线索", "已移送线索（");
        PageVisitor township = visitor(SUPERVISOR);
        township.open("/absence");
        assertThat(township.post("/supervision/clues", clue).html()).contains("线索由民政部门或妇儿工委办移送");
    }

    @Test
    void entersAndEndsAnAbsence() {
        PageVisitor director = visitor(DIRECTOR);
        LocalDate today = LocalDate.now(clock);
        Page form = director.open("/absence");

        Page entered = director.post("/absence", absence(today.plusDays(1), today.plusDays(2), SECOND));
        Page overlapping = director.post("/absence", absence(today.plusDays(2), today.plusDays(4), ""));
        Page seen = visitor(SUPERVISOR).open("/absence");
        Page ended = director.post(
                "/absence/end",
                List.of(
                        Map.entry("who", DIRECTOR),
                        Map.entry("from", today.plusDays(1).toString())));

        assertThat(form.html()).contains("没有未结束的请假", "无代理人（转上一级）");
        assertThat(entered.html()).contains("已登记请假", "（二）");
        assertThat(overlapping.html()).contains("请假首日：与已登记的请假时间重叠", "value=\"" + today.plusDays(4) + "\"");
        assertThat(seen.html()).contains("销假");
        assertThat(ended.html()).contains("没有未结束的请假");
        assertThat(director.post("/absence/end", List.of(Map.entry("who", SECOND), Map.entry("from", "x")))
                        .status())
                .isEqualTo(404);
        assertThat(director.post("/absence", absence("昨天")).html()).contains("请假首日：应为日期（年-月-日）");
    }

    private static List<Map.Entry<String, String>> absence(LocalDate from, LocalDate to, String deputy) {
        return List.of(
                Map.entry("who", ""),
                Map.entry("absentFrom", from.toString()),
                Map.entry("absentTo", to.toString()),
                Map.entry("deputy", deputy));
    }

    private static List<Map.Entry<String, String>> absence(String from) {
        return List.of(Map.entry("absentFrom", from), Map.entry("absentTo", from));
    }

    private PageVisitor visitor(String login) {
        return new PageVisitor(port, login);
    }
}
