package org.tongxing.register.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tongxing.register.application.RegisterFixture.DIRECTOR;
import static org.tongxing.register.application.RegisterFixture.SUPERVISOR;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongxing.register.ChildLeft;
import org.tongxing.register.TimelineEntry;
import org.tongxing.register.domain.ExitReason;
import org.tongxing.register.domain.RegisteredChild;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Violation;

/** 疑似重复: people decide, and nobody gets lost. */
class ResolveDuplicateIT {

    private final RegisterFixture register = RegisterFixture.empty();
    private final ResolveDuplicate duplicates = register.get(ResolveDuplicate.class);
    private RegistrationResult first;
    private RegistrationResult second;

    @BeforeEach
    void registersAChildTwice() {
        first = register.register(Answers.any());
        second = register.register(asSuspected());
    }

    @Test
    void showsThisChildFirstAndThenWhoItMayBe() {
        assertThat(duplicates.candidates(second.child()))
                .extracting(RegisteredChild::id)
                .containsExactly(second.child(), first.child());
        assertThat(duplicates.registeredOn(first.child())).isEqualTo("2026-11-24");
    }

    @Test
    void mergesTheLaterRecordIntoTheFirst() {
        resolve(second, "SAME", "同一出生医学证明");

        assertThat(register.isActive(first)).isTrue();
        assertThat(register.isActive(second)).isFalse();
        assertThat(register.textOf("merged_into", second))
                .isEqualTo(first.child().value());
    }

    @Test
    void keepsBothWhoAreNotTheSameAndSettlesTheRegistration() {
        resolve(second, "DIFFERENT", "同名，父亲不是同一人");

        assertThat(register.isActive(first)).isTrue();
        assertThat(register.isActive(second)).isTrue();
        assertThat(register.jdbc
                        .sql("SELECT outcome FROM registration WHERE reference = ?")
                        .param(second.reference().value())
                        .query(String.class)
                        .single())
                .isEqualTo("REGISTERED");
    }

    @Test
    void asksForTheReason() {
        assertThat(refused(second, "SAME", null).violations())
                .extracting(Violation::field)
                .containsExactly("reason");
    }

    @Test
    void mergesNobodyIntoARecordThatIsNoLongerThere() {
        leave(first);

        assertThat(refused(second, "SAME", "同一出生医学证明").violations())
                .extracting(Violation::field)
                .containsExactly("duplicateOutcome");
        assertThat(register.isActive(second)).isTrue();
    }

    @Test
    void keepsOneOfThreeRecordsWhateverTheOrderOfTheDecisions() {
        RegistrationResult third = register.register(asSuspected().with("idNumber", "R440999999"));

        resolve(second, "SAME", "同一人");

        assertThat(register.isActive(first)).isTrue();
        assertThat(register.isActive(third)).isTrue();
    }

    @Test
    void tellsOnTheOneDossierWhatWasDoneUnderBothNumbers() {
        resolve(second, "SAME", "同一出生医学证明");

        assertThat(register.get(ReadDossier.class)
                        .forPerson(DIRECTOR, first.child())
                        .orElseThrow()
                        .timeline())
                .filteredOn(entry -> entry.title().equals("走访"))
                .extracting(TimelineEntry::text)
                .containsExactlyInAnyOrder(first.child().value(), second.child().value());
    }

    @Test
    void endsWhatGoesOnUnderBothNumbersWhenTheChildLeaves() {
        resolve(second, "SAME", "同一出生医学证明");

        leave(first);

        assertThat(register.exits.left).extracting(ChildLeft::child).containsExactly(first.child(), second.child());
    }

    private static Answers asSuspected() {
        return Answers.any().with("idType", "BIRTH_CERTIFICATE").with("idNumber", "R440123456");
    }

    private void resolve(RegistrationResult result, String outcome, String reason) {
        duplicates.resolve(SUPERVISOR, result.reference(), result.child(), outcome, reason);
    }

    private RefusedException refused(RegistrationResult result, String outcome, String reason) {
        return catchThrowableOfType(RefusedException.class, () -> resolve(result, outcome, reason));
    }

    private void leave(RegistrationResult result) {
        register.get(RecordExit.class)
                .leave(
                        DIRECTOR,
                        result.child(),
                        new RecordExit.Exit(ExitReason.RETURNED, LocalDate.of(2026, 11, 24), null, null));
    }
}
