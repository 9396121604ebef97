package org.tongxing.access.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.tongxing.shared.RefusedException;
import org.tongxing.shared.Violation;

/** What an API call that breaks rules gets back: each rule by field, with 422; nothing was stored. */
@RestControllerAdvice(annotations = RestController.class)
class ApiRefusals {

    record Refusal(List<Violation> violations) {}

    @ExceptionHandler
    ResponseEntity<Refusal> refused(RefusedException e) {
        return unprocessable(e.violations());
    }

    @ExceptionHandler
    ResponseEntity<Refusal> missing(MissingServletRequestParameterException e) {
        return unprocessable(List.of(new Violation(e.getParameterName(), e.getParameterName(), "必填")));
    }

    @ExceptionHandler
    ResponseEntity<Refusal> wrongKind(MethodArgumentTypeMismatchException e) {
        return unprocessable(List.of(new Violation(e.getName(), e.getName(), "格式不正确")));
    }

    @ExceptionHandler
    ResponseEntity<Refusal> unreadable(HttpMessageNotReadableException e) {
        return ResponseEntity.badRequest()
                .body(new Refusal(List.of(new Violation("body", "请求内容", "不是可读的 JSON，或有不能识别的项"))));
    }

    private static ResponseEntity<Refusal> unprocessable(List<Violation> violations) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_ENTITY).body(new Refusal(violations));
    }
}
