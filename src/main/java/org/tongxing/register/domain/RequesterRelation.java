package org.tongxing.register.domain;

/** In what right somebody asks (申请人身份): the guardian for a child under fourteen (个人信息保护法第三十一条). */
public enum RequesterRelation implements Coded {
    /** 父母. */
    PARENT("父母"),
    /** 其他监护人. */
    GUARDIAN("其他监护人"),
    /** 儿童本人. */
    SELF("儿童本人"),
    /** 受委托的代理人. */
    AGENT("受委托的代理人");

    private final String label;

    RequesterRelation(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
