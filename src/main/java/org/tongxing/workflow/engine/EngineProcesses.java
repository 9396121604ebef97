package org.tongxing.workflow.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongxing.shared.AreaCode;
import org.tongxing.shared.CaseReference;
import org.tongxing.workflow.MatterVariables;
import org.tongxing.workflow.Outcome;
import org.tongxing.workflow.Processes;
import org.tongxing.workflow.gate.GateMark;

/** Our port, spoken with the authority of the system: the caller's is put aside and given back. */
@Component
class EngineProcesses implements Processes {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final IdentityService identity;
    private final InstanceRegister instances;
    private final OpenTaskDesks desks;

    EngineProcesses(
            @Lazy RuntimeService runtime,
            @Lazy TaskService tasks,
            @Lazy IdentityService identity,
            InstanceRegister instances,
            OpenTaskDesks desks) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.identity = identity;
        this.instances = instances;
        this.desks = desks;
    }

    @Override
    @Transactional
    public void start(String message, CaseReference reference, AreaCode area, Outcome outcome) {
        Map<String, Object> variables = new HashMap<>(outcome.values());
        variables.put(MatterVariables.AREA_CODE.name(), area.value());
        asSystem(() -> runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(reference.value())
                .setVariables(variables)
                .correlateStartMessage());
    }

    @Override
    @Transactional
    public boolean tell(CaseReference reference, String message, Outcome outcome) {
        Optional<String> instance = instances.instanceOf(reference);
        return instance.isPresent() && asSystem(() -> tell(instance.get(), message, outcome.values()));
    }

    @Override
    @Transactional
    public void tellParts(CaseReference matter, String message) {
        Optional<String> instance = instances.instanceOf(matter);
        instance.ifPresent(caller -> asSystem(() -> {
            runtime.createProcessInstanceQuery()
                    .superProcessInstanceId(caller)
                    .list()
                    .forEach(part -> tell(part.getId(), message, Map.of()));
            return true;
        }));
    }

    @Override
    @Transactional
    public Optional<String> openTask(CaseReference reference, String step) {
        return instances.instanceOf(reference).flatMap(instance -> asSystem(() -> openTask(instance, step)));
    }

    private Optional<String> openTask(String instance, String step) {
        return tasks.createTaskQuery().processInstanceId(instance).taskDefinitionKey(step).list().stream()
                .map(Task::getId)
                .findFirst();
    }

    @Override
    @Transactional
    public void settleDesks(CaseReference reference) {
        instances
                .instanceOf(reference)
                .ifPresent(instance -> asSystem(() -> {
                    desks.settle(instance);
                    return true;
                }));
    }

    private boolean tell(String instance, String message, Map<String, Object> variables) {
        List<Execution> waiting = runtime.createExecutionQuery()
                .processInstanceId(instance)
                .messageEventSubscriptionName(message)
                .list();
        waiting.forEach(execution -> runtime.messageEventReceived(message, execution.getId(), variables));
        return !waiting.isEmpty();
    }

    private <T> T asSystem(Supplier<T> step) {
        @Nullable Authentication person = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return GateMark.during(step);
        } finally {
            if (person != null) {
                identity.setAuthentication(person.getUserId(), person.getGroupIds(), person.getTenantIds());
            }
        }
    }
}
