package org.tongxing.register.web;

import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.tongxing.register.application.ReadDossier;
import org.tongxing.register.application.RecordExit;
import org.tongxing.register.domain.Coded;
import org.tongxing.register.domain.ExitReason;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Violation;
import org.tongxing.workflow.Choice;

/** The page 移出登记. */
@Controller
class LeaveController {

    /** Eighteen is found by the calendar; a wrong registration is withdrawn by two persons, on a page of its own. */
    private static final List<Choice> REASONS = Stream.of(ExitReason.values())
            .filter(reason -> reason != ExitReason.CAME_OF_AGE && reason != ExitReason.WRONG_REGISTRATION)
            .map(reason -> new Choice(reason.label(), reason.code()))
            .toList();

    private final ReadDossier dossiers;
    private final RecordExit exits;

    LeaveController(ReadDossier dossiers, RecordExit exits) {
        this.dossiers = dossiers;
        this.exits = exits;
    }

    @GetMapping("/children/{childId}/leave")
    String form(@PathVariable String childId, Principal person, Model model) {
        return page(model, visible(childId, person), Map.of(), List.of(), false);
    }

    @PostMapping("/children/{childId}/leave")
    String leave(@PathVariable String childId, @RequestParam Map<String, String> given, Principal person, Model model) {
        ReadDossier.Dossier dossier = visible(childId, person);
        try {
            exits.leave(person.getName(), new ChildId(childId), exit(given));
            return page(model, dossier, Map.of(), List.of(), true);
        } catch (RefusedException e) {
            return page(model, dossier, given, e.violations(), false);
        }
    }

    private ReadDossier.Dossier visible(String childId, Principal person) {
        return Optional.of(childId)
                .filter(id -> id.matches("ET[0-9]{9}"))
                .flatMap(id -> dossiers.forPerson(person.getName(), new ChildId(id)))
                .filter(ReadDossier.Dossier::caring)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static RecordExit.Exit exit(Map<String, String> given) {
        return new RecordExit.Exit(
                Coded.of(ExitReason.class, given.getOrDefault("reason", "")).orElse(null),
                day(given.get("leftOn")),
                text(given.get("place")),
                text(given.get("note")));
    }

    private static @Nullable String text(@Nullable String sent) {
        return sent == null || sent.isBlank() ? null : sent.strip();
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw RefusedException.of("leftOn", "日期", "应为日期（年-月-日）");
        }
    }

    private static String page(
            Model model,
            ReadDossier.Dossier dossier,
            Map<String, String> given,
            List<Violation> violations,
            boolean done) {
        model.addAttribute("childId", dossier.childId());
        model.addAttribute("name", dossier.name());
        model.addAttribute("reasons", REASONS);
        model.addAttribute("given", given);
        model.addAttribute("violations", violations);
        model.addAttribute("done", done);
        return "register/leave";
    }
}
