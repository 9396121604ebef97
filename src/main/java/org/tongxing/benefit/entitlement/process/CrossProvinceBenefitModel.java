package org.tongxing.benefit.entitlement.process;

import java.util.Date;
import org.tongxing.workflow.MatterVariables;
import org.tongxing.workflow.ProcessVariable;

/** What the model {@code processes/cross-province-benefit.bpmn} is called and carries (异地申请受理·户籍地认定). */
public final class CrossProvinceBenefitModel {

    /** Id of the process. */
    public static final String KEY = "crossProvinceBenefit";

    /** Message by which the place of the hukou answers. */
    public static final String ORIGIN_REPLIED = "benefit.originReplied";
    /** Message that ends it because the child left the ledger. */
    public static final String CHILD_LEFT = "benefit.childLeft";

    /** Id of the step whose limit depends on the benefit: the push. */
    public static final String PUSH = "userTask_pushToHukou";
    /** Id of the step whose limit depends on the benefit: telling the family. */
    public static final String TELL = "userTask_tellFamily";

    /** Where the child lives. */
    public static final ProcessVariable<String> AREA_CODE = MatterVariables.AREA_CODE;
    /** Number of the child. */
    public static final ProcessVariable<String> CHILD_ID = MatterVariables.CHILD_ID;
    /** COMPLETE, INCOMPLETE or WITHDRAWN. */
    public static final ProcessVariable<String> PAPERS_OUTCOME = ProcessVariable.text("papersOutcome");
    /** Until when it is to be pushed. */
    public static final ProcessVariable<Date> PUSH_DUE_AT = ProcessVariable.date("pushDueAt");
    /** Whether the county of the hukou works in this system. */
    public static final ProcessVariable<Boolean> INSIDE_PROVINCE = ProcessVariable.flag("insideProvince");
    /** Never set to a day: what another place is to do is not our overdue. */
    public static final ProcessVariable<Date> NO_DUE_OF_OURS = ProcessVariable.date("noDueOfOurs");
    /** When the other side is chased next. */
    public static final ProcessVariable<Date> CHASE_DUE_AT = ProcessVariable.date("chaseDueAt");
    /** Whether there is a higher level to chase by. */
    public static final ProcessVariable<Boolean> CHASE_GOES_ON = ProcessVariable.flag("chaseGoesOn");
    /** GRANTED, REFUSED or WITHDRAWN. */
    public static final ProcessVariable<String> REPLY_OUTCOME = ProcessVariable.text("replyOutcome");
    /** Whether the record of an answer does not say what came. */
    public static final ProcessVariable<Boolean> REPLY_RETURNED = ProcessVariable.flag("replyReturned");
    /** Until when the family is to be told. */
    public static final ProcessVariable<Date> TELL_DUE_AT = ProcessVariable.date("tellDueAt");
    /** When a grant is looked at again. */
    public static final ProcessVariable<Date> RECHECK_DUE_AT = ProcessVariable.date("recheckDueAt");
    /** Whether it is paid on. */
    public static final ProcessVariable<Boolean> BENEFIT_GOES_ON = ProcessVariable.flag("benefitGoesOn");

    private CrossProvinceBenefitModel() {}
}
