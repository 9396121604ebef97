package org.tongxing.visit.web;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.tongxing.workflow.TaskPage;

/** Visits are recorded at the door, on a phone. */
@Component
class VisitTaskPage implements TaskPage {

    /** Id of the form that the page fills in. */
    static final String FORM = "recordVisit";

    @Override
    public Set<String> steps() {
        return Set.of("userTask_recordVisit", "userTask_visitByAnother");
    }

    @Override
    public String address(String taskId) {
        return "/visit/" + taskId;
    }
}
