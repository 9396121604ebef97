package org.tongxing.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongxing.monitoring.application.OpenRound;
import org.tongxing.scenario.PageVisitor.Page;
import org.tongxing.shared.CaseReference;
import org.tongxing.support.TongxingTest;
import org.tongxing.workflow.Desk;

/** The page 半年动态更新 of a county's office. */
@TongxingTest
class RoundsPagesTest {

    private static final String OFFICE = "civilaffairs.441900";

    @LocalServerPort
    private int port;

    @Autowired
    private Desk desk;

    @Autowired
    private OpenRound opening;

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

    @Test
    void isNotThereForADirector() {
        Page page = new PageVisitor(port, "childdirector.441900004003").open("/rounds");

        assertThat(page.status()).isEqualTo(404);
    }
}
