package org.tongxing.visit.process;

import java.util.Date;
import org.tongxing.workflow.MatterVariables;
import org.tongxing.workflow.ProcessVariable;

/** What the model {@code processes/home-visit.bpmn} is called and carries (走访探视). */
public final class HomeVisitModel {

    /** Id of the process. */
    public static final String KEY = "homeVisit";

    /** Step at which a visit is recorded. */
    public static final String RECORD_VISIT = "userTask_recordVisit";

    /** Tells a visit that its child was met at the visit of a sister or brother. */
    public static final String SEEN_WITH_SIBLING = "visit.seenWithSibling";

    /** Area of the matter. */
    public static final ProcessVariable<String> AREA_CODE = MatterVariables.AREA_CODE;
    /** Number of the case that the visit belongs to. */
    public static final ProcessVariable<String> CASE_REFERENCE = MatterVariables.CASE_REFERENCE;
    /** Number of the child. */
    public static final ProcessVariable<String> CHILD_ID = MatterVariables.CHILD_ID;
    /** Row of the visit that is planned now. */
    public static final ProcessVariable<Long> VISIT_ID = ProcessVariable.number("visitId");
    /** When the visit is due. */
    public static final ProcessVariable<Date> VISIT_DUE_AT = ProcessVariable.date("visitDueAt");
    /** From when its task is shown. */
    public static final ProcessVariable<Date> VISIT_FOLLOW_UP_AT = ProcessVariable.date("visitFollowUpAt");
    /** SEEN, NOT_AT_HOME or REFUSED. */
    public static final ProcessVariable<String> VISIT_OUTCOME = ProcessVariable.text("visitOutcome");
    /** Whether danger was found. */
    public static final ProcessVariable<Boolean> DANGER = ProcessVariable.flag("danger");
    /** Whether the case must be graded anew. */
    public static final ProcessVariable<Boolean> REASSESSMENT_NEEDED = ProcessVariable.flag("reassessmentNeeded");
    /** Whether the child was not met twice in a row. */
    public static final ProcessVariable<Boolean> NOT_AT_HOME_TWICE = ProcessVariable.flag("notAtHomeTwice");
    /** Until when it is to be found out where a child is whom two visits did not meet. */
    public static final ProcessVariable<Date> WHEREABOUTS_DUE_AT = ProcessVariable.date("whereaboutsDueAt");
    /** FOUND, AWAY or NOT_FOUND. */
    public static final ProcessVariable<String> WHEREABOUTS_OUTCOME = ProcessVariable.text("whereaboutsOutcome");
    /** Whether the family refused a second person too. */
    public static final ProcessVariable<Boolean> REFUSED_AGAIN = ProcessVariable.flag("refusedAgain");

    /** Whether the ladder of a late visit asks for another visitor now. */
    public static final ProcessVariable<Boolean> VISITOR_NEEDED = ProcessVariable.flag("visitorNeeded");
    /** Whether the ladder has a further rung. */
    public static final ProcessVariable<Boolean> LADDER_GOES_ON = ProcessVariable.flag("ladderGoesOn");
    /** When the next rung comes. */
    public static final ProcessVariable<Date> NEXT_RUNG_AT = ProcessVariable.date("nextRungAt");
    /** Desk that was appointed to go instead of the child's own 儿童主任. */
    public static final ProcessVariable<String> VISITOR_DESK = ProcessVariable.text("visitorDesk");

    private HomeVisitModel() {}
}
