package org.tongxing.register.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.register.application.RecordExit;
import org.tongxing.register.domain.ExitReason;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;
import org.tongxing.support.TongxingTest;
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

    private RegistrationRun run;
    private Map<String, Object> form = Map.of();

    @BeforeEach
    void fillsInTheFormOfAnotherChild() {
        form = RegistrationRun.form("431124", CHILDREN.incrementAndGet(), today());
        run = new RegistrationRun(history, tasks, jdbc);
    }

    @Test
    void endsAsMonitoredAcrossCountiesAfterSixMonths() {
        assertThat(run.endsOf(started())).containsExactly("endEvent_monitored");
    }

    @Test
    void endsAsStatisticalAcrossTownshipsOfACounty() {
        form.put("hukouArea", "440106");
        form.put("hukouTownship", "440106002");

        assertThat(run.endsOf(started())).containsExactly("endEvent_statistical");
    }

    @Test
    void endsAsPendingBeforeSixMonths() {
        form.put("residentSince", today().minusMonths(2).toString());

        assertThat(run.endsOf(started())).containsExactly("endEvent_pending");
    }

    @Test
    void endsAsScreenedOutsideThePopulations() {
        form.put("accompaniedBy", "CARER");

        assertThat(run.endsOf(started())).containsExactly("endEvent_outOfScope");
    }

    @Test
    void takesARegistrationByPageOrOtherSystemsTheSameWay() {
        CaseReference reference = registrations
                .register(DIRECTOR, new SubmittedAnswers(new Submission(form)))
                .reference();

        assertThat(run.endsOf(reference)).containsExactly("endEvent_monitored");
    }

    @Test
    void opensACaseThatKnowsItsNumberAndItsChild() {
        form.put("conditions", List.of("NO_GUARDIAN"));
        CaseReference reference = started();

        desk.runJobs();

        ChildId child = run.childOf(reference);
        assertThat(run.openStepsOf(child)).containsExactly("userTask_proposeGrounds");
        assertThat(tasks.createTaskQuery()
                        .processVariableValueEquals("childId", child.value())
                        .processInstanceBusinessKeyLike("CC-440106-%")
                        .count())
                .isOne();
        assertThat(run.endsOf(reference)).containsExactly("endEvent_monitored");
    }

    @Test
    void opensNoCaseForAChildWhoLeftBeforeItBegan() {
        form.put("conditions", List.of("HARDSHIP"));
        CaseReference reference = started();
        ChildId child = run.childOf(reference);

        exits.leave(DIRECTOR, child, new RecordExit.Exit(ExitReason.DIED, today(), null, null));
        desk.runJobs();

        assertThat(run.openStepsOf(child)).isEmpty();
        assertThat(run.endsOf(reference)).containsExactly("endEvent_monitored");
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

        assertThat(run.endsOf(reference)).containsExactly("endEvent_outOfScope");
        assertThat(run.openStepsOf(run.childOf(reference))).containsExactly("userTask_proposeGrounds");
    }

    @Test
    void asksTheDirectorUntilNothingIsMissing() {
        String phone = (String) form.remove("guardianPhone");
        String schooling = (String) form.remove("schooling");
        CaseReference reference = started();
        ChildId child = run.childOf(reference);
        assertThat(run.openStepsOf(child)).containsExactly("userTask_completeRegistration");

        form.put("schooling", schooling);
        complete(child);
        assertThat(run.openStepsOf(child)).containsExactly("userTask_completeRegistration");
        form.put("guardianPhone", phone);
        complete(child);

        assertThat(run.endsOf(reference)).containsExactly("endEvent_monitored");
    }

    @Test
    void asksTheFormerPlaceOnceTheCompletedNumberTurnsOutToBeKnownThere() {
        CaseReference former = startedElsewhere();
        form.put("guardianName", "示例母亲");
        form.put("idType", "NONE");
        Object number = form.remove("idNumber");
        CaseReference reference = started();
        ChildId child = run.childOf(reference);

        form.put("idType", "RESIDENT_ID");
        form.put("idNumber", number);
        complete(child);
        desk.runJobs();

        assertThat(run.endsOf(reference)).containsExactly("endEvent_monitored");
        assertThat(run.openStepsOf(run.childOf(former))).containsExactly("userTask_confirmResidence");
    }

    @Test
    void mergesWhomTheSupervisorRecognisesAndAnotherPersonToo() {
        CaseReference reference = startedTwice();
        ChildId child = run.childOf(reference);

        assertThat(desk.submit(
                        SUPERVISOR,
                        child.value(),
                        "userTask_resolveDuplicate",
                        Map.of("duplicateOutcome", "SAME", "reason", "同一出生医学证明")))
                .isTrue();
        desk.runJobs();
        assertThat(run.isActive(child)).isTrue();
        desk.submit(
                "childsupervisor2.440106001",
                child.value(),
                "userTask_decideChange",
                Map.of("decisionOutcome", "AGREE"));

        assertThat(run.endsOf(reference)).containsExactly("endEvent_merged");
        assertThat(run.isActive(child)).isFalse();
    }

    @Test
    void keepsWhomTheSupervisorDoesNotRecognise() {
        CaseReference reference = startedTwice();

        desk.submit(
                SUPERVISOR,
                run.childOf(reference).value(),
                "userTask_resolveDuplicate",
                Map.of("duplicateOutcome", "DIFFERENT", "reason", "父亲不是同一人"));

        assertThat(run.endsOf(reference)).containsExactly("endEvent_monitored");
    }

    @Test
    void letsTheFormerPlaceAnswerThatTheChildHasLeft() {
        CaseReference former = startedElsewhere();
        CaseReference reference = started();
        desk.runJobs();
        ChildId child = run.childOf(former);
        CaseReference question = questionAbout(child);

        desk.submit(ELSEWHERE, child.value(), "userTask_confirmResidence", Map.of("residenceOutcome", "LEFT"));

        assertThat(run.endsOf(reference)).containsExactly("endEvent_monitored");
        assertThat(run.endsOf(question)).containsExactly("endEvent_left");
        assertThat(run.isActive(child)).isFalse();
        assertThat(run.isActive(run.childOf(reference))).isTrue();
    }

    @Test
    void letsTheFormerPlaceAnswerThatTheChildIsStillThere() {
        CaseReference former = startedElsewhere();
        started();
        desk.runJobs();
        ChildId child = run.childOf(former);
        CaseReference question = questionAbout(child);

        desk.submit(ELSEWHERE, child.value(), "userTask_confirmResidence", Map.of("residenceOutcome", "STILL_HERE"));

        assertThat(run.endsOf(question)).containsExactly("endEvent_stillHere");
        assertThat(run.isActive(child)).isTrue();
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
    private void complete(ChildId child) {
        Map<String, Object> completion = new LinkedHashMap<>(form);
        completion.keySet().removeAll(List.of("childName", "noticeGiven"));
        assertThat(desk.submit(DIRECTOR, child.value(), "userTask_completeRegistration", completion))
                .isTrue();
    }

    private CaseReference questionAbout(ChildId child) {
        return new CaseReference(
                jdbc.sql("SELECT reference FROM residence_answer WHERE child_id = ? AND answered_on IS NULL")
                        .param(child.value())
                        .query(String.class)
                        .single());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
