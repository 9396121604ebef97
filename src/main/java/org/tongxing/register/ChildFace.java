package org.tongxing.register;

import java.time.LocalDate;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.ChildId;

/**
 * What a caseworker sees of a child at the head of a form.
 *
 * @param familyLine guardian and home, with the number of the phone in part
 * @param contactLine the same with the whole number, for those who have to reach the family now
 */
public record ChildFace(
        ChildId id,
        String name,
        String maskedName,
        LocalDate birthDate,
        int age,
        AreaCode residence,
        String childLine,
        String familyLine,
        String contactLine) {}
