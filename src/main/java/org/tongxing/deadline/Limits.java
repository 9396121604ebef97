package org.tongxing.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tongxing.shared.AreaCode;

/** Limits as data: when something is due. */
@Component("limitTable")
public class Limits {

    private final JdbcClient jdbc;
    private final WorkingDays workingDays;
    private final Clock clock;
    private final Refreshed<LimitTable> table;

    Limits(JdbcClient jdbc, WorkingDays workingDays, Clock clock) {
        this.jdbc = jdbc;
        this.workingDays = workingDays;
        this.clock = clock;
        this.table = Refreshed.by(jdbc, "LIMITS", this::read);
    }

    /**
     * The limit of a key in an area on a day; the row of the closest area wins.
     *
     * @throws IllegalArgumentException when no row holds: a fault of the data, not of a person
     */
    public Limit limit(String key, AreaCode area, LocalDate on) {
        return table.get().dating(key, area, on, on);
    }

    /** When a limit that begins at an instant ends: to the minute for hours and minutes, else at the end of the last day. */
    public DueDate due(String key, AreaCode area, LocalDateTime start) {
        return due(key, area, start, ClockHistory.NONE);
    }

    /**
     * The same for a clock that was paused or extended.
     *
     * @param history what happened to it
     */
    public DueDate due(String key, AreaCode area, LocalDateTime start, ClockHistory history) {
        return dating(key, area, start.toLocalDate()).due(start, history, workingDays.calendar());
    }

    /** The limit that dates a clock: that of its first day, or a later one that is for open clocks too. */
    public Limit dating(String key, AreaCode area, LocalDate began) {
        return table.get().dating(key, area, began, LocalDate.now(clock));
    }

    /**
     * When the n-th repetition of a limit is due, counted from its anchor.
     *
     * @param anchor day from which all are counted
     * @param n one for the first
     */
    public DueDate repetition(String key, AreaCode area, LocalDate anchor, int n) {
        return dating(key, area, anchor).repetition(anchor, n, workingDays.calendar());
    }

    /**
     * When the first repetition of a limit that ends after a day is due, counted from its anchor: from 31 August half a
     * year gives 28 February and then 31 August again (民法典第二百零二条). The limit is that of the day.
     *
     * @param anchor day from which all are counted
     * @param after day on which the wait for the next one begins
     */
    public DueDate nextRepetition(String key, AreaCode area, LocalDate anchor, LocalDate after) {
        return dating(key, area, after).nextRepetition(anchor, after, workingDays.calendar());
    }

    /** Limits and calendar as they stand now, read anew: what open clocks are dated by is never a minute old. */
    public Reckoning reckoning() {
        forget();
        return new Reckoning(table.get(), workingDays.calendar(), LocalDateTime.now(clock));
    }

    /** Reads limits and calendar anew when next asked: for dates that are kept, and not reckoned again a minute later. */
    public void forget() {
        table.forget();
        workingDays.forget();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION)
    void changed(LimitsChanged event) {
        table.forget();
    }

    /** Some hundred rows. */
    private LimitTable read() {
        List<LimitRule> rules = jdbc.sql("SELECT * FROM limit_rule")
                .query((row, n) -> new LimitRule(
                        new Limit(
                                row.getString("key"),
                                row.getInt("amount"),
                                Limit.Unit.valueOf(row.getString("unit")),
                                Limit.Roll.valueOf(row.getString("roll")),
                                row.getString("basis"),
                                row.getBoolean("assumed")),
                        row.getString("area"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getBoolean("open_too")))
                .list();
        return new LimitTable(rules);
    }
}
