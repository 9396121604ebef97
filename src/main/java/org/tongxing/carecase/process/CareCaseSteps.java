package org.tongxing.carecase.process;

import static org.tongxing.carecase.process.CareCaseModel.AREA_CODE;
import static org.tongxing.carecase.process.CareCaseModel.CASE_REFERENCE;
import static org.tongxing.carecase.process.CareCaseModel.CHILD_ID;
import static org.tongxing.carecase.process.CareCaseModel.VISITS_GO_ON;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxing.carecase.application.AssessCareGrounds;
import org.tongxing.carecase.application.DecideNextVisit;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;
import org.tongxing.workflow.References;

/** Steps of {@code careCase} that no person takes. */
@Configuration
class CareCaseSteps {

    @Bean
    JavaDelegate assessCareGrounds(AssessCareGrounds useCase) {
        return execution -> CASE_REFERENCE.set(
                execution,
                useCase.assess(reference(execution), child(execution), area(execution))
                        .value());
    }

    @Bean
    JavaDelegate decideNextVisit(DecideNextVisit useCase) {
        return execution -> VISITS_GO_ON.set(execution, useCase.visitsGoOn(reference(execution)));
    }

    @Bean
    VisitReference visitReference(References references) {
        return new VisitReference(references);
    }

    private static CaseReference reference(DelegateExecution execution) {
        return new CaseReference(execution.getProcessBusinessKey());
    }

    private static ChildId child(DelegateExecution execution) {
        return new ChildId(CHILD_ID.from(execution));
    }

    private static AreaCode area(DelegateExecution execution) {
        return new AreaCode(AREA_CODE.from(execution));
    }

    /** Gives each visit that a case calls a number of its own. */
    public static final class VisitReference {

        private final References references;

        VisitReference(References references) {
            this.references = references;
        }

        /** The next number of a visit (走访), in the area of the case. */
        public String of(DelegateExecution execution) {
            return references.next("HV", area(execution)).value();
        }
    }
}
