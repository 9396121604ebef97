package org.tongxing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.access.Avoidances;
import org.tongxing.correspondence.application.ReadNotices;
import org.tongxing.deadline.WorkingDays;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;
import org.tongxing.supervision.LateMatters.Waiting;
import org.tongxing.supervision.application.ClimbLadder;
import org.tongxing.supervision.application.ShowSupervision;
import org.tongxing.support.TongxingTest;
import org.tongxing.workflow.Desk;
import org.tongxing.workflow.authority.StaffAuthority;

/** The process 督办 through the engine: both starts, answers, and both decisions. */
@TongxingTest
class SupervisionOrderIT {

    private static final String COMMUNITY = "440106002010";
    private static final String DIRECTOR = "childdirector.440106002010";
    private static final String TOWNSHIP = "childsupervisor.440106002";
    private static final String COUNTY = "civilaffairs.440106";
    private static final String OFFICE = "childrenwomenoffice.440106";
    private static final String STATION = "policeStation@440106002-01";

    @Autowired
    private Desk desk;

    @Autowired
    private FormService forms;

    @Autowired
    private HistoryService history;

    @Autowired
    private StaffAuthority authority;

    @Autowired
    private ClimbLadder ladder;

    @Autowired
    private ShowSupervision supervision;

    @Autowired
    private ReadNotices notices;

    @Autowired
    private Avoidances avoidances;

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

    @Test
    void endsWhenTheAnswerIsAccepted() {
        CaseReference order = issue(COUNTY, matters.lateIn(COMMUNITY, 0));
        assertThat(matters.openTask(order)).containsEntry("desk", "childDirector@440106002010");

        answer(DIRECTOR, order);
        assertThat(matters.openTask(order))
                .containsEntry("step", "userTask_acceptAnswer")
                .containsEntry("desk", "civilAffairs@440106");
        accept(COUNTY, order);

        assertThat(endsOf(order)).containsExactly("endEvent_accepted");
        assertThat(matters.told(order))
                .containsExactly(
                        "childDirector@440106002010 SUPERVISION",
                        "civilAffairs@440106 SUPERVISION",
                        "childDirector@440106002010 SUPERVISION");
    }

    @Test
    void comesBackWithANewDateWhenTheAnswerIsSentBack() {
        CaseReference order = issue(TOWNSHIP, matters.lateIn(COMMUNITY, 0));
        answer(DIRECTOR, order);
        LocalDate again = LocalDate.now(clock).plusDays(9);

        decide(TOWNSHIP, order, Map.of("answerOutcome", "RETURN", "opinion", "措施不具体", "answerBy", again.toString()));

        assertThat(matters.openTask(order)).containsEntry("step", "userTask_answerOrder");
        assertThat(jdbc.sql("SELECT due_at::date FROM v_workflow_open_task WHERE reference = ?")
                        .param(order.value())
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(again);
        assertThat(shown(DIRECTOR, order)).contains("措施不具体", "第1次答复");
        answer(DIRECTOR, order);
        accept(TOWNSHIP, order);
        assertThat(endsOf(order)).containsExactly("endEvent_accepted");
    }

    @Test
    void runsTheSameWhenTheLadderHasOpenedIt() {
        Waiting late = matters.lateIn(COMMUNITY, 10);
        ladder.sweep();
        CaseReference order = matters.orders(late.id()).get(0);

        answer(DIRECTOR, order);
        accept(COUNTY, order);

        assertThat(endsOf(order)).containsExactly("endEvent_accepted");
    }

    @Test
    void letsTheChildrenWomenOfficeOrderAnotherDepartmentAndNobodyElse() {
        Waiting late = matters.lateIn(COMMUNITY, 0);
        matters.moveTo(late.id(), STATION);

        refuses(() -> issue(COUNTY, late), "lateTask");
        refuses(() -> issue(TOWNSHIP, late), "lateTask");
        CaseReference order = issue(OFFICE, late);

        assertThat(matters.openTask(order)).containsEntry("desk", STATION);
        answer("policestation.440106002", order);
        accept(OFFICE, order);
        assertThat(endsOf(order)).containsExactly("endEvent_accepted");
    }

    @Test
    void refusesAnOrderToADeskThatIsNotBelow() {
        Waiting late = matters.lateIn(COMMUNITY, 0);

        refuses(() -> issue("childsupervisor.440106001", late), "lateTask");
        refuses(() -> issue("civilaffairs.441900", late), "lateTask");
        assertThatThrownBy(() -> issue(DIRECTOR, late)).isInstanceOf(Exception.class);
        assertThat(matters.orders(late.id())).isEmpty();
    }

    @Test
    void refusesASecondOrderWhileOneIsOpenAndWhatIsNotLate() {
        Waiting late = matters.lateIn(COMMUNITY, 0);
        issue(TOWNSHIP, late);

        refuses(() -> issue(COUNTY, late), "lateTask");
        refuses(() -> issue(COUNTY, matters.caseIn(COMMUNITY)), "lateTask");
    }

    @Test
    void refusesAnOrderWithoutReasonOrWithADayThatIsNone() {
        Waiting late = matters.lateIn(COMMUNITY, 0);
        LocalDate today = LocalDate.now(clock);

        refuses(() -> issue(COUNTY, late, "催", today.plusDays(5)), "reason");
        refuses(() -> issue(COUNTY, late, "长期未办理，请尽快办结", today), "answerBy");
        refuses(() -> issue(COUNTY, late, "长期未办理，请尽快办结", today.plusDays(91)), "answerBy");
        assertThat(matters.orders(late.id())).isEmpty();
    }

    @Test
    void refusesAnEmptyAnswerAndADecisionWithoutReason() {
        CaseReference order = issue(COUNTY, matters.lateIn(COMMUNITY, 0));
        refuses(() -> submit(DIRECTOR, order, Map.of("answer", "好")), "answer");
        answer(DIRECTOR, order);

        refuses(() -> decide(COUNTY, order, Map.of()), "answerOutcome");
        refuses(() -> decide(COUNTY, order, Map.of("answerOutcome", "RETURN")), "opinion,answerBy");
        assertThat(matters.openTask(order)).containsEntry("step", "userTask_acceptAnswer");
    }

    @Test
    void letsNobodyAcceptTheirOwnAnswer() {
        CaseReference order = issue(COUNTY, matters.lateIn(COMMUNITY, 0));
        matters.moveTo(String.valueOf(matters.openTask(order).get("task_id")), "civilAffairs@440106");
        answer(COUNTY, order);

        refuses(() -> accept(COUNTY, order), "answerOutcome");
        accept("civilaffairs2.440106", order);

        assertThat(endsOf(order)).containsExactly("endEvent_accepted");
    }

    @Test
    void countsAnAnswerAfterItsDayAsLate() {
        CaseReference order = issue(COUNTY, matters.lateIn(COMMUNITY, 0));
        jdbc.sql("UPDATE supervision_order SET answer_by = ? WHERE reference = ?")
                .params(LocalDate.now(clock).minusDays(1), order.value())
                .update();

        answer(DIRECTOR, order);

        assertThat(jdbc.sql("SELECT times_late FROM supervision_order WHERE reference = ?")
                        .param(order.value())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void keepsTheTypedReasonOutOfTheEngineAndEncrypted() {
        CaseReference order = issue(COUNTY, matters.lateIn(COMMUNITY, 0));

        assertThat(shown(DIRECTOR, order)).contains("长期未办理，请尽快办结");
        assertThat(jdbc.sql("SELECT count(*) FROM act_hi_varinst WHERE text_ LIKE '%长期未办理%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** A matter about the township's supervisor: nobody in the line hears of an order about it. */
    @Test
    void passesByTheLineFromWhichTheMatterIsHidden() {
        Waiting late = matters.caseIn(COMMUNITY);
        avoidances.hideFromLine(late.reference(), TOWNSHIP, "supervisor.4401");
        matters.makeLate(late.id(), 10);

        refuses(() -> issue(COUNTY, late), "lateTask");
        ladder.sweep();

        CaseReference order = matters.orders(late.id()).get(0);
        assertThat(matters.told(order)).containsExactly("civilAffairs@4401 SUPERVISION");
        assertThat(matters.openTask(order)).containsEntry("desk", "civilAffairs@4401");
        assertThat(tenantOf(order)).startsWith("440106/");
        assertThat(List.of(DIRECTOR, TOWNSHIP, COUNTY)).noneMatch(login -> knows(login, order));
    }

    @Test
    void leavesTheLineWhenItsMatterIsHiddenLater() {
        Waiting late = matters.lateIn(COMMUNITY, 0);
        CaseReference order = issue(COUNTY, late);
        assertThat(List.of(DIRECTOR, COUNTY)).allMatch(login -> knows(login, order));

        avoidances.hideFromLine(late.reference(), TOWNSHIP, "supervisor.4401");

        assertThat(matters.openTask(order)).containsEntry("desk", "civilAffairs@4401");
        assertThat(tenantOf(order)).startsWith("440106/");
        assertThat(List.of(DIRECTOR, TOWNSHIP, COUNTY)).noneMatch(login -> knows(login, order));
    }

    /** The worker's own matter is one instance of a case that is not hidden itself. */
    @Test
    void isHiddenWithTheInstanceThatItIsAboutThoughTheCaseIsNot() {
        Waiting late = matters.lateIn(COMMUNITY, 0);
        jdbc.sql("UPDATE instance_reference SET matter = 'CC-440106-2026-999999' WHERE reference = ?")
                .param(late.reference().value())
                .update();
        CaseReference before = issue(COUNTY, late);

        avoidances.hideFromLine(late.reference(), TOWNSHIP, "supervisor.4401");

        assertThat(matters.openTask(before)).containsEntry("desk", "civilAffairs@4401");
        assertThat(List.of(DIRECTOR, TOWNSHIP, COUNTY)).noneMatch(login -> knows(login, before));
    }

    @Test
    void takesBackWhatTheLineWasToldOfAnInstanceOfTheHiddenMatter() {
        Waiting late = matters.lateIn(COMMUNITY, 2);
        CaseReference whole = new CaseReference("CC-440106-2026-999998");
        jdbc.sql("UPDATE instance_reference SET matter = ? WHERE reference = ?")
                .params(whole.value(), late.reference().value())
                .update();
        ladder.sweep();
        boolean toldBefore = isToldOf(TOWNSHIP, late.reference());

        avoidances.hideFromLine(whole, TOWNSHIP, "supervisor.4401");

        assertThat(toldBefore).isTrue();
        assertThat(isToldOf(TOWNSHIP, late.reference())).isFalse();
    }

    @Test
    void passesByADeskWhereSomebodyIsKinOfTheChild() {
        Waiting late = matters.lateIn(COMMUNITY, 0);
        avoidances.declare(DIRECTOR, new ChildId(late.child()), true);

        CaseReference order = issue(COUNTY, late);

        assertThat(matters.openTask(order)).containsEntry("desk", "childSupervisor@440106002");
        assertThat(matters.told(order)).containsExactly("childSupervisor@440106002 SUPERVISION");
        assertThat(knows(DIRECTOR, order)).isFalse();
        avoidances.declare("civilaffairs2.440106", new ChildId(late.child()), true);
        answer(TOWNSHIP, order);
        assertThat(matters.openTask(order)).containsEntry("desk", "civilAffairs@4401");
        assertThat(matters.told(order)).last().isEqualTo("civilAffairs@4401 SUPERVISION");
        assertThat(knows("civilaffairs2.440106", order)).isFalse();
    }

    @Test
    void showsNothingOfTheChildItIsAbout() {
        Waiting late = matters.lateIn(COMMUNITY, 0);
        matters.moveTo(late.id(), STATION);

        CaseReference order = issue(OFFICE, late);

        assertThat(jdbc.sql("SELECT count(*) FROM referral WHERE task_id = ?")
                        .param(matters.openTask(order).get("task_id"))
                        .query(Long.class)
                        .single())
                .isZero();
        answer("policestation.440106002", order);
        accept(OFFICE, order);
    }

    /** Whether a person finds an order among their notices, the orders of their desks or those of their area. */
    private boolean knows(String login, CaseReference order) {
        return isToldOf(login, order)
                || Stream.concat(supervision.received(login).stream(), supervision.orders(login).stream())
                        .anyMatch(one -> one.reference().equals(order));
    }

    private boolean isToldOf(String login, CaseReference matter) {
        return notices.page(login, null).notices().stream()
                .anyMatch(notice -> matter.value().equals(notice.matter()));
    }

    private String tenantOf(CaseReference order) {
        return jdbc.sql(
                        """
                        SELECT t.tenant_id_ FROM act_ru_task t
                          JOIN instance_reference i ON i.process_instance_id = t.proc_inst_id_
                         WHERE i.reference = ?
                        """)
                .param(order.value())
                .query(String.class)
                .single();
    }

    private CaseReference issue(String login, Waiting late) {
        return issue(login, late, "长期未办理，请尽快办结", LocalDate.now(clock).plusDays(5));
    }

    private CaseReference issue(String login, Waiting late, String reason, LocalDate answerBy) {
        return desk.start(
                login,
                "supervisionOrder",
                Map.of("lateTask", late.id(), "reason", reason, "answerBy", answerBy.toString()));
    }

    private void answer(String login, CaseReference order) {
        submit(login, order, Map.of("answer", "已入户核实，明日办结"));
    }

    private void accept(String login, CaseReference order) {
        decide(login, order, Map.of("answerOutcome", "ACCEPT"));
    }

    private void decide(String login, CaseReference order, Map<String, Object> values) {
        submit(login, order, values);
    }

    private void submit(String login, CaseReference order, Map<String, Object> values) {
        String task = String.valueOf(matters.openTask(order).get("task_id"));
        authority.as(login, () -> {
            forms.submitTaskForm(task, new HashMap<>(values));
            return true;
        });
    }

    private String shown(String login, CaseReference order) {
        String task = String.valueOf(matters.openTask(order).get("task_id"));
        return authority.as(login, () -> forms.getTaskFormVariables(task).toString());
    }

    private List<String> endsOf(CaseReference order) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(jdbc.sql("SELECT process_instance_id FROM instance_reference WHERE reference = ?")
                        .param(order.value())
                        .query(String.class)
                        .single())
                .activityType("noneEndEvent")
                .list()
                .stream()
                .map(end -> end.getActivityId())
                .toList();
    }

    private static void refuses(ThrowingCallable step, String fields) {
        assertThatThrownBy(step).hasStackTraceContaining(fields);
    }
}
