package org.tongxing.workflow.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.tongxing.access.StepNames;

/** The names on the diagrams, read once: models change with a release only. */
@Component
class ModelNames implements StepNames {

    private final RepositoryService repository;
    private volatile @Nullable Map<String, String> names;

    ModelNames(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public Optional<String> of(String id) {
        Map<String, String> known = names;
        if (known == null) {
            known = read();
            names = known;
        }
        return Optional.ofNullable(known.get(id));
    }

    private Map<String, String> read() {
        Map<String, String> read = new HashMap<>();
        repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(ProcessDefinition::getId)
                .map(repository::getBpmnModelInstance)
                .forEach(model -> add(read, model));
        return read;
    }

    private static void add(Map<String, String> names, BpmnModelInstance model) {
        Collection<Process> processes = model.getModelElementsByType(Process.class);
        processes.forEach(process -> names.put(process.getId(), process.getName()));
        model.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> node.getName() != null)
                .forEach(node -> names.putIfAbsent(node.getId(), node.getName()));
    }
}
