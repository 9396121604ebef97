package org.tongxing.supervision.application;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxing.access.Avoidances;
import org.tongxing.deadline.Limits;
import org.tongxing.organization.DeskNames;
import org.tongxing.organization.Organization;
import org.tongxing.organization.Superiors;
import org.tongxing.shared.ChildId;
import org.tongxing.supervision.domain.LateTask;
import org.tongxing.supervision.domain.Rung;
import org.tongxing.supervision.persistence.JdbcLateTasks;

/**
 * The sweep of late tasks (逾期督办阶梯). It may run on two nodes, many times a day, or after a crash in the middle: each page
 * is a transaction of its own, and a rung is climbed by whoever writes its row. Rungs missed together are one notice, the
 * highest. A task that fails is left for people to look at; the others do not wait for it.
 */
@Component
public class ClimbLadder {

    private static final Logger LOG = LoggerFactory.getLogger(ClimbLadder.class);
    private static final int PAGE = 500;

    /** 走访 and the half-yearly update have ladders of their own in their models. */
    private static final Set<String> OWN_LADDER = Set.of("userTask_recordVisit", "userTask_updateCommunity");

    private final JdbcLateTasks tasks;
    private final Limits limits;
    private final Organization organization;
    private final Superiors superiors;
    private final Avoidances avoidances;
    private final RungNotices notices;
    private final DeskNames names;
    private final IssueOrder orders;
    private final TransactionTemplate transaction;
    private final TransactionTemplate alone;
    private final Clock clock;

    ClimbLadder(
            JdbcLateTasks tasks,
            Limits limits,
            Organization organization,
            Superiors superiors,
            Avoidances avoidances,
            RungNotices notices,
            DeskNames names,
            IssueOrder orders,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.tasks = tasks;
        this.limits = limits;
        this.organization = organization;
        this.superiors = superiors;
        this.avoidances = avoidances;
        this.notices = notices;
        this.names = names;
        this.orders = orders;
        this.transaction = new TransactionTemplate(transactions);
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    /** A page that is done: its last task, when more may follow, and how many have climbed. */
    private record Page(@Nullable LateTask last, int climbed) {}

    /**
     * Sweeps all late tasks.
     *
     * @return how many have climbed
     */
    @Scheduled(cron = "${tongxing.ladder:0 */20 * * * *}", zone = "Asia/Shanghai")
    public int sweep() {
        LocalDateTime now = LocalDateTime.now(clock);
        int climbed = 0;
        LateTask last = null;
        do {
            LateTask after = last;
            Page page = Objects.requireNonNull(transaction.execute(status -> page(after, now)));
            climbed += page.climbed();
            last = page.last();
        } while (last != null);
        return climbed;
    }

    private Page page(@Nullable LateTask after, LocalDateTime now) {
        List<LateTask> late = tasks.pageAfter(after, now, OWN_LADDER, PAGE);
        List<LateTask> climbing =
                late.stream().filter(task -> !reached(task, now).isEmpty()).toList();
        Set<String> lateDesks = climbing.stream().map(LateTask::desk).collect(Collectors.toSet());
        RungDesks desks = new RungDesks(organization, superiors, lateDesks, now.toLocalDate());
        Map<String, String> called = names.of(lateDesks, now.toLocalDate());
        int climbed = 0;
        for (LateTask task : climbing) {
            climbed += succeeds(task, desks, called, now) ? 1 : 0;
        }
        return new Page(late.isEmpty() ? null : late.get(late.size() - 1), climbed);
    }

    private boolean succeeds(LateTask task, RungDesks desks, Map<String, String> called, LocalDateTime now) {
        try {
            return Boolean.TRUE.equals(alone.execute(status -> climb(task, desks, called, now)));
        } catch (RuntimeException e) {
            LOG.error("逾期任务催办失败，其余任务照常催办：{} {}", task.reference(), task.step(), e);
            return false;
        }
    }

    private boolean climb(LateTask task, RungDesks desks, Map<String, String> called, LocalDateTime now) {
        Set<Rung> rungs = tasks.climb(task, reached(task, now), OffsetDateTime.now(clock));
        if (rungs.isEmpty()) {
            return false;
        }
        Set<String> avoiding = avoiding(task);
        if (rungs.contains(Rung.ORDER)) {
            desks.orders(task.desk(), avoiding).ifPresent(desk -> orders.byLadder(task, desk));
        }
        rungs.stream()
                .filter(rung -> rung != Rung.ORDER)
                .max(Rung::compareTo)
                .ifPresent(rung -> notices.tell(
                        task,
                        rung,
                        desks.told(rung, task.desk(), avoiding),
                        called.getOrDefault(task.desk(), task.desk())));
        return true;
    }

    /** The rungs that a task has reached and not yet climbed. */
    private Set<Rung> reached(LateTask task, LocalDateTime now) {
        EnumSet<Rung> reached = EnumSet.noneOf(Rung.class);
        for (Rung rung : Rung.values()) {
            if (!task.climbed().contains(rung)
                    && (rung == Rung.REMIND
                            || limits.due(rung.limit(), task.area(), task.dueAt())
                                    .at()
                                    .isBefore(now))) {
                reached.add(rung);
            }
        }
        return reached;
    }

    private Set<String> avoiding(LateTask task) {
        return task.avoided()
                ? avoidances.whoAvoids(
                        task.childId() == null ? null : new ChildId(task.childId()),
                        List.of(task.reference().value(), task.matter()))
                : Set.of();
    }
}
