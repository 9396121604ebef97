package org.tongxing.workflow.engine;

import java.util.List;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Gives open tasks to the desk that would get them today. */
@Component
class OpenTaskDesks {

    private final ProcessEngineConfigurationImpl configuration;
    private final ReferralListener referrals;

    OpenTaskDesks(@Lazy ProcessEngineConfigurationImpl configuration, ReferralListener referrals) {
        this.configuration = configuration;
        this.referrals = referrals;
    }

    /** The open tasks of an instance: who sat at a desk that a task leaves has it no more. */
    void settle(String instance) {
        Command<Integer> command = context -> {
            List<TaskEntity> open = context.getTaskManager().findTasksByProcessInstanceId(instance);
            open.stream().filter(task -> !task.isDeleted()).forEach(this::settle);
            return open.size();
        };
        configuration.getCommandExecutorTxRequired().execute(command);
    }

    private void settle(TaskEntity task) {
        Expression desk = task.getTaskDefinition()
                .getCandidateGroupIdExpressions()
                .iterator()
                .next();
        String group = String.valueOf(desk.getValue(task.getExecution()));
        String before = task.getOwner();
        if (group.equals(before)) {
            return;
        }
        task.deleteGroupIdentityLink(before, IdentityLinkType.CANDIDATE);
        task.addCandidateGroup(group);
        task.setOwner(group);
        task.setAssignee(null);
        referrals.renew(task);
    }
}
