package org.tongxing.supervision.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tongxing.organization.Organization;
import org.tongxing.organization.Post;
import org.tongxing.supervision.domain.LateFigure;
import org.tongxing.supervision.domain.LateTask;
import org.tongxing.supervision.domain.SupervisionOrder;
import org.tongxing.supervision.domain.UnitFailures;
import org.tongxing.supervision.persistence.JdbcFailures;
import org.tongxing.supervision.persistence.JdbcLateTasks;
import org.tongxing.supervision.persistence.JdbcOrders;
import org.tongxing.supervision.persistence.SupervisionScope;

/** What a supervising person sees of their own area: late tasks, orders, and the failures of each unit. */
@Component
public class ShowSupervision {

    private static final int MOST = 100;

    private final SupervisionScopes scopes;
    private final JdbcLateTasks tasks;
    private final JdbcOrders orders;
    private final JdbcFailures failures;
    private final Organization organization;
    private final Clock clock;

    ShowSupervision(
            SupervisionScopes scopes,
            JdbcLateTasks tasks,
            JdbcOrders orders,
            JdbcFailures failures,
            Organization organization,
            Clock clock) {
        this.organization = organization;
        this.scopes = scopes;
        this.tasks = tasks;
        this.orders = orders;
        this.failures = failures;
        this.clock = clock;
    }

    /** Whether a person supervises anything. */
    public boolean supervises(String login) {
        return !scopes.of(login).isEmpty();
    }

    /** Late tasks by area, the most first. */
    public List<LateFigure> figures(String login) {
        SupervisionScope scope = scopes.of(login);
        return scope.isEmpty() ? List.of() : failures.figures(scope, LocalDateTime.now(clock), MOST);
    }

    /** The tasks that are late longest. */
    public List<LateTask> late(String login) {
        SupervisionScope scope = scopes.of(login);
        return scope.isEmpty() ? List.of() : tasks.within(scope, LocalDateTime.now(clock), MOST);
    }

    /** Orders, those that are not done first. */
    public List<SupervisionOrder> orders(String login) {
        SupervisionScope scope = scopes.of(login);
        return scope.isEmpty() ? List.of() : orders.within(scope, MOST);
    }

    /** Orders that the desks of a person have received. */
    public List<SupervisionOrder> received(String login) {
        List<String> desks = organization.postsOf(login, LocalDate.now(clock)).stream()
                .map(Post::group)
                .toList();
        return orders.receivedBy(login, desks, MOST);
    }

    /** What each unit failed in within a year, the most first. */
    public List<UnitFailures> units(String login) {
        SupervisionScope scope = scopes.of(login);
        return scope.isEmpty()
                ? List.of()
                : failures.byUnit(scope, OffsetDateTime.now(clock).minusYears(1), MOST);
    }
}
