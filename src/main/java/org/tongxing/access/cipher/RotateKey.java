package org.tongxing.access.cipher;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongxing.access.EncryptedColumn;
import org.tongxing.access.EncryptedColumns;
import org.tongxing.access.cipher.Reencryption.Batch;

/**
 * 更换密钥: makes a new key of the configured suite and encrypts everything with it, while the system goes on. What was
 * interrupted is gone on with by doing it again.
 */
@Component
class RotateKey {

    private static final int ROWS_BETWEEN_WORDS = 50 * Reencryption.ROWS;

    private final JdbcClient jdbc;
    private final KeyRing ring;
    private final Reencryption reencryption;
    private final List<EncryptedColumns> owners;
    private final Pause pause;
    private final Clock clock;

    RotateKey(
            JdbcClient jdbc,
            KeyRing ring,
            Reencryption reencryption,
            List<EncryptedColumns> owners,
            Pause pause,
            Clock clock) {
        this.jdbc = jdbc;
        this.ring = ring;
        this.reencryption = reencryption;
        this.owners = owners;
        this.pause = pause;
        this.clock = clock;
    }

    /**
     * Rotates until no value of an older key is left.
     *
     * @param say is told in Chinese how it goes
     * @return false when it was stopped before its end
     */
    boolean rotate(Consumer<String> say) {
        DataKey key = ring.beginRotation();
        say.accept("已启用第 %d 版密钥（%s）。正在重新加密，系统可照常使用。".formatted(key.version(), key.suite()));
        @Nullable OffsetDateTime known = null;
        while (true) {
            known = known == null && isKnownEverywhere(key) ? databaseTime() : known;
            boolean settled = known != null && haveAllEndedThatBeganBefore(known);
            columns().forEach(column -> encrypt(column, key, say));
            if (settled && columns().noneMatch(column -> reencryption.isLeft(column, key.version()))) {
                ring.retireBefore(key.version());
                say.accept("完成。旧密钥已停用，仅用于读取不可更改的审计记录和备份。");
                return true;
            }
            if (!pause.isOver()) {
                say.accept("已中断。再次执行本命令即从中断处继续。");
                return false;
            }
        }
    }

    private void encrypt(EncryptedColumn column, DataKey key, Consumer<String> say) {
        long done = 0;
        @Nullable List<Object> last = null;
        do {
            Batch batch = reencryption.batch(column, key.version(), last);
            done += batch.rows();
            last = batch.last();
            if (last != null && done % ROWS_BETWEEN_WORDS == 0) {
                say.accept("%s：已重新加密 %d 行……".formatted(column.table(), done));
            }
        } while (last != null);
        if (done > 0) {
            say.accept("%s：已重新加密 %d 行".formatted(column.table(), done));
        }
    }

    private Stream<EncryptedColumn> columns() {
        return owners.stream().flatMap(owner -> owner.encryptedColumns().stream());
    }

    private boolean isKnownEverywhere(DataKey key) {
        return !clock.instant().isBefore(key.madeAt().plus(KeyRing.OLDEST_VIEW));
    }

    private OffsetDateTime databaseTime() {
        return jdbc.sql("SELECT clock_timestamp()").query(OffsetDateTime.class).single();
    }

    /** A transaction that took the older key before may write its value at any time until it ends. */
    private boolean haveAllEndedThatBeganBefore(OffsetDateTime time) {
        return jdbc.sql(
                        """
                        SELECT NOT EXISTS (SELECT FROM pg_stat_activity
                                           WHERE datname = current_database() AND backend_type = 'client backend'
                                             AND pid <> pg_backend_pid() AND xact_start < ?)
                        """)
                .param(time)
                .query(Boolean.class)
                .single();
    }
}
