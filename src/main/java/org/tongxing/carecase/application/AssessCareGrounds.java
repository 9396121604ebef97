package org.tongxing.carecase.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.carecase.domain.CareAssessment;
import org.tongxing.carecase.domain.CareCase;
import org.tongxing.carecase.domain.CareCases;
import org.tongxing.carecase.domain.CareSituation;
import org.tongxing.carecase.domain.CaseSource;
import org.tongxing.carecase.domain.Proposals;
import org.tongxing.register.CareFacts;
import org.tongxing.register.Children;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;

/** Opens a case and lets the decision tables look at it (研判情形与风险). They suggest; people decide. */
@Component("assessCareGroundsUseCase")
@Transactional
public class AssessCareGrounds {

    private final Children children;
    private final CareAssessment assessment;
    private final CareCases cases;
    private final Proposals proposals;
    private final Clock clock;

    AssessCareGrounds(Children children, CareAssessment assessment, CareCases cases, Proposals proposals, Clock clock) {
        this.children = children;
        this.assessment = assessment;
        this.cases = cases;
        this.proposals = proposals;
        this.clock = clock;
    }

    /**
     * Opens the case of a child and stores what the tables suggest, with the rows that fired.
     *
     * @return number of the case
     */
    public CaseReference assess(CaseReference reference, ChildId child, AreaCode area) {
        CareFacts facts = children.careFacts(child);
        cases.open(CareCase.opened(reference, child, area, LocalDate.now(clock), source(facts)));
        proposals.suggested(reference, assessment.assess(situation(facts)), OffsetDateTime.now(clock));
        return reference;
    }

    private static CaseSource source(CareFacts facts) {
        boolean onlyRequested = facts.requestsHelp() && facts.conditions().isEmpty();
        return onlyRequested ? CaseSource.REQUEST : CaseSource.REGISTRATION;
    }

    private static CareSituation situation(CareFacts facts) {
        return new CareSituation(
                facts.conditions(),
                facts.requestsHelp(),
                facts.age(),
                facts.population(),
                facts.accompaniedBy(),
                facts.guardianUnknown());
    }
}
