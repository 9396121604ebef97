package org.tongxing.register.domain;

import static org.tongxing.register.domain.RegistrationField.BIRTH_DATE;
import static org.tongxing.register.domain.RegistrationField.ID_NUMBER;
import static org.tongxing.register.domain.RegistrationField.ID_TYPE;
import static org.tongxing.register.domain.RegistrationField.SEX;

import java.util.List;
import java.util.Optional;
import org.tongxing.shared.Violation;

/** The document's number follows its kind, what it tells agrees with the form, and nobody else has it. */
final class IdentityRules {

    static final List<RegistrationRule> ALL = List.of(
            IdentityRules::numberFollowsItsKind,
            IdentityRules::birthDateAgrees,
            IdentityRules::sexAgrees,
            IdentityRules::numberIsNew);

    private IdentityRules() {}

    private static Optional<Violation> numberFollowsItsKind(RegistrationForm form, RegistrationContext context) {
        return form.idNumber().flatMap(number -> flaw(form, number)).map(ID_NUMBER::violation);
    }

    /** A number without a kind is looked at as far as it shows its kind; a kind of no list is another rule's matter. */
    private static Optional<String> flaw(RegistrationForm form, String number) {
        if (!form.has(ID_TYPE)) {
            return IdentityDocuments.flawOfAnyKind(number);
        }
        return form.code(ID_TYPE, IdType.class).flatMap(type -> type.flawOf(number));
    }

    private static Optional<Violation> birthDateAgrees(RegistrationForm form, RegistrationContext context) {
        return identityNumber(form)
                .filter(number ->
                        form.date(BIRTH_DATE).filter(number.birthDate()::equals).isEmpty())
                .filter(number -> form.has(BIRTH_DATE))
                .map(number -> BIRTH_DATE.violation("与身份证号码中的出生日期不一致，请核对"));
    }

    private static Optional<Violation> sexAgrees(RegistrationForm form, RegistrationContext context) {
        return identityNumber(form)
                .filter(number -> form.code(SEX, Sex.class)
                        .filter(sex -> sex != number.sex())
                        .isPresent())
                .map(number -> SEX.violation("与身份证号码第17位所示性别不一致，请核对"));
    }

    /** Only what can be a number is looked up. */
    private static Optional<Violation> numberIsNew(RegistrationForm form, RegistrationContext context) {
        return form.idNumber()
                .filter(number -> flaw(form, number).isEmpty())
                .filter(context::isRegistered)
                .map(number -> ID_NUMBER.violation("该证件号码已在本地台账中登记，请勿重复登记"));
    }

    private static Optional<IdentityNumber> identityNumber(RegistrationForm form) {
        return form.idNumber()
                .flatMap(number -> form.has(ID_TYPE)
                        ? form.code(ID_TYPE, IdType.class).flatMap(type -> type.identityNumber(number))
                        : IdentityNumber.of(number));
    }
}
