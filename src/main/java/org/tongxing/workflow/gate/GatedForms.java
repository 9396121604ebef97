package org.tongxing.workflow.gate;

import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;
import org.tongxing.shared.RefusedException;

/**
 * The engine's form service with the gate in it: whoever opens a form sees the domain, whoever submits one speaks to
 * the domain, and only then does the process move, in the same transaction.
 */
public final class GatedForms extends FormServiceImpl {

    private final TaskGate tasks;
    private final StartGate starts;

    /** @param tasks gate of task forms; @param starts gate of start forms */
    public GatedForms(TaskGate tasks, StartGate starts) {
        this.tasks = tasks;
        this.starts = starts;
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId) {
        return getTaskFormVariables(taskId, null, true);
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId, @Nullable Collection<String> names, boolean deserialize) {
        return answering(() -> commandExecutor.execute(context -> tasks.show(context, taskId)));
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        submitTaskFormWithVariablesInReturn(taskId, properties, false);
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> properties, boolean deserialize) {
        return answering(() -> commandExecutor.execute(context -> {
            Map<String, Object> outcome = tasks.submit(context, taskId, properties);
            return GateMark.during(() -> super.submitTaskFormWithVariablesInReturn(taskId, outcome, deserialize));
        }));
    }

    @Override
    public InputStream getDeployedStartForm(String definitionId) {
        return commandExecutor.execute(context ->
                starts.personal(context, definitionId, login(context), super.getDeployedStartForm(definitionId)));
    }

    @Override
    public ProcessInstance submitStartForm(String definitionId, Map<String, Object> properties) {
        return submitStartForm(definitionId, null, properties);
    }

    /** The number of the new instance is ours to give: a business key that a client sends is not used. */
    @Override
    public ProcessInstance submitStartForm(
            String definitionId, @Nullable String businessKey, Map<String, Object> properties) {
        return answering(() -> commandExecutor.execute(context -> {
            StartGate.Ready ready = starts.submit(context, definitionId, login(context), properties);
            return GateMark.during(() -> super.submitStartForm(definitionId, ready.businessKey(), ready.variables()));
        }));
    }

    static String login(CommandContext context) {
        return Objects.requireNonNull(context.getAuthenticatedUserId(), "forms are for people who signed in");
    }

    private static <T> T answering(Supplier<T> step) {
        try {
            return step.get();
        } catch (RefusedException e) {
            Answer.refused(e.violations()).leave();
            throw new FormFieldValidationException(null, e.getMessage());
        } catch (OptimisticLockingException e) {
            Answer.doneByOther().leave();
            throw e;
        }
    }
}
