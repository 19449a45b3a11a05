package id.bangkom.training;

import id.bangkom.cycle.Stages;
import id.bangkom.process.CaseKey;
import id.bangkom.training.Nominations.Nomination;
import java.util.List;
import org.springframework.stereotype.Component;

/** Turns what the city plan funds into classes and into learning at one's own pace. */
@Component
class Execution {

    private final Catalogue catalogue;
    private final ClassCases classes;
    private final ParticipationCases participations;
    private final Seats seats;
    private final Stages stages;

    Execution(Catalogue catalogue, ClassCases classes, ParticipationCases participations, Seats seats, Stages stages) {
        this.catalogue = catalogue;
        this.classes = classes;
        this.participations = participations;
        this.seats = seats;
        this.stages = stages;
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
            waiting.forEach(nomination -> stages.plan(
                    ParticipationCases.PROCESS,
                    participations.add(
                            tenant, year, nomination.employeeId(), programme.id(), null, nomination.itemId(), null)));
        }
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
