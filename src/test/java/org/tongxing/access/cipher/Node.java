package org.tongxing.access.cipher;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongxing.access.CipherSuite;
import org.tongxing.access.EncryptedColumn;
import org.tongxing.access.MasterKey;
import org.tongxing.support.TongxingTest;

/** One of several nodes on a database, with a ring that it has read for itself. */
final class Node {

    final JdbcClient jdbc;
    final KeyRing ring;
    final RingCipher cipher;
    final KeyedLookup lookup;
    private final DataSource database;
    private final Clock clock;

    private Node(DataSource database, MasterKey master, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.jdbc = JdbcClient.create(database);
        this.ring = new KeyRing(jdbc, master, clock);
        this.cipher = new RingCipher(ring);
        this.lookup = new KeyedLookup(jdbc, master, clock);
    }

    static Node on(DataSource database, CipherSuite suite, Clock clock) {
        return new Node(database, master(TongxingTest.KEY, suite), clock);
    }

    static Node withKey(DataSource database, String base64, Clock clock) {
        return new Node(database, master(base64, CipherSuite.AES), clock);
    }

    RotateKey rotation(Pause pause, EncryptedColumn column) {
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        Reencryption reencryption = new Reencryption(jdbc, transaction, cipher);
        return new RotateKey(jdbc, ring, reencryption, List.of(() -> List.of(column)), pause, clock);
    }

    private static MasterKey master(String base64, CipherSuite suite) {
        return new MasterKey(base64, suite.name(), new MockEnvironment());
    }
}
