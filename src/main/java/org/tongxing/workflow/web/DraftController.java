package org.tongxing.workflow.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.security.Principal;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tongxing.workflow.draft.Drafts;

/** Keeps what a person types beside Tasklist, so that a time-out or a power cut costs nothing. */
@Hidden
@RestController
class DraftController {

    private final Drafts drafts;
    private final VisibleTasks tasks;

    DraftController(Drafts drafts, VisibleTasks tasks) {
        this.drafts = drafts;
        this.tasks = tasks;
    }

    record Draft(Map<String, Object> values) {}

    /** Of a task that is this person's; for any other nothing is kept and nothing is said. */
    @PutMapping("/drafts/task/{taskId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keepOfTask(@PathVariable String taskId, @RequestBody Draft draft, Principal person) {
        if (tasks.isVisible(person.getName(), taskId)) {
            drafts.keep(person.getName(), Drafts.ofTask(taskId), draft.values());
        }
    }

    @PutMapping("/drafts/start/{processKey}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keepOfStart(@PathVariable String processKey, @RequestBody Draft draft, Principal person) {
        drafts.keep(person.getName(), Drafts.ofStart(processKey), draft.values());
    }

    @DeleteMapping("/drafts/task/{taskId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dropOfTask(@PathVariable String taskId, Principal person) {
        drafts.drop(person.getName(), Drafts.ofTask(taskId));
    }

    @DeleteMapping("/drafts/start/{processKey}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dropOfStart(@PathVariable String processKey, Principal person) {
        drafts.drop(person.getName(), Drafts.ofStart(processKey));
    }
}
