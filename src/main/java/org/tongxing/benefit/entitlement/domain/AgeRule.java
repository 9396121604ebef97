package org.tongxing.benefit.entitlement.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Up to which age: below eighteen, and on while the child is in school, which is not university (粤民规字〔2019〕10号). */
public final class AgeRule {

    private static final int OF_AGE = 18;
    private static final Set<String> IN_SCHOOL = Set.of("PRIMARY", "JUNIOR", "SENIOR", "VOCATIONAL", "SPECIAL");

    private AgeRule() {}

    /**
     * Whether age leaves a benefit open.
     *
     * @param age full years
     * @param schooling code of where the child learns; null while not known
     */
    public static boolean allows(Benefit benefit, int age, @Nullable String schooling) {
        return !benefit.forMinors() || age < OF_AGE || schooling != null && IN_SCHOOL.contains(schooling);
    }
}
