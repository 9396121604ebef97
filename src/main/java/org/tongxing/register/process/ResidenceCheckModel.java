package org.tongxing.register.process;

import org.tongxing.workflow.MatterVariables;
import org.tongxing.workflow.ProcessVariable;

/** What the model {@code processes/residence-check.bpmn} is called and carries (居住情况核实). */
public final class ResidenceCheckModel {

    /** Id of the process. */
    public static final String KEY = "residenceCheck";

    /** Message that starts it. */
    public static final String RESIDENCE_IN_DOUBT = "register.residenceInDoubt";

    /** Area of the matter. */
    public static final ProcessVariable<String> AREA_CODE = MatterVariables.AREA_CODE;
    /** 儿童编号. */
    public static final ProcessVariable<String> CHILD_ID = MatterVariables.CHILD_ID;
    /** STILL_HERE or LEFT. */
    public static final ProcessVariable<String> RESIDENCE_OUTCOME = ProcessVariable.text("residenceOutcome");

    private ResidenceCheckModel() {}
}
