package org.tongxing.benefit.assistance.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongxing.benefit.assistance.process.AssistanceRun.cash;
import static org.tongxing.benefit.assistance.process.AssistanceRun.receipt;
import static org.tongxing.benefit.assistance.process.AssistanceRun.refuses;
import static org.tongxing.benefit.assistance.process.AssistanceRun.request;
import static org.tongxing.benefit.assistance.process.AssistanceRun.requestFor;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.access.SealedEntries;
import org.tongxing.benefit.assistance.application.AccountForHelp;
import org.tongxing.organization.Organization;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.Role;
import org.tongxing.support.EngineTime;
import org.tongxing.support.TimeTravelTest;
import org.tongxing.workflow.authority.StaffAuthority;

/** 急难型: help first, at two o'clock on a Sunday morning, and its account afterwards. */
@TimeTravelTest
@Import(AssistanceRun.class)
class HelpAtNightIT {

    private static final LocalDateTime SUNDAY_NIGHT = LocalDateTime.of(2024, 3, 10, 2, 0);

    @Autowired
    private AssistanceRun run;

    @Autowired
    private EngineTime time;

    @Autowired
    private StaffAuthority authority;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AccountForHelp account;

    @Autowired
    private SealedEntries sealed;

    @Autowired
    private Organization organization;

    @BeforeEach
    void begins() {
        time.moveTo(SUNDAY_NIGHT);
    }

    @AfterAll
    static void givesTheEngineItsTimeBack() {
        ClockUtil.reset();
    }

    /** Row 15 of the annex on the urgent way: a child nobody knows, from the need to the county's confirmation. */
    @Test
    void helpsANamelessChildAtTwoOnASundayMorningAndIsConfirmedAfterwards() {
        CaseReference reference = run.start(nameless());
        assertThat(reference.value()).matches("TA-440106-2024-\\d{6}");
        assertThat(run.due(reference, "userTask_helpFirst")).isEqualTo(SUNDAY_NIGHT.plusHours(24));
        assertThat(told(reference)).containsExactly("reliefDesk@440106001 ASSISTANCE");
        assertThat(run.shown(AssistanceRun.RELIEF, reference, "userTask_helpFirst"))
                .contains("姓名不详（暂名");

        run.helpFirst(reference, "800");
        assertThat(run.due(reference, "userTask_handOver")).isEqualTo(SUNDAY_NIGHT.plusHours(24));
        run.submit(AssistanceRun.RELIEF, reference, "userTask_handOver", byCarer("800", "示例社工"));

        assertThat(run.state(reference)).isEqualTo("GIVEN");
        assertThat(run.open(reference)).containsExactly("userTask_makeUpPapers");
        assertThat(run.due(reference, "userTask_makeUpPapers").toLocalDate()).isEqualTo(LocalDate.of(2024, 3, 22));
        run.makeUpPapers(reference);
        run.submit(AssistanceRun.COUNTY, reference, "userTask_confirmHelp", Map.of("confirmOutcome", "CONFIRM"));

        assertThat(run.ends(reference))
                .contains("endEvent_urgentDecided", "endEvent_given", "endEvent_confirmed", "endEvent_settled");
        assertThat(run.isOver(reference)).isTrue();
        assertThat(run.state(reference)).isEqualTo("SETTLED");
    }

    @Test
    void fallsToTheSupervisorAndThenToTheDutyWhereNobodySitsAtTheReliefDesk() {
        AreaCode manned = new AreaCode("440106001003");
        AreaCode unmanned = new AreaCode("440106003001");
        LocalDate today = SUNDAY_NIGHT.toLocalDate();

        assertThat(organization.groupFor(Role.RELIEF_DESK, manned, today)).isEqualTo("reliefDesk@440106001");
        assertThat(organization.groupFor(Role.RELIEF_DESK, manned, today, Set.of(AssistanceRun.RELIEF)))
                .isEqualTo("childSupervisor@440106001");
        assertThat(organization.groupFor(Role.RELIEF_DESK, unmanned, today)).isEqualTo("dutyOfficer@440106");
    }

    @Test
    void letsTheDutyOfTheCountyDecideWhatIsAboveTheLimitOfTheTownship() {
        CaseReference reference = run.start(request("URGENT"));
        refuses(
                () -> run.submit(
                        AssistanceRun.RELIEF, reference, "userTask_helpFirst", cash("helpOutcome", "GIVE", "2000.01")),
                "amount");
        Map<String, Object> proposal = cash("helpOutcome", "TO_COUNTY", "5000");
        proposal.put("reason", "全家烧伤，需较多救助");
        run.submit(AssistanceRun.RELIEF, reference, "userTask_helpFirst", proposal);

        assertThat(run.task(reference, "userTask_helpByCounty").getOwner()).isEqualTo("dutyOfficer@440106");
        assertThat(run.due(reference, "userTask_helpByCounty")).isEqualTo(SUNDAY_NIGHT.plusHours(24));
        assertThat(run.shown(AssistanceRun.DUTY, reference, "userTask_helpByCounty"))
                .contains("5000.00", "全家烧伤");
        run.submit(AssistanceRun.DUTY, reference, "userTask_helpByCounty", cash("helpOutcome", "GIVE", "4500"));

        assertThat(run.open(reference)).containsExactly("userTask_handOver");
        run.handOver(reference, today(), "4500", true);
        assertThat(run.open(reference)).containsExactly("userTask_makeUpPapers");
    }

    @Test
    void takesTheLimitOfTheClosestAreaThatHoldsOnTheDay() {
        jdbc.sql(
                        "INSERT INTO assistance_limit VALUES ('TOWNSHIP', '440106002', '2024-03-01', '2024-12-31', 300, '示例', true)")
                .update();
        Map<String, Object> form = request("URGENT");
        form.put("needArea", "440106002008");
        CaseReference reference = run.start("reliefdesk.440106002", form);

        refuses(
                () -> run.submit(
                        "reliefdesk.440106002", reference, "userTask_helpFirst", cash("helpOutcome", "GIVE", "301")),
                "amount");
        run.submit("reliefdesk.440106002", reference, "userTask_helpFirst", cash("helpOutcome", "GIVE", "300"));
    }

    @Test
    void asksBackWhatTurnsOutToBeUnfounded() {
        CaseReference reference = given("800");
        run.submit(
                AssistanceRun.COUNTY,
                reference,
                "userTask_confirmHelp",
                Map.of("confirmOutcome", "UNFOUNDED", "reason", "火灾情况不实"));
        assertThat(run.state(reference)).isEqualTo("RECOVERING");
        refuses(() -> recover(reference, "RECOVERED", "700"), "recoveredAmount");
        refuses(() -> recover(reference, "PARTLY", "900"), "recoveredAmount");

        recover(reference, "PARTLY", "500");

        assertThat(run.ends(reference)).contains("endEvent_recovered", "endEvent_settled");
        assertThat(run.state(reference)).isEqualTo("RECOVERED");
        assertThat(jdbc.sql("SELECT cash::text FROM assistance_act WHERE reference = ? AND step = 'RECOVER'")
                        .param(reference.value())
                        .query(String.class)
                        .single())
                .isEqualTo("500.00");
    }

    @Test
    void sendsThePapersBackUntilTheyAreComplete() {
        CaseReference reference = given("800");
        run.submit(
                AssistanceRun.COUNTY,
                reference,
                "userTask_confirmHelp",
                Map.of("confirmOutcome", "RETURN", "reason", "缺少调查表"));

        assertThat(run.open(reference)).containsExactly("userTask_makeUpPapers");
        assertThat(run.shown(AssistanceRun.RELIEF, reference, "userTask_makeUpPapers"))
                .contains("缺少调查表");
    }

    @Test
    void letsNobodyConfirmTheirOwnHelp() {
        CaseReference reference = given("800");

        for (String own : List.of(AssistanceRun.RELIEF, AssistanceRun.RELIEF_TOO)) {
            assertThatThrownBy(() -> account.confirm(reference, own, "CONFIRM", null))
                    .hasStackTraceContaining("confirmOutcome");
        }
        assertThat(run.state(reference)).isEqualTo("GIVEN");
    }

    @Test
    void goesTheOrdinaryWayWhenItIsNoEmergencyAndEndsWhenTheFamilyNeedsNothing() {
        CaseReference ordinary = run.start(request("URGENT"));
        run.submit(
                AssistanceRun.RELIEF,
                ordinary,
                "userTask_helpFirst",
                Map.of("helpOutcome", "TO_ORDINARY", "reason", "学费困难，不属急难"));
        CaseReference withdrawn = run.start(request("URGENT"));
        run.submit(
                AssistanceRun.RELIEF,
                withdrawn,
                "userTask_helpFirst",
                Map.of("helpOutcome", "END", "endReason", "WITHDRAWN", "reason", "亲属已接走孩子"));

        assertThat(run.open(ordinary)).containsExactly("userTask_acceptApplication");
        assertThat(run.ends(withdrawn)).contains("endEvent_urgentEnded");
        assertThat(run.state(withdrawn)).isEqualTo("ENDED");
    }

    @Test
    void asksAnotherDeskWhichTakesIt() {
        String child = run.registered();
        CaseReference reference = run.start(requestFor(child, "URGENT"));
        run.submit(AssistanceRun.RELIEF, reference, "userTask_helpFirst", referral("medicalInsurance"));
        assertThat(run.task(reference, "userTask_answerReferral").getOwner()).startsWith("medicalInsurance@440106-");
        assertThat(run.open(reference)).containsExactlyInAnyOrder("userTask_answerReferral", "userTask_makeUpPapers");
        assertThat(told(reference)).anyMatch(line -> line.startsWith("medicalInsurance@440106-"));
        assertThat(referred(child)).isOne();

        run.submit(
                "medicalinsurance.440106",
                reference,
                "userTask_answerReferral",
                Map.of("referralAnswer", "TAKEN", "answer", "已办理医疗救助申请"));

        assertThat(run.ends(reference)).contains("endEvent_referred");
        assertThat(run.open(reference)).containsExactly("userTask_makeUpPapers");
        assertThat(referred(child)).isZero();
    }

    @Test
    void arrangesSomethingElseWhenTheOtherDeskCannot() {
        CaseReference reference = run.start(request("URGENT"));
        run.submit(AssistanceRun.RELIEF, reference, "userTask_helpFirst", referral("rescueStation"));
        run.submit(
                "rescuestation.440106",
                reference,
                "userTask_answerReferral",
                Map.of("referralAnswer", "NOT_POSSIBLE", "answer", "床位已满，无法接收"));
        assertThat(run.shown(AssistanceRun.RELIEF, reference, "userTask_followReferral"))
                .contains("床位已满");

        run.submit(AssistanceRun.RELIEF, reference, "userTask_followReferral", Map.of("arranged", "已联系市救助站接收"));

        assertThat(run.ends(reference)).contains("endEvent_referred");
    }

    @Test
    void keepsTheAddressOfAShelterForTheMembersOfItsCompartmentAlone() {
        CaseReference reference = run.start(request("URGENT"));
        run.submit(
                AssistanceRun.RELIEF,
                reference,
                "userTask_helpFirst",
                Map.of("helpOutcome", "GIVE", "giveShelter", true));
        Map<String, Object> values = byCarer("1", "示例社工");
        values.remove("paidAmount");
        values.put("shelterGiven", true);
        values.put("shelterAddress", "示例庇护所三号楼");
        values.put("handOverDone", false);
        run.submit(AssistanceRun.RELIEF, reference, "userTask_handOver", values);
        jdbc.sql("INSERT INTO compartment_member (compartment, login, valid_from) VALUES ('SHELTER', ?, '2024-01-01')")
                .param(AssistanceRun.RELIEF_TOO)
                .update();

        assertThat(run.shown(AssistanceRun.RELIEF_TOO, reference, "userTask_handOver"))
                .contains("示例庇护所三号楼");
        assertThat(run.shown(AssistanceRun.RELIEF, reference, "userTask_handOver"))
                .doesNotContain("示例庇护所三号楼");
        assertThat(sealed.read(AssistanceRun.COUNTY, reference)).isEmpty();
        jdbc.sql("DELETE FROM compartment_member WHERE login = ?")
                .param(AssistanceRun.RELIEF_TOO)
                .update();
    }

    private CaseReference given(String amount) {
        CaseReference reference = run.start(request("URGENT"));
        run.helpFirst(reference, amount);
        run.handOver(reference, today(), amount, true);
        run.makeUpPapers(reference);
        return reference;
    }

    private void recover(CaseReference reference, String outcome, String amount) {
        run.submit(
                AssistanceRun.RELIEF,
                reference,
                "userTask_recoverHelp",
                Map.of(
                        "recoveryOutcome",
                        outcome,
                        "recoveredAmount",
                        amount,
                        "recoveredOn",
                        today().toString(),
                        "reason",
                        "家庭退回部分，其余无力退还"));
    }

    private static Map<String, Object> nameless() {
        Map<String, Object> form = request("URGENT");
        form.remove("personName");
        form.put("nameless", true);
        form.put("situation", "VAGRANT");
        form.put("appliedBy", "OWN_MOTION");
        form.remove("applicantName");
        form.remove("applicantPhone");
        return form;
    }

    private Map<String, Object> byCarer(String amount, String witness) {
        Map<String, Object> values = receipt(today(), amount, true);
        values.put("payeeIs", "INSTITUTION");
        values.put("witness", witness);
        return values;
    }

    private static Map<String, Object> referral(String role) {
        return new HashMap<>(
                Map.of("helpOutcome", "GIVE", "refer", true, "referralRole", role, "referralNeed", "请接收并办理相关救助"));
    }

    private LocalDate today() {
        return time.now().toLocalDate();
    }

    private long referred(String child) {
        return jdbc.sql(
                        "SELECT count(*) FROM referral WHERE child_id = ? AND ended_at IS NULL AND organ LIKE '440106-%'")
                .param(new ChildId(child).value())
                .query(Long.class)
                .single();
    }

    private List<String> told(CaseReference reference) {
        return jdbc.sql("SELECT recipient || ' ' || kind FROM notice WHERE matter = ? ORDER BY id")
                .param(reference.value())
                .query(String.class)
                .list();
    }
}
