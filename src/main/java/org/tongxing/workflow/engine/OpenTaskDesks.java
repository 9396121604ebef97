package org.tongxing.workflow.engine;

import java.util.List;
import java.util.Optional;
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
    private final FallenTasks fallen;

    OpenTaskDesks(@Lazy ProcessEngineConfigurationImpl configuration, ReferralListener referrals, FallenTasks fallen) {
        this.configuration = configuration;
        this.referrals = referrals;
        this.fallen = fallen;
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

    /** One open task; empty when it stays or has been done. */
    Optional<String> settleTask(String id) {
        Command<Optional<String>> command = context ->
                Optional.ofNullable(context.getTaskManager().findTaskById(id)).flatMap(this::settle);
        return configuration.getCommandExecutorTxRequired().execute(command);
    }

    /** Takes a task back from who has claimed it. */
    boolean release(String id, String login) {
        Command<Boolean> command = context -> {
            TaskEntity task = context.getTaskManager().findTaskById(id);
            boolean theirs = task != null && login.equals(task.getAssignee());
            if (theirs) {
                task.setAssignee(null);
            }
            return theirs;
        };
        return configuration.getCommandExecutorTxRequired().execute(command);
    }

    private Optional<String> settle(TaskEntity task) {
        DeskExpression desk = (DeskExpression) task.getTaskDefinition()
                .getCandidateGroupIdExpressions()
                .iterator()
                .next();
        String group = String.valueOf(desk.getValue(task.getExecution()));
        String before = task.getOwner();
        if (group.equals(before)) {
            return Optional.empty();
        }
        task.deleteGroupIdentityLink(before, IdentityLinkType.CANDIDATE);
        task.addCandidateGroup(group);
        task.setOwner(group);
        task.setAssignee(null);
        referrals.renew(task);
        fallen.move(task.getId(), desk.first(task.getExecution()), group);
        return Optional.of(group);
    }
}
