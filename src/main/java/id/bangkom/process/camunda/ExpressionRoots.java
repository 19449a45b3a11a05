package id.bangkom.process.camunda;

import id.bangkom.process.Assignment;
import id.bangkom.process.CaseKey;
import id.bangkom.rules.Rules;
import id.bangkom.rules.WorkingDays;
import java.beans.FeatureDescriptor;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Iterator;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.stereotype.Component;

/**
 * The three things that a diagram's expressions may name:
 *
 * <ul>
 *   <li><code>${needsIdentification.analyseGaps}</code>: a step of the process itself,
 *   <li><code>${who.supervisor}</code>: the person or group that does a task,
 *   <li><code>${deadline.confirmNeeds.reminder}</code>: a moment.
 * </ul>
 */
@Component
class ExpressionRoots extends ELResolver {

    private final StepRegistry registry;
    private final EngineAuthentication authentication;
    private final Rules rules;
    private final WorkingDays workingDays;
    private final Clock clock;

    ExpressionRoots(
            StepRegistry registry,
            EngineAuthentication authentication,
            Rules rules,
            WorkingDays workingDays,
            Clock clock) {
        this.registry = registry;
        this.authentication = authentication;
        this.rules = rules;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** A case within an expression: its process's steps, its key, and what the engine knows of it. */
    private record Case(StepsOfProcess steps, CaseKey key, ExecutionEntity execution) {}

    private record WhoOf(Case in) {}

    private record DeadlinesOf(Case in) {}

    private record DeadlinesOfElement(Case in, String element) {}

    private record StepsOf(StepsOfProcess steps) {}

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        Object value = base == null
                ? root(context, String.valueOf(property))
                : authentication.asSystem(() -> member(base, String.valueOf(property)));
        if (value != null) {
            context.setPropertyResolved(true);
        }
        return value;
    }

    private Object root(ELContext context, String name) {
        if (!(context.getContext(VariableScope.class) instanceof VariableScope scope)) {
            return null;
        }
        ExecutionEntity execution = execution(scope);
        if (execution == null) {
            return null;
        }
        StepsOfProcess steps = registry.of(execution.getProcessDefinition().getKey());
        if (name.equals(steps.expressionName())) {
            return new StepsOf(steps);
        }
        return switch (name) {
            case "who" -> new WhoOf(new Case(steps, CaseKey.parse(execution.getProcessBusinessKey()), execution));
            case "deadline" -> new DeadlinesOf(
                    new Case(steps, CaseKey.parse(execution.getProcessBusinessKey()), execution));
            default -> null;
        };
    }

    private static ExecutionEntity execution(VariableScope scope) {
        if (scope instanceof DelegateTask task) {
            return (ExecutionEntity) task.getExecution();
        }
        return scope instanceof DelegateExecution execution ? (ExecutionEntity) execution : null;
    }

    private Object member(Object base, String name) {
        if (base instanceof StepsOf of) {
            Method step = of.steps().steps().get(name);
            return step == null ? null : new StepDelegate(of.steps(), step, authentication);
        }
        if (base instanceof WhoOf who) {
            Method method = who.in().steps().assignments().get(name);
            if (method == null) {
                return null;
            }
            Assignment assignment =
                    (Assignment) who.in().steps().call(method, who.in().key());
            return assignment.userId() != null ? assignment.userId() : assignment.groupId();
        }
        if (base instanceof DeadlinesOf deadlines) {
            return new DeadlinesOfElement(deadlines.in(), name);
        }
        if (base instanceof DeadlinesOfElement element) {
            return Date.from(deadline(element.in(), element.element(), name));
        }
        return null;
    }

    /** A task that has been escalated keeps its first due date and is neither reminded of nor escalated for ever. */
    private Instant deadline(Case in, String element, String kind) {
        return Escalations.of(in.execution(), element).moment(kind).orElseGet(() -> deadline(in, element + "." + kind));
    }

    private Instant deadline(Case in, String name) {
        Method method = in.steps().deadlines().get(name);
        if (method != null) {
            return (Instant) in.steps().call(method, in.key());
        }
        String rule = "deadline." + in.steps().process() + "." + name;
        Instant now = clock.instant();
        int days = rules.number(in.key().tenant(), rule, LocalDate.ofInstant(now, ZoneOffset.UTC))
                .intValueExact();
        return workingDays.after(in.key().tenant(), now, days);
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        // nothing can be set
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return null;
    }
}
