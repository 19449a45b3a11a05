package id.bangkom.staffing;

import id.bangkom.access.Accounts;
import id.bangkom.access.Cities;
import id.bangkom.access.Tenant;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets changes take effect whose day has come, by each city's own calendar. It looks every few minutes, so a day that
 * begins while the application is stopped is made up for at the next start. Each change is one transaction that says by
 * its row that it is done: any number of workers may run, and one that dies loses nothing.
 */
@Component
class StaffingWorker {

    private static final Logger LOG = LoggerFactory.getLogger(StaffingWorker.class);

    private final Changes changes;
    private final Staffing staffing;
    private final Turnover turnover;
    private final Accounts accounts;
    private final Cities cities;

    StaffingWorker(Changes changes, Staffing staffing, Turnover turnover, Accounts accounts, Cities cities) {
        this.changes = changes;
        this.staffing = staffing;
        this.turnover = turnover;
        this.accounts = accounts;
        this.cities = cities;
    }

    @Scheduled(
            fixedDelayString = "${bangkom.staffing.delay:PT5M}",
            initialDelayString = "${bangkom.staffing.delay:PT5M}")
    void run() {
        for (Tenant tenant : accounts.tenants()) {
            try {
                run(tenant.id());
            } catch (RuntimeException failed) {
                // The next round tries again; one city's trouble is not another's.
                LOG.error("Staffing changes of {} could not be worked through", tenant.id(), failed);
            }
        }
    }

    void run(String tenant) {
        LocalDate today = cities.today(tenant);
        changes.due(tenant, today).forEach(staffing::takeEffectOnItsDay);
        turnover.to(tenant, today);
    }
}
