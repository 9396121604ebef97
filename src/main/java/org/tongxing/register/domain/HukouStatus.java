package org.tongxing.register.domain;

/** State of the household registration (户口登记状况). Only {@link #REGISTERED} can be placed by the plan's definition. */
public enum HukouStatus implements Coded {
    /** 已登记内地户口: has a mainland hukou. */
    REGISTERED("已登记内地户口"),
    /** 无户口: never registered; the police station helps to register. */
    UNREGISTERED("无户口"),
    /** 户籍待查: nobody here knows it yet. */
    UNKNOWN("户籍待查"),
    /** 港澳台居民: resident of Hong Kong, Macao or Taiwan. */
    HMT("港澳台居民"),
    /** 外国籍或无国籍. */
    FOREIGN("外国籍或无国籍");

    private final String label;

    HukouStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
