package org.tongxing.benefit.entitlement.process;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongxing.benefit.entitlement.application.ChaseHukou;
import org.tongxing.benefit.entitlement.application.DescribeBenefit;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.HeadedForm;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.ProcessVariable;
import org.tongxing.workflow.Submission;

/** The form 催办户籍地. */
@Component
class ChaseHukouFormHandler extends HeadedForm {

    private final ChaseHukou chase;
    private final DescribeBenefit describe;

    ChaseHukouFormHandler(ChaseHukou chase, DescribeBenefit describe) {
        super("chaseHukou", ChaseHukou.FIELDS, describe::lines);
        this.chase = chase;
        this.describe = describe;
    }

    @Override
    protected Map<String, Object> more(FormContext task) {
        Map<String, Object> shown = new HashMap<>(describe.chaseLines(task.reference()));
        shown.put("documentNumber", describe.urgeNumber(task.reference()));
        return shown;
    }

    @Override
    public Outcome submit(FormContext task, Submission submission) {
        chase.chased(
                task.reference(),
                task.login(),
                new ChaseHukou.Chased(
                        submission.date("chasedOn").orElse(null),
                        submission.text("contactName").orElse(null),
                        submission.text("documentNumber").orElse(null),
                        submission.text("chaseNote").orElse(null)));
        Optional<LocalDateTime> next = chase.next(task.reference());
        Outcome goesOn = Outcome.of(CrossProvinceBenefitModel.CHASE_GOES_ON, next.isPresent());
        return next.map(at -> goesOn.with(CrossProvinceBenefitModel.CHASE_DUE_AT, ProcessVariable.instant(at)))
                .orElse(goesOn);
    }
}
