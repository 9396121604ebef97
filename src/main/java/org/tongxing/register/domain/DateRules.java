package org.tongxing.register.domain;

import static org.tongxing.register.domain.RegistrationField.BIRTH_DATE;
import static org.tongxing.register.domain.RegistrationField.REQUESTED_ON;
import static org.tongxing.register.domain.RegistrationField.RESIDENT_SINCE;

import java.util.List;
import java.util.Optional;
import org.tongxing.shared.Violation;

/** Days lie in the past and in order, and the child is under eighteen. */
final class DateRules {

    private static final int AGE_OF_MAJORITY = 18;

    static final List<RegistrationRule> ALL = List.of(
            notInFuture(BIRTH_DATE),
            notInFuture(RESIDENT_SINCE),
            notInFuture(REQUESTED_ON),
            DateRules::childIsMinor,
            notBeforeBirth(RESIDENT_SINCE),
            notBeforeBirth(REQUESTED_ON));

    private DateRules() {}

    private static RegistrationRule notInFuture(RegistrationField field) {
        return (form, context) ->
                form.date(field).filter(day -> day.isAfter(context.today())).map(day -> field.violation("不能晚于今天"));
    }

    private static RegistrationRule notBeforeBirth(RegistrationField field) {
        return (form, context) -> form.date(BIRTH_DATE)
                .filter(birth -> form.date(field).filter(birth::isAfter).isPresent())
                .map(birth -> field.violation("不能早于出生日期"));
    }

    /** Minors are registered whatever population they are in (未保法 2: 未满十八周岁). */
    private static Optional<Violation> childIsMinor(RegistrationForm form, RegistrationContext context) {
        return form.date(BIRTH_DATE)
                .filter(birth -> CalendarPeriods.fullYears(birth, context.today()) >= AGE_OF_MAJORITY)
                .map(birth -> BIRTH_DATE.violation("已年满十八周岁，不属未成年人，不能登记"));
    }
}
