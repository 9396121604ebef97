package org.tongxing.workflow.engine;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.tongxing.shared.CaseReference;
import org.tongxing.workflow.TaskGoneException.Reason;
import org.tongxing.workflow.authority.StaffDirectory;

/** What became of tasks that are not open any more, told to those at whose desk they were. */
@Component
class DoneTasks {

    private final HistoryService history;
    private final RuntimeService runtime;
    private final StaffDirectory directory;

    DoneTasks(@Lazy HistoryService history, @Lazy RuntimeService runtime, StaffDirectory directory) {
        this.history = history;
        this.runtime = runtime;
        this.directory = directory;
    }

    /** Why a task is not open for a person. */
    Reason why(String login, String taskId) {
        HistoricTaskInstance task =
                history.createHistoricTaskInstanceQuery().taskId(taskId).singleResult();
        if (task == null || !wasAtTheirDesk(login, task)) {
            return Reason.UNKNOWN;
        }
        if (!TaskEntity.DELETE_REASON_COMPLETED.equals(task.getDeleteReason())) {
            return Reason.WITHDRAWN;
        }
        return login.equals(task.getAssignee()) ? Reason.BY_SELF : Reason.BY_OTHER;
    }

    /** A matter that was hidden since (回避) is as if it had never been. */
    private boolean wasAtTheirDesk(String login, HistoricTaskInstance task) {
        return directory.groupsOf(login).contains(task.getOwner()) && isTheirs(login, task.getTenantId());
    }

    private boolean isTheirs(String login, @Nullable String tenant) {
        return tenant == null || directory.tenantsOf(login).contains(tenant);
    }

    /** Number of a running instance. */
    CaseReference reference(String instance) {
        return new CaseReference(runtime.createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey());
    }
}
