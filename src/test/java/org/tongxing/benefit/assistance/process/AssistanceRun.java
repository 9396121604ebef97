package org.tongxing.benefit.assistance.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.shared.CaseReference;
import org.tongxing.support.RegistrationForms;
import org.tongxing.support.TypedValues;
import org.tongxing.workflow.Desk;
import org.tongxing.workflow.authority.StaffAuthority;

/** What the desks do in a matter of 临时救助, in a few words, and what is seen of it from outside. */
@TestComponent
class AssistanceRun {

    static final String COMMUNITY = "440106001003";
    static final String DIRECTOR = "childdirector." + COMMUNITY;
    static final String RELIEF = "reliefdesk.440106001";
    static final String RELIEF_TOO = "reliefdesk2.440106001";
    static final String DUTY = "dutyofficer.440106";
    static final String COUNTY = "civilaffairs.440106";

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @Autowired
    private Desk desk;

    @Autowired
    private FormService forms;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private StaffAuthority authority;

    @Autowired
    private JdbcClient jdbc;

    /** A step is refused, and the refusal names a field. */
    static void refuses(ThrowingCallable step, String field) {
        assertThatThrownBy(step).hasStackTraceContaining(field);
    }

    /** A request about a child of another name each time, who is not in the ledger. */
    static Map<String, Object> request(String way) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("assistanceWay", way);
        form.put("needArea", COMMUNITY);
        form.put("personName", "示例受助童" + NUMBERS.incrementAndGet());
        form.put("situation", "DISASTER");
        form.put("need", "出租屋夜间失火，无处可住");
        form.put("appliedBy", "FAMILY");
        form.put("applicantName", "示例家长");
        form.put("applicantPhone", "13800138111");
        return form;
    }

    /** The same about a child in the ledger. */
    static Map<String, Object> requestFor(String child, String way) {
        Map<String, Object> form = request(way);
        form.remove("personName");
        form.put("childNumber", child);
        return form;
    }

    /** Registers a child of a family of its own, and returns its number. */
    String registered() {
        Map<String, Object> form = RegistrationForms.inHardship(COMMUNITY);
        form.remove("guardianIdNumber");
        form.put("residentSince", "2022-05-06");
        form.put("guardianPhone", "1380014%04d".formatted(NUMBERS.incrementAndGet()));
        TypedValues.remember(form);
        CaseReference reference = desk.start(DIRECTOR, "childRegistration", form);
        desk.runJobs();
        return jdbc.sql("SELECT child_id FROM registration WHERE reference = ?")
                .param(reference.value())
                .query(String.class)
                .single();
    }

    CaseReference start(Map<String, Object> form) {
        return start(DIRECTOR, form);
    }

    CaseReference start(String login, Map<String, Object> form) {
        return desk.start(login, TemporaryAssistanceModel.KEY, form);
    }

    /** Submits the open task of a step. */
    void submit(String login, CaseReference reference, String step, Map<String, Object> values) {
        TypedValues.remember(values);
        String task = task(reference, step).getId();
        authority.as(login, () -> {
            forms.submitTaskForm(task, new HashMap<>(values));
            return true;
        });
    }

    /** What the form of an open step shows. */
    String shown(String login, CaseReference reference, String step) {
        String task = task(reference, step).getId();
        return authority.as(login, () -> forms.getTaskFormVariables(task).toString());
    }

    Task task(CaseReference reference, String step) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .taskDefinitionKey(step)
                .list()
                .stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError(step + " is not open; open are " + open(reference)));
    }

    LocalDateTime due(CaseReference reference, String step) {
        return task(reference, step)
                .getDueDate()
                .toInstant()
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toLocalDateTime();
    }

    List<String> open(CaseReference reference) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference.value()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    /** Ids of the ends that were reached, at whatever depth. */
    List<String> ends(CaseReference reference) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance(reference))
                .activityType("noneEndEvent")
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    boolean isOver(CaseReference reference) {
        return history.createHistoricProcessInstanceQuery()
                        .processInstanceId(instance(reference))
                        .finished()
                        .count()
                == 1;
    }

    String instance(CaseReference reference) {
        return jdbc.sql("SELECT process_instance_id FROM instance_reference WHERE reference = ?")
                .param(reference.value())
                .query(String.class)
                .single();
    }

    String state(CaseReference reference) {
        return jdbc.sql("SELECT state FROM assistance WHERE reference = ?")
                .param(reference.value())
                .query(String.class)
                .single();
    }

    // what the desks usually do

    static Map<String, Object> cash(String outcomeField, String outcome, String amount) {
        Map<String, Object> values = new HashMap<>();
        values.put(outcomeField, outcome);
        values.put("giveCash", true);
        values.put("amount", amount);
        return values;
    }

    void helpFirst(CaseReference reference, String amount) {
        submit(RELIEF, reference, "userTask_helpFirst", cash("helpOutcome", "GIVE", amount));
    }

    void accept(CaseReference reference) {
        submit(RELIEF, reference, "userTask_acceptApplication", Map.of("papersOutcome", "ACCEPT"));
    }

    void check(CaseReference reference, String amount) {
        Map<String, Object> values = cash("checkOutcome", "AGREE", amount);
        values.put("finding", "入户核实，情况属实");
        submit(RELIEF, reference, "userTask_checkNeed", values);
    }

    void publish(CaseReference reference, LocalDate today) {
        submit(RELIEF, reference, "userTask_publishNotice", Map.of("postedOn", today.toString(), "postedAt", "社区公告栏"));
    }

    void decide(CaseReference reference, String amount) {
        submit(COUNTY, reference, "userTask_decideAssistance", cash("decisionOutcome", "CONFIRM", amount));
    }

    /** Hands over money; each time with a receipt of its own. */
    void handOver(CaseReference reference, LocalDate today, String amount, boolean all) {
        submit(RELIEF, reference, "userTask_handOver", receipt(today, amount, all));
    }

    static Map<String, Object> receipt(LocalDate today, String amount, boolean all) {
        Map<String, Object> values = new HashMap<>();
        values.put("receiptNumber", "SJ-" + NUMBERS.incrementAndGet());
        values.put("paidOn", today.toString());
        values.put("paidAmount", amount);
        values.put("payeeIs", "GUARDIAN");
        values.put("payee", "示例家长");
        values.put("handOverDone", all);
        return values;
    }

    void makeUpPapers(CaseReference reference) {
        submit(RELIEF_TOO, reference, "userTask_makeUpPapers", Map.of("papers", "申请书、调查表、审批表已补齐"));
    }
}
