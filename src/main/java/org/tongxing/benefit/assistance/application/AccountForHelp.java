package org.tongxing.benefit.assistance.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.benefit.assistance.domain.Act;
import org.tongxing.benefit.assistance.domain.Assistance;
import org.tongxing.benefit.assistance.domain.AssistanceState;
import org.tongxing.benefit.assistance.domain.AssistanceStep;
import org.tongxing.benefit.assistance.domain.ConfirmOutcome;
import org.tongxing.benefit.assistance.domain.Help;
import org.tongxing.benefit.assistance.persistence.JdbcActs;
import org.tongxing.benefit.assistance.persistence.JdbcAssistances;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.Violations;

/**
 * Help that was given first is accounted for: the papers are made up for (补办手续), and another person at the county
 * confirms it or finds it unfounded (事后确认).
 */
@Component
@Transactional
public class AccountForHelp {

    /** Labels of the form 补办申请审核手续. */
    public static final Map<String, String> PAPERS = Map.of("papers", "补办的手续和材料", "papersLacking", "不能取得的材料及原因");

    /** Labels of the form 事后确认. */
    public static final Map<String, String> CONFIRM = Map.of("confirmOutcome", "意见", "reason", "理由");

    private static final List<AssistanceStep> OWN =
            List.of(AssistanceStep.HELP_FIRST, AssistanceStep.HELP_BY_COUNTY, AssistanceStep.PAPERS);

    private final JdbcAssistances matters;
    private final JdbcActs acts;
    private final Clock clock;

    AccountForHelp(JdbcAssistances matters, JdbcActs acts, Clock clock) {
        this.matters = matters;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Stores what papers there are now.
     *
     * @throws org.tongxing.shared.RefusedException when a rule is broken
     */
    public void makeUp(CaseReference reference, String login, @Nullable String papers, @Nullable String lacking) {
        Violations violations = new Violations(PAPERS);
        String made = AnswerRules.written(violations, "papers", papers);
        violations.limit("papersLacking", lacking, AnswerRules.LONGEST);
        violations.refuseIfAny();
        String note = lacking == null ? made : made + "　不能取得：" + lacking;
        acts.add(reference, new Act(AssistanceStep.PAPERS, "MADE_UP", Help.NONE, null, null, note, login, now()));
    }

    /**
     * Stores what the county finds. Who decided the help or made up its papers does not confirm it.
     *
     * @throws org.tongxing.shared.RefusedException when a rule is broken
     */
    public ConfirmOutcome confirm(
            CaseReference reference, String login, @Nullable String code, @Nullable String reason) {
        Assistance matter = matters.lock(reference);
        Violations violations = new Violations(CONFIRM);
        violations.require("confirmOutcome", code);
        ConfirmOutcome outcome =
                violations.code(ConfirmOutcome.class, "confirmOutcome", code).orElse(ConfirmOutcome.CONFIRM);
        boolean own = acts.of(reference).stream()
                .anyMatch(act -> OWN.contains(act.step()) && act.by().equals(login));
        violations.addIf(own, "confirmOutcome", "决定先行救助或补办手续的人不能确认，应由另一人办理");
        AnswerRules.writtenIf(outcome != ConfirmOutcome.CONFIRM, violations, "reason", reason);
        violations.refuseIfAny();
        acts.add(reference, Act.of(AssistanceStep.CONFIRM, outcome, reason, login, now()));
        matters.save(
                switch (outcome) {
                    case CONFIRM -> matter.settled(AssistanceState.SETTLED, LocalDate.now(clock));
                    case RETURN -> matter;
                    case UNFOUNDED -> matter.in(AssistanceState.RECOVERING);
                });
        return outcome;
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
