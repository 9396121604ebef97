package org.tongxing.deadline.application;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxing.deadline.DatesMoved;
import org.tongxing.deadline.DueDate;
import org.tongxing.deadline.LimitRule;
import org.tongxing.deadline.Limits;
import org.tongxing.deadline.OpenClocks;
import org.tongxing.deadline.OpenClocks.Move;
import org.tongxing.deadline.OpenClocks.OpenClock;
import org.tongxing.deadline.OpenClocks.Selection;
import org.tongxing.deadline.Reckoning;
import org.tongxing.deadline.persistence.JdbcCalendar;
import org.tongxing.deadline.persistence.JdbcLimitRules;
import org.tongxing.deadline.persistence.JdbcMovedDates;

/**
 * Dates open clocks anew when a limit or the calendar has changed. Each page is a transaction; what was cut off is gone
 * on with by the next sweep, on any node, and a clock that has its date already does not move again. What has moved is
 * counted by desk with each page, and said once all is done.
 */
@Component
public class RedateClocks {

    private static final int PAGE = 1000;
    private static final int SHOWN = 20;

    /** A task is made some milliseconds after its date was reckoned. */
    private static final Duration SAME = Duration.ofMinutes(1);

    private final ObjectProvider<OpenClocks> sources;
    private final Limits limits;
    private final JdbcLimitRules rules;
    private final JdbcCalendar calendar;
    private final JdbcMovedDates movedDates;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RedateClocks(
            ObjectProvider<OpenClocks> sources,
            Limits limits,
            JdbcLimitRules rules,
            JdbcCalendar calendar,
            JdbcMovedDates movedDates,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.sources = sources;
        this.limits = limits;
        this.rules = rules;
        this.calendar = calendar;
        this.movedDates = movedDates;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * What a change would move.
     *
     * @param moved how many clocks
     * @param first the first of them
     */
    public record Preview(int moved, List<Move> first) {}

    /** What would move if clocks were dated by a reckoning. */
    Preview preview(Selection selection, Reckoning reckoning) {
        List<Move> first = new ArrayList<>();
        int moved = 0;
        for (OpenClocks source : sources.orderedStream().toList()) {
            String after = "";
            List<OpenClock> page = source.page(selection, after, PAGE);
            while (!page.isEmpty()) {
                List<Move> moves = moves(page, reckoning);
                moved += moves.size();
                moves.stream().limit(SHOWN - (long) first.size()).forEach(first::add);
                page = source.page(selection, lastOf(page), PAGE);
            }
        }
        return new Preview(moved, List.copyOf(first));
    }

    /**
     * Dates by all that has changed and has not been carried out yet.
     *
     * @return how many clocks moved
     */
    @Scheduled(cron = "${tongxing.sweep:0 5 0 * * *}", zone = "Asia/Shanghai")
    public int carryOut() {
        int moved = 0;
        for (JdbcLimitRules.Row row : rules.toRedate(LocalDate.now(clock))) {
            moved += carryOut(ofLimit(row.rule()), Change.of(row), at -> rules.redated(row.rule(), at));
        }
        JdbcCalendar.ToRedate year = calendar.toRedate().orElse(null);
        if (year != null) {
            moved += carryOut(ofYear(year.year()), Change.of(year), at -> calendar.redated(year.year(), at));
        }
        return moved;
    }

    /**
     * What has changed.
     *
     * @param subject under which moved dates are counted until all are moved
     * @param id of this very change
     * @param reason as people read it
     */
    private record Change(String subject, String id, String reason) {

        static Change of(JdbcLimitRules.Row row) {
            LimitRule rule = row.rule();
            String id = "limit-" + rule.limit().key() + "-" + rule.area() + "-" + rule.from();
            return new Change(id, id, "“" + row.key().name() + "”时限已调整");
        }

        /** Of a calendar that is loaded again before all is moved, people are told what both have moved. */
        static Change of(JdbcCalendar.ToRedate year) {
            String id = "calendar-" + year.year() + "-" + year.loadedAt().toInstant();
            return new Change("calendar", id, year.year() + "年工作日历已更新");
        }
    }

    private int carryOut(Selection selection, Change change, Consumer<OffsetDateTime> done) {
        int moved = redate(selection, change.subject());
        transaction.executeWithoutResult(status -> {
            done.accept(OffsetDateTime.now(clock));
            Map<String, Integer> byDesk = movedDates.take(change.subject());
            if (!byDesk.isEmpty()) {
                events.publishEvent(new DatesMoved(change.id(), change.reason(), byDesk));
            }
        });
        return moved;
    }

    /** Clocks that a limit may move. */
    static Selection ofLimit(LimitRule rule) {
        return new Selection(rule.limit().key(), rule.area(), null);
    }

    /** Clocks that the calendar of a year may move: its holidays may reach back into the last days before it. */
    static Selection ofYear(int year) {
        return new Selection(null, "", LocalDate.of(year - 1, 12, 20).atStartOfDay());
    }

    private int redate(Selection selection, String subject) {
        Reckoning reckoning = limits.reckoning();
        int moved = 0;
        for (OpenClocks source : sources.orderedStream().toList()) {
            Done done = page(source, selection, "", reckoning, subject);
            while (done.goesOn()) {
                moved += done.moved();
                done = page(source, selection, done.last(), reckoning, subject);
            }
        }
        return moved;
    }

    private record Done(int moved, String last) {

        boolean goesOn() {
            return !last.isEmpty();
        }
    }

    private Done page(OpenClocks source, Selection selection, String after, Reckoning reckoning, String subject) {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<OpenClock> page = source.page(selection, after, PAGE);
            List<Move> moves = moves(page, reckoning);
            if (!moves.isEmpty()) {
                movedDates.add(subject, source.redate(moves));
            }
            return new Done(moves.size(), page.isEmpty() ? "" : lastOf(page));
        }));
    }

    private static List<Move> moves(List<OpenClock> page, Reckoning reckoning) {
        List<Move> moves = new ArrayList<>();
        for (OpenClock one : page) {
            DueDate due = reckoning.due(one);
            if (Duration.between(due.at(), one.due()).abs().compareTo(SAME) > 0) {
                moves.add(new Move(one.id(), one.key(), one.area(), one.due(), due.at(), due.provisional()));
            }
        }
        return moves;
    }

    private static String lastOf(List<OpenClock> page) {
        return page.get(page.size() - 1).id();
    }
}
