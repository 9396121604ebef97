package org.tongxing.workflow.engine;

import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;
import org.tongxing.access.Referrals;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.Role;
import org.tongxing.workflow.MatterVariables;

/**
 * A task of an organ refers its child to that organ for as long as the task is open, and for no longer; so does the task
 * of a desk outside whose area the child lives.
 */
@Component
class ReferralListener extends AbstractBpmnParseListener {

    private final Referrals referrals;

    ReferralListener(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        boolean ofOrgan =
                task.getCandidateGroupIdExpressions().stream().anyMatch(group -> byOrgan(group.getExpressionText()));
        if (ofOrgan || AppointedDesk.of(element).isPresent()) {
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this::begin);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, this::end);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, this::end);
        }
    }

    private static boolean byOrgan(String role) {
        return Role.ofCode(role).filter(Role::byOrgan).isPresent();
    }

    /** The task has come to another desk. */
    void renew(DelegateTask task) {
        end(task);
        begin(task);
    }

    private void begin(DelegateTask task) {
        MatterVariables.CHILD_ID.find(task).map(ChildId::new).ifPresent(child -> task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .map(group -> asked(group, new AreaCode(MatterVariables.AREA_CODE.from(task))))
                .flatMap(Optional::stream)
                .forEach(asked -> referrals.begin(asked, child, task.getId())));
    }

    private void end(DelegateTask task) {
        referrals.end(task.getId());
    }

    /** Whoever looks after the place sees its children anyway, also a county to which an organ's task fell (代录). */
    private static Optional<String> asked(String group, AreaCode place) {
        String[] parts = group.split("@", 2);
        if (parts.length < 2) {
            return Optional.empty();
        }
        if (byOrgan(parts[0])) {
            return Optional.of(parts[1]);
        }
        return place.isWithin(new AreaCode(parts[1])) ? Optional.empty() : Optional.of(group);
    }
}
