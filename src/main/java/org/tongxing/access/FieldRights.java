package org.tongxing.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxing.shared.Role;

/** The table of who sees how much of which field, for what. It is law and changes with it: read anew every minute. */
@Component
class FieldRights {

    private static final Duration AGE = Duration.ofMinutes(1);
    private static final String EVERY_ROLE = "*";

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile @Nullable Known known;

    FieldRights(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Cell(Purpose purpose, String role) {}

    private record Right(Cell cell, PersonalField field, Showing showing) {}

    private record Known(Map<Cell, Map<PersonalField, Showing>> rights, Instant until) {}

    /** What a holder of several roles sees: of each field the most that one of them gives. */
    Sight sight(Purpose purpose, Collection<Role> roles) {
        Map<PersonalField, Showing> most = new EnumMap<>(PersonalField.class);
        for (Role role : roles) {
            of(purpose, role).forEach((field, showing) -> most.merge(field, showing, FieldRights::more));
        }
        return new Sight(purpose, Map.copyOf(most));
    }

    private Map<PersonalField, Showing> of(Purpose purpose, Role role) {
        Map<Cell, Map<PersonalField, Showing>> rights = rights();
        Map<PersonalField, Showing> own = rights.get(new Cell(purpose, role.code()));
        return own != null ? own : rights.getOrDefault(new Cell(purpose, EVERY_ROLE), Map.of());
    }

    private static Showing more(Showing one, Showing other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private Map<Cell, Map<PersonalField, Showing>> rights() {
        Known now = known;
        if (now == null || !clock.instant().isBefore(now.until())) {
            now = new Known(read(), clock.instant().plus(AGE));
            known = now;
        }
        return now.rights();
    }

    private Map<Cell, Map<PersonalField, Showing>> read() {
        List<Right> rows = jdbc.sql("SELECT purpose, role, field, showing FROM field_right")
                .query((row, number) -> new Right(
                        new Cell(Purpose.valueOf(row.getString("purpose")), row.getString("role")),
                        PersonalField.valueOf(row.getString("field")),
                        Showing.valueOf(row.getString("showing"))))
                .list();
        return rows.stream()
                .collect(Collectors.groupingBy(Right::cell, Collectors.toMap(Right::field, Right::showing)));
    }
}
