package org.tongxing.correspondence.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.tongxing.correspondence.LetterLine;
import org.tongxing.correspondence.attachment.CheckFile;
import org.tongxing.correspondence.reply.AnswerByAccount;
import org.tongxing.correspondence.reply.GivenReply;
import org.tongxing.correspondence.reply.NotOpenException;
import org.tongxing.correspondence.reply.Standing;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Violation;
import org.tongxing.shared.Violations;

/** Replies to letters by other systems, in the name of an account of the addressed organ. */
@Tag(name = "公函")
@RestController
class ApiReplies {

    private static final Set<String> FIELDS = Set.of("outcome", "documentNumber", "documentDate", "text");

    private final AnswerByAccount answering;
    private final CheckFile files;

    ApiReplies(AnswerByAccount answering, CheckFile files) {
        this.answering = answering;
        this.files = files;
    }

    /** What a reply says, as the documentation of the API shows it. */
    record ReplyRequest(String outcome, String documentNumber, String documentDate, String text) {}

    record ReplyResponse(long letterId, String letterNumber) {

        static ReplyResponse of(LetterLine letter) {
            return new ReplyResponse(letter.id(), Objects.requireNonNull(letter.number()));
        }
    }

    record Refusal(List<Violation> violations) {}

    @Operation(
            summary = "答复公函",
            description = "outcome 为 AGREED、REFUSED、RETURNED 或 OTHER。带附件的用 multipart/form-data，附件字段为 attachment。")
    @ApiResponse(responseCode = "201", description = "已答复")
    @ApiResponse(responseCode = "403", description = "账号不属于任何机关单位")
    @ApiResponse(responseCode = "404", description = "没有发给本机关的这件公函")
    @ApiResponse(responseCode = "409", description = "已经答复，或者不接受答复")
    @ApiResponse(responseCode = "422", description = "不符合规则")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = ReplyRequest.class)))
    @PostMapping(path = "/api/letters/{letterId}/replies", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ReplyResponse reply(
            @PathVariable long letterId, @RequestBody Map<String, @Nullable Object> body, Principal person) {
        refuseOthers(person);
        return ReplyResponse.of(answering.answer(person.getName(), letterId, read(body), null, null));
    }

    @Operation(hidden = true)
    @PostMapping(path = "/api/letters/{letterId}/replies", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ReplyResponse replyWithFile(
            @PathVariable long letterId,
            @RequestParam Map<String, String> body,
            @RequestParam(name = CheckFile.FIELD, required = false) @Nullable MultipartFile file,
            Principal person)
            throws IOException {
        refuseOthers(person);
        return ReplyResponse.of(answering.answer(
                person.getName(),
                letterId,
                read(body),
                file == null ? null : file.getOriginalFilename(),
                file == null ? null : file.getBytes()));
    }

    @ExceptionHandler
    ResponseEntity<Refusal> notOpen(NotOpenException e) {
        HttpStatus status = e.standing() == Standing.UNKNOWN ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT;
        String message =
                e.standing() == Standing.UNKNOWN ? "没有发给本机关的这件公函" : e.standing().message();
        return ResponseEntity.status(status).body(new Refusal(List.of(new Violation("letterId", "公函", message))));
    }

    /** Too large to be read at all: nothing of it was kept. */
    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ResponseEntity<Refusal> tooLarge() {
        return ResponseEntity.status(HttpStatus.PAYLOAD_TOO_LARGE)
                .body(new Refusal(files.tooLarge().violations()));
    }

    private void refuseOthers(Principal person) {
        if (!answering.worksAtAnOrgan(person.getName())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    /** @throws RefusedException when the body has fields that a reply does not have, or values of another kind */
    private static GivenReply read(Map<String, ? extends @Nullable Object> body) {
        Violations violations = new Violations(Map.of());
        body.forEach((key, value) -> {
            violations.addIf(!FIELDS.contains(key), key, "没有此项");
            violations.addIf(value != null && !(value instanceof String), key, "应为一项文字");
        });
        violations.refuseIfAny();
        return GivenReply.of(body);
    }
}
