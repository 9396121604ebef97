package org.tongxing.register.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxing.register.domain.RegistrationExamples.identityNumber;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityDocumentsTest {

    private static final LocalDate BIRTH_DATE = LocalDate.of(2018, 3, 2);

    @ParameterizedTest
    @CsvSource({
        "HMT_PERMIT, H01234567",
        "HMT_PERMIT, M0123456700",
        "HMT_PERMIT, 01234567",
        "PASSPORT, E01234567",
        "PASSPORT, 012345678",
        "FOREIGN_PERMANENT, USA441234567890",
        "BIRTH_CERTIFICATE, T441234567"
    })
    void acceptsTheNumberOfEachDocument(IdType type, String number) {
        assertThat(type.flawOf(number)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"RESIDENT_ID, 430102", "HMT_RESIDENCE, 810000", "HMT_RESIDENCE, 830000", "FOREIGN_PERMANENT, 911840"})
    void acceptsNumbersBuiltLikeIdentityNumbers(IdType type, String place) {
        assertThat(type.flawOf(identityNumber(place, BIRTH_DATE, "001"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "RESIDENT_ID, 810000, 不是居民身份证号码，请核对证件类型",
        "HMT_RESIDENCE, 430102, 应以810000、820000或830000开头，请核对证件类型",
        "FOREIGN_PERMANENT, 430102, 新证应以9开头，请核对证件类型"
    })
    void refusesTheNumberOfAnotherDocument(IdType type, String place, String flaw) {
        assertThat(type.flawOf(identityNumber(place, BIRTH_DATE, "001"))).contains(flaw);
    }

    @ParameterizedTest
    @CsvSource({
        "HMT_PERMIT, A01234567, 应为字母H或M加8位数字（旧证10位），或8位数字",
        "PASSPORT, E-12, 应为5至17位字母或数字",
        "FOREIGN_PERMANENT, 123456789012345, 旧证应为3位字母加12位数字",
        "BIRTH_CERTIFICATE, T44123456, 应为1位字母加9位数字",
        "NONE, T441234567, 证件类型为“无证件”，不应填写号码"
    })
    void refusesMalformedNumbers(IdType type, String number, String flaw) {
        assertThat(type.flawOf(number)).contains(flaw);
    }

    @ParameterizedTest
    @CsvSource({"' 1101 0519491231002x', 11010519491231002X", "ｈ０１２３４５６７, H01234567"})
    void storesOneSpelling(String typed, String stored) {
        assertThat(IdentityDocuments.normalise(typed)).isEqualTo(stored);
    }

    @Test
    void hidesTheMiddleInLists() {
        assertThat(IdentityDocuments.masked("44030020180302123X")).isEqualTo("4403**********123X");
        assertThat(IdentityDocuments.masked("E01234567")).isEqualTo("E******67");
    }
}
