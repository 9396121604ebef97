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
import java.util.stream.Stream;
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
import org.tongxing.supervision.persistence.JdbcLateTasks.Due;
import org.tongxing.workflow.TaskRungs;
import org.tongxing.workflow.TaskRungs.NextRung;

/**
 * The sweep of late tasks (逾期督办阶梯): it touches those whose next rung has come, and no others. It may run on two nodes,
 * many times a day, or after a crash in the middle: each page is a transaction of its own, and a rung is climbed by whoever
 * writes its row. Rungs missed together are one notice, the highest. A task that fails is left for people to look at and
 * tried again by the next sweep; the others do not wait for it.
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
    private final TaskRungs rungs;
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
            TaskRungs rungs,
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
        this.rungs = rungs;
        this.names = names;
        this.orders = orders;
        this.transaction = new TransactionTemplate(transactions);
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    /** A page that is done: its last task, when more may follow, and how many have climbed. */
    private record Page(@Nullable Due last, int climbed) {}

    /** What became of a task: whether it has climbed, and when it does so again; nothing is known of one that failed. */
    private record Climb(boolean climbed, @Nullable NextRung next) {

        static final Climb FAILED = new Climb(false, null);
    }

    /**
     * Sweeps all late tasks.
     *
     * @return how many have climbed
     */
    @Scheduled(cron = "${tongxing.ladder:0 */20 * * * *}", zone = "Asia/Shanghai")
    public int sweep() {
        LocalDateTime now = LocalDateTime.now(clock);
        limits.forget();
        rungs.leaveAlone(OWN_LADDER, now);
        int climbed = 0;
        Due last = null;
        do {
            Due after = last;
            Page page = Objects.requireNonNull(transaction.execute(status -> page(after, now)));
            climbed += page.climbed();
            last = page.last();
        } while (last != null);
        return climbed;
    }

    private Page page(@Nullable Due after, LocalDateTime now) {
        List<Due> due = tasks.pageAfter(after, now, OWN_LADDER, PAGE);
        if (due.isEmpty()) {
            return new Page(null, 0);
        }
        Set<String> lateDesks = due.stream().map(one -> one.task().desk()).collect(Collectors.toSet());
        RungDesks desks = new RungDesks(organization, superiors, lateDesks, now.toLocalDate());
        Map<String, String> called = names.of(lateDesks, now.toLocalDate());
        List<Climb> climbs =
                due.stream().map(one -> attempt(one.task(), desks, called, now)).toList();
        rungs.climbAt(climbs.stream().map(Climb::next).filter(Objects::nonNull).toList());
        return new Page(due.get(due.size() - 1), (int)
                climbs.stream().filter(Climb::climbed).count());
    }

    private Climb attempt(LateTask task, RungDesks desks, Map<String, String> called, LocalDateTime now) {
        try {
            return Objects.requireNonNull(
                    alone.execute(status -> new Climb(climb(task, desks, called, now), next(task, now))));
        } catch (RuntimeException e) {
            LOG.error("逾期任务催办失败，其余任务照常催办：{} {}", task.reference(), task.step(), e);
            return Climb.FAILED;
        }
    }

    private boolean climb(LateTask task, RungDesks desks, Map<String, String> called, LocalDateTime now) {
        Set<Rung> reached = reached(task, now);
        Set<Rung> noted = reached.isEmpty() ? reached : tasks.climb(task, reached, OffsetDateTime.now(clock));
        if (noted.isEmpty()) {
            return false;
        }
        Set<String> avoiding = avoiding(task);
        if (noted.contains(Rung.ORDER)) {
            desks.orders(task.desk(), avoiding).ifPresent(desk -> orders.byLadder(task, desk));
        }
        noted.stream()
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
        return Stream.of(Rung.values())
                .filter(rung ->
                        !task.climbed().contains(rung) && reachedAt(task, rung).isBefore(now))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Rung.class)));
    }

    /** When a task reaches the next rung that it has not reached by now. */
    private NextRung next(LateTask task, LocalDateTime now) {
        LocalDateTime at = Stream.of(Rung.values())
                .filter(rung -> !task.climbed().contains(rung))
                .map(rung -> reachedAt(task, rung))
                .filter(time -> !time.isBefore(now))
                .min(LocalDateTime::compareTo)
                .orElse(null);
        return new NextRung(task.taskId(), task.dueAt(), at);
    }

    /** A desk is reminded as soon as the date has passed. */
    private LocalDateTime reachedAt(LateTask task, Rung rung) {
        return rung == Rung.REMIND
                ? task.dueAt()
                : limits.due(rung.limit(), task.area(), task.dueAt()).at();
    }

    private Set<String> avoiding(LateTask task) {
        return task.avoided()
                ? avoidances.whoAvoids(
                        task.childId() == null ? null : new ChildId(task.childId()),
                        List.of(task.reference().value(), task.matter()))
                : Set.of();
    }
}
