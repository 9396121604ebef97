package org.tongxing.correspondence.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.WebUtils;
import org.tongxing.correspondence.attachment.CheckFile;
import org.tongxing.correspondence.reply.AnswerByLink;
import org.tongxing.correspondence.reply.GivenReply;
import org.tongxing.correspondence.reply.NotOpenException;
import org.tongxing.correspondence.reply.ReplyOutcome;
import org.tongxing.correspondence.reply.Standing;
import org.tongxing.correspondence.reply.TooManyCodesException;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Violation;

/** The page on which an organ without an account answers a letter: it shows the letter's number and nothing else of it. */
@Controller
class ReplyPageController {

    private static final Set<String> FIELDS = Set.of("outcome", "documentNumber", "documentDate", "text");
    private static final String PAGE = "correspondence/reply";

    private final AnswerByLink answering;
    private final CheckFile files;

    ReplyPageController(AnswerByLink answering, CheckFile files) {
        this.answering = answering;
        this.files = files;
    }

    /** Whoever has the address may answer; no search engine shall have it. */
    @ModelAttribute
    void keepFromSearchEngines(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
    }

    @GetMapping("/reply/{token}")
    ModelAndView form(@PathVariable String token) {
        return form(answering.numberOf(token), Map.of(), List.of(), HttpStatus.OK);
    }

    /** What was sent is read only when the link holds. */
    @PostMapping("/reply/{token}")
    ModelAndView answer(@PathVariable String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String number = answering.numberOf(token);
        Map<String, String> given = new HashMap<>();
        FIELDS.forEach(field -> given.put(field, blank(request.getParameter(field))));
        MultipartFile file = file(request);
        try {
            answering.answer(
                    token,
                    request.getParameter("code"),
                    GivenReply.of(given),
                    file == null ? null : file.getOriginalFilename(),
                    file == null ? null : file.getBytes());
            return new ModelAndView(PAGE, Map.of("answered", number));
        } catch (RefusedException e) {
            return form(number, given, e.violations(), HttpStatus.UNPROCESSABLE_ENTITY);
        } catch (TooManyCodesException e) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(e.seconds()));
            Violation wait = new Violation("code", "验证码", "填错次数过多，请在" + e.seconds() + "秒后再试");
            return form(number, given, List.of(wait), HttpStatus.TOO_MANY_REQUESTS);
        }
    }

    @ExceptionHandler
    ModelAndView notOpen(NotOpenException e) {
        ModelAndView page = new ModelAndView(PAGE, status(e.standing()));
        page.addObject("closed", e.standing().message());
        return page;
    }

    /** Too large to be read at all: nothing of it was kept. */
    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge() {
        ModelAndView page = new ModelAndView(PAGE, HttpStatus.PAYLOAD_TOO_LARGE);
        page.addObject("closed", "附件：" + files.tooLarge().violations().get(0).message() + "。请返回上一页重新选择");
        return page;
    }

    private static ModelAndView form(
            String number, Map<String, String> given, List<Violation> violations, HttpStatus status) {
        ModelAndView page = new ModelAndView(PAGE, status);
        page.addObject("number", number);
        page.addObject("given", given);
        page.addObject("violations", violations);
        page.addObject("refused", violations.stream().map(Violation::field).toList());
        page.addObject("outcomes", ReplyOutcome.values());
        return page;
    }

    private static HttpStatus status(Standing standing) {
        return switch (standing) {
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case ANSWERED -> HttpStatus.CONFLICT;
            case LOCKED -> HttpStatus.LOCKED;
            case OPEN, CLOSED, EXPIRED -> HttpStatus.GONE;
        };
    }

    /** The chosen file; a browser sends an empty one when none was chosen. */
    private static @Nullable MultipartFile file(HttpServletRequest request) {
        MultipartRequest parts = WebUtils.getNativeRequest(request, MultipartRequest.class);
        MultipartFile file = parts == null ? null : parts.getFile(CheckFile.FIELD);
        return file == null
                        || (file.isEmpty() && blank(file.getOriginalFilename()).isEmpty())
                ? null
                : file;
    }

    private static String blank(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
