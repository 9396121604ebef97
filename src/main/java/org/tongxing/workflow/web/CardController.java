package org.tongxing.workflow.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tongxing.shared.RefusedException;

/** Number and masked name for the cards of a page of the task list: one call, three queries. */
@Hidden
@RestController
class CardController {

    private static final int MOST = 200;

    private final VisibleTasks tasks;

    CardController(VisibleTasks tasks) {
        this.tasks = tasks;
    }

    record Asked(@Nullable List<String> taskIds) {}

    record Card(String taskId, String reference, String childName) {}

    record Cards(List<Card> cards) {}

    @PostMapping("/api/tasks/cards")
    Cards cards(@RequestBody Asked asked, Principal person) {
        if (asked.taskIds() == null) {
            throw RefusedException.of("taskIds", "任务", "必填");
        }
        List<String> ids =
                asked.taskIds().stream().filter(Objects::nonNull).limit(MOST).toList();
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
