package org.tongxing.register.domain;

import java.time.LocalDate;
import java.util.Set;
import org.tongxing.shared.AreaCode;

/** What the rules cannot know of themselves: the codes of the day, and the reach of the person who registers. */
public interface RegistrationContext {

    /** The day of registration, after which nothing can have happened. */
    LocalDate today();

    /** Whether an area of that code exists on the day. */
    boolean exists(AreaCode area);

    /** Whether a place of residence lies where the person works. */
    boolean inScope(AreaCode residence);

    /**
     * Whether another child in the register of the person's own scope has this number; elsewhere in the province it is no
     * mistake but a move (调转中).
     *
     * @param idNumber as {@link RegistrationForm#idNumber()} gives it
     */
    boolean isRegistered(String idNumber);

    /** Codes of situations that the area has added to the plan's five (see {@link Condition}). */
    Set<String> areaConditions();
}
