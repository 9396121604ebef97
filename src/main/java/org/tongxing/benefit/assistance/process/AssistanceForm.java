package org.tongxing.benefit.assistance.process;

import java.util.HashMap;
import java.util.Map;
import org.tongxing.benefit.assistance.application.DescribeAssistance;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.TaskForm;

/** What the task forms of temporary assistance have in common: each shows the child, the need and what was done. */
abstract class AssistanceForm implements TaskForm {

    private final String formId;
    private final Map<String, String> fields;
    private final DescribeAssistance describe;

    AssistanceForm(String formId, Map<String, String> fields, DescribeAssistance describe) {
        this.formId = formId;
        this.fields = fields;
        this.describe = describe;
    }

    @Override
    public final String formId() {
        return formId;
    }

    @Override
    public final Map<String, String> fields() {
        return fields;
    }

    @Override
    public final Map<String, Object> show(FormContext task) {
        Map<String, Object> shown = new HashMap<>(describe.head(task.reference()));
        shown.putAll(more(task));
        return shown;
    }

    /** What this form shows besides. */
    Map<String, Object> more(FormContext task) {
        return Map.of();
    }
}
