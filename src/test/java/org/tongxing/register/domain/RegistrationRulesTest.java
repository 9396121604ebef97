package org.tongxing.register.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tongxing.register.domain.RegistrationExamples.TODAY;
import static org.tongxing.register.domain.RegistrationExamples.anyForm;
import static org.tongxing.register.domain.RegistrationExamples.identityNumber;
import static org.tongxing.register.domain.RegistrationField.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tongxing.register.domain.RegistrationExamples.AnyContext;
import org.tongxing.shared.Violation;

class RegistrationRulesTest {

    private static final AnyContext CONTEXT = AnyContext.inTianhe();

    @Test
    void acceptsACompleteForm() {
        assertThat(violations(anyForm())).isEmpty();
    }

    @Test
    void acceptsThreeFieldsAlone() {
        RegistrationForm form = RegistrationForm.empty()
                .with(CHILD_NAME, "暂用名")
                .with(BIRTH_DATE, LocalDate.of(2024, 1, 1))
                .with(RESIDENCE_AREA, "440106001");

        assertThat(violations(form)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"CHILD_NAME", "BIRTH_DATE", "RESIDENCE_AREA"})
    void refusesAFormWithout(RegistrationField field) {
        List<Violation> violations = violations(anyForm().without(field));

        assertThat(violations).singleElement().satisfies(violation -> {
            assertThat(violation.field()).isEqualTo(field.key());
            assertThat(violation.label()).isEqualTo(field.label());
            assertThat(violation.message()).startsWith("必须");
        });
    }

    @ParameterizedTest
    @EnumSource(
            names = {"ID_TYPE", "SEX", "ETHNICITY", "HUKOU_STATUS", "ACCOMPANIED_BY", "GUARDIAN_RELATION", "SCHOOLING"})
    void refusesACodeOfNoList(RegistrationField field) {
        assertRefused(anyForm().with(field, "?"), field, "所填代码不在代码表中，请从列表中选择");
    }

    @Test
    void takesConditionsOfThePlanAndOfTheArea() {
        RegistrationForm form = anyForm().with(CONDITIONS, Set.of("PSYCHOLOGICAL", "LOCAL_01"));

        assertRefused(form, CONDITIONS, "所填代码不在代码表中，请从列表中选择");
        assertThat(RegistrationRules.violations(form, CONTEXT.withCondition("LOCAL_01")))
                .isEmpty();
    }

    @Test
    void comparesTheNumberWithTheForm() {
        assertRefused(anyForm().with(BIRTH_DATE, LocalDate.of(2018, 3, 20)), BIRTH_DATE, "与身份证号码中的出生日期不一致，请核对");
        assertRefused(anyForm().with(SEX, "2"), SEX, "与身份证号码第17位所示性别不一致，请核对");
    }

    @Test
    void refusesANumberWithAWrongCheckDigit() {
        assertRefused(anyForm().with(ID_NUMBER, "110105194912310021"), ID_NUMBER, "校验码不正确，请逐位核对");
    }

    @Test
    void refusesANumberOfAnotherChildHere() {
        String number = anyForm().idNumber().orElseThrow();

        assertThat(RegistrationRules.violations(anyForm(), CONTEXT.withTaken(number)))
                .extracting(Violation::field, Violation::message)
                .containsExactly(tuple("idNumber", "该证件号码已在本地台账中登记，请勿重复登记"));
    }

    @ParameterizedTest
    @EnumSource(names = {"BIRTH_DATE", "RESIDENT_SINCE", "REQUESTED_ON"})
    void refusesDaysToCome(RegistrationField field) {
        RegistrationForm form = withoutDocument().with(field, TODAY.plusDays(1));

        assertThat(violations(form)).extracting(Violation::field).contains(field.key());
        assertThat(violations(form)).extracting(Violation::message).contains("不能晚于今天");
    }

    @ParameterizedTest
    @EnumSource(names = {"RESIDENT_SINCE", "REQUESTED_ON"})
    void refusesDaysBeforeBirth(RegistrationField field) {
        assertRefused(anyForm().with(field, LocalDate.of(2018, 3, 1)), field, "不能早于出生日期");
    }

    @Test
    void registersAChildUntilTheEighteenthBirthday() {
        LocalDate lastDay = TODAY.minusYears(18).plusDays(1);

        assertThat(violations(withoutDocument().with(BIRTH_DATE, lastDay))).isEmpty();
        assertRefused(withoutDocument().with(BIRTH_DATE, TODAY.minusYears(18)), BIRTH_DATE, "已年满十八周岁，不属未成年人，不能登记");
    }

    @ParameterizedTest
    @CsvSource({
        "HUKOU_AREA, 43, 应为县（市、区）或其下级的行政区划代码（6、9或12位数字）",
        "HUKOU_AREA, 长沙, 应为县（市、区）或其下级的行政区划代码（6、9或12位数字）",
        "HUKOU_AREA, 449999, 所填区划代码当前无效，请从列表中选择",
        "HUKOU_TOWNSHIP, 430102, 应为乡镇（街道）的行政区划代码（9位数字）",
        "HUKOU_TOWNSHIP, 440106001, 与户籍所在县（市、区）不一致，请核对",
        "RESIDENCE_AREA, 440106, 应为村（社区）的区划代码（12位数字）；社区待核定的，应为乡镇（街道）的代码（9位数字）",
        "RESIDENCE_AREA, 449999001001, 所填区划代码当前无效，请从列表中选择",
        "RESIDENCE_AREA, 440305001001, 不在您负责的区域内，只能登记本区域的儿童"
    })
    void refusesPlacesOutOfPlace(RegistrationField field, String code, String message) {
        assertRefused(anyForm().with(field, code), field, message);
    }

    @ParameterizedTest
    @CsvSource({
        "GUARDIAN_PHONE, 1380000, '应为内地手机号码、带区号的固定电话，港澳台号码（852、853、886开头）或以“+”和国家代码开头的国际号码'",
        "GUARDIAN_ID_NUMBER, 430102199005200130, 校验码不正确，请逐位核对",
        "GUARDIAN_NAME, 123, 不能全为数字"
    })
    void refusesMalformedValuesOfTheGuardian(RegistrationField field, String text, String message) {
        assertRefused(anyForm().with(field, text), field, message);
    }

    @Test
    void refusesAGuardianWhoIsTheChildOrNoOlder() {
        String younger = identityNumber("430102", LocalDate.of(2019, 1, 1), "001");

        assertRefused(
                anyForm().with(GUARDIAN_ID_NUMBER, anyForm().idNumber().orElseThrow()),
                GUARDIAN_ID_NUMBER,
                "与儿童的证件号码相同，请核对");
        assertRefused(anyForm().with(GUARDIAN_ID_NUMBER, younger), GUARDIAN_ID_NUMBER, "号码所示监护人的出生日期不早于儿童，请核对");
    }

    @Test
    void wantsAReasonForAnUnknownGuardian() {
        RegistrationForm unknown = anyForm().with(GUARDIAN_UNKNOWN, true);

        assertRefused(unknown.without(GUARDIAN_NAME), GUARDIAN_UNKNOWN_REASON, "勾选“监护人不明”的，必须说明原因");
        assertRefused(unknown.with(GUARDIAN_UNKNOWN_REASON, "走失"), GUARDIAN_UNKNOWN, "已填写监护人姓名，不应勾选“监护人不明”");
    }

    @Test
    void countsCharactersOfNamesAndNotes() {
        assertRefused(anyForm().with(CHILD_NAME, "王".repeat(73)), CHILD_NAME, "不能超过72个字");
        assertRefused(anyForm().with(NOTE, "注".repeat(2001)), NOTE, "不能超过2000个字");
        assertThat(violations(anyForm().with(NOTE, "注".repeat(2000)))).isEmpty();
    }

    @Test
    void namesEveryBrokenRuleInTheOrderOfTheForm() {
        RegistrationForm form = anyForm().without(CHILD_NAME).with(SEX, "3").with(GUARDIAN_PHONE, "1");

        assertThat(violations(form)).extracting(Violation::field).containsExactly("childName", "sex", "guardianPhone");
    }

    /** A form whose other values agree with any birth date. */
    private static RegistrationForm withoutDocument() {
        return anyForm().without(ID_NUMBER).without(GUARDIAN_ID_NUMBER).without(RESIDENT_SINCE);
    }

    private static void assertRefused(RegistrationForm form, RegistrationField field, String message) {
        assertThat(violations(form)).containsExactly(new Violation(field.key(), field.label(), message));
    }

    private static List<Violation> violations(RegistrationForm form) {
        return RegistrationRules.violations(form, CONTEXT);
    }
}
