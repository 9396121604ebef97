package org.tongxing.workflow;

import java.util.List;
import java.util.Map;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;

/** The domain's side of a start form. */
public interface StartForm {

    /** Id of the {@code .form} file. */
    String formId();

    /** Labels of the fields that may be submitted, by key: any other key is refused. */
    Map<String, String> fields();

    /** Choices of the selects of this form for a person, by key: their communities, the counties of the country … */
    Map<String, List<Choice>> choices(String login);

    /** Values to begin with, by key. */
    Map<String, Object> defaults(String login);

    /**
     * Checks and stores the submission in one use case.
     *
     * @throws org.tongxing.shared.RefusedException when a rule is broken; nothing is stored then
     */
    Started submit(String login, Submission submission);

    /**
     * What the gate starts the instance with.
     *
     * @param reference business key of the new instance
     * @param area area of the matter
     * @param outcome variables to begin with
     */
    record Started(CaseReference reference, AreaCode area, Outcome outcome) {}
}
