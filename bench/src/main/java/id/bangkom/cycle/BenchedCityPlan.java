package id.bangkom.cycle;

import id.bangkom.process.CaseKey;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The city plan in a running application, for the benchmark. */
public final class BenchedCityPlan {

    private final CityPlanning planning;
    private final CityPlanRepository plans;
    private final Publications publications;
    private final TransactionTemplate transaction;

    public BenchedCityPlan(BeanFactory application) {
        this.planning = application.getBean(CityPlanning.class);
        this.plans = application.getBean(CityPlanRepository.class);
        this.publications = application.getBean(Publications.class);
        this.transaction = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
    }

    /** Puts the units' plans together. */
    public void consolidate(String tenant, int year) {
        CaseKey key = DevelopmentCycleKey.of(tenant, year);
        transaction.executeWithoutResult(status -> planning.consolidate(key));
    }

    public boolean isPublished(String tenant, int year) {
        return plans.find(tenant, year)
                .filter(plan -> plan.state() == CityPlanRepository.State.PUBLISHED)
                .isPresent();
    }

    /** Whether everybody has been told. */
    public boolean isTold(String tenant, int year) {
        return publications.find(tenant, year).filter(progress -> progress.doneAt() != null).isPresent();
    }

    public int told(String tenant, int year) {
        return publications.find(tenant, year).map(Publications.Progress::told).orElse(0);
    }
}
