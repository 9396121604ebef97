package org.tongxing.register.process;

import org.tongxing.register.application.RegistrationResult;
import org.tongxing.workflow.MatterVariables;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.ProcessVariable;

/** What the model {@code processes/child-registration.bpmn} is called and carries (监测摸排登记). */
public final class ChildRegistrationModel {

    /** Id of the process. */
    public static final String KEY = "childRegistration";

    /** Message that starts it for a registration by page, API or import. */
    public static final String CHILD_REGISTERED = "register.childRegistered";
    /** Message that starts a case of key care. */
    public static final String CARE_NEEDED = "register.careNeeded";

    /** Area of the matter. */
    public static final ProcessVariable<String> AREA_CODE = MatterVariables.AREA_CODE;
    /** 儿童编号. */
    public static final ProcessVariable<String> CHILD_ID = MatterVariables.CHILD_ID;
    /** Number reserved for the case; set when care is needed. */
    public static final ProcessVariable<String> CASE_REFERENCE = MatterVariables.CASE_REFERENCE;
    /** Code of a {@link org.tongxing.register.domain.RegistrationOutcome}. */
    public static final ProcessVariable<String> REGISTRATION_OUTCOME = ProcessVariable.text("registrationOutcome");
    /** Code of a {@link org.tongxing.register.domain.Population}. */
    public static final ProcessVariable<String> POPULATION = ProcessVariable.text("population");
    /** Whether a situation or a request opens a case of key care. */
    public static final ProcessVariable<Boolean> CARE_NEEDED_FLAG = ProcessVariable.flag("careNeeded");
    /** SAME or DIFFERENT. */
    public static final ProcessVariable<String> DUPLICATE_OUTCOME = ProcessVariable.text("duplicateOutcome");

    /** Number of the merge that another person decides on. */
    public static final ProcessVariable<String> MERGE_REFERENCE = ProcessVariable.text("mergeReference");
    /** Level that decides on the merge. */
    public static final ProcessVariable<String> DECISION_LEVEL = RecordChangeModel.DECISION_LEVEL;
    /** Area whose people decide on the merge. */
    public static final ProcessVariable<String> DECISION_AREA = RecordChangeModel.DECISION_AREA;
    /** Whether somebody waits for an answer about the merge: never, staff has found it. */
    public static final ProcessVariable<Boolean> ANSWER_NEEDED = RecordChangeModel.ANSWER_NEEDED;
    /** What was decided on the merge. */
    public static final ProcessVariable<String> CHANGE_RESULT = RecordChangeModel.CHANGE_RESULT;

    private ChildRegistrationModel() {}

    /** What an instance begins with. */
    public static Outcome begin(RegistrationResult result) {
        Outcome outcome = Outcome.of(CHILD_ID, result.child().value())
                .with(REGISTRATION_OUTCOME, result.outcome().name())
                .with(POPULATION, result.population().name())
                .with(CARE_NEEDED_FLAG, result.caseReference().isPresent());
        return result.caseReference()
                .map(care -> outcome.with(CASE_REFERENCE, care.value()))
                .orElse(outcome);
    }
}
