package org.tongxing.register.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.access.CipherSuite;
import org.tongxing.access.Scope;
import org.tongxing.register.domain.RegisteredChild;
import org.tongxing.register.domain.RegistrationField;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.ChildId;
import org.tongxing.support.TestCiphers;
import org.tongxing.support.TestDatabase;
import org.tongxing.support.TongxingTest;

/** A register that was begun before anything was encrypted, brought up to date. */
class SealRegisterIT {

    private static final ChildId CHILD = ChildId.of(1);
    private static final LocalDate BIRTH = LocalDate.of(2018, 3, 2);
    private static final String NUMBER = "450923201803023010";

    private final String url = TestDatabase.emptyUrl();
    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.dataSource(url));

    @BeforeEach
    void isAsItWasBefore() {
        TestDatabase.migrate(url, "202611240720", TongxingTest.KEY);
        jdbc.sql(
                        """
                        INSERT INTO child (child_id, household, name_key, child_name, id_type, id_number, birth_date,
                                           residence_area, residence_address, guardian_name, guardian_id_number,
                                           guardian_phone, requested_by, note, conditions, registered_at)
                        VALUES (:child, 7, '示例童·甲', '示例童·甲', 'RESIDENT_ID', :number, :birth,
                                '440106001001', '示例街2号', '示例母', '450923199005200130',
                                '13800001234', '示例母', '示例备注', '{HARDSHIP}', timestamp '2026-11-01')
                        """)
                .param("child", CHILD.value())
                .param("number", NUMBER)
                .param("birth", BIRTH)
                .update();
        jdbc.sql("INSERT INTO child_exit VALUES (?, 'MOVED_AWAY', '2026-11-02', '示例去向', '示例说明', 'x', '2026-11-02')")
                .param(CHILD.value())
                .update();
    }

    private static final Scope AREA =
            new Scope(List.of(new AreaCode("4401")), List.of(), List.of(), List.of(), List.of());

    @Test
    void keepsEveryFieldAndFindsTheChildByAllThatItWasFoundBy() {
        ChildRecords children = migrated();

        RegisteredChild child = children.find(CHILD).orElseThrow();

        assertThat(child.household()).isEqualTo(7);
        assertThat(child.form().text(RegistrationField.CHILD_NAME)).contains("示例童·甲");
        assertThat(child.form().text(RegistrationField.RESIDENCE_ADDRESS)).contains("示例街2号");
        assertThat(child.form().text(RegistrationField.NOTE)).contains("示例备注");
        assertThat(child.form().conditions()).containsExactly("HARDSHIP");
        assertThat(children.withNumber(NUMBER)).extracting(RegisteredChild::id).containsExactly(CHILD);
        assertThat(children.withNameAndBirth("示例童 • 甲", BIRTH)).hasSize(1);
        assertThat(children.householdOf(child.form())).contains(7L);
        assertThat(children.page(AREA, "shilitongjia", null, null, 10)).hasSize(1);
    }

    @Test
    void keepsHowAChildLeft() {
        migrated();

        RegistrationRecords registrations = new RegistrationRecords(jdbc, TestCiphers.texts(jdbc));

        assertThat(registrations.exitOf(CHILD).orElseThrow().place()).isEqualTo("示例去向");
    }

    @Test
    void leavesNothingReadableEvenInTheFilesOfTheTables() {
        migrated();
        jdbc.sql("CHECKPOINT").update();

        for (String value : List.of("示例", NUMBER, "13800001234")) {
            for (String table : List.of("child", "child_exit")) {
                assertThat(fileHolds(table, value)).as(table + " " + value).isFalse();
            }
        }
        assertThat(fileHolds("child", "HARDSHIP")).isTrue();
    }

    @Test
    void readsADraftThatWasKeptBeforeThereWereKeys() {
        byte[] sealed = CipherSuite.AES.seal(
                CipherSuite.AES.key(Base64.getDecoder().decode(TongxingTest.KEY)),
                "草稿".getBytes(StandardCharsets.UTF_8),
                new byte[0]);
        jdbc.sql("INSERT INTO draft VALUES ('director', 'task:1', ?, timestamp '2026-11-01')")
                .param(ByteBuffer.allocate(1 + sealed.length)
                        .put((byte) 1)
                        .put(sealed)
                        .array())
                .update();

        migrated();

        byte[] stored =
                jdbc.sql("SELECT content FROM draft").query(byte[].class).single();
        assertThat(TestCiphers.of(jdbc).fields().decrypt(stored, "wherever")).isEqualTo("草稿");
    }

    private ChildRecords migrated() {
        TestDatabase.migrate(url, "latest", TongxingTest.KEY);
        return new ChildRecords(
                jdbc,
                TestCiphers.texts(jdbc),
                new ChildLookups(TestCiphers.of(jdbc).lookup()));
    }

    private boolean fileHolds(String table, String value) {
        return jdbc.sql(
                        """
                        SELECT position(convert_to(?, 'UTF8') IN pg_read_binary_file(pg_relation_filepath(?::regclass))) > 0
                        """)
                .params(value, table)
                .query(Boolean.class)
                .single();
    }
}
