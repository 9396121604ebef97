package org.tongxing.register.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tongxing.register.application.RegisterFixture.DIRECTOR;
import static org.tongxing.register.application.RegisterFixture.SUPERVISOR;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tongxing.register.ChildLeft;
import org.tongxing.register.TimelineEntry;
import org.tongxing.register.domain.ExitReason;
import org.tongxing.register.domain.RecordChange;
import org.tongxing.register.domain.RegisteredChild;
import org.tongxing.register.domain.RegistrationOutcome;
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
    void keepsTheRecordsApartUntilAnotherPersonHasAgreed() {
        resolve(second, "SAME", "同一出生医学证明");

        assertThat(register.isActive(first)).isTrue();
        assertThat(register.isActive(second)).isTrue();
        assertThat(register.textOf("(merged_into IS NULL)::text", second)).isEqualTo("true");
    }

    @Test
    void mergesTheLaterRecordIntoTheFirst() {
        merge(second, "同一出生医学证明");

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
    void settlesTheRegistrationWhenTheOtherPersonDoesNotAgree() {
        ResolveDuplicate.Resolved resolved = resolve(second, "SAME", "同一出生医学证明");

        DecideChange.Decided decided = register.get(DecideChange.class)
                .decide(RegisterFixture.OTHER_SUPERVISOR, merge(resolved).reference(), "REFUSE", "父亲不是同一人");

        assertThat(decided.registration()).isEqualTo(RegistrationOutcome.REGISTERED);
        assertThat(duplicates.settled(second.reference())).isEqualTo(RegistrationOutcome.REGISTERED);
        assertThat(register.isActive(second)).isTrue();
    }

    @Test
    void letsNobodyAgreeWithThemselves() {
        ResolveDuplicate.Resolved resolved = resolve(second, "SAME", "同一出生医学证明");

        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> register.get(DecideChange.class)
                .decide(SUPERVISOR, merge(resolved).reference(), "AGREE", null));

        assertThat(refused.violations()).extracting(Violation::message).containsExactly("决定人不能是提出人，须由另一人决定");
        assertThat(register.isActive(second)).isTrue();
    }

    @Test
    void proposesOneMergeOnly() {
        resolve(second, "SAME", "同一出生医学证明");

        assertThat(refused(second, "SAME", "同一出生医学证明").violations())
                .extracting(Violation::message)
                .containsExactly("已有待决定的并入，请等候决定");
    }

    @Test
    void keepsOneOfThreeRecordsWhateverTheOrderOfTheDecisions() {
        RegistrationResult third = register.register(asSuspected().with("idNumber", "R440999999"));

        merge(second, "同一人");

        assertThat(register.isActive(first)).isTrue();
        assertThat(register.isActive(third)).isTrue();
    }

    @Test
    void tellsOnTheOneDossierWhatWasDoneUnderBothNumbers() {
        merge(second, "同一出生医学证明");

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
        merge(second, "同一出生医学证明");

        leave(first);

        assertThat(register.exits.left).extracting(ChildLeft::child).containsExactly(first.child(), second.child());
    }

    private static Answers asSuspected() {
        return Answers.any().with("idType", "BIRTH_CERTIFICATE").with("idNumber", "R440123456");
    }

    private void merge(RegistrationResult result, String reason) {
        register.get(DecideChange.class)
                .decide(
                        RegisterFixture.OTHER_SUPERVISOR,
                        merge(resolve(result, "SAME", reason)).reference(),
                        "AGREE",
                        null);
    }

    private static RecordChange merge(ResolveDuplicate.Resolved resolved) {
        return Objects.requireNonNull(resolved.merge());
    }

    private ResolveDuplicate.Resolved resolve(RegistrationResult result, String outcome, String reason) {
        return duplicates.resolve(SUPERVISOR, result.reference(), result.child(), outcome, reason);
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
