package org.tongxing.access;

import org.jspecify.annotations.Nullable;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.ChildId;

/**
 * One event of the record (architecture D10): who, what, about whom, why, and what was there before and after.
 *
 * @param login who; for a failed sign-in the name that was typed
 * @param action what
 * @param child the child concerned
 * @param matter number of the matter or of the change
 * @param area where, as far as it is known
 * @param detail codes only: a step, a path, field keys, an outcome; never a person
 * @param reason why, as typed; kept encrypted
 * @param before what stood there before; kept encrypted
 * @param after what stands there now; kept encrypted
 */
public record AuditEvent(
        String login,
        AuditAction action,
        @Nullable ChildId child,
        @Nullable String matter,
        @Nullable AreaCode area,
        @Nullable String detail,
        @Nullable String reason,
        @Nullable String before,
        @Nullable String after) {

    /** An event of which nothing more is known yet. */
    public static AuditEvent of(String login, AuditAction action) {
        return new AuditEvent(login, action, null, null, null, null, null, null, null);
    }

    /** About a child. */
    public AuditEvent about(@Nullable ChildId concerned) {
        return new AuditEvent(login, action, concerned, matter, area, detail, reason, before, after);
    }

    /** In a matter. */
    public AuditEvent in(@Nullable String number) {
        return new AuditEvent(login, action, child, number, area, detail, reason, before, after);
    }

    /** In an area. */
    public AuditEvent at(@Nullable AreaCode place) {
        return new AuditEvent(login, action, child, matter, place, detail, reason, before, after);
    }

    /** With codes that say more. */
    public AuditEvent detail(@Nullable String codes) {
        return new AuditEvent(login, action, child, matter, area, codes, reason, before, after);
    }

    /** For a reason. */
    public AuditEvent because(@Nullable String typed) {
        return new AuditEvent(login, action, child, matter, area, detail, typed, before, after);
    }

    /** With what was there before and what is there now. */
    public AuditEvent changed(@Nullable String was, @Nullable String is) {
        return new AuditEvent(login, action, child, matter, area, detail, reason, was, is);
    }
}
