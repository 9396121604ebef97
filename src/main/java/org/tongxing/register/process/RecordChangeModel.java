package org.tongxing.register.process;

import org.tongxing.register.domain.RecordChange;
import org.tongxing.workflow.MatterVariables;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.ProcessVariable;

/** What the model {@code processes/record-change.bpmn} is called and carries (个人信息查阅更正). */
public final class RecordChangeModel {

    /** Id of the process. */
    public static final String KEY = "recordChange";

    /** Message that starts it for a proposal on the page. */
    public static final String RECORD_CHANGE_PROPOSED = "register.recordChangeProposed";

    /** Area of the matter. */
    public static final ProcessVariable<String> AREA_CODE = MatterVariables.AREA_CODE;
    /** 儿童编号. */
    public static final ProcessVariable<String> CHILD_ID = MatterVariables.CHILD_ID;
    /** TOWNSHIP or ABOVE. */
    public static final ProcessVariable<String> DECISION_LEVEL = ProcessVariable.text("decisionLevel");
    /** Area whose people decide. */
    public static final ProcessVariable<String> DECISION_AREA = ProcessVariable.text("decisionArea");
    /** Whether a family waits for a written answer. */
    public static final ProcessVariable<Boolean> ANSWER_NEEDED = ProcessVariable.flag("answerNeeded");
    /** Code of a {@link org.tongxing.register.domain.ChangeResult}. */
    public static final ProcessVariable<String> CHANGE_RESULT = ProcessVariable.text("changeResult");
    /** What a registration is whose merge was not agreed to: goes back to the registration that has called. */
    public static final ProcessVariable<String> REGISTRATION_OUTCOME = ProcessVariable.text("registrationOutcome");

    private RecordChangeModel() {}

    /** What an instance begins with. */
    public static Outcome begin(RecordChange change) {
        return route(change).with(CHILD_ID, change.child().value());
    }

    /** Where it is decided, and whether somebody is answered. */
    static Outcome route(RecordChange change) {
        return Outcome.of(DECISION_LEVEL, change.route().level().name())
                .with(DECISION_AREA, change.route().area().value())
                .with(ANSWER_NEEDED, change.requester() != null);
    }
}
