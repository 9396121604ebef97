package org.tongxing.benefit.entitlement.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.benefit.entitlement.application.ApplyForBenefit;
import org.tongxing.benefit.entitlement.domain.BenefitCase;
import org.tongxing.workflow.Choice;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.StartForm;
import org.tongxing.workflow.Submission;

/** The start form 异地申请. */
@Component
class ApplyBenefitFormHandler implements StartForm {

    private final ApplyForBenefit apply;
    private final Clock clock;

    ApplyBenefitFormHandler(ApplyForBenefit apply, Clock clock) {
        this.apply = apply;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "applyBenefit";
    }

    @Override
    public Map<String, String> fields() {
        return ApplyForBenefit.FIELDS;
    }

    @Override
    public Map<String, List<Choice>> choices(String login) {
        return Map.of();
    }

    @Override
    public Map<String, Object> defaults(String login) {
        return Map.of("appliedOn", LocalDate.now(clock).toString());
    }

    @Override
    public Started submit(String login, Submission submission) {
        BenefitCase application = apply.apply(
                login,
                new ApplyForBenefit.Application(
                        submission.text("childId").orElse(null),
                        submission.text("benefitKind").orElse(null),
                        submission.date("appliedOn").orElse(null),
                        submission.text("applicant").orElse(null),
                        submission.text("onBehalfReason").orElse(null)));
        return new Started(
                application.reference(),
                application.area(),
                Outcome.of(
                        CrossProvinceBenefitModel.CHILD_ID, application.child().value()));
    }
}
