package org.tongxing.deadline.web;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxing.area.Area;
import org.tongxing.deadline.Limit;
import org.tongxing.deadline.application.LimitDesk;
import org.tongxing.deadline.application.RedateClocks;
import org.tongxing.deadline.application.SetLimit;
import org.tongxing.deadline.application.ShowLimits;
import org.tongxing.shared.AreaLevel;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Violation;

/** The pages 时限: everybody may read them, 民政 sets them for its area. */
@Controller
class LimitController {

    private final ShowLimits show;
    private final SetLimit set;
    private final RedateClocks redate;
    private final LimitDesk desk;

    LimitController(ShowLimits show, SetLimit set, RedateClocks redate, LimitDesk desk) {
        this.show = show;
        this.set = set;
        this.redate = redate;
        this.desk = desk;
    }

    @GetMapping("/limits")
    String list(
            @RequestParam(required = false, defaultValue = "") String theme,
            @RequestParam(required = false, defaultValue = "") String text,
            Model model) {
        model.addAttribute("lines", show.find(theme, text.strip()));
        model.addAttribute("themes", show.themes());
        model.addAttribute("theme", theme);
        model.addAttribute("text", text);
        return "deadline/limits";
    }

    @GetMapping("/limits/{limit}")
    String one(@PathVariable("limit") String key, Principal person, Model model) {
        return page(key, person, model, Map.of(), List.of());
    }

    /** Shown first, with what it would move; then set by the same form, confirmed. */
    @PostMapping("/limits/{limit}")
    String set(
            @PathVariable("limit") String key,
            @RequestParam Map<String, String> given,
            Principal person,
            Model model,
            RedirectAttributes afterwards) {
        refuseOthers(person);
        try {
            SetLimit.Given limit = new GivenLimit(key, given).read();
            if (!given.containsKey("confirmed")) {
                model.addAttribute("preview", RedatingPage.of(set.preview(person.getName(), limit), show));
                return page(key, person, model, given, List.of());
            }
            set.set(person.getName(), limit);
            afterwards.addFlashAttribute("moved", redate.carryOut());
            return "redirect:/limits/{limit}";
        } catch (RefusedException e) {
            return page(key, person, model, given, e.violations());
        }
    }

    @PostMapping("/limits/{limit}/end")
    String end(
            @PathVariable("limit") String key,
            @RequestParam Map<String, String> given,
            Principal person,
            Model model,
            RedirectAttributes afterwards) {
        refuseOthers(person);
        try {
            GivenLimit ended = new GivenLimit(key, given);
            set.end(person.getName(), key, ended.areaNamed(), ended.dayNamed("rowFrom"), ended.day("lastDay"));
            afterwards.addFlashAttribute("ended", true);
            return "redirect:/limits/{limit}";
        } catch (RefusedException e) {
            return page(key, person, model, Map.of(), e.violations());
        }
    }

    private void refuseOthers(Principal person) {
        if (desk.areasOf(person.getName()).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private String page(
            String key, Principal person, Model model, Map<String, String> given, List<Violation> violations) {
        List<ShowLimits.Line> history = show.history(key);
        if (history.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<Area> areas = desk.areasOf(person.getName());
        boolean settable =
                !areas.isEmpty() && (!history.get(0).statutory() || areas.get(0).level() == AreaLevel.PROVINCE);
        model.addAttribute("limit", history.get(0));
        model.addAttribute("history", history);
        model.addAttribute(
                "mine", areas.stream().map(area -> area.code().value()).toList());
        model.addAttribute(
                "areas", history.get(0).statutory() ? areas.stream().limit(1).toList() : areas);
        model.addAttribute("settable", settable);
        model.addAttribute("units", Limit.Unit.values());
        model.addAttribute("rolls", Limit.Roll.values());
        model.addAttribute("given", given);
        model.addAttribute("violations", violations);
        return "deadline/limit";
    }
}
