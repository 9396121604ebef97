package org.tongxing.workflow.engine;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.task.Task;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.MatterVariables;
import org.tongxing.workflow.ProcessVariable;

/** An open task as a page of our own sees it. */
record DeskTask(String login, Task task, Map<String, Object> variables, CaseReference reference)
        implements FormContext {

    @Override
    public AreaCode area() {
        return new AreaCode(get(MatterVariables.AREA_CODE));
    }

    @Override
    public String taskId() {
        return task.getId();
    }

    @Override
    public String step() {
        return task.getTaskDefinitionKey();
    }

    @Override
    public <T> Optional<T> find(ProcessVariable<T> variable) {
        return Optional.ofNullable(variables.get(variable.name())).map(variable.type()::cast);
    }
}
