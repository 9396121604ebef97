package org.tongxing.register.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "13800001234, 13800001234, MOBILE",
        "+86 138-0000-1234, 13800001234, MOBILE",
        "１３８００００１２３４, 13800001234, MOBILE",
        "020-80001234, 02080001234, LANDLINE",
        "(0757) 80001234, 075780001234, LANDLINE",
        "020-80001234转12, 02080001234-12, LANDLINE",
        "852 5000 1234, +85250001234, HONG_KONG_MACAO_TAIWAN",
        "+85360001234, +85360001234, HONG_KONG_MACAO_TAIWAN",
        "00886 912 000 123, +886912000123, HONG_KONG_MACAO_TAIWAN",
        "+886 0912 000 123, +886912000123, HONG_KONG_MACAO_TAIWAN",
        "+44 20 7000 1234, +442070001234, INTERNATIONAL"
    })
    void storesOneSpellingOfEachNumber(String typed, String stored, PhoneNumber.Kind kind) {
        assertThat(PhoneNumber.of(typed)).contains(new PhoneNumber(stored, kind));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1380000123",
                "138000012345",
                "12800001234",
                "80001234",
                "8525000123",
                "+8525000123",
                "+861380000123",
                "442070001234",
                "无",
                "13800001234转12"
            })
    void refusesWhatCannotBeDialled(String typed) {
        assertThat(PhoneNumber.of(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "13800005678, 138****5678",
        "020-80001234, 020****1234",
        "020-80001234转12, 020****1234",
        "+85250001234, +852****1234"
    })
    void hidesFourDigitsInLists(String typed, String masked) {
        assertThat(PhoneNumber.of(typed)).map(PhoneNumber::masked).contains(masked);
    }
}
