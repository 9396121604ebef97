package org.tongxing.visit.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.RiskGrade;
import org.tongxing.shared.Violation;
import org.tongxing.visit.application.TakePhotos;
import org.tongxing.visit.domain.LastVisit;
import org.tongxing.visit.domain.Observation;
import org.tongxing.visit.domain.VisitMode;
import org.tongxing.visit.domain.VisitReport;
import org.tongxing.visit.process.HomeVisitModel;
import org.tongxing.workflow.Choice;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.TaskDesk;

/** Lays out the page of a visit: whom it is about, what was found last time, what has been entered. */
@Component
class VisitSheet {

    private final TaskDesk desk;
    private final LastVisit lastVisit;
    private final TakePhotos photos;
    private final Clock clock;

    VisitSheet(TaskDesk desk, LastVisit lastVisit, TakePhotos photos, Clock clock) {
        this.desk = desk;
        this.lastVisit = lastVisit;
        this.photos = photos;
        this.clock = clock;
    }

    /**
     * One side of the child's life.
     *
     * @param last code of what was found last time; null when nothing was
     */
    record Side(String key, String label, @Nullable String last, List<Choice> options) {}

    /** What was found last time in the case of a task. */
    Map<String, Observation> last(FormContext task) {
        return lastVisit.observations(new CaseReference(task.get(HomeVisitModel.CASE_REFERENCE)));
    }

    /**
     * The page.
     *
     * @param typed what was sent and refused; null shows what is kept
     */
    String page(FormContext task, @Nullable Map<String, Object> typed, List<Violation> violations, Model model) {
        Map<String, @Nullable Object> shown = desk.open(task.login(), task.taskId(), VisitTaskPage.FORM);
        Map<String, Object> given = new LinkedHashMap<>();
        shown.forEach((key, value) -> {
            if (value != null) {
                given.put(key, value);
            }
        });
        if (typed != null) {
            given.keySet().removeAll(VisitReport.FIELDS.keySet());
            given.putAll(typed);
        }
        given.putIfAbsent("visitedAt", LocalDate.now(clock).toString());
        model.addAttribute("task", task.taskId());
        model.addAttribute("given", given);
        model.addAttribute("labels", VisitReport.FIELDS);
        model.addAttribute("violations", violations);
        model.addAttribute("refused", byField(violations));
        model.addAttribute("today", LocalDate.now(clock).toString());
        model.addAttribute("modes", choices(VisitMode.values(), VisitMode::label));
        model.addAttribute("grades", choices(RiskGrade.values(), RiskGrade::label));
        model.addAttribute("sides", sides(last(task)));
        model.addAttribute("siblings", choices(shown.get("alsoSeenChoices")));
        model.addAttribute("needs", choices(shown.get("needsChoices")));
        model.addAttribute(
                "chosen", Map.of("needs", codes(given.get("needs")), "alsoSeen", codes(given.get("alsoSeen"))));
        addPhotos(task, model);
        return "visit/record";
    }

    /** The photos taken so far. */
    void addPhotos(FormContext task, Model model) {
        model.addAttribute("task", task.taskId());
        model.addAttribute("photos", photos.of(task.get(HomeVisitModel.VISIT_ID), task.login()));
    }

    private static List<Side> sides(Map<String, Observation> last) {
        return VisitReport.OBSERVATIONS.stream()
                .map(key -> side(key, last.get(key)))
                .toList();
    }

    /** What was found last time comes first, as 未变化: one tick says that it is so still. */
    private static Side side(String key, @Nullable Observation last) {
        Stream<Choice> same =
                Stream.ofNullable(last).map(before -> new Choice("未变化（" + before.label() + "）", before.name()));
        Stream<Choice> others = Stream.of(Observation.values())
                .filter(one -> one != last)
                .map(one -> new Choice(one.label(), one.name()));
        return new Side(
                key,
                Objects.requireNonNull(VisitReport.FIELDS.get(key)),
                last == null ? null : last.name(),
                Stream.concat(same, others).toList());
    }

    private static Map<String, String> byField(List<Violation> violations) {
        return violations.stream()
                .collect(Collectors.toMap(
                        Violation::field, Violation::message, (one, other) -> one + "；" + other, LinkedHashMap::new));
    }

    private static <E extends Enum<E>> List<Choice> choices(E[] values, Function<E, String> label) {
        return Stream.of(values)
                .map(one -> new Choice(label.apply(one), one.name()))
                .toList();
    }

    private static List<Choice> choices(@Nullable Object shown) {
        return shown instanceof Collection<?> many
                ? many.stream()
                        .map(Map.class::cast)
                        .map(one -> new Choice(String.valueOf(one.get("label")), String.valueOf(one.get("value"))))
                        .toList()
                : List.of();
    }

    private static Set<String> codes(@Nullable Object given) {
        return given instanceof Collection<?> many
                ? many.stream().map(String::valueOf).collect(Collectors.toSet())
                : Set.of();
    }
}
