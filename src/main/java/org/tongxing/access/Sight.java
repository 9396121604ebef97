package org.tongxing.access;

import java.util.Map;

/**
 * How a person sees one child: what for, and how much of each field.
 *
 * @param purpose what for
 * @param showing how much of each field; a field that is not named is hidden
 */
public record Sight(Purpose purpose, Map<PersonalField, Showing> showing) {

    /** How much of a field is seen. */
    public Showing of(PersonalField field) {
        return showing.getOrDefault(field, Showing.HIDDEN);
    }

    /** Whether anything of a field is seen. */
    public boolean shows(PersonalField field) {
        return of(field) != Showing.HIDDEN;
    }

    /** Whether the whole of a field may be had for a reason. */
    public boolean mayReveal(PersonalField field) {
        return of(field) == Showing.REVEALABLE;
    }
}
