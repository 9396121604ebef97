package org.tongxing.benefit.assistance.process;

import org.tongxing.benefit.assistance.application.GrantHelp.Granted;
import org.tongxing.benefit.assistance.application.HelpFirst.Answers;
import org.tongxing.benefit.assistance.application.HelpFirst.Decided;
import org.tongxing.benefit.assistance.domain.UrgentOutcome;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Submission;

/** What both forms of 先行救助 take, and what the process goes on with. */
final class UrgentDecision {

    private UrgentDecision() {}

    static Answers answers(Submission submission) {
        return new Answers(
                submission.text("helpOutcome").orElse(null),
                HelpGiven.of(submission),
                submission.text("reason").orElse(null),
                submission.text("endReason").orElse(null));
    }

    static Outcome outcome(Decided decided) {
        Outcome outcome = Outcome.of(
                        TemporaryAssistanceModel.HELP_OUTCOME, decided.outcome().name())
                .with(TemporaryAssistanceModel.GIVEN_FIRST, decided.outcome() == UrgentOutcome.GIVE)
                .with(TemporaryAssistanceModel.CONFIRM_DESK, decided.confirmDesk());
        Granted granted = decided.granted();
        return granted == null ? outcome : HelpGiven.outcome(outcome, granted);
    }
}
