package org.tongxing.workflow.authority;

import java.util.List;
import org.camunda.bpm.engine.impl.JobQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.jspecify.annotations.Nullable;

/**
 * Task queries are narrowed by the person's groups and not by authorization rows. For everything else the engine's
 * own few standing grants decide; they are written for roles, so that only the plain role groups are asked.
 */
final class PostAuthorizationManager extends AuthorizationManager {

    private static final String NOTHING = "-";

    @Override
    public List<String> filterAuthenticatedGroupIds(@Nullable List<String> groups) {
        return groups == null
                ? List.of()
                : groups.stream().filter(group -> group.indexOf('@') < 0).toList();
    }

    @Override
    public void configureTaskQuery(TaskQueryImpl query) {
        Authentication person = getCurrentAuthentication();
        if (person == null || person.getUserId() == null || !isAuthCheckExecuted() || Posts.seesAll(person)) {
            return;
        }
        narrow(query, person);
    }

    private static void narrow(TaskQueryImpl query, Authentication person) {
        List<String> mine = Posts.taskGroups(person);
        List<String> asked = query.getCandidateGroups();
        List<String> baskets =
                asked == null ? mine : asked.stream().filter(mine::contains).toList();
        if (mine.isEmpty() || asksForOthers(query, asked, person)) {
            query.taskId(NOTHING);
        } else if (baskets.size() == 1 && Basket.fits(query, baskets.get(0))) {
            Basket.narrow(query, baskets.get(0));
        } else if (asked == null) {
            query.taskCandidateGroupIn(mine).includeAssignedTasks();
        }
    }

    /**
     * Whether a query names a basket that is not the person's. The groups that it names cannot be cut to the person's own:
     * the query has settled on them as soon as it was asked for them.
     *
     * @param asked groups that the query names, those of the user that it names among them; null when it names none
     */
    private static boolean asksForOthers(TaskQueryImpl query, @Nullable List<String> asked, Authentication person) {
        String user = query.getCandidateUser();
        return (user != null && !user.equals(person.getUserId()))
                || query.getCandidateGroupLike() != null
                || (asked != null && (asked.isEmpty() || !person.getGroupIds().containsAll(asked)));
    }

    /** The engine shows jobs that belong to no process to everybody. */
    @Override
    public void configureJobQuery(JobQueryImpl query) {
        super.configureJobQuery(query);
        Authentication person = getCurrentAuthentication();
        if (person != null && person.getUserId() != null && isAuthCheckExecuted() && !Posts.seesAll(person)) {
            query.jobId(NOTHING);
        }
    }

    static final class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new PostAuthorizationManager();
        }
    }
}
