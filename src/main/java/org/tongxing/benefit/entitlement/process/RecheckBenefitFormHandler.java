package org.tongxing.benefit.entitlement.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongxing.benefit.entitlement.application.DescribeBenefit;
import org.tongxing.benefit.entitlement.application.RecheckBenefit;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.HeadedForm;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.ProcessVariable;
import org.tongxing.workflow.Submission;

/** The form 待遇复核. */
@Component
class RecheckBenefitFormHandler extends HeadedForm {

    private final RecheckBenefit recheck;
    private final DescribeBenefit describe;

    RecheckBenefitFormHandler(RecheckBenefit recheck, DescribeBenefit describe) {
        super("recheckBenefit", RecheckBenefit.FIELDS, describe::lines);
        this.recheck = recheck;
        this.describe = describe;
    }

    @Override
    protected Map<String, Object> more(FormContext task) {
        return Map.of("replyLine", describe.replyLine(task.reference()));
    }

    @Override
    public Outcome submit(FormContext task, Submission submission) {
        Optional<LocalDate> next = recheck.recheck(
                task.reference(),
                new RecheckBenefit.Typed(
                        submission.text("recheckOutcome").orElse(null),
                        submission.date("nextRecheckOn").orElse(null),
                        submission.text("stopReason").orElse(null),
                        submission.text("lastMonth").orElse(null),
                        submission.text("recheckNote").orElse(null)));
        Outcome goesOn = Outcome.of(CrossProvinceBenefitModel.BENEFIT_GOES_ON, next.isPresent());
        return next.map(day -> goesOn.with(
                        CrossProvinceBenefitModel.RECHECK_DUE_AT, ProcessVariable.instant(day.atStartOfDay())))
                .orElse(goesOn);
    }
}
