package org.tongxing.workflow.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Number and masked name for the cards of a page of the task list: one call, three queries. */
@Hidden
@RestController
class CardController {

    private static final int MOST = 200;

    private final VisibleTasks tasks;

    CardController(VisibleTasks tasks) {
        this.tasks = tasks;
    }

    record Asked(List<String> taskIds) {}

    record Card(String taskId, String reference, String childName) {}

    record Cards(List<Card> cards) {}

    @PostMapping("/api/tasks/cards")
    Cards cards(@RequestBody Asked asked, Principal person) {
        List<String> ids = asked.taskIds().stream().limit(MOST).toList();
        if (ids.isEmpty()) {
            return new Cards(List.of());
        }
        return new Cards(tasks.described(person.getName(), ids).entrySet().stream()
                .map(task -> new Card(
                        task.getKey(),
                        task.getValue().reference(),
                        task.getValue().childName()))
                .toList());
    }
}
