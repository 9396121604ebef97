package org.tongxing.supervision.web;

import java.security.Principal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Violation;
import org.tongxing.supervision.application.PassClue;
import org.tongxing.supervision.application.ShowSupervision;

/** The page 督办: orders to one's own desk, and for who supervises late tasks, orders and failures of their area. */
@Controller
class SupervisionController {

    private final ShowSupervision show;
    private final PassClue clues;
    private final SupervisionPage page;

    SupervisionController(ShowSupervision show, PassClue clues, SupervisionPage page) {
        this.show = show;
        this.clues = clues;
        this.page = page;
    }

    @GetMapping("/supervision")
    String supervision(Principal person, Model model) {
        return show(model, person.getName(), List.of(), false);
    }

    @PostMapping("/supervision/clues")
    String pass(
            @RequestParam(required = false) String desk,
            @RequestParam(required = false) String text,
            Principal person,
            Model model) {
        try {
            clues.pass(person.getName(), desk, text);
            return show(model, person.getName(), List.of(), true);
        } catch (RefusedException e) {
            return show(model, person.getName(), e.violations(), false);
        }
    }

    private String show(Model model, String login, List<Violation> violations, boolean passed) {
        model.addAttribute("violations", violations);
        model.addAttribute("passed", passed);
        model.addAttribute("received", page.orders(show.received(login)));
        model.addAttribute("supervises", show.supervises(login));
        model.addAttribute("mayPass", clues.mayPass(login));
        model.addAttribute("figures", page.figures(show.figures(login)));
        model.addAttribute("late", page.late(show.late(login)));
        model.addAttribute("orders", page.orders(show.orders(login)));
        model.addAttribute("units", page.units(show.units(login)));
        return "supervision/supervision";
    }
}
