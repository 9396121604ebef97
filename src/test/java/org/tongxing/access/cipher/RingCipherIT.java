package org.tongxing.access.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Base64;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.env.MockEnvironment;
import org.tongxing.access.CipherSuite;
import org.tongxing.access.MasterKey;
import org.tongxing.access.MasterKeyException;
import org.tongxing.support.MovableClock;
import org.tongxing.support.TestDatabase;

class RingCipherIT {

    private static final String NAME = "示例童𬱖";
    private static final String ROW = "child.personal:ET000000001";

    private final DataSource database = TestDatabase.fresh();
    private final MovableClock clock = MovableClock.at(LocalDateTime.of(2026, 11, 24, 9, 0));

    @ParameterizedTest
    @EnumSource(CipherSuite.class)
    void givesBackOnAnotherNodeWhatItEncrypted(CipherSuite suite) {
        byte[] stored = Node.on(database, suite, clock).cipher.encrypt(NAME, ROW);

        assertThat(Node.on(database, suite, clock).cipher.decrypt(stored, ROW)).isEqualTo(NAME);
        assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("示例");
        assertThat(stored).startsWith(0, 1, suite.code());
    }

    @ParameterizedTest
    @EnumSource(CipherSuite.class)
    void refusesAValueThatWasMovedToAnotherRow(CipherSuite suite) {
        Node node = Node.on(database, suite, clock);
        byte[] stored = node.cipher.encrypt(NAME, ROW);

        assertThatIllegalStateException().isThrownBy(() -> node.cipher.decrypt(stored, "child.personal:ET000000002"));
    }

    @ParameterizedTest
    @EnumSource(CipherSuite.class)
    void refusesAValueOfWhichOneBitWasChanged(CipherSuite suite) {
        Node node = Node.on(database, suite, clock);
        byte[] stored = node.cipher.encrypt(NAME, ROW);
        stored[stored.length - 20] ^= 1;

        assertThatIllegalStateException().isThrownBy(() -> node.cipher.decrypt(stored, ROW));
    }

    @Test
    void neverWritesTheSameTextTheSameWay() {
        Node node = Node.on(database, CipherSuite.AES, clock);

        assertThat(node.cipher.encrypt(NAME, ROW)).isNotEqualTo(node.cipher.encrypt(NAME, ROW));
    }

    @Test
    void startsWithNoOtherMasterKeyThanTheDatabases() {
        Node.on(database, CipherSuite.AES, clock);
        String other = Base64.getEncoder().encodeToString(new byte[32]);

        assertThatExceptionOfType(MasterKeyException.class)
                .isThrownBy(() -> Node.withKey(database, other, clock))
                .withMessage("主密钥 TONGXING_KEY 与本数据库的密钥不符，请使用建库时的主密钥。");
    }

    @Test
    void saysWhatAMasterKeyLooksLike() {
        assertThatExceptionOfType(MasterKeyException.class)
                .isThrownBy(() -> new MasterKey("not base64!", "AES", new MockEnvironment()))
                .withMessage("TONGXING_KEY 须为 32 字节（base64）");
        assertThatExceptionOfType(MasterKeyException.class)
                .isThrownBy(() -> new MasterKey("", "DES", new MockEnvironment()))
                .withMessage("TONGXING_CIPHER 只能为 AES 或 SM4");
    }

    @Test
    void learnsOfANewKeyAtOnceWhenItMeetsOneAndWithinAMinuteOtherwise() {
        Node node = Node.on(database, CipherSuite.AES, clock);
        Node rotating = Node.on(database, CipherSuite.SM4, clock);
        Node late = Node.on(database, CipherSuite.AES, clock);

        rotating.ring.beginRotation();
        byte[] stored = rotating.cipher.encrypt(NAME, ROW);

        assertThat(node.cipher.decrypt(stored, ROW)).isEqualTo(NAME);
        assertThat(node.ring.newest().version()).isEqualTo(2);
        assertThat(late.ring.newest().version()).isEqualTo(1);
        clock.pass(Duration.ofMinutes(1));
        assertThat(late.ring.newest().version()).isEqualTo(2);
    }

    @Test
    void looksUpAsBeforeThoughTheSuiteIsAnother() {
        byte[] before = Node.on(database, CipherSuite.AES, clock).lookup.of("child.name", NAME);
        Node national = Node.on(database, CipherSuite.SM4, clock);

        assertThat(national.lookup.of("child.name", NAME)).isEqualTo(before).hasSize(32);
        assertThat(national.lookup.of("child.pinyin", NAME)).isNotEqualTo(before);
    }

    @Test
    void looksUpByTheNationalHashWhereItBeganWithIt() {
        Node national = Node.on(database, CipherSuite.SM4, clock);

        assertThat(national.lookup.of("child.name", NAME)).hasSize(32);
        assertThat(national.jdbc
                        .sql("SELECT suite FROM lookup_key")
                        .query(String.class)
                        .single())
                .isEqualTo("SM4");
    }
}
