package org.tongxing.register;

import java.time.LocalDate;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.ChildId;

/** What a caseworker sees of a child at the head of a form. */
public record ChildFace(
        ChildId id,
        String name,
        String maskedName,
        LocalDate birthDate,
        int age,
        AreaCode residence,
        String childLine,
        String familyLine) {}
