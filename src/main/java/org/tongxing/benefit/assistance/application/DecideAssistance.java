package org.tongxing.benefit.assistance.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.benefit.assistance.application.GrantHelp.Granted;
import org.tongxing.benefit.assistance.domain.Act;
import org.tongxing.benefit.assistance.domain.Assistance;
import org.tongxing.benefit.assistance.domain.AssistanceState;
import org.tongxing.benefit.assistance.domain.AssistanceStep;
import org.tongxing.benefit.assistance.domain.DecisionOutcome;
import org.tongxing.benefit.assistance.domain.Help;
import org.tongxing.benefit.assistance.persistence.JdbcActs;
import org.tongxing.benefit.assistance.persistence.JdbcAmountLimits;
import org.tongxing.benefit.assistance.persistence.JdbcAssistances;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.Violations;

/** The county confirms an application or does not (确认、不予确认): another person than who checked it. */
@Component
@Transactional
public class DecideAssistance {

    /** Labels of the form. */
    public static final Map<String, String> FIELDS =
            HelpAnswers.fields(Map.of("decisionOutcome", "决定", "objections", "公示期间的异议", "reason", "理由"));

    private final JdbcAssistances matters;
    private final JdbcActs acts;
    private final JdbcAmountLimits amounts;
    private final GrantHelp grant;
    private final Clock clock;

    DecideAssistance(JdbcAssistances matters, JdbcActs acts, JdbcAmountLimits amounts, GrantHelp grant, Clock clock) {
        this.matters = matters;
        this.acts = acts;
        this.amounts = amounts;
        this.grant = grant;
        this.clock = clock;
    }

    /** What was filled in. */
    public record Answers(
            @Nullable String decisionOutcome, HelpAnswers help, @Nullable String objections, @Nullable String reason) {}

    /**
     * What was decided.
     *
     * @param granted what follows when it was confirmed; null else
     */
    public record Decided(DecisionOutcome outcome, @Nullable Granted granted) {}

    /** What the township has proposed. */
    @Transactional(readOnly = true)
    public Help proposed(CaseReference reference) {
        return acts.last(reference, AssistanceStep.CHECK).orElseThrow().help();
    }

    /**
     * Stores the decision.
     *
     * @throws org.tongxing.shared.RefusedException when a rule is broken
     */
    public Decided decide(CaseReference reference, String login, Answers answers) {
        Assistance matter = matters.lock(reference);
        Act checked = acts.last(reference, AssistanceStep.CHECK).orElseThrow();
        LocalDate today = LocalDate.now(clock);
        Violations violations = new Violations(FIELDS);
        violations.require("decisionOutcome", answers.decisionOutcome());
        DecisionOutcome outcome = violations
                .code(DecisionOutcome.class, "decisionOutcome", answers.decisionOutcome())
                .orElse(DecisionOutcome.CONFIRM);
        violations.addIf(checked.by().equals(login), "decisionOutcome", "审核人不能决定，应由另一人办理");
        boolean confirms = outcome == DecisionOutcome.CONFIRM;
        boolean unpublished = acts.last(reference, AssistanceStep.PUBLISH)
                .filter(posted -> !posted.at().isBefore(checked.at()))
                .isEmpty();
        violations.addIf(confirms && unpublished, "decisionOutcome", "乡镇（街道）未同意、未公示的，应退回重新核实，不能直接确认");
        Help help = confirms
                ? answers.help().checked(violations, amounts.county(matter.area(), today), "须由县级人民政府专门研究")
                : Help.NONE;
        violations.limit("objections", answers.objections(), AnswerRules.LONGEST);
        AnswerRules.writtenIf(!confirms, violations, "reason", answers.reason());
        violations.refuseIfAny();
        acts.add(
                reference,
                Act.of(AssistanceStep.DECIDE, outcome, note(answers), login, LocalDateTime.now(clock))
                        .giving(help));
        return switch (outcome) {
            case CONFIRM -> new Decided(outcome, grant.grant(matter, help, login));
            case REFUSE -> {
                matters.save(matter.decided(AssistanceState.REFUSED, today));
                yield new Decided(outcome, null);
            }
            case RETURN -> {
                matters.save(matter.in(AssistanceState.ACCEPTED));
                yield new Decided(outcome, null);
            }
        };
    }

    private static @Nullable String note(Answers answers) {
        String objections = answers.objections();
        if (objections == null) {
            return answers.reason();
        }
        String heard = "公示期间的异议：" + objections;
        return answers.reason() == null ? heard : answers.reason() + "　" + heard;
    }
}
