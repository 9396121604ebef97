package org.tongxing.register.domain;

import static org.tongxing.register.domain.RegistrationField.HUKOU_AREA;
import static org.tongxing.register.domain.RegistrationField.HUKOU_TOWNSHIP;
import static org.tongxing.register.domain.RegistrationField.RESIDENCE_AREA;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.AreaLevel;
import org.tongxing.shared.Violation;

/**
 * Places are codes of the day and of the level that the field asks for; the hukou township lies in the hukou county, the
 * residence where the person works.
 */
final class PlaceRules {

    static final List<RegistrationRule> ALL = List.of(
            ofLevel(
                    HUKOU_AREA,
                    Set.of(AreaLevel.COUNTY, AreaLevel.TOWNSHIP, AreaLevel.VILLAGE),
                    "应为县（市、区）或其下级的行政区划代码（6、9或12位数字）"),
            ofLevel(HUKOU_TOWNSHIP, Set.of(AreaLevel.TOWNSHIP), "应为乡镇（街道）的行政区划代码（9位数字）"),
            ofLevel(
                    RESIDENCE_AREA,
                    Set.of(AreaLevel.TOWNSHIP, AreaLevel.VILLAGE),
                    "应为村（社区）的区划代码（12位数字）；社区待核定的，应为乡镇（街道）的代码（9位数字）"),
            existsToday(HUKOU_AREA),
            existsToday(HUKOU_TOWNSHIP),
            existsToday(RESIDENCE_AREA),
            PlaceRules::townshipLiesInCounty,
            PlaceRules::residenceIsInScope);

    private PlaceRules() {}

    private static RegistrationRule ofLevel(RegistrationField field, Set<AreaLevel> levels, String message) {
        return (form, context) -> form.has(field)
                        && form.area(field)
                                .map(AreaCode::level)
                                .filter(levels::contains)
                                .isEmpty()
                ? Optional.of(field.violation(message))
                : Optional.empty();
    }

    private static RegistrationRule existsToday(RegistrationField field) {
        return (form, context) -> form.area(field)
                .filter(area -> !context.exists(area))
                .map(area -> field.violation("所填区划代码当前无效，请从列表中选择"));
    }

    private static Optional<Violation> residenceIsInScope(RegistrationForm form, RegistrationContext context) {
        return form.area(RESIDENCE_AREA)
                .filter(area -> !context.inScope(area))
                .map(area -> RESIDENCE_AREA.violation("不在您负责的区域内，只能登记本区域的儿童"));
    }

    private static Optional<Violation> townshipLiesInCounty(RegistrationForm form, RegistrationContext context) {
        return form.area(HUKOU_TOWNSHIP)
                .flatMap(township -> form.area(HUKOU_AREA).filter(hukou -> apart(township, hukou)))
                .map(hukou -> HUKOU_TOWNSHIP.violation("与户籍所在县（市、区）不一致，请核对"));
    }

    private static boolean apart(AreaCode one, AreaCode other) {
        return !one.isWithin(other) && !other.isWithin(one);
    }
}
