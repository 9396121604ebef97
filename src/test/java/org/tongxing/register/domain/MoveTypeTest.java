package org.tongxing.register.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongxing.shared.AreaCode;

class MoveTypeTest {

    private static final AreaCode RESIDENCE = new AreaCode("440106001001");

    @ParameterizedTest
    @CsvSource({
        "430102, 跨省流动",
        "441900, 省内跨市流动",
        "440117, 市内跨县流动",
        "440106002, 县内跨乡镇流动",
        "440106001, 本乡镇（街道）",
        "440106, 流动类型待定"
    })
    void saysHowFarAChildHasMoved(String hukou, String label) {
        assertThat(MoveType.between(Hukou.in(new AreaCode(hukou)), RESIDENCE).label())
                .isEqualTo(label);
    }

    @Test
    void leavesTheTypeOpenWithoutAHukouPlace() {
        assertThat(MoveType.between(new Hukou(HukouStatus.UNKNOWN, null), RESIDENCE))
                .isEqualTo(MoveType.UNKNOWN);
    }
}
