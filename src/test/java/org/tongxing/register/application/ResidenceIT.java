package org.tongxing.register.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tongxing.register.application.RegisterFixture.DIRECTOR;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tongxing.register.ChildLeft;
import org.tongxing.register.application.CheckResidence.Answer;
import org.tongxing.register.application.CheckResidence.Reply;
import org.tongxing.register.application.RecordExit.Exit;
import org.tongxing.register.domain.ExitReason;
import org.tongxing.register.domain.RegistrationExamples;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Violation;

/** What the calendar does with the ledger, whether a child still lives here, and how it leaves. */
class ResidenceIT {

    private static final LocalDate TODAY = RegistrationExamples.TODAY;

    private final RegisterFixture register = RegisterFixture.empty();
    private final SweepStatus sweep = register.get(SweepStatus.class);
    private final CheckResidence residence = register.get(CheckResidence.class);
    private final RecordExit exits = register.get(RecordExit.class);

    // the daily sweep

    @Test
    void countsAChildAndAsksTheDirectorOnTheDayWhenSixMonthsAreFull() {
        RegistrationResult child = register.register(Answers.any().with("residentSince", "2026-06-01"));
        assertThat(sweep.sweep()).isZero();
        register.clock.pass(Duration.ofDays(7));

        sweep.sweep();

        assertThat(register.textOf("population", child)).isEqualTo("MONITORED");
        assertThat(register.processes.started).singleElement().satisfies(started -> {
            assertThat(started.message()).isEqualTo("register.residenceInDoubt");
            assertThat(started.area()).isEqualTo(child.area());
            assertThat(started.variables())
                    .containsOnlyKeys("childId")
                    .containsEntry("childId", child.child().value());
        });
    }

    @Test
    void doesNothingTwiceHoweverOftenItRuns() {
        register.register(Answers.any().with("residentSince", "2026-06-01"));
        register.clock.pass(Duration.ofDays(7));

        int first = sweep.sweep();
        int second = sweep.sweep();

        assertThat(first).isOne();
        assertThat(second).isZero();
        assertThat(register.processes.started).hasSize(1);
    }

    @Test
    void sharesTheWorkWhenTwoNodesSweepAtOnce() {
        register.register(Answers.any().with("residentSince", "2026-06-01"));
        register.register(Answers.ofSister().with("residentSince", "2026-06-01"));
        register.clock.pass(Duration.ofDays(7));

        CompletableFuture<Integer> other = CompletableFuture.supplyAsync(sweep::sweep);
        int swept = sweep.sweep();

        assertThat(swept + other.join()).isEqualTo(2);
        assertThat(register.count("residence_answer")).isEqualTo(2);
    }

    @Test
    void goesOnThoughTheRecordOfOneChildIsBroken() {
        RegistrationResult broken = register.register(Answers.any().with("residentSince", "2026-06-01"));
        RegistrationResult sound = register.register(Answers.ofSister().with("residentSince", "2026-06-01"));
        register.jdbc
                .sql("UPDATE residence_episode SET area = '?' WHERE child_id = ?")
                .param(broken.child().value())
                .update();
        register.clock.pass(Duration.ofDays(7));

        int swept = sweep.sweep();

        assertThat(swept).isOne();
        assertThat(register.textOf("population", sound)).isEqualTo("MONITORED");
        assertThat(register.textOf("population", broken)).isEqualTo("PENDING");
    }

    @Test
    void catchesUpOnceOnDaysThatWereMissed() {
        RegistrationResult child = register.register(Answers.any().with("residentSince", "2026-06-01"));
        register.clock.pass(Duration.ofDays(100));

        sweep.sweep();

        assertThat(register.textOf("population", child)).isEqualTo("MONITORED");
        assertThat(register.textOf("as_of", child))
                .isEqualTo(TODAY.plusDays(100).toString());
        assertThat(register.processes.started).hasSize(1);
    }

    @Test
    void takesAChildOutOfTheCountAtSixteenWithoutAskingAnybody() {
        RegistrationResult child = register.register(
                Answers.any().without("idNumber").with("idType", "NONE").with("birthDate", "2010-12-01"));
        register.clock.pass(Duration.ofDays(7));

        sweep.sweep();

        assertThat(register.textOf("population", child)).isEqualTo("NONE");
        assertThat(register.isActive(child)).isTrue();
        assertThat(register.processes.started).isEmpty();
    }

    @Test
    void letsAChildLeaveAtEighteenAndTellsEverybody() {
        RegistrationResult child = register.register(Answers.bare().with("birthDate", "2008-12-01"));
        register.clock.pass(Duration.ofDays(6));
        sweep.sweep();
        assertThat(register.isActive(child)).isTrue();

        register.clock.pass(Duration.ofDays(1));
        sweep.sweep();
        sweep.sweep();

        assertThat(register.isActive(child)).isFalse();
        assertThat(register.exits.left)
                .containsExactly(new ChildLeft(child.child(), "CAME_OF_AGE", LocalDate.of(2026, 12, 1)));
    }

    @Test
    void countsTheYearsOfAChildOfTheTwentyNinthOfFebruaryToTheTwentyEighth() {
        RegistrationResult child = register.register(Answers.bare().with("birthDate", "2012-02-29"));
        register.clock.pass(Duration.between(
                register.clock.instant(), LocalDate.of(2030, 2, 27).atTime(9, 0).atZone(register.clock.getZone())));
        sweep.sweep();
        assertThat(register.isActive(child)).isTrue();

        register.clock.pass(Duration.ofDays(1));
        sweep.sweep();

        assertThat(register.isActive(child)).isFalse();
    }

    // 仍在本地居住？

    @Test
    void asksOnceWhileAQuestionIsOpen() {
        RegistrationResult child = register.register(Answers.any());

        residence.ask(child.child());
        residence.ask(child.child());

        assertThat(register.processes.started).hasSize(1);
    }

    @Test
    void asksAgainAfterAnAnswer() {
        RegistrationResult child = register.register(Answers.any());
        CaseReference question = asked(child);

        residence.answer(DIRECTOR, question, child.child(), reply("STILL_HERE", null));
        residence.ask(child.child());

        assertThat(register.isActive(child)).isTrue();
        assertThat(register.processes.started).hasSize(2);
    }

    @Test
    void letsAChildLeaveWhoHasMovedAway() {
        RegistrationResult child = register.register(Answers.any());

        Answer answer =
                residence.answer(DIRECTOR, asked(child), child.child(), reply("LEFT", LocalDate.of(2026, 11, 1)));

        assertThat(answer).isEqualTo(Answer.LEFT);
        assertThat(register.isActive(child)).isFalse();
        assertThat(register.exits.left)
                .containsExactly(new ChildLeft(child.child(), "MOVED_AWAY", LocalDate.of(2026, 11, 1)));
    }

    @Test
    void takesTodayWhenNobodyKnowsTheDayOfLeaving() {
        RegistrationResult child = register.register(Answers.any());

        residence.answer(DIRECTOR, asked(child), child.child(), reply("LEFT", null));

        assertThat(register.exits.left).extracting(ChildLeft::on).containsExactly(TODAY);
    }

    @Test
    void takesAnAnswerAboutAChildWhoHasLeftMeanwhile() {
        RegistrationResult child = register.register(Answers.any());
        CaseReference question = asked(child);
        exits.leave(DIRECTOR, child.child(), exit(ExitReason.RETURNED, TODAY));

        residence.answer(DIRECTOR, question, child.child(), reply("LEFT", null));

        assertThat(register.exits.left).hasSize(1);
    }

    @Test
    void refusesAnAnswerThatSaysNothingOrTomorrow() {
        RegistrationResult child = register.register(Answers.any());
        CaseReference question = asked(child);

        assertThat(fields(() -> residence.answer(DIRECTOR, question, child.child(), reply(null, null))))
                .containsExactly("residenceOutcome");
        assertThat(fields(() -> residence.answer(DIRECTOR, question, child.child(), reply("LEFT", TODAY.plusDays(1)))))
                .containsExactly("leftOn");
        assertThat(register.isActive(child)).isTrue();
    }

    // 移出登记

    @ParameterizedTest
    @EnumSource(value = ExitReason.class, mode = EnumSource.Mode.EXCLUDE, names = "WRONG_REGISTRATION")
    void tellsEverybodyWhyAChildLeft(ExitReason reason) {
        RegistrationResult child = register.register(Answers.any());

        exits.leave(DIRECTOR, child.child(), exit(reason, TODAY));

        assertThat(register.exits.left).containsExactly(new ChildLeft(child.child(), reason.code(), TODAY));
        assertThat(register.isActive(child)).isFalse();
        assertThat(register.count("child_status WHERE changes_on IS NOT NULL")).isZero();
    }

    @Test
    void letsAChildLeaveOnce() {
        RegistrationResult child = register.register(Answers.any());
        exits.leave(DIRECTOR, child.child(), exit(ExitReason.RETURNED, TODAY));

        assertThat(fields(() -> exits.leave(DIRECTOR, child.child(), exit(ExitReason.DIED, TODAY))))
                .containsExactly("reason");
        assertThat(register.exits.left).hasSize(1);
    }

    @Test
    void refusesAnExitWithoutReasonOrOnADayThatCannotBe() {
        RegistrationResult child = register.register(Answers.any());

        assertThat(fields(() -> exits.leave(DIRECTOR, child.child(), exit(null, null))))
                .containsExactlyInAnyOrder("reason", "leftOn");
        assertThat(fields(() -> exits.leave(DIRECTOR, child.child(), exit(ExitReason.DIED, TODAY.plusDays(1)))))
                .containsExactly("leftOn");
        assertThat(fields(() -> exits.leave(DIRECTOR, child.child(), exit(ExitReason.DIED, LocalDate.of(2018, 3, 1)))))
                .containsExactly("leftOn");
    }

    @Test
    void tellsTheExitOnTheDossier() {
        RegistrationResult child = register.register(Answers.any());
        exits.leave(DIRECTOR, child.child(), new Exit(ExitReason.MOVED_AWAY, TODAY, "佛山市", null));

        assertThat(register.get(ReadDossier.class)
                        .forPerson(DIRECTOR, child.child())
                        .orElseThrow()
                        .timeline())
                .anySatisfy(entry -> {
                    assertThat(entry.title()).isEqualTo("移出台账");
                    assertThat(entry.text()).isEqualTo("迁往其他地区居住，去向：佛山市");
                });
    }

    private CaseReference asked(RegistrationResult child) {
        residence.ask(child.child());
        return register.processes.started.get(0).reference();
    }

    private static Reply reply(@Nullable String outcome, @Nullable LocalDate leftOn) {
        return new Reply(outcome, leftOn, null, null);
    }

    private static Exit exit(@Nullable ExitReason reason, @Nullable LocalDate on) {
        return new Exit(reason, on, null, null);
    }

    private static List<String> fields(ThrowingCallable attempt) {
        return catchThrowableOfType(RefusedException.class, attempt).violations().stream()
                .map(Violation::field)
                .toList();
    }
}
