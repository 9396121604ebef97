package org.tongxing.supervision.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxing.access.AuditAction;
import org.tongxing.access.AuditEvent;
import org.tongxing.access.AuditTrail;
import org.tongxing.correspondence.Notice;
import org.tongxing.correspondence.NoticeKind;
import org.tongxing.correspondence.Notices;
import org.tongxing.organization.Absences;
import org.tongxing.organization.Superiors;
import org.tongxing.workflow.TaskBaskets;
import org.tongxing.workflow.TaskBaskets.Claimed;

/**
 * Sees to it that open tasks lie where somebody works: when a desk is left by its last person the tasks go up the line,
 * when somebody is there again they come back, and what an absent person had claimed lies at its desk again. It compares
 * who is there today with where the tasks lie, and keeps no memory of its own: it may run on two nodes, many times, or
 * after a crash.
 */
@Component
public class SettleDesks {

    private static final Logger LOG = LoggerFactory.getLogger(SettleDesks.class);
    private static final int PAGE = 1000;

    private final TaskBaskets baskets;
    private final Superiors superiors;
    private final Absences absences;
    private final Notices notices;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SettleDesks(
            TaskBaskets baskets,
            Superiors superiors,
            Absences absences,
            Notices notices,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.baskets = baskets;
        this.superiors = superiors;
        this.absences = absences;
        this.notices = notices;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** All desks. */
    @Scheduled(cron = "${tongxing.desks:0 5 * * * *}", zone = "Asia/Shanghai")
    public void sweep() {
        List<String> tasks = new ArrayList<>();
        inPages(after -> baskets.desksAfter(after, PAGE), desks -> tasks.addAll(leftAlone(desks)));
        tasks.addAll(comingBack(baskets.desksFallenFrom()));
        settle(tasks);
        String after = "";
        List<Claimed> claimed;
        do {
            claimed = baskets.claimedAfter(after, PAGE);
            release(claimed);
            after = claimed.isEmpty() ? after : claimed.get(claimed.size() - 1).taskId();
        } while (claimed.size() == PAGE);
        baskets.forgetDone();
    }

    /** The desks of one person, who is absent or back, and what they or their deputies have claimed. */
    public void settle(String login, Collection<String> deputies) {
        List<String> desks = absences.desksOf(login, today());
        List<String> tasks = new ArrayList<>(leftAlone(desks));
        tasks.addAll(comingBack(desks));
        settle(tasks);
        release(baskets.claimedBy(login));
        deputies.forEach(deputy -> release(baskets.claimedBy(deputy)));
    }

    private static void inPages(Function<String, List<String>> page, Consumer<List<String>> step) {
        String after = "";
        List<String> found;
        do {
            found = page.apply(after);
            step.accept(found);
            after = found.isEmpty() ? after : found.get(found.size() - 1);
        } while (found.size() == PAGE);
    }

    /** Tasks at desks where nobody sits. */
    private List<String> leftAlone(List<String> desks) {
        Set<String> held = superiors.sitting(desks, today()).keySet();
        return desks.stream()
                .filter(desk -> !held.contains(desk))
                .flatMap(desk -> baskets.tasksAt(desk).stream())
                .toList();
    }

    /** Tasks that have fallen from desks where somebody sits. */
    private List<String> comingBack(List<String> desks) {
        Set<String> held = superiors.sitting(desks, today()).keySet();
        return desks.stream()
                .filter(held::contains)
                .flatMap(desk -> baskets.tasksFallenFrom(desk).stream())
                .toList();
    }

    private void settle(List<String> tasks) {
        Map<String, Integer> moved = new TreeMap<>();
        for (String task : tasks) {
            settle(task).ifPresent(desk -> moved.merge(desk, 1, Integer::sum));
        }
        moved.forEach((desk, number) -> notices.tell(new Notice(
                "settled:" + LocalDateTime.now(clock),
                desk,
                NoticeKind.ABSENCE,
                null,
                null,
                "因岗位人员变动，%d项任务转由本岗位办理，请在任务列表中查看。".formatted(number))));
    }

    /** Somebody may complete the task at this moment, or another node settle it: then it is not ours. */
    private Optional<String> settle(String task) {
        try {
            return baskets.settle(task);
        } catch (RuntimeException e) {
            LOG.warn("任务暂未能转交，下次再试：{}", task, e);
            return Optional.empty();
        }
    }

    private void release(List<Claimed> claimed) {
        Set<String> desks = claimed.stream().map(Claimed::desk).collect(Collectors.toSet());
        Map<String, Set<String>> sitting = superiors.sitting(desks, today());
        for (Claimed claim : claimed) {
            if (!sitting.getOrDefault(claim.desk(), Set.of()).contains(claim.login())) {
                release(claim);
            }
        }
    }

    private void release(Claimed claim) {
        try {
            transaction.executeWithoutResult(status -> {
                if (baskets.release(claim.taskId(), claim.login())) {
                    audit.decided(AuditEvent.of("system", AuditAction.DECIDED)
                            .detail("release " + claim.taskId())
                            .changed(claim.login(), null));
                }
            });
        } catch (RuntimeException e) {
            LOG.warn("任务暂未能退回岗位，下次再试：{}", claim.taskId(), e);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
