package org.tongxing.organization;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.Role;

/**
 * A desk (岗位) as tasks name it: {@code role@area}, or {@code role@organ} for an organ other than the civil-affairs line.
 *
 * @param role what is done there
 * @param area where it is; for an organ the area of its seat
 * @param organ id of the organ; null in the civil-affairs line
 */
public record DeskCode(Role role, AreaCode area, @Nullable String organ) {

    /** Reads a code; empty when the text is none. */
    public static Optional<DeskCode> parse(String text) {
        String[] parts = text.split("@", 2);
        if (parts.length < 2 || !parts[1].matches("[0-9]{2,12}(-[0-9]{2})?")) {
            return Optional.empty();
        }
        String area = parts[1].split("-", 2)[0];
        return Role.ofCode(parts[0])
                .map(role -> new DeskCode(role, new AreaCode(area), area.equals(parts[1]) ? null : parts[1]));
    }

    /**
     * Reads a code that the system has made.
     *
     * @throws IllegalArgumentException when the text is none
     */
    public static DeskCode of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("no desk: " + text));
    }
}
