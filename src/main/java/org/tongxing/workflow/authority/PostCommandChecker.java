package org.tongxing.workflow.authority;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;

/** Asks at every command on a task whether the task is the person's: one of its candidate groups must be theirs. */
final class PostCommandChecker extends AuthorizationCommandChecker {

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

    /** Variables change by forms alone; who may put a task into other hands is an administrator. */
    @Override
    public void checkUpdateTaskVariable(TaskEntity task) {
        refuse(task, "UPDATE_VARIABLE");
    }

    @Override
    public void checkTaskAssign(TaskEntity task) {
        refuse(task, "TASK_ASSIGN");
    }

    @Override
    public void checkDeleteTask(TaskEntity task) {
        refuse(task, "DELETE");
    }

    private static void check(TaskEntity task, String permission, boolean reading) {
        Authentication person = person();
        if (person == null || Posts.administers(person) || (reading && Posts.seesAll(person))) {
            return;
        }
        List<String> mine = Posts.taskGroups(person);
        boolean candidate =
                task.getCandidates().stream().map(IdentityLink::getGroupId).anyMatch(mine::contains);
        if (!candidate) {
            throw refusal(person, task, permission);
        }
    }

    private static void refuse(TaskEntity task, String permission) {
        Authentication person = person();
        if (person != null && !Posts.administers(person)) {
            throw refusal(person, task, permission);
        }
    }

    private static AuthorizationException refusal(Authentication person, TaskEntity task, String permission) {
        return new AuthorizationException(person.getUserId(), permission, "Task", task.getId());
    }

    /** The signed-in person, unless the engine or our own code acts. */
    private static @Nullable Authentication person() {
        CommandContext context = Context.getCommandContext();
        Authentication person = context.getAuthentication();
        boolean checked = context.isAuthorizationCheckEnabled() && person != null && person.getUserId() != null;
        return checked ? person : null;
    }
}
