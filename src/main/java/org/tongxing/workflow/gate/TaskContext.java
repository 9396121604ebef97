package org.tongxing.workflow.gate;

import java.util.Optional;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.MatterVariables;
import org.tongxing.workflow.ProcessVariable;

/** A task as its form's handler sees it. */
record TaskContext(String login, TaskEntity task) implements FormContext {

    @Override
    public CaseReference reference() {
        return new CaseReference(task.getProcessInstance().getBusinessKey());
    }

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
        return variable.find(task);
    }
}
