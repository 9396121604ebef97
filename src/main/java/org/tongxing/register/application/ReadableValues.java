package org.tongxing.register.application;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxing.register.domain.AccompaniedBy;
import org.tongxing.register.domain.Coded;
import org.tongxing.register.domain.Condition;
import org.tongxing.register.domain.Ethnicity;
import org.tongxing.register.domain.FieldChange;
import org.tongxing.register.domain.GuardianRelation;
import org.tongxing.register.domain.HukouStatus;
import org.tongxing.register.domain.IdType;
import org.tongxing.register.domain.IdentityDocuments;
import org.tongxing.register.domain.PhoneNumber;
import org.tongxing.register.domain.RegistrationField;
import org.tongxing.register.domain.Schooling;
import org.tongxing.register.domain.Sex;
import org.tongxing.shared.AreaCode;

/** The written values of fields in plain Chinese: labels for codes, full names for places, 是 and 否 for ticks. */
@Component
class ReadableValues {

    private static final String NONE = "未登记";

    private final ShowChildren show;

    ReadableValues(ShowChildren show) {
        this.show = show;
    }

    /** The whole value. */
    String whole(RegistrationField field, @Nullable String written) {
        if (written == null || written.isEmpty()) {
            return field.kind() == RegistrationField.Kind.CODES ? "无" : NONE;
        }
        return switch (field) {
            case ID_TYPE -> label(IdType.class, written);
            case SEX -> label(Sex.class, written);
            case ETHNICITY -> label(Ethnicity.class, written);
            case HUKOU_STATUS -> label(HukouStatus.class, written);
            case ACCOMPANIED_BY -> label(AccompaniedBy.class, written);
            case GUARDIAN_RELATION -> label(GuardianRelation.class, written);
            case SCHOOLING -> label(Schooling.class, written);
            case HUKOU_AREA, HUKOU_TOWNSHIP, RESIDENCE_AREA -> place(written);
            case CONDITIONS ->
                FieldChange.codes(written).stream()
                        .map(code -> label(Condition.class, code))
                        .collect(Collectors.joining("、"));
            default -> field.kind() == RegistrationField.Kind.FLAG ? yesOrNo(written) : written;
        };
    }

    /** The value as lists show it: numbers and phones in part. */
    String masked(RegistrationField field, @Nullable String written) {
        if (written == null) {
            return NONE;
        }
        return switch (field) {
            case ID_NUMBER, GUARDIAN_ID_NUMBER -> IdentityDocuments.masked(written);
            case GUARDIAN_PHONE ->
                PhoneNumber.of(written).map(PhoneNumber::masked).orElse("***");
            default -> whole(field, written);
        };
    }

    private String place(String code) {
        try {
            return show.place(new AreaCode(code));
        } catch (IllegalArgumentException e) {
            return code;
        }
    }

    private static <E extends Enum<E> & Coded> String label(Class<E> list, String code) {
        return Coded.of(list, code).map(Coded::label).orElse(code);
    }

    private static String yesOrNo(String written) {
        return Boolean.parseBoolean(written) ? "是" : "否";
    }
}
