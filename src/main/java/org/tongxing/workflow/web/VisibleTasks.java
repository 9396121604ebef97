package org.tongxing.workflow.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.tongxing.correspondence.TaskSight;
import org.tongxing.shared.CaseReference;
import org.tongxing.shared.ChildId;
import org.tongxing.workflow.TaskCards;
import org.tongxing.workflow.TaskMatters;
import org.tongxing.workflow.authority.StaffAuthority;
import org.tongxing.workflow.clock.ChangeClock;

/** Tasks as a signed-in person may see them, asked by the engine's own rules. */
@Component
class VisibleTasks implements TaskMatters, TaskSight {

    private final TaskService tasks;
    private final StaffAuthority authority;
    private final ObjectProvider<TaskCards> cards;
    private final JdbcClient jdbc;
    private final ChangeClock clocks;

    VisibleTasks(
            @Lazy TaskService tasks,
            StaffAuthority authority,
            ObjectProvider<TaskCards> cards,
            JdbcClient jdbc,
            ChangeClock clocks) {
        this.tasks = tasks;
        this.authority = authority;
        this.cards = cards;
        this.jdbc = jdbc;
        this.clocks = clocks;
    }

    /**
     * What an instance is about.
     *
     * @param reference its number
     * @param child its child, once there is one
     */
    record About(String reference, @Nullable ChildId child) {}

    /**
     * What a list says of a task.
     *
     * @param reference number of its instance
     * @param childName masked name of its child; blank while there is none
     */
    record Described(String reference, String childName) {}

    boolean isVisible(String login, String taskId) {
        return !find(login, List.of(taskId)).isEmpty();
    }

    @Override
    public Set<String> visibleAmong(String login, Collection<String> taskIds) {
        return taskIds.isEmpty()
                ? Set.of()
                : find(login, taskIds).stream().map(Task::getId).collect(Collectors.toSet());
    }

    @Override
    public Set<String> openAmong(Collection<String> taskIds) {
        return taskIds.isEmpty()
                ? Set.of()
                : jdbc.sql("SELECT id_ FROM act_ru_task WHERE id_ IN (:tasks)")
                        .param("tasks", taskIds)
                        .query(String.class)
                        .set();
    }

    @Override
    public boolean seesClock(String login, String taskId) {
        return clock(login, taskId).isPresent();
    }

    /** The clock of a task, for its desk, the desk above, and whoever sees the task. */
    Optional<ChangeClock.Seen> clock(String login, String taskId) {
        return clocks.seenBy(login, taskId)
                .or(() -> isVisible(login, taskId) ? clocks.shown(login, taskId) : Optional.empty());
    }

    @Override
    public Optional<TaskMatters.Matter> ofTask(String taskId) {
        String login = SecurityContextHolder.getContext().getAuthentication().getName();
        return matters(login, List.of(taskId)).values().stream()
                .flatMap(matter -> Stream.ofNullable(matter.child())
                        .map(child -> new TaskMatters.Matter(new CaseReference(matter.reference()), child)))
                .findFirst();
    }

    /** The matters of those of the tasks that the person may see, by task id: two queries, however many tasks. */
    Map<String, About> matters(String login, Collection<String> taskIds) {
        List<Task> visible = find(login, taskIds);
        if (visible.isEmpty()) {
            return Map.of();
        }
        Map<String, About> byInstance = ofInstances(
                visible.stream().map(Task::getProcessInstanceId).distinct().toList());
        return visible.stream()
                .filter(task -> byInstance.containsKey(task.getProcessInstanceId()))
                .collect(Collectors.toMap(Task::getId, task -> byInstance.get(task.getProcessInstanceId())));
    }

    /** The same with the children's masked names, which cost one query more. */
    Map<String, Described> described(String login, Collection<String> taskIds) {
        Map<String, About> matters = matters(login, taskIds);
        Map<ChildId, String> names = names(matters.values());
        return matters.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, task -> described(task.getValue(), names)));
    }

    private static Described described(About matter, Map<ChildId, String> names) {
        return new Described(matter.reference(), matter.child() == null ? "" : names.getOrDefault(matter.child(), ""));
    }

    private Map<ChildId, String> names(Collection<About> matters) {
        Set<ChildId> children =
                matters.stream().map(About::child).filter(Objects::nonNull).collect(Collectors.toSet());
        return children.isEmpty() ? Map.of() : cards.getObject().maskedNames(children);
    }

    private Map<String, About> ofInstances(List<String> instances) {
        return jdbc
                .sql(
                        """
                        SELECT e.id_, e.business_key_, v.text_
                          FROM act_ru_execution e
                          LEFT JOIN act_ru_variable v ON v.execution_id_ = e.id_ AND v.name_ = 'childId'
                         WHERE e.id_ IN (:instances)
                        """)
                .param("instances", instances)
                .query((row, n) -> Map.entry(row.getString(1), matter(row.getString(2), row.getString(3))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static About matter(String reference, @Nullable String child) {
        return new About(reference, child == null ? null : new ChildId(child));
    }

    private List<Task> find(String login, Collection<String> taskIds) {
        return authority.as(login, () -> tasks.createTaskQuery()
                .taskIdIn(taskIds.toArray(String[]::new))
                .list());
    }
}
