package org.tongxing.workflow.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongxing.support.TongxingTest;

@TongxingTest
class DraftsIT {

    private static final String PERSON = "childdirector.440106001003";

    @Autowired
    private Drafts drafts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void keepsTheLastOfWhatWasTypedAndForgetsItWhenSubmitted() {
        String form = Drafts.ofTask("a-task");
        drafts.keep(PERSON, form, Map.of("reason", "第一稿"));
        drafts.keep(PERSON, form, Map.of("reason", "第二稿", "danger", true));

        assertThat(drafts.find(PERSON, form)).contains(Map.of("reason", "第二稿", "danger", true));

        drafts.drop(PERSON, form);
        assertThat(drafts.find(PERSON, form)).isEmpty();
    }

    @Test
    void showsADraftToItsAuthorOnly() {
        drafts.keep(PERSON, Drafts.ofStart("childRegistration"), Map.of("childName", "草稿童"));

        assertThat(drafts.find("childdirector.440106001002", Drafts.ofStart("childRegistration")))
                .isEmpty();
    }

    @Test
    void storesNothingReadable() {
        drafts.keep(PERSON, Drafts.ofTask("secret"), Map.of("reason", "只有本人能读"));

        byte[] stored = jdbc.sql("SELECT content FROM draft WHERE form = 'task:secret'")
                .query(byte[].class)
                .single();

        assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("本人", "reason");
    }
}
