package org.tongxing.access;

/** What somebody looks at a child for; the rights to fields depend on it. */
public enum Purpose {
    /** 本辖区工作: the child lives in the person's area. */
    CARE("本辖区工作"),
    /** 办理任务: the person has a task about the child. */
    TASK("办理任务"),
    /** 协助办理: the child is referred to the person's organ. */
    REFERRAL("协助办理"),
    /** 具名查阅: above the county, for a reason that was typed. */
    NAMES("具名查阅"),
    /** 应急调阅: outside the person's scope, for a reason that was typed. */
    EMERGENCY("应急调阅");

    private final String label;

    Purpose(String label) {
        this.label = label;
    }

    /** What people read. */
    public String label() {
        return label;
    }
}
