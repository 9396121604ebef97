package org.tongxing.access.cipher;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxing.access.EncryptedColumn;
import org.tongxing.access.EncryptedColumns;
import org.tongxing.access.MasterKey;
import org.tongxing.access.MasterKeyException;

/**
 * 更换主密钥: wraps every key of the database under another master key, in one transaction, while the system stands still.
 * What the keys have encrypted stays as it is.
 */
@Component
class ChangeMasterKey {

    /** How often it looks whether the last connections of a node that was just stopped have gone. */
    private static final int LOOKS = 5;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final WrappedKeys keys;
    private final MasterKey old;
    private final ObjectProvider<EncryptedColumns> owners;
    private final Pause pause;

    ChangeMasterKey(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            WrappedKeys keys,
            MasterKey old,
            ObjectProvider<EncryptedColumns> owners,
            Pause pause) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.keys = keys;
        this.old = old;
        this.owners = owners;
        this.pause = pause;
    }

    /**
     * Changes it.
     *
     * @throws MasterKeyException when the configured key is not the one of this database, the new one is the same, others
     *     are connected, or something is encrypted by the old key itself; nothing is changed then
     */
    void to(MasterKey next) {
        if (next.isSameAs(old)) {
            throw new MasterKeyException("新主密钥与现用主密钥相同，未作更换。");
        }
        keys.check(old);
        refuseWhatNoKeyOfTheRingReads();
        waitForOthersToLeave();
        transaction.executeWithoutResult(status -> {
            keys.lock();
            refuseUnlessAlone();
            keys.wrapAnew(old, next);
        });
    }

    /** Drafts from before the ring are encrypted by the master key itself; a rotation carries them over. */
    private void refuseWhatNoKeyOfTheRingReads() {
        if (owners.stream().flatMap(owner -> owner.encryptedColumns().stream()).anyMatch(this::holdsValuesFromBefore)) {
            throw new MasterKeyException("尚有内容直接用现用主密钥加密。请先执行 rotate-key，再更换主密钥。");
        }
    }

    private boolean holdsValuesFromBefore(EncryptedColumn column) {
        return Reencryption.isLeft(jdbc, column, DataKey.BEFORE_THE_RING + 1);
    }

    private void waitForOthersToLeave() {
        boolean alone = isAlone();
        for (int look = 1; !alone && look < LOOKS && pause.isOver(); look++) {
            alone = isAlone();
        }
    }

    /** Whoever connects from now on waits for the lock, and then finds that the old key no longer fits. */
    private void refuseUnlessAlone() {
        if (!isAlone()) {
            throw new MasterKeyException("仍有其他程序连接本数据库。请先停止全部节点并断开其他连接，再更换主密钥。");
        }
    }

    /** The connections of a command bear a name of its own; whatever else is connected may hold the old key. */
    private boolean isAlone() {
        return jdbc.sql(
                        """
                        SELECT NOT EXISTS (SELECT FROM pg_stat_activity
                                            WHERE datname = current_database() AND backend_type = 'client backend'
                                              AND application_name <> current_setting('application_name'))
                        """)
                .query(Boolean.class)
                .single();
    }
}
