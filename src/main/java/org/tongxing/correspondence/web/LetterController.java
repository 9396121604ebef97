package org.tongxing.correspondence.web;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.tongxing.correspondence.LetterState;
import org.tongxing.correspondence.application.DeskLetters;
import org.tongxing.correspondence.application.DeskLetters.Opened;
import org.tongxing.correspondence.application.IssueLetter;
import org.tongxing.shared.RefusedException;

/** 公函: the letters of one's desks, and one letter from draft to reply. For everybody else they are not there. */
@Controller
class LetterController {

    private final DeskLetters letters;
    private final IssueLetter issuing;
    private final LetterPage page;

    LetterController(DeskLetters letters, IssueLetter issuing, LetterPage page) {
        this.letters = letters;
        this.issuing = issuing;
        this.page = page;
    }

    /** Something done to a letter; false when it is not there. */
    private interface Act {
        boolean done();
    }

    @GetMapping("/letters")
    String list(
            @RequestParam(defaultValue = "DRAFTED") LetterState state,
            @RequestParam(required = false) @Nullable Long before,
            Principal person,
            Model model) {
        String login = person.getName();
        page.addList(model, state, letters.page(login, state, before), letters.count(login));
        model.addAttribute("mayIssue", letters.mayIssue(login));
        return "correspondence/letters";
    }

    @GetMapping("/letters/{id}")
    String letter(@PathVariable long id, Principal person, Model model) {
        page.addLetter(model, opened(person, id), Map.of(), List.of());
        return "correspondence/letter";
    }

    /** As it goes on paper. */
    @GetMapping("/letters/{id}/print")
    String print(@PathVariable long id, Principal person, Model model) {
        page.addLetter(model, opened(person, id), Map.of(), List.of());
        return "correspondence/letter-print";
    }

    @GetMapping("/letters/{id}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable long id, Principal person) {
        byte[] file = letters.pdf(person.getName(), id).orElseThrow(LetterController::notThere);
        ContentDisposition download = ContentDisposition.attachment()
                .filename("letter-" + id + ".pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, download.toString())
                .body(file);
    }

    @PostMapping("/letters/{id}")
    ModelAndView rewrite(
            @PathVariable long id, @RequestParam Map<String, String> given, Principal person, Model model) {
        return after(id, person, model, given, () -> letters.rewrite(person.getName(), id, given.get("to"), given));
    }

    @PostMapping("/letters/{id}/issue")
    ModelAndView issue(@PathVariable long id, Principal person, Model model) {
        return after(id, person, model, Map.of(), () -> {
            boolean there = letters.isThere(person.getName(), id);
            if (there) {
                issuing.issue(id, person.getName());
            }
            return there;
        });
    }

    @PostMapping("/letters/{id}/withdraw")
    ModelAndView withdraw(@PathVariable long id, Principal person, Model model) {
        return after(id, person, model, Map.of(), () -> letters.withdraw(person.getName(), id));
    }

    @PostMapping("/letters/{id}/received")
    ModelAndView received(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String receivedOn,
            Principal person,
            Model model) {
        return after(id, person, model, Map.of(), () -> letters.received(person.getName(), id, day(receivedOn)));
    }

    /** A refusal is said on the letter's own page, with what was typed. */
    private ModelAndView after(long id, Principal person, Model model, Map<String, String> given, Act act) {
        try {
            if (!act.done()) {
                throw notThere();
            }
            return new ModelAndView("redirect:/letters/" + id);
        } catch (RefusedException e) {
            page.addLetter(model, opened(person, id), given, e.violations());
            return new ModelAndView("correspondence/letter", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private Opened opened(Principal person, long id) {
        return letters.open(person.getName(), id).orElseThrow(LetterController::notThere);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw RefusedException.of("receivedOn", "送达日期", "应为日期（年-月-日）");
        }
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
