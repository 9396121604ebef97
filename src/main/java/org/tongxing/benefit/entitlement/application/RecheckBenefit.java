package org.tongxing.benefit.entitlement.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.benefit.entitlement.domain.BenefitCase;
import org.tongxing.benefit.entitlement.domain.StopReason;
import org.tongxing.benefit.entitlement.persistence.JdbcBenefits;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.Violations;

/** A grant is looked at again (复核): it goes on to another day, or ends with its last month (减员、末领年月). */
@Component
public class RecheckBenefit {

    /** Fields and their Chinese names. */
    public static final Map<String, String> FIELDS = Map.of(
            "recheckOutcome", "复核结果",
            "nextRecheckOn", "下次复核日期",
            "stopReason", "减员原因",
            "lastMonth", "末领年月",
            "recheckNote", "复核情况");

    private final JdbcBenefits benefits;
    private final BenefitDates dates;
    private final Clock clock;

    RecheckBenefit(JdbcBenefits benefits, BenefitDates dates, Clock clock) {
        this.benefits = benefits;
        this.dates = dates;
        this.clock = clock;
    }

    private enum Outcome {
        CONTINUE,
        STOP
    }

    /** What the person filled in. */
    public record Typed(
            @Nullable String recheckOutcome,
            @Nullable LocalDate nextRecheckOn,
            @Nullable String stopReason,
            @Nullable String lastMonth,
            @Nullable String recheckNote) {}

    /**
     * Stores a look.
     *
     * @return the day of the next one; empty when the benefit has ended
     * @throws org.tongxing.shared.RefusedException when a rule is broken
     */
    @Transactional
    public Optional<LocalDate> recheck(CaseReference reference, Typed typed) {
        BenefitCase application = benefits.lock(reference);
        Violations violations = new Violations(FIELDS);
        violations.require("recheckOutcome", typed.recheckOutcome());
        violations.require("recheckNote", typed.recheckNote());
        violations.limit("recheckNote", typed.recheckNote(), 500);
        Optional<Outcome> outcome = violations.code(Outcome.class, "recheckOutcome", typed.recheckOutcome());
        violations.refuseIfAny();
        String note = Objects.requireNonNull(typed.recheckNote());
        return outcome.orElseThrow() == Outcome.STOP
                ? stop(application, typed, note, violations)
                : goOn(application, typed.nextRecheckOn(), note, violations);
    }

    private Optional<LocalDate> goOn(
            BenefitCase application, @Nullable LocalDate given, String note, Violations violations) {
        LocalDate today = LocalDate.now(clock);
        LocalDate next = given == null ? dates.recheck(application.area(), today) : given;
        violations.addIf(!next.isAfter(today), "nextRecheckOn", "应晚于今天");
        violations.refuseIfAny();
        benefits.rechecked(application, next, note);
        return Optional.of(next);
    }

    private Optional<LocalDate> stop(BenefitCase application, Typed typed, String note, Violations violations) {
        LocalDate today = LocalDate.now(clock);
        violations.require("stopReason", typed.stopReason());
        violations.require("lastMonth", typed.lastMonth());
        Optional<StopReason> reason = violations.code(StopReason.class, "stopReason", typed.stopReason());
        YearMonth last = typed.lastMonth() == null
                ? YearMonth.from(today)
                : GrantRules.month("lastMonth", typed.lastMonth(), violations);
        LocalDate start = application.startMonth();
        violations.addIf(
                start != null && last.isBefore(YearMonth.from(start).minusMonths(1)), "lastMonth", "不能早于起发月份的上月");
        violations.addIf(last.isAfter(YearMonth.from(today)), "lastMonth", "不能晚于本月");
        violations.refuseIfAny();
        benefits.stopped(application, reason.orElseThrow(), last, today, note);
        return Optional.empty();
    }
}
