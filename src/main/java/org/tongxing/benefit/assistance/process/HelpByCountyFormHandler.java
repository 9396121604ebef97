package org.tongxing.benefit.assistance.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.benefit.assistance.application.DescribeAssistance;
import org.tongxing.benefit.assistance.application.HelpFirst;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.HeadedForm;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Submission;

/** Form of 县级决定先行救助. */
@Component
class HelpByCountyFormHandler extends HeadedForm {

    private final HelpFirst useCase;

    HelpByCountyFormHandler(DescribeAssistance describe, HelpFirst useCase) {
        super("helpByCounty", HelpFirst.FIELDS, describe::head);
        this.useCase = useCase;
    }

    @Override
    protected Map<String, Object> more(FormContext task) {
        return HelpGiven.shown(useCase.proposed(task.reference()));
    }

    @Override
    public Outcome submit(FormContext task, Submission submission) {
        return UrgentDecision.outcome(
                useCase.byCounty(task.reference(), task.login(), UrgentDecision.answers(submission)));
    }
}
