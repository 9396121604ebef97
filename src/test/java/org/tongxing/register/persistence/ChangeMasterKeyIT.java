package org.tongxing.register.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.tongxing.access.MasterKey;
import org.tongxing.access.MasterKeyException;
import org.tongxing.access.SealedTexts;
import org.tongxing.access.cipher.Ciphers;
import org.tongxing.command.Command;
import org.tongxing.command.CommandLine;
import org.tongxing.register.domain.RegisteredChild;
import org.tongxing.register.domain.RegistrationExamples;
import org.tongxing.register.domain.RegistrationField;
import org.tongxing.support.TestDatabase;
import org.tongxing.support.TongxingTest;

/** 更换主密钥 as it is typed in a terminal, beside a register with a child. */
class ChangeMasterKeyIT {

    private static final String OLD = TongxingTest.KEY;
    private static final String NEW = "ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=";
    private static final String OTHER = "QEFCQ0RFRkdISUpLTE1OT1BRUlNUVVZXWFlaW1xdXl8=";

    private static final String NUMBER =
            RegistrationExamples.anyForm().text(RegistrationField.ID_NUMBER).orElseThrow();

    private final String url = TestDatabase.freshUrl();
    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.dataSource(url));
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final RegisteredChild child = registered();

    @Test
    void readsAndFindsWithTheNewKeyAsBeforeAndNotWithTheOld() {
        int code = change(OLD, NEW);

        assertThat(code).as(said()).isEqualTo(Command.DONE);
        assertThat(said()).contains("主密钥已更换");
        assertThat(read(NEW)).usingRecursiveComparison().isEqualTo(child);
        assertThatExceptionOfType(MasterKeyException.class).isThrownBy(() -> register(OLD));
    }

    @Test
    void changesBackAgain() {
        change(OLD, NEW);

        assertThat(change(NEW, OLD)).isEqualTo(Command.DONE);

        assertThat(read(OLD)).usingRecursiveComparison().isEqualTo(child);
    }

    @Test
    void refusesAnOldKeyThatIsNotTheOneOfTheDatabase() {
        List<byte[]> before = wrapped();

        assertThat(change(OTHER, NEW)).isEqualTo(Command.FAILED);

        assertThat(said()).contains("与本数据库的密钥不符");
        assertThat(wrapped()).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void refusesTheSameKeyAgain() {
        assertThat(change(OLD, OLD)).isEqualTo(Command.FAILED);

        assertThat(said()).contains("与现用主密钥相同");
    }

    @Test
    void refusesWhileAnotherNodeIsConnected() throws SQLException {
        List<byte[]> before = wrapped();
        try (Connection node = TestDatabase.dataSource(url).getConnection()) {
            assertThat(node.isValid(1)).isTrue();

            assertThat(change(OLD, NEW)).isEqualTo(Command.FAILED);
        }

        assertThat(said()).contains("请先停止全部节点");
        assertThat(wrapped()).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void refusesWhatIsEncryptedByTheOldKeyItself() {
        jdbc.sql("INSERT INTO draft (login, form, content, kept_at) VALUES ('x', 'y', '\\x000000', '2026-11-24')")
                .update();

        assertThat(change(OLD, NEW)).isEqualTo(Command.FAILED);

        assertThat(said()).contains("请先执行 rotate-key");
        assertThat(read(OLD)).usingRecursiveComparison().isEqualTo(child);
    }

    @Test
    void saysHowItIsUsedWithoutANewKeyOrWithHalfOfOne() {
        assertThat(change(OLD, "")).isEqualTo(Command.MISUSED);
        assertThat(change(OLD, NEW.substring(4))).isEqualTo(Command.MISUSED);

        assertThat(said()).contains("TONGXING_NEW_KEY", "请先停止全部节点").doesNotContain(NEW.substring(4), OLD);
    }

    private RegisteredChild registered() {
        register(OLD).add(RegistrationExamples.anyForm(), 7, RegistrationExamples.TODAY.atTime(9, 0));
        return read(OLD);
    }

    private RegisteredChild read(String key) {
        return register(key).withNumber(NUMBER).get(0);
    }

    private ChildRecords register(String key) {
        MasterKey master = new MasterKey(key, "AES", new MockEnvironment());
        Ciphers ciphers = Ciphers.of(jdbc, master, Clock.systemDefaultZone());
        return new ChildRecords(jdbc, new SealedTexts(ciphers.fields()), new ChildLookups(ciphers.lookup()));
    }

    private List<byte[]> wrapped() {
        return jdbc.sql("SELECT wrapped FROM data_key UNION ALL SELECT wrapped FROM lookup_key ORDER BY 1")
                .query(byte[].class)
                .list();
    }

    private int change(String from, String to) {
        Stream<String> typed = Stream.of(
                "--tongxing.command=change-master-key",
                "--tongxing.key=" + from,
                "--tongxing.new-key=" + to,
                "--tongxing.db.url=" + url,
                "--tongxing.db.user=postgres",
                "--tongxing.db.password=postgres");
        return CommandLine.run(new PrintStream(printed, true, StandardCharsets.UTF_8), typed.toArray(String[]::new));
    }

    private String said() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
