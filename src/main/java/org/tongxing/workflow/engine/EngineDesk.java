package org.tongxing.workflow.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.tongxing.shared.CaseReference;
import org.tongxing.workflow.Desk;
import org.tongxing.workflow.authority.StaffAuthority;

/** Works at a desk in the name of an account, through the same gate as Tasklist. */
@Component
class EngineDesk implements Desk {

    private final FormService forms;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final ManagementService management;
    private final StaffAuthority authority;
    private final ProcessEngineConfigurationImpl configuration;

    EngineDesk(
            FormService forms,
            TaskService tasks,
            RepositoryService repository,
            ManagementService management,
            StaffAuthority authority,
            ProcessEngineConfigurationImpl configuration) {
        this.forms = forms;
        this.tasks = tasks;
        this.repository = repository;
        this.management = management;
        this.authority = authority;
        this.configuration = configuration;
    }

    @Override
    public CaseReference start(String login, String processKey, Map<String, Object> values) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .latestVersion()
                .singleResult()
                .getId();
        return authority.as(
                login,
                () -> new CaseReference(
                        forms.submitStartForm(definition, values).getBusinessKey()));
    }

    @Override
    public boolean submit(String login, String childId, String step, Map<String, Object> values) {
        return authority.as(login, () -> {
            List<Task> open = tasks.createTaskQuery()
                    .taskDefinitionKey(step)
                    .processVariableValueEquals("childId", childId)
                    .list();
            open.forEach(task -> forms.submitTaskForm(task.getId(), values));
            return !open.isEmpty();
        });
    }

    @Override
    public void runJobs() {
        boolean wasActive = configuration.getJobExecutor().isActive();
        configuration.getJobExecutor().shutdown();
        try {
            List<Job> due = due();
            while (!due.isEmpty()) {
                due.forEach(job -> management.executeJob(job.getId()));
                due = due();
            }
        } finally {
            if (wasActive) {
                configuration.getJobExecutor().start();
            }
        }
    }

    private List<Job> due() {
        return management.createJobQuery().messages().withRetriesLeft().list();
    }
}
