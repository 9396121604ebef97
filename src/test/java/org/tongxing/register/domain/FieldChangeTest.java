package org.tongxing.register.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxing.register.domain.RegistrationExamples.anyForm;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FieldChangeTest {

    @ParameterizedTest
    @EnumSource(RegistrationField.class)
    void writesAndReadsEveryFieldTheSameWay(RegistrationField field) {
        RegistrationForm empty = RegistrationForm.empty();
        RegistrationForm given = given(empty, field);

        FieldChange change = FieldChange.between(empty, given, field);

        assertThat(change.isNone()).isFalse();
        assertThat(change.appliesTo(empty)).isTrue();
        assertThat(change.appliesTo(given)).isFalse();
        assertThat(FieldChange.between(given, change.applied(empty), field).isNone())
                .isTrue();
        assertThat(FieldChange.between(given, empty, field).applied(given)).satisfies(taken -> assertThat(
                        FieldChange.between(taken, empty, field).isNone())
                .isTrue());
    }

    @Test
    void takesANumberTypedWithBlanksForTheSame() {
        RegistrationForm form = anyForm();
        String number = form.idNumber().orElseThrow();

        RegistrationForm typed =
                form.with(RegistrationField.ID_NUMBER, number.substring(0, 6) + " " + number.substring(6));

        assertThat(FieldChange.between(form, typed, RegistrationField.ID_NUMBER).isNone())
                .isTrue();
    }

    @Test
    void takesSituationsInAnotherOrderForTheSame() {
        RegistrationForm form = anyForm().with(RegistrationField.CONDITIONS, Set.of("HARDSHIP", "DISABILITY"));

        FieldChange change = FieldChange.between(
                form,
                anyForm().with(RegistrationField.CONDITIONS, List.of("DISABILITY", "HARDSHIP")),
                RegistrationField.CONDITIONS);

        assertThat(change.isNone()).isTrue();
    }

    @Test
    void tellsALogNothingOfThePerson() {
        FieldChange change = new FieldChange(RegistrationField.CHILD_NAME, "示例童甲", "示例童乙");

        assertThat(change.toString()).doesNotContain("示例童");
    }

    private static RegistrationForm given(RegistrationForm form, RegistrationField field) {
        return switch (field.kind()) {
            case TEXT, CODE -> form.with(field, "13800001234");
            case DATE -> form.with(field, LocalDate.of(2018, 2, 28));
            case FLAG -> form.with(field, true);
            case CODES -> form.with(field, Set.of("HARDSHIP", "DISABILITY"));
        };
    }
}
