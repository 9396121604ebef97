package org.tongxing.monitoring.web;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tongxing.monitoring.application.RoundPage;
import org.tongxing.monitoring.domain.ConfirmationMethod;
import org.tongxing.monitoring.domain.LineFilter.Standing;
import org.tongxing.shared.Violation;
import org.tongxing.workflow.Choice;

/** What the template needs beside the page itself. */
final class RoundPages {

    private static final List<Choice> METHODS = Stream.of(ConfirmationMethod.values())
            .map(method -> new Choice(method.label(), method.name()))
            .toList();
    private static final List<Choice> STANDINGS = Stream.of(Standing.values())
            .map(standing -> new Choice(standing.label(), standing.name()))
            .toList();

    private RoundPages() {}

    /** What stays chosen while one is led to the page again; lives in the session for that moment. */
    record Kept(Map<String, String> values) implements Serializable {}

    static void fill(Model model, RoundPage page, Map<String, String> kept, List<Violation> refused) {
        model.addAttribute("page", page);
        model.addAttribute("reference", page.reference());
        model.addAttribute("progress", page.progress());
        model.addAttribute("open", page.open());
        model.addAttribute("divides", page.divides());
        model.addAttribute("kept", kept);
        model.addAttribute("violations", refused);
        model.addAttribute("methods", METHODS);
        model.addAttribute("standings", STANDINGS);
        model.addAttribute("gridChoices", gridChoices(page));
    }

    static String back(String reference, Map<String, String> kept, String notice, RedirectAttributes next) {
        next.addFlashAttribute("asked", new Kept(kept));
        next.addFlashAttribute("notice", notice);
        next.addAttribute("reference", reference);
        return "redirect:/rounds/{reference}";
    }

    /** Each grid with how far it has come; those in none only where grids exist. */
    private static List<Choice> gridChoices(RoundPage page) {
        Stream<Choice> none = page.grids().isEmpty()
                ? Stream.of()
                : Stream.of(new Choice("未分网格" + progress(page, ""), RoundAnswers.NO_GRID));
        return Stream.concat(none, page.grids().stream().map(grid -> new Choice(grid + progress(page, grid), grid)))
                .toList();
    }

    private static String progress(RoundPage page, String grid) {
        return page.progress().grids().stream()
                .filter(one -> one.grid().equals(grid))
                .findFirst()
                .map(one -> "（" + one.settled() + "/" + one.total() + "）")
                .orElse("（0/0）");
    }
}
