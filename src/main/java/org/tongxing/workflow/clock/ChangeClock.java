package org.tongxing.workflow.clock;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.access.AuditAction;
import org.tongxing.access.AuditEvent;
import org.tongxing.access.AuditTrail;
import org.tongxing.access.Avoidances;
import org.tongxing.correspondence.Notice;
import org.tongxing.correspondence.NoticeKind;
import org.tongxing.correspondence.Notices;
import org.tongxing.deadline.ClockChanges;
import org.tongxing.deadline.ClockChanges.Change;
import org.tongxing.deadline.ClockChanges.Kind;
import org.tongxing.deadline.Limit;
import org.tongxing.deadline.Limits;
import org.tongxing.deadline.PauseGround;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Violations;

/** Lets a task's clock stand, go on or run longer (暂停计时、继续计时、延长期限), each for a reason and on the record. */
@Component
public class ChangeClock {

    private static final int REASON_LENGTH = 500;
    private static final Map<String, String> LABELS =
            Map.of("clock", "计时", "ground", "暂停事由", "units", "延长", "reason", "理由");

    private final ReadClock clocks;
    private final TaskClocks dates;
    private final ClockDesk desks;
    private final ClockChanges changes;
    private final Limits limits;
    private final Avoidances avoidances;
    private final Notices notices;
    private final AuditTrail audit;
    private final Clock clock;

    ChangeClock(
            ReadClock clocks,
            TaskClocks dates,
            ClockDesk desks,
            ClockChanges changes,
            Limits limits,
            Avoidances avoidances,
            Notices notices,
            AuditTrail audit,
            Clock clock) {
        this.clocks = clocks;
        this.dates = dates;
        this.desks = desks;
        this.changes = changes;
        this.limits = limits;
        this.avoidances = avoidances;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A clock as a person may treat it.
     *
     * @param own whether the task is their desk's
     * @param above whether their desk is the one above
     */
    public record Seen(TaskClock clock, boolean own, boolean above) {}

    /** The clock of a task, for whoever works at its desk or at the one above; empty for all others. */
    public Optional<Seen> seenBy(String login, String task) {
        return clocks.of(task).map(found -> seen(login, found)).filter(seen -> seen.own() || seen.above());
    }

    /**
     * The clock of a task, for somebody who sees the task.
     *
     * @see #seenBy
     */
    public Optional<Seen> shown(String login, String task) {
        return clocks.of(task).map(found -> seen(login, found));
    }

    /** A matter that is hidden from a line has no desk above in it. */
    private Seen seen(String login, TaskClock found) {
        boolean hidden =
                !avoidances.hiddenAmong(List.of(found.reference().value())).isEmpty();
        return new Seen(
                found,
                desks.holds(login, found.desk()),
                !hidden && desks.holds(login, desks.above(found.desk(), found.area())));
    }

    /**
     * Lets a clock stand.
     *
     * @throws RefusedException when it stands already, is late, or its limit does not allow it
     */
    @Transactional
    public void pause(String login, String task, @Nullable PauseGround ground, @Nullable String reason) {
        Seen seen = own(login, task);
        TaskClock found = seen.clock();
        Violations violations = new Violations(LABELS);
        violations.addIf(found.pause().isPresent(), "clock", "已经暂停，不能重复暂停");
        violations.addIf(isLate(found), "clock", "已经逾期，不能再暂停");
        checkTime(violations, found);
        violations.require("ground", ground);
        violations.addIf(ground != null && !found.allowed().pausable().contains(ground), "ground", "这项工作不能因此暂停计时");
        checkReason(violations, reason);
        violations.refuseIfAny();
        store(login, found, new Change(task, Kind.PAUSE, ground, null, reason, login, now()));
        dates.date(task, null);
    }

    /**
     * Lets a clock go on; the time in which it stood is not counted.
     *
     * @throws RefusedException when it does not stand
     */
    @Transactional
    public void resume(String login, String task, @Nullable String reason) {
        TaskClock found = own(login, task).clock();
        Violations violations = new Violations(LABELS);
        violations.addIf(found.pause().isEmpty(), "clock", "没有暂停，不需要继续");
        checkTime(violations, found);
        checkReason(violations, reason);
        violations.refuseIfAny();
        store(login, found, new Change(task, Kind.RESUME, null, null, reason, login, now()));
        redate(found);
    }

    /**
     * Gives a clock more time, once, at most as much again.
     *
     * @param units in the unit of its limit
     * @throws RefusedException when it was extended before, stands, is late, or its limit does not allow it
     */
    @Transactional
    public void extend(String login, String task, @Nullable Integer units, @Nullable String reason) {
        TaskClock found = lock(login, task)
                .filter(Seen::above)
                .orElseThrow(() -> RefusedException.of("clock", "计时", "只能由上一级延长"))
                .clock();
        Violations violations = new Violations(LABELS);
        Limit limit = found.limit();
        violations.addIf(!found.allowed().extendable() || limit == null, "clock", "这项工作不能延长期限");
        violations.addIf(found.extended(), "clock", "已经延长过一次");
        violations.addIf(found.pause().isPresent(), "clock", "正在暂停，请先继续");
        violations.addIf(isLate(found), "clock", "已经逾期，不能再延长");
        checkTime(violations, found);
        violations.require("units", units);
        violations.addIf(units != null && units < 1, "units", "应大于0");
        violations.addIf(units != null && limit != null && units > limit.amount(), "units", "不能超过原来的期限");
        checkReason(violations, reason);
        violations.refuseIfAny();
        store(login, found, new Change(task, Kind.EXTEND, null, units, reason, login, now()));
        redate(found);
        tell(found, found.desk(), "extended", "期限已由上一级延长");
    }

    /**
     * Asks the desk above for more time.
     *
     * @throws RefusedException when there is none to be had
     */
    @Transactional
    public void ask(String login, String task) {
        TaskClock found = own(login, task).clock();
        Violations violations = new Violations(LABELS);
        violations.addIf(!found.allowed().extendable(), "clock", "这项工作不能延长期限");
        violations.addIf(found.extended(), "clock", "已经延长过一次");
        violations.addIf(
                !avoidances.hiddenAmong(List.of(found.reference().value())).isEmpty(), "clock", "这项工作不能由上一级延长");
        violations.refuseIfAny();
        tell(found, desks.above(found.desk(), found.area()), "asked", "承办岗位申请延长期限，请决定");
    }

    private Seen own(String login, String task) {
        return lock(login, task).filter(Seen::own).orElseThrow(() -> RefusedException.of("clock", "计时", "只能由承办岗位变动"));
    }

    private Optional<Seen> lock(String login, String task) {
        return clocks.lock(task).map(found -> seen(login, found));
    }

    private void redate(TaskClock found) {
        Limit limit = found.limit();
        if (limit != null) {
            dates.date(
                    found.task(),
                    limits.due(limit.key(), found.area(), found.start(), ClockChanges.history(changes.of(found.task())))
                            .at());
        }
    }

    private void store(String login, TaskClock found, Change change) {
        changes.add(change);
        audit.decided(AuditEvent.of(login, AuditAction.CLOCK_CHANGED)
                .in(found.reference().value())
                .at(found.area())
                .detail(change.kind() + (change.ground() == null ? "" : " " + change.ground()))
                .because(change.reason()));
    }

    private void tell(TaskClock found, String desk, String occasion, String text) {
        notices.tell(new Notice(
                "clock-" + occasion + "-" + found.task(),
                desk,
                NoticeKind.CLOCK,
                found.reference(),
                found.task(),
                found.reference() + "“" + found.name() + "”：" + text));
    }

    private boolean isLate(TaskClock found) {
        return found.due() != null && found.due().isBefore(now());
    }

    /** The days of a record go forward only. */
    private void checkTime(Violations violations, TaskClock found) {
        boolean back = found.start().isAfter(now())
                || found.changes().stream().anyMatch(change -> change.at().isAfter(now()));
        violations.addIf(back, "clock", "业务日期早于已有的记录");
    }

    private static void checkReason(Violations violations, @Nullable String reason) {
        violations.require("reason", reason);
        violations.limit("reason", reason, REASON_LENGTH);
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
