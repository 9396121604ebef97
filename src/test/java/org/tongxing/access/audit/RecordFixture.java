package org.tongxing.access.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxing.access.AuditKeyFixture;
import org.tongxing.support.MovableClock;
import org.tongxing.support.TestDatabase;

/** A record of its own, on the morning of 24 November 2026, with its sealing job, its verifier and an intruder. */
final class RecordFixture {

    static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    final MovableClock clock = MovableClock.at(DAY.atTime(9, 0));
    final String url = TestDatabase.freshUrl();
    final DataSource database = TestDatabase.dataSource(url);
    final JdbcClient jdbc = JdbcClient.create(database);
    final DataSourceTransactionManager transactions = new DataSourceTransactionManager(database);
    final TransactionTemplate transaction = new TransactionTemplate(transactions);
    private final SealRecords records = new SealRecords(database);
    private final ChainHash hash = new ChainHash(AuditKeyFixture.key(jdbc));
    final SealEvents sealing = new SealEvents(records, hash, transactions, clock);
    final VerifyRecord verifier = new VerifyRecord(records, hash, transactions);

    /** The sealing job of a node that was started with another master key. */
    SealEvents sealingUnder(String master) {
        return new SealEvents(records, new ChainHash(AuditKeyFixture.key(jdbc, master)), transactions, clock);
    }

    /** An event of now, with every column filled. */
    long event() {
        return event(OffsetDateTime.now(clock));
    }

    long event(LocalDateTime at) {
        return event(at.atZone(CHINA).toOffsetDateTime());
    }

    private long event(OffsetDateTime at) {
        return jdbc.sql(
                        """
                        INSERT INTO audit_event (at, login, action, child_id, matter, area, detail, reason, before, after)
                        VALUES (?, 'childdirector.440106001001', 'DECIDED', 'ET000000001', 'CC-440106-2026-000001',
                                '440106001001', 'userTask_reviewCase reviewOutcome=AGREE', '\\x01', '\\x02', '\\x03')
                        RETURNING id
                        """)
                .param(at)
                .query(Long.class)
                .single();
    }

    /** Does what only somebody with the database's own rights can do: past the triggers. */
    void intrude(String sql) {
        SingleConnectionDataSource past = new SingleConnectionDataSource(url, "postgres", "postgres", true);
        try {
            JdbcClient intruder = JdbcClient.create(past);
            intruder.sql("SET session_replication_role = replica").update();
            intruder.sql("SET search_path = casework, public").update();
            intruder.sql(sql).update();
        } finally {
            past.destroy();
        }
    }

    VerifyRecord.Report verify() {
        return verify(DAY, DAY, null);
    }

    VerifyRecord.Report verify(LocalDate from, LocalDate to, @Nullable ChainHead expected) {
        return verifier.verify(start(from), start(to.plusDays(1)), expected);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(CHINA).toInstant();
    }
}
