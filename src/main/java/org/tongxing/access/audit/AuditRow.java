package org.tongxing.access.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** An event as it stands in its table, with the texts that are encrypted as they are: what a seal covers. */
record AuditRow(
        long id,
        Instant at,
        String login,
        String action,
        @Nullable String child,
        @Nullable String matter,
        @Nullable String area,
        @Nullable String detail,
        byte @Nullable [] reason,
        byte @Nullable [] before,
        byte @Nullable [] after) {

    /** Its columns, of a table called {@code e}. */
    static final String COLUMNS =
            "e.id, e.at, e.login, e.action, e.child_id, e.matter, e.area, e.detail, e.reason, e.before, e.after";

    static AuditRow of(ResultSet row) throws SQLException {
        return new AuditRow(
                row.getLong("id"),
                instant(row, "at"),
                row.getString("login"),
                row.getString("action"),
                row.getString("child_id"),
                row.getString("matter"),
                row.getString("area"),
                row.getString("detail"),
                row.getBytes("reason"),
                row.getBytes("before"),
                row.getBytes("after"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
