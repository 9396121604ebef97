package org.tongxing.register.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongxing.register.domain.RegistrationExamples.anyForm;
import static org.tongxing.register.domain.RegistrationField.*;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RegistrationFormTest {

    @Test
    void takesEveryFieldFromTheAnswers() {
        Answers answers = new Answers(Map.of(
                "childName",
                "　王小明 ",
                "birthDate",
                LocalDate.of(2018, 3, 2),
                "requestsHelp",
                true,
                "conditions",
                Set.of("VAGRANT")));

        RegistrationForm form = RegistrationForm.empty().with(answers, EnumSet.allOf(RegistrationField.class));

        assertThat(form.text(CHILD_NAME)).contains("王小明");
        assertThat(form.date(BIRTH_DATE)).contains(LocalDate.of(2018, 3, 2));
        assertThat(form.flag(REQUESTS_HELP)).isTrue();
        assertThat(form.conditions()).containsExactly("VAGRANT");
        assertThat(form.has(NOTE)).isFalse();
    }

    @Test
    void completesOnlyTheFieldsThatWereAsked() {
        Answers answers = new Answers(Map.of("ethnicity", "05", "childName", "别人"));

        RegistrationForm completed = anyForm().with(answers, Set.of(ETHNICITY, SCHOOLING));

        assertThat(completed.code(ETHNICITY, Ethnicity.class)).contains(Ethnicity.UYGHUR);
        assertThat(completed.has(SCHOOLING)).isFalse();
        assertThat(completed.text(CHILD_NAME)).contains("王小明");
    }

    @Test
    void placesTheHukouAsFinelyAsItIsTold() {
        RegistrationForm form = anyForm().with(HUKOU_AREA, "440106");

        assertThat(form.hukou().area()).hasToString("440106");
        assertThat(form.with(HUKOU_TOWNSHIP, "440106002").hukou().area()).hasToString("440106002");
    }

    @Test
    void takesAHukouForRegisteredUnlessTold() {
        assertThat(anyForm().without(HUKOU_STATUS).hukouStatus()).isEqualTo(HukouStatus.REGISTERED);
    }

    @Test
    void keepsValuesOutOfLogs() {
        assertThat(anyForm().toString()).contains("CHILD_NAME").doesNotContain("王小明");
    }

    @Test
    void refusesAValueOfAnotherKind() {
        assertThatThrownBy(() -> anyForm().with(BIRTH_DATE, "2018-03-02")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasEveryFieldOfTheContractInOrder() {
        assertThat(List.of(RegistrationField.values()))
                .extracting(RegistrationField::key)
                .containsExactly(
                        "childName",
                        "idType",
                        "idNumber",
                        "sex",
                        "birthDate",
                        "birthDateEstimated",
                        "ethnicity",
                        "hukouStatus",
                        "hukouArea",
                        "hukouTownship",
                        "hukouAddress",
                        "residenceArea",
                        "residenceAddress",
                        "residentSince",
                        "accompaniedBy",
                        "guardianUnknown",
                        "guardianUnknownReason",
                        "guardianName",
                        "guardianIdNumber",
                        "guardianRelation",
                        "guardianPhone",
                        "schooling",
                        "residencePermit",
                        "conditions",
                        "requestsHelp",
                        "requestedBy",
                        "requestedOn",
                        "requestChannel",
                        "noticeGiven",
                        "note");
    }

    private record Answers(Map<String, Object> values) implements RegistrationAnswers {

        @Override
        public Optional<String> text(String key) {
            return Optional.ofNullable((String) values.get(key));
        }

        @Override
        public Optional<LocalDate> date(String key) {
            return Optional.ofNullable((LocalDate) values.get(key));
        }

        @Override
        public boolean flag(String key) {
            return Boolean.TRUE.equals(values.get(key));
        }

        @Override
        @SuppressWarnings("unchecked")
        public Set<String> codes(String key) {
            return (Set<String>) values.getOrDefault(key, Set.of());
        }
    }
}
