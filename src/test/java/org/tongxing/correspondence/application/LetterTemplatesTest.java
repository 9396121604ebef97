package org.tongxing.correspondence.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tongxing.shared.AreaCode;

/** A faulty template is found when the system starts, not when a letter is due. */
class LetterTemplatesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final LetterTemplates templates = new LetterTemplates();

    @Test
    void areTheLettersThatTheSystemWrites() {
        assertThat(templates.all())
                .extracting(LetterTemplate::key, LetterTemplate::title)
                .contains(
                        tuple("assist-request", "协助核实函"),
                        tuple("urge", "催办函"),
                        tuple("entrust", "委托函"),
                        tuple("inform", "告知书"),
                        tuple("refuse-inform", "不予认定告知书"),
                        tuple("reply", "复函"));
    }

    @Test
    void holdFromTheirFirstDayOn() {
        AreaCode county = new AreaCode("440106");

        assertThat(templates.current("urge", county, TODAY)).isPresent();
        assertThat(templates.current("urge", county, LocalDate.of(2023, 12, 31)))
                .isEmpty();
        assertThat(templates.current("nothing", county, TODAY)).isEmpty();
    }

    @Test
    void stopTheStartWhenTheyUseAFieldThatTheyDoNotDeclare() {
        assertThatThrownBy(() -> read("undeclared"))
                .hasMessageContaining("urge/1")
                .hasMessageContaining("does not declare: replyBy");
    }

    @Test
    void stopTheStartWhenTheyDeclareAFieldThatTheyDoNotUse() {
        assertThatThrownBy(() -> read("unused"))
                .hasMessageContaining("urge/1")
                .hasMessageContaining("does not use: contact");
    }

    @Test
    void stopTheStartWhenTheyAreNotWhole() {
        assertThatThrownBy(() -> read("twice")).hasMessageContaining("twice: subject");
        assertThatThrownBy(() -> read("without")).hasMessageContaining("1.json");
        assertThatThrownBy(() -> read("unclosed")).hasMessageContaining("not well-formed");
    }

    private static void read(String folder) {
        new TemplateFiles("broken-letters/" + folder).read();
    }
}
