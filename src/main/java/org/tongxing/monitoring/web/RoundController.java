package org.tongxing.monitoring.web;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxing.monitoring.application.ConfirmLine;
import org.tongxing.monitoring.application.ConfirmRest;
import org.tongxing.monitoring.application.RoundRow;
import org.tongxing.monitoring.application.ShowRound;
import org.tongxing.monitoring.domain.ConfirmationMethod;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Violation;

/**
 * 半年动态更新·本村（社区）名单. The page is the state of the server: each click is one POST that may be repeated. Names are
 * sought by POST. Works without a script; with htmx a click changes one line only.
 */
@Controller
class RoundController {

    private final ShowRound rounds;
    private final ConfirmLine confirmLine;
    private final ConfirmRest confirmRest;

    RoundController(ShowRound rounds, ConfirmLine confirmLine, ConfirmRest confirmRest) {
        this.rounds = rounds;
        this.confirmLine = confirmLine;
        this.confirmRest = confirmRest;
    }

    @GetMapping("/rounds/{reference}")
    String first(
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String task,
            Principal person,
            Model model) {
        Map<String, String> asked = asked(model, task);
        return page(reference, asked, List.of(), person, model);
    }

    @PostMapping("/rounds/{reference}")
    String ask(
            @PathVariable String reference,
            @RequestParam Map<String, String> sent,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Principal person,
            Model model) {
        String page = page(reference, sent, List.of(), person, model);
        if (htmx == null) {
            return page;
        }
        return sent.containsKey("after") ? "monitoring/round :: lines" : "monitoring/round :: list";
    }

    /** 无变化 or 有变化 for one child. */
    @PostMapping("/rounds/{reference}/lines/{childId}")
    String confirm(
            @PathVariable String reference,
            @PathVariable String childId,
            @RequestParam Map<String, String> sent,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Principal person,
            Model model,
            RedirectAttributes next) {
        ChildId child = RoundAnswers.child(childId);
        List<Violation> refused = List.of();
        try {
            RoundRow row = confirmLine
                    .confirm(person.getName(), reference, child, RoundAnswers.said(sent))
                    .orElseThrow(RoundAnswers::notThere);
            model.addAttribute("row", row);
        } catch (RefusedException e) {
            refused = e.violations();
        }
        if (htmx != null) {
            return line(reference, child, sent, refused, person, model);
        }
        return refused.isEmpty() ? back(reference, sent, "已记录。", next) : page(reference, sent, refused, person, model);
    }

    /** 其余均无变化 for the page, the grid or the community. */
    @PostMapping("/rounds/{reference}/rest")
    String rest(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> sent,
            Principal person,
            Model model,
            RedirectAttributes next) {
        Map<String, String> values = sent.toSingleValueMap();
        try {
            int done = confirmRest
                    .confirm(person.getName(), reference, RoundAnswers.meant(sent), sent.getFirst("method"))
                    .orElseThrow(RoundAnswers::notThere);
            String method = ConfirmationMethod.valueOf(values.getOrDefault("method", ""))
                    .label();
            return back(reference, values, "已将" + done + "名儿童核对为无变化（" + method + "）。", next);
        } catch (RefusedException e) {
            return page(reference, values, e.violations(), person, model);
        }
    }

    private String line(
            String reference,
            ChildId child,
            Map<String, String> sent,
            List<Violation> refused,
            Principal person,
            Model model) {
        if (!model.containsAttribute("row")) {
            confirmLine.show(person.getName(), reference, child).ifPresent(row -> model.addAttribute("row", row));
        }
        model.addAttribute("reference", reference);
        model.addAttribute("refused", refused);
        model.addAttribute("open", true);
        model.addAttribute("divides", sent.containsKey("divides"));
        model.addAttribute("kept", RoundAnswers.kept(sent));
        model.addAttribute(
                "progress", rounds.progress(person.getName(), reference).orElseThrow(RoundAnswers::notThere));
        return "monitoring/round-line :: settled";
    }

    private String page(
            String reference, Map<String, String> sent, List<Violation> refused, Principal person, Model model) {
        RoundPages.fill(
                model,
                rounds.page(person.getName(), reference, RoundAnswers.question(sent))
                        .orElseThrow(RoundAnswers::notThere),
                RoundAnswers.kept(sent),
                refused);
        return "monitoring/round";
    }

    /** What was chosen before the last click, and the task that the person came from. */
    private static Map<String, String> asked(Model model, @Nullable String task) {
        return model.getAttribute("asked") instanceof RoundPages.Kept kept
                ? kept.values()
                : task == null ? Map.of() : Map.of("task", task);
    }

    private static String back(String reference, Map<String, String> sent, String notice, RedirectAttributes next) {
        return RoundPages.back(reference, RoundAnswers.kept(sent), notice, next);
    }
}
