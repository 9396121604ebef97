package org.tongxing.workflow.web;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongxing.organization.Account;
import org.tongxing.organization.Organization;
import org.tongxing.shared.Role;
import org.tongxing.workflow.TaskPage;
import org.tongxing.workflow.authority.StaffAuthority;
import org.tongxing.workflow.authority.StaffDirectory;

/** A person's work of today, by the same rules as the task list. */
@Component
class TodaysWork {

    private static final int ROWS = 10;
    private static final int SOON_DAYS = 3;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final TaskService tasks;
    private final RepositoryService repository;
    private final StaffAuthority authority;
    private final StaffDirectory directory;
    private final Organization organization;
    private final VisibleTasks visible;
    private final List<TaskPage> pages;
    private final Clock clock;

    TodaysWork(
            TaskService tasks,
            RepositoryService repository,
            StaffAuthority authority,
            StaffDirectory directory,
            Organization organization,
            VisibleTasks visible,
            List<TaskPage> pages,
            Clock clock) {
        this.tasks = tasks;
        this.repository = repository;
        this.authority = authority;
        this.directory = directory;
        this.organization = organization;
        this.visible = visible;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * A task of the list.
     *
     * @param page path of its own page for narrow screens; null when it has none
     */
    record Row(String taskId, String name, String reference, String childName, String due, @Nullable String page) {}

    record Group(String css, String label, long count, List<Row> rows) {}

    record Today(String person, List<Group> groups, List<String> startable, boolean supervises, boolean audits) {}

    private record Found(String css, String label, long count, List<Task> tasks) {}

    Today of(String login) {
        List<Found> found = authority.as(login, this::find);
        Map<String, VisibleTasks.Described> matters = visible.described(
                login,
                found.stream()
                        .flatMap(group -> group.tasks().stream())
                        .map(Task::getId)
                        .toList());
        List<Group> groups = found.stream()
                .map(group -> new Group(group.css(), group.label(), group.count(), rows(group, matters)))
                .toList();
        String person = organization.account(login).map(Account::displayName).orElse(login);
        List<String> roles = directory.groupsOf(login);
        return new Today(
                person,
                groups,
                authority.as(login, this::startable),
                roles.contains(Role.SUPERVISOR.code()),
                roles.contains(Role.AUDITOR.code()));
    }

    private List<Found> find() {
        Date now = Date.from(clock.instant());
        Date soon = Date.from(clock.instant().plus(Duration.ofDays(SOON_DAYS)));
        return List.of(
                found("late", "已逾期", open(now).dueBefore(now)),
                found("due", "三天内到期", open(now).dueAfter(now).dueBefore(soon)),
                found("later", "其他待办", open(now).dueAfter(soon)),
                found("paused", "计时暂停或未定期限", open(now).withoutDueDate()),
                found("planned", "已安排，尚未到时", tasks.createTaskQuery().followUpAfter(now)));
    }

    private TaskQuery open(Date now) {
        return tasks.createTaskQuery().followUpBeforeOrNotExistent(now);
    }

    private static Found found(String css, String label, TaskQuery query) {
        return new Found(css, label, query.count(), query.orderByDueDate().asc().listPage(0, ROWS));
    }

    private List<String> startable() {
        return repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .active()
                .startableInTasklist()
                .startablePermissionCheck()
                .list()
                .stream()
                .map(ProcessDefinition::getName)
                .toList();
    }

    private List<Row> rows(Found group, Map<String, VisibleTasks.Described> matters) {
        return group.tasks().stream()
                .filter(task -> matters.containsKey(task.getId()))
                .map(task -> row(task, Objects.requireNonNull(matters.get(task.getId()))))
                .toList();
    }

    private Row row(Task task, VisibleTasks.Described matter) {
        String page = pages.stream()
                .filter(one -> one.steps().contains(task.getTaskDefinitionKey()))
                .map(one -> one.address(task.getId()))
                .findFirst()
                .orElse(null);
        return new Row(
                task.getId(), task.getName(), matter.reference(), matter.childName(), day(task.getDueDate()), page);
    }

    private static String day(@Nullable Date date) {
        return date == null ? "计时" : date.toInstant().atZone(CHINA).format(DAY);
    }
}
