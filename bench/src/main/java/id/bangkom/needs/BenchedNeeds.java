package id.bangkom.needs;

import java.util.List;
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

    /** Gaps, indices and methods of all these people, so many in a transaction. */
    public void analyse(String tenant, int year, List<String> people, int chunk) {
        for (int from = 0; from < people.size(); from += chunk) {
            List<String> some = people.subList(from, Math.min(people.size(), from + chunk));
            transaction.executeWithoutResult(status -> analysis.complete(tenant, year, some));
        }
    }

    /** How many gaps were found, as a check that the work was done. */
    public long gaps(String tenant, int year, List<String> people) {
        return needs.of(tenant, year, people).values().stream()
                .mapToLong(result -> result.gaps().size())
                .sum();
    }
}
