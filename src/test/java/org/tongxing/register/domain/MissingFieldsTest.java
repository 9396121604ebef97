package org.tongxing.register.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongxing.register.domain.RegistrationExamples.anyForm;
import static org.tongxing.register.domain.RegistrationField.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MissingFieldsTest {

    private static final PlaceComparison PLACES = new PlaceExamples();

    @Test
    void findsNothingMissingInACompleteForm() {
        assertThat(missing(anyForm())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "ID_TYPE",
                "ID_NUMBER",
                "SEX",
                "ETHNICITY",
                "HUKOU_AREA",
                "HUKOU_ADDRESS",
                "RESIDENCE_ADDRESS",
                "RESIDENT_SINCE",
                "ACCOMPANIED_BY",
                "GUARDIAN_NAME",
                "GUARDIAN_ID_NUMBER",
                "GUARDIAN_RELATION",
                "GUARDIAN_PHONE",
                "SCHOOLING"
            })
    void asksForWhatIsNotGiven(RegistrationField field) {
        assertThat(missing(anyForm().without(field))).containsExactly(field.key());
    }

    @Test
    void asksForADocumentWhereThereIsNone() {
        RegistrationForm form = anyForm().with(ID_TYPE, "NONE").without(ID_NUMBER);

        assertThat(missing(form)).containsExactly("idType");
    }

    @ParameterizedTest
    @CsvSource({"UNREGISTERED", "UNKNOWN", "HMT", "FOREIGN"})
    void asksAboutEveryHukouThatIsNotRegistered(String status) {
        RegistrationForm form = anyForm().with(HUKOU_STATUS, status).without(HUKOU_AREA);

        assertThat(missing(form)).containsExactly("hukouStatus");
    }

    @Test
    void asksForTheTownshipOfAHukouInTheCountyOfResidence() {
        RegistrationForm form = anyForm().with(HUKOU_AREA, "440106");

        assertThat(missing(form)).containsExactly("hukouTownship");
        assertThat(missing(form.with(HUKOU_TOWNSHIP, "440106002"))).isEmpty();
    }

    @Test
    void asksForTheCommunityOfAResidenceOfNineDigits() {
        assertThat(missing(anyForm().with(RESIDENCE_AREA, "440106001"))).containsExactly("residenceArea");
    }

    @Test
    void asksForNoGuardianOfAChildAloneOrWithAnUnknownOne() {
        RegistrationForm nobody = anyForm()
                .without(GUARDIAN_NAME)
                .without(GUARDIAN_ID_NUMBER)
                .without(GUARDIAN_RELATION)
                .without(GUARDIAN_PHONE);

        assertThat(missing(nobody.with(ACCOMPANIED_BY, "NONE"))).isEmpty();
        assertThat(missing(nobody.with(GUARDIAN_UNKNOWN, true))).isEmpty();
    }

    @Test
    void asksWhoAskedForHelp() {
        assertThat(missing(anyForm().with(REQUESTS_HELP, true)))
                .containsExactly("requestedBy", "requestedOn", "requestChannel");
    }

    @Test
    void settlesOnCompletionWhatNobodyCanComplete() {
        RegistrationForm foreign = anyForm()
                .with(HUKOU_STATUS, "FOREIGN")
                .with(REQUESTS_HELP, true)
                .without(SCHOOLING);

        assertThat(MissingFields.afterCompletion(foreign, PLACES))
                .extracting(MissingField::field)
                .containsExactly("schooling");
    }

    @Test
    void namesTheFieldsInChinese() {
        List<MissingField> missing =
                MissingFields.of(anyForm().without(ID_NUMBER).without(ETHNICITY), PLACES);

        assertThat(MissingFields.labels(missing)).isEqualTo("证件号码、民族");
    }

    private static List<String> missing(RegistrationForm form) {
        return MissingFields.of(form, PLACES).stream().map(MissingField::field).toList();
    }
}
