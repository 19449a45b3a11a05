package id.bangkom.process.camunda;

import id.bangkom.process.Decisions;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.dmn.DecisionsEvaluationBuilder;
import org.springframework.stereotype.Component;

/**
 * Evaluates tables. A definition never changes and a table answers the same question always in the same way, so that
 * questions about people, which are the same for thousands, are evaluated once while the application runs.
 */
@Component
class CamundaDecisions implements Decisions {

    /** So many answers are kept; then they are all asked for again. */
    private static final int MOST_ANSWERS = 20_000;

    /** A question to a definition of the engine; to the shipped one, which has no city, by the name of its table. */
    private record Asked(String definition, Map<String, Object> inputs) {}

    private final DecisionService decisions;
    private final EngineAuthentication authentication;
    private final DecisionVersions versions;
    private final Map<Asked, Map<String, Object>> answered = new ConcurrentHashMap<>();

    CamundaDecisions(DecisionService decisions, EngineAuthentication authentication, DecisionVersions versions) {
        this.decisions = decisions;
        this.authentication = authentication;
        this.versions = versions;
    }

    @Override
    public Map<String, Object> decide(String decision, Map<String, ?> inputs) {
        return only(decision, inputs, decideAll(decision, inputs));
    }

    @Override
    public Map<String, Object> decide(String decision, String tenant, LocalDate asOf, Map<String, ?> inputs) {
        Optional<String> own = versions.definition(tenant, decision, asOf);
        Asked asked = new Asked(own.orElse(decision), Map.copyOf(inputs));
        Map<String, Object> known = answered.get(asked);
        if (known != null) {
            return known;
        }
        Map<String, Object> answer = Collections.unmodifiableMap(only(
                decision,
                inputs,
                own.map(definition -> evaluate(decisions.evaluateDecisionById(definition), inputs))
                        .orElseGet(() -> decideAll(decision, inputs))));
        if (answered.size() >= MOST_ANSWERS) {
            answered.clear();
        }
        answered.put(asked, answer);
        return answer;
    }

    private static Map<String, Object> only(String decision, Map<String, ?> inputs, List<Map<String, Object>> results) {
        if (results.size() != 1) {
            throw new IllegalStateException("Decision table \"" + decision + "\" has " + results.size()
                    + " matching rules for " + inputs + "; it needs exactly one");
        }
        return results.get(0);
    }

    @Override
    public List<Map<String, Object>> decideAll(String decision, Map<String, ?> inputs) {
        return evaluate(decisions.evaluateDecisionByKey(decision).decisionDefinitionWithoutTenantId(), inputs);
    }

    private List<Map<String, Object>> evaluate(DecisionsEvaluationBuilder evaluation, Map<String, ?> inputs) {
        return authentication.asSystem(() -> {
            DmnDecisionResult result =
                    evaluation.variables(new HashMap<>(inputs)).evaluate();
            return result.stream()
                    .<Map<String, Object>>map(entries -> new HashMap<>(entries.getEntryMap()))
                    .toList();
        });
    }
}
