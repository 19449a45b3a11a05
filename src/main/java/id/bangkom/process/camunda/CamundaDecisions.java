package id.bangkom.process.camunda;

import id.bangkom.process.Decisions;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.dmn.DecisionsEvaluationBuilder;
import org.springframework.stereotype.Component;

@Component
class CamundaDecisions implements Decisions {

    private final DecisionService decisions;
    private final EngineAuthentication authentication;
    private final DecisionVersions versions;

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
        return only(
                decision,
                inputs,
                versions.definition(tenant, decision, asOf)
                        .map(definition -> evaluate(decisions.evaluateDecisionById(definition), inputs))
                        .orElseGet(() -> decideAll(decision, inputs)));
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
