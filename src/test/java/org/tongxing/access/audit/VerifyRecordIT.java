package org.tongxing.access.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongxing.access.audit.Finding.Kind;

/** What an intruder does to the record behind the system's back, and what the verifier says of it. */
class VerifyRecordIT {

    private final RecordFixture record = new RecordFixture();

    @Test
    void findsNothingInAPeriodThatNobodyTouched() {
        events(1200);
        record.sealing.seal();
        events(3);

        VerifyRecord.Report report = record.verify();

        assertThat(report.intact()).isTrue();
        assertThat(report.sealed()).isEqualTo(1200);
        assertThat(report.waiting()).isEqualTo(3);
        assertThat(Objects.requireNonNull(report.head()).position()).isEqualTo(1200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "login = 'somebody.else'",
                "action = 'SIGNED_IN'",
                "child_id = NULL",
                "matter = NULL",
                "area = '440106001002'",
                "detail = 'userTask_reviewCase reviewOutcome=REFUSE'",
                "detail = ''",
                "reason = '\\x09'",
                "before = after, after = before",
                "after = NULL",
                "at = at + interval '1 microsecond'",
                "matter = child_id || matter, child_id = ''"
            })
    void namesTheRowThatWasChangedInWhateverColumn(String change) {
        List<Long> events = events(5);
        record.sealing.seal();

        record.intrude("UPDATE audit_event SET " + change + " WHERE id = " + events.get(2));

        assertThat(first())
                .extracting(Finding::kind, Finding::position, Finding::eventId)
                .containsExactly(Kind.CHANGED, 3L, events.get(2));
    }

    @Test
    void namesTheFirstOfSeveralThatWereChangedAndCountsEachOnce() {
        List<Long> events = events(5);
        record.sealing.seal();

        record.intrude(
                "UPDATE audit_event SET login = 'x' WHERE id IN (%d, %d)".formatted(events.get(1), events.get(3)));

        assertThat(record.verify().findings().count()).isEqualTo(2);
        assertThat(first().eventId()).isEqualTo(events.get(1));
    }

    @Test
    void namesTheRowThatWasRemoved() {
        List<Long> events = events(5);
        record.sealing.seal();

        record.intrude("DELETE FROM audit_event WHERE id = " + events.get(4));

        assertThat(first())
                .extracting(Finding::kind, Finding::position, Finding::eventId)
                .containsExactly(Kind.REMOVED, 5L, events.get(4));
    }

    @Test
    void namesTheRowThatWasAddedAmongOldOnes() {
        record.jdbc.sql("SELECT nextval('audit_number')").query(Long.class).single();
        sealedTwoHoursApart();

        record.intrude(added(1, "2026-11-24 11:00+08"));

        assertThat(first()).extracting(Finding::kind, Finding::eventId).containsExactly(Kind.ADDED, 1L);
    }

    @Test
    void namesTheRowThatWasAddedWithAnEarlierTime() {
        sealedTwoHoursApart();

        record.intrude(added(9_999, "2026-11-24 09:00+08"));
        record.sealing.seal();

        assertThat(first()).extracting(Finding::kind, Finding::eventId).containsExactly(Kind.ADDED, 9_999L);
    }

    @Test
    void namesTheRowThatWasAddedUnderANumberThatIsTaken() {
        List<Long> events = events(2);
        record.sealing.seal();

        record.intrude(added(events.get(1), "2026-11-24 09:00:01+08"));

        assertThat(first()).extracting(Finding::kind, Finding::eventId).containsExactly(Kind.ADDED, events.get(1));
    }

    @Test
    void goesOnSealingWhenANumberWasUsedTwiceAndNamesTheSecond() {
        List<Long> events = events(3);
        record.intrude(added(events.get(1), "2026-11-24 09:00:01+08"));

        assertThat(record.sealing.seal()).isEqualTo(3);

        assertThat(first()).extracting(Finding::kind, Finding::eventId).containsExactly(Kind.ADDED, events.get(1));
    }

    @Test
    void namesTheSealThatWasRemoved() {
        events(5);
        record.sealing.seal();

        record.intrude("DELETE FROM audit_seal WHERE position = 3");

        assertThat(first()).extracting(Finding::kind, Finding::position).containsExactly(Kind.SEAL_REMOVED, 3L);
    }

    @Test
    void noticesARowRemovedTogetherWithItsSealAtTheEdgeOfThePeriod() {
        List<Long> events = events(3);
        record.sealing.seal();
        record.clock.pass(Duration.ofDays(1));
        events(3);
        record.sealing.seal();

        record.intrude("DELETE FROM audit_event WHERE id = " + events.get(2));
        record.intrude("DELETE FROM audit_seal WHERE position = 3");

        assertThat(first()).extracting(Finding::kind, Finding::position).containsExactly(Kind.SEAL_REMOVED, 3L);
    }

    @Test
    void noticesAPeriodThatWasRemovedAltogether() {
        record.event(RecordFixture.DAY.minusDays(1).atTime(9, 0));
        record.sealing.seal();
        events(3);
        record.sealing.seal();
        record.clock.pass(Duration.ofDays(1));
        events(3);
        record.sealing.seal();

        record.intrude("DELETE FROM audit_event WHERE id IN (2, 3, 4)");
        record.intrude("DELETE FROM audit_seal WHERE position IN (2, 3, 4)");

        assertThat(first()).extracting(Finding::kind, Finding::position).containsExactly(Kind.SEAL_REMOVED, 2L);
    }

    @Test
    void noticesSealsThatChangedPlaces() {
        events(5);
        record.sealing.seal();

        record.intrude("DELETE FROM audit_seal WHERE position = 5");
        record.intrude("UPDATE audit_seal SET position = 5 WHERE position = 2");
        record.intrude("UPDATE audit_seal SET position = 2 WHERE position = 3");

        assertThat(first()).extracting(Finding::kind, Finding::position).containsExactly(Kind.CHANGED, 2L);
    }

    @Test
    void noticesByTheEndThatWasKeptElsewhereThatTheChainWasCutOff() {
        events(5);
        record.sealing.seal();
        ChainHead kept = record.verify().head();

        record.intrude("DELETE FROM audit_seal WHERE position > 3");
        record.intrude("DELETE FROM audit_event WHERE id > 3");
        assertThat(record.verify().intact()).as("in itself it is whole").isTrue();

        assertThat(record.verify(RecordFixture.DAY, RecordFixture.DAY, kept)
                        .findings()
                        .earliest())
                .extracting(Finding::kind, Finding::position)
                .containsExactly(tuple(Kind.CUT_OFF, 5L));
    }

    @Test
    void noticesByTheEndThatWasKeptElsewhereThatTheChainWasMadeAnew() {
        events(5);
        record.sealing.seal();
        ChainHead kept = record.verify().head();

        record.intrude("DELETE FROM audit_seal WHERE position > 3");
        record.intrude("UPDATE audit_event SET login = 'x' WHERE id = 5");
        record.clock.pass(Duration.ofMinutes(1));
        record.sealing.seal();

        assertThat(record.verify(RecordFixture.DAY, RecordFixture.DAY, kept)
                        .findings()
                        .earliest())
                .extracting(Finding::kind)
                .containsExactly(Kind.REPLACED);
    }

    @Test
    void takesATransactionThatCommitsLateForNoAlarmAndSealsItInTheNextRun() {
        record.transaction.executeWithoutResult(late -> {
            record.event();
            elsewhere(() -> {
                record.event();
                record.sealing.seal();
            });
            record.clock.pass(Duration.ofMinutes(50));
        });

        assertThat(record.verify()).matches(VerifyRecord.Report::intact).matches(report -> report.waiting() == 1);
        assertThat(record.sealing.seal()).isOne();
        assertThat(record.verify()).matches(VerifyRecord.Report::intact).matches(report -> report.sealed() == 2);
    }

    @Test
    void findsNoFaultWithWhatWasWrittenWhileNobodySealed() {
        events(2);
        record.sealing.seal();
        record.clock.pass(Duration.ofHours(5));
        events(700);
        record.clock.pass(Duration.ofHours(5));

        assertThat(record.verify()).matches(VerifyRecord.Report::intact).matches(report -> report.waiting() == 700);
        assertThat(record.sealing.seal()).isEqualTo(700);
        assertThat(record.verify().intact()).isTrue();
    }

    @Test
    void leavesTheSealingToTheNodeThatIsAtIt() {
        events(2);

        record.transaction.executeWithoutResult(status -> {
            record.jdbc
                    .sql("SELECT pg_advisory_xact_lock(hashtextextended('tongxing.audit.seal', 0))")
                    .query((row, n) -> true)
                    .single();
            elsewhere(() -> assertThat(record.sealing.seal()).isZero());
        });

        assertThat(record.verify().waiting()).isEqualTo(2);
    }

    /** Events at nine and at twelve: what is older than eleven can no longer come up. */
    private void sealedTwoHoursApart() {
        events(3);
        record.sealing.seal();
        record.clock.pass(Duration.ofHours(3));
        events(3);
        record.sealing.seal();
    }

    private List<Long> events(int count) {
        return IntStream.range(0, count).mapToObj(n -> record.event()).toList();
    }

    private Finding first() {
        VerifyRecord.Report report = record.verify();
        assertThat(report.intact()).isFalse();
        return report.findings().earliest().get(0);
    }

    private static String added(long id, String at) {
        return "INSERT INTO audit_event (id, at, login, action) VALUES (%d, '%s', 'x', 'DECIDED')".formatted(id, at);
    }

    /** On another thread, and so in another transaction. */
    private static void elsewhere(Runnable step) {
        CompletableFuture.runAsync(step).join();
    }
}
