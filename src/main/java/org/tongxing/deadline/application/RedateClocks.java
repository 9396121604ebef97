package org.tongxing.deadline.application;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
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

/**
 * Dates open clocks anew when a limit or the calendar has changed. Each page is a transaction; what was cut off is gone
 * on with by the next sweep, on any node, and a clock that has its date already does not move again.
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
    private final TransactionTemplate transaction;
    private final Clock clock;

    RedateClocks(
            ObjectProvider<OpenClocks> sources,
            Limits limits,
            JdbcLimitRules rules,
            JdbcCalendar calendar,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.sources = sources;
        this.limits = limits;
        this.rules = rules;
        this.calendar = calendar;
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
        for (LimitRule rule : rules.toRedate(LocalDate.now(clock))) {
            moved += redate(ofLimit(rule));
            transaction.executeWithoutResult(status -> rules.redated(rule, OffsetDateTime.now(clock)));
        }
        Integer year = calendar.toRedate().orElse(null);
        if (year != null) {
            moved += redate(ofYear(year));
            transaction.executeWithoutResult(status -> calendar.redated(year, OffsetDateTime.now(clock)));
        }
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

    private int redate(Selection selection) {
        Reckoning reckoning = limits.reckoning();
        int moved = 0;
        for (OpenClocks source : sources.orderedStream().toList()) {
            Done done = page(source, selection, "", reckoning);
            while (done.goesOn()) {
                moved += done.moved();
                done = page(source, selection, done.last(), reckoning);
            }
        }
        return moved;
    }

    private record Done(int moved, String last) {

        boolean goesOn() {
            return !last.isEmpty();
        }
    }

    private Done page(OpenClocks source, Selection selection, String after, Reckoning reckoning) {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<OpenClock> page = source.page(selection, after, PAGE);
            List<Move> moves = moves(page, reckoning);
            if (!moves.isEmpty()) {
                source.redate(moves);
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
