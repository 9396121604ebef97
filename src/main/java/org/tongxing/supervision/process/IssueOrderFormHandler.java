package org.tongxing.supervision.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tongxing.organization.DeskNames;
import org.tongxing.supervision.application.IssueOrder;
import org.tongxing.supervision.domain.LateTask;
import org.tongxing.supervision.domain.SupervisionOrder;
import org.tongxing.workflow.Choice;
import org.tongxing.workflow.StartForm;
import org.tongxing.workflow.Submission;

/** The start form 发出督办: nobody types a number, the late matters of one's own area are the choices. */
@Component
class IssueOrderFormHandler implements StartForm {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final IssueOrder issue;
    private final DeskNames names;
    private final Clock clock;

    IssueOrderFormHandler(IssueOrder issue, DeskNames names, Clock clock) {
        this.issue = issue;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "issueOrder";
    }

    @Override
    public Map<String, String> fields() {
        return IssueOrder.FIELDS;
    }

    @Override
    public Map<String, List<Choice>> choices(String login) {
        List<LateTask> late = issue.open(login);
        Set<String> desks = late.stream().map(LateTask::desk).collect(Collectors.toSet());
        Map<String, String> called = names.of(desks, LocalDate.now(clock));
        return Map.of(
                "lateTask",
                late.stream()
                        .map(task -> new Choice(label(task, called), task.taskId()))
                        .toList());
    }

    @Override
    public Map<String, Object> defaults(String login) {
        return Map.of();
    }

    @Override
    public Started submit(String login, Submission submission) {
        SupervisionOrder order = issue.byPerson(
                login,
                submission.text("lateTask").orElse(null),
                submission.text("reason").orElse(null),
                submission.date("answerBy").orElse(null));
        return new Started(order.reference(), order.area(), issue.begin(order));
    }

    private static String label(LateTask task, Map<String, String> called) {
        return "%s　%s　%s　期限%s"
                .formatted(
                        task.reference(),
                        task.label(),
                        called.getOrDefault(task.desk(), task.desk()),
                        task.dueAt().format(DAY));
    }
}
