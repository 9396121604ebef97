package org.tongxing.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.monitoring.application.CancelRound;
import org.tongxing.monitoring.application.OpenRound;
import org.tongxing.scenario.PageVisitor.Page;
import org.tongxing.shared.CaseReference;
import org.tongxing.support.RegistrationForms;
import org.tongxing.support.TongxingTest;
import org.tongxing.workflow.Desk;

/** The page 半年动态更新 of a county's office. */
@TongxingTest
class RoundsPagesTest {

    private static final String OFFICE = "civilaffairs.441900";
    private static final String COMMUNITY = "441900004003";
    private static final String DIRECTOR = "childdirector." + COMMUNITY;

    @LocalServerPort
    private int port;

    @Autowired
    private Desk desk;

    @Autowired
    private OpenRound opening;

    @Autowired
    private CancelRound cancelling;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void showsARoundAndCancelsItForAReason() {
        String day = opening.choices().get(0).day().toString();
        CaseReference round = desk.start(OFFICE, "monitoringRound", Map.of("county", "441900", "referenceDay", day));
        desk.runJobs();
        PageVisitor office = new PageVisitor(port, OFFICE);

        Page list = office.open("/rounds?round=" + round);
        Page above = new PageVisitor(port, "civilaffairs.44").open("/rounds?round=" + round);
        Page refused = office.post("/rounds", List.of(Map.entry("round", round.value()), Map.entry("reason", " ")));
        Page cancelled = office.post("/rounds", List.of(Map.entry("round", round.value()), Map.entry("reason", "误启动")));

        assertThat(list.html())
                .contains(round.value(), "进行中", "撤销本轮", "<td>东莞市</td>")
                .containsPattern("年\\d+月\\d+日</td>");
        assertThat(above.html()).contains(round.value(), "进行中").doesNotContain("撤销本轮");
        assertThat(refused.html()).contains("撤销理由：必填", "进行中");
        assertThat(cancelled.html()).contains("已撤销").doesNotContain("<button type=\"submit\">撤销本轮");
    }

    /** Otherwise a community that has just begun to register would have to look at every child one by one. */
    @Test
    void takesARegistrationForNoChangeBeforeTheFirstRound() {
        Map<String, Object> form = RegistrationForms.inHardship(COMMUNITY);
        form.remove("conditions");
        desk.start(DIRECTOR, "childRegistration", form);
        String day = opening.choices().get(0).day().toString();
        CaseReference round = desk.start(OFFICE, "monitoringRound", Map.of("county", "441900", "referenceDay", day));
        desk.runJobs();

        Page county = new PageVisitor(port, OFFICE).open("/rounds?round=" + round);
        Page list = new PageVisitor(port, DIRECTOR).open("/rounds/" + listOf(round));
        cancelling.cancel(OFFICE, round.value(), "测试结束");

        assertThat(county.html()).contains("南城街道");
        assertThat(list.html()).contains("本村（社区）名单").doesNotContain("登记信息有变化</strong>");
    }

    private String listOf(CaseReference round) {
        return jdbc.sql("SELECT reference FROM monitoring_community WHERE round = ? AND community = ?")
                .params(round.value(), COMMUNITY)
                .query(String.class)
                .single();
    }

    @Test
    void isNotThereForADirector() {
        Page page = new PageVisitor(port, DIRECTOR).open("/rounds");

        assertThat(page.status()).isEqualTo(404);
    }
}
