package id.bangkom.testing;

import id.bangkom.process.Decisions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;

/** The decision tables of the application, evaluated without a process engine; for tests of those who ask them. */
public final class DecisionTables implements Decisions {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<String, DmnDecision> tables = new ConcurrentHashMap<>();

    @Override
    public Map<String, Object> decide(String decision, Map<String, ?> inputs) {
        List<Map<String, Object>> results = decideAll(decision, inputs);
        if (results.size() != 1) {
            throw new IllegalStateException(results.size() + " rules of " + decision + " match " + inputs);
        }
        return results.get(0);
    }

    /** No city has a table of its own here. */
    @Override
    public Map<String, Object> decide(String decision, String tenant, LocalDate asOf, Map<String, ?> inputs) {
        return decide(decision, inputs);
    }

    @Override
    public List<Map<String, Object>> decideAll(String decision, Map<String, ?> inputs) {
        return engine
                .evaluateDecisionTable(
                        tables.computeIfAbsent(decision, this::read), Variables.fromMap(new HashMap<>(inputs)))
                .stream()
                .<Map<String, Object>>map(line -> new HashMap<>(line.getEntryMap()))
                .toList();
    }

    private DmnDecision read(String decision) {
        try (InputStream file = getClass().getResourceAsStream("/bpmn/" + decision + ".dmn")) {
            return engine.parseDecision(decision, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
