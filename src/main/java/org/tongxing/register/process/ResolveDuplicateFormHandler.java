package org.tongxing.register.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxing.register.application.FindChild;
import org.tongxing.register.application.ResolveDuplicate;
import org.tongxing.register.application.ShowChildren;
import org.tongxing.register.domain.RecordChange;
import org.tongxing.register.domain.RegisteredChild;
import org.tongxing.register.domain.RegistrationField;
import org.tongxing.register.domain.RegistrationForm;
import org.tongxing.register.domain.Sex;
import org.tongxing.shared.ChildId;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Submission;
import org.tongxing.workflow.TaskForm;

/** The form 疑似重复核对. */
@Component
class ResolveDuplicateFormHandler implements TaskForm {

    private final ResolveDuplicate resolve;
    private final FindChild find;
    private final ShowChildren show;

    ResolveDuplicateFormHandler(ResolveDuplicate resolve, FindChild find, ShowChildren show) {
        this.resolve = resolve;
        this.find = find;
        this.show = show;
    }

    @Override
    public String formId() {
        return "resolveDuplicate";
    }

    @Override
    public Map<String, String> fields() {
        return ResolveDuplicate.FIELDS;
    }

    @Override
    public Map<String, Object> show(FormContext task) {
        ChildId child = new ChildId(task.get(ChildRegistrationModel.CHILD_ID));
        Map<String, Object> shown = new HashMap<>(find.lines(child));
        List<Map<String, String>> rows =
                resolve.candidates(child).stream().map(this::row).toList();
        shown.put("candidates", rows);
        return shown;
    }

    private Map<String, String> row(RegisteredChild child) {
        RegistrationForm form = child.form();
        return Map.of(
                "childId", child.id().value(),
                "name", form.text(RegistrationField.CHILD_NAME).orElse(""),
                "sex",
                        form.code(RegistrationField.SEX, Sex.class)
                                .map(Sex::label)
                                .orElse(""),
                "birthDate",
                        form.date(RegistrationField.BIRTH_DATE)
                                .map(Object::toString)
                                .orElse(""),
                "residence",
                        show.place(form.area(RegistrationField.RESIDENCE_AREA).orElseThrow()),
                "guardian", show.guardian(form),
                "registeredOn", resolve.registeredOn(child.id()));
    }

    @Override
    public Outcome submit(FormContext task, Submission submission) {
        ResolveDuplicate.Resolved resolved = resolve.resolve(
                task.login(),
                task.reference(),
                new ChildId(task.get(ChildRegistrationModel.CHILD_ID)),
                submission.text("duplicateOutcome").orElse(null),
                submission.text("reason").orElse(null));
        return begin(resolved.merge())
                .with(
                        ChildRegistrationModel.DUPLICATE_OUTCOME,
                        resolved.answer().name())
                .with(
                        ChildRegistrationModel.REGISTRATION_OUTCOME,
                        resolve.settled(task.reference()).name());
    }

    private static Outcome begin(@Nullable RecordChange merge) {
        return merge == null
                ? Outcome.none()
                : RecordChangeModel.route(merge)
                        .with(
                                ChildRegistrationModel.MERGE_REFERENCE,
                                merge.reference().value());
    }
}
