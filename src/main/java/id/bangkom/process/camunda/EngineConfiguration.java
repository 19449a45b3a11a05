package id.bangkom.process.camunda;

import id.bangkom.access.Accounts;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the engine is set up beyond its properties: what expressions reach, whose users it knows, and so on. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /** Waits for Flyway, so that the domain's tables are there before the engine makes its own. */
    @Bean
    @DependsOnDatabaseInitialization
    ProcessEnginePlugin engineBoundary(ExpressionRoots roots, Accounts accounts, TaskOwners owners) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.setExpressionManager(new BoundaryExpressions(roots));
                engine.setIdentityProviderSessionFactory(AccountIdentities.factory(accounts));
                engine.setTenantIdProvider(new StartedTenant());
                List<SessionFactory> sessions = new ArrayList<>();
                if (engine.getCustomSessionFactories() != null) {
                    sessions.addAll(engine.getCustomSessionFactories());
                }
                sessions.add(OwnGroups.factory());
                engine.setCustomSessionFactories(sessions);
                engine.setFailedJobCommandFactory(new FailedSteps());
                List<BpmnParseListener> listeners = new ArrayList<>();
                if (engine.getCustomPreBPMNParseListeners() != null) {
                    listeners.addAll(engine.getCustomPreBPMNParseListeners());
                }
                listeners.add(new TaskGuard());
                listeners.add(owners);
                engine.setCustomPreBPMNParseListeners(listeners);
            }
        };
    }
}
