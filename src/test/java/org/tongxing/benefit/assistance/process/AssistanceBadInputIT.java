package org.tongxing.benefit.assistance.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongxing.benefit.assistance.process.AssistanceRun.receipt;
import static org.tongxing.benefit.assistance.process.AssistanceRun.refuses;
import static org.tongxing.benefit.assistance.process.AssistanceRun.request;
import static org.tongxing.benefit.assistance.process.AssistanceRun.requestFor;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.benefit.assistance.application.RequestAssistance;
import org.tongxing.deadline.Limits;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.RefusedException;
import org.tongxing.support.EngineTime;
import org.tongxing.support.TimeTravelTest;
import org.tongxing.workflow.authority.StaffAuthority;

/** What is refused in 临时救助: amounts, days, receipts, and a second application for the same emergency. */
@TimeTravelTest
@Import(AssistanceRun.class)
class AssistanceBadInputIT {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2024, 4, 8, 9, 0);

    @Autowired
    private AssistanceRun run;

    @Autowired
    private EngineTime time;

    @Autowired
    private StaffAuthority authority;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RequestAssistance requests;

    @Autowired
    private Limits limits;

    @BeforeEach
    void begins() {
        time.moveTo(MONDAY);
    }

    @AfterAll
    static void givesTheEngineItsTimeBack() {
        ClockUtil.reset();
    }

    @AfterEach
    void takesItsLimitBack() {
        jdbc.sql("DELETE FROM limit_rule WHERE key = 'linshi.repeat' AND area <> ''")
                .update();
        limits.forget();
    }

    @Test
    void refusesAmountsThatAreNone() {
        CaseReference reference = run.start(request("URGENT"));

        for (String amount : List.of("-1", "0", "0.00", "12.345", "一百元", "1e3", "1,000", "2000.01")) {
            refuses(() -> run.helpFirst(reference, amount), "amount");
        }
        refuses(
                () -> run.submit(AssistanceRun.RELIEF, reference, "userTask_helpFirst", Map.of("helpOutcome", "GIVE")),
                "giveCash");
        refuses(
                () -> run.submit(
                        AssistanceRun.RELIEF,
                        reference,
                        "userTask_helpFirst",
                        Map.of(
                                "helpOutcome",
                                "GIVE",
                                "refer",
                                true,
                                "referralRole",
                                "court",
                                "referralNeed",
                                "请提供法律援助")),
                "referralRole");
        assertThat(run.state(reference)).isEqualTo("REQUESTED");
    }

    @Test
    void refusesMoreThanTheCountyMayDecide() {
        CaseReference reference = run.start(request("ORDINARY"));
        run.accept(reference);

        refuses(() -> run.check(reference, "10000.01"), "amount");
    }

    @Test
    void refusesPaymentsAboveWhatWasDecidedAndReceiptsThatAreKnown() {
        CaseReference reference = run.start(request("URGENT"));
        run.helpFirst(reference, "500");
        refuses(() -> run.handOver(reference, today(), "500.01", true), "paidAmount");
        refuses(() -> run.handOver(reference, today(), "-5", true), "paidAmount");
        refuses(() -> run.handOver(reference, today().plusDays(1), "500", true), "paidOn");
        refuses(() -> run.handOver(reference, today().minusDays(1), "500", true), "paidOn");
        refuses(() -> run.handOver(reference, today(), "400", true), "lessReason");
        Map<String, Object> first = receipt(today(), "300", false);
        run.submit(AssistanceRun.RELIEF, reference, "userTask_handOver", first);
        refuses(() -> run.handOver(reference, today(), "200.01", true), "paidAmount");
        Map<String, Object> again = receipt(today(), "200", true);
        again.put("receiptNumber", first.get("receiptNumber"));
        refuses(() -> run.submit(AssistanceRun.RELIEF, reference, "userTask_handOver", again), "receiptNumber");
        Map<String, Object> goods = receipt(today(), "200", true);
        goods.put("goodsGiven", true);
        refuses(() -> run.submit(AssistanceRun.RELIEF, reference, "userTask_handOver", goods), "goodsGiven");

        run.handOver(reference, today(), "200", true);

        assertThat(run.state(reference)).isEqualTo("GIVEN");
    }

    @Test
    void asksForAWitnessWhereNoGuardianTakesIt() {
        CaseReference reference = run.start(request("URGENT"));
        run.helpFirst(reference, "500");
        Map<String, Object> toTheChild = receipt(today(), "500", true);
        toTheChild.put("payeeIs", "CHILD");
        refuses(() -> run.submit(AssistanceRun.RELIEF, reference, "userTask_handOver", toTheChild), "witness");
        toTheChild.put("witness", toTheChild.get("payee"));
        refuses(() -> run.submit(AssistanceRun.RELIEF, reference, "userTask_handOver", toTheChild), "witness");
    }

    @Test
    void refusesASecondApplicationForTheSameEmergencyAndNamesTheFirst() {
        String child = run.registered();
        CaseReference first = run.start(requestFor(child, "URGENT"));

        refuses(() -> run.start(requestFor(child, "ORDINARY")), "another");
        assertThatThrownBy(() -> requests.request(AssistanceRun.RELIEF, urgentFor(child)))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.violations())
                        .anySatisfy(violation -> assertThat(violation.message()).contains(first.value(), "不能重复申请")));
    }

    @Test
    void refusesItForABrotherOrSisterOfTheSameHouseholdToo() {
        String one = run.registered();
        String other = run.registered();
        jdbc.sql("UPDATE child SET household = (SELECT household FROM child WHERE child_id = ?) WHERE child_id = ?")
                .params(one, other)
                .update();
        run.start(requestFor(one, "URGENT"));

        refuses(() -> run.start(requestFor(other, "URGENT")), "another");
    }

    @Test
    void refusesItForAChildWhoIsNotInTheLedgerAndAllowsAnotherEmergencyWithItsReason() {
        Map<String, Object> form = request("URGENT");
        run.start(form);
        Map<String, Object> again = new HashMap<>(form);
        again.put("personName", " " + form.get("personName") + " ");
        refuses(() -> run.start(again), "another");
        again.put("another", true);
        refuses(() -> run.start(again), "anotherReason");
        again.put("anotherReason", "三天后又发生车祸");

        CaseReference second = run.start(again);

        assertThat(run.open(second)).containsExactly("userTask_helpFirst");
    }

    @Test
    void forgetsADecidedOneAfterItsPeriod() {
        String child = run.registered();
        CaseReference first = run.start(requestFor(child, "URGENT"));
        run.helpFirst(first, "500");
        run.handOver(first, today(), "500", true);
        run.makeUpPapers(first);
        run.submit(AssistanceRun.COUNTY, first, "userTask_confirmHelp", Map.of("confirmOutcome", "CONFIRM"));
        refuses(() -> run.start(requestFor(child, "URGENT")), "another");
        repeatAfterAMonth();
        time.moveTo(MONDAY.plusMonths(2));

        assertThat(run.open(run.start(requestFor(child, "URGENT")))).containsExactly("userTask_helpFirst");
    }

    @Test
    void refusesARequestThatSaysTooLittleOrTooMuch() {
        refusesWith(Map.of("need", "火灾"), "need");
        refusesWith(Map.of("situation", "HUKOU"), "situation");
        refusesWith(Map.of("needArea", "440106002008"), "needArea");
        refusesWith(Map.of("arisenOn", today().plusDays(1).toString()), "arisenOn");
        refusesWith(Map.of("childNumber", "ET999999999"), "childNumber");
        refusesWith(Map.of("nameless", true), "personName");
        refusesWith(Map.of("birthDate", today().minusYears(18).toString()), "birthDate");
        refusesWith(Map.of("applicantPhone", "电话不详"), "applicantPhone");
        refusesWith(Map.of("hukouArea", "440106"), "hukouArea");
        Map<String, Object> unnamed = request("URGENT");
        unnamed.remove("personName");
        refuses(() -> run.start(unnamed), "personName");
        Map<String, Object> nobody = request("ORDINARY");
        nobody.remove("applicantName");
        refuses(() -> run.start(nobody), "applicantName");
    }

    @Test
    void isNotStartedByADeskThatHasNoPartInIt() {
        assertThatThrownBy(() -> run.start("medicalinsurance.440106", request("URGENT")))
                .isInstanceOf(Exception.class);
    }

    private void refusesWith(Map<String, Object> wrong, String field) {
        Map<String, Object> form = request("URGENT");
        form.putAll(wrong);
        refuses(() -> run.start(form), field);
    }

    private void repeatAfterAMonth() {
        jdbc.sql(
                        """
                        INSERT INTO limit_rule (key, area, amount, unit, begins_with, basis, assumed)
                        VALUES ('linshi.repeat', '440106001', 1, 'MONTH', '作出决定', '示例', true)
                        """)
                .update();
        limits.forget();
    }

    private static RequestAssistance.Request urgentFor(String child) {
        return new RequestAssistance.Request(
                "URGENT",
                AssistanceRun.COMMUNITY,
                child,
                false,
                null,
                null,
                "DISASTER",
                null,
                "又来申请同一场火灾",
                "OWN_MOTION",
                null,
                null,
                false,
                null);
    }

    private LocalDate today() {
        return time.now().toLocalDate();
    }
}
