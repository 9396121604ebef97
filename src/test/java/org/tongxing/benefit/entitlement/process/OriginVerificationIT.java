package org.tongxing.benefit.entitlement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongxing.benefit.entitlement.process.BenefitWork.DIRECTOR;
import static org.tongxing.benefit.entitlement.process.BenefitWork.RELIEF;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.register.application.RecordExit;
import org.tongxing.register.domain.ExitReason;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;
import org.tongxing.support.EngineTime;
import org.tongxing.support.TimeTravelTest;
import org.tongxing.workflow.TaskDesk;

/** An application inside the province, from both sides: 天河 asks, 梅县 decides, 天河 tells the family. */
@TimeTravelTest
@Import(BenefitWork.class)
class OriginVerificationIT {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2024, 3, 4, 9, 0);
    private static final String HUKOU_RELIEF = "reliefdesk.441403100";
    private static final String HUKOU_COUNTY = "civilaffairs.441403";
    private static final Map<String, Object> OPINION = Map.of("opinion", "GRANT", "opinionReason", "材料属实");

    @Autowired
    private BenefitWork work;

    @Autowired
    private EngineTime time;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RecordExit exits;

    @Autowired
    private TaskDesk tasks;

    private String child = "";

    @BeforeEach
    void beginsOnAMonday() {
        time.moveTo(MONDAY);
        child = work.child("441403");
    }

    @AfterAll
    static void givesTheEngineItsTimeBack() {
        ClockUtil.reset();
    }

    @Test
    void isGrantedByTheCountyOfTheHukouWithItsStandard() {
        CaseReference application = asked("ORPHAN");
        CaseReference verification = verification(application);
        assertThat(verification.value()).startsWith("OV-441403-");
        assertThat(due(verification, "userTask_giveOpinion")).isEqualTo(LocalDate.of(2024, 3, 25));
        assertThat(shown(HUKOU_RELIEF, verification, "userTask_giveOpinion"))
                .contains("儿童基本生活保障", "QG20240001234", "示例童")
                .doesNotContain("孤儿", "13800139876", "示例监护人");

        work.submit(HUKOU_RELIEF, child, "userTask_giveOpinion", OPINION);
        assertThat(due(verification, "userTask_decideOrigin")).isEqualTo(LocalDate.of(2024, 3, 25));
        work.submit(HUKOU_COUNTY, child, "userTask_decideOrigin", Map.of("decision", "GRANT"));

        assertThat(work.ended(verification)).containsExactlyInAnyOrder("endEvent_decided", "endEvent_originAnswered");
        assertThat(work.open(application)).containsExactly("userTask_tellFamily");
        assertThat(due(application, "userTask_tellFamily")).isEqualTo(LocalDate.of(2024, 3, 7));
        assertThat(shown(RELIEF, application, "userTask_tellFamily")).contains("1450.00元", "2024年4月", "梅县区");
        work.submit(RELIEF, child, "userTask_tellFamily", Map.of("toldOn", "2024-03-04", "tellMethod", "VISIT"));
        assertThat(work.state(application)).isEqualTo("GRANTED");
    }

    @Test
    void isRefusedWithItsReasons() {
        CaseReference application = asked("UNATTENDED");
        work.submit(
                HUKOU_RELIEF, child, "userTask_giveOpinion", Map.of("opinion", "REFUSE", "opinionReason", "母亲有抚养能力"));
        refuses(() -> decide(Map.of("decision", "REFUSE")), "decisionReason");
        decide(Map.of("decision", "REFUSE", "decisionReason", "母亲有抚养能力"));

        assertThat(shown(RELIEF, application, "userTask_tellFamily")).contains("不予认定", "母亲有抚养能力", "行政复议");
    }

    @Test
    void goesBackToTheTownshipWhenTheCountySendsItBack() {
        CaseReference verification = verification(asked("ORPHAN"));
        work.submit(HUKOU_RELIEF, child, "userTask_giveOpinion", OPINION);
        decide(Map.of("decision", "RETURN", "decisionReason", "请核实父亲情况"));

        assertThat(work.open(verification)).containsExactly("userTask_giveOpinion");
        jdbc.sql("UPDATE origin_verification SET opinion_by = ? WHERE reference = ?")
                .params(HUKOU_COUNTY, verification.value())
                .update();
        work.submit(HUKOU_RELIEF, child, "userTask_giveOpinion", OPINION);
        jdbc.sql("UPDATE origin_verification SET opinion_by = ? WHERE reference = ?")
                .params(HUKOU_COUNTY, verification.value())
                .update();
        refuses(() -> decide(Map.of("decision", "GRANT")), "decision");
    }

    @Test
    void isNotAnsweredByTheResidence() {
        CaseReference application = asked("ORPHAN");

        refuses(() -> work.reply(child, Map.of("replyOutcome", "GRANTED", "amount", "2000")), "replyOutcome");

        assertThat(work.state(application)).isEqualTo("WAITING");
        assertThat(work.task(application, "userTask_recordReply").getDueDate()).isNull();
    }

    @Test
    void endsWhenTheFamilyTakesItBack() {
        CaseReference application = asked("ORPHAN");
        CaseReference verification = verification(application);

        work.reply(child, Map.of("replyOutcome", "WITHDRAWN", "replyReason", "回乡办理"));

        assertThat(work.ended(verification)).containsExactly("endEvent_requestWithdrawn");
        assertThat(work.ended(application)).contains("endEvent_takenBack");
    }

    @Test
    void endsWhenTheChildLeaves() {
        CaseReference application = asked("ORPHAN");
        CaseReference verification = verification(application);

        exits.leave(DIRECTOR, new ChildId(child), new RecordExit.Exit(ExitReason.RETURNED, work.today(), null, null));

        assertThat(work.ended(verification)).containsExactly("endEvent_requestWithdrawn");
        assertThat(work.ended(application)).containsExactly("endEvent_childLeft");
    }

    @Test
    void asksNoTownshipOfAnotherCounty() {
        CaseReference application = work.apply(child, "ORPHAN");
        work.accept(application, child);

        refuses(() -> work.push(child, Map.of()), "hukouTownship");
        refuses(() -> work.push(child, Map.of("hukouTownship", "440106001")), "hukouTownship");
        assertThat(work.open(application)).containsExactly("userTask_pushToHukou");
    }

    private CaseReference asked(String kind) {
        CaseReference application = work.apply(child, kind);
        work.accept(application, child);
        work.push(child, Map.of("hukouTownship", "441403100"));
        return application;
    }

    private void decide(Map<String, Object> values) {
        work.submit(HUKOU_COUNTY, child, "userTask_decideOrigin", values);
    }

    private CaseReference verification(CaseReference application) {
        return new CaseReference(jdbc.sql("SELECT verification FROM benefit WHERE reference = ?")
                .param(application.value())
                .query(String.class)
                .single());
    }

    private LocalDate due(CaseReference reference, String step) {
        return new Timestamp(work.task(reference, step).getDueDate().getTime())
                .toLocalDateTime()
                .toLocalDate();
    }

    private String shown(String login, CaseReference reference, String step) {
        return tasks.open(login, work.task(reference, step).getId(), step.substring("userTask_".length()))
                .toString();
    }

    private static void refuses(ThrowingCallable step, String field) {
        assertThatThrownBy(step).hasStackTraceContaining(field);
    }
}
