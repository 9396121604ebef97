package org.tongxing.workflow.web;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/**
 * Whether what a call names by its id is there, for those calls that the engine would answer with a failure, or as if it
 * had done something, when it is not.
 */
@Component
class NamedThings {

    private final Map<String, Predicate<List<String>>> known;

    NamedThings(ManagementService management, RepositoryService repository) {
        this.known = Map.of(
                "PUT /job/{id}/retries",
                path -> management.createJobQuery().jobId(path.get(1)).count() > 0,
                "PUT /job-definition/{id}/retries",
                path -> management
                                .createJobDefinitionQuery()
                                .jobDefinitionId(path.get(1))
                                .count()
                        > 0,
                "GET /deployment/{id}/resources/{resource}/data",
                path -> repository.getDeploymentResources(path.get(1)).stream()
                        .anyMatch(file -> file.getId().equals(path.get(3))));
    }

    /** False when something is named that does not exist; of other calls the engine itself says so. */
    boolean areThere(EngineCall call, CallPath called) {
        return known.getOrDefault(call.toString(), path -> true).test(called.segments());
    }
}
