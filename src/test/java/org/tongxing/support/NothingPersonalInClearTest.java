package org.tongxing.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The look for personal values can fail: it finds what is put where it must not be, and nothing else. */
class NothingPersonalInClearTest {

    private static final String NAME = "泄漏童·阿依";
    private static final String NUMBER = "450923201803029991";
    private static final Set<String> SOUGHT = Set.of(NAME, NUMBER, "外婆");

    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh());
    private WrittenRows written = WrittenRows.sinceNow(jdbc);

    @BeforeEach
    void stoodThereBefore() {
        property("before", NAME);
        written = WrittenRows.sinceNow(jdbc);
    }

    @Test
    void findsNothingWhereNothingWasWritten() {
        assertThat(written.showing(SOUGHT, Set.of())).isEmpty();
    }

    @Test
    void findsATextInAnyColumn() {
        property("leak", "儿童姓名：" + NAME + "。");

        assertThat(written.showing(SOUGHT, Set.of())).containsExactly("public.act_ge_property: " + NAME);
    }

    @Test
    void findsTheBytesOfATextAmongOthers() {
        jdbc.sql("INSERT INTO public.act_ge_bytearray (id_, rev_, bytes_) VALUES ('leak', 1, ?)")
                .param(("{\"n\":\"" + NAME + NUMBER + "\"}").getBytes(StandardCharsets.UTF_8))
                .update();

        assertThat(written.showing(SOUGHT, Set.of()))
                .containsExactlyInAnyOrder("public.act_ge_bytearray: " + NAME, "public.act_ge_bytearray: " + NUMBER);
    }

    @Test
    void findsCodedFactsInTheEngineOnly() {
        property("birth", "2018-03-02T00:00");
        property("masked", "泄*");
        property("sealed", "HIV");
        jdbc.sql("CREATE TABLE casework.later AS SELECT date '2018-03-02' AS day, 'HIV' AS kind")
                .update();

        assertThat(written.showing(Set.of(), Set.of("2018-03-02")))
                .containsExactlyInAnyOrder(
                        "public.act_ge_property: 2018-03-02",
                        "public.act_ge_property: 泄*",
                        "public.act_ge_property: HIV");
    }

    @Test
    void takesAShortWordForItselfOnly() {
        property("longer", "外婆家");
        assertThat(written.showing(SOUGHT, Set.of())).isEmpty();

        property("itself", "提出人：外婆，来访");
        assertThat(written.showing(SOUGHT, Set.of())).containsExactly("public.act_ge_property: 外婆");
    }

    @Test
    void looksIntoATableThatNobodyToldItOf() {
        jdbc.sql("CREATE TABLE casework.later (any_column text[])").update();
        jdbc.sql("INSERT INTO casework.later VALUES (ARRAY['x', ?])")
                .param(NUMBER)
                .update();

        assertThat(written.showing(SOUGHT, Set.of())).containsExactly("casework.later: " + NUMBER);
    }

    @Test
    void findsWhatWasLoggedInDetailOrWithAnException() {
        try (LogCapture log = LogCapture.begin()) {
            LoggerFactory.getLogger("org.tongxing.any").trace("saved {}", NAME);
            LoggerFactory.getLogger("any").error("failed", new IllegalStateException("of " + NUMBER));

            assertThat(Needles.of(SOUGHT).in(log.text())).containsExactlyInAnyOrder(NAME, NUMBER);
        }
    }

    @Test
    void remembersWhatIsPersonalOfWhatWasTyped() {
        TypedValues.remember(Map.of(
                "childName",
                "登记童·未存",
                "idNumber",
                "E99123456",
                "residenceArea",
                "440106001001",
                "birthDate",
                "2016/02/29",
                "conditions",
                List.of("HARDSHIP")));
        TypedValues.rememberJson("{\"variables\":{\"reason\":{\"value\":\"未存的理由\"}, broken");

        assertThat(TypedValues.personal())
                .contains("登记童·未存", "E99123456", "未存的理由")
                .doesNotContain("440106001001", "HARDSHIP", "2016/02/29");
        assertThat(TypedValues.keptFromEngine()).contains("2016-02-29");
    }

    private void property(String name, String value) {
        jdbc.sql("INSERT INTO public.act_ge_property VALUES (?, ?, 1)")
                .params(name, value)
                .update();
    }
}
