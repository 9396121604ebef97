package org.tongxing.register.process;

import static org.tongxing.register.process.ChildRegistrationModel.AREA_CODE;
import static org.tongxing.register.process.ChildRegistrationModel.CARE_NEEDED;
import static org.tongxing.register.process.ChildRegistrationModel.CASE_REFERENCE;
import static org.tongxing.register.process.ChildRegistrationModel.CHILD_ID;
import static org.tongxing.register.process.ChildRegistrationModel.POPULATION;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxing.register.application.CheckResidence;
import org.tongxing.register.application.DetermineStatus;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Processes;

/** Steps of {@code childRegistration} that no person takes. */
@Configuration
class ChildRegistrationSteps {

    @Bean
    JavaDelegate determineMigrantStatus(DetermineStatus useCase) {
        return execution ->
                POPULATION.set(execution, useCase.population(child(execution)).name());
    }

    @Bean
    JavaDelegate openCareCase(Processes processes) {
        return execution -> processes.start(CARE_NEEDED, care(execution), area(execution), careCase(execution));
    }

    @Bean
    JavaDelegate askFormerPlace(CheckResidence useCase) {
        return execution -> useCase.askFormerPlace(new CaseReference(execution.getProcessBusinessKey()));
    }

    private static Outcome careCase(DelegateExecution execution) {
        return Outcome.of(CHILD_ID, CHILD_ID.from(execution)).with(CASE_REFERENCE, CASE_REFERENCE.from(execution));
    }

    private static CaseReference care(DelegateExecution execution) {
        return new CaseReference(CASE_REFERENCE.from(execution));
    }

    private static ChildId child(DelegateExecution execution) {
        return new ChildId(CHILD_ID.from(execution));
    }

    private static AreaCode area(DelegateExecution execution) {
        return new AreaCode(AREA_CODE.from(execution));
    }
}
