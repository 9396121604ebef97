package org.tongxing.benefit.entitlement.process;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongxing.benefit.entitlement.domain.Benefit;
import org.tongxing.benefit.entitlement.domain.BenefitCase;
import org.tongxing.benefit.entitlement.domain.OriginVerification;
import org.tongxing.benefit.entitlement.persistence.JdbcBenefits;
import org.tongxing.benefit.entitlement.persistence.JdbcVerifications;
import org.tongxing.shared.CaseReference;
import org.tongxing.workflow.TaskTerms;

/** By which limit a step is due that has another one for each benefit. */
@Component
class BenefitTerms implements TaskTerms {

    private final JdbcBenefits benefits;
    private final JdbcVerifications verifications;

    BenefitTerms(JdbcBenefits benefits, JdbcVerifications verifications) {
        this.benefits = benefits;
        this.verifications = verifications;
    }

    @Override
    public Optional<Term> of(CaseReference reference, String step) {
        return switch (step) {
            case CrossProvinceBenefitModel.PUSH ->
                benefits.find(reference)
                        .map(one -> term(one.benefit().terms().push(), Objects.requireNonNull(one.acceptedOn())));
            case CrossProvinceBenefitModel.TELL -> benefits.find(reference).map(BenefitTerms::telling);
            case OriginVerificationModel.OPINION ->
                verifications
                        .find(reference)
                        .map(one -> term(one.benefit().terms().township(), one.askedOn()));
            case OriginVerificationModel.DECISION ->
                verifications.find(reference).map(BenefitTerms::deciding);
            default -> Optional.empty();
        };
    }

    private static Term telling(BenefitCase application) {
        return term(application.benefit().terms().tell(), Objects.requireNonNull(application.repliedOn()));
    }

    private static Term deciding(OriginVerification asked) {
        Benefit.Terms terms = asked.benefit().terms();
        LocalDate opinionOn = asked.opinionOn();
        return terms.secondStage()
                .filter(county -> opinionOn != null)
                .map(county -> term(county, Objects.requireNonNull(opinionOn)))
                .orElseGet(() -> term(terms.township(), asked.askedOn()));
    }

    private static Term term(String key, LocalDate start) {
        return new Term(key, start.atStartOfDay(), false);
    }
}
