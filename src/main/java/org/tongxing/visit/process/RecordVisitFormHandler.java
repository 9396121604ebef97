package org.tongxing.visit.process;

import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.ServiceItem;
import org.tongxing.visit.application.DescribeVisit;
import org.tongxing.visit.application.EndVisitsOfSeenToo;
import org.tongxing.visit.application.RecordVisit;
import org.tongxing.visit.application.VerifyWhereabouts;
import org.tongxing.visit.domain.VisitConsequences;
import org.tongxing.visit.domain.VisitReport;
import org.tongxing.workflow.Choice;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Processes;
import org.tongxing.workflow.Submission;
import org.tongxing.workflow.TaskForm;

/** Form of 记录走访情况, also where another person visits after a refusal (另派人员走访). */
@Component
class RecordVisitFormHandler implements TaskForm {

    private static final List<Choice> NEEDS = Arrays.stream(ServiceItem.values())
            .map(item -> new Choice(item.row() + " " + item.title(), item.code()))
            .toList();

    private final RecordVisit useCase;
    private final DescribeVisit describe;
    private final EndVisitsOfSeenToo others;
    private final VerifyWhereabouts whereabouts;
    private final Processes processes;

    RecordVisitFormHandler(
            RecordVisit useCase,
            DescribeVisit describe,
            EndVisitsOfSeenToo others,
            VerifyWhereabouts whereabouts,
            Processes processes) {
        this.useCase = useCase;
        this.describe = describe;
        this.others = others;
        this.whereabouts = whereabouts;
        this.processes = processes;
    }

    @Override
    public String formId() {
        return "recordVisit";
    }

    @Override
    public Map<String, String> fields() {
        return VisitReport.FIELDS;
    }

    @Override
    public Map<String, Object> show(FormContext task) {
        CaseReference caseReference = new CaseReference(task.get(HomeVisitModel.CASE_REFERENCE));
        ChildId child = new ChildId(task.get(HomeVisitModel.CHILD_ID));
        Map<String, Object> shown = new HashMap<>(describe.head(task.reference(), caseReference, child));
        shown.put("lastVisitLine", describe.lastVisitLine(caseReference));
        shown.put("needsChoices", NEEDS);
        shown.put("alsoSeenChoices", household(child));
        describe.grade(caseReference).ifPresent(grade -> shown.put("proposedGrade", grade.name()));
        return shown;
    }

    private List<Choice> household(ChildId child) {
        return describe.household(child).entrySet().stream()
                .map(other -> new Choice(other.getValue(), other.getKey()))
                .toList();
    }

    @Override
    public Outcome submit(FormContext task, Submission submission) {
        long visit = task.get(HomeVisitModel.VISIT_ID);
        VisitConsequences made = useCase.record(visit, task.login(), report(submission));
        others.after(visit)
                .forEach(seen -> processes.tell(
                        seen.reference(),
                        HomeVisitModel.SEEN_WITH_SIBLING,
                        outcome(VisitConsequences.ofSeenToo(seen.neglect()))));
        Outcome outcome = outcome(made);
        return made.notAtHomeTwice()
                ? outcome.with(
                        HomeVisitModel.WHEREABOUTS_DUE_AT,
                        Date.from(whereabouts.dueAt(visit).toInstant()))
                : outcome;
    }

    private static VisitReport report(Submission submission) {
        return new VisitReport(
                submission.date("visitedAt").orElse(null),
                submission.text("mode").orElse(null),
                submission.text("place").orElse(null),
                submission.text("companions").orElse(null),
                submission.flag("childSeen"),
                submission.flag("spokeAlone"),
                submission.flag("guardianPresent"),
                submission.text("childWish").orElse(null),
                observations(submission),
                submission.text("changes").orElse(null),
                submission.flag("danger"),
                submission.flag("neglect"),
                submission.text("actionsTaken").orElse(null),
                submission.text("findings").orElse(null),
                submission.codes("needs"),
                submission.text("proposedGrade").orElse(null),
                submission.codes("alsoSeen"),
                submission.text("note").orElse(null));
    }

    private static Map<String, String> observations(Submission submission) {
        Map<String, String> observations = new HashMap<>();
        VisitReport.OBSERVATIONS.forEach(
                side -> submission.text(side).ifPresent(found -> observations.put(side, found)));
        return observations;
    }

    private static Outcome outcome(VisitConsequences made) {
        return Outcome.of(HomeVisitModel.VISIT_OUTCOME, made.outcome().name())
                .with(HomeVisitModel.DANGER, made.danger())
                .with(HomeVisitModel.REASSESSMENT_NEEDED, made.reassessmentNeeded())
                .with(HomeVisitModel.NOT_AT_HOME_TWICE, made.notAtHomeTwice())
                .with(HomeVisitModel.REFUSED_AGAIN, made.refusedAgain());
    }
}
