package org.tongxing.register.domain;

import java.util.Optional;
import java.util.stream.Stream;
import org.tongxing.shared.Violation;

/** The fields of a registration (登记表), in the order of the form: keys as in form and API, labels as people read them. */
public enum RegistrationField {
    /** 儿童姓名. */
    CHILD_NAME("childName", "儿童姓名", Kind.TEXT),
    /** 证件类型, {@link IdType}. */
    ID_TYPE("idType", "证件类型", Kind.CODE),
    /** 证件号码. */
    ID_NUMBER("idNumber", "证件号码", Kind.TEXT),
    /** 性别, {@link Sex}. */
    SEX("sex", "性别", Kind.CODE),
    /** 出生日期. */
    BIRTH_DATE("birthDate", "出生日期", Kind.DATE),
    /** 出生日期为估计, for foundlings. */
    BIRTH_DATE_ESTIMATED("birthDateEstimated", "出生日期为估计", Kind.FLAG),
    /** 民族, {@link Ethnicity}. */
    ETHNICITY("ethnicity", "民族", Kind.CODE),
    /** 户口登记状况, {@link HukouStatus}. */
    HUKOU_STATUS("hukouStatus", "户口登记状况", Kind.CODE),
    /** 户籍所在县（市、区）, six digits or more. */
    HUKOU_AREA("hukouArea", "户籍所在县（市、区）", Kind.CODE),
    /** 户籍所在乡镇（街道）, nine digits. */
    HUKOU_TOWNSHIP("hukouTownship", "户籍所在乡镇（街道）", Kind.CODE),
    /** 户籍详细地址. */
    HUKOU_ADDRESS("hukouAddress", "户籍详细地址", Kind.TEXT),
    /** 现居住地, a community of twelve digits or a township of nine. */
    RESIDENCE_AREA("residenceArea", "现居住地", Kind.CODE),
    /** 现居住详细地址. */
    RESIDENCE_ADDRESS("residenceAddress", "现居住详细地址", Kind.TEXT),
    /** 居住起始日期. */
    RESIDENT_SINCE("residentSince", "居住起始日期", Kind.DATE),
    /** 随行监护情况, {@link AccompaniedBy}. */
    ACCOMPANIED_BY("accompaniedBy", "随行监护情况", Kind.CODE),
    /** 监护人不明. */
    GUARDIAN_UNKNOWN("guardianUnknown", "监护人不明", Kind.FLAG),
    /** 监护人不明的原因. */
    GUARDIAN_UNKNOWN_REASON("guardianUnknownReason", "监护人不明的原因", Kind.TEXT),
    /** 监护人姓名. */
    GUARDIAN_NAME("guardianName", "监护人姓名", Kind.TEXT),
    /** 监护人证件号码. */
    GUARDIAN_ID_NUMBER("guardianIdNumber", "监护人证件号码", Kind.TEXT),
    /** 监护人与儿童的关系, {@link GuardianRelation}. */
    GUARDIAN_RELATION("guardianRelation", "监护人与儿童的关系", Kind.CODE),
    /** 监护人联系电话. */
    GUARDIAN_PHONE("guardianPhone", "监护人联系电话", Kind.TEXT),
    /** 就学情况, {@link Schooling}. */
    SCHOOLING("schooling", "就学情况", Kind.CODE),
    /** 持有居住证; never a condition of being registered. */
    RESIDENCE_PERMIT("residencePermit", "持有居住证", Kind.FLAG),
    /** 存在情形, {@link Condition} and an area's own. */
    CONDITIONS("conditions", "存在情形", Kind.CODES),
    /** 主动提出救助帮扶需求. */
    REQUESTS_HELP("requestsHelp", "主动提出救助帮扶需求", Kind.FLAG),
    /** 需求提出人. */
    REQUESTED_BY("requestedBy", "需求提出人", Kind.TEXT),
    /** 需求提出日期. */
    REQUESTED_ON("requestedOn", "需求提出日期", Kind.DATE),
    /** 需求提出方式. */
    REQUEST_CHANNEL("requestChannel", "需求提出方式", Kind.TEXT),
    /** 已告知个人信息处理事项; never a condition. */
    NOTICE_GIVEN("noticeGiven", "已告知个人信息处理事项", Kind.FLAG),
    /** 备注. */
    NOTE("note", "备注", Kind.TEXT);

    /** What kind of value a field takes. */
    public enum Kind {
        /** Free text. */
        TEXT,
        /** One code, as text. */
        CODE,
        /** Several codes. */
        CODES,
        /** A day. */
        DATE,
        /** Yes or no; not given means no. */
        FLAG
    }

    private final String key;
    private final String label;
    private final Kind kind;

    RegistrationField(String key, String label, Kind kind) {
        this.key = key;
        this.label = label;
        this.kind = kind;
    }

    /** Key in form and API. */
    public String key() {
        return key;
    }

    /** Chinese name. */
    public String label() {
        return label;
    }

    /** What kind of value it takes. */
    public Kind kind() {
        return kind;
    }

    /** A rule broken in this field. */
    Violation violation(String message) {
        return new Violation(key, label, message);
    }

    /** The field of a key, empty when there is none. */
    public static Optional<RegistrationField> ofKey(String key) {
        return Stream.of(values()).filter(field -> field.key.equals(key)).findFirst();
    }
}
