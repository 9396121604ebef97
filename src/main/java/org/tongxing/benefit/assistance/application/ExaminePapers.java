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
import org.tongxing.benefit.assistance.domain.AssistanceState;
import org.tongxing.benefit.assistance.domain.AssistanceStep;
import org.tongxing.benefit.assistance.domain.EndReason;
import org.tongxing.benefit.assistance.domain.PapersOutcome;
import org.tongxing.benefit.assistance.persistence.JdbcActs;
import org.tongxing.benefit.assistance.persistence.JdbcAssistances;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.Violations;

/**
 * An application is accepted (受理), or the family is told once and of everything that is missing (一次性告知). The limit of
 * the township begins when the papers are there: the family's time is not the township's.
 */
@Component
@Transactional
public class ExaminePapers {

    /** Labels of both forms. */
    public static final Map<String, String> FIELDS =
            Map.of("papersOutcome", "材料审查", "papers", "材料情况", "endReason", "终止原因");

    private final JdbcAssistances matters;
    private final JdbcActs acts;
    private final Clock clock;

    ExaminePapers(JdbcAssistances matters, JdbcActs acts, Clock clock) {
        this.matters = matters;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * What was filled in.
     *
     * @param papers what is there; for 补正 everything that is missing
     */
    public record Answers(@Nullable String papersOutcome, @Nullable String papers, @Nullable String endReason) {}

    /**
     * The papers are looked at for the first time.
     *
     * @throws org.tongxing.shared.RefusedException when a rule is broken
     */
    public PapersOutcome accept(CaseReference reference, String login, Answers answers) {
        return examine(reference, login, answers, AssistanceStep.ACCEPT);
    }

    /**
     * The missing papers have come, or have not; a second request for more is not possible.
     *
     * @throws org.tongxing.shared.RefusedException when a rule is broken
     */
    public PapersOutcome supply(CaseReference reference, String login, Answers answers) {
        return examine(reference, login, answers, AssistanceStep.SUPPLY);
    }

    private PapersOutcome examine(CaseReference reference, String login, Answers answers, AssistanceStep step) {
        Assistance matter = matters.lock(reference);
        Violations violations = new Violations(FIELDS);
        violations.require("papersOutcome", answers.papersOutcome());
        PapersOutcome outcome = violations
                .code(PapersOutcome.class, "papersOutcome", answers.papersOutcome())
                .orElse(PapersOutcome.ACCEPT);
        boolean again = step == AssistanceStep.SUPPLY && outcome == PapersOutcome.SUPPLEMENT;
        violations.addIf(again, "papersOutcome", "补正只能一次性告知，不能再次要求补正");
        AnswerRules.writtenIf(outcome == PapersOutcome.SUPPLEMENT, violations, "papers", answers.papers());
        EndReason ended = EndAssistance.reason(violations, outcome == PapersOutcome.END, answers.endReason());
        violations.refuseIfAny();
        acts.add(reference, Act.of(step, outcome, answers.papers(), login, LocalDateTime.now(clock)));
        matters.save(
                switch (outcome) {
                    case ACCEPT -> matter.in(AssistanceState.ACCEPTED);
                    case SUPPLEMENT -> matter.in(AssistanceState.SUPPLEMENTING);
                    case END -> matter.ended(Objects.requireNonNull(ended), LocalDate.now(clock));
                });
        return outcome;
    }
}
