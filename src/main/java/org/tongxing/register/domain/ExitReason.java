package org.tongxing.register.domain;

/** Why a child leaves the ledger (移出台账原因). */
public enum ExitReason implements Coded {
    /** 儿童死亡. */
    DIED("儿童死亡"),
    /** 迁往其他地区居住. */
    MOVED_AWAY("迁往其他地区居住"),
    /** 户籍迁入. */
    HUKOU_MOVED_IN("户籍迁入"),
    /** 返回户籍地. */
    RETURNED("返回户籍地"),
    /** 登记更正撤销. */
    WRONG_REGISTRATION("登记更正撤销"),
    /** 年满十八周岁. */
    CAME_OF_AGE("年满十八周岁");

    private final String label;

    ExitReason(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
