package org.tongxing.workflow.authority;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.tongxing.shared.Role;

/** The four lists that everyone has in Tasklist (architecture §4). */
final class StandingFilters {

    private final ProcessEngine engine;
    private final FilterService filters;
    private final StandingGrants grants;

    StandingFilters(ProcessEngine engine, StandingGrants grants) {
        this.engine = engine;
        this.filters = engine.getFilterService();
        this.grants = grants;
    }

    void write() {
        write("我的待办", 10, "我已领取的任务", visible().taskAssigneeExpression("${currentUser()}"));
        write("待签收", 20, "可由我办理、尚未领取的任务", claimable());
        write("即将到期", 30, "三天内到期的任务", claimableOrMine().dueBeforeExpression("${dateTime().plusDays(3)}"));
        write("已逾期", 40, "超过期限的任务", claimableOrMine().dueBeforeExpression("${now()}"));
    }

    /** Tasks whose time has come: a visit planned for later stays out of sight until its follow-up date. */
    private TaskQuery visible() {
        return engine.getTaskService()
                .createTaskQuery()
                .followUpBeforeOrNotExistentExpression("${now()}")
                .orderByDueDate()
                .asc();
    }

    private TaskQuery claimable() {
        return visible().taskCandidateGroupInExpression("${currentUserGroups()}");
    }

    private TaskQuery claimableOrMine() {
        return claimable().includeAssignedTasks();
    }

    private void write(String name, int priority, String description, TaskQuery query) {
        Filter filter = filters.createTaskFilterQuery().filterName(name).singleResult();
        if (filter == null) {
            filter = filters.newTaskFilter(name);
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("description", description);
        properties.put("priority", priority);
        properties.put("color", "#0f5c5c");
        // A list that asks by itself every few seconds would keep an abandoned session alive, and jump under the hand.
        properties.put("refresh", false);
        properties.put("showUndefinedVariable", false);
        filter.setProperties(properties);
        filter.setQuery(query);
        String id = filters.saveFilter(filter).getId();
        for (Role role : Role.values()) {
            grants.grant(role.code(), Resources.FILTER, id, Permissions.READ);
        }
    }
}
