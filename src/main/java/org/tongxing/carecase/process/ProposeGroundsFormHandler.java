package org.tongxing.carecase.process;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.carecase.application.DescribeCase;
import org.tongxing.carecase.application.ProposeGrounds;
import org.tongxing.carecase.application.ProposeGrounds.Opinion;
import org.tongxing.carecase.application.ProposeGrounds.ProposalWay;
import org.tongxing.carecase.application.ProposeGrounds.Proposed;
import org.tongxing.carecase.domain.CareGround;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.RiskGrade;
import org.tongxing.workflow.Choice;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Submission;
import org.tongxing.workflow.TaskForm;

/** Form of 提出情形与风险等级. It begins with what the tables suggest, or with what was sent back. */
@Component
class ProposeGroundsFormHandler implements TaskForm {

    private static final List<Choice> GROUNDS = Arrays.stream(CareGround.values())
            .map(ground -> new Choice(ground.label(), ground.name()))
            .toList();

    private final ProposeGrounds useCase;
    private final DescribeCase describe;

    ProposeGroundsFormHandler(ProposeGrounds useCase, DescribeCase describe) {
        this.useCase = useCase;
        this.describe = describe;
    }

    @Override
    public String formId() {
        return "proposeGrounds";
    }

    @Override
    public Map<String, String> fields() {
        return ProposeGrounds.FIELDS;
    }

    @Override
    public Map<String, Object> show(FormContext task) {
        CaseReference reference = task.reference();
        Map<String, Object> shown =
                new HashMap<>(describe.head(reference, new ChildId(task.get(CareCaseModel.CHILD_ID))));
        shown.put("suggestionLine", describe.suggestionLine(reference));
        shown.put("returnedLine", describe.returnedLine(reference));
        shown.put("groundsChoices", GROUNDS);
        shown.put("proposalOutcome", "PROPOSE");
        describe.suggestion(reference)
                .ifPresent(suggestion -> prefill(shown, suggestion.grounds(), suggestion.grade()));
        describe.lastProposal(reference).ifPresent(last -> {
            RiskGrade grade = last.grade();
            if (grade != null) {
                prefill(shown, last.grounds(), grade);
            }
        });
        return shown;
    }

    private static void prefill(Map<String, Object> shown, Collection<CareGround> grounds, RiskGrade grade) {
        shown.put("grounds", grounds.stream().map(CareGround::name).toList());
        shown.put("riskGrade", grade.name());
    }

    @Override
    public Outcome submit(FormContext task, Submission submission) {
        Opinion opinion = new Opinion(
                submission.text("proposalOutcome").orElse(null),
                submission.codes("grounds"),
                submission.text("riskGrade").orElse(null),
                submission.flag("danger"),
                submission.text("reason").orElse(null));
        return outcome(useCase.propose(task.reference(), task.login(), opinion));
    }

    private static Outcome outcome(Proposed proposed) {
        Outcome outcome = Outcome.of(
                        CareCaseModel.PROPOSAL_OUTCOME, proposed.way().name())
                .with(CareCaseModel.VISITS_STARTED, proposed.visitsStarted());
        return proposed.way() == ProposalWay.WITHDRAWN
                ? outcome.with(CareCaseModel.CASE_RESULT, CareCaseModel.NOT_LISTED)
                : outcome;
    }
}
