package id.bangkom.outreach;

import id.bangkom.access.Cities;
import id.bangkom.background.Waker;
import id.bangkom.needs.NeedsFigures;
import id.bangkom.needs.NeedsFigures.Silent;
import id.bangkom.notification.Outbox;
import id.bangkom.outreach.NudgeRows.Nudge;
import id.bangkom.process.CaseKey;
import id.bangkom.process.OpenTask;
import id.bangkom.process.TaskDesk;
import id.bangkom.process.Words;
import id.bangkom.reports.ReportAccess;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the messages to those who are to be reminded, some at a time. How far it is stands in the row, which is changed in
 * the same transaction, so the work goes on after a crash and several nodes can share it without telling anybody twice.
 */
@Component
class NudgeWorker {

    private static final Logger LOG = LoggerFactory.getLogger(NudgeWorker.class);
    private static final String PROCESS = "needs-identification";

    /** People per transaction. */
    private static final int CHUNK = 50;

    private final NudgeRows rows;
    private final NeedsFigures figures;
    private final ReportAccess access;
    private final TaskDesk desk;
    private final Outbox outbox;
    private final Cities cities;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Waker waker = new Waker();

    NudgeWorker(
            NudgeRows rows,
            NeedsFigures figures,
            ReportAccess access,
            TaskDesk desk,
            Outbox outbox,
            Cities cities,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.figures = figures;
        this.access = access;
        this.desk = desk;
        this.outbox = outbox;
        this.cities = cities;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Wakes whoever works. */
    Waker waker() {
        return waker;
    }

    /** @param goOn asked before each piece of work */
    void work(BooleanSupplier goOn) {
        for (Nudge nudge : rows.open()) {
            try {
                workOff(nudge, goOn);
            } catch (RuntimeException failed) {
                // One unit's trouble must not keep the others waiting; it is tried again with the next look.
                LOG.warn("Reminding unit {} of {} failed", nudge.unitId(), nudge.tenant(), failed);
            }
        }
    }

    private void workOff(Nudge asked, BooleanSupplier goOn) {
        Set<String> units = access.below(asked.tenant(), asked.unitId());
        Nudge nudge = asked;
        while (nudge != null && goOn.getAsBoolean()) {
            Nudge from = nudge;
            nudge = transaction.execute(status -> {
                Optional<Nudge> next = chunk(from, units);
                if (next.isEmpty()) {
                    // Another node was here.
                    status.setRollbackOnly();
                }
                return next.filter(each -> each.doneAt() == null).orElse(null);
            });
        }
    }

    /** @return where it is now; empty when somebody else is further */
    private Optional<Nudge> chunk(Nudge nudge, Set<String> units) {
        List<Silent> people = figures.silentAfter(nudge.tenant(), nudge.year(), units, nudge.lastId(), CHUNK);
        int told = 0;
        for (Silent person : people) {
            told += tell(nudge, person.employeeId()) ? 1 : 0;
        }
        String last = people.isEmpty()
                ? nudge.lastId()
                : people.get(people.size() - 1).employeeId();
        Nudge now = new Nudge(
                nudge.tenant(),
                nudge.year(),
                nudge.unitId(),
                nudge.nudgeNo(),
                nudge.askedBy(),
                nudge.askedAt(),
                nudge.people(),
                last,
                nudge.seen() + people.size(),
                nudge.told() + told,
                people.size() < CHUNK ? clock.instant() : null);
        return rows.advance(nudge, last, people.size(), told, now.doneAt()) ? Optional.of(now) : Optional.empty();
    }

    /** Whoever has just answered, or whose task has gone on, is not reminded. */
    private boolean tell(Nudge nudge, String person) {
        Optional<OpenTask> task =
                desk.open(PROCESS, new CaseKey(nudge.tenant(), nudge.year(), person), "selfAssessment");
        task.ifPresent(open -> outbox.enqueue(
                nudge.tenant(),
                "survey-nudge/" + nudge.tenant() + "/" + nudge.year() + "/" + nudge.unitId() + "/" + nudge.nudgeNo(),
                person,
                "survey-nudge",
                Map.of(
                        "year",
                        String.valueOf(nudge.year()),
                        "due",
                        Words.time(open.due(), cities.city(nudge.tenant()).zone()),
                        Outbox.LINK,
                        "/t/" + open.id())));
        return task.isPresent();
    }
}
