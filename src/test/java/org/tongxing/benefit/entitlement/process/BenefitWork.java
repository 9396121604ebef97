package org.tongxing.benefit.entitlement.process;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.shared.CaseReference;
import org.tongxing.support.EngineTime;
import org.tongxing.support.RegistrationForms;
import org.tongxing.workflow.Desk;

/** What the desks of 五山街道 do for an application, in a few words. */
@TestComponent
class BenefitWork {

    static final String COMMUNITY = "440106001001";
    static final String DIRECTOR = "childdirector." + COMMUNITY;
    static final String RELIEF = "reliefdesk.440106001";
    static final String COUNTY = "civilaffairs.440106";

    private static final Map<String, List<String>> PAPERS = Map.of(
            "CHILD_LIVING", List.of("FORM", "HUKOU", "GUARDIAN", "SITUATION", "PROMISE"),
            "DISABLED_LIVING", List.of("FORM", "CERTIFICATE", "HARDSHIP", "ACCOUNT"),
            "DISABLED_CARE", List.of("FORM", "CERTIFICATE", "ACCOUNT"),
            "MINIMUM_LIVING", List.of("FORM", "HUKOU", "CHECK", "INCOME"),
            "EXTREME_HARDSHIP", List.of("FORM", "HUKOU", "CHECK", "SUPPORTER"));

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private EngineTime time;

    /** A child that lives in 五山街道, with its hukou in a county. */
    String child(String hukou) {
        return child(hukou, "2018-03-02", "PRIMARY");
    }

    String child(String hukou, String birthDate, String schooling) {
        Map<String, Object> form = RegistrationForms.inHardship(COMMUNITY);
        form.put("hukouArea", hukou);
        form.put("birthDate", birthDate);
        form.put("schooling", schooling);
        form.put("residentSince", "2022-05-06");
        form.remove("conditions");
        String reference = desk.start(DIRECTOR, "childRegistration", form).value();
        desk.runJobs();
        return jdbc.sql("SELECT child_id FROM registration WHERE reference = ?")
                .param(reference)
                .query(String.class)
                .single();
    }

    CaseReference apply(String child, String kind) {
        return apply(RELIEF, child, kind, Map.of());
    }

    CaseReference apply(String login, String child, String kind, Map<String, Object> more) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("childId", child);
        form.put("benefitKind", kind);
        form.put("appliedOn", today().toString());
        form.put("applicant", "GUARDIAN");
        form.putAll(more);
        return desk.start(login, CrossProvinceBenefitModel.KEY, form);
    }

    /** All papers are there. */
    void accept(CaseReference reference, String child) {
        String benefit = jdbc.sql("SELECT benefit FROM benefit WHERE reference = ?")
                .param(reference.value())
                .query(String.class)
                .single();
        submit(
                RELIEF,
                child,
                "userTask_checkPapers",
                Map.of("papersGiven", PAPERS.get(benefit), "papersOutcome", "COMPLETE"));
    }

    void push(String child, Map<String, Object> more) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("nationalNumber", "QG20240001234");
        form.put("pushedOn", today().toString());
        form.put("receiptNumber", "HZ-0001234");
        form.putAll(more);
        submit(RELIEF, child, "userTask_pushToHukou", form);
    }

    /** An application that waits for another province. */
    CaseReference waiting(String child, String kind) {
        CaseReference reference = apply(child, kind);
        accept(reference, child);
        push(child, Map.of());
        return reference;
    }

    void reply(String child, Map<String, Object> more) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("replyChannel", "NATIONAL_SYSTEM");
        form.put("repliedOn", today().toString());
        form.putAll(more);
        submit(RELIEF, child, "userTask_recordReply", form);
    }

    /** Submits a step that must be open for this account. */
    void submit(String login, String child, String step, Map<String, Object> values) {
        if (!desk.submit(login, child, step, values)) {
            throw new AssertionError(login + " has no " + step);
        }
    }

    LocalDate today() {
        return time.now().toLocalDate();
    }

    String state(CaseReference reference) {
        return jdbc.sql("SELECT state FROM benefit WHERE reference = ?")
                .param(reference.value())
                .query(String.class)
                .single();
    }

    String instance(CaseReference reference) {
        return jdbc.sql("SELECT process_instance_id FROM instance_reference WHERE reference = ?")
                .param(reference.value())
                .query(String.class)
                .single();
    }

    List<String> open(CaseReference reference) {
        return tasks.createTaskQuery().processInstanceId(instance(reference)).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    Task task(CaseReference reference, String step) {
        return tasks.createTaskQuery()
                .processInstanceId(instance(reference))
                .taskDefinitionKey(step)
                .singleResult();
    }

    /** The end events that were reached. */
    List<String> ended(CaseReference reference) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance(reference))
                .finished()
                .orderByHistoricActivityInstanceEndTime()
                .asc()
                .list()
                .stream()
                .filter(step -> !step.isCanceled())
                .map(HistoricActivityInstance::getActivityId)
                .filter(step -> step.startsWith("endEvent"))
                .toList();
    }

    LocalDateTime timer(CaseReference reference, String event) {
        return time.timers(instance(reference), event).get(0);
    }

    /** Lets a timer fire at its moment. */
    void fire(CaseReference reference, String event) {
        time.moveTo(timer(reference, event));
        time.fireTimer(instance(reference), event);
    }
}
