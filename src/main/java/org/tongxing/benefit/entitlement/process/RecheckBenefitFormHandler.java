package org.tongxing.benefit.entitlement.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongxing.benefit.entitlement.application.BenefitDates;
import org.tongxing.benefit.entitlement.application.DescribeBenefit;
import org.tongxing.benefit.entitlement.application.RecheckBenefit;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Submission;
import org.tongxing.workflow.TaskForm;

/** The form 待遇复核. */
@Component
class RecheckBenefitFormHandler implements TaskForm {

    private final RecheckBenefit recheck;
    private final BenefitDates dates;
    private final DescribeBenefit describe;

    RecheckBenefitFormHandler(RecheckBenefit recheck, BenefitDates dates, DescribeBenefit describe) {
        this.recheck = recheck;
        this.dates = dates;
        this.describe = describe;
    }

    @Override
    public String formId() {
        return "recheckBenefit";
    }

    @Override
    public Map<String, String> fields() {
        return RecheckBenefit.FIELDS;
    }

    @Override
    public Map<String, Object> show(FormContext task) {
        Map<String, Object> shown = new HashMap<>(describe.lines(task.reference()));
        shown.put("replyLine", describe.replyLine(task.reference()));
        return shown;
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
        return next.map(day -> goesOn.with(CrossProvinceBenefitModel.RECHECK_DUE_AT, dates.instant(day.atStartOfDay())))
                .orElse(goesOn);
    }
}
