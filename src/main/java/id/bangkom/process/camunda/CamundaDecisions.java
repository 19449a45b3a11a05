package id.bangkom.process.camunda;

import id.bangkom.process.Decisions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

@Component
class CamundaDecisions implements Decisions {

    private final DecisionService decisions;
    private final EngineAuthentication authentication;

    CamundaDecisions(DecisionService decisions, EngineAuthentication authentication) {
        this.decisions = decisions;
        this.authentication = authentication;
    }

    @Override
    public Map<String, Object> decide(String decision, Map<String, ?> inputs) {
        List<Map<String, Object>> results = decideAll(decision, inputs);
        if (results.size() != 1) {
            throw new IllegalStateException("Decision table \"" + decision + "\" has " + results.size()
                    + " matching rules for " + inputs + "; it needs exactly one");
        }
        return results.get(0);
    }

    @Override
    public List<Map<String, Object>> decideAll(String decision, Map<String, ?> inputs) {
        return authentication.asSystem(() -> {
            DmnDecisionResult result = decisions
                    .evaluateDecisionByKey(decision)
                    .decisionDefinitionWithoutTenantId()
                    .variables(new HashMap<>(inputs))
                    .evaluate();
            return result.stream()
                    .<Map<String, Object>>map(entries -> new HashMap<>(entries.getEntryMap()))
                    .toList();
        });
    }
}
