package org.tongxing.workflow;

import java.util.Map;
import org.tongxing.shared.CaseReference;

/** A desk in the name of an account, for the demo and the benchmark: what is done here is done as in Tasklist. */
public interface Desk {

    /**
     * Submits a start form.
     *
     * @return number of the new instance
     */
    CaseReference start(String login, String processKey, Map<String, Object> values);

    /**
     * Submits the open tasks of a step about a child.
     *
     * @return false when this account has none
     */
    boolean submit(String login, String childId, String step, Map<String, Object> values);

    /** Does at once what the engine would do by itself in a moment. */
    void runJobs();
}
