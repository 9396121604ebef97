package org.tongxing.workflow.clock;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Which limit the models name as a task's due date: {@code ${limits.due('key', execution)}}. */
@Component
class ModelClocks {

    private static final Pattern DUE = Pattern.compile("\\$\\{limits\\.due\\('([^']+)', execution\\)}");

    private final RepositoryService repository;
    private final Map<String, Map<String, String>> byDefinition = new ConcurrentHashMap<>();

    ModelClocks(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    /**
     * A task of a model, with its limit.
     *
     * @param definition version of the model
     * @param step id of the task in it
     */
    record Step(String definition, String step, String key) {

        String named() {
            return definition + '/' + step;
        }
    }

    /** The limit of a task, when its model names one. */
    Optional<String> key(String definition, String step) {
        return Optional.ofNullable(steps(definition).get(step));
    }

    /** All tasks of all versions of the models that have a limit. */
    List<Step> all() {
        return repository.createProcessDefinitionQuery().list().stream()
                .map(ProcessDefinition::getId)
                .flatMap(definition -> steps(definition).entrySet().stream()
                        .map(step -> new Step(definition, step.getKey(), step.getValue())))
                .toList();
    }

    private Map<String, String> steps(String definition) {
        return byDefinition.computeIfAbsent(definition, this::read);
    }

    private Map<String, String> read(String definition) {
        return repository.getBpmnModelInstance(definition).getModelElementsByType(UserTask.class).stream()
                .flatMap(task -> limit(task).map(key -> Map.entry(task.getId(), key)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Stream<String> limit(UserTask task) {
        return Stream.ofNullable(task.getCamundaDueDate())
                .map(DUE::matcher)
                .filter(Matcher::matches)
                .map(due -> due.group(1));
    }
}
