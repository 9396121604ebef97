package org.tongxing.workflow.gate;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/** Whose hands a task goes into: a person takes it for themselves and gives back their own, nothing else. */
final class TaskHands {

    private TaskHands() {}

    /**
     * Listens to a task that changes hands. Our own code and jobs act for nobody and are not asked.
     *
     * @throws GateClosedException when a person gives a task to another or takes it from another
     */
    static void check(DelegateTask task) {
        @Nullable String person = person();
        if (person == null || GateMark.present()) {
            return;
        }
        @Nullable String after = task.getAssignee();
        boolean theirs = Objects.equals(after == null ? before((TaskEntity) task) : after, person);
        if (!theirs) {
            Answer.closed().leave();
            throw GateClosedException.hands();
        }
    }

    /**
     * Listens to a task that changes. To delegate and to resolve are ways past the form.
     *
     * @throws GateClosedException when a person delegates or resolves a task
     */
    static void checkDelegation(DelegateTask task) {
        boolean changed = ((TaskEntity) task).getPropertyChanges().containsKey(TaskEntity.DELEGATION);
        if (changed && person() != null && !GateMark.present()) {
            Answer.closed().leave();
            throw GateClosedException.delegated();
        }
    }

    private static @Nullable String person() {
        Authentication authentication = Context.getCommandContext().getAuthentication();
        return authentication == null ? null : authentication.getUserId();
    }

    private static @Nullable String before(TaskEntity task) {
        PropertyChange change = task.getPropertyChanges().get(TaskEntity.ASSIGNEE);
        return change == null ? null : change.getOrgValueString();
    }
}
