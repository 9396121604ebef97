package org.tongxing.workflow.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tongxing.shared.ChildId;
import org.tongxing.workflow.TaskCards;

/** Number and masked name for the cards of a page of the task list: one call, three queries. */
@Hidden
@RestController
class CardController {

    private static final int MOST = 200;

    private final VisibleTasks tasks;
    private final ObjectProvider<TaskCards> cards;

    CardController(VisibleTasks tasks, ObjectProvider<TaskCards> cards) {
        this.tasks = tasks;
        this.cards = cards;
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
        Map<String, VisibleTasks.Matter> matters = tasks.matters(person.getName(), ids);
        Map<ChildId, String> names = names(matters);
        return new Cards(matters.entrySet().stream()
                .map(task -> new Card(
                        task.getKey(),
                        task.getValue().reference(),
                        name(task.getValue().child(), names)))
                .toList());
    }

    private Map<ChildId, String> names(Map<String, VisibleTasks.Matter> matters) {
        Set<ChildId> children = matters.values().stream()
                .map(VisibleTasks.Matter::child)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return children.isEmpty() ? Map.of() : cards.getObject().maskedNames(children);
    }

    private static String name(@Nullable ChildId child, Map<ChildId, String> names) {
        return child == null ? "" : names.getOrDefault(child, "");
    }
}
