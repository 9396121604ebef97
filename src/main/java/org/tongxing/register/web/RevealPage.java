package org.tongxing.register.web;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.tongxing.access.PersonalField;
import org.tongxing.register.application.RevealField;
import org.tongxing.shared.ChildId;
import org.tongxing.shared.RefusedException;

/** Answers the click 显示完整: the whole number, or what is wrong with the reason. */
@Component
class RevealPage {

    private final RevealField reveal;

    RevealPage(RevealField reveal) {
        this.reveal = reveal;
    }

    /** The fragment that takes the place of the masked value. */
    String answer(
            String login,
            ChildId child,
            String field,
            @Nullable String reason,
            boolean byTask,
            String at,
            Model model) {
        PersonalField asked = Stream.of(PersonalField.values())
                .filter(known -> known.name().equals(field))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("revealAt", at);
        model.addAttribute("field", field);
        try {
            String value = reveal.reveal(login, child, asked, reason, byTask)
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            model.addAttribute("label", asked.label());
            model.addAttribute("value", value);
            return "register/dossier :: revealed";
        } catch (RefusedException e) {
            model.addAttribute("why", e.violations().get(0).message());
            return "register/dossier :: reveal";
        }
    }
}
