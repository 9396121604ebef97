package org.tongxing.workflow.authority;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;

/**
 * Asks at every command on a task whether the task is the person's: one of its candidate groups must be theirs. What no
 * person may do to the engine is refused to administrators too, however they come.
 */
final class PostCommandChecker extends AuthorizationCommandChecker {

    private static final String TASK = "Task";
    private static final String INSTANCE = "ProcessInstance";
    private static final String DEPLOYMENT = "Deployment";

    @Override
    public void checkReadTask(TaskEntity task) {
        check(task, "READ", true);
    }

    @Override
    public void checkReadTaskVariable(TaskEntity task) {
        check(task, "READ_VARIABLE", true);
    }

    @Override
    public void checkTaskWork(TaskEntity task) {
        check(task, "TASK_WORK", false);
    }

    /** Variables change by forms alone. */
    @Override
    public void checkUpdateTaskVariable(TaskEntity task) {
        refuse("UPDATE_VARIABLE", TASK, task.getId());
    }

    @Override
    public void checkUpdateProcessInstanceVariables(ExecutionEntity execution) {
        refuse("UPDATE_VARIABLE", INSTANCE, execution.getProcessInstanceId());
    }

    /** Whose hands a task goes into is said by posts; one takes it and gives it back by claiming. */
    @Override
    public void checkTaskAssign(TaskEntity task) {
        refuse("TASK_ASSIGN", TASK, task.getId());
    }

    @Override
    public void checkDeleteTask(TaskEntity task) {
        refuse("DELETE", TASK, task.getId());
    }

    /** A case ends by its process: with the instance its tasks and clocks would be gone. */
    @Override
    public void checkDeleteProcessInstance(ExecutionEntity execution) {
        refuse("DELETE", INSTANCE, execution.getProcessInstanceId());
    }

    /** The application deploys its own models, and takes none away. */
    @Override
    public void checkCreateDeployment() {
        refuse("CREATE", DEPLOYMENT, null);
    }

    @Override
    public void checkDeleteDeployment(String deploymentId) {
        refuse("DELETE", DEPLOYMENT, deploymentId);
    }

    private static void check(TaskEntity task, String permission, boolean reading) {
        Authentication person = person();
        if (person == null || (reading && Posts.seesAll(person))) {
            return;
        }
        List<String> mine = Posts.taskGroups(person);
        boolean candidate =
                task.getCandidates().stream().map(IdentityLink::getGroupId).anyMatch(mine::contains);
        if (!candidate) {
            throw new AuthorizationException(person.getUserId(), permission, TASK, task.getId());
        }
    }

    private static void refuse(String permission, String resource, @Nullable String id) {
        Authentication person = person();
        if (person != null) {
            throw new AuthorizationException(person.getUserId(), permission, resource, id);
        }
    }

    /** The signed-in person, unless the engine or our own code acts. */
    private static @Nullable Authentication person() {
        CommandContext context = Context.getCommandContext();
        Authentication person = context.getAuthentication();
        boolean checked = context.isAuthorizationCheckEnabled() && person != null && person.getUserId() != null;
        return checked ? person : null;
    }
}
