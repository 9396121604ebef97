package org.tongxing.register.domain;

import static org.tongxing.register.domain.RegistrationField.ACCOMPANIED_BY;
import static org.tongxing.register.domain.RegistrationField.CONDITIONS;
import static org.tongxing.register.domain.RegistrationField.ETHNICITY;
import static org.tongxing.register.domain.RegistrationField.GUARDIAN_RELATION;
import static org.tongxing.register.domain.RegistrationField.HUKOU_STATUS;
import static org.tongxing.register.domain.RegistrationField.ID_TYPE;
import static org.tongxing.register.domain.RegistrationField.SCHOOLING;
import static org.tongxing.register.domain.RegistrationField.SEX;

import java.util.List;
import java.util.Optional;
import org.tongxing.shared.Violation;

/** Codes come from their lists. */
final class CodeRules {

    private static final String NOT_IN_LIST = "所填代码不在代码表中，请从列表中选择";

    static final List<RegistrationRule> ALL = List.of(
            inList(ID_TYPE, IdType.class),
            inList(SEX, Sex.class),
            inList(ETHNICITY, Ethnicity.class),
            inList(HUKOU_STATUS, HukouStatus.class),
            inList(ACCOMPANIED_BY, AccompaniedBy.class),
            inList(GUARDIAN_RELATION, GuardianRelation.class),
            inList(SCHOOLING, Schooling.class),
            CodeRules::conditionsAreKnown);

    private CodeRules() {}

    /** Situations are of the plan's five or of those that the area has added. */
    private static Optional<Violation> conditionsAreKnown(RegistrationForm form, RegistrationContext context) {
        boolean known = form.conditions().stream()
                .allMatch(code -> context.areaConditions().contains(code)
                        || Coded.of(Condition.class, code).isPresent());
        return known ? Optional.empty() : Optional.of(CONDITIONS.violation(NOT_IN_LIST));
    }

    private static <E extends Enum<E> & Coded> RegistrationRule inList(RegistrationField field, Class<E> list) {
        return (form, context) -> form.text(field)
                .filter(code -> Coded.of(list, code).isEmpty())
                .map(code -> field.violation(NOT_IN_LIST));
    }
}
