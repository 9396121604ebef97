package org.tongxing.benefit.assistance.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.benefit.assistance.application.DecideAssistance;
import org.tongxing.benefit.assistance.application.DecideAssistance.Answers;
import org.tongxing.benefit.assistance.application.DecideAssistance.Decided;
import org.tongxing.benefit.assistance.application.DescribeAssistance;
import org.tongxing.benefit.assistance.application.GrantHelp.Granted;
import org.tongxing.benefit.assistance.domain.DecisionOutcome;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.HeadedForm;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Submission;

/** Form of 县级决定. */
@Component
class DecideAssistanceFormHandler extends HeadedForm {

    private final DecideAssistance useCase;

    DecideAssistanceFormHandler(DescribeAssistance describe, DecideAssistance useCase) {
        super("decideAssistance", DecideAssistance.FIELDS, describe::head);
        this.useCase = useCase;
    }

    @Override
    protected Map<String, Object> more(FormContext task) {
        return HelpGiven.shown(useCase.proposed(task.reference()));
    }

    @Override
    public Outcome submit(FormContext task, Submission submission) {
        Decided decided = useCase.decide(
                task.reference(),
                task.login(),
                new Answers(
                        submission.text("decisionOutcome").orElse(null),
                        HelpGiven.of(submission),
                        submission.text("objections").orElse(null),
                        submission.text("reason").orElse(null)));
        Outcome outcome = Outcome.of(
                        TemporaryAssistanceModel.DECISION_OUTCOME,
                        decided.outcome().name())
                .with(
                        TemporaryAssistanceModel.EXAMINE_RESULT,
                        decided.outcome() == DecisionOutcome.REFUSE
                                ? TemporaryAssistanceModel.REFUSED
                                : TemporaryAssistanceModel.CONFIRMED);
        Granted granted = decided.granted();
        return granted == null ? outcome : HelpGiven.outcome(outcome, granted);
    }
}
