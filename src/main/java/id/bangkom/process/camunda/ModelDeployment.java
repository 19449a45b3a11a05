package id.bangkom.process.camunda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Checks the models and deploys them under stable names, before anything can be started. A start that finds nothing
 * changed deploys nothing, in whatever layout the application runs.
 */
@Component
class ModelDeployment implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployment.class);

    private final ModelCheck check;
    private final ProcessModels models;
    private final RepositoryService repository;

    ModelDeployment(ModelCheck check, ProcessModels models, RepositoryService repository) {
        this.check = check;
        this.models = models;
        this.repository = repository;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> problems = check.problems();
        if (!problems.isEmpty()) {
            throw new IllegalStateException(
                    "Diagrams, forms and steps classes do not agree:\n  - " + String.join("\n  - ", problems));
        }
        DeploymentBuilder deployment =
                repository.createDeployment().name("bangkom").source("bangkom").enableDuplicateFiltering(true);
        models.all().forEach((name, resource) -> {
            try (InputStream content = resource.getInputStream()) {
                deployment.addInputStream(name, content);
            } catch (IOException unreadable) {
                throw new UncheckedIOException("Cannot read " + name, unreadable);
            }
        });
        var deployed = deployment.deployWithResult();
        var definitions = deployed.getDeployedProcessDefinitions();
        LOG.info("Deployed {} changed processes", definitions == null ? 0 : definitions.size());
    }
}
