package id.bangkom.cycle;

import id.bangkom.cycle.PlanPublication.Told;
import id.bangkom.cycle.Publications.Due;
import id.bangkom.cycle.Publications.Progress;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells people what became of their plans. Each portion is one transaction that says by its row how far it came, so the work
 * goes on after a crash where it stopped, nobody is told twice, and several threads and nodes do not meet.
 */
@Component
class PublicationWorker {

    private static final Logger LOG = LoggerFactory.getLogger(PublicationWorker.class);

    /** People told at a time. */
    static final int CHUNK = 200;

    private final Publications publications;
    private final PlanPublication plans;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PublicationWorker(
            Publications publications, PlanPublication plans, PlatformTransactionManager transactions, Clock clock) {
        this.publications = publications;
        this.plans = plans;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Until nobody is left who can be told now. */
    void work() {
        for (Due due : publications.due()) {
            try {
                while (tellChunk(due)) {
                    // each tells one portion and says whether there may be another one
                }
            } catch (RuntimeException failed) {
                LOG.warn("The plan {} cannot be told now; it goes on with the next look", due, failed);
            }
        }
    }

    private boolean tellChunk(Due due) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Optional<Progress> mine = publications.take(due.tenant(), due.year());
            if (mine.isEmpty()) {
                return false;
            }
            String before = mine.get().last();
            Told told = plans.tell(due.tenant(), due.year(), before, CHUNK);
            if (told.people() > 0) {
                publications.told(due.tenant(), due.year(), before, told.people(), told.last());
            } else {
                publications.done(due.tenant(), due.year(), clock.instant());
            }
            return told.people() > 0;
        }));
    }
}
