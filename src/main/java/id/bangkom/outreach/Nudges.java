package id.bangkom.outreach;

import id.bangkom.access.Cities;
import id.bangkom.outreach.NudgeRows.Nudge;
import id.bangkom.process.Actor;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.rules.Rules;
import id.bangkom.rules.WorkingDays;
import id.bangkom.workforce.WorkUnit;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Having the people of a unit reminded who have not answered the survey: not more often than the rule says. */
@Component
class Nudges {

    static final String PAUSE = "nudge.pause";

    private final NudgeRows rows;
    private final NudgeWorker worker;
    private final Rules rules;
    private final WorkingDays workingDays;
    private final Cities cities;
    private final Clock clock;

    Nudges(NudgeRows rows, NudgeWorker worker, Rules rules, WorkingDays workingDays, Cities cities, Clock clock) {
        this.rows = rows;
        this.worker = worker;
        this.rules = rules;
        this.workingDays = workingDays;
        this.cities = cities;
        this.clock = clock;
    }

    /**
     * The first day on which a unit may be reminded again.
     *
     * @param last null when it never was
     * @return today or later
     */
    LocalDate from(String tenant, Nudge last) {
        LocalDate today = cities.today(tenant);
        if (last == null) {
            return today;
        }
        LocalDate day = workingDays
                .after(tenant, last.askedAt(), pause(tenant))
                .atZone(zone(tenant))
                .toLocalDate();
        return day.isAfter(today) ? day : today;
    }

    int pause(String tenant) {
        return rules.number(tenant, PAUSE, cities.today(tenant)).intValueExact();
    }

    boolean isPossible(String tenant, Nudge last) {
        return !from(tenant, last).isAfter(cities.today(tenant));
    }

    /**
     * @param waiting how many have not answered and still can
     * @throws Refusal when nobody is to be reminded, or when the unit has been reminded a short time ago
     */
    @Transactional
    public void ask(Actor actor, int year, WorkUnit unit, int waiting) {
        if (waiting == 0) {
            throw Refusal.conflict("Tidak ada pegawai " + unit.name() + " yang masih dapat mengisi penilaian mandiri.");
        }
        String tenant = actor.tenant();
        Nudge last = rows.latest(tenant, year).get(unit.id());
        if (!isPossible(tenant, last)) {
            throw tooSoon(unit, last, from(tenant, last), tenant);
        }
        Instant now = clock.instant();
        Nudge next = new Nudge(
                tenant,
                year,
                unit.id(),
                last == null ? 1 : last.nudgeNo() + 1,
                actor.userId(),
                now,
                waiting,
                "",
                0,
                0,
                null);
        // Made before it is known whether it is needed: after a duplicate key PostgreSQL answers no question any more.
        Refusal somebodyElse = tooSoon(
                unit,
                next,
                workingDays
                        .after(tenant, now, pause(tenant))
                        .atZone(zone(tenant))
                        .toLocalDate(),
                tenant);
        if (!rows.add(next)) {
            throw somebodyElse;
        }
        worker.waker().afterCommit();
    }

    private Refusal tooSoon(WorkUnit unit, Nudge last, LocalDate from, String tenant) {
        return Refusal.conflict("Pegawai " + unit.name() + " sudah diingatkan pada "
                + Words.time(last.askedAt(), zone(tenant)) + ". Pengingat berikutnya dapat dikirim mulai "
                + Words.date(from) + " (paling cepat " + pause(tenant) + " hari kerja sesudahnya, aturan " + PAUSE
                + ").");
    }

    private ZoneId zone(String tenant) {
        return cities.city(tenant).zone();
    }
}
