package org.tongxing.register.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationOutcomeTest {

    @ParameterizedTest
    @CsvSource({
        "true,  true,  true,  NONE,        TRANSFER",
        "false, true,  true,  NONE,        SUSPECTED",
        "false, false, true,  NONE,        INCOMPLETE",
        "false, false, true,  MONITORED,   INCOMPLETE",
        "false, false, false, NONE,        OUT_OF_SCOPE",
        "false, false, false, PENDING,     REGISTERED",
        "false, false, false, STATISTICAL, REGISTERED",
        "false, false, false, MONITORED,   REGISTERED"
    })
    void asksFirstWhoTheChildIs(
            boolean activeElsewhere,
            boolean suspected,
            boolean incomplete,
            Population population,
            RegistrationOutcome outcome) {
        assertThat(RegistrationOutcome.of(activeElsewhere, suspected, incomplete, population))
                .isEqualTo(outcome);
    }
}
