package org.tongxing.register.process;

import static org.tongxing.register.domain.RegistrationExamples.identityNumber;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;
import org.tongxing.support.TypedValues;

/** What a test of the register's processes looks at from outside: forms of invented children, and where they have got to. */
final class RegistrationRun {

    private final HistoryService history;
    private final TaskService tasks;
    private final JdbcClient jdbc;

    RegistrationRun(HistoryService history, TaskService tasks, JdbcClient jdbc) {
        this.history = history;
        this.tasks = tasks;
        this.jdbc = jdbc;
    }

    /**
     * The form of a child of seven months here, of another county, with everything filled in.
     *
     * @param county where the numbers of child and guardian were given out: a county of its own for each class
     * @param number another one for each child, up to 999
     */
    static Map<String, Object> form(String county, int number, LocalDate today) {
        LocalDate birth = today.minusYears(8).minusDays(number);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("childName", "示例童·" + (char) ('一' + number));
        values.put("idType", "RESIDENT_ID");
        values.put("idNumber", identityNumber(county, birth, "%03d".formatted(number)));
        values.put("sex", number % 2 == 1 ? "1" : "2");
        values.put("birthDate", birth.toString());
        values.put("ethnicity", "01");
        values.put("hukouStatus", "REGISTERED");
        values.put("hukouArea", "431124");
        values.put("hukouAddress", "示例村1组");
        values.put("residenceArea", "440106001001");
        values.put("residenceAddress", "示例街2号");
        values.put("residentSince", today.minusMonths(7).toString());
        values.put("accompaniedBy", "BOTH_PARENTS");
        values.put("guardianName", "示例监护人" + number);
        values.put("guardianIdNumber", identityNumber(county, birth.minusYears(27), "%03d".formatted(number)));
        values.put("guardianRelation", "51");
        values.put("guardianPhone", "1380013%04d".formatted(number));
        values.put("schooling", "PRIMARY");
        values.put("noticeGiven", true);
        TypedValues.remember(values);
        return values;
    }

    /** Ids of the ends that a process has reached. */
    List<String> endsOf(CaseReference reference) {
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

    /** The open tasks of all processes about a child. */
    List<Task> open(ChildId child) {
        return tasks.createTaskQuery()
                .processVariableValueEquals("childId", child.value())
                .list();
    }

    /** The same, as ids of their steps. */
    List<String> openStepsOf(ChildId child) {
        return open(child).stream().map(Task::getTaskDefinitionKey).toList();
    }

    /** The child of a registration. */
    ChildId childOf(CaseReference registration) {
        return new ChildId(jdbc.sql("SELECT child_id FROM registration WHERE reference = ?")
                .param(registration.value())
                .query(String.class)
                .single());
    }

    /** Whether a child is in the ledger. */
    boolean isActive(ChildId child) {
        return jdbc.sql("SELECT active FROM child WHERE child_id = ?")
                .param(child.value())
                .query(Boolean.class)
                .single();
    }
}
