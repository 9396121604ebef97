package org.tongxing.access.audit;

import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a partition of the record for this month and the next two, before anyone is served and each night. A month that
 * has begun in the default partition stays there: rows of the record are not moved.
 */
@Component
@DependsOnDatabaseInitialization
class AuditMonths {

    private static final Logger LOG = LoggerFactory.getLogger(AuditMonths.class);
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int AHEAD = 2;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AuditMonths(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Does what is not done yet; two nodes may do it at once. */
    @PostConstruct
    @Scheduled(cron = "0 40 3 * * *", zone = "Asia/Shanghai")
    void prepare() {
        YearMonth now = YearMonth.now(clock.withZone(CHINA));
        for (int ahead = 0; ahead <= AHEAD; ahead++) {
            prepare(now.plusMonths(ahead));
        }
    }

    /** A month that cannot be prepared stops nothing: the default partition takes its rows. */
    private void prepare(YearMonth month) {
        try {
            transaction.executeWithoutResult(status -> makeIfMissing(month));
        } catch (DataAccessException e) {
            LOG.error("审计记录{}的分区未能建立，该月记录暂存于默认分区", month, e);
        }
    }

    private void makeIfMissing(YearMonth month) {
        // Whoever writes waits while the partition is made: better give up than let them queue behind a long
        // transaction.
        jdbc.sql("SET LOCAL lock_timeout = '3s'").update();
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('tongxing.audit.months', 0))")
                .query((row, n) -> true)
                .single();
        String table = "audit_event_%d_%02d".formatted(month.getYear(), month.getMonthValue());
        if (!exists(table) && !hasBegunInDefault(month)) {
            make(table, month);
        }
    }

    private void make(String table, YearMonth month) {
        jdbc.sql("CREATE TABLE %s PARTITION OF audit_event FOR VALUES FROM ('%s') TO ('%s')"
                        .formatted(table, start(month), start(month.plusMonths(1))))
                .update();
        jdbc.sql("CREATE TRIGGER %1$s_no_truncate BEFORE TRUNCATE ON %1$s EXECUTE FUNCTION refuse_change()"
                        .formatted(table))
                .update();
    }

    private boolean exists(String table) {
        return jdbc.sql("SELECT to_regclass(?) IS NOT NULL")
                .param(table)
                .query(Boolean.class)
                .single();
    }

    private boolean hasBegunInDefault(YearMonth month) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM audit_event_other WHERE at >= ? AND at < ?)")
                .param(start(month))
                .param(start(month.plusMonths(1)))
                .query(Boolean.class)
                .single();
    }

    private static OffsetDateTime start(YearMonth month) {
        return month.atDay(1).atStartOfDay(CHINA).toOffsetDateTime();
    }
}
