package org.tongxing.register.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongxing.register.domain.RegistrationExamples.identityNumber;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumberTest {

    private static final LocalDate BIRTH_DATE = LocalDate.of(2018, 3, 2);

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014"})
    void acceptsTheExamplesOfTheStandard(String number) {
        assertThat(IdentityNumber.flaw(number)).isEmpty();
    }

    @Test
    void tellsBirthDateAndSex() {
        IdentityNumber girl = new IdentityNumber(identityNumber("430102", BIRTH_DATE, "002"));

        assertThat(girl.birthDate()).isEqualTo(BIRTH_DATE);
        assertThat(girl.sex()).isEqualTo(Sex.FEMALE);
    }

    @ParameterizedTest
    @CsvSource({
        "430102, CITIZEN",
        "810000, HMT_RESIDENT",
        "820000, HMT_RESIDENT",
        "830000, HMT_RESIDENT",
        "911840, FOREIGN_RESIDENT"
    })
    void tellsWhoseNumberItIs(String place, IdentityNumber.Kind kind) {
        assertThat(new IdentityNumber(identityNumber(place, BIRTH_DATE, "001")).kind())
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "110105194912310021, 校验码不正确，请逐位核对",
        "11010519491331002X, 第7至14位不是有效的出生日期，请核对",
        "01010519491231002X, 前两位不是有效的省级代码，请核对",
        "11010519491231002x, 应为18位：前17位为数字，末位为数字或大写字母X",
        "110105491231002, 应为18位：前17位为数字，末位为数字或大写字母X"
    })
    void saysWhatIsWrong(String text, String flaw) {
        assertThat(IdentityNumber.flaw(text)).contains(flaw);
    }

    @Test
    void keepsTheNumberOutOfMessagesAndLogs() {
        String number = identityNumber("430102", BIRTH_DATE, "001");

        assertThat(new IdentityNumber(number)).asString().doesNotContain(number);
        assertThatThrownBy(() -> new IdentityNumber(number + "1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(number);
    }
}
