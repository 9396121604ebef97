package org.tongxing.workflow.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.tongxing.workflow.TaskGoneException;
import org.tongxing.workflow.TaskGoneException.Reason;

/** Answers for a task that a page of ours cannot open: not there is 404, done meanwhile 409. */
@ControllerAdvice
class TaskGonePages {

    @ExceptionHandler(TaskGoneException.class)
    @Nullable
    ModelAndView gone(TaskGoneException gone, HttpServletResponse response) throws IOException {
        if (gone.reason() == Reason.UNKNOWN) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return null;
        }
        ModelAndView page = new ModelAndView("workflow/gone", HttpStatus.CONFLICT);
        page.addObject("why", gone.reason().label());
        return page;
    }
}
