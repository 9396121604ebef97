package org.tongxing.monitoring.domain;

import java.util.Optional;
import org.tongxing.shared.ChildId;

/**
 * A place in the order of the list: what has changed first, then by number.
 *
 * @param unchanged whether the line stands among those without a change
 */
public record LinePosition(boolean unchanged, ChildId child) {

    /** Reads what {@link #toString} wrote; empty when somebody else wrote it. */
    public static Optional<LinePosition> parse(String text) {
        return text.matches("[01]-ET[0-9]{9}")
                ? Optional.of(new LinePosition(text.charAt(0) == '1', new ChildId(text.substring(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return (unchanged ? "1-" : "0-") + child.value();
    }
}
