package org.tongxing.benefit.assistance.application;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongxing.benefit.assistance.domain.Help;
import org.tongxing.benefit.domain.Yuan;
import org.tongxing.shared.Role;
import org.tongxing.shared.Violations;

/**
 * What somebody filled in about the help to be given (救助方式).
 *
 * @param amount in yuan, as typed
 * @param referralRole code of the role that is to be asked
 */
public record HelpAnswers(
        boolean giveCash,
        @Nullable String amount,
        boolean giveGoods,
        @Nullable String goods,
        boolean giveShelter,
        boolean refer,
        @Nullable String referralRole,
        @Nullable String referralNeed) {

    /** Desks that a child in need may be referred to. */
    static final Set<Role> ASKED = EnumSet.of(
            Role.PROTECTION_CENTRE,
            Role.CHILD_WELFARE_INSTITUTION,
            Role.RESCUE_STATION,
            Role.POLICE_STATION,
            Role.HEALTH_CENTRE,
            Role.EDUCATION,
            Role.HEALTH,
            Role.MEDICAL_INSURANCE,
            Role.DISABLED_PERSONS_FEDERATION,
            Role.HOUSING,
            Role.HUMAN_RESOURCES,
            Role.WOMENS_FEDERATION,
            Role.YOUTH_LEAGUE,
            Role.JUSTICE);

    private static final int LONGEST_GOODS = 500;

    /** Labels of these fields, and of others of the same form before them. */
    static Map<String, String> fields(Map<String, String> others) {
        Map<String, String> fields = new LinkedHashMap<>(others);
        fields.put("giveCash", "现金");
        fields.put("amount", "金额（元）");
        fields.put("giveGoods", "实物");
        fields.put("goods", "实物名称和数量");
        fields.put("giveShelter", "临时住所");
        fields.put("refer", "转介");
        fields.put("referralRole", "转介到");
        fields.put("referralNeed", "转介事项");
        return Map.copyOf(fields);
    }

    /**
     * The help, with what is wrong noted.
     *
     * @param most the most that this desk may decide
     * @param beyond what to do above it, in Chinese
     */
    Help checked(Violations violations, Yuan most, String beyond) {
        Yuan cash = giveCash ? AnswerRules.amount(violations, "amount", amount) : null;
        violations.addIf(!giveCash && amount != null, "amount", "没有勾选现金，不填金额");
        violations.addIf(cash != null && cash.isAbove(most), "amount", "超过限额" + most + "，" + beyond);
        if (giveGoods) {
            violations.require("goods", goods);
            violations.limit("goods", goods, LONGEST_GOODS);
        }
        Optional<Role> asked = refer ? asked(violations) : Optional.empty();
        violations.addIf(!giveCash && !giveGoods && !giveShelter && !refer, "giveCash", "至少选择一种救助方式");
        return new Help(
                cash,
                giveGoods ? goods : null,
                giveShelter,
                asked.map(Role::code).orElse(null),
                asked.isPresent() ? referralNeed : null);
    }

    private Optional<Role> asked(Violations violations) {
        violations.require("referralRole", referralRole);
        AnswerRules.written(violations, "referralNeed", referralNeed);
        Optional<Role> asked =
                Optional.ofNullable(referralRole).flatMap(Role::ofCode).filter(ASKED::contains);
        violations.addIf(referralRole != null && asked.isEmpty(), "referralRole", "不是可选的项目");
        return asked;
    }
}
