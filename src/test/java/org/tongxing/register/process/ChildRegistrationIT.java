package org.tongxing.register.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxing.register.domain.RegistrationExamples.identityNumber;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.register.application.RecordExit;
import org.tongxing.register.domain.ExitReason;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;
import org.tongxing.support.TongxingTest;
import org.tongxing.support.TypedValues;
import org.tongxing.workflow.Desk;
import org.tongxing.workflow.Submission;

/** 监测摸排登记 and 居住情况核实 in the engine: every way through the two diagrams ends where it says. */
@TongxingTest
class ChildRegistrationIT {

    private static final String DIRECTOR = "childdirector.440106001001";
    private static final String SUPERVISOR = "childsupervisor.440106001";
    private static final String ELSEWHERE = "childdirector.441900004003";
    private static final AtomicInteger CHILDREN = new AtomicInteger();

    @Autowired
    private Desk desk;

    @Autowired
    private RecordExit exits;

    @Autowired
    private HistoryService history;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private StartRegistration registrations;

    private Map<String, Object> form = Map.of();

    @BeforeEach
    void fillsInTheFormOfAnotherChild() {
        form = form(CHILDREN.incrementAndGet());
    }

    @Test
    void endsAsMonitoredAcrossCountiesAfterSixMonths() {
        assertThat(endsOf(started())).containsExactly("endEvent_monitored");
    }

    @Test
    void endsAsStatisticalAcrossTownshipsOfACounty() {
        form.put("hukouArea", "440106");
        form.put("hukouTownship", "440106002");

        assertThat(endsOf(started())).containsExactly("endEvent_statistical");
    }

    @Test
    void endsAsPendingBeforeSixMonths() {
        form.put("residentSince", today().minusMonths(2).toString());

        assertThat(endsOf(started())).containsExactly("endEvent_pending");
    }

    @Test
    void endsAsScreenedOutsideThePopulations() {
        form.put("accompaniedBy", "CARER");

        assertThat(endsOf(started())).containsExactly("endEvent_outOfScope");
    }

    @Test
    void takesARegistrationByPageOrOtherSystemsTheSameWay() {
        CaseReference reference = registrations
                .register(DIRECTOR, new SubmittedAnswers(new Submission(form)))
                .reference();

        assertThat(endsOf(reference)).containsExactly("endEvent_monitored");
    }

    @Test
    void opensACaseThatKnowsItsNumberAndItsChild() {
        form.put("conditions", List.of("NO_GUARDIAN"));
        CaseReference reference = started();

        desk.runJobs();

        String child = childOf(reference);
        assertThat(openStepsOf(child)).containsExactly("userTask_proposeGrounds");
        assertThat(tasks.createTaskQuery()
                        .processVariableValueEquals("childId", child)
                        .processInstanceBusinessKeyLike("CC-440106-%")
                        .count())
                .isOne();
        assertThat(endsOf(reference)).containsExactly("endEvent_monitored");
    }

    @Test
    void opensNoCaseForAChildWhoLeftBeforeItBegan() {
        form.put("conditions", List.of("HARDSHIP"));
        CaseReference reference = started();
        String child = childOf(reference);

        exits.leave(DIRECTOR, new ChildId(child), new RecordExit.Exit(ExitReason.DIED, today(), null, null));
        desk.runJobs();

        assertThat(openStepsOf(child)).isEmpty();
        assertThat(endsOf(reference)).containsExactly("endEvent_monitored");
    }

    @Test
    void opensACaseForAChildOfNoPopulation() {
        form.put("accompaniedBy", "CARER");
        form.put("requestsHelp", true);
        form.put("requestedBy", "外婆");
        form.put("requestedOn", today().toString());
        form.put("requestChannel", "来访");
        CaseReference reference = started();

        desk.runJobs();

        assertThat(endsOf(reference)).containsExactly("endEvent_outOfScope");
        assertThat(openStepsOf(childOf(reference))).containsExactly("userTask_proposeGrounds");
    }

    @Test
    void asksTheDirectorUntilNothingIsMissing() {
        String phone = (String) form.remove("guardianPhone");
        String schooling = (String) form.remove("schooling");
        CaseReference reference = started();
        String child = childOf(reference);
        assertThat(openStepsOf(child)).containsExactly("userTask_completeRegistration");

        form.put("schooling", schooling);
        complete(child);
        assertThat(openStepsOf(child)).containsExactly("userTask_completeRegistration");
        form.put("guardianPhone", phone);
        complete(child);

        assertThat(endsOf(reference)).containsExactly("endEvent_monitored");
    }

    @Test
    void asksTheFormerPlaceOnceTheCompletedNumberTurnsOutToBeKnownThere() {
        CaseReference former = startedElsewhere();
        form.put("guardianName", "示例母亲");
        form.put("idType", "NONE");
        Object number = form.remove("idNumber");
        CaseReference reference = started();
        String child = childOf(reference);

        form.put("idType", "RESIDENT_ID");
        form.put("idNumber", number);
        complete(child);
        desk.runJobs();

        assertThat(endsOf(reference)).containsExactly("endEvent_monitored");
        assertThat(openStepsOf(childOf(former))).containsExactly("userTask_confirmResidence");
    }

    @Test
    void mergesWhomTheSupervisorRecognisesAndAnotherPersonToo() {
        CaseReference reference = startedTwice();
        String child = childOf(reference);

        assertThat(desk.submit(
                        SUPERVISOR,
                        child,
                        "userTask_resolveDuplicate",
                        Map.of("duplicateOutcome", "SAME", "reason", "同一出生医学证明")))
                .isTrue();
        desk.runJobs();
        assertThat(isActive(child)).isTrue();
        desk.submit("childsupervisor2.440106001", child, "userTask_decideChange", Map.of("decisionOutcome", "AGREE"));

        assertThat(endsOf(reference)).containsExactly("endEvent_merged");
        assertThat(isActive(child)).isFalse();
    }

    @Test
    void keepsWhomTheSupervisorDoesNotRecognise() {
        CaseReference reference = startedTwice();

        desk.submit(
                SUPERVISOR,
                childOf(reference),
                "userTask_resolveDuplicate",
                Map.of("duplicateOutcome", "DIFFERENT", "reason", "父亲不是同一人"));

        assertThat(endsOf(reference)).containsExactly("endEvent_monitored");
    }

    @Test
    void letsTheFormerPlaceAnswerThatTheChildHasLeft() {
        CaseReference former = startedElsewhere();
        CaseReference reference = started();
        desk.runJobs();
        String child = childOf(former);
        CaseReference question = questionAbout(child);

        desk.submit(ELSEWHERE, child, "userTask_confirmResidence", Map.of("residenceOutcome", "LEFT"));

        assertThat(endsOf(reference)).containsExactly("endEvent_monitored");
        assertThat(endsOf(question)).containsExactly("endEvent_left");
        assertThat(isActive(child)).isFalse();
        assertThat(isActive(childOf(reference))).isTrue();
    }

    @Test
    void letsTheFormerPlaceAnswerThatTheChildIsStillThere() {
        CaseReference former = startedElsewhere();
        started();
        desk.runJobs();
        String child = childOf(former);
        CaseReference question = questionAbout(child);

        desk.submit(ELSEWHERE, child, "userTask_confirmResidence", Map.of("residenceOutcome", "STILL_HERE"));

        assertThat(endsOf(question)).containsExactly("endEvent_stillHere");
        assertThat(isActive(child)).isTrue();
    }

    private CaseReference started() {
        return desk.start(DIRECTOR, ChildRegistrationModel.KEY, form);
    }

    private CaseReference startedElsewhere() {
        Map<String, Object> there = new LinkedHashMap<>(form);
        there.put("residenceArea", "441900004003");
        return desk.start(ELSEWHERE, ChildRegistrationModel.KEY, there);
    }

    private CaseReference startedTwice() {
        started();
        form.put("idType", "BIRTH_CERTIFICATE");
        form.put("idNumber", "R44%07d".formatted(CHILDREN.get()));
        return started();
    }

    /** The form of completion is the form of registration without what it does not ask. */
    private void complete(String child) {
        Map<String, Object> completion = new LinkedHashMap<>(form);
        completion.keySet().removeAll(List.of("childName", "noticeGiven"));
        assertThat(desk.submit(DIRECTOR, child, "userTask_completeRegistration", completion))
                .isTrue();
    }

    private List<String> endsOf(CaseReference reference) {
        return history
                .createHistoricActivityInstanceQuery()
                .activityType("noneEndEvent")
                .processInstanceId(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(reference.value())
                        .singleResult()
                        .getId())
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    private List<String> openStepsOf(String child) {
        return tasks.createTaskQuery().processVariableValueEquals("childId", child).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    private CaseReference questionAbout(String child) {
        return new CaseReference(
                jdbc.sql("SELECT reference FROM residence_answer WHERE child_id = ? AND answered_on IS NULL")
                        .param(child)
                        .query(String.class)
                        .single());
    }

    private String childOf(CaseReference reference) {
        return jdbc.sql("SELECT child_id FROM registration WHERE reference = ?")
                .param(reference.value())
                .query(String.class)
                .single();
    }

    private boolean isActive(String child) {
        return jdbc.sql("SELECT active FROM child WHERE child_id = ?")
                .param(child)
                .query(Boolean.class)
                .single();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Map<String, Object> form(int number) {
        LocalDate birth = today().minusYears(8).minusDays(number);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("childName", "示例童·" + (char) ('一' + number));
        values.put("idType", "RESIDENT_ID");
        values.put("idNumber", identityNumber("431124", birth, "%03d".formatted(number)));
        values.put("sex", number % 2 == 1 ? "1" : "2");
        values.put("birthDate", birth.toString());
        values.put("ethnicity", "01");
        values.put("hukouStatus", "REGISTERED");
        values.put("hukouArea", "431124");
        values.put("hukouAddress", "示例村1组");
        values.put("residenceArea", "440106001001");
        values.put("residenceAddress", "示例街2号");
        values.put("residentSince", today().minusMonths(7).toString());
        values.put("accompaniedBy", "BOTH_PARENTS");
        values.put("guardianName", "示例监护人" + number);
        values.put("guardianIdNumber", identityNumber("431124", birth.minusYears(27), "%03d".formatted(number)));
        values.put("guardianRelation", "51");
        values.put("guardianPhone", "1380013%04d".formatted(number));
        values.put("schooling", "PRIMARY");
        values.put("noticeGiven", true);
        TypedValues.remember(values);
        return values;
    }
}
