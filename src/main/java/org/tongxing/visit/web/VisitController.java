package org.tongxing.visit.web;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxing.shared.RefusedException;
import org.tongxing.workflow.FormContext;
import org.tongxing.workflow.TaskDesk;

/** 走访记录 on a phone: the form of the task, one column, by the same gate as in Tasklist. */
@Controller
class VisitController {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final TaskDesk desk;
    private final VisitSheet sheet;
    private final Clock clock;

    VisitController(TaskDesk desk, VisitSheet sheet, Clock clock) {
        this.desk = desk;
        this.sheet = sheet;
        this.clock = clock;
    }

    @GetMapping("/visit/{task}")
    String open(@PathVariable String task, Principal person, Model model) {
        return sheet.page(find(person, task), null, List.of(), model);
    }

    @PostMapping("/visit/{task}")
    String submit(
            @PathVariable String task,
            @RequestParam MultiValueMap<String, String> sent,
            Principal person,
            Model model,
            RedirectAttributes attributes) {
        FormContext open = find(person, task);
        Map<String, Object> values = VisitAnswers.of(sent, sheet.last(open));
        try {
            desk.submit(person.getName(), task, VisitTaskPage.FORM, values);
        } catch (RefusedException e) {
            desk.keep(person.getName(), task, VisitTaskPage.FORM, values);
            return sheet.page(open, values, e.violations(), model);
        }
        attributes.addFlashAttribute("done", "走访记录已提交（" + open.reference() + "）。");
        return "redirect:/";
    }

    /** Keeps what is typed, as it is typed. */
    @PostMapping("/visit/{task}/draft")
    String keep(
            @PathVariable String task,
            @RequestParam MultiValueMap<String, String> sent,
            Principal person,
            Model model) {
        FormContext open = find(person, task);
        desk.keep(person.getName(), task, VisitTaskPage.FORM, VisitAnswers.of(sent, sheet.last(open)));
        model.addAttribute("kept", LocalTime.now(clock).format(TIME));
        return "visit/parts :: kept";
    }

    private FormContext find(Principal person, String task) {
        return desk.find(person.getName(), task, VisitTaskPage.FORM);
    }
}
