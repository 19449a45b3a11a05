package id.bangkom.process.camunda;

import java.beans.FeatureDescriptor;
import java.util.Iterator;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.ProcessEngineElContext;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ExpressionFactory;

/**
 * What expressions can reach, and nothing else: the steps, {@code who} and {@code deadline} of {@link ExpressionRoots}, and
 * plain variables. No bean, no method, no property of any object, so an expression that somebody smuggles in can do no
 * harm.
 *
 * <p>Expressions of queries and filters are evaluated without a process (CVE-2026-109432: any user can send them). For
 * them even variables are out; only the engine's four functions ({@code now}, {@code dateTime}, {@code currentUser},
 * {@code currentUserGroups}) remain, on whose results nothing can be called.
 */
final class BoundaryExpressions extends JuelExpressionManager {

    private final ExpressionRoots roots;

    BoundaryExpressions(ExpressionRoots roots) {
        this.roots = roots;
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolvers = new CompositeELResolver();
        // Ours first: a variable must not be able to stand in for a step.
        resolvers.add(roots);
        resolvers.add(new VariableScopeElResolver());
        resolvers.add(new VariableContextElResolver());
        return resolvers;
    }

    @Override
    protected ProcessEngineElContext createElContext(VariableScope scope) {
        if (scope != null) {
            return super.createElContext(scope);
        }
        ensureInitialized();
        ProcessEngineElContext context = new ProcessEngineElContext(functionMapper, new NothingResolver());
        context.putContext(ExpressionFactory.class, expressionFactory);
        return context;
    }

    /** Resolves nothing at all; every property and method is then "not found". */
    private static final class NothingResolver extends ELResolver {

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            return null;
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
}
