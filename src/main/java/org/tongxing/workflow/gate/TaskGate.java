package org.tongxing.workflow.gate;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxing.workflow.Submission;
import org.tongxing.workflow.TaskForm;
import org.tongxing.workflow.draft.Drafts;

/** The gate of task forms. */
@Component
public class TaskGate {

    private final FormGate forms;
    private final Drafts drafts;
    private final GateRecord audit;

    TaskGate(FormGate forms, Drafts drafts, GateRecord audit) {
        this.forms = forms;
        this.drafts = drafts;
        this.audit = audit;
    }

    /**
     * What the form shows: the domain's values, and over them what the person had typed before. Only to those whose step
     * it is: who may see that a task exists need not see the child.
     */
    VariableMap show(CommandContext context, String taskId) {
        TaskEntity task = task(context, taskId);
        context.getProcessEngineConfiguration().getCommandCheckers().forEach(checker -> checker.checkTaskWork(task));
        String login = GatedForms.login(context);
        TaskForm form = forms.taskForm(formId(task));
        TaskContext opened = new TaskContext(login, task);
        Map<String, Object> values = new HashMap<>(form.show(opened));
        audit.opened(opened);
        drafts.find(login, Drafts.ofTask(taskId)).ifPresent(draft -> {
            draft.keySet().retainAll(form.keys());
            values.putAll(draft);
        });
        VariableMap shown = Variables.createVariables();
        values.forEach((key, value) -> shown.putValueTyped(key, ShownValue.of(value)));
        return shown;
    }

    /** Stores the submission. What comes back is all that the engine may know. */
    Map<String, Object> submit(CommandContext context, String taskId, @Nullable Map<String, Object> properties) {
        TaskEntity task = task(context, taskId);
        context.getProcessEngineConfiguration().getCommandCheckers().forEach(checker -> checker.checkTaskWork(task));
        String login = GatedForms.login(context);
        refuseDelegated(task);
        take(task, login);
        TaskForm form = forms.taskForm(formId(task));
        TaskContext taken = new TaskContext(login, task);
        Map<String, Object> outcome = audit.decided(taken, form.keys(), () -> {
            Submission submission = new Submission(SubmittedValues.plain(properties));
            forms.refuseUnknown(submission, form.fields());
            return form.submit(taken, submission).values();
        });
        drafts.drop(login, Drafts.ofTask(taskId));
        return outcome;
    }

    /** Submitting a delegated task would store the step and leave the task open for a second time. */
    private static void refuseDelegated(TaskEntity task) {
        if (task.getDelegationState() == DelegationState.PENDING) {
            Answer.closed().leave();
            throw GateClosedException.delegated();
        }
    }

    /** Who submits has taken the task: the record names them even when they did not claim it before. */
    private static void take(TaskEntity task, String login) {
        if (task.getAssignee() == null) {
            task.setAssignee(login);
        } else if (!task.getAssignee().equals(login)) {
            Answer.doneByOther().leave();
            throw new BadUserRequestException("task is assigned to another person");
        }
    }

    private static TaskEntity task(CommandContext context, String taskId) {
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        if (task == null) {
            (wasDone(context, taskId) ? Answer.doneByOther() : Answer.unknown()).leave();
            throw new BadUserRequestException("task is not open");
        }
        return task;
    }

    private static boolean wasDone(CommandContext context, String taskId) {
        return context.getHistoricTaskInstanceManager().findHistoricTaskInstanceById(taskId) != null;
    }

    private static String formId(TaskEntity task) {
        return Objects.requireNonNull(
                        task.getTaskDefinition().getCamundaFormDefinitionKey(), "every user task has a form")
                .getExpressionText();
    }
}
