package org.tongxing.bench;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/** The steps of a case as both sides take them; what is submitted differs. */
final class CaseRun {

    private final ProcessEngine engine;

    CaseRun(ProcessEngine engine) {
        this.engine = engine;
    }

    String definition(String key) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
    }

    void submit(String reference, String step, Map<String, Object> values) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference)
                .taskDefinitionKey(step)
                .singleResult();
        engine.getFormService().submitTaskForm(task.getId(), values);
    }

    void runJobs(String processInstance) {
        for (Job job : engine.getManagementService()
                .createJobQuery()
                .processInstanceId(processInstance)
                .messages()
                .list()) {
            engine.getManagementService().executeJob(job.getId());
        }
    }

    String instance(String reference) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(reference)
                .singleResult()
                .getId();
    }

    String visitOf(String caseInstance) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .superProcessInstanceId(caseInstance)
                .singleResult()
                .getBusinessKey();
    }
}
