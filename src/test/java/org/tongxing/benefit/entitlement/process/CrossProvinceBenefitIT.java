package org.tongxing.benefit.entitlement.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.tongxing.benefit.entitlement.process.BenefitWork.COUNTY;
import static org.tongxing.benefit.entitlement.process.BenefitWork.DIRECTOR;
import static org.tongxing.benefit.entitlement.process.BenefitWork.RELIEF;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.correspondence.LetterLine;
import org.tongxing.correspondence.Letters;
import org.tongxing.deadline.Limits;
import org.tongxing.deadline.application.RedateClocks;
import org.tongxing.register.application.RecordExit;
import org.tongxing.register.domain.ExitReason;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;
import org.tongxing.support.EngineTime;
import org.tongxing.support.TimeTravelTest;
import org.tongxing.workflow.TaskDesk;

/** 异地申请 in the engine: every end, every timer, and what is refused. */
@TimeTravelTest
@Import(BenefitWork.class)
class CrossProvinceBenefitIT {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2024, 1, 22, 9, 0);
    private static final String GUANGXI = "450923";
    private static final Map<String, Object> GRANTED = Map.of("replyOutcome", "GRANTED", "amount", "1100.50");

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

    @Autowired
    private Letters letters;

    @Autowired
    private RedateClocks redate;

    @Autowired
    private Limits limits;

    @BeforeEach
    void beginsOnAMonday() {
        time.moveTo(MONDAY);
    }

    @AfterAll
    static void givesTheEngineItsTimeBack() {
        ClockUtil.reset();
    }

    @Test
    void grantsWhatAnotherProvinceGrantedAndEndsItWithItsLastMonth() {
        String child = work.child(GUANGXI);
        CaseReference reference = work.waiting(child, "ORPHAN");
        work.reply(child, with(GRANTED, "recheckOn", "2024-06-03"));
        work.submit(COUNTY, child, "userTask_confirmReply", Map.of("compareOutcome", "AGREE"));
        assertThat(work.state(reference)).isEqualTo("ANSWERED");
        work.submit(RELIEF, child, "userTask_tellFamily", Map.of("toldOn", "2024-01-22", "tellMethod", "PHONE"));
        assertThat(work.state(reference)).isEqualTo("GRANTED");
        assertThat(benefit(reference))
                .containsEntry("amount", new BigDecimal("1100.50"))
                .containsEntry("start_month", Date.valueOf("2024-02-01"));

        work.fire(reference, "event_recheckDue");
        work.submit(
                RELIEF,
                child,
                "userTask_recheckBenefit",
                Map.of("recheckOutcome", "CONTINUE", "nextRecheckOn", "2024-09-02", "recheckNote", "父亲仍在服刑"));
        assertThat(work.timer(reference, "event_recheckDue").toLocalDate()).isEqualTo(LocalDate.of(2024, 9, 2));
        work.fire(reference, "event_recheckDue");
        refuses(() -> stop(child, "2024-10"), "lastMonth");
        stop(child, "2024-08");

        assertThat(work.ended(reference)).contains("endEvent_stopped", "endEvent_closed");
        assertThat(benefit(reference))
                .containsEntry("state", "STOPPED")
                .containsEntry("last_month", Date.valueOf("2024-08-01"))
                .containsEntry("stop_reason", "PARENT_BACK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNATTENDED", "CHILD_B", "DISABLED_LIVING", "MINIMUM_LIVING", "EXTREME_HARDSHIP"})
    void carriesEachBenefitThrough(String kind) {
        String child = work.child(GUANGXI);
        CaseReference reference = work.waiting(child, kind);
        work.reply(child, GRANTED);
        work.submit(COUNTY, child, "userTask_confirmReply", Map.of("compareOutcome", "AGREE"));
        work.submit(RELIEF, child, "userTask_tellFamily", Map.of("toldOn", "2024-01-22", "tellMethod", "VISIT"));

        assertThat(work.state(reference)).isEqualTo("GRANTED");
        assertThat(work.timer(reference, "event_recheckDue").toLocalDate()).isEqualTo(LocalDate.of(2025, 1, 22));
    }

    @Test
    void tellsARefusalInWritingWithTheRemedies() {
        String child = work.child(GUANGXI);
        CaseReference reference = work.waiting(child, "DISABLED_CARE");
        work.reply(
                child,
                Map.of(
                        "replyOutcome",
                        "REFUSED",
                        "replyReason",
                        "残疾等级不符",
                        "replyChannel",
                        "LETTER",
                        "documentNumber",
                        "桂民函8号"));
        work.submit(COUNTY, child, "userTask_confirmReply", Map.of("compareOutcome", "AGREE"));

        assertThat(shown(RELIEF, reference, "userTask_tellFamily")).contains("残疾等级不符", "行政复议", "行政诉讼");
        refuses(
                () -> work.submit(
                        RELIEF, child, "userTask_tellFamily", Map.of("toldOn", "2024-01-22", "tellMethod", "PHONE")),
                "tellMethod");
        work.submit(RELIEF, child, "userTask_tellFamily", Map.of("toldOn", "2024-01-22", "tellMethod", "LETTER"));

        assertThat(letters.of(reference))
                .extracting(LetterLine::title, LetterLine::desk)
                .containsExactly(tuple("不予认定告知书", "reliefDesk@440106001"));
        assertThat(work.ended(reference)).contains("endEvent_refused");
        assertThat(work.state(reference)).isEqualTo("REFUSED");
    }

    @Test
    void asksOnceForWhatIsMissing() {
        String child = work.child(GUANGXI);
        CaseReference reference = work.apply(child, "DISABLED_CARE");
        refuses(
                () -> papers("checkPapers", child, List.of("FORM"), Map.of("papersOutcome", "COMPLETE")),
                "papersGiven");
        papers(
                "checkPapers",
                child,
                List.of("FORM"),
                Map.of("papersOutcome", "INCOMPLETE", "missingNote", "请补残疾人证和账户"));
        assertThat(work.open(reference)).containsExactly("userTask_supplementPapers");
        assertThat(shown(RELIEF, reference, "userTask_supplementPapers")).contains("请补残疾人证和账户");
        refuses(
                () -> papers("supplementPapers", child, List.of("FORM"), Map.of("papersOutcome", "INCOMPLETE")),
                "papersOutcome");

        time.moveTo(MONDAY.plusDays(14));
        papers(
                "supplementPapers",
                child,
                List.of("FORM", "CERTIFICATE", "ACCOUNT"),
                Map.of("papersOutcome", "COMPLETE"));

        assertThat(work.open(reference)).containsExactly("userTask_pushToHukou");
        assertThat(due(reference, "userTask_pushToHukou")).isEqualTo(LocalDate.of(2024, 2, 8));
    }

    @Test
    void endsWhenTheFamilyTakesItBack() {
        String child = work.child(GUANGXI);
        CaseReference first = work.apply(child, "ORPHAN");
        papers("checkPapers", child, List.of(), Map.of("papersOutcome", "WITHDRAWN"));
        assertThat(work.ended(first)).contains("endEvent_withdrawn");

        CaseReference second = work.waiting(child, "ORPHAN");
        refuses(() -> work.reply(child, Map.of("replyOutcome", "WITHDRAWN")), "replyReason");
        work.reply(child, Map.of("replyOutcome", "WITHDRAWN", "replyReason", "家庭返乡自行办理"));

        assertThat(work.ended(second)).contains("endEvent_replyTaken", "endEvent_takenBack");
        assertThat(work.state(second)).isEqualTo("WITHDRAWN");
    }

    @Test
    void endsWhenTheChildLeaves() {
        String child = work.child(GUANGXI);
        CaseReference reference = work.waiting(child, "UNATTENDED");

        exits.leave(DIRECTOR, new ChildId(child), new RecordExit.Exit(ExitReason.MOVED_AWAY, work.today(), null, null));

        assertThat(work.ended(reference)).containsExactly("endEvent_childLeft");
        assertThat(work.state(reference)).isEqualTo("ENDED");
    }

    @Test
    void endsAGrantWithTheMonthOfDeath() {
        String child = work.child(GUANGXI);
        CaseReference reference = work.waiting(child, "DISABLED_CARE");
        work.reply(child, GRANTED);
        work.submit(COUNTY, child, "userTask_confirmReply", Map.of("compareOutcome", "AGREE"));
        work.submit(RELIEF, child, "userTask_tellFamily", Map.of("toldOn", "2024-01-22", "tellMethod", "VISIT"));
        assertThat(benefit(reference)).containsEntry("start_month", Date.valueOf("2024-01-01"));

        exits.leave(DIRECTOR, new ChildId(child), new RecordExit.Exit(ExitReason.DIED, work.today(), null, null));

        assertThat(benefit(reference))
                .containsEntry("state", "STOPPED")
                .containsEntry("last_month", Date.valueOf("2024-01-01"));
        assertThat(work.ended(reference)).contains("endEvent_childLeft");
    }

    @Test
    void endsAtEighteenWhoeverIsNotInSchool() {
        String worker = work.child(GUANGXI, "2006-03-05", "NOT_IN_SCHOOL");
        String pupil = work.child(GUANGXI, "2006-03-05", "SENIOR");
        CaseReference ending = work.waiting(worker, "ORPHAN");
        CaseReference goingOn = work.waiting(pupil, "ORPHAN");
        time.moveTo(LocalDateTime.of(2024, 3, 5, 0, 5));

        List.of(worker, pupil)
                .forEach(child -> exits.leave(
                        "system",
                        new ChildId(child),
                        new RecordExit.Exit(ExitReason.CAME_OF_AGE, work.today(), null, null)));

        assertThat(work.ended(ending)).containsExactly("endEvent_childLeft");
        assertThat(work.state(ending)).isEqualTo("ENDED");
        assertThat(work.state(goingOn)).isEqualTo("WAITING");
        assertThat(work.open(goingOn)).contains("userTask_recordReply");
    }

    /** Pushed on 22 January: twice fifteen working days over the holiday from 10 to 17 February, with its make-up days. */
    @Test
    void chasesASilentProvinceOnTheRightDaysOverTheSpringFestival() {
        String child = work.child(GUANGXI);
        CaseReference reference = work.waiting(child, "ORPHAN");
        assertThat(work.task(reference, "userTask_recordReply").getDueDate()).isNull();

        chase(reference, child, "2024-02-09", "电话催办", Map.of("contactName", "窗口工作人员"));
        chase(reference, child, "2024-03-07", "催办函", Map.of("documentNumber", "天民函3号"));
        chase(reference, child, "2024-03-14", "市级民政部门", Map.of());
        chase(reference, child, "2024-03-21", "厅对厅", Map.of());

        assertThat(work.ended(reference)).contains("endEvent_chaseEnded");
        assertThat(work.open(reference)).containsExactly("userTask_recordReply");
        assertThat(letters.of(reference))
                .extracting(LetterLine::title, LetterLine::desk, letter -> letter.to()
                        .name())
                .containsExactly(
                        tuple("催办函", "civilAffairs@440106", "博白县民政局"),
                        tuple("催办函", "civilAffairs@4401", "玉林市民政局"),
                        tuple("催办函", "civilAffairs@44", "广西壮族自治区民政厅"));
    }

    @Test
    void chasesASubsidyAfterTenWorkingDays() {
        String child = work.child(GUANGXI);
        CaseReference reference = work.waiting(child, "DISABLED_LIVING");

        chase(reference, child, "2024-02-04", "电话催办", Map.of("contactName", "窗口工作人员"));

        assertThat(work.timer(reference, "event_chaseDue").toLocalDate()).isEqualTo(LocalDate.of(2024, 2, 7));
    }

    @Test
    void movesTheDayOfTheCallWhenTheLimitOfTheOtherSideChanges() {
        String child = work.child(GUANGXI);
        CaseReference reference = work.waiting(child, "ORPHAN");
        jdbc.sql(
                        """
                INSERT INTO limit_rule (key, area, valid_from, amount, unit, roll, begins_with, basis, assumed, open_too)
                VALUES ('orphan.town', '450923', ?, 20, 'WORKING_DAY', 'FORWARD', '收到推送', '示例', true, true)
                """)
                .param(work.today())
                .update();

        redate.carryOut();

        assertThat(work.timer(reference, "event_chaseDue").toLocalDate()).isEqualTo(LocalDate.of(2024, 2, 22));
        jdbc.sql("DELETE FROM limit_rule WHERE key = 'orphan.town' AND area = '450923'")
                .update();
        limits.forget();
    }

    @Test
    void hasAnAnswerComparedByAnotherPerson() {
        String child = work.child(GUANGXI);
        CaseReference reference = work.waiting(child, "ORPHAN");
        work.reply(child, GRANTED);

        refuses(
                () -> work.submit(COUNTY, child, "userTask_confirmReply", Map.of("compareOutcome", "RETURN")),
                "compareNote");
        work.submit(
                COUNTY, child, "userTask_confirmReply", Map.of("compareOutcome", "RETURN", "compareNote", "金额与公函不符"));

        assertThat(work.open(reference)).containsExactly("userTask_recordReply");
        assertThat(benefit(reference)).containsEntry("reply", null).containsEntry("amount", null);
        jdbc.sql("UPDATE benefit SET reply_by = ? WHERE reference = ?")
                .params(COUNTY, reference.value())
                .update();
        work.reply(child, GRANTED);
        jdbc.sql("UPDATE benefit SET reply_by = ? WHERE reference = ?")
                .params(COUNTY, reference.value())
                .update();
        refuses(
                () -> work.submit(COUNTY, child, "userTask_confirmReply", Map.of("compareOutcome", "AGREE")),
                "compareOutcome");
    }

    @Test
    void refusesAnAnswerThatCannotBe() {
        String child = work.child(GUANGXI);
        work.waiting(child, "ORPHAN");

        refuses(() -> work.reply(child, Map.of("replyOutcome", "GRANTED")), "amount");
        refuses(() -> work.reply(child, Map.of("replyOutcome", "GRANTED", "amount", "-5")), "amount");
        refuses(() -> work.reply(child, Map.of("replyOutcome", "GRANTED", "amount", "0")), "amount");
        refuses(() -> work.reply(child, Map.of("replyOutcome", "GRANTED", "amount", "9.999")), "amount");
        refuses(() -> work.reply(child, with(GRANTED, "startMonth", "2024-13")), "startMonth");
        refuses(() -> work.reply(child, with(GRANTED, "startMonth", "2023-12")), "startMonth");
        refuses(() -> work.reply(child, with(GRANTED, "repliedOn", "2024-01-23")), "repliedOn");
        refuses(() -> work.reply(child, with(GRANTED, "repliedOn", "2024-01-19")), "repliedOn");
        refuses(() -> work.reply(child, with(GRANTED, "replyChannel", "LETTER")), "documentNumber");
        refuses(() -> work.reply(child, with(GRANTED, "replyChannel", "VERIFICATION")), "replyChannel");
        refuses(() -> work.reply(child, Map.of("replyOutcome", "REFUSED")), "replyReason");
    }

    @Test
    void refusesASecondApplicationAndWhatExcludesIt() {
        String child = work.child(GUANGXI);
        CaseReference reference = work.apply(child, "ORPHAN");

        refuses(() -> work.apply(child, "ORPHAN"), "benefitKind");
        refuses(() -> work.apply(child, "UNATTENDED"), "benefitKind");
        refuses(() -> work.apply(child, "EXTREME_HARDSHIP"), "benefitKind");
        refuses(() -> work.apply(child, "DISABLED_LIVING"), "benefitKind");
        work.apply(child, "DISABLED_CARE");

        assertThat(work.open(reference)).containsExactly("userTask_checkPapers");
    }

    @Test
    void refusesWhatIsNotAppliedForHere() {
        String child = work.child(GUANGXI);
        refuses(() -> work.apply("ET999999999", "ORPHAN"), "childId");
        refuses(() -> work.apply("reliefdesk.440106002", child, "ORPHAN", Map.of()), "childId");
        refuses(() -> work.apply(work.child("440106"), "ORPHAN"), "childId");
        refuses(() -> work.apply(RELIEF, child, "ORPHAN", Map.of("appliedOn", "2024-01-23")), "appliedOn");
        refuses(() -> work.apply(DIRECTOR, child, "ORPHAN", Map.of()), "applicant");
        refuses(() -> work.apply(DIRECTOR, child, "ORPHAN", Map.of("applicant", "COMMUNITY")), "onBehalfReason");

        CaseReference reference =
                work.apply(DIRECTOR, child, "ORPHAN", Map.of("applicant", "COMMUNITY", "onBehalfReason", "祖母年迈，不识字"));

        assertThat(shown(RELIEF, reference, "userTask_checkPapers")).contains("代为申请", "祖母年迈，不识字");
    }

    @Test
    void sendsToTheOwnDeskWhereApplicationsAtTheResidenceAreOpen() {
        String child = work.child(GUANGXI);
        jdbc.sql("INSERT INTO residence_application VALUES ('440106', 'MINIMUM_LIVING', ?, NULL, '示例')")
                .param(LocalDate.of(2024, 1, 22))
                .update();
        refuses(() -> work.apply(child, "MINIMUM_LIVING"), "benefitKind");
        jdbc.sql("DELETE FROM residence_application").update();

        CaseReference reference = work.apply(child, "MINIMUM_LIVING");

        assertThat(work.open(reference)).containsExactly("userTask_checkPapers");
    }

    @Test
    void followsACountyThatWasMergedIntoAnother() {
        jdbc.sql(
                        """
                INSERT INTO area (code, name, parent, level, valid_from, valid_to, successor)
                VALUES ('450998', '示例县', '4509', 'COUNTY', '2000-01-01', '2024-02-29', '450923')
                """)
                .update();
        String child = work.child("450998");
        time.moveTo(LocalDateTime.of(2024, 3, 4, 9, 0));

        CaseReference reference = work.apply(child, "ORPHAN");

        assertThat(benefit(reference)).containsEntry("hukou_area", "450923");
    }

    @Test
    void asksForThePapersOfTheCountyOfTheHukou() {
        jdbc.sql(
                        """
                INSERT INTO benefit_paper (area, benefit, code, name, place) VALUES
                ('450923', 'EXTREME_HARDSHIP', 'LOCAL', '本县专用申请表', 1)
                """)
                .update();
        String child = work.child(GUANGXI);
        CaseReference reference = work.apply(child, "EXTREME_HARDSHIP");

        assertThat(shown(RELIEF, reference, "userTask_checkPapers")).contains("本县专用申请表");
        refuses(
                () -> papers("checkPapers", child, List.of("FORM"), Map.of("papersOutcome", "COMPLETE")),
                "papersGiven");
        papers("checkPapers", child, List.of("LOCAL"), Map.of("papersOutcome", "COMPLETE"));
        assertThat(work.open(reference)).containsExactly("userTask_pushToHukou");
        jdbc.sql("DELETE FROM benefit_paper WHERE area = '450923'").update();
    }

    @Test
    void saysNowhereWhichOfTheThreeKindsOfRowTenItIs() {
        String child = work.child(GUANGXI);
        CaseReference reference = work.waiting(child, "CHILD_B");

        assertThat(benefit(reference)).containsEntry("benefit", "CHILD_LIVING");
        assertThat(benefit(reference).values()).doesNotContain("CHILD_B");
        assertThat(shown(RELIEF, reference, "userTask_recordReply"))
                .contains("儿童基本生活保障")
                .doesNotContain("艾滋", "CHILD_B", "孤儿");
        assertThat(jdbc.sql("SELECT count(*) FROM public.act_hi_varinst WHERE text_ = 'CHILD_B'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void chase(CaseReference reference, String child, String day, String how, Map<String, Object> more) {
        assertThat(work.timer(reference, "event_chaseDue").toLocalDate()).isEqualTo(LocalDate.parse(day));
        work.fire(reference, "event_chaseDue");
        assertThat(shown(RELIEF, reference, "userTask_chaseHukou")).contains("本次：", how);
        Map<String, Object> form = new HashMap<>(more);
        form.put("chasedOn", day);
        form.put("chaseNote", "对方答复尚在审核");
        work.submit(RELIEF, child, "userTask_chaseHukou", form);
    }

    private void stop(String child, String month) {
        work.submit(
                RELIEF,
                child,
                "userTask_recheckBenefit",
                Map.of(
                        "recheckOutcome",
                        "STOP",
                        "stopReason",
                        "PARENT_BACK",
                        "lastMonth",
                        month,
                        "recheckNote",
                        "父亲已回家"));
    }

    private void papers(String form, String child, List<String> given, Map<String, Object> more) {
        work.submit(RELIEF, child, "userTask_" + form, with(more, "papersGiven", given));
    }

    private Map<String, Object> benefit(CaseReference reference) {
        return jdbc.sql("SELECT * FROM benefit WHERE reference = ?")
                .param(reference.value())
                .query()
                .singleRow();
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

    private static Map<String, Object> with(Map<String, Object> form, String key, Object value) {
        Map<String, Object> more = new HashMap<>(form);
        more.put(key, value);
        return more;
    }

    private static void refuses(ThrowingCallable step, String field) {
        assertThatThrownBy(step).hasStackTraceContaining(field);
    }
}
