package org.tongxing.register.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxing.register.domain.RegistrationExamples.anyForm;
import static org.tongxing.register.domain.RegistrationExamples.identityNumber;
import static org.tongxing.register.domain.RegistrationField.*;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DuplicateTraitsTest {

    private static final RegistrationForm MING = anyForm();

    @Test
    void suspectsTheSameNameBirthDateAndGuardian() {
        assertThat(suspected(MING, MING.with(CHILD_NAME, "王 小明"))).isTrue();
    }

    @Test
    void suspectsTheSameChildWithAnotherKindOfDocument() {
        RegistrationForm newborn = MING.with(ID_TYPE, "BIRTH_CERTIFICATE").with(ID_NUMBER, "T441234567");

        assertThat(suspected(MING, newborn)).isTrue();
    }

    @Test
    void suspectsTwoOfWhomNobodyKnowsAGuardian() {
        assertThat(suspected(MING.without(GUARDIAN_NAME), MING.without(GUARDIAN_NAME)))
                .isTrue();
    }

    @Test
    void leavesTwinsAlone() {
        RegistrationForm twin = MING.with(ID_NUMBER, identityNumber("430102", LocalDate.of(2018, 3, 2), "003"));

        assertThat(suspected(MING, MING.with(CHILD_NAME, "王小亮"))).isFalse();
        assertThat(suspected(MING, twin)).isFalse();
    }

    @Test
    void leavesNamesakesAlone() {
        assertThat(suspected(MING, MING.with(BIRTH_DATE, LocalDate.of(2018, 3, 3))))
                .isFalse();
        assertThat(suspected(MING, MING.with(GUARDIAN_NAME, "王建军"))).isFalse();
    }

    private static boolean suspected(RegistrationForm one, RegistrationForm other) {
        return DuplicateTraits.isSuspected(
                one.duplicateTraits().orElseThrow(), other.duplicateTraits().orElseThrow());
    }
}
