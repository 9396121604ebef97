package org.tongxing.register.process;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.register.application.CompleteRegistration;
import org.tongxing.register.application.FindChild;
import org.tongxing.register.domain.RegistrationField;
import org.tongxing.register.domain.RegistrationForm;
import org.tongxing.shared.ChildId;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Submission;
import org.tongxing.workflow.TaskForm;

/** The form 补充完善登记信息: filled with what is known. */
@Component
class CompleteRegistrationFormHandler implements TaskForm {

    private static final Map<String, String> FIELDS = RegistrationLabels.of(CompleteRegistration.FIELDS);

    private final CompleteRegistration complete;
    private final FindChild find;
    private final PlaceChoices places;

    CompleteRegistrationFormHandler(CompleteRegistration complete, FindChild find, PlaceChoices places) {
        this.complete = complete;
        this.find = find;
        this.places = places;
    }

    @Override
    public String formId() {
        return "completeRegistration";
    }

    @Override
    public Map<String, String> fields() {
        return FIELDS;
    }

    @Override
    public Map<String, Object> show(FormContext task) {
        ChildId child = new ChildId(task.get(ChildRegistrationModel.CHILD_ID));
        Map<String, Object> shown = new HashMap<>(find.lines(child));
        RegistrationForm form = find.form(child);
        CompleteRegistration.FIELDS.forEach(field -> show(shown, form, field));
        shown.put("hukouAreaChoices", places.counties());
        shown.put("hukouTownshipChoices", places.townships(task.login()));
        shown.put("residenceAreaChoices", places.communities(task.login()));
        shown.put("missingLine", complete.missing(child));
        return shown;
    }

    private static void show(Map<String, Object> shown, RegistrationForm form, RegistrationField field) {
        switch (field.kind()) {
            case TEXT, CODE -> form.text(field).ifPresent(text -> shown.put(field.key(), text));
            case DATE -> form.date(field).ifPresent(day -> shown.put(field.key(), day.toString()));
            case FLAG -> shown.put(field.key(), form.flag(field));
            case CODES -> shown.put(field.key(), form.conditions());
            default -> throw new IllegalStateException("unknown kind of field");
        }
    }

    @Override
    public Outcome submit(FormContext task, Submission submission) {
        ChildId child = new ChildId(task.get(ChildRegistrationModel.CHILD_ID));
        CompleteRegistration.Completed completed =
                complete.complete(task.login(), task.reference(), child, new SubmittedAnswers(submission));
        return Outcome.of(
                        ChildRegistrationModel.REGISTRATION_OUTCOME,
                        completed.outcome().name())
                .with(ChildRegistrationModel.POPULATION, completed.population().name())
                .with(ChildRegistrationModel.AREA_CODE, completed.area().value());
    }
}
