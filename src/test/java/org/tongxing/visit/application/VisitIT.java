package org.tongxing.visit.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.tongxing.visit.domain.VisitReports.homeVisit;
import static org.tongxing.visit.domain.VisitReports.visit;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.deadline.DueDate;
import org.tongxing.deadline.Limits;
import org.tongxing.register.ChildFace;
import org.tongxing.register.ChildLeft;
import org.tongxing.register.Children;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Violation;
import org.tongxing.support.MovableClock;
import org.tongxing.support.TestCiphers;
import org.tongxing.support.TestDatabase;
import org.tongxing.visit.application.ScheduleVisit.Scheduled;
import org.tongxing.visit.domain.VisitConsequences;
import org.tongxing.visit.domain.VisitPhotos;
import org.tongxing.visit.domain.VisitReports;
import org.tongxing.visit.domain.WhereaboutsOutcome;
import org.tongxing.visit.persistence.JdbcVisits;

/** Visits of a case on a real database, from the plan to what follows. */
class VisitIT {

    private static final CaseReference CASE = new CaseReference("CC-440106-2026-000017");
    private static final CaseReference FIRST = new CaseReference("HV-440106-2026-000018");
    private static final CaseReference SECOND = new CaseReference("HV-440106-2026-000019");
    private static final ChildId CHILD = ChildId.of(1);
    private static final ChildId BROTHER = ChildId.of(2);
    private static final AreaCode COMMUNITY = new AreaCode("440106001001");
    private static final LocalDate TODAY = VisitReports.TODAY;
    private static final Map<String, Duration> LIMITS = Map.of(
            "visit.urgent", Duration.ofHours(24),
            "keycare.firstVisit", Duration.ofDays(7),
            "visit.red", Duration.ofDays(7),
            "visit.yellow", Duration.ofDays(30),
            "visit.secondTry", Duration.ofDays(3),
            "visit.secondTry.red", Duration.ofHours(8),
            "visit.showBefore.red", Duration.ofDays(2),
            "visit.showBefore.yellow", Duration.ofDays(7));

    private final MovableClock clock = MovableClock.at(TODAY.atTime(9, 0));
    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());
    private final JdbcVisits visits = new JdbcVisits(jdbc, TestCiphers.texts(jdbc));
    private final Children children = mock(Children.class);
    private final Limits limits = mock(Limits.class);
    private final ScheduleVisit schedule = new ScheduleVisit(visits, limits, clock);
    private final RecordVisit record = new RecordVisit(visits, children, clock);
    private final HandleDanger handleDanger = new HandleDanger(visits, clock);
    private final VerifyWhereabouts verify = new VerifyWhereabouts(visits, limits, clock);
    private final DescribeVisit describe = new DescribeVisit(children, visits);

    @BeforeEach
    void knowsTheHousehold() {
        when(children.household(CHILD)).thenReturn(List.of(face(BROTHER)));
        when(limits.due(anyString(), any(), any()))
                .thenAnswer(call -> new DueDate(
                        call.<LocalDateTime>getArgument(2).plus(LIMITS.get(call.<String>getArgument(0))), false));
    }

    @Test
    void visitsAnUrgentChildWithinADay() {
        isGraded("RED", true);

        Scheduled scheduled = schedule(FIRST);

        assertThat(scheduled.dueAt()).isEqualTo(at(TODAY.plusDays(1), 9));
        assertThat(scheduled.followUpAt()).isEqualTo(at(TODAY, 9));
    }

    @Test
    void hidesTheNextVisitUntilItIsNear() {
        isGraded("YELLOW", false);
        record.record(schedule(FIRST).visitId(), "director", homeVisit().report());

        Scheduled next = schedule(SECOND);

        assertThat(next.dueAt()).isEqualTo(at(TODAY.plusDays(30), 0));
        assertThat(next.followUpAt()).isEqualTo(at(TODAY.plusDays(23), 0));
    }

    @Test
    void keepsALineForEveryChildSeen() {
        isGraded("YELLOW", false);

        record.record(
                schedule(FIRST).visitId(),
                "director",
                homeVisit().alsoSeen(BROTHER.value()).report());

        assertThat(seenInPerson()).containsExactlyInAnyOrder(CHILD.value(), BROTHER.value());
        assertThat(describe.lastVisitLine(CASE)).isEqualTo("上次走访：2026年11月24日，入户，当面见到儿童。");
    }

    @Test
    void neverCountsACallAsSeenInPerson() {
        isGraded("YELLOW", false);

        record.record(schedule(FIRST).visitId(), "director", visit("PHONE").report());

        assertThat(seenInPerson()).isEmpty();
    }

    @Test
    void callsOnlyEverySecondTime() {
        isGraded("YELLOW", false);
        record.record(schedule(FIRST).visitId(), "director", visit("PHONE").report());
        long second = schedule(SECOND).visitId();

        assertThat(violations(
                        () -> record.record(second, "director", visit("VIDEO").report())))
                .extracting(Violation::message)
                .containsExactly("上次已以电话或者视频走访，本次须当面走访");
    }

    @Test
    void triesAgainAndThenAsksWhereTheChildIs() {
        isGraded("RED", true);
        VisitConsequences first = record.record(
                schedule(FIRST).visitId(), "director", visit("NOT_AT_HOME").report());
        Scheduled secondTry = schedule(FIRST);
        VisitConsequences second = record.record(
                secondTry.visitId(), "director", visit("NOT_AT_HOME").report());

        assertThat(first.notAtHomeTwice()).isFalse();
        assertThat(secondTry.dueAt()).isEqualTo(at(TODAY, 17));
        assertThat(second.notAtHomeTwice()).isTrue();
        assertThat(describe.attemptsLine(FIRST)).isEqualTo("走访未遇：2026年11月24日、2026年11月24日。");
    }

    @Test
    void countsAnewOnceTheWhereaboutsAreVerified() {
        isGraded("YELLOW", false);
        record.record(
                schedule(FIRST).visitId(), "director", visit("NOT_AT_HOME").report());
        long second = schedule(FIRST).visitId();
        record.record(second, "director", visit("NOT_AT_HOME").report());
        clock.pass(Duration.ofHours(2));
        verify.verify(second, "station", new VerifyWhereabouts.Answer("FOUND", "SCHOOL", null, null));
        clock.pass(Duration.ofHours(2));

        VisitConsequences third = record.record(
                schedule(FIRST).visitId(), "director", visit("NOT_AT_HOME").report());

        assertThat(third.notAtHomeTwice()).isFalse();
    }

    @Test
    void waitsForAChildWhoIsAway() {
        isGraded("YELLOW", false);
        long id = schedule(FIRST).visitId();
        record.record(id, "director", visit("NOT_AT_HOME").report());

        WhereaboutsOutcome outcome = verify.verify(
                id, "station", new VerifyWhereabouts.Answer("AWAY", "RELATIVE", TODAY.plusDays(20), null));

        assertThat(outcome).isEqualTo(WhereaboutsOutcome.AWAY);
        assertThat(schedule(SECOND).dueAt()).isEqualTo(at(TODAY.plusDays(27), 0));
    }

    @Test
    void asksUntilWhenAChildIsAway() {
        isGraded("YELLOW", false);
        long id = schedule(FIRST).visitId();

        assertThat(violations(
                        () -> verify.verify(id, "station", new VerifyWhereabouts.Answer("AWAY", "OTHER", null, null))))
                .extracting(Violation::field)
                .containsExactly("awayUntil");
    }

    @Test
    void sendsAnotherPersonAfterARefusal() {
        isGraded("YELLOW", false);
        long id = schedule(FIRST).visitId();
        record.record(id, "director", visit("REFUSED").report());

        assertThat(violations(() -> record.record(id, "director", homeVisit().report())))
                .extracting(Violation::field)
                .containsExactly("mode");
        assertThat(record.record(id, "supervisor", visit("REFUSED").report()).refusedAgain())
                .isTrue();
    }

    @Test
    void handlesDangerOnlyWithACallToThePolice() {
        isGraded("YELLOW", false);
        long id = schedule(FIRST).visitId();
        record.record(id, "director", homeVisit().danger().findings("有伤").report());

        assertThat(violations(() -> handleDanger.handle(
                        id, "supervisor", new HandleDanger.Handling(false, null, null, "已到场", false))))
                .extracting(Violation::message)
                .containsExactly("儿童尚不安全的，必须立即报警");
    }

    @Test
    void keepsHowDangerWasHandled() {
        isGraded("YELLOW", false);
        long id = schedule(FIRST).visitId();
        record.record(id, "director", homeVisit().danger().findings("有伤").report());

        handleDanger.handle(
                id, "supervisor", new HandleDanger.Handling(true, "2026-11-24T00:30:00.000Z", "A1", "送医", true));

        assertThat(jdbc.sql("SELECT police_called_at FROM danger_handling")
                        .query(OffsetDateTime.class)
                        .single())
                .isEqualTo(OffsetDateTime.parse("2026-11-24T08:30:00+08:00"));
        assertThat(describe.findingsLine(id)).contains("发现险情：有伤");
    }

    @Test
    void tellsOthersThatAReassessmentIsNeeded() {
        isGraded("YELLOW", false);

        record.record(
                schedule(FIRST).visitId(),
                "director",
                homeVisit().changes("父亲失业").report());

        assertThat(jdbc.sql("SELECT * FROM v_visit_made").query().singleRow())
                .containsEntry("case_reference", CASE.value())
                .containsEntry("mode_label", "入户走访")
                .containsEntry("seen_in_person", true)
                .containsEntry("reassessment_needed", true);
    }

    @Test
    void cancelsWhatWasPlannedForAChildWhoLeft() {
        isGraded("YELLOW", false);
        schedule(FIRST);

        new CancelVisits(visits).on(new ChildLeft(CHILD, "DIED", TODAY));

        assertThat(jdbc.sql("SELECT state FROM visit").query(String.class).list())
                .containsExactly("CANCELLED");
    }

    @Test
    void tellsTheDossierWhenTheChildWasSeen() {
        isGraded("YELLOW", false);
        record.record(schedule(FIRST).visitId(), "director", homeVisit().report());

        assertThat(new VisitTimeline(visits, mock(VisitPhotos.class)).of(CHILD))
                .extracting("title")
                .containsExactly("走访探视（入户）");
    }

    /** As key care writes it; visits only read its view. */
    private void isGraded(String grade, boolean urgent) {
        jdbc.sql(
                        """
                INSERT INTO care_case (reference, child_id, area_code, opened_on, source, state, grade, graded_at,
                                       urgent, visits_started)
                VALUES (:case, :child, :area, :today, 'REGISTRATION', 'OPEN', :grade, :now, :urgent, :urgent)
                """)
                .param("case", CASE.value())
                .param("child", CHILD.value())
                .param("area", COMMUNITY.value())
                .param("today", TODAY)
                .param("grade", grade)
                .param("now", OffsetDateTime.now(clock))
                .param("urgent", urgent)
                .update();
    }

    private Scheduled schedule(CaseReference reference) {
        return schedule.schedule(reference, CASE, CHILD, COMMUNITY);
    }

    private List<String> seenInPerson() {
        return jdbc.sql("SELECT child_id FROM v_visit_last_seen WHERE seen_in_person")
                .query(String.class)
                .list();
    }

    private static OffsetDateTime at(LocalDate day, int hour) {
        return OffsetDateTime.parse(day + "T%02d:00:00+08:00".formatted(hour));
    }

    private static List<Violation> violations(ThrowingCallable call) {
        return catchThrowableOfType(RefusedException.class, call).violations();
    }

    private static ChildFace face(ChildId child) {
        return new ChildFace(child, "王小亮", "王*亮", LocalDate.of(2019, 5, 6), 7, COMMUNITY, "", "", "");
    }
}
