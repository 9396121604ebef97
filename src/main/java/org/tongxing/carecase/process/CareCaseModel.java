package org.tongxing.carecase.process;

import java.util.Date;
import org.tongxing.workflow.MatterVariables;
import org.tongxing.workflow.ProcessVariable;

/** What the model {@code processes/care-case.bpmn} is called and carries (重点关爱服务对象个案). */
public final class CareCaseModel {

    /** Id of the process. */
    public static final String KEY = "careCase";

    /** Message that starts a case. */
    public static final String CARE_NEEDED = "register.careNeeded";
    /** Message that ends it because the child left the ledger. */
    public static final String CHILD_LEFT = "register.childLeft";
    /** Message that asks for a reassessment. */
    public static final String REASSESSMENT_REQUESTED = "visit.reassessmentRequested";

    /** Message to the planned visit of a case whose grade was raised. */
    public static final String GRADE_RAISED = "carecase.gradeRaised";

    /** Escalation that begins the visits at once. */
    public static final String URGENT_VISIT_NEEDED = "urgentVisitNeeded";
    /** Escalation that begins the regular visits. */
    public static final String VISITS_BEGIN = "visitsBegin";

    /** Area of the matter. */
    public static final ProcessVariable<String> AREA_CODE = MatterVariables.AREA_CODE;
    /** Number of the case. */
    public static final ProcessVariable<String> CASE_REFERENCE = MatterVariables.CASE_REFERENCE;
    /** Number of the child. */
    public static final ProcessVariable<String> CHILD_ID = MatterVariables.CHILD_ID;
    /** URGENT, ORDINARY or WITHDRAWN. */
    public static final ProcessVariable<String> PROPOSAL_OUTCOME = ProcessVariable.text("proposalOutcome");
    /** AGREE, RETURN or REFUSE: the last signature. */
    public static final ProcessVariable<String> REVIEW_OUTCOME = ProcessVariable.text("reviewOutcome");
    /** Whether visits have begun. */
    public static final ProcessVariable<Boolean> VISITS_STARTED = ProcessVariable.flag("visitsStarted");
    /** Whether the child is visited again. */
    public static final ProcessVariable<Boolean> VISITS_GO_ON = ProcessVariable.flag("visitsGoOn");
    /** When the case is to be graded anew. */
    public static final ProcessVariable<Date> REASSESSMENT_DUE_AT = ProcessVariable.date("reassessmentDueAt");
    /** Whether another person must agree to a reassessment. */
    public static final ProcessVariable<Boolean> SECOND_PERSON_NEEDED = ProcessVariable.flag("secondPersonNeeded");
    /** Whether the case is closed. */
    public static final ProcessVariable<Boolean> CASE_CLOSED = ProcessVariable.flag("caseClosed");
    /** NOT_LISTED or CLOSED. */
    public static final ProcessVariable<String> CASE_RESULT = ProcessVariable.text("caseResult");
    /** Why the child left the ledger. */
    public static final ProcessVariable<String> EXIT_REASON = ProcessVariable.text("exitReason");

    /** Value of {@link #CASE_RESULT}: 未列入. */
    public static final String NOT_LISTED = "NOT_LISTED";
    /** Value of {@link #CASE_RESULT}: 结案. */
    public static final String CLOSED = "CLOSED";

    private CareCaseModel() {}
}
