package org.tongxing.workflow;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.tongxing.shared.CaseReference;

/** A task form below a head that all forms of its process show: what the matter is, and how it stands. */
public abstract class HeadedForm implements TaskForm {

    private final String formId;
    private final Map<String, String> fields;
    private final Function<CaseReference, Map<String, Object>> head;

    /**
     * @param formId id of the {@code .form} file
     * @param fields labels by key, as in {@link #fields()}
     * @param head what stands above, by the number of the matter
     */
    protected HeadedForm(String formId, Map<String, String> fields, Function<CaseReference, Map<String, Object>> head) {
        this.formId = formId;
        this.fields = fields;
        this.head = head;
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
        Map<String, Object> shown = new HashMap<>(head.apply(task.reference()));
        shown.putAll(more(task));
        return shown;
    }

    /** What this form shows besides. */
    protected Map<String, Object> more(FormContext task) {
        return Map.of();
    }
}
