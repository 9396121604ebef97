package org.tongxing.supervision.process;

import java.util.Date;
import org.tongxing.workflow.MatterVariables;
import org.tongxing.workflow.ProcessVariable;

/** What the model {@code processes/supervision-order.bpmn} is called and carries (督办). */
public final class SupervisionOrderModel {

    /** Id of the process. */
    public static final String KEY = "supervisionOrder";

    /** Message by which the ladder starts it. */
    public static final String TASK_LATE = "supervision.taskLate";

    /** Area of the late matter. */
    public static final ProcessVariable<String> AREA_CODE = MatterVariables.AREA_CODE;
    /** Number of the matter that is late. */
    public static final ProcessVariable<String> CASE_REFERENCE = MatterVariables.CASE_REFERENCE;
    /** Child of the late matter; none when it has none. */
    public static final ProcessVariable<String> ABOUT_CHILD_ID = MatterVariables.ABOUT_CHILD_ID;
    /** Desk that has to answer: the model knows no role for it. */
    public static final ProcessVariable<String> ORDERED_DESK = ProcessVariable.text("orderedDesk");
    /** Desk that has ordered it, and accepts the answer. */
    public static final ProcessVariable<String> ORDERING_DESK = ProcessVariable.text("orderingDesk");
    /** When the answer is due. */
    public static final ProcessVariable<Date> ANSWER_DUE_AT = ProcessVariable.date("answerDueAt");
    /** ACCEPT or RETURN. */
    public static final ProcessVariable<String> ANSWER_OUTCOME = ProcessVariable.text("answerOutcome");

    private SupervisionOrderModel() {}
}
