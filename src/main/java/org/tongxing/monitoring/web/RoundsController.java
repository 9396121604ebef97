package org.tongxing.monitoring.web;

import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tongxing.monitoring.application.CancelRound;
import org.tongxing.monitoring.application.ShowRounds;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Violation;

/** The page 半年动态更新 of a county's office. */
@Controller
class RoundsController {

    private final ShowRounds rounds;
    private final CancelRound cancelling;

    RoundsController(ShowRounds rounds, CancelRound cancelling) {
        this.rounds = rounds;
        this.cancelling = cancelling;
    }

    @GetMapping("/rounds")
    String list(@RequestParam(required = false) @Nullable String round, Principal person, Model model) {
        return page(model, person, round, List.of());
    }

    @PostMapping("/rounds")
    String cancel(
            @RequestParam(required = false) @Nullable String round,
            @RequestParam(required = false) @Nullable String reason,
            Principal person,
            Model model) {
        String because = reason == null || reason.isBlank() ? null : reason.strip();
        try {
            page(model, person, round, List.of());
            cancelling.cancel(person.getName(), round, because);
            return page(model, person, round, List.of());
        } catch (RefusedException e) {
            return page(model, person, round, e.violations());
        }
    }

    private String page(Model model, Principal person, @Nullable String round, List<Violation> violations) {
        ShowRounds.Page page =
                rounds.of(person.getName(), round).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("rounds", page.rounds());
        model.addAttribute("chosen", page.chosen());
        model.addAttribute("received", page.received());
        model.addAttribute("violations", violations);
        return "monitoring/rounds";
    }
}
