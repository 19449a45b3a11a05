package id.bangkom.training;

import id.bangkom.access.Cities;
import id.bangkom.cycle.Stages;
import id.bangkom.process.CaseKey;
import id.bangkom.process.Processes;
import id.bangkom.training.Nominations.Nomination;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Turns what the city plan funds into classes and into learning at one's own pace. */
@Component
class Execution {

    /** Told to everybody when it is the end of the year, and not HR, that cancels a class. */
    static final String CLOSED_BEFORE_CLASS = "Tahun pelaksanaan ditutup sebelum kelas dimulai.";

    private final Catalogue catalogue;
    private final ClassCases classes;
    private final ParticipationCases participations;
    private final Seats seats;
    private final Stages stages;
    private final Cancellation cancellation;
    private final Processes processes;
    private final Cities cities;

    Execution(
            Catalogue catalogue,
            ClassCases classes,
            ParticipationCases participations,
            Seats seats,
            Stages stages,
            Cancellation cancellation,
            Processes processes,
            Cities cities) {
        this.catalogue = catalogue;
        this.classes = classes;
        this.participations = participations;
        this.seats = seats;
        this.stages = stages;
        this.cancellation = cancellation;
        this.processes = processes;
        this.cities = cities;
    }

    /** As many classes as those who wait need, and a participation for everybody with a programme of the other kind. */
    void begin(String tenant, int year) {
        seats.funded(tenant, year).stream()
                .map(Nomination::programmeId)
                .distinct()
                .flatMap(id -> catalogue.programme(tenant, id).stream())
                .forEach(programme -> begin(tenant, year, programme));
    }

    private void begin(String tenant, int year, Programme programme) {
        List<Nomination> waiting = seats.waiting(tenant, year, programme.id());
        if (programme.mode() == Mode.CLASS) {
            long open = classes.ofProgramme(tenant, year, programme.id()).stream()
                    .filter(training -> training.state().takesPeople())
                    .count();
            long needed = (waiting.size() + programme.maxParticipants() - 1) / programme.maxParticipants();
            for (long missing = needed - open; missing > 0; missing--) {
                openClass(tenant, year, programme);
            }
        } else {
            ZoneId zone = cities.city(tenant).zone();
            // Learning before the quarter of the plan would count for another year, or be overdue before it begins.
            waiting.stream()
                    .filter(nomination -> seats.claim(tenant, nomination))
                    .forEach(nomination -> stages.planAll(
                            ParticipationCases.PROCESS,
                            tenant,
                            year,
                            List.of(participations
                                    .add(
                                            tenant,
                                            year,
                                            nomination.employeeId(),
                                            programme.id(),
                                            null,
                                            nomination.itemId(),
                                            null)
                                    .id()),
                            nomination.from().atStartOfDay(zone).toInstant()));
        }
    }

    /** What has not begun does not take place any more; who has a seat in it, or was to learn later, is told. */
    void end(String tenant, int year) {
        classes.ofYear(tenant, year).stream()
                .filter(training -> training.state().takesPeople())
                .forEach(training -> cancel(training.key()));
        String reason = "Pelaksanaan tahun " + year + " ditutup sebelum hari mulai yang direncanakan.";
        participations.ofYear(tenant, year).stream()
                .filter(found -> found.classId() == null && found.state() == ParticipationState.NOMINATED)
                .filter(found -> !processes.isRunning(ParticipationCases.PROCESS, found.key()))
                .forEach(found -> cancellation.notBegun(found, reason));
    }

    private void cancel(CaseKey key) {
        // A class that begins at this moment has begun before, or finds that it is cancelled.
        classes.lockSeats(key);
        if (!classes.get(key).state().takesPeople()) {
            return;
        }
        // Its process is told afterwards, as every case of the stage.
        classes.cancel(key, null, CLOSED_BEFORE_CLASS);
        participations.ofClass(key).forEach(found -> cancellation.participation(found, CLOSED_BEFORE_CLASS));
    }

    /** One more class of a programme, to be scheduled. */
    CaseKey openClass(String tenant, int year, Programme programme) {
        int number = classes.ofProgramme(tenant, year, programme.id()).size() + 1;
        CaseKey key = new CaseKey(tenant, year, programme.id() + "-" + number);
        if (classes.open(key, programme)) {
            stages.plan(ClassCases.PROCESS, key);
        }
        return key;
    }
}
