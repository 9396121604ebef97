package org.tongxing.register.domain;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What two records of one child have in common when its ID number does not tell (疑似重复). People decide; this only says
 * whom to ask about. A phone is no trait: five children share their mother's.
 *
 * @param childName name as written
 * @param birthDate birth date
 * @param guardianName guardian's name as written, null when none is known
 * @param idType kind of document, null when not known
 * @param idNumber its number, null when there is none
 */
public record DuplicateTraits(
        String childName,
        LocalDate birthDate,
        @Nullable String guardianName,
        @Nullable IdType idType,
        @Nullable String idNumber) {

    /**
     * Whether two records may be one child: same name, birth date and guardian. Twins never are: they differ in name or,
     * should two have been given one name, in the number of their documents. Documents of different kinds, such as a birth
     * certificate and the ID number that came later, tell nothing either way.
     */
    public static boolean isSuspected(DuplicateTraits one, DuplicateTraits other) {
        return one.birthDate.equals(other.birthDate)
                && sameName(one.childName, other.childName)
                && sameName(one.guardianName, other.guardianName)
                && !differentDocuments(one, other);
    }

    private static boolean differentDocuments(DuplicateTraits one, DuplicateTraits other) {
        return one.idNumber != null
                && other.idNumber != null
                && one.idType == other.idType
                && !IdentityDocuments.normalise(one.idNumber).equals(IdentityDocuments.normalise(other.idNumber));
    }

    /** Two children of whom nobody knows a guardian share that as well. */
    private static boolean sameName(@Nullable String one, @Nullable String other) {
        return Objects.equals(comparable(one), comparable(other));
    }

    private static Optional<String> comparable(@Nullable String name) {
        return Optional.ofNullable(name).map(PersonName::comparable);
    }

    /** Says nothing of the person: it may end up in a log. */
    @Override
    public String toString() {
        return "DuplicateTraits";
    }
}
