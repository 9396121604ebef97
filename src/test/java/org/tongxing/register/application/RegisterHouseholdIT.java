package org.tongxing.register.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tongxing.register.application.RegisterFixture.DIRECTOR;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.tongxing.register.ChildFace;
import org.tongxing.register.domain.RegistrationAnswers;
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

    @Test
    void keepsAHouseholdTogetherThoughNothingIsKnownOfTheGuardian() {
        List<RegistrationAnswers> strangers = Stream.of(Answers.any(), Answers.ofSister())
                .map(child -> child.without("guardianName", "guardianIdNumber", "guardianPhone", "guardianRelation"))
                .map(Answers::given)
                .toList();

        List<RegistrationResult> results = household.register(DIRECTOR, strangers);

        assertThat(register.get(ShowChildren.class).household(results.get(0).child()))
                .extracting(ChildFace::id)
                .containsExactly(results.get(1).child());
    }

    @RepeatedTest(5)
    void registersOneFamilyOnceThoughTwoPeopleBeginAtAnotherChild() throws Exception {
        RegistrationAnswers brother = Answers.any().given();
        RegistrationAnswers sister = Answers.ofSister().given();
        ExecutorService people = Executors.newFixedThreadPool(2);

        List<Future<Boolean>> attempts =
                people.invokeAll(List.of(() -> registers(brother, sister), () -> registers(sister, brother)));
        people.shutdown();

        assertThat(List.of(attempts.get(0).get(), attempts.get(1).get())).containsExactlyInAnyOrder(true, false);
        assertThat(register.count("child")).isEqualTo(2);
    }

    private boolean registers(RegistrationAnswers first, RegistrationAnswers second) {
        try {
            household.register(DIRECTOR, List.of(first, second));
            return true;
        } catch (RefusedException e) {
            return false;
        }
    }
}
