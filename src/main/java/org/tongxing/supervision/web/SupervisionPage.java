package org.tongxing.supervision.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tongxing.area.Areas;
import org.tongxing.organization.DeskNames;
import org.tongxing.shared.AreaCode;
import org.tongxing.supervision.domain.LateFigure;
import org.tongxing.supervision.domain.LateTask;
import org.tongxing.supervision.domain.SupervisionOrder;
import org.tongxing.supervision.domain.UnitFailures;

/** Puts what the page shows into words. */
@Component
class SupervisionPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final DeskNames desks;
    private final Areas areas;
    private final Clock clock;

    SupervisionPage(DeskNames desks, Areas areas, Clock clock) {
        this.desks = desks;
        this.areas = areas;
        this.clock = clock;
    }

    /** Late tasks of an area. */
    record Figure(String area, int tasks, String oldest) {}

    /** A late task. */
    record Late(String reference, String label, String desk, String due) {}

    /** An order. */
    record Order(
            String reference,
            String about,
            String label,
            String ordered,
            String ordering,
            String issued,
            String answerBy,
            String state,
            int sentBack,
            int late) {}

    /** A unit with what it failed in. */
    record Unit(
            String desk,
            String name,
            int late,
            int orders,
            int lateAnswers,
            int sentBack,
            boolean repeated,
            String clue) {}

    List<Figure> figures(List<LateFigure> figures) {
        Map<AreaCode, String> names = areas.names(
                figures.stream()
                        .map(LateFigure::area)
                        .filter(SupervisionPage::isArea)
                        .map(AreaCode::new)
                        .toList(),
                LocalDate.now(clock));
        return figures.stream()
                .map(figure -> new Figure(
                        isArea(figure.area())
                                ? names.getOrDefault(new AreaCode(figure.area()), figure.area())
                                : figure.area(),
                        figure.tasks(),
                        figure.oldest().format(DAY)))
                .toList();
    }

    List<Late> late(List<LateTask> tasks) {
        Map<String, String> names =
                desks.of(tasks.stream().map(LateTask::desk).distinct().toList(), LocalDate.now(clock));
        return tasks.stream()
                .map(task -> new Late(
                        task.reference().value(),
                        task.label(),
                        names.getOrDefault(task.desk(), task.desk()),
                        task.dueAt().format(DAY)))
                .toList();
    }

    List<Order> orders(List<SupervisionOrder> orders) {
        Map<String, String> names = desks.of(
                orders.stream()
                        .flatMap(order -> Stream.of(order.orderedDesk(), order.orderingDesk()))
                        .distinct()
                        .toList(),
                LocalDate.now(clock));
        return orders.stream()
                .map(order -> new Order(
                        order.reference().value(),
                        order.about().value(),
                        order.label(),
                        names.getOrDefault(order.orderedDesk(), ""),
                        names.getOrDefault(order.orderingDesk(), ""),
                        order.issuedAt().format(DAY),
                        order.answerBy().format(DAY),
                        order.state().label(),
                        order.timesSentBack(),
                        order.timesLate()))
                .toList();
    }

    List<Unit> units(List<UnitFailures> units) {
        Map<String, String> names =
                desks.of(units.stream().map(UnitFailures::desk).toList(), LocalDate.now(clock));
        return units.stream()
                .map(unit -> new Unit(
                        unit.desk(),
                        names.getOrDefault(unit.desk(), unit.desk()),
                        unit.lateTasks(),
                        unit.orders(),
                        unit.lateAnswers(),
                        unit.sentBack(),
                        unit.repeated(),
                        unit.clueOn() == null ? "" : "已移送线索（" + unit.clueOn().format(DAY) + "）"))
                .toList();
    }

    /** A matter above the level of the figures has a shorter code: it stands for itself. */
    private static boolean isArea(String code) {
        return code.matches("[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12}");
    }
}
