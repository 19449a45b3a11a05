package id.bangkom.process.camunda;

import id.bangkom.process.ProcessSteps;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * All steps classes by process id. Read from the context at first use, because the engine is built before the steps
 * classes, which themselves need the engine's port.
 */
@Component
class StepRegistry {

    private final ApplicationContext context;
    private volatile Map<String, StepsOfProcess> byProcess;

    StepRegistry(ApplicationContext context) {
        this.context = context;
    }

    Collection<StepsOfProcess> all() {
        return byProcess().values();
    }

    /** The steps of a process; a process without steps class is an error that the start-up check reports first. */
    StepsOfProcess of(String process) {
        StepsOfProcess steps = byProcess().get(process);
        if (steps == null) {
            throw new IllegalStateException("No class is annotated @ProcessSteps(\"" + process + "\")");
        }
        return steps;
    }

    private Map<String, StepsOfProcess> byProcess() {
        if (byProcess == null) {
            Map<String, StepsOfProcess> found = new TreeMap<>();
            for (Object bean :
                    context.getBeansWithAnnotation(ProcessSteps.class).values()) {
                StepsOfProcess steps = new StepsOfProcess(bean);
                StepsOfProcess other = found.put(steps.process(), steps);
                if (other != null) {
                    throw new IllegalStateException("Two classes have the steps of \"" + steps.process() + "\": "
                            + other.typeName() + " and " + steps.typeName());
                }
            }
            byProcess = found;
        }
        return byProcess;
    }
}
