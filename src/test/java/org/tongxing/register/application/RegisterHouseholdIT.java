package org.tongxing.register.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tongxing.register.application.RegisterFixture.DIRECTOR;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongxing.register.ChildFace;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Violation;

/** 整户登记: brothers and sisters at once, all or none. */
class RegisterHouseholdIT {

    private final RegisterFixture register = RegisterFixture.empty();
    private final RegisterHousehold household = register.get(RegisterHousehold.class);

    @Test
    void registersBrothersAndSistersOfOneHousehold() {
        List<RegistrationResult> results = household.register(
                DIRECTOR, List.of(Answers.any().given(), Answers.ofSister().given()));

        assertThat(results).hasSize(2);
        assertThat(register.get(ShowChildren.class).household(results.get(0).child()))
                .extracting(ChildFace::id)
                .containsExactly(results.get(1).child());
    }

    @Test
    void joinsAChildWhoComesLater() {
        RegistrationResult brother = register.register(Answers.any());

        RegistrationResult sister = register.register(
                Answers.ofSister().without("guardianIdNumber").with("guardianPhone", "138 0000 1234"));

        assertThat(register.get(ShowChildren.class).household(sister.child()))
                .extracting(ChildFace::id)
                .containsExactly(brother.child());
    }

    @Test
    void storesNoneWhenOneIsRefusedAndNamesTheRow() {
        RefusedException refused = catchThrowableOfType(
                RefusedException.class,
                () -> household.register(
                        DIRECTOR,
                        List.of(
                                Answers.any().given(),
                                Answers.ofSister().without("childName").given())));

        assertThat(refused.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.field()).isEqualTo("children[1].childName");
            assertThat(violation.label()).isEqualTo("第2名儿童·儿童姓名");
        });
        assertThat(register.count("child")).isZero();
    }

    @Test
    void refusesOneNumberForTwoChildren() {
        RefusedException refused = catchThrowableOfType(
                RefusedException.class,
                () -> household.register(
                        DIRECTOR,
                        List.of(
                                Answers.any().given(),
                                Answers.any().with("childName", "王小亮").given())));

        assertThat(refused.violations()).extracting(Violation::field).containsExactly("children[1].idNumber");
        assertThat(register.count("child")).isZero();
    }
}
