package org.tongxing.register.process;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.register.application.CheckResidence;
import org.tongxing.register.application.FindChild;
import org.tongxing.shared.ChildId;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Submission;
import org.tongxing.workflow.TaskForm;

/** The form 核实是否仍在本地居住: one click for most. */
@Component
class ConfirmResidenceFormHandler implements TaskForm {

    private final CheckResidence residence;
    private final FindChild find;

    ConfirmResidenceFormHandler(CheckResidence residence, FindChild find) {
        this.residence = residence;
        this.find = find;
    }

    @Override
    public String formId() {
        return "confirmResidence";
    }

    @Override
    public Map<String, String> fields() {
        return CheckResidence.FIELDS;
    }

    @Override
    public Map<String, Object> show(FormContext task) {
        return new HashMap<>(find.lines(new ChildId(task.get(ResidenceCheckModel.CHILD_ID))));
    }

    @Override
    public Outcome submit(FormContext task, Submission submission) {
        CheckResidence.Answer answer = residence.answer(
                task.login(),
                task.reference(),
                new ChildId(task.get(ResidenceCheckModel.CHILD_ID)),
                new CheckResidence.Reply(
                        submission.text("residenceOutcome").orElse(null),
                        submission.date("leftOn").orElse(null),
                        submission.text("leftTo").orElse(null),
                        submission.text("note").orElse(null)));
        return Outcome.of(ResidenceCheckModel.RESIDENCE_OUTCOME, answer.name());
    }
}
