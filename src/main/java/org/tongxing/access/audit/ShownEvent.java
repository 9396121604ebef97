package org.tongxing.access.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxing.access.AuditAction;

/**
 * An event as people may see it: without what stood there before and what stands there now.
 *
 * @param reason still encrypted
 */
record ShownEvent(
        long id,
        Instant at,
        String login,
        AuditAction action,
        @Nullable String child,
        @Nullable String matter,
        @Nullable String detail,
        byte @Nullable [] reason) {

    static final String COLUMNS = "e.id, e.at, e.login, e.action, e.child_id, e.matter, e.detail, e.reason";

    static ShownEvent of(ResultSet row, int number) throws SQLException {
        return new ShownEvent(
                row.getLong("id"),
                AuditRow.instant(row, "at"),
                row.getString("login"),
                AuditAction.valueOf(row.getString("action")),
                row.getString("child_id"),
                row.getString("matter"),
                row.getString("detail"),
                row.getBytes("reason"));
    }

    /** What the next page is asked with, when one event more than a page was found; else null. */
    static @Nullable String next(List<ShownEvent> found, int page) {
        if (found.size() <= page) {
            return null;
        }
        ShownEvent last = found.get(page - 1);
        return new Keyset(last.at(), last.id()).toString();
    }
}
