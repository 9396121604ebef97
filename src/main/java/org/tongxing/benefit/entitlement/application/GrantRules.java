package org.tongxing.benefit.entitlement.application;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxing.area.Areas;
import org.tongxing.benefit.entitlement.domain.BenefitCase;
import org.tongxing.benefit.entitlement.domain.Grant;
import org.tongxing.benefit.entitlement.persistence.JdbcBenefitRules;
import org.tongxing.shared.Violations;

/** What a grant says: the standard, the month and the payer are those of the place of the hukou. */
@Component
class GrantRules {

    private static final int LONGEST_PAYER = 80;

    private final JdbcBenefitRules rules;
    private final BenefitDates dates;
    private final Areas areas;
    private final Clock clock;

    GrantRules(JdbcBenefitRules rules, BenefitDates dates, Areas areas, Clock clock) {
        this.rules = rules;
        this.dates = dates;
        this.areas = areas;
        this.clock = clock;
    }

    /** A grant as it was typed. */
    record Typed(
            @Nullable String amount,
            @Nullable String startMonth,
            @Nullable String payer,
            @Nullable LocalDate recheckOn) {}

    /** What it would be if nobody said otherwise; the amount is empty where the standard is not known here. */
    Optional<BigDecimal> standard(BenefitCase application, LocalDate decidedOn) {
        return rules.standard(application.benefit(), application.hukou(), decidedOn);
    }

    /** First month that is paid, by the rule of the benefit. */
    YearMonth startMonth(BenefitCase application, LocalDate decidedOn) {
        return rules.startMonth(application.benefit(), decidedOn).of(application.appliedOn(), decidedOn);
    }

    /** The grant; what is not given is filled in by the rules, and what is wrong is noted. */
    Grant checked(BenefitCase application, Typed typed, LocalDate decidedOn, Violations violations) {
        BigDecimal amount = amount(application, typed.amount(), decidedOn, violations);
        YearMonth start = typed.startMonth() == null
                ? startMonth(application, decidedOn)
                : month("startMonth", typed.startMonth(), violations);
        violations.addIf(start.isBefore(YearMonth.from(application.appliedOn())), "startMonth", "不能早于申请当月");
        violations.addIf(start.isAfter(YearMonth.from(decidedOn).plusYears(1)), "startMonth", "不能晚于作出决定一年之后");
        violations.limit("payer", typed.payer(), LONGEST_PAYER);
        LocalDate today = LocalDate.now(clock);
        LocalDate recheck = typed.recheckOn() == null ? dates.recheck(application.area(), today) : typed.recheckOn();
        violations.addIf(!recheck.isAfter(today), "recheckOn", "应晚于今天");
        return new Grant(amount, start, payer(application, typed.payer()), recheck);
    }

    /** A month as people type it, such as 2026-11. */
    static YearMonth month(String field, String text, Violations violations) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeParseException e) {
            violations.add(field, "应为年月（如2026-11）");
            return YearMonth.of(2000, 1);
        }
    }

    private BigDecimal amount(
            BenefitCase application, @Nullable String typed, LocalDate decidedOn, Violations violations) {
        if (typed == null) {
            Optional<BigDecimal> standard = standard(application, decidedOn);
            violations.addIf(standard.isEmpty(), "amount", "户籍地标准未收录，请按答复填写");
            return standard.orElse(BigDecimal.ONE);
        }
        boolean number = typed.matches("\\d{1,6}(\\.\\d{1,2})?") && new BigDecimal(typed).signum() > 0;
        violations.addIf(!number, "amount", "应为大于零的金额，最多两位小数");
        return number ? new BigDecimal(typed) : BigDecimal.ONE;
    }

    /** Who pays: the civil affairs of the county of the hukou, if nobody says otherwise. */
    String payer(BenefitCase application, @Nullable String typed) {
        return typed == null ? areas.fullName(application.hukou(), LocalDate.now(clock)) + "民政部门" : typed;
    }
}
