package org.tongxing.correspondence.web;

import java.io.IOException;
import java.security.Principal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.tongxing.correspondence.LetterLine;
import org.tongxing.correspondence.attachment.CheckFile;
import org.tongxing.correspondence.reply.EnterReply;
import org.tongxing.correspondence.reply.GivenReply;
import org.tongxing.correspondence.reply.NotOpenException;
import org.tongxing.correspondence.reply.ReadAttachment;
import org.tongxing.correspondence.reply.ReceivedDocuments;
import org.tongxing.correspondence.reply.RenewLink;
import org.tongxing.correspondence.reply.ReplyOutcome;
import org.tongxing.correspondence.reply.Standing;
import org.tongxing.organization.Organization;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Violation;

/** 复函与代录: what came to a letter, and what its desk enters and compares for an organ that answered on paper. */
@Controller
class EnteredReplyController {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private final EnterReply entering;
    private final RenewLink renewing;
    private final ReceivedDocuments documents;
    private final ReadAttachment reading;
    private final CheckFile files;
    private final Organization organization;

    EnteredReplyController(
            EnterReply entering,
            RenewLink renewing,
            ReceivedDocuments documents,
            ReadAttachment reading,
            CheckFile files,
            Organization organization) {
        this.entering = entering;
        this.renewing = renewing;
        this.documents = documents;
        this.reading = reading;
        this.files = files;
        this.organization = organization;
    }

    @GetMapping("/letters/{letter}/reply")
    ModelAndView form(@PathVariable long letter, Principal person, Model model) {
        return page(letter, person, model, Map.of(), List.of(), HttpStatus.OK);
    }

    @PostMapping("/letters/{letter}/reply")
    ModelAndView enter(
            @PathVariable long letter,
            @RequestParam Map<String, String> given,
            @RequestParam(name = CheckFile.FIELD, required = false) @Nullable MultipartFile scan,
            Principal person,
            Model model)
            throws IOException {
        find(letter, person);
        try {
            entering.enter(
                    person.getName(),
                    letter,
                    GivenReply.of(given),
                    scan == null ? null : scan.getOriginalFilename(),
                    scan == null ? new byte[0] : scan.getBytes());
            return done(letter);
        } catch (RefusedException e) {
            return page(letter, person, model, given, e.violations(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @PostMapping("/letters/{letter}/reply/compare")
    ModelAndView compare(
            @PathVariable long letter,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(required = false) @Nullable String reason,
            Principal person,
            Model model) {
        find(letter, person);
        try {
            switch (decision) {
                case "AGREE" -> entering.agree(person.getName(), letter);
                case "RETURN" -> entering.sendBack(person.getName(), letter, text(reason));
                default -> throw RefusedException.of("decision", "比对结果", "请选择一致或者退回");
            }
            return done(letter);
        } catch (RefusedException e) {
            return page(letter, person, model, Map.of(), e.violations(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    /** Sends the organ a new link and a new code. */
    @PostMapping("/letters/{letter}/reply/link")
    ModelAndView renew(@PathVariable long letter, Principal person, Model model) {
        find(letter, person);
        try {
            renewing.renew(person.getName(), letter);
            return done(letter);
        } catch (RefusedException e) {
            return page(letter, person, model, Map.of(), e.violations(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    /** Downloaded under a name that tells nothing: browsers keep lists of what they have loaded. */
    @GetMapping("/letters/{letter}/attachments/{attachment}")
    ResponseEntity<byte[]> attachment(@PathVariable long letter, @PathVariable long attachment, Principal person) {
        ReadAttachment.Opened opened = reading.open(person.getName(), letter, attachment)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String name = "attachment-" + attachment + '.' + opened.what().type().suffix();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(opened.what().type().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + '"')
                .body(opened.content());
    }

    @ExceptionHandler
    ModelAndView notOpen(NotOpenException e) {
        HttpStatus status = e.standing() == Standing.UNKNOWN ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT;
        return refusal(
                e.standing() == Standing.UNKNOWN ? "没有待比对的内容" : e.standing().message(), status);
    }

    /** Too large to be read at all: nothing of it was kept. */
    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge() {
        return refusal("附件：" + files.tooLarge().violations().get(0).message(), HttpStatus.PAYLOAD_TOO_LARGE);
    }

    private static ModelAndView refusal(String why, HttpStatus status) {
        ModelAndView page = new ModelAndView("correspondence/entered-refused", status);
        page.addObject("why", why);
        return page;
    }

    private static ModelAndView done(long letter) {
        return new ModelAndView("redirect:/letters/" + letter + "/reply");
    }

    private ModelAndView page(
            long id,
            Principal person,
            Model model,
            Map<String, String> given,
            List<Violation> violations,
            HttpStatus status) {
        LetterLine letter = find(id, person);
        EnterReply.Entered entered = entering.lastOf(id).orElse(null);
        model.addAttribute("letter", letter);
        model.addAttribute("documents", documents.of(id));
        model.addAttribute("entered", entered);
        model.addAttribute("enteredBy", entered == null ? "" : name(entered.by()));
        model.addAttribute("enteredAt", entered == null ? "" : entered.at().format(TIME));
        model.addAttribute("own", entered != null && entered.by().equals(person.getName()));
        model.addAttribute("waits", entered != null && entered.state().equals("WAITING"));
        model.addAttribute("awaits", letter.state().awaitsReply());
        model.addAttribute("outcomes", ReplyOutcome.values());
        model.addAttribute("given", given);
        model.addAttribute("violations", violations);
        model.addAttribute("refused", violations.stream().map(Violation::field).toList());
        return new ModelAndView("correspondence/entered", model.asMap(), status);
    }

    private String name(String login) {
        return Objects.requireNonNull(organization.displayNames(Set.of(login)).getOrDefault(login, login));
    }

    private LetterLine find(long letter, Principal person) {
        return entering.letter(person.getName(), letter)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static @Nullable String text(@Nullable String sent) {
        return sent == null || sent.isBlank() ? null : sent.strip();
    }
}
