package org.tongxing.visit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongxing.support.CareCaseWork.visit;
import static org.tongxing.support.CareCaseWork.visitOn;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.access.Scopes;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.ChildId;
import org.tongxing.support.CareCaseWork;
import org.tongxing.support.EngineTime;
import org.tongxing.support.RegistrationForms;
import org.tongxing.support.TimeTravelTest;
import org.tongxing.workflow.Desk;

/** 走访探视 in the engine: the ladder of a late visit, danger, and every way through the diagram. */
@TimeTravelTest
class HomeVisitIT {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2024, 3, 4, 9, 0);
    private static final String COMMUNITY = "440106001002";
    private static final String NEIGHBOUR = "childdirector.440106001003";
    private static final String NEIGHBOURS = "childDirector@440106001003";
    private static final String SUPERVISORS = "childSupervisor@440106001";
    private static final String COUNTY = "civilAffairs@440106";
    private static final String CITY = "civilAffairs@4401";

    @Autowired
    private EngineTime time;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private Scopes scopes;

    private CareCaseWork work = work(COMMUNITY);
    private String child = "";

    private CareCaseWork work(String community) {
        return new CareCaseWork(desk, jdbc, community);
    }

    @BeforeEach
    void beginsOnAMonday() {
        time.moveTo(MONDAY);
        work = work(COMMUNITY);
    }

    @AfterAll
    static void givesTheEngineItsTimeBack() {
        ClockUtil.reset();
    }

    // due 2024-03-11 (keycare.firstVisit: five working days), then +1, +3, +5, +10 working days

    @Test
    void remindsTheVisitorAtTheDueMoment() {
        plan("YELLOW");

        fireAtItsMoment("event_visitDue");

        assertThat(told()).containsExactly("childDirector@" + COMMUNITY + " REMINDER");
        assertThat(jdbc.sql("SELECT DISTINCT task_id FROM notice WHERE matter = ?")
                        .param(reference())
                        .query(String.class)
                        .single())
                .isEqualTo(task("userTask_recordVisit").getId());
        assertThat(time.timers(instance(), "event_nextRung")).containsExactly(endOf("2024-03-12"));
        assertThat(open()).containsExactly("userTask_recordVisit");
    }

    @Test
    void climbsOneRungAfterTheOther() {
        plan("YELLOW");
        fireAtItsMoment("event_visitDue");

        fireAtItsMoment("event_nextRung");
        assertThat(told()).last().isEqualTo(SUPERVISORS + " PRESSED");
        assertThat(time.timers(instance(), "event_nextRung")).containsExactly(endOf("2024-03-14"));
        fireAtItsMoment("event_nextRung");
        assertThat(told()).last().isEqualTo(SUPERVISORS + " APPOINTMENT");
        assertThat(time.timers(instance(), "event_nextRung")).containsExactly(endOf("2024-03-18"));
        assertThat(open()).containsExactlyInAnyOrder("userTask_recordVisit", "userTask_appointVisitor");
        fireAtItsMoment("event_nextRung");
        assertThat(told()).last().isEqualTo(COUNTY + " ESCALATED");
        assertThat(time.timers(instance(), "event_nextRung")).containsExactly(endOf("2024-03-25"));
        fireAtItsMoment("event_nextRung");

        assertThat(told()).hasSize(5).last().isEqualTo(CITY + " ESCALATED");
        assertThat(time.timers(instance(), "event_nextRung")).isEmpty();
        assertThat(ended()).contains("endEvent_ladderEnded");
        assertThat(open()).containsExactlyInAnyOrder("userTask_recordVisit", "userTask_appointVisitor");
    }

    @Test
    void hurriesForAChildGradedRed() {
        plan("RED");
        LocalDateTime due = time.timers(instance(), "event_visitDue").get(0);
        assertThat(due).isEqualTo(MONDAY.plusHours(24));

        fireAtItsMoment("event_visitDue");
        fireAtItsMoment("event_nextRung");
        assertThat(time.now()).isEqualTo(due.plusHours(24));
        assertThat(told()).last().isEqualTo(SUPERVISORS + " APPOINTMENT");
        fireAtItsMoment("event_nextRung");

        assertThat(time.now()).isEqualTo(due.plusHours(48));
        assertThat(told()).hasSize(3).last().isEqualTo(COUNTY + " ESCALATED");
    }

    @Test
    void makesOneNoticeOfAllRungsThatWereMissedTogether() {
        plan("YELLOW");
        time.moveTo(LocalDateTime.of(2024, 4, 20, 8, 0));

        time.runDue();

        assertThat(told()).containsExactly(CITY + " ESCALATED");
        assertThat(rungs()).containsExactlyInAnyOrder("REMINDER", "PRESS", "APPOINT", "COUNTY", "CITY");
        assertThat(open()).containsExactlyInAnyOrder("userTask_recordVisit", "userTask_appointVisitor");
    }

    @Test
    void passesByACityThatIsItsOwnCounty() {
        work = work("441900004003");
        plan("YELLOW");
        time.moveTo(LocalDateTime.of(2024, 4, 20, 8, 0));

        time.runDue();

        assertThat(told()).containsExactly("civilAffairs@441900 ESCALATED");
        assertThat(rungs()).doesNotContain("CITY");
    }

    @Test
    void sendsAnotherVisitorWhoSeesTheChildWhileTheVisitIsTheirs() {
        plan("YELLOW");
        untilAnotherVisitorIsNeeded();
        assertThat(sees(NEIGHBOUR)).isFalse();

        appoint(NEIGHBOURS);

        assertThat(told()).last().isEqualTo(NEIGHBOURS + " APPOINTMENT");
        assertThat(task("userTask_recordVisit").getOwner()).isEqualTo(NEIGHBOURS);
        assertThat(sees(NEIGHBOUR)).isTrue();
        assertThat(scopes.of(NEIGHBOUR).organs()).contains(NEIGHBOURS);
        assertThat(desk.submit(work.director(), child, "userTask_recordVisit", visitOn(today())))
                .isFalse();
        work.submit(NEIGHBOUR, child, "userTask_recordVisit", visitOn(today()));
        assertThat(sees(NEIGHBOUR)).isFalse();
        assertThat(ended()).contains("endEvent_visitorAppointed", "endEvent_visitMade", "endEvent_visitRecorded");
    }

    @Test
    void goesOnClimbingWhenTheOtherVisitorIsLateToo() {
        plan("YELLOW");
        untilAnotherVisitorIsNeeded();
        appoint("socialWorker@440106001");

        fireAtItsMoment("event_nextRung");

        assertThat(told()).last().isEqualTo(COUNTY + " ESCALATED");
        work.submit("socialworker.440106001", child, "userTask_recordVisit", visitOn(today()));
        assertThat(time.timers(instance(), "event_nextRung")).isEmpty();
    }

    @Test
    void leavesTheSecondTryToTheOtherVisitor() {
        plan("YELLOW");
        untilAnotherVisitorIsNeeded();
        appoint(NEIGHBOURS);

        work.submit(NEIGHBOUR, child, "userTask_recordVisit", visit("NOT_AT_HOME", today(), Map.of()));

        assertThat(task("userTask_recordVisit").getOwner()).isEqualTo(NEIGHBOURS);
        assertThat(sees(NEIGHBOUR)).isTrue();
    }

    @Test
    void sendsOnlyThoseWhoCanGoAndAsksWhy() {
        plan("YELLOW");
        untilAnotherVisitorIsNeeded();

        assertThatThrownBy(() -> desk.submit(
                        work.supervisor(),
                        child,
                        "userTask_appointVisitor",
                        Map.of("visitor", "childDirector@441403100001")))
                .hasMessage("refused: reason,visitor");
        assertThatThrownBy(() -> appoint("childDirector@" + COMMUNITY)).hasMessage("refused: visitor");
        assertThat(count("SELECT count(*) FROM visit_appointment a JOIN visit v ON v.id = a.visit_id"))
                .isZero();
    }

    @Test
    void stopsTheLadderWhenTheVisitIsRecorded() {
        plan("YELLOW");
        untilAnotherVisitorIsNeeded();

        work.submit(work.director(), child, "userTask_recordVisit", visitOn(today()));

        assertThat(time.timers(instance(), "event_nextRung")).isEmpty();
        assertThat(open()).isEmpty();
        assertThat(ended()).containsExactlyInAnyOrder("endEvent_visitMade", "endEvent_visitRecorded");
    }

    @Test
    void beginsTheLadderAnewWhenTheGradeIsRaised() {
        plan("GREEN");
        fireAtItsMoment("event_visitDue");
        String late = instance();

        runtime.messageEventReceived(
                "carecase.gradeRaised",
                runtime.createExecutionQuery()
                        .processInstanceId(late)
                        .messageEventSubscriptionName("carecase.gradeRaised")
                        .singleResult()
                        .getId());

        assertThat(time.timers(late, "event_nextRung")).isEmpty();
        assertThat(time.timers(late, "event_visitDue")).hasSize(1).allMatch(at -> at.isAfter(time.now()));
        assertThat(open()).containsExactly("userTask_recordVisit");
    }

    @Test
    void asksTheStationAfterTwoVisitsThatMetNobody() {
        plan("RED");

        work.submit(work.director(), child, "userTask_recordVisit", visit("NOT_AT_HOME", today(), Map.of()));
        assertThat(time.timers(instance(), "event_visitDue")).containsExactly(endOf("2024-03-04"));
        work.submit(work.director(), child, "userTask_recordVisit", visit("NOT_AT_HOME", today(), Map.of()));

        assertThat(open()).containsExactly("userTask_verifyWhereabouts");
        assertThat(task("userTask_verifyWhereabouts").getDueDate())
                .isEqualTo(Date.from(time.now()
                        .plusHours(24)
                        .atZone(ZoneId.of("Asia/Shanghai"))
                        .toInstant()));
        verify(Map.of("whereaboutsOutcome", "FOUND", "source", "SCHOOL"));
        assertThat(open()).containsExactly("userTask_recordVisit");
    }

    @Test
    void searchesForAChildWhoWasNotFound() {
        plan("YELLOW");
        notAtHomeTwice();

        verify(Map.of("whereaboutsOutcome", "NOT_FOUND", "source", "POLICE", "note", "走访邻居，均未见"));

        assertThat(ended()).contains("endEvent_searching");
    }

    @Test
    void waitsForAChildWhoIsAwayForAWhile() {
        plan("YELLOW");
        notAtHomeTwice();

        verify(Map.of("whereaboutsOutcome", "AWAY", "source", "RELATIVE", "awayUntil", "2024-04-12"));
        assertThat(ended()).contains("endEvent_temporarilyAway");
        desk.runJobs();

        assertThat(time.timers(instance(), "event_visitDue")).containsExactly(endOf("2024-04-19"));
    }

    @Test
    void sendsAnotherPersonAfterARefusalAndThenKeepsAttention() {
        plan("YELLOW");

        work.submit(work.director(), child, "userTask_recordVisit", visit("REFUSED", today(), Map.of()));
        work.submit(work.supervisor(), child, "userTask_visitByAnother", visit("REFUSED", today(), Map.of()));

        assertThat(ended()).contains("endEvent_keepAttention");
    }

    @Test
    void takesTheOtherPersonsVisitForTheVisit() {
        plan("YELLOW");

        work.submit(work.director(), child, "userTask_recordVisit", visit("REFUSED", today(), Map.of()));
        work.submit(work.supervisor(), child, "userTask_visitByAnother", visitOn(today()));

        assertThat(ended()).contains("endEvent_visitRecorded");
    }

    @Test
    void asksForAReassessmentWhenTheVisitFoundAReason() {
        plan("YELLOW");

        work.submit(
                work.director(),
                child,
                "userTask_recordVisit",
                visit("HOME", today(), Map.of("childSeen", true, "neglect", true, "actionsTaken", "劝诫")));
        String made = instance();
        time.runDue();

        assertThat(steps(made)).contains("sendTask_requestReassessment", "endEvent_visitRecorded");
    }

    @Test
    void tellsTheCountyOfDangerAtOnce() {
        plan("YELLOW");

        findDanger();

        assertThat(told()).containsExactlyInAnyOrder("dutyOfficer@440106 DANGER", COUNTY + " DANGER");
        assertThat(open()).containsExactly("userTask_handleDanger");
        assertThat(time.timers(instance(), "event_dangerUnconfirmed"))
                .containsExactly(time.now().plusMinutes(30));
        assertThat(time.timers(instance(), "event_dangerEscalated"))
                .containsExactly(time.now().plusHours(2));
    }

    @Test
    void alarmsTheCountyAndThenTheNextOfficeAboveWhenNobodyHandlesDanger() {
        plan("YELLOW");
        findDanger();

        fireAtItsMoment("event_dangerUnconfirmed");
        assertThat(told()).hasSize(4).last().isEqualTo(COUNTY + " DANGER");
        fireAtItsMoment("event_dangerEscalated");

        assertThat(told()).hasSize(5).last().isEqualTo(CITY + " DANGER");
        assertThat(ended()).contains("endEvent_alarmRaised");
    }

    @Test
    void alarmsOnceForBothAlarmsMissedTogether() {
        plan("YELLOW");
        findDanger();
        time.moveTo(time.now().plusHours(5));

        time.runDue();

        assertThat(told()).hasSize(3).last().isEqualTo(CITY + " DANGER");
    }

    @Test
    void alarmsNobodyOnceDangerIsHandled() {
        plan("YELLOW");
        findDanger();

        work.submit(
                work.supervisor(), child, "userTask_handleDanger", Map.of("childSafe", true, "actionsTaken", "已送亲属家"));
        String made = instance();
        time.runDue();

        assertThat(time.timers(made, "event_dangerUnconfirmed")).isEmpty();
        assertThat(steps(made))
                .contains("sendTask_reassessAfterDanger", "endEvent_dangerSettled", "endEvent_dangerHandled");
    }

    @Test
    void endsTheVisitOfASisterWhoWasSeenAtTheSameVisit() {
        plan("YELLOW");
        String sister = childOfTheSameHousehold();

        work.submit(
                work.director(),
                child,
                "userTask_recordVisit",
                visit("HOME", today(), Map.of("childSeen", true, "alsoSeen", List.of(sister))));

        String ofBrother = child;
        child = sister;
        assertThat(ended()).containsExactlyInAnyOrder("endEvent_visitMade", "endEvent_visitRecorded");
        desk.runJobs();
        assertThat(time.timers(instance(), "event_visitDue").get(0)).isAfter(MONDAY.plusDays(20));
        assertThat(count("SELECT count(*) FROM visit_record r JOIN visit v ON v.id = r.visit_id"))
                .isZero();
        child = ofBrother;
        assertThat(count("SELECT count(*) FROM visit_record r JOIN visit v ON v.id = r.visit_id"))
                .isOne();
    }

    @Test
    void leavesTheVisitOfASisterOpenWhereThereIsDanger() {
        plan("YELLOW");
        String sister = childOfTheSameHousehold();

        work.submit(
                work.director(),
                child,
                "userTask_recordVisit",
                visit(
                        "HOME",
                        today(),
                        Map.of("childSeen", true, "alsoSeen", List.of(sister), "danger", true, "findings", "有伤")));

        child = sister;
        assertThat(open()).containsExactly("userTask_recordVisit");
    }

    private String childOfTheSameHousehold() {
        long household = jdbc.sql("SELECT household FROM child WHERE child_id = ?")
                .param(child)
                .query(Long.class)
                .single();
        String sister = work.child(RegistrationForms.inHardship(work.director().substring(14)), "YELLOW");
        jdbc.sql("UPDATE child SET household = :household WHERE child_id = :sister")
                .param("household", household)
                .param("sister", sister)
                .update();
        return sister;
    }

    private void plan(String grade) {
        child = work.child(RegistrationForms.inHardship(work.director().substring(14)), grade);
    }

    private void untilAnotherVisitorIsNeeded() {
        fireAtItsMoment("event_visitDue");
        fireAtItsMoment("event_nextRung");
        fireAtItsMoment("event_nextRung");
    }

    private void appoint(String visitors) {
        work.submit(
                work.supervisor(), child, "userTask_appointVisitor", Map.of("visitor", visitors, "reason", "儿童主任外出培训"));
    }

    private void notAtHomeTwice() {
        work.submit(work.director(), child, "userTask_recordVisit", visit("NOT_AT_HOME", today(), Map.of()));
        work.submit(work.director(), child, "userTask_recordVisit", visit("NOT_AT_HOME", today(), Map.of()));
    }

    private void verify(Map<String, Object> answer) {
        work.submit("policestation.440106001", child, "userTask_verifyWhereabouts", new HashMap<>(answer));
    }

    private void findDanger() {
        work.submit(
                work.director(),
                child,
                "userTask_recordVisit",
                visit("HOME", today(), Map.of("childSeen", true, "danger", true, "findings", "身上有伤")));
    }

    /** Moves time to the moment of the one timer of an element and lets it fire. */
    private void fireAtItsMoment(String element) {
        time.moveTo(time.timers(instance(), element).get(0));
        time.fireTimer(instance(), element);
    }

    private String reference() {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(instance())
                .singleResult()
                .getBusinessKey();
    }

    /** The newest instance of the child's visits. */
    private String instance() {
        return history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(HomeVisitModel.KEY)
                .variableValueEquals("childId", child)
                .orderByProcessInstanceBusinessKey()
                .desc()
                .list()
                .get(0)
                .getId();
    }

    private List<String> open() {
        return tasks.createTaskQuery().processInstanceId(instance()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    private Task task(String step) {
        return tasks.createTaskQuery()
                .processInstanceId(instance())
                .taskDefinitionKey(step)
                .singleResult();
    }

    private List<String> ended() {
        return steps(instance()).stream()
                .filter(step -> step.startsWith("endEvent"))
                .toList();
    }

    private List<String> steps(String instance) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance).finished().list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    /** Whom the child's visits have told, and why, in the order of telling. */
    private List<String> told() {
        return jdbc.sql(
                        """
                        SELECT recipient || ' ' || kind FROM notice
                         WHERE matter IN (SELECT reference FROM visit WHERE child_id = ?) ORDER BY id
                        """)
                .param(child)
                .query(String.class)
                .list();
    }

    private List<String> rungs() {
        return jdbc.sql("SELECT rung FROM visit_rung r JOIN visit v ON v.id = r.visit_id WHERE v.child_id = ?")
                .param(child)
                .query(String.class)
                .list();
    }

    private int count(String sql) {
        return jdbc.sql(sql + " WHERE v.child_id = ?")
                .param(child)
                .query(Integer.class)
                .single();
    }

    private boolean sees(String login) {
        return scopes.sight(login, new ChildId(child), new AreaCode(COMMUNITY)).isPresent();
    }

    private LocalDate today() {
        return time.now().toLocalDate();
    }

    private static LocalDateTime endOf(String day) {
        return LocalDate.parse(day).atTime(23, 59, 59);
    }
}
