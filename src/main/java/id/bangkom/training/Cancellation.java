package id.bangkom.training;

import id.bangkom.cycle.Stages;
import id.bangkom.hours.Entry;
import id.bangkom.hours.HoursLedger;
import id.bangkom.hours.Source;
import id.bangkom.process.CaseKey;
import id.bangkom.process.Processes;
import id.bangkom.process.Words;
import id.bangkom.training.ClassCases.ClassCase;
import id.bangkom.training.ParticipationCases.Case;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the end of a class before its time means for those who take part, whatever has happened by then. */
@Component
class Cancellation {

    private final ClassCases classes;
    private final ParticipationCases participations;
    private final Catalogue catalogue;
    private final Partners partners;
    private final Seats seats;
    private final HoursLedger ledger;
    private final Processes processes;
    private final Stages stages;
    private final TrainingNotices notices;

    Cancellation(
            ClassCases classes,
            ParticipationCases participations,
            Catalogue catalogue,
            Partners partners,
            Seats seats,
            HoursLedger ledger,
            Processes processes,
            Stages stages,
            TrainingNotices notices) {
        this.classes = classes;
        this.participations = participations;
        this.catalogue = catalogue;
        this.partners = partners;
        this.seats = seats;
        this.ledger = ledger;
        this.processes = processes;
        this.stages = stages;
        this.notices = notices;
    }

    static Source source(CaseKey participation) {
        return new Source(ParticipationCases.PROCESS, participation.id());
    }

    /** Tells everybody of a class that is cancelled. Again changes nothing. */
    void ofClass(CaseKey classKey) {
        ClassCase training = classes.get(classKey);
        String title = title(classKey, training.programmeId());
        participations.ofClass(classKey).forEach(participation -> end(participation, training.cancelReason()));
        if (training.scheduledBy() != null) {
            notices.classCancelled(training, title, partners.group(training));
        }
        stages.done(ClassCases.PROCESS, classKey);
    }

    private void end(Case participation, String reason) {
        // First, so that one which has not been started yet will not be.
        stages.done(ParticipationCases.PROCESS, participation.key());
        if (processes.isRunning(ParticipationCases.PROCESS, participation.key())) {
            processes.tell(ParticipationCases.PROCESS, participation.key(), "class-cancelled");
        } else {
            participation(participation, reason);
        }
    }

    /** Ends one participation: JP are taken back, the plan's item can be used again, the person is told. */
    void participation(Case participation, String reason) {
        CaseKey key = participation.key();
        if (participation.state() == ParticipationState.CANCELLED
                || participation.state() == ParticipationState.DECLINED) {
            return;
        }
        Optional<Entry> takenBack =
                ledger.reverse(key.tenant(), participation.employeeId(), source(key), "Kelas dibatalkan. " + reason);
        participations.state(key, ParticipationState.CANCELLED);
        seats.usable(participation);
        notices.participationCancelled(
                participation,
                title(key, participation.programmeId()),
                reason,
                Words.number(takenBack.map(entry -> entry.recognised().negate()).orElse(BigDecimal.ZERO), 2));
        stages.done(ParticipationCases.PROCESS, key);
    }

    /** Ends one that never began: the plan's item is deferred, the person is told. */
    void notBegun(Case participation, String reason) {
        CaseKey key = participation.key();
        stages.done(ParticipationCases.PROCESS, key);
        participations.state(key, ParticipationState.CANCELLED);
        seats.unused(participation, reason);
        notices.notBegun(participation, title(key, participation.programmeId()), reason);
    }

    private String title(CaseKey key, String programmeId) {
        return catalogue.programme(key.tenant(), programmeId).orElseThrow().title();
    }
}
