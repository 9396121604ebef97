package org.tongxing.benefit.entitlement.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.benefit.entitlement.domain.BenefitCase;
import org.tongxing.benefit.entitlement.domain.BenefitState;
import org.tongxing.benefit.entitlement.domain.ReplyOutcome;
import org.tongxing.benefit.entitlement.persistence.JdbcBenefits;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.Violations;

/** The family learns what the place of the hukou decided (告知), and what it may do about a refusal. */
@Component
public class TellFamily {

    /** Fields and their Chinese names. */
    public static final Map<String, String> FIELDS = Map.of("toldOn", "告知日期", "tellMethod", "告知方式", "tellNote", "告知情况");

    private final JdbcBenefits benefits;
    private final Clock clock;

    TellFamily(JdbcBenefits benefits, Clock clock) {
        this.benefits = benefits;
        this.clock = clock;
    }

    /** How a family is told. */
    enum Method {
        VISIT("当面"),
        PHONE("电话"),
        LETTER("书面送达");

        private final String label;

        Method(String label) {
            this.label = label;
        }
    }

    /**
     * Stores that the family was told.
     *
     * @return the day on which a grant is looked at again; empty when nothing was granted
     * @throws org.tongxing.shared.RefusedException when a rule is broken
     */
    @Transactional
    public Optional<LocalDate> told(
            CaseReference reference,
            String login,
            @Nullable LocalDate toldOn,
            @Nullable String method,
            @Nullable String note) {
        BenefitCase application = benefits.lock(reference);
        Violations violations = new Violations(FIELDS);
        violations.require("toldOn", toldOn);
        violations.require("tellMethod", method);
        violations.limit("tellNote", note, 500);
        Optional<Method> how = violations.code(Method.class, "tellMethod", method);
        boolean granted = application.reply() == ReplyOutcome.GRANTED;
        LocalDate replied = application.repliedOn();
        violations.addIf(toldOn != null && toldOn.isAfter(LocalDate.now(clock)), "toldOn", "不能晚于今天");
        violations.addIf(toldOn != null && replied != null && toldOn.isBefore(replied), "toldOn", "不能早于答复日期");
        violations.addIf(
                !granted && how.filter(Method.LETTER::equals).isEmpty() && method != null,
                "tellMethod",
                "不予认定的，须书面告知理由和救济途径");
        violations.refuseIfAny();
        benefits.told(
                application,
                granted ? BenefitState.GRANTED : BenefitState.REFUSED,
                Objects.requireNonNull(toldOn),
                login,
                how.orElseThrow().label + (note == null ? "" : "：" + note));
        return granted ? Optional.ofNullable(application.recheckOn()) : Optional.empty();
    }
}
