package org.tongxing.bench;

import java.util.Date;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;

/** The first page of the task list as Tasklist asks an engine for it: fifteen tasks of a filter, and how many there are. */
final class TaskList {

    /** The standing filter of tasks that one may claim. */
    static final String CLAIMABLE = "待签收";

    private static final int PAGE = 15;

    private final ProcessEngine engine;
    private final FilterService filters;
    private final TaskService tasks;
    private final String claimable;

    TaskList(ProcessEngine engine) {
        this.engine = engine;
        this.filters = engine.getFilterService();
        this.tasks = engine.getTaskService();
        this.claimable =
                filters.createTaskFilterQuery().filterName(CLAIMABLE).singleResult().getId();
    }

    /** Opens the list as this person and says how many tasks it has. */
    long open(DeskAccount person) {
        engine.getIdentityService().setAuthentication(person.login(), person.groups(), person.tenants());
        try {
            return person.supervises() ? allVisible() : ofFilter();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    /** Tasklist adds its own order to the filter's. */
    private long ofFilter() {
        filters.listPage(claimable, tasks.createTaskQuery().orderByTaskCreateTime().desc(), 0, PAGE);
        return filters.count(claimable);
    }

    private long allVisible() {
        visible().listPage(0, PAGE);
        return visible().count();
    }

    private TaskQuery visible() {
        return tasks.createTaskQuery()
                .followUpBeforeOrNotExistent(new Date())
                .orderByDueDate()
                .asc();
    }
}
