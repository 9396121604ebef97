package org.tongxing.register.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.register.application.ChangeProposal;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;
import org.tongxing.support.TongxingTest;
import org.tongxing.support.TypedValues;
import org.tongxing.workflow.Desk;
import org.tongxing.workflow.Submission;

/** The process 个人信息查阅更正 through the engine: every end, both levels, and the registration that calls it. */
@TongxingTest
class RecordChangeIT {

    private static final String DIRECTOR = "childdirector.440106001001";
    private static final String SUPERVISOR = "childsupervisor.440106001";
    private static final String OTHER_SUPERVISOR = "childsupervisor2.440106001";
    private static final String COUNTY = "civilaffairs.440106";
    private static final AtomicInteger CHILDREN = new AtomicInteger(500);

    @Autowired
    private Desk desk;

    @Autowired
    private StartRegistration registrations;

    @Autowired
    private StartRecordChange changes;

    @Autowired
    private HistoryService history;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private RegistrationRun run;

    @BeforeEach
    void looksAtTheEngine() {
        run = new RegistrationRun(history, tasks, jdbc);
    }

    @AfterEach
    void everybodyIsBack() {
        jdbc.sql("DELETE FROM absence").update();
    }

    @Test
    void endsAsCorrectedWhenStaffHasFoundTheMistake() {
        ChildId child = registered();
        CaseReference change = changes.propose(DIRECTOR, child, correction("STAFF", "schooling", "JUNIOR"));

        decide(SUPERVISOR, child, "AGREE");

        assertThat(run.endsOf(change)).containsExactly("endEvent_corrected");
    }

    @Test
    void answersTheFamilyInWritingBeforeItEnds() {
        ChildId child = registered();
        CaseReference change = changes.propose(DIRECTOR, child, correction("FAMILY", "schooling", "JUNIOR"));
        decide(SUPERVISOR, child, "AGREE");
        assertThat(run.openStepsOf(child)).containsExactly("userTask_answerRequester");

        answer(child);

        assertThat(run.endsOf(change)).containsExactly("endEvent_corrected");
    }

    @Test
    void endsAsViewed() {
        ChildId child = registered();
        CaseReference change = changes.propose(DIRECTOR, child, proposal("VIEW", "FAMILY", null));

        decide(SUPERVISOR, child, "AGREE");
        answer(child);

        assertThat(run.endsOf(change)).containsExactly("endEvent_viewed");
    }

    @Test
    void endsAsWithdrawnAndEndsTheCaseOfTheChild() {
        ChildId child = registered(Map.of("conditions", List.of("HARDSHIP")));
        desk.runJobs();
        assertThat(run.openStepsOf(child)).containsExactly("userTask_proposeGrounds");
        CaseReference change = changes.propose(DIRECTOR, child, proposal("WITHDRAW", "STAFF", null));

        decide(SUPERVISOR, child, "AGREE");

        assertThat(run.endsOf(change)).containsExactly("endEvent_withdrawn");
        assertThat(run.openStepsOf(child)).doesNotContain("userTask_proposeGrounds");
    }

    @Test
    void endsAsMergedAndAsUnmerged() {
        ChildId child = registered();
        ChildId twin = registered();
        CaseReference merge = changes.propose(DIRECTOR, twin, proposal("MERGE", "STAFF", child.value()));
        decide(SUPERVISOR, twin, "AGREE");
        CaseReference undo = changes.propose(DIRECTOR, child, proposal("UNMERGE", "STAFF", twin.value()));
        decide(OTHER_SUPERVISOR, child, "AGREE");

        assertThat(run.endsOf(merge)).containsExactly("endEvent_merged");
        assertThat(run.endsOf(undo)).containsExactly("endEvent_unmerged");
    }

    @Test
    void endsAsRefusedAfterTheFamilyWasTold() {
        ChildId child = registered();
        CaseReference change = changes.propose(DIRECTOR, child, proposal("WITHDRAW", "FAMILY", null));

        decide(SUPERVISOR, child, "REFUSE");
        answer(child);

        assertThat(run.endsOf(change)).containsExactly("endEvent_refused");
    }

    @Test
    void letsTheProposerSubmitNoDecision() {
        ChildId child = registered();
        changes.propose(SUPERVISOR, child, proposal("WITHDRAW", "STAFF", null));

        assertThatThrownBy(() -> decide(SUPERVISOR, child, "AGREE")).hasMessageContaining("decisionOutcome");

        assertThat(run.openStepsOf(child)).containsExactly("userTask_decideChange");
    }

    @Test
    void takesNoFieldThatTheFormDoesNotHave() {
        ChildId child = registered();
        changes.propose(DIRECTOR, child, proposal("WITHDRAW", "STAFF", null));

        assertThatThrownBy(() -> desk.submit(
                SUPERVISOR,
                child.value(),
                "userTask_decideChange",
                Map.of("decisionOutcome", "AGREE", "decidedBy", COUNTY)));

        assertThat(run.openStepsOf(child)).containsExactly("userTask_decideChange");
    }

    @Test
    void goesToTheCountyWhenOnlyTheProposerCouldDecide() {
        absent(OTHER_SUPERVISOR, SUPERVISOR);
        ChildId child = registered();
        CaseReference change = changes.propose(SUPERVISOR, child, proposal("WITHDRAW", "STAFF", null));

        assertThat(run.openStepsOf(child)).containsExactly("userTask_decideChangeAbove");
        assertThat(groupsOf(child)).containsExactly("civilAffairs@440106");
        assertThat(desk.submit(COUNTY, child.value(), "userTask_decideChangeAbove", Map.of("decisionOutcome", "AGREE")))
                .isTrue();
        assertThat(run.endsOf(change)).containsExactly("endEvent_withdrawn");
    }

    @Test
    void goesToTheCityWhenTheCountyHasNobodyElse() {
        absent(OTHER_SUPERVISOR, COUNTY);
        absent(SUPERVISOR, COUNTY);
        absent("civilaffairs2.440106", COUNTY);
        ChildId child = registered();

        changes.propose(COUNTY, child, proposal("WITHDRAW", "STAFF", null));

        assertThat(groupsOf(child)).containsExactly("civilAffairs@4401");
    }

    @Test
    void carriesNothingOfThePersonInTheEngine() {
        ChildId child = registered();
        changes.propose(DIRECTOR, child, correction("FAMILY", "childName", "示例童·改名"));
        decide(SUPERVISOR, child, "AGREE");
        answer(child);

        assertThat(history.createHistoricVariableInstanceQuery().list())
                .extracting(HistoricVariableInstance::getValue)
                .extracting(String::valueOf)
                .noneMatch(value -> value.contains("示例") || value.contains("户口簿"));
    }

    // 疑似重复

    @Test
    void mergesARecognisedChildOnceAnotherPersonAgrees() {
        CaseReference registration = suspected();
        ChildId child = run.childOf(registration);
        recognise(child);
        assertThat(run.isActive(child)).isTrue();

        decide(OTHER_SUPERVISOR, child, "AGREE");

        assertThat(run.endsOf(registration)).containsExactly("endEvent_merged");
        assertThat(run.isActive(child)).isFalse();
    }

    @Test
    void goesOnWithTheRegistrationWhenTheOtherPersonDoesNotAgree() {
        CaseReference registration = suspected();
        ChildId child = run.childOf(registration);
        recognise(child);

        decide(OTHER_SUPERVISOR, child, "REFUSE");

        assertThat(run.endsOf(registration)).containsExactly("endEvent_monitored");
        assertThat(run.isActive(child)).isTrue();
    }

    private void recognise(ChildId child) {
        desk.submit(
                SUPERVISOR,
                child.value(),
                "userTask_resolveDuplicate",
                Map.of("duplicateOutcome", "SAME", "reason", "同一出生医学证明"));
        desk.runJobs();
    }

    private CaseReference suspected() {
        Map<String, Object> form = form();
        register(form);
        form.put("idType", "BIRTH_CERTIFICATE");
        form.put("idNumber", "R45%07d".formatted(CHILDREN.get()));
        return register(form);
    }

    private void decide(String login, ChildId child, String outcome) {
        Map<String, Object> decision = new LinkedHashMap<>();
        decision.put("decisionOutcome", outcome);
        decision.put("reason", "已核对材料");
        assertThat(desk.submit(login, child.value(), "userTask_decideChange", decision))
                .isTrue();
    }

    private void answer(ChildId child) {
        Map<String, Object> answer = Map.of(
                "answeredOn", today().toString(),
                "answerMethod", "IN_PERSON",
                "answerText", "已办理",
                "remedies", "可以申诉、投诉");
        assertThat(desk.submit(SUPERVISOR, child.value(), "userTask_answerRequester", answer))
                .isTrue();
    }

    private void absent(String login, String deputy) {
        jdbc.sql("INSERT INTO absence VALUES (?, ?, ?, ?)")
                .params(login, deputy, today(), today())
                .update();
    }

    private ChangeProposal proposal(String kind, String source, @Nullable String other) {
        return proposal(kind, source, other, Map.of());
    }

    private ChangeProposal correction(String source, String field, String value) {
        return proposal("CORRECT", source, null, Map.of(field, value));
    }

    private ChangeProposal proposal(String kind, String source, @Nullable String other, Map<String, String> values) {
        TypedValues.remember(values);
        TypedValues.remember(Map.of("requesterName", "示例母亲", "identitySeen", "户口簿", "reason", "示例理由"));
        return new ChangeProposal(
                kind,
                source,
                new ChangeProposal.Family("示例母亲", "PARENT", "户口簿", today(), "IN_PERSON", true),
                "示例理由",
                "户口簿",
                other,
                new ArrayList<>(values.keySet()),
                new SubmittedAnswers(new Submission(values)));
    }

    private ChildId registered() {
        return registered(Map.of());
    }

    private ChildId registered(Map<String, Object> more) {
        Map<String, Object> form = form();
        form.putAll(more);
        return run.childOf(register(form));
    }

    private CaseReference register(Map<String, Object> form) {
        TypedValues.remember(form);
        return registrations
                .register(DIRECTOR, new SubmittedAnswers(new Submission(form)))
                .reference();
    }

    private List<String> groupsOf(ChildId child) {
        return run.open(child).stream()
                .flatMap(task -> tasks.getIdentityLinksForTask(task.getId()).stream())
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
    }

    private Map<String, Object> form() {
        return RegistrationRun.form("431126", CHILDREN.incrementAndGet(), today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
