package org.tongxing.benefit.entitlement.process;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxing.benefit.entitlement.application.ChaseHukou;
import org.tongxing.benefit.entitlement.application.DescribeBenefit;
import org.tongxing.benefit.entitlement.application.VerifyOrigin;
import org.tongxing.benefit.entitlement.application.VerifyOrigin.Answer;
import org.tongxing.benefit.entitlement.domain.BenefitCase;
import org.tongxing.shared.CaseReference;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.ProcessVariable;
import org.tongxing.workflow.Processes;

/** Steps of {@code crossProvinceBenefit} and {@code originVerification} that no person takes. */
@Configuration
class BenefitSteps {

    @Bean
    JavaDelegate requestOrigin(DescribeBenefit benefits, VerifyOrigin verify, Processes processes) {
        return execution -> ask(benefits.application(reference(execution)), verify, processes);
    }

    @Bean
    JavaDelegate beginWaiting(ChaseHukou chase) {
        return execution -> {
            execution.setVariable(CrossProvinceBenefitModel.NO_DUE_OF_OURS.name(), null);
            chase.next(reference(execution))
                    .map(ProcessVariable::instant)
                    .ifPresent(at -> CrossProvinceBenefitModel.CHASE_DUE_AT.set(execution, at));
        };
    }

    @Bean
    JavaDelegate prepareChase(ChaseHukou chase) {
        return execution -> chase.prepare(reference(execution));
    }

    @Bean
    JavaDelegate answerResidence(VerifyOrigin verify, Processes processes) {
        return execution -> verify.answer(reference(execution)).ifPresent(answer -> tell(answer, processes));
    }

    private static void ask(BenefitCase application, VerifyOrigin verify, Processes processes) {
        CaseReference verification = Objects.requireNonNull(application.verification());
        processes.start(
                OriginVerificationModel.ORIGIN_REQUESTED,
                verification,
                Objects.requireNonNull(application.township()),
                Outcome.of(
                                OriginVerificationModel.CASE_REFERENCE,
                                application.reference().value())
                        .with(
                                OriginVerificationModel.CHILD_ID,
                                application.child().value())
                        .with(
                                OriginVerificationModel.OPINION_DUE_AT,
                                ProcessVariable.instant(verify.opinionDue(verification))));
    }

    private static void tell(Answer answer, Processes processes) {
        processes.tell(
                answer.application(),
                CrossProvinceBenefitModel.ORIGIN_REPLIED,
                Outcome.of(
                                CrossProvinceBenefitModel.REPLY_OUTCOME,
                                answer.outcome().name())
                        .with(CrossProvinceBenefitModel.TELL_DUE_AT, ProcessVariable.instant(answer.tellDue())));
    }

    private static CaseReference reference(DelegateExecution execution) {
        return new CaseReference(execution.getProcessBusinessKey());
    }
}
