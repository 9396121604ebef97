package org.tongxing.register.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

    private final Pinyin pinyin = new Pinyin();

    @ParameterizedTest
    @CsvSource({
        "王小明, wangxiaoming",
        "曾小明, zengxiaoming",
        "曾小明, cengxiaoming",
        "单小明, shanxiaoming",
        "仇小明, qiuxiaoming",
        "仇小明, chouxiaoming",
        "解小明, xiexiaoming",
        "查小明, zhaxiaoming",
        "朴小明, piaoxiaoming",
        "尉迟小明, yuchixiaoming",
        "万俟小明, moqixiaoming",
        "区小明, ouxiaoming",
        "盖小明, gexiaoming",
        "任小明, renxiaoming",
        "乐小明, yuexiaoming",
        "莘小明, shenxiaoming",
        "翟小明, zhaixiaoming",
        "缪小明, miaoxiaoming",
        "覃小明, qinxiaoming",
        "黑小明, hexiaoming",
        "谌小明, shenxiaoming",
        "冼小明, xianxiaoming",
        "長孫小明, zhangsunxiaoming",
        "古丽·买买提, gulimaimaiti",
        "John Smith, johnsmith",
        "王A明, wangaming",
        "吕小明, lvxiaoming",
        "王〇明, wanglingming"
    })
    void knowsEveryReadingOfAName(String name, String reading) {
        assertThat(pinyin.readings(name)).contains(reading);
    }

    @Test
    void keepsNoMoreThanThirtyTwoReadingsAndEachOnce() {
        assertThat(pinyin.readings("曾单仇解查朴尉区盖任"))
                .hasSizeBetween(16, Pinyin.MOST)
                .doesNotHaveDuplicates();
    }

    @Test
    void leavesOutACharacterWhoseReadingNobodyNoted() {
        assertThat(pinyin.readings("王𬱖明")).containsExactly("wangming");
    }

    @ParameterizedTest
    @CsvSource({
        "Zeng Xiaoming, zengxiaoming",
        "zēng xiǎo-míng, zengxiaoming",
        "xi'an, xian",
        "lü, lv",
        "LV, lv",
        "lǚ, lv",
        "LYU, lv"
    })
    void takesPinyinHoweverItIsTyped(String typed, String reading) {
        assertThat(pinyin.typed(typed)).contains(reading);
    }

    @ParameterizedTest
    @CsvSource({"王小明", "王xiaoming", "12345", "a1", "'; DROP TABLE child"})
    void takesNothingElseForPinyin(String typed) {
        assertThat(pinyin.typed(typed)).isEmpty();
    }
}
