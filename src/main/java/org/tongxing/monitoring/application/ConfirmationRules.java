package org.tongxing.monitoring.application;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongxing.monitoring.domain.ConfirmationMethod;
import org.tongxing.monitoring.domain.LineOutcome;
import org.tongxing.shared.Violations;

/** The rules of a confirmation, collected so that all that is wrong is told at once. */
final class ConfirmationRules {

    /** Labels of the page. */
    private static final Map<String, String> FIELDS = Map.of(
            "outcome", "核对结果", "method", "核对方式", "child", "儿童", "scope", "范围", "told", "人数", "grid", "网格", "address",
            "居住地址");

    private final Violations violations = new Violations(FIELDS);

    /** What a person may say of a child; null when it is refused. */
    @Nullable
    LineOutcome outcome(@Nullable String code) {
        violations.require("outcome", code);
        LineOutcome outcome =
                violations.code(LineOutcome.class, "outcome", code).orElse(null);
        violations.addIf(outcome != null && !outcome.isConfirmed(), "outcome", "新增和移出以登记为准，不能在名单上直接填写");
        return outcome;
    }

    /** How it is known; null when it is refused. */
    @Nullable
    ConfirmationMethod method(@Nullable String code) {
        String given = code == null || code.isBlank() ? null : code;
        violations.addIf(given == null, "method", "请先选择核对方式");
        return violations.code(ConfirmationMethod.class, "method", given).orElse(null);
    }

    void addIf(boolean broken, String field, String message) {
        violations.addIf(broken, field, message);
    }

    void refuseIfAny() {
        violations.refuseIfAny();
    }
}
