package org.tongxing.register.domain;

import static org.tongxing.register.domain.RegistrationField.BIRTH_DATE;
import static org.tongxing.register.domain.RegistrationField.GUARDIAN_ID_NUMBER;
import static org.tongxing.register.domain.RegistrationField.GUARDIAN_NAME;
import static org.tongxing.register.domain.RegistrationField.GUARDIAN_PHONE;
import static org.tongxing.register.domain.RegistrationField.GUARDIAN_UNKNOWN;
import static org.tongxing.register.domain.RegistrationField.GUARDIAN_UNKNOWN_REASON;

import java.util.List;
import java.util.Optional;
import org.tongxing.shared.Violation;

/** A guardian is another, older person who can be called; or unknown, with the reason. */
final class GuardianRules {

    static final List<RegistrationRule> ALL = List.of(
            GuardianRules::unknownHasReason,
            GuardianRules::unknownHasNoName,
            GuardianRules::numberIsOfADocument,
            GuardianRules::numberIsNotTheChilds,
            GuardianRules::guardianIsOlder,
            GuardianRules::phoneCanBeDialled);

    private GuardianRules() {}

    private static Optional<Violation> unknownHasReason(RegistrationForm form, RegistrationContext context) {
        return form.flag(GUARDIAN_UNKNOWN) && !form.has(GUARDIAN_UNKNOWN_REASON)
                ? Optional.of(GUARDIAN_UNKNOWN_REASON.violation("勾选“监护人不明”的，必须说明原因"))
                : Optional.empty();
    }

    private static Optional<Violation> unknownHasNoName(RegistrationForm form, RegistrationContext context) {
        return form.flag(GUARDIAN_UNKNOWN) && form.has(GUARDIAN_NAME)
                ? Optional.of(GUARDIAN_UNKNOWN.violation("已填写监护人姓名，不应勾选“监护人不明”"))
                : Optional.empty();
    }

    private static Optional<Violation> numberIsOfADocument(RegistrationForm form, RegistrationContext context) {
        return number(form).flatMap(IdentityDocuments::flawOfAnyKind).map(GUARDIAN_ID_NUMBER::violation);
    }

    private static Optional<Violation> numberIsNotTheChilds(RegistrationForm form, RegistrationContext context) {
        return number(form)
                .filter(number -> form.idNumber().filter(number::equals).isPresent())
                .map(number -> GUARDIAN_ID_NUMBER.violation("与儿童的证件号码相同，请核对"));
    }

    private static Optional<Violation> guardianIsOlder(RegistrationForm form, RegistrationContext context) {
        return number(form)
                .flatMap(IdentityNumber::of)
                .filter(number -> form.date(BIRTH_DATE)
                        .filter(child -> !number.birthDate().isBefore(child))
                        .isPresent())
                .map(number -> GUARDIAN_ID_NUMBER.violation("号码所示监护人的出生日期不早于儿童，请核对"));
    }

    private static Optional<Violation> phoneCanBeDialled(RegistrationForm form, RegistrationContext context) {
        return form.text(GUARDIAN_PHONE)
                .filter(phone -> PhoneNumber.of(phone).isEmpty())
                .map(phone -> GUARDIAN_PHONE.violation("应为内地手机号码、带区号的固定电话，港澳台号码（852、853、886开头）或以“+”和国家代码开头的国际号码"));
    }

    private static Optional<String> number(RegistrationForm form) {
        return form.text(GUARDIAN_ID_NUMBER).map(IdentityDocuments::normalise);
    }
}
