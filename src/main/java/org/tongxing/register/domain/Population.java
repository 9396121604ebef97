package org.tongxing.register.domain;

/** Which count of the plan a child is in on a day (所属人群). It never decides whether a child is protected. */
public enum Population implements Coded {
    /** 监测摸排对象: across counties, six months or more, under sixteen (工作任务 1). */
    MONITORED("监测摸排对象"),
    /** 统计分析对象: across townships, but not monitored. */
    STATISTICAL("统计分析对象"),
    /** 待满六个月: would be in one of the two but for the six months. */
    PENDING("待满六个月"),
    /** 不属上述范围: local, sixteen or older, without a mainland hukou, not with a guardian, or not yet to be told. */
    NONE("不属上述范围");

    private final String label;

    Population(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
