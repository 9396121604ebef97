package org.tongxing.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxing.shared.ChildId;

/** Who looked at a child (谁看过): what the record says of it, for the child's dossier. */
public interface LookRecords {

    /** Most looks on a page. */
    int PAGE = 20;

    /**
     * Looks at a child, the latest first: dossiers and forms that were opened, what was revealed, names that were opened
     * above the county, break-glass, extracts.
     *
     * @param after {@link Page#next} of the page before; null for the first one
     */
    Page of(ChildId child, @Nullable String after);

    /**
     * One look.
     *
     * @param at when
     * @param person display name of who looked; their login when the account is gone
     * @param action what they did
     * @param matter number of the matter that they did it in, if it was one
     * @param reason why, as typed, where a reason was asked for
     */
    record Look(Instant at, String person, AuditAction action, @Nullable String matter, @Nullable String reason) {}

    /**
     * A page.
     *
     * @param next what to ask the following page with; null on the last one
     */
    record Page(List<Look> looks, @Nullable String next) {}
}
