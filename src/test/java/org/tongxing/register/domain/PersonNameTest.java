package org.tongxing.register.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    private static final String RARE = "𠮷";

    @ParameterizedTest
    @ValueSource(strings = {"王小明", "买买提·阿卜杜拉", "John Smith", "Nguyễn Văn An", "王" + RARE, "〇", "弃婴1号"})
    void acceptsNamesAsTheyAreWritten(String name) {
        assertThat(PersonName.flaw(name)).isEmpty();
    }

    @Test
    void countsCharactersNotTheirHalves() {
        assertThat(PersonName.flaw(RARE.repeat(72))).isEmpty();
        assertThat(PersonName.flaw(RARE.repeat(73))).contains("不能超过72个字");
    }

    @ParameterizedTest
    @CsvSource({"12345, 不能全为数字", "…, 不能只有符号", "王\uFFFD, 含有无法显示的字符，请重新填写"})
    void refusesWhatIsNoName(String text, String flaw) {
        assertThat(PersonName.flaw(text)).contains(flaw);
    }

    @ParameterizedTest
    @CsvSource({"买买提•阿卜杜拉, 买买提·阿卜杜拉", "'王 小 明', 王小明", "Ｊｏｈｎ Smith, JOHN SMITH"})
    void comparesSpellingsOfOneName(String one, String other) {
        assertThat(PersonName.comparable(one)).isEqualTo(PersonName.comparable(other));
    }

    @ParameterizedTest
    @CsvSource({"王小明, 王*明", "王明, 王*", "欧阳小明, 欧**明", "𠮷, *", "王𠮷, 王*", "John Smith, J*** S****", "Anna, A**a"})
    void hidesTheMiddleInLists(String name, String masked) {
        assertThat(PersonName.masked(name)).isEqualTo(masked);
    }
}
