package org.tongxing.workflow.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.tongxing.shared.RefusedException;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.TaskDesk;
import org.tongxing.workflow.TaskGoneException;
import org.tongxing.workflow.authority.StaffAuthority;
import org.tongxing.workflow.authority.StaffDirectory;
import org.tongxing.workflow.draft.Drafts;
import org.tongxing.workflow.gate.Answer;

/** Works on a task in the name of the signed-in person, through the engine's gated form service. */
@Component
class EngineTaskDesk implements TaskDesk {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FormService forms;
    private final TaskService tasks;
    private final StaffAuthority authority;
    private final StaffDirectory directory;
    private final DoneTasks done;
    private final Drafts drafts;

    EngineTaskDesk(
            @Lazy FormService forms,
            @Lazy TaskService tasks,
            StaffAuthority authority,
            StaffDirectory directory,
            DoneTasks done,
            Drafts drafts) {
        this.forms = forms;
        this.tasks = tasks;
        this.authority = authority;
        this.directory = directory;
        this.done = done;
        this.drafts = drafts;
    }

    @Override
    public FormContext find(String login, String taskId, String formId) {
        Task task = authority.as(login, () -> tasks.createTaskQuery()
                .taskId(taskId)
                .initializeFormKeys()
                .singleResult());
        if (task == null) {
            throw new TaskGoneException(done.why(login, taskId));
        }
        if (!directory.groupsOf(login).contains(task.getOwner()) || !hasForm(task, formId)) {
            throw new TaskGoneException(TaskGoneException.Reason.UNKNOWN);
        }
        if (task.getAssignee() != null && !task.getAssignee().equals(login)) {
            throw new TaskGoneException(TaskGoneException.Reason.BY_OTHER);
        }
        return new DeskTask(login, task, tasks.getVariables(taskId), done.reference(task.getProcessInstanceId()));
    }

    @Override
    public Map<String, @Nullable Object> open(String login, String taskId, String formId) {
        find(login, taskId, formId);
        return plain(answered(login, () -> forms.getTaskFormVariables(taskId)));
    }

    @Override
    public void keep(String login, String taskId, String formId, Map<String, Object> values) {
        find(login, taskId, formId);
        drafts.keep(login, Drafts.ofTask(taskId), values);
    }

    @Override
    public void submit(String login, String taskId, String formId, Map<String, Object> values) {
        find(login, taskId, formId);
        answered(login, () -> {
            forms.submitTaskForm(taskId, values);
            return true;
        });
    }

    /** The gate leaves for its caller what it refused and why; the engine itself knows one kind of refusal. */
    private <T> T answered(String login, Supplier<T> step) {
        Answer.take();
        try {
            return authority.as(login, step);
        } catch (ProcessEngineException e) {
            Answer answer = Answer.take().orElse(null);
            if (answer == null && !(e instanceof AuthorizationException)) {
                throw e;
            }
            throw refusal(answer);
        }
    }

    private static RuntimeException refusal(@Nullable Answer answer) {
        if (answer != null && !answer.violations().isEmpty()) {
            return new RefusedException(answer.violations());
        }
        return new TaskGoneException(
                answer != null && answer.status() == Answer.doneByOther().status()
                        ? TaskGoneException.Reason.BY_OTHER
                        : TaskGoneException.Reason.UNKNOWN);
    }

    private static boolean hasForm(Task task, String formId) {
        return task.getCamundaFormRef() != null
                && Objects.equals(task.getCamundaFormRef().getKey(), formId);
    }

    private static Map<String, @Nullable Object> plain(VariableMap shown) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        shown.keySet().forEach(key -> values.put(key, plain(shown.<TypedValue>getValueTyped(key))));
        return values;
    }

    private static @Nullable Object plain(TypedValue value) {
        if (!(value instanceof SerializableValue json)) {
            return value.getValue();
        }
        try {
            return JSON.readValue(json.getValueSerialized(), Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what a form shows is readable JSON", e);
        }
    }
}
