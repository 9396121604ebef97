package org.tongxing.carecase.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads and writes columns of the kinds that these tables use. */
final class Columns {

    private Columns() {}

    static @Nullable String name(@Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    static String[] names(Collection<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).toArray(String[]::new);
    }

    static <E extends Enum<E>> @Nullable E code(Class<E> list, ResultSet row, String column) throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Enum.valueOf(list, name);
    }

    static <E extends Enum<E>> List<E> codes(Class<E> list, ResultSet row, String column) throws SQLException {
        return texts(row, column).stream().map(name -> Enum.valueOf(list, name)).toList();
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray()).toList();
    }

    static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static @Nullable OffsetDateTime instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class);
    }

    /** For columns that are NOT NULL. */
    static <T> T given(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
