package org.tongxing.access.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongxing.support.MovableClock;

/** The months of the record, across the end of a year. */
class AuditMonthsIT {

    private final RecordFixture record = new RecordFixture();
    private final AuditMonths months = months(LocalDateTime.of(2026, 12, 31, 23, 30));

    @Test
    void makesThisMonthAndTheNextTwoByChineseTime() {
        months.prepare();

        assertThat(partitions())
                .containsExactly(
                        "audit_event_2026_12", "audit_event_2027_01", "audit_event_2027_02", "audit_event_other");
        assertThat(homeOf(LocalDateTime.of(2026, 12, 31, 23, 59, 59))).isEqualTo("audit_event_2026_12");
        assertThat(homeOf(LocalDateTime.of(2027, 1, 1, 0, 0))).isEqualTo("audit_event_2027_01");
        assertThat(homeOf(LocalDateTime.of(2027, 3, 1, 0, 0))).isEqualTo("audit_event_other");
    }

    @Test
    void makesEachMonthOnceWhenTwoNodesDoItAtTheSameTime() {
        CompletableFuture<Void> other = CompletableFuture.runAsync(
                () -> months(LocalDateTime.of(2026, 12, 31, 23, 30)).prepare());
        months.prepare();
        other.join();
        months.prepare();

        assertThat(partitions()).hasSize(4);
    }

    @Test
    void leavesAMonthInTheDefaultPartitionThatHasBegunThere() {
        long early = record.event(LocalDateTime.of(2026, 12, 5, 8, 0));

        months.prepare();

        assertThat(partitions()).containsExactly("audit_event_2027_01", "audit_event_2027_02", "audit_event_other");
        assertThat(homeOf(LocalDateTime.of(2026, 12, 31, 8, 0))).isEqualTo("audit_event_other");
        assertThat(record.jdbc
                        .sql("SELECT count(*) FROM audit_event WHERE id = ?")
                        .param(early)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_event SET login = 'x'",
                "DELETE FROM audit_event",
                "TRUNCATE audit_event",
                "UPDATE audit_event_2026_12 SET login = 'x'",
                "DELETE FROM audit_event_2026_12",
                "TRUNCATE audit_event_2026_12",
                "TRUNCATE audit_event_other",
                "UPDATE audit_seal SET position = 7",
                "DELETE FROM audit_seal",
                "TRUNCATE audit_seal"
            })
    void refusesEveryChangeOfWhatIsWritten(String change) {
        months.prepare();
        record.event(LocalDateTime.of(2026, 12, 5, 8, 0));
        record.sealing.seal();

        assertThatThrownBy(() -> record.jdbc.sql(change).update()).hasMessageContaining("append-only");

        assertThat(record.jdbc
                        .sql("SELECT count(*) FROM audit_event JOIN audit_seal ON event_id = id WHERE position = 1")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    private AuditMonths months(LocalDateTime now) {
        return new AuditMonths(record.jdbc, record.transactions, MovableClock.at(now));
    }

    private List<String> partitions() {
        return record.jdbc
                .sql(
                        "SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = 'audit_event'::regclass ORDER BY 1")
                .query(String.class)
                .list();
    }

    private String homeOf(LocalDateTime at) {
        return record.jdbc
                .sql("SELECT tableoid::regclass::text FROM audit_event WHERE id = ?")
                .param(record.event(at))
                .query(String.class)
                .single();
    }
}
