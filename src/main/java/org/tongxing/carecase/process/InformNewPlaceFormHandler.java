package org.tongxing.carecase.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.carecase.application.DescribeCase;
import org.tongxing.carecase.application.InformNewPlace;
import org.tongxing.carecase.application.InformNewPlace.Notice;
import org.tongxing.shared.ChildId;
import org.tongxing.workflow.Choice;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Submission;
import org.tongxing.workflow.TaskForm;

/** Form of 告知流入地. */
@Component
class InformNewPlaceFormHandler implements TaskForm {

    private final InformNewPlace useCase;
    private final DescribeCase describe;

    InformNewPlaceFormHandler(InformNewPlace useCase, DescribeCase describe) {
        this.useCase = useCase;
        this.describe = describe;
    }

    @Override
    public String formId() {
        return "informNewPlace";
    }

    @Override
    public Map<String, String> fields() {
        return InformNewPlace.FIELDS;
    }

    @Override
    public Map<String, Object> show(FormContext task) {
        Map<String, Object> shown =
                new HashMap<>(describe.head(task.reference(), new ChildId(task.get(CareCaseModel.CHILD_ID))));
        shown.put("groundsLine", describe.groundsLine(task.reference()));
        shown.put("informedAreaChoices", counties());
        return shown;
    }

    @Override
    public Outcome submit(FormContext task, Submission submission) {
        Notice notice = new Notice(
                submission.text("informedArea").orElse(null),
                submission.date("informedOn").orElse(null),
                submission.text("informedBy").orElse(null),
                submission.text("note").orElse(null));
        useCase.inform(task.reference(), task.login(), notice);
        return Outcome.none();
    }

    private List<Choice> counties() {
        return useCase.counties().entrySet().stream()
                .map(county -> new Choice(county.getValue(), county.getKey().value()))
                .toList();
    }
}
