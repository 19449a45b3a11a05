package id.bangkom.process.camunda;

import id.bangkom.process.CaseKey;
import java.lang.reflect.Method;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Runs one step for the engine and leaves its outcome for the gateway behind it. */
record StepDelegate(StepsOfProcess steps, Method step, EngineAuthentication authentication) implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        CaseKey key = CaseKey.parse(execution.getProcessBusinessKey());
        // A step is the system's work, even when it runs within a person's click.
        Object outcome = authentication.asSystem(() -> steps.call(step, key));
        if (outcome instanceof Enum<?> value) {
            execution.setVariable(execution.getCurrentActivityId(), value.name());
        }
    }
}
