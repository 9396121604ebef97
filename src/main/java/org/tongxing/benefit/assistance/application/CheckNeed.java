package org.tongxing.benefit.assistance.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.benefit.assistance.domain.Act;
import org.tongxing.benefit.assistance.domain.Assistance;
import org.tongxing.benefit.assistance.domain.AssistanceStep;
import org.tongxing.benefit.assistance.domain.CheckOutcome;
import org.tongxing.benefit.assistance.domain.EndReason;
import org.tongxing.benefit.assistance.domain.Help;
import org.tongxing.benefit.assistance.persistence.JdbcActs;
import org.tongxing.benefit.assistance.persistence.JdbcAmountLimits;
import org.tongxing.benefit.assistance.persistence.JdbcAssistances;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.Violations;

/** The township looks into the need and says what it thinks of it (调查核实、审核). */
@Component
@Transactional
public class CheckNeed {

    /** Labels of the form. */
    public static final Map<String, String> FIELDS =
            HelpAnswers.fields(Map.of("checkOutcome", "审核意见", "finding", "调查核实情况和理由", "endReason", "终止原因"));

    private final JdbcAssistances matters;
    private final JdbcActs acts;
    private final JdbcAmountLimits amounts;
    private final AssistanceDesks desks;
    private final Clock clock;

    CheckNeed(JdbcAssistances matters, JdbcActs acts, JdbcAmountLimits amounts, AssistanceDesks desks, Clock clock) {
        this.matters = matters;
        this.acts = acts;
        this.amounts = amounts;
        this.desks = desks;
        this.clock = clock;
    }

    /** What was filled in. */
    public record Answers(
            @Nullable String checkOutcome, HelpAnswers help, @Nullable String finding, @Nullable String endReason) {}

    /**
     * What was found.
     *
     * @param decideDesk desk at which somebody else decides
     */
    public record Checked(CheckOutcome outcome, String decideDesk) {}

    /**
     * Stores the opinion.
     *
     * @throws org.tongxing.shared.RefusedException when a rule is broken
     */
    public Checked check(CaseReference reference, String login, Answers answers) {
        Assistance matter = matters.lock(reference);
        LocalDate today = LocalDate.now(clock);
        Violations violations = new Violations(FIELDS);
        violations.require("checkOutcome", answers.checkOutcome());
        CheckOutcome outcome = violations
                .code(CheckOutcome.class, "checkOutcome", answers.checkOutcome())
                .orElse(CheckOutcome.AGREE);
        Help help = outcome == CheckOutcome.AGREE
                ? answers.help().checked(violations, amounts.county(matter.area(), today), "须由县级人民政府专门研究")
                : Help.NONE;
        AnswerRules.written(violations, "finding", answers.finding());
        EndReason ended = EndAssistance.reason(violations, outcome == CheckOutcome.END, answers.endReason());
        violations.refuseIfAny();
        acts.add(
                reference,
                Act.of(AssistanceStep.CHECK, outcome, answers.finding(), login, LocalDateTime.now(clock))
                        .giving(help));
        if (outcome == CheckOutcome.END) {
            matters.save(matter.ended(Objects.requireNonNull(ended), today));
        }
        return new Checked(outcome, desks.beside(login, matter));
    }
}
