package id.bangkom.process.camunda;

import id.bangkom.process.CaseKey;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.BeanFactory;

/** Begins cases in the middle of their diagram, for the benchmark. */
public final class BenchedEngine {

    private final RuntimeService runtime;
    private final EngineAuthentication authentication;

    public BenchedEngine(BeanFactory application) {
        this.runtime = application.getBean(RuntimeService.class);
        this.authentication = application.getBean(EngineAuthentication.class);
    }

    /** The job before this element is due at once. */
    public void startBefore(String process, CaseKey key, String element) {
        authentication.asSystem(
                () -> StartedTenant.during(key.tenant(), () -> runtime.createProcessInstanceByKey(process)
                        .processDefinitionWithoutTenantId()
                        .businessKey(key.toString())
                        .startBeforeActivity(element)
                        .execute()));
    }
}
