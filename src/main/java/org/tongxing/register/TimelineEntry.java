package org.tongxing.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongxing.shared.CaseReference;

/**
 * One line of a child's timeline.
 *
 * @param on day on which it happened
 * @param title what happened
 * @param text what else there is to say
 * @param matter the matter it belongs to: from whom the matter is hidden (回避), the line is hidden too
 * @param pictures paths of the pictures that belong to it
 */
public record TimelineEntry(
        LocalDate on, String title, String text, @Nullable CaseReference matter, List<String> pictures) {

    /** A line without pictures. */
    public TimelineEntry(LocalDate on, String title, String text, @Nullable CaseReference matter) {
        this(on, title, text, matter, List.of());
    }

    /** A line that belongs to no matter of its own. */
    public TimelineEntry(LocalDate on, String title, String text) {
        this(on, title, text, null, List.of());
    }

    /** The same line with pictures. */
    public TimelineEntry with(List<String> paths) {
        return new TimelineEntry(on, title, text, matter, List.copyOf(paths));
    }
}
