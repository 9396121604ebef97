package org.tongxing.access;

/** What the register knows of a child, in the portions in which it is shown or withheld. */
public enum PersonalField {
    /** 儿童姓名. */
    NAME("姓名"),
    /** 证件号码. */
    ID_NUMBER("证件号码"),
    /** 户籍. */
    HUKOU("户籍"),
    /** 现居住地, down to the community. */
    RESIDENCE("现居住地"),
    /** 详细住址. */
    ADDRESS("居住地址"),
    /** 监护人姓名、关系. */
    GUARDIAN("监护人"),
    /** 监护人证件号码. */
    GUARDIAN_ID_NUMBER("监护人证件号码"),
    /** 联系电话. */
    PHONE("联系电话"),
    /** 就学情况. */
    SCHOOLING("就学"),
    /** 存在情形: hardship, disability … sensitive by 个人信息保护法第二十八条. */
    SITUATION("情形"),
    /** 同户儿童. */
    HOUSEHOLD("同户儿童"),
    /** 经历: registrations, cases, visits. */
    TIMELINE("经历"),
    /** 调阅记录: who looked. */
    LOOKS("调阅记录");

    private final String label;

    PersonalField(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
