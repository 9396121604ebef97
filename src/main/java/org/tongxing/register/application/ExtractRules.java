package org.tongxing.register.application;

import static org.tongxing.register.domain.RegistrationField.*;

import java.util.List;
import org.tongxing.register.domain.PersonName;
import org.tongxing.register.domain.RegistrationField;
import org.tongxing.register.domain.RegistrationForm;
import org.tongxing.register.domain.Requester;

/**
 * Which fields an extract holds. It is made of a list of what may be told, not by leaving out what may not: the working
 * note, who asked for help, where a child lives apart, and the numbers of other people are never in it, and neither is any
 * report, visit, case or member of staff (个人信息保护法第十八条、第三十五条).
 */
final class ExtractRules {

    static final List<RegistrationField> OF_CHILD = List.of(
            CHILD_NAME,
            ID_TYPE,
            ID_NUMBER,
            SEX,
            BIRTH_DATE,
            ETHNICITY,
            HUKOU_STATUS,
            HUKOU_AREA,
            HUKOU_TOWNSHIP,
            HUKOU_ADDRESS,
            SCHOOLING,
            NOTICE_GIVEN);

    private ExtractRules() {}

    /** A child may live in a shelter: only who lives with it is told where. */
    static List<RegistrationField> ofResidence(Requester requester) {
        return requester.livesWithChild()
                ? List.of(RESIDENCE_AREA, RESIDENCE_ADDRESS, RESIDENT_SINCE, ACCOMPANIED_BY, RESIDENCE_PERMIT)
                : List.of();
    }

    /** Their own number and phone are told to the guardian who is registered, nobody else's to anybody. */
    static List<RegistrationField> ofGuardian(RegistrationForm form, Requester requester) {
        return is(requester, form, GUARDIAN_NAME)
                ? List.of(GUARDIAN_NAME, GUARDIAN_RELATION, GUARDIAN_ID_NUMBER, GUARDIAN_PHONE)
                : List.of();
    }

    /** That help was asked for tells who may have told of a need: only to who asked. */
    static List<RegistrationField> ofRequest(RegistrationForm form, Requester requester) {
        return form.flag(REQUESTS_HELP) && is(requester, form, REQUESTED_BY)
                ? List.of(REQUESTS_HELP, REQUESTED_BY, REQUESTED_ON, REQUEST_CHANNEL)
                : List.of();
    }

    private static boolean is(Requester requester, RegistrationForm form, RegistrationField name) {
        return form.text(name)
                .filter(known -> PersonName.comparable(known).equals(PersonName.comparable(requester.name())))
                .isPresent();
    }
}
