package org.tongxing.correspondence.web;

import java.security.Principal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tongxing.correspondence.application.KeptMails;
import org.tongxing.correspondence.application.WatchMail;

/** 邮件发送情况: for those who look after the outbox; for everybody else the page is not there. */
@Controller
class MailController {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private final WatchMail mail;

    MailController(WatchMail mail) {
        this.mail = mail;
    }

    /** A line of the list. */
    record Row(long id, String writtenAt, String kind, String recipient, int attempts, @Nullable String failure) {}

    @GetMapping("/notices/mail")
    String page(@RequestParam(required = false) @Nullable Long before, Principal person, Model model) {
        if (!mail.mayWatch(person.getName())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        KeptMails.Waiting waiting = mail.waiting(person.getName());
        WatchMail.Page page = mail.dead(person.getName(), before);
        model.addAttribute("missing", mail.missing().orElse(null));
        model.addAttribute("trouble", mail.trouble().orElse(null));
        model.addAttribute("waiting", waiting.count());
        model.addAttribute(
                "since", waiting.since() == null ? null : waiting.since().format(TIME));
        model.addAttribute("rows", rows(page.dead()));
        model.addAttribute("next", page.next());
        return "correspondence/mail";
    }

    @PostMapping("/notices/mail/{id}/resend")
    String resend(@PathVariable long id, Principal person) {
        return done(mail.resend(person.getName(), id));
    }

    @PostMapping("/notices/mail/{id}/close")
    String close(@PathVariable long id, Principal person) {
        return done(mail.close(person.getName(), id));
    }

    private static String done(boolean changed) {
        if (!changed) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/notices/mail";
    }

    private static List<Row> rows(List<KeptMails.Dead> dead) {
        return dead.stream()
                .map(one -> new Row(
                        one.id(),
                        one.writtenAt().format(TIME),
                        one.kind().label(),
                        one.recipient(),
                        one.attempts(),
                        one.failure()))
                .toList();
    }
}
