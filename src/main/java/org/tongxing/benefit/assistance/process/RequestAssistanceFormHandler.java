package org.tongxing.benefit.assistance.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongxing.benefit.assistance.application.NeedPlaces;
import org.tongxing.benefit.assistance.application.RequestAssistance;
import org.tongxing.benefit.assistance.application.RequestAssistance.Request;
import org.tongxing.benefit.assistance.domain.Assistance;
import org.tongxing.deadline.Limits;
import org.tongxing.workflow.Choice;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.ProcessVariable;
import org.tongxing.workflow.StartForm;
import org.tongxing.workflow.Submission;

/** The start form 申请临时救助: nobody types a code of a place, and nobody is asked for a hukou. */
@Component
class RequestAssistanceFormHandler implements StartForm {

    private final RequestAssistance useCase;
    private final NeedPlaces places;
    private final Limits limits;
    private final Clock clock;

    RequestAssistanceFormHandler(RequestAssistance useCase, NeedPlaces places, Limits limits, Clock clock) {
        this.useCase = useCase;
        this.places = places;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "requestAssistance";
    }

    @Override
    public Map<String, String> fields() {
        return RequestAssistance.FIELDS;
    }

    @Override
    public Map<String, List<Choice>> choices(String login) {
        return Map.of(
                "needArea",
                places.of(login).entrySet().stream()
                        .map(place -> new Choice(place.getValue(), place.getKey()))
                        .toList());
    }

    @Override
    public Map<String, Object> defaults(String login) {
        Map<String, Object> defaults = new HashMap<>();
        defaults.put("arisenOn", LocalDate.now(clock).toString());
        List<String> mine = List.copyOf(places.of(login).keySet());
        if (!mine.isEmpty() && mine.size() <= 2) {
            defaults.put("needArea", mine.get(0));
        }
        return defaults;
    }

    @Override
    public Started submit(String login, Submission submission) {
        Assistance matter = useCase.request(login, request(submission));
        Outcome outcome = Outcome.of(
                        TemporaryAssistanceModel.CASE_REFERENCE,
                        matter.reference().value())
                .with(TemporaryAssistanceModel.ASSISTANCE_WAY, matter.way().name())
                .with(TemporaryAssistanceModel.GIVEN_FIRST, false)
                .with(
                        TemporaryAssistanceModel.GIVE_DUE_AT,
                        ProcessVariable.instant(limits.due("linshi.emergency", matter.area(), matter.requestedAt())
                                .at()));
        return new Started(
                matter.reference(),
                matter.area(),
                matter.child() == null
                        ? outcome
                        : outcome.with(
                                TemporaryAssistanceModel.CHILD_ID,
                                matter.child().value()));
    }

    private static Request request(Submission submission) {
        return new Request(
                submission.text("assistanceWay").orElse(null),
                submission.text("needArea").orElse(null),
                submission.text("childNumber").orElse(null),
                submission.flag("nameless"),
                submission.text("personName").orElse(null),
                submission.date("birthDate").orElse(null),
                submission.text("situation").orElse(null),
                submission.date("arisenOn").orElse(null),
                submission.text("need").orElse(null),
                submission.text("appliedBy").orElse(null),
                submission.text("applicantName").orElse(null),
                submission.text("applicantPhone").orElse(null),
                submission.flag("another"),
                submission.text("anotherReason").orElse(null));
    }
}
