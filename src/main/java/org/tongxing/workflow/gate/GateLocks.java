package org.tongxing.workflow.gate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Puts a lock at every start, every completion and every change of hands: the engine's other doors lead past the
 * domain.
 */
public final class GateLocks extends AbstractBpmnParseListener {

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
        definition.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) GateLocks::checkStart);
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, GateLocks::checkCompletion);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, TaskHands::check);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, TaskHands::checkDelegation);
    }

    private static void checkStart(DelegateExecution execution) {
        boolean called = ((ExecutionEntity) execution).getSuperExecution() != null;
        if (!called && !GateMark.present()) {
            Answer.closed().leave();
            throw GateClosedException.start();
        }
    }

    private static void checkCompletion(DelegateTask task) {
        if (!GateMark.present()) {
            Answer.closed().leave();
            throw GateClosedException.completion();
        }
    }
}
