package id.bangkom.needs;

import java.util.Collection;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The analysis of needs in a running application, for the benchmark. */
public final class BenchedNeeds {

    private final GapAnalysis analysis;
    private final Needs needs;
    private final TransactionTemplate transaction;

    public BenchedNeeds(BeanFactory application) {
        this.analysis = application.getBean(GapAnalysis.class);
        this.needs = application.getBean(Needs.class);
        this.transaction = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
    }

    /** Gaps, indices and methods of all these people in one transaction. */
    public void analyse(String tenant, int year, Collection<String> people) {
        transaction.executeWithoutResult(status -> {
            analysis.analyse(tenant, year, people);
            analysis.recommend(tenant, year, people);
        });
    }

    /** How many gaps were found, as a check that the work was done. */
    public long gaps(String tenant, int year, Collection<String> people) {
        return needs.of(tenant, year, people).values().stream()
                .mapToLong(result -> result.gaps().size())
                .sum();
    }
}
