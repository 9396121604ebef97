package org.tongxing.workflow;

/** The variables that every instance carries. */
public final class MatterVariables {

    /** Area of the matter: 12 digits, or 9 while the community is not settled (社区待核定). */
    public static final ProcessVariable<String> AREA_CODE = ProcessVariable.text("areaCode");

    /** Number of the case that the instance belongs to. */
    public static final ProcessVariable<String> CASE_REFERENCE = ProcessVariable.text("caseReference");

    /** 儿童编号. */
    public static final ProcessVariable<String> CHILD_ID = ProcessVariable.text("childId");

    /**
     * 儿童编号 of a child that the instance only is about (督办): whoever keeps away from the child keeps away from the
     * instance (回避), but its tasks show nothing of the child and refer it to nobody.
     */
    public static final ProcessVariable<String> ABOUT_CHILD_ID = ProcessVariable.text("aboutChildId");

    private MatterVariables() {}
}
