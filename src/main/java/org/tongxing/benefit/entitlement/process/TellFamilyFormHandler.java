package org.tongxing.benefit.entitlement.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.benefit.entitlement.application.DescribeBenefit;
import org.tongxing.benefit.entitlement.application.TellFamily;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.HeadedForm;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.ProcessVariable;
import org.tongxing.workflow.Submission;

/** The form 告知家庭结果. */
@Component
class TellFamilyFormHandler extends HeadedForm {

    private final TellFamily tell;
    private final DescribeBenefit describe;

    TellFamilyFormHandler(TellFamily tell, DescribeBenefit describe) {
        super("tellFamily", TellFamily.FIELDS, describe::lines);
        this.tell = tell;
        this.describe = describe;
    }

    @Override
    protected Map<String, Object> more(FormContext task) {
        return Map.of(
                "replyLine", describe.replyLine(task.reference()),
                "remedyLine", describe.remedyLine(task.reference()));
    }

    @Override
    public Outcome submit(FormContext task, Submission submission) {
        return tell.told(
                        task.reference(),
                        task.login(),
                        submission.date("toldOn").orElse(null),
                        submission.text("tellMethod").orElse(null),
                        submission.text("tellNote").orElse(null))
                .map(day -> Outcome.of(
                        CrossProvinceBenefitModel.RECHECK_DUE_AT, ProcessVariable.instant(day.atStartOfDay())))
                .orElseGet(Outcome::none);
    }
}
