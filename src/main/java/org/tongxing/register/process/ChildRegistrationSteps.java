package org.tongxing.register.process;

import static org.tongxing.register.process.ChildRegistrationModel.CHILD_ID;
import static org.tongxing.register.process.ChildRegistrationModel.POPULATION;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongxing.register.application.CheckResidence;
import org.tongxing.register.application.DetermineStatus;
import org.tongxing.register.application.OpenCareCase;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;

/** Steps of {@code childRegistration} that no person takes. */
@Configuration
class ChildRegistrationSteps {

    @Bean
    JavaDelegate determineMigrantStatus(DetermineStatus useCase) {
        return execution ->
                POPULATION.set(execution, useCase.population(child(execution)).name());
    }

    @Bean
    JavaDelegate openCareCase(OpenCareCase useCase) {
        return execution -> useCase.open(registration(execution));
    }

    @Bean
    JavaDelegate askFormerPlace(CheckResidence useCase) {
        return execution -> useCase.askFormerPlace(registration(execution));
    }

    private static CaseReference registration(DelegateExecution execution) {
        return new CaseReference(execution.getProcessBusinessKey());
    }

    private static ChildId child(DelegateExecution execution) {
        return new ChildId(CHILD_ID.from(execution));
    }
}
