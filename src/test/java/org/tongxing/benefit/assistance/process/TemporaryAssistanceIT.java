package org.tongxing.benefit.assistance.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxing.benefit.assistance.process.AssistanceRun.refuses;
import static org.tongxing.benefit.assistance.process.AssistanceRun.request;
import static org.tongxing.benefit.assistance.process.AssistanceRun.requestFor;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.access.Avoidances;
import org.tongxing.benefit.assistance.application.DecideAssistance;
import org.tongxing.benefit.assistance.application.HelpAnswers;
import org.tongxing.register.ChildLeft;
import org.tongxing.register.TimelineEntry;
import org.tongxing.register.TimelineSource;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;
import org.tongxing.support.EngineTime;
import org.tongxing.support.TimeTravelTest;
import org.tongxing.workflow.authority.StaffAuthority;

/** 支出型: the ordinary way through the engine, with each of its ends and its timer. */
@TimeTravelTest
@Import(AssistanceRun.class)
class TemporaryAssistanceIT {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2024, 3, 4, 9, 0);

    @Autowired
    private AssistanceRun run;

    @Autowired
    private EngineTime time;

    @Autowired
    private StaffAuthority authority;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private List<TimelineSource> timelines;

    @Autowired
    private DecideAssistance decisions;

    @Autowired
    private Avoidances avoidances;

    @BeforeEach
    void begins() {
        time.moveTo(MONDAY);
    }

    @AfterAll
    static void givesTheEngineItsTimeBack() {
        ClockUtil.reset();
    }

    /** Row 15 of the annex on the ordinary way: from the application to the receipt. */
    @Test
    void goesFromTheApplicationToTheReceipt() {
        String child = run.registered();
        CaseReference reference = run.start(requestFor(child, "ORDINARY"));
        run.accept(reference);
        assertThat(run.due(reference, "userTask_checkNeed").toLocalDate()).isEqualTo(LocalDate.of(2024, 3, 18));
        run.check(reference, "3000");
        assertThat(run.shown(AssistanceRun.RELIEF, reference, "userTask_publishNotice"))
                .contains("临时救助公示　编号：" + reference + "　救助方式：现金，金额3000.00元。");
        run.publish(reference, today());
        assertThat(time.timers(run.instance(reference), "event_noticeOver"))
                .containsExactly(LocalDateTime.of(2024, 3, 11, 23, 59, 59));
        assertThat(run.open(reference)).isEmpty();

        time.moveTo(MONDAY.plusDays(8));
        time.fireTimer(run.instance(reference), "event_noticeOver");
        assertThat(run.due(reference, "userTask_decideAssistance").toLocalDate())
                .isEqualTo(LocalDate.of(2024, 3, 26));
        run.decide(reference, "2500");
        run.handOver(reference, today(), "1000", false);
        assertThat(run.open(reference)).containsExactly("userTask_handOver");
        run.handOver(reference, today(), "1500", true);

        assertThat(run.ends(reference)).contains("endEvent_examined", "endEvent_given", "endEvent_helped");
        assertThat(run.isOver(reference)).isTrue();
        assertThat(run.state(reference)).isEqualTo("SETTLED");
        assertThat(timeline(child))
                .anyMatch(line -> line.equals("申请临时救助"))
                .filteredOn(line -> line.equals("发放临时救助"))
                .hasSize(2);
    }

    @Test
    void tellsOnceOfAllMissingPapersAndBeginsTheLimitOfTheTownshipWhenTheyAreThere() {
        CaseReference reference = run.start(request("ORDINARY"));
        supplement(reference);
        assertThat(run.state(reference)).isEqualTo("SUPPLEMENTING");
        time.moveTo(MONDAY.plusDays(7));
        refuses(
                () -> run.submit(
                        AssistanceRun.RELIEF,
                        reference,
                        "userTask_receivePapers",
                        Map.of("papersOutcome", "SUPPLEMENT", "papers", "还缺一张收入证明")),
                "papersOutcome");

        run.submit(AssistanceRun.RELIEF, reference, "userTask_receivePapers", Map.of("papersOutcome", "ACCEPT"));

        assertThat(run.open(reference)).containsExactly("userTask_checkNeed");
        assertThat(run.due(reference, "userTask_checkNeed").toLocalDate()).isEqualTo(LocalDate.of(2024, 3, 25));
    }

    @Test
    void endsWhenPapersNeverCome() {
        CaseReference reference = run.start(request("ORDINARY"));
        supplement(reference);

        run.submit(
                AssistanceRun.RELIEF,
                reference,
                "userTask_receivePapers",
                Map.of("papersOutcome", "END", "endReason", "NOT_SUPPLIED"));

        assertThat(run.ends(reference)).contains("endEvent_notSupplied", "endEvent_applicationEnded");
    }

    @Test
    void endsWhenItIsWithdrawnBeforeItIsAcceptedOrWhileItIsChecked() {
        CaseReference before = run.start(request("ORDINARY"));
        run.submit(
                AssistanceRun.RELIEF,
                before,
                "userTask_acceptApplication",
                Map.of("papersOutcome", "END", "endReason", "WITHDRAWN"));
        CaseReference during = run.start(request("ORDINARY"));
        run.accept(during);
        run.submit(
                AssistanceRun.RELIEF,
                during,
                "userTask_checkNeed",
                Map.of("checkOutcome", "END", "endReason", "MOVED_AWAY", "finding", "全家已迁回外省"));

        assertThat(run.ends(before)).contains("endEvent_stopped", "endEvent_applicationEnded");
        assertThat(run.ends(during)).contains("endEvent_checkStopped", "endEvent_applicationEnded");
        assertThat(List.of(run.state(before), run.state(during))).containsOnly("ENDED");
    }

    @Test
    void refusesWithReasonsAndRemedies() {
        CaseReference reference = run.start(request("ORDINARY"));
        run.accept(reference);
        disagree(reference);
        assertThat(run.open(reference)).containsExactly("userTask_decideAssistance");
        refuses(() -> run.decide(reference, "1000"), "decisionOutcome");
        run.submit(
                AssistanceRun.COUNTY,
                reference,
                "userTask_decideAssistance",
                Map.of("decisionOutcome", "REFUSE", "reason", "家庭收入超过标准"));
        assertThat(run.shown(AssistanceRun.RELIEF, reference, "userTask_deliverRefusal"))
                .contains("不予确认", "家庭收入超过标准", "60日内申请行政复议", "6个月内向人民法院提起行政诉讼");

        run.submit(
                AssistanceRun.RELIEF,
                reference,
                "userTask_deliverRefusal",
                Map.of("deliveredOn", today().toString(), "deliveryMethod", "IN_PERSON"));

        assertThat(run.ends(reference)).contains("endEvent_examined", "endEvent_refused");
        assertThat(run.state(reference)).isEqualTo("REFUSED");
    }

    @Test
    void goesBackToTheTownshipWhenTheCountyIsNotSatisfied() {
        CaseReference reference = run.start(request("ORDINARY"));
        run.accept(reference);
        disagree(reference);
        run.submit(
                AssistanceRun.COUNTY,
                reference,
                "userTask_decideAssistance",
                Map.of("decisionOutcome", "RETURN", "reason", "请重新入户核实"));

        assertThat(run.open(reference)).containsExactly("userTask_checkNeed");
        assertThat(run.shown(AssistanceRun.RELIEF, reference, "userTask_checkNeed"))
                .contains("请重新入户核实");
    }

    @Test
    void letsNobodyDecideWhatTheyHaveChecked() {
        CaseReference reference = run.start(request("ORDINARY"));
        run.accept(reference);
        run.check(reference, "500");
        HelpAnswers same = new HelpAnswers(true, "500", false, null, false, false, null, null);

        refuses(
                () -> decisions.decide(
                        reference, AssistanceRun.RELIEF, new DecideAssistance.Answers("CONFIRM", same, null, null)),
                "decisionOutcome");
    }

    @Test
    void endsForAChildWhoDiedOrMovedAwayBeforeAnythingWasDecided() {
        String died = run.registered();
        String moved = run.registered();
        CaseReference ofDied = run.start(requestFor(died, "ORDINARY"));
        CaseReference ofMoved = run.start(requestFor(moved, "URGENT"));

        events.publishEvent(new ChildLeft(new ChildId(died), "DIED", today()));
        events.publishEvent(new ChildLeft(new ChildId(moved), "MOVED_AWAY", today()));

        assertThat(run.ends(ofDied)).containsExactly("endEvent_childDied");
        assertThat(run.ends(ofMoved)).containsExactly("endEvent_movedAway");
        assertThat(run.isOver(ofDied) && run.isOver(ofMoved)).isTrue();
    }

    @Test
    void isStillPaidAndAccountedForWhenTheChildMovesAfterwardsOrGetsAHukouHere() {
        String child = run.registered();
        CaseReference given = run.start(requestFor(child, "URGENT"));
        run.helpFirst(given, "100");
        String settled = run.registered();
        CaseReference asked = run.start(requestFor(settled, "URGENT"));

        events.publishEvent(new ChildLeft(new ChildId(child), "MOVED_AWAY", today()));
        events.publishEvent(new ChildLeft(new ChildId(settled), "HUKOU_MOVED_IN", today()));

        assertThat(run.open(given)).containsExactly("userTask_handOver");
        assertThat(run.open(asked)).containsExactly("userTask_helpFirst");
    }

    @Test
    void passesByADeskWhereSomebodyIsKinOfTheChild() {
        String child = run.registered();
        avoidances.declare(AssistanceRun.RELIEF_TOO, new ChildId(child), true);

        CaseReference reference = run.start(requestFor(child, "URGENT"));

        assertThat(run.task(reference, "userTask_helpFirst").getOwner()).isEqualTo("childSupervisor@440106001");
    }

    private void supplement(CaseReference reference) {
        run.submit(
                AssistanceRun.RELIEF,
                reference,
                "userTask_acceptApplication",
                Map.of("papersOutcome", "SUPPLEMENT", "papers", "缺医院收费票据、银行账户"));
    }

    private void disagree(CaseReference reference) {
        run.submit(
                AssistanceRun.RELIEF,
                reference,
                "userTask_checkNeed",
                Map.of("checkOutcome", "DISAGREE", "finding", "家庭收入较高"));
    }

    private List<String> timeline(String child) {
        return timelines.stream()
                .flatMap(source -> source.of(new ChildId(child)).stream())
                .map(TimelineEntry::title)
                .toList();
    }

    private LocalDate today() {
        return time.now().toLocalDate();
    }
}
