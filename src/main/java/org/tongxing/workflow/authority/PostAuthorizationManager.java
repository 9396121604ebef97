package org.tongxing.workflow.authority;

import java.util.List;
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
        boolean othersBasket =
                query.getCandidateUser() != null && !query.getCandidateUser().equals(person.getUserId());
        if (mine.isEmpty() || othersBasket || query.getCandidateGroupLike() != null) {
            query.taskId(NOTHING);
        } else if (query.getCandidateUser() == null) {
            narrowToGroups(query, mine);
        }
    }

    private static void narrowToGroups(TaskQueryImpl query, List<String> mine) {
        List<String> asked = query.getCandidateGroups();
        List<String> both =
                asked == null ? mine : asked.stream().filter(mine::contains).toList();
        if (both.isEmpty()) {
            query.taskId(NOTHING);
        } else if (both.size() == 1 && Basket.fits(query, both.get(0))) {
            Basket.narrow(query, both.get(0));
        } else if (asked == null) {
            query.taskCandidateGroupIn(both).includeAssignedTasks();
        } else {
            query.taskCandidateGroupIn(both);
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
