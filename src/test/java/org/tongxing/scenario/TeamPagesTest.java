package org.tongxing.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.scenario.PageVisitor.Page;
import org.tongxing.support.RegistrationForms;
import org.tongxing.support.StatementCount;
import org.tongxing.support.TongxingTest;
import org.tongxing.support.Visits;
import org.tongxing.workflow.Desk;

/** 今日 for a team: how the work stands at the desks below, and nobody else's. */
@TongxingTest
class TeamPagesTest {

    private static final String COMMUNITY = "441900004005";
    private static final String DESK = "childDirector@" + COMMUNITY;
    private static final String TOWNSHIP = "childsupervisor.441900004";
    private static final String COUNTY = "civilaffairs.441900";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Desk desk;

    @Autowired
    private Clock clock;

    private String child = "";
    private String reference = "";

    @BeforeEach
    void leavesAVisitUntilItIsLate() {
        Visits visits = new Visits(desk, jdbc, COMMUNITY);
        child = visits.planned(RegistrationForms.inHardship(COMMUNITY));
        String task = visits.task(child, "userTask_recordVisit");
        jdbc.sql("UPDATE act_ru_task SET due_date_ = ? WHERE id_ = ?")
                .params(Timestamp.from(clock.instant().minus(Duration.ofDays(2))), task)
                .update();
        reference = jdbc.sql(
                        """
                        SELECT business_key_ FROM act_ru_execution
                        WHERE id_ = (SELECT proc_inst_id_ FROM act_ru_task WHERE id_ = ?)
                        """)
                .param(task)
                .query(String.class)
                .single();
    }

    @Test
    void tellsTheTownshipAndTheCountyHowManyAreLateAtEachDesk() {
        for (String login : new String[] {TOWNSHIP, COUNTY}) {
            String html = new PageVisitor(port, login).open("/").html();

            assertThat(html).contains("辖区工作", "href=\"/team/" + DESK + "\"", "儿童主任");
            assertThat(late(html)).as(login).isPositive();
        }
    }

    @Test
    void leadsToTheTasksOfADeskWithNumbersAndMaskedNames() {
        PageVisitor township = new PageVisitor(port, TOWNSHIP);

        Page tasks = township.open("/team/" + DESK);

        assertThat(tasks.html())
                .contains("儿童主任", "记录走访情况", reference, "已逾期", "示")
                .doesNotContain("示例童·", child);
        assertThat(township.open("/team").html()).contains("/team/" + DESK);
        assertThat(township.open("/team?after=childDirector@441900004004").html())
                .contains("/team/" + DESK);
        assertThat(township.open("/team?after=gridWorker@" + COMMUNITY).html()).doesNotContain("/team/" + DESK);
    }

    @Test
    void hasNothingForThoseWhoLeadNobodyAndNothingOfOtherAreas() {
        assertThat(new PageVisitor(port, "childdirector." + COMMUNITY)
                        .open("/team")
                        .status())
                .isEqualTo(404);
        assertThat(new PageVisitor(port, "childdirector." + COMMUNITY)
                        .open("/team/" + DESK)
                        .status())
                .isEqualTo(404);
        assertThat(new PageVisitor(port, "supervisor.441900")
                        .open("/team/" + DESK)
                        .status())
                .isEqualTo(404);
        PageVisitor elsewhere = new PageVisitor(port, "civilaffairs.440106");
        assertThat(elsewhere.open("/team/" + DESK).status()).isEqualTo(404);
        assertThat(elsewhere.open("/team").html()).doesNotContain(DESK);
        PageVisitor county = new PageVisitor(port, COUNTY);
        for (String none : new String[] {"policeStation@441900004-01", "supervisor@441900", "1", "childDirector@44"}) {
            assertThat(county.open("/team/" + none).status()).as(none).isEqualTo(404);
        }
    }

    @Test
    void leavesOutTheChildrenFromWhomOneKeepsAway() {
        PageVisitor township = new PageVisitor(port, "childsupervisor2.441900004");
        assertThat(township.open("/team/" + DESK).html()).contains(reference);

        jdbc.sql(
                        """
                        INSERT INTO avoidance (login, child_id, ground, declared_by, declared_at)
                        VALUES ('childsupervisor2.441900004', ?, 'KIN', 'childsupervisor2.441900004', now())
                        """)
                .param(child)
                .update();

        assertThat(township.open("/team/" + DESK).html()).doesNotContain(reference);
    }

    @Test
    void asksNoMoreWhenThereIsMoreToDo() {
        PageVisitor county = new PageVisitor(port, COUNTY);
        county.open("/");
        int before = statements(county);
        leavesAVisitUntilItIsLate();

        assertThat(statements(county)).isEqualTo(before).isLessThan(60);
    }

    @Test
    void tellsTheProvinceByCityAndLeadsDownToTheCounties() {
        String province = new PageVisitor(port, "civilaffairs.44").open("/").html();
        Page city = new PageVisitor(port, "civilaffairs.44").open("/team/areas/4419");

        assertThat(province).contains("各地工作", "href=\"/team/areas/4401\"", "广州市", "深圳市");
        assertThat(lateIn(province, "东莞市")).isPositive();
        assertThat(city.html()).contains("各县（市、区）工作");
        assertThat(lateIn(city.html(), "东莞市")).isEqualTo(lateIn(province, "东莞市"));
    }

    @Test
    void tellsTheCityByCountyAndNothingOfOtherCities() {
        PageVisitor city = new PageVisitor(port, "civilaffairs.4401");

        String html = city.open("/").html();

        assertThat(html).contains("各地工作", "天河区", "越秀区").doesNotContain("东莞市", "儿童主任", "/team/areas/");
        assertThat(city.open("/team/areas/4401").html()).contains("广东省广州市", "天河区");
        for (String none : new String[] {"4419", "44", "440106", "x", "9999"}) {
            assertThat(city.open("/team/areas/" + none).status()).as(none).isEqualTo(404);
        }
        for (String login : new String[] {TOWNSHIP, COUNTY, "childdirector." + COMMUNITY, "supervisor.440106"}) {
            PageVisitor below = new PageVisitor(port, login);
            assertThat(below.open("/").html()).doesNotContain("各地工作");
            assertThat(below.open("/team/areas/4419").status()).isEqualTo(404);
        }
    }

    @Test
    void countsAllCitiesByOneQuery() {
        PageVisitor province = new PageVisitor(port, "civilaffairs.44");
        province.open("/");
        int before = figureStatements(province);
        leavesAVisitUntilItIsLate();

        assertThat(figureStatements(province)).isEqualTo(before).isEqualTo(2);
    }

    /** Queries for figures of the start page and of one city's. */
    private static int figureStatements(PageVisitor person) {
        try (StatementCount count = StatementCount.begin()) {
            person.open("/");
            person.open("/team/areas/4419");
            return (int) count.statements().stream()
                    .filter(sql -> sql.contains("split_part(task.tenant_id_"))
                    .count();
        }
    }

    private static int lateIn(String html, String place) {
        var row = Pattern.compile(">" + place + "</(?:a|span)>.*?data-label=\"已逾期\">(\\d+)<", Pattern.DOTALL)
                .matcher(html);
        return row.find() ? Integer.parseInt(row.group(1)) : -1;
    }

    private static int statements(PageVisitor person) {
        try (StatementCount count = StatementCount.begin()) {
            person.open("/");
            person.open("/team/" + DESK);
            return count.count();
        }
    }

    /** Tasks that are late at the desk, as the row of the table says. */
    private static int late(String html) {
        var row = Pattern.compile(Pattern.quote("/team/" + DESK) + "\".*?data-label=\"已逾期\">(\\d+)<", Pattern.DOTALL)
                .matcher(html);
        return row.find() ? Integer.parseInt(row.group(1)) : -1;
    }
}
