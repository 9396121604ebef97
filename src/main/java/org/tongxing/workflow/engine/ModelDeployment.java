package org.tongxing.workflow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Deploys the models and forms that changed, under the names they have in the source tree. */
final class ModelDeployment {

    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

    void deployTo(RepositoryService repository) {
        DeploymentBuilder deployment = repository
                .createDeployment()
                .name("Tongxing")
                .source("application")
                .enableDuplicateFiltering(true);
        files().forEach((name, file) -> add(deployment, name, file));
        deployment.deploy();
    }

    private Map<String, Resource> files() {
        try {
            Map<String, Resource> files = new TreeMap<>();
            for (Resource model : resources.getResources("classpath*:processes/*.bpmn")) {
                files.put("processes/" + model.getFilename(), model);
            }
            for (Resource form : resources.getResources("classpath*:forms/*/*.form")) {
                String path = form.getURL().getPath();
                files.put(path.substring(path.lastIndexOf("/forms/") + 1), form);
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(DeploymentBuilder deployment, String name, Resource file) {
        try (InputStream content = file.getInputStream()) {
            deployment.addInputStream(name, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
