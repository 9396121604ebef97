package org.tongxing.register.application;

import static org.tongxing.register.domain.RegistrationExamples.BIRTH_DATE_OF_MING;
import static org.tongxing.register.domain.RegistrationExamples.identityNumber;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongxing.register.domain.RegistrationAnswers;
import org.tongxing.register.process.SubmittedAnswers;
import org.tongxing.workflow.Submission;

/** What a director fills in, by field key. */
final class Answers {

    static final String COMMUNITY = "440106001001";
    static final String NUMBER_OF_MING = identityNumber("430102", BIRTH_DATE_OF_MING, "001");

    private final Map<String, @Nullable Object> values;

    private Answers(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    /** A boy of eight from Hunan in 五山街道, about whom everything is known and nothing is wrong. */
    static Answers any() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("childName", "王小明");
        values.put("idType", "RESIDENT_ID");
        values.put("idNumber", NUMBER_OF_MING);
        values.put("sex", "1");
        values.put("birthDate", BIRTH_DATE_OF_MING.toString());
        values.put("ethnicity", "01");
        values.put("hukouStatus", "REGISTERED");
        values.put("hukouArea", "430102");
        values.put("hukouAddress", "示例路1号");
        values.put("residenceArea", COMMUNITY);
        values.put("residenceAddress", "示例街2号");
        values.put("residentSince", "2024-09-01");
        values.put("accompaniedBy", "BOTH_PARENTS");
        values.put("guardianName", "王建国");
        values.put("guardianIdNumber", identityNumber("430102", LocalDate.of(1990, 5, 20), "013"));
        values.put("guardianRelation", "51");
        values.put("guardianPhone", "13800001234");
        values.put("schooling", "PRIMARY");
        return new Answers(values);
    }

    /** His sister, two years younger. */
    static Answers ofSister() {
        LocalDate birth = BIRTH_DATE_OF_MING.plusYears(2);
        return any().with("childName", "王小芳")
                .with("sex", "2")
                .with("birthDate", birth.toString())
                .with("idNumber", identityNumber("430102", birth, "002"));
    }

    /** A child of whom nothing but the necessary is known. */
    static Answers bare() {
        return new Answers(new LinkedHashMap<>())
                .with("childName", "王小明")
                .with("birthDate", BIRTH_DATE_OF_MING.toString())
                .with("residenceArea", COMMUNITY);
    }

    Answers with(String key, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(values);
        changed.put(key, value);
        return new Answers(changed);
    }

    Answers without(String... keys) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(values);
        for (String key : keys) {
            changed.remove(key);
        }
        return new Answers(changed);
    }

    RegistrationAnswers given() {
        return new SubmittedAnswers(new Submission(values));
    }
}
