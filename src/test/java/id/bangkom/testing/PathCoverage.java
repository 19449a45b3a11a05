package id.bangkom.testing;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Notes which nodes and flows of which process were walked, in this JVM. */
public final class PathCoverage extends AbstractBpmnParseListener {

    private static final Map<String, Set<String>> DRAWN = new ConcurrentHashMap<>();
    private static final Map<String, Set<String>> WALKED = new ConcurrentHashMap<>();

    /** Ids of nodes and flows that nothing has walked since the last reset. */
    public static Set<String> missing(String process) {
        Set<String> missing = new TreeSet<>(DRAWN.getOrDefault(process, Set.of()));
        if (missing.isEmpty()) {
            throw new IllegalStateException("No process " + process + " was deployed");
        }
        missing.removeAll(WALKED.getOrDefault(process, Set.of()));
        return missing;
    }

    static void reset(String process) {
        WALKED.remove(process);
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        note(process.getKey(), process);
    }

    private void note(String process, ScopeImpl scope) {
        for (ActivityImpl activity : scope.getActivities()) {
            String id = activity.getId();
            drawn(process, id);
            activity.addListener(ExecutionListener.EVENTNAME_START, walked(process, id));
            note(process, activity);
        }
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
        String process = ((ProcessDefinitionEntity) flow.getProcessDefinition()).getKey();
        drawn(process, flow.getId());
        flow.addListener(ExecutionListener.EVENTNAME_TAKE, walked(process, flow.getId()));
    }

    private static void drawn(String process, String id) {
        DRAWN.computeIfAbsent(process, key -> ConcurrentHashMap.newKeySet()).add(id);
    }

    private static ExecutionListener walked(String process, String id) {
        return execution -> WALKED.computeIfAbsent(process, key -> ConcurrentHashMap.newKeySet())
                .add(id);
    }
}
