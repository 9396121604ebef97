package org.tongxing.benefit.assistance.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.benefit.assistance.domain.Act;
import org.tongxing.benefit.assistance.domain.Assistance;
import org.tongxing.benefit.assistance.domain.AssistanceState;
import org.tongxing.benefit.assistance.domain.AssistanceStep;
import org.tongxing.benefit.assistance.domain.RecoveryOutcome;
import org.tongxing.benefit.assistance.persistence.JdbcActs;
import org.tongxing.benefit.assistance.persistence.JdbcAssistances;
import org.tongxing.benefit.domain.Yuan;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.Violations;

/** Help that turned out to be unfounded is asked back (追回), and what came of it is written down. */
@Component
@Transactional
public class RecoverHelp {

    /** Labels of the form. */
    public static final Map<String, String> FIELDS = fields();

    private final JdbcAssistances matters;
    private final JdbcActs acts;
    private final HandOver handOver;
    private final Clock clock;

    RecoverHelp(JdbcAssistances matters, JdbcActs acts, HandOver handOver, Clock clock) {
        this.matters = matters;
        this.acts = acts;
        this.handOver = handOver;
        this.clock = clock;
    }

    /** What was filled in. */
    public record Answers(
            @Nullable String recoveryOutcome,
            @Nullable String recoveredAmount,
            @Nullable LocalDate recoveredOn,
            @Nullable String reason) {}

    /**
     * Stores what came back.
     *
     * @throws org.tongxing.shared.RefusedException when a rule is broken, such as more than was paid
     */
    public void record(CaseReference reference, String login, Answers answers) {
        Assistance matter = matters.lock(reference);
        Act unfounded = acts.last(reference, AssistanceStep.CONFIRM).orElseThrow();
        Yuan paid = handOver.paid(reference);
        Violations violations = new Violations(FIELDS);
        violations.require("recoveryOutcome", answers.recoveryOutcome());
        RecoveryOutcome outcome = violations
                .code(RecoveryOutcome.class, "recoveryOutcome", answers.recoveryOutcome())
                .orElse(RecoveryOutcome.RECOVERED);
        LocalDate from = unfounded.at().toLocalDate();
        AnswerRules.day(violations, "recoveredOn", answers.recoveredOn(), from, LocalDate.now(clock));
        Yuan back = amount(violations, answers, outcome, paid);
        AnswerRules.written(violations, "reason", answers.reason());
        violations.refuseIfAny();
        acts.add(
                reference,
                Act.of(AssistanceStep.RECOVER, outcome, answers.reason(), login, LocalDateTime.now(clock))
                        .returning(back)
                        .on(Objects.requireNonNull(answers.recoveredOn()), null));
        matters.save(matter.settled(AssistanceState.RECOVERED, LocalDate.now(clock)));
    }

    /** All of it, a part, or nothing: the amount says the same as the outcome. */
    private static @Nullable Yuan amount(Violations violations, Answers answers, RecoveryOutcome outcome, Yuan paid) {
        boolean money = outcome != RecoveryOutcome.WAIVED && !paid.isNone();
        if (!money) {
            violations.addIf(answers.recoveredAmount() != null, "recoveredAmount", "没有追回现金的，不填金额");
            return null;
        }
        Yuan back = AnswerRules.amount(violations, "recoveredAmount", answers.recoveredAmount());
        if (back != null) {
            violations.addIf(back.isAbove(paid), "recoveredAmount", "超过已发放的金额" + paid);
            violations.addIf(
                    outcome == RecoveryOutcome.RECOVERED && paid.isAbove(back),
                    "recoveredAmount",
                    "全部追回的，应为已发放的金额" + paid);
            violations.addIf(
                    outcome == RecoveryOutcome.PARTLY && back.equals(paid), "recoveredAmount", "已全部追回，请选择“已全部追回”");
        }
        return back;
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("recoveryOutcome", "追回结果");
        fields.put("recoveredAmount", "追回金额（元）");
        fields.put("recoveredOn", "办结日期");
        fields.put("reason", "追回理由和经过");
        return Map.copyOf(fields);
    }
}
