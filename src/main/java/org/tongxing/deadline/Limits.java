package org.tongxing.deadline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxing.shared.AreaCode;

/** Limits as data: when something is due. */
@Component("limitTable")
public class Limits {

    private final JdbcClient jdbc;
    private final WorkingDays workingDays;
    private volatile @Nullable List<Rule> rules;

    Limits(JdbcClient jdbc, WorkingDays workingDays) {
        this.jdbc = jdbc;
        this.workingDays = workingDays;
    }

    /**
     * The limit of a key in an area on a day; the row of the closest area wins.
     *
     * @throws IllegalArgumentException when no row holds: a fault of the data, not of a person
     */
    public Limit limit(String key, AreaCode area, LocalDate on) {
        return rules().stream()
                .filter(rule -> rule.limit().key().equals(key) && rule.holds(area, on))
                .max(Comparator.comparing(rule -> rule.area().length()))
                .map(Rule::limit)
                .orElseThrow(() -> new IllegalArgumentException("no limit " + key + " in " + area));
    }

    /** When a limit that begins at an instant ends: to the minute for hours and minutes, else at the end of the last day. */
    public DueDate due(String key, AreaCode area, LocalDateTime start) {
        Limit limit = limit(key, area, start.toLocalDate());
        return switch (limit.unit()) {
            case HOUR -> new DueDate(start.plusHours(limit.amount()), false);
            case MINUTE -> new DueDate(start.plusMinutes(limit.amount()), false);
            case WORKING_DAY -> workingDays.plusWorkingDays(start.toLocalDate(), limit.amount());
            case DAY -> rolled(start.toLocalDate().plusDays(limit.amount()), limit);
            case MONTH -> rolled(start.toLocalDate().plusMonths(limit.amount()), limit);
        };
    }

    private DueDate rolled(LocalDate end, Limit limit) {
        LocalDate day =
                switch (limit.roll()) {
                    case NONE -> end;
                    case FORWARD -> workingDays.rollForward(end);
                    case BACKWARD -> workingDays.rollBackward(end);
                };
        boolean provisional = limit.roll() != Limit.Roll.NONE && workingDays.isProvisional(end);
        return new DueDate(WorkingDays.endOf(day), provisional);
    }

    /** A row: a limit, where and when it holds. */
    private record Rule(Limit limit, String area, LocalDate from, @Nullable LocalDate to) {

        boolean holds(AreaCode where, LocalDate on) {
            return where.value().startsWith(area) && !on.isBefore(from) && (to == null || !on.isAfter(to));
        }
    }

    /** Some hundred rows, read once: they change with a release only, as long as nobody can edit them. */
    private List<Rule> rules() {
        List<Rule> known = rules;
        if (known == null) {
            known = jdbc.sql("SELECT * FROM limit_rule")
                    .query((row, n) -> new Rule(
                            new Limit(
                                    row.getString("key"),
                                    row.getInt("amount"),
                                    Limit.Unit.valueOf(row.getString("unit")),
                                    Limit.Roll.valueOf(row.getString("roll")),
                                    row.getString("basis"),
                                    row.getBoolean("assumed")),
                            row.getString("area"),
                            row.getObject("valid_from", LocalDate.class),
                            row.getObject("valid_to", LocalDate.class)))
                    .list();
            rules = known;
        }
        return known;
    }
}
