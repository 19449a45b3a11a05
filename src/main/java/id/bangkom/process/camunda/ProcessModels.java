package id.bangkom.process.camunda;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The diagrams, decision tables and forms that ship with the application, by their path below {@code bpmn} or {@code forms}. */
@Component
final class ProcessModels {

    private final Map<String, Resource> diagrams;
    private final Map<String, Resource> decisions;
    private final Map<String, Resource> forms;
    private final Map<String, FormSchema> schemas = new TreeMap<>();
    private final Map<String, FormSchema> schemasById = new TreeMap<>();

    ProcessModels(ObjectMapper json) {
        this.diagrams = find("bpmn/", "*.bpmn");
        this.decisions = find("bpmn/", "*.dmn");
        this.forms = find("forms/", "*/*.form");
        forms.forEach((path, resource) -> {
            FormSchema schema = read(resource, stream -> FormSchema.of(json.readTree(stream)));
            schemas.put(path, schema);
            FormSchema other = schemasById.put(schema.id(), schema);
            if (other != null) {
                throw new IllegalStateException("Two forms have the id \"" + schema.id() + "\", one of them " + path);
            }
        });
    }

    /** Stable resource names, the same whether the application runs from classes or from a jar. */
    private static Map<String, Resource> find(String folder, String pattern) {
        Map<String, Resource> found = new TreeMap<>();
        try {
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath:" + folder + pattern)) {
                String url = resource.getURL().toString();
                found.put(url.substring(url.lastIndexOf("/" + folder) + 1), resource);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot list " + folder + pattern, unreadable);
        }
        return found;
    }

    /** All resources to deploy, by name. */
    Map<String, Resource> all() {
        Map<String, Resource> all = new TreeMap<>(diagrams);
        all.putAll(decisions);
        all.putAll(forms);
        return all;
    }

    /** Parsed diagrams by resource name. */
    Map<String, BpmnModelInstance> diagrams() {
        Map<String, BpmnModelInstance> models = new TreeMap<>();
        diagrams.forEach((path, resource) -> models.put(path, read(resource, Bpmn::readModelFromStream)));
        return models;
    }

    /** A decision table that ships with the application, by its id. */
    DmnModelInstance decision(String id) {
        Resource resource = decisions.get("bpmn/" + id + ".dmn");
        if (resource == null) {
            throw new IllegalArgumentException("There is no decision table \"" + id + "\"");
        }
        return read(resource, Dmn::readModelFromStream);
    }

    /** What the forms ask for and show, by resource name. */
    Map<String, FormSchema> schemas() {
        return schemas;
    }

    /** A form by its id, or null. */
    FormSchema form(String id) {
        return schemasById.get(id);
    }

    private interface Reader<T> {
        T read(InputStream stream) throws IOException;
    }

    private static <T> T read(Resource resource, Reader<T> reader) {
        try (InputStream stream = resource.getInputStream()) {
            return reader.read(stream);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + resource, unreadable);
        }
    }
}
