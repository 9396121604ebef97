package org.tongxing.register.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tongxing.register.application.RegisterFixture.DIRECTOR;
import static org.tongxing.register.application.RegisterFixture.ELSEWHERE;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongxing.register.application.CompleteRegistration.Completed;
import org.tongxing.register.domain.ExitReason;
import org.tongxing.register.domain.Population;
import org.tongxing.register.domain.RegistrationOutcome;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Violation;

/** 信息待完善: what is asked for, bit by bit, and what may come to light on the way. */
class CompleteRegistrationIT {

    private final RegisterFixture register = RegisterFixture.empty();
    private final CompleteRegistration completion = register.get(CompleteRegistration.class);

    @Test
    void staysIncompleteUntilNothingIsMissing() {
        RegistrationResult bare = register.register(Answers.bare());

        Completed half = complete(bare, Answers.any().without("guardianPhone", "schooling"));
        Completed whole = complete(bare, Answers.any());

        assertThat(half.outcome()).isEqualTo(RegistrationOutcome.INCOMPLETE);
        assertThat(whole.outcome()).isEqualTo(RegistrationOutcome.REGISTERED);
        assertThat(completion.missing(bare.child())).isEmpty();
    }

    @Test
    void determinesThePopulationAnew() {
        RegistrationResult bare = register.register(Answers.bare());
        assertThat(bare.population()).isEqualTo(Population.NONE);

        Completed completed = complete(bare, Answers.any());

        assertThat(completed.population()).isEqualTo(Population.MONITORED);
        assertThat(register.textOf("population", bare)).isEqualTo("MONITORED");
    }

    @Test
    void movesTheMatterToTheCommunityOnceItIsSettled() {
        RegistrationResult pending = register.register(Answers.any().with("residenceArea", "440106001"));

        Completed completed = complete(pending, Answers.any());

        assertThat(completed.outcome()).isEqualTo(RegistrationOutcome.REGISTERED);
        assertThat(completed.area()).isEqualTo(new AreaCode(Answers.COMMUNITY));
    }

    @Test
    void leavesSituationsAndRequestAsTheyWereRegistered() {
        RegistrationResult bare = register.register(
                Answers.bare().with("conditions", List.of("HARDSHIP")).with("requestsHelp", true));

        complete(bare, Answers.any());

        assertThat(register.get(ShowChildren.class).careFacts(bare.child()).conditions())
                .containsExactly("HARDSHIP");
        assertThat(register.get(ShowChildren.class).careFacts(bare.child()).requestsHelp())
                .isTrue();
    }

    @Test
    void keepsNoTaskOpenForWhatNobodyCanAdd() {
        RegistrationResult child = register.register(Answers.any()
                .with("requestsHelp", true)
                .with("hukouStatus", "HMT")
                .with("idType", "HMT_PERMIT")
                .with("idNumber", "H12345678")
                .without("hukouArea", "hukouAddress", "ethnicity"));
        assertThat(child.outcome()).isEqualTo(RegistrationOutcome.INCOMPLETE);

        Completed completed = complete(
                child,
                Answers.any()
                        .with("hukouStatus", "HMT")
                        .with("idType", "HMT_PERMIT")
                        .with("idNumber", "H12345678")
                        .without("hukouArea", "hukouAddress", "ethnicity"));

        assertThat(completed.outcome()).isEqualTo(RegistrationOutcome.OUT_OF_SCOPE);
    }

    @Test
    void refusesWhatIsWrongAndKeepsWhatStood() {
        RegistrationResult bare = register.register(Answers.bare());

        assertThat(refused(bare, Answers.any().with("guardianPhone", "1")))
                .extracting(Violation::field)
                .containsExactly("guardianPhone");
        assertThat(completion.missing(bare.child())).contains("证件号码");
    }

    @Test
    void refusesTheNumberOfAnotherChildOfTheOwnScope() {
        register.register(Answers.any());
        RegistrationResult bare = register.register(Answers.bare().with("childName", "王小亮"));

        assertThat(refused(bare, Answers.any())).extracting(Violation::field).containsExactly("idNumber");
    }

    @Test
    void findsOutThatTheChildIsRegisteredElsewhere() {
        RegistrationResult former = register.register(ELSEWHERE, Answers.any().with("residenceArea", "441900004003"));
        RegistrationResult bare = register.register(Answers.bare());

        Completed completed = complete(bare, Answers.any());
        register.get(CheckResidence.class).askFormerPlace(bare.reference());

        assertThat(completed.outcome()).isEqualTo(RegistrationOutcome.TRANSFER);
        assertThat(register.processes.started).singleElement().satisfies(started -> assertThat(started.variables())
                .containsEntry("childId", former.child().value()));
    }

    @Test
    void suspectsTheSameChildOnceTheGuardianIsKnown() {
        register.register(Answers.any());
        RegistrationResult bare = register.register(Answers.bare());
        assertThat(bare.outcome()).isEqualTo(RegistrationOutcome.INCOMPLETE);

        Completed completed =
                complete(bare, Answers.any().with("idType", "NONE").without("idNumber"));

        assertThat(completed.outcome()).isEqualTo(RegistrationOutcome.SUSPECTED);
    }

    @Test
    void asksNothingMoreAboutAChildWhoHasLeft() {
        RegistrationResult bare = register.register(Answers.bare());
        leave(bare);

        Completed completed = complete(bare, Answers.bare());

        assertThat(completion.missing(bare.child())).contains("已移出台账");
        assertThat(completed.outcome()).isEqualTo(RegistrationOutcome.OUT_OF_SCOPE);
    }

    @Test
    void asksNothingMoreAboutAChildWhoHasComeOfAge() {
        RegistrationResult bare = register.register(Answers.bare().with("birthDate", "2008-12-01"));
        register.clock.pass(Duration.ofDays(30));
        register.get(SweepStatus.class).sweep();

        assertThat(complete(bare, Answers.bare()).outcome()).isEqualTo(RegistrationOutcome.OUT_OF_SCOPE);
    }

    private void leave(RegistrationResult result) {
        register.get(RecordExit.class)
                .leave(
                        DIRECTOR,
                        result.child(),
                        new RecordExit.Exit(ExitReason.RETURNED, LocalDate.of(2026, 11, 24), null, null));
    }

    private Completed complete(RegistrationResult result, Answers answers) {
        return completion.complete(DIRECTOR, result.reference(), result.child(), answers.given());
    }

    private List<Violation> refused(RegistrationResult result, Answers answers) {
        return catchThrowableOfType(RefusedException.class, () -> complete(result, answers))
                .violations();
    }
}
