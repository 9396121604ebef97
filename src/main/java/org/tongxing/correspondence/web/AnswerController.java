package org.tongxing.correspondence.web;

import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.tongxing.correspondence.LetterLine;
import org.tongxing.correspondence.attachment.CheckFile;
import org.tongxing.correspondence.reply.AnswerByAccount;
import org.tongxing.correspondence.reply.GivenReply;
import org.tongxing.correspondence.reply.NotOpenException;
import org.tongxing.correspondence.reply.ReplyOutcome;
import org.tongxing.correspondence.reply.Standing;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Violation;

/** 答复公函: the page on which the people of an organ answer a letter to it, from its basket. */
@Controller
class AnswerController {

    private final AnswerByAccount answering;
    private final CheckFile files;

    AnswerController(AnswerByAccount answering, CheckFile files) {
        this.answering = answering;
        this.files = files;
    }

    @GetMapping("/letters/{letter}/answer")
    ModelAndView form(@PathVariable long letter, Principal person) {
        return page(answering.find(person.getName(), letter), Map.of(), List.of(), HttpStatus.OK);
    }

    @PostMapping("/letters/{letter}/answer")
    ModelAndView answer(
            @PathVariable long letter,
            @RequestParam Map<String, String> given,
            @RequestParam(name = CheckFile.FIELD, required = false) @Nullable MultipartFile file,
            Principal person)
            throws IOException {
        LetterLine found = answering.find(person.getName(), letter);
        MultipartFile chosen = file == null || file.isEmpty() ? null : file;
        try {
            answering.answer(
                    person.getName(),
                    letter,
                    GivenReply.of(given),
                    chosen == null ? null : chosen.getOriginalFilename(),
                    chosen == null ? null : chosen.getBytes());
            return new ModelAndView("redirect:/organs/" + found.to().organ() + "/basket");
        } catch (RefusedException e) {
            return page(found, given, e.violations(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @ExceptionHandler
    ModelAndView notOpen(NotOpenException e) {
        boolean unknown = e.standing() == Standing.UNKNOWN;
        return refusal(
                unknown ? "没有发给本机关的这件公函" : e.standing().message(),
                unknown ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT);
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

    private static ModelAndView page(
            LetterLine letter, Map<String, String> given, List<Violation> violations, HttpStatus status) {
        ModelAndView page = new ModelAndView("correspondence/answer", status);
        page.addObject("letter", letter);
        page.addObject("given", given);
        page.addObject("violations", violations);
        page.addObject("refused", violations.stream().map(Violation::field).toList());
        page.addObject("outcomes", ReplyOutcome.values());
        return page;
    }
}
