package org.tongxing.benefit.entitlement.process;

import java.util.Date;
import org.tongxing.workflow.MatterVariables;
import org.tongxing.workflow.ProcessVariable;

/** What the model {@code processes/origin-verification.bpmn} is called and carries (户籍地审核确认). */
public final class OriginVerificationModel {

    /** Id of the process. */
    public static final String KEY = "originVerification";

    /** Message that starts it at the place of the hukou. */
    public static final String ORIGIN_REQUESTED = "benefit.originRequested";
    /** Message that ends it because the family took its application back, or the child left. */
    public static final String REQUEST_WITHDRAWN = "benefit.requestWithdrawn";

    /** Id of the step whose limit depends on the benefit: the opinion. */
    public static final String OPINION = "userTask_giveOpinion";
    /** Id of the step whose limit depends on the benefit: the decision. */
    public static final String DECISION = "userTask_decideOrigin";

    /** Township of the hukou. */
    public static final ProcessVariable<String> AREA_CODE = MatterVariables.AREA_CODE;
    /** Number of the application at the residence. */
    public static final ProcessVariable<String> CASE_REFERENCE = MatterVariables.CASE_REFERENCE;
    /** Number of the child. */
    public static final ProcessVariable<String> CHILD_ID = MatterVariables.CHILD_ID;
    /** Until when the township is to say its opinion. */
    public static final ProcessVariable<Date> OPINION_DUE_AT = ProcessVariable.date("opinionDueAt");
    /** Until when the county is to decide. */
    public static final ProcessVariable<Date> DECISION_DUE_AT = ProcessVariable.date("decisionDueAt");
    /** Whether the county sent the opinion back. */
    public static final ProcessVariable<Boolean> DECISION_RETURNED = ProcessVariable.flag("decisionReturned");

    private OriginVerificationModel() {}
}
