package org.tongxing.workflow.web;

import java.security.Principal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxing.deadline.ClockChanges.Change;
import org.tongxing.deadline.PauseGround;
import org.tongxing.organization.Organization;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Violation;
import org.tongxing.workflow.clock.ChangeClock;

/** The page 计时 of a task: when it is due and why, and what may be changed in that. */
@Controller
class ClockController {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private final ChangeClock clocks;
    private final VisibleTasks visible;
    private final Organization organization;

    ClockController(ChangeClock clocks, VisibleTasks visible, Organization organization) {
        this.clocks = clocks;
        this.visible = visible;
        this.organization = organization;
    }

    /** A change as people read it. */
    record Line(String at, String what, @Nullable String reason, String by) {}

    @GetMapping("/tasks/{taskId}/clock")
    String show(@PathVariable String taskId, Principal person, Model model) {
        return page(taskId, person, model, Map.of(), List.of());
    }

    @PostMapping("/tasks/{taskId}/clock")
    String change(
            @PathVariable String taskId,
            @RequestParam Map<String, String> given,
            Principal person,
            Model model,
            RedirectAttributes afterwards) {
        seen(taskId, person);
        try {
            afterwards.addFlashAttribute("done", apply(person.getName(), taskId, given));
            return "redirect:/tasks/{taskId}/clock";
        } catch (RefusedException e) {
            return page(taskId, person, model, given, e.violations());
        }
    }

    private String apply(String login, String task, Map<String, String> given) {
        String reason = text(given.get("reason"));
        switch (given.getOrDefault("step", "")) {
            case "pause" -> clocks.pause(login, task, ground(given.get("ground")), reason);
            case "resume" -> clocks.resume(login, task, reason);
            case "extend" -> clocks.extend(login, task, number(given.get("units")), reason);
            case "ask" -> {
                clocks.ask(login, task);
                return "已请上一级决定。";
            }
            default -> throw RefusedException.of("clock", "计时", "请选择暂停、继续或者延长");
        }
        return "计时已变动。";
    }

    private ChangeClock.Seen seen(String task, Principal person) {
        return visible.clock(person.getName(), task)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String page(
            String task, Principal person, Model model, Map<String, String> given, List<Violation> violations) {
        ChangeClock.Seen seen = seen(task, person);
        List<Change> changes = seen.clock().changes();
        Map<String, String> names =
                organization.displayNames(changes.stream().map(Change::by).collect(Collectors.toSet()));
        model.addAttribute("seen", seen);
        model.addAttribute("clock", seen.clock());
        model.addAttribute("start", seen.clock().start().format(MINUTE));
        model.addAttribute("due", due(seen.clock().due()));
        model.addAttribute("grounds", inOrder(seen.clock().allowed().pausable()));
        boolean concerned = seen.own() || seen.above();
        model.addAttribute(
                "lines",
                changes.stream().map(change -> line(change, names, concerned)).toList());
        model.addAttribute("given", given);
        model.addAttribute("violations", violations);
        return "workflow/clock";
    }

    private static String due(@Nullable LocalDateTime due) {
        return due == null ? "" : due.format(MINUTE);
    }

    private static List<PauseGround> inOrder(Set<PauseGround> grounds) {
        return Stream.of(PauseGround.values()).filter(grounds::contains).toList();
    }

    /** Why is for the two desks to read: whoever only watches tasks sees no child. */
    private static Line line(Change change, Map<String, String> names, boolean concerned) {
        String more = change.ground() != null
                ? "（" + change.ground().label() + "）"
                : change.units() != null ? "（" + change.units() + "）" : "";
        return new Line(
                change.at().format(MINUTE),
                change.kind().label() + more,
                concerned ? change.reason() : null,
                Objects.requireNonNull(names.getOrDefault(change.by(), change.by())));
    }

    private static @Nullable PauseGround ground(@Nullable String code) {
        return Stream.of(PauseGround.values())
                .filter(ground -> ground.name().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Integer number(@Nullable String typed) {
        String text = text(typed);
        if (text == null) {
            return null;
        }
        if (!text.matches("-?[0-9]{1,6}")) {
            throw RefusedException.of("units", "延长", "应为整数");
        }
        return Integer.valueOf(text);
    }

    private static @Nullable String text(@Nullable String sent) {
        return sent == null || sent.isBlank() ? null : sent.strip();
    }
}
