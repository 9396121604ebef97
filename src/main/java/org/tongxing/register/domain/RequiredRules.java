package org.tongxing.register.domain;

import static org.tongxing.register.domain.RegistrationField.BIRTH_DATE;
import static org.tongxing.register.domain.RegistrationField.CHILD_NAME;
import static org.tongxing.register.domain.RegistrationField.RESIDENCE_AREA;

import java.util.List;
import java.util.Optional;
import org.tongxing.shared.Violation;

/** The three values without which nothing can be kept; each message says what to write for a child who has none. */
final class RequiredRules {

    static final List<RegistrationRule> ALL = List.of(
            (form, context) -> given(form, CHILD_NAME, "必须填写；尚无姓名的儿童，请填写暂用名"),
            (form, context) -> given(form, BIRTH_DATE, "必须填写；无法查明的，请填写估计日期并勾选“出生日期为估计”"),
            (form, context) -> given(form, RESIDENCE_AREA, "必须选择；社区待核定的，请选择到乡镇（街道）"));

    private RequiredRules() {}

    private static Optional<Violation> given(RegistrationForm form, RegistrationField field, String message) {
        return form.has(field) ? Optional.empty() : Optional.of(field.violation(message));
    }
}
