package org.tongxing.register.domain;

import static org.tongxing.register.domain.RegistrationField.BIRTH_DATE;
import static org.tongxing.register.domain.RegistrationField.REQUESTED_ON;
import static org.tongxing.register.domain.RegistrationField.RESIDENT_SINCE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tongxing.shared.Violation;

/** Days lie in the past and in order. */
final class DateRules {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    static final List<RegistrationRule> ALL = List.of(
            notInFuture(BIRTH_DATE),
            notInFuture(RESIDENT_SINCE),
            notInFuture(REQUESTED_ON),
            DateRules::birthDateIsPossible,
            notBeforeBirth(RESIDENT_SINCE),
            notBeforeBirth(REQUESTED_ON));

    private DateRules() {}

    private static RegistrationRule notInFuture(RegistrationField field) {
        return (form, today) ->
                form.date(field).filter(day -> day.isAfter(today)).map(day -> field.violation("不能晚于今天"));
    }

    private static RegistrationRule notBeforeBirth(RegistrationField field) {
        return (form, today) -> form.date(BIRTH_DATE)
                .filter(birth -> form.date(field).filter(birth::isAfter).isPresent())
                .map(birth -> field.violation("不能早于出生日期"));
    }

    private static Optional<Violation> birthDateIsPossible(RegistrationForm form, LocalDate today) {
        return form.date(BIRTH_DATE).filter(EARLIEST::isAfter).map(birth -> BIRTH_DATE.violation("年份有误，请核对"));
    }
}
