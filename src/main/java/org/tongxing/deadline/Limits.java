package org.tongxing.deadline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxing.shared.AreaCode;

/** Limits as data: when something is due. */
@Component("limitTable")
public class Limits {

    private final JdbcClient jdbc;
    private final WorkingDays workingDays;

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
        return jdbc.sql(
                        """
                        SELECT key, amount, unit, roll, basis, assumed
                          FROM limit_rule
                         WHERE key = :key AND starts_with(:area, area)
                           AND :on BETWEEN valid_from AND coalesce(valid_to, 'infinity')
                         ORDER BY length(area) DESC
                         LIMIT 1
                        """)
                .param("key", key)
                .param("area", area.value())
                .param("on", on)
                .query((row, n) -> new Limit(
                        row.getString("key"),
                        row.getInt("amount"),
                        Limit.Unit.valueOf(row.getString("unit")),
                        Limit.Roll.valueOf(row.getString("roll")),
                        row.getString("basis"),
                        row.getBoolean("assumed")))
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("no limit " + key + " in " + area));
    }

    /** When a limit that begins at an instant ends: to the hour for hours, else at the end of the last day. */
    public DueDate due(String key, AreaCode area, LocalDateTime start) {
        Limit limit = limit(key, area, start.toLocalDate());
        return switch (limit.unit()) {
            case HOUR -> new DueDate(start.plusHours(limit.amount()), false);
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
}
