package org.tongxing.workflow.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Violation;
import org.tongxing.workflow.StartForm;
import org.tongxing.workflow.Submission;
import org.tongxing.workflow.TaskForm;

/** Finds the domain's handler of a form, and refuses fields that no form knows. */
@Component
public class FormGate {

    private final Supplier<Map<String, TaskForm>> taskForms;
    private final Supplier<Map<String, StartForm>> startForms;

    /** The handlers use the engine and the engine uses the gate: so they are looked up when first asked for. */
    FormGate(ObjectProvider<TaskForm> taskForms, ObjectProvider<StartForm> startForms) {
        this.taskForms = SingletonSupplier.of(() -> byId(taskForms, TaskForm::formId));
        this.startForms = SingletonSupplier.of(() -> byId(startForms, StartForm::formId));
    }

    /**
     * The handler of a task's form.
     *
     * @throws IllegalStateException when a model names a form that no module handles
     */
    public TaskForm taskForm(String formId) {
        return Optional.ofNullable(taskForms.get().get(formId))
                .orElseThrow(() -> new IllegalStateException("no handler for form " + formId));
    }

    /** The handler of a start form; empty when no module handles it. */
    public Optional<StartForm> startForm(String formId) {
        return Optional.ofNullable(startForms.get().get(formId));
    }

    /** @throws RefusedException when a field is sent that the form does not have */
    void refuseUnknown(Submission submission, Map<String, String> fields) {
        List<Violation> unknown = new ArrayList<>();
        for (String key : submission.keys()) {
            if (!fields.containsKey(key)) {
                unknown.add(new Violation(key, key, "本表单没有此项"));
            }
        }
        if (!unknown.isEmpty()) {
            throw new RefusedException(unknown);
        }
    }

    private static <T> Map<String, T> byId(ObjectProvider<T> forms, Function<T, String> id) {
        return forms.stream().collect(Collectors.toMap(id, Function.identity()));
    }
}
