package org.tongxing.benefit.entitlement.domain;

/** Why a benefit is paid no more (减员). */
public enum StopReason {
    /** 年满十八周岁. */
    CAME_OF_AGE("年满十八周岁且不再就读"),
    /** The parent is back: released, found, or well again. */
    PARENT_BACK("父母恢复履行抚养责任"),
    /** 被收养. */
    ADOPTED("被依法收养"),
    /** The situation of the family or the grade of disability is another. */
    NO_LONGER_ENTITLED("不再符合条件"),
    /** Another benefit excludes it. */
    OTHER_BENEFIT("享受其他待遇"),
    /** 死亡. */
    DIED("死亡");

    private final String label;

    StopReason(String label) {
        this.label = label;
    }

    /** As people read it. */
    public String label() {
        return label;
    }
}
