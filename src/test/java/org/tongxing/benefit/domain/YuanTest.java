package org.tongxing.benefit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YuanTest {

    @ParameterizedTest
    @CsvSource({
        "-1, 不能为负数",
        "0, 应大于0元",
        "0.00, 应大于0元",
        "1.234, 最多两位小数（分）",
        "一百, '应为数字，单位为元'",
        "1e3, '应为数字，单位为元'",
        "'1,000', '应为数字，单位为元'",
        "1234567890, 金额过大"
    })
    void saysWhatIsWrongWithAnAmount(String typed, String fault) {
        assertThat(Yuan.fault(typed)).isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource({"1, 1.00元", "800.5, 800.50元", "0.01, 0.01元", "999999999.99, 999999999.99元"})
    void showsAnAmountToTheFen(String typed, String shown) {
        assertThat(Yuan.fault(typed)).isEmpty();
        assertThat(Yuan.of(typed)).hasToString(shown);
    }

    @Test
    void addsWithoutLosingAFen() {
        Yuan sum = Yuan.NONE;
        for (int i = 0; i < 10; i++) {
            sum = sum.plus(Yuan.of("0.1"));
        }

        assertThat(sum).isEqualTo(Yuan.of("1"));
        assertThat(sum.isAbove(Yuan.of("0.99"))).isTrue();
    }

    @Test
    void isNeverBelowNothingNorFinerThanAFen() {
        assertThatThrownBy(() -> Yuan.of("1").minus(Yuan.of("1.01"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Yuan(new BigDecimal("0.001"))).isInstanceOf(IllegalArgumentException.class);
    }
}
