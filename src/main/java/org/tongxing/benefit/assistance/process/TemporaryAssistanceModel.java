package org.tongxing.benefit.assistance.process;

import java.util.Date;
import org.tongxing.workflow.MatterVariables;
import org.tongxing.workflow.ProcessVariable;

/** What the model {@code processes/temporary-assistance.bpmn} is called and carries (临时救助). */
public final class TemporaryAssistanceModel {

    /** Id of the process. */
    public static final String KEY = "temporaryAssistance";

    /** Message that ends it because the child died or moved away. */
    public static final String CHILD_LEFT = "register.childLeft";

    /** Where the need arose. */
    public static final ProcessVariable<String> AREA_CODE = MatterVariables.AREA_CODE;
    /** Number of the matter. */
    public static final ProcessVariable<String> CASE_REFERENCE = MatterVariables.CASE_REFERENCE;
    /** Number of the child; none for one who is not in the ledger. */
    public static final ProcessVariable<String> CHILD_ID = MatterVariables.CHILD_ID;
    /** URGENT or ORDINARY. */
    public static final ProcessVariable<String> ASSISTANCE_WAY = ProcessVariable.text("assistanceWay");
    /** GIVE, TO_COUNTY, TO_ORDINARY or END. */
    public static final ProcessVariable<String> HELP_OUTCOME = ProcessVariable.text("helpOutcome");
    /** Whether help was given before its papers. */
    public static final ProcessVariable<Boolean> GIVEN_FIRST = ProcessVariable.flag("givenFirst");
    /** ACCEPT, SUPPLEMENT or END. */
    public static final ProcessVariable<String> PAPERS_OUTCOME = ProcessVariable.text("papersOutcome");
    /** AGREE, DISAGREE or END. */
    public static final ProcessVariable<String> CHECK_OUTCOME = ProcessVariable.text("checkOutcome");
    /** When the public notice has been up long enough. */
    public static final ProcessVariable<Date> NOTICE_ENDS_AT = ProcessVariable.date("noticeEndsAt");
    /** Desk at which somebody else than who checked decides. */
    public static final ProcessVariable<String> DECIDE_DESK = ProcessVariable.text("decideDesk");
    /** CONFIRM, REFUSE or RETURN. */
    public static final ProcessVariable<String> DECISION_OUTCOME = ProcessVariable.text("decisionOutcome");
    /** CONFIRMED, REFUSED or ENDED. */
    public static final ProcessVariable<String> EXAMINE_RESULT = ProcessVariable.text("examineResult");
    /** Whether another desk is asked. */
    public static final ProcessVariable<Boolean> REFERRED = ProcessVariable.flag("referred");
    /** The desk that is asked. */
    public static final ProcessVariable<String> REFERRAL_DESK = ProcessVariable.text("referralDesk");
    /** Whether it took what it was asked. */
    public static final ProcessVariable<Boolean> REFERRAL_TAKEN = ProcessVariable.flag("referralTaken");
    /** Whether something is handed over. */
    public static final ProcessVariable<Boolean> TO_HAND_OVER = ProcessVariable.flag("toHandOver");
    /** By when all is handed over; in an emergency by when it is decided too. */
    public static final ProcessVariable<Date> GIVE_DUE_AT = ProcessVariable.date("giveDueAt");
    /** Whether all is handed over. */
    public static final ProcessVariable<Boolean> ALL_GIVEN = ProcessVariable.flag("allGiven");
    /** Desk at which somebody else than who helped confirms it. */
    public static final ProcessVariable<String> CONFIRM_DESK = ProcessVariable.text("confirmDesk");
    /** CONFIRM, RETURN or UNFOUNDED. */
    public static final ProcessVariable<String> CONFIRM_OUTCOME = ProcessVariable.text("confirmOutcome");
    /** Why the child is not there any more. */
    public static final ProcessVariable<String> EXIT_REASON = ProcessVariable.text("exitReason");

    /** Value of {@link #EXAMINE_RESULT}: 确认. */
    public static final String CONFIRMED = "CONFIRMED";
    /** Value of {@link #EXAMINE_RESULT}: 不予确认. */
    public static final String REFUSED = "REFUSED";
    /** Value of {@link #EXAMINE_RESULT}: 终止. */
    public static final String ENDED = "ENDED";

    private TemporaryAssistanceModel() {}
}
