package id.bangkom.training;

import id.bangkom.process.Option;
import id.bangkom.process.Words;
import id.bangkom.training.ClassCases.ClassCase;
import id.bangkom.training.Nominations.Nomination;
import id.bangkom.training.ParticipationCases.Case;
import id.bangkom.training.ScheduleClassView.WaitingRow;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the forms of a class show. */
@Component
class ClassForms {

    private final Catalogue catalogue;
    private final Seats seats;
    private final Scheduling scheduling;
    private final Workforce workforce;
    private final TrainingNotices notices;

    ClassForms(Catalogue catalogue, Seats seats, Scheduling scheduling, Workforce workforce, TrainingNotices notices) {
        this.catalogue = catalogue;
        this.seats = seats;
        this.scheduling = scheduling;
        this.workforce = workforce;
        this.notices = notices;
    }

    Programme programme(ClassCase training) {
        return catalogue
                .programme(training.key().tenant(), training.programmeId())
                .orElseThrow();
    }

    Partner partner(ClassCase training) {
        return catalogue.partner(training.key().tenant(), training.partnerId()).orElseThrow();
    }

    ScheduleClassView schedule(ClassCase training) {
        Programme programme = programme(training);
        List<WaitingRow> waiting = waiting(training);
        LocalDate earliest = scheduling.earliest(training.key());
        // Dates that were asked of a partner before are only a start while they can still be asked of one.
        boolean stillPossible =
                training.startsOn() != null && !training.startsOn().isBefore(earliest);
        return new ScheduleClassView(
                training.key().year(),
                programme.title(),
                programme.description(),
                training.declineReason() == null
                        ? null
                        : "Jadwal sebelumnya tidak disanggupi mitra. Alasan: " + training.declineReason(),
                programme.type().label(),
                length(programme),
                Words.number(programme.jp(), 0),
                Words.money(programme.cost()),
                "paling sedikit " + programme.minParticipants() + ", paling banyak " + programme.maxParticipants(),
                waiting.size() < programme.minParticipants()
                        ? "Baru " + waiting.size()
                                + " orang didanai untuk program ini, kurang dari jumlah paling sedikit."
                        : waiting.size() + " orang didanai untuk program ini dan menunggu kelas.",
                waiting,
                Words.date(earliest),
                catalogue.partners(training.key().tenant()).stream()
                        .filter(Partner::active)
                        .map(partner -> new Option(
                                partner.name() + " (" + partner.kind().label() + ")", partner.id()))
                        .toList(),
                training.partnerId(),
                training.place(),
                stillPossible ? training.startsOn() : null,
                stillPossible ? training.endsOn() : null,
                training.quota() != null
                        ? training.quota()
                        : Math.max(programme.minParticipants(), Math.min(programme.maxParticipants(), waiting.size())),
                training.note());
    }

    private List<WaitingRow> waiting(ClassCase training) {
        List<Nomination> waiting = seats.waitingFor(training);
        Map<String, Employee> people =
                workforce
                        .employees(
                                training.key().tenant(),
                                waiting.stream().map(Nomination::employeeId).toList())
                        .stream()
                        .collect(Collectors.toMap(Employee::id, Function.identity()));
        List<WaitingRow> rows = new ArrayList<>();
        for (Nomination nomination : waiting) {
            Employee employee = people.get(nomination.employeeId());
            rows.add(new WaitingRow(rows.size() + 1, employee.name(), employee.unitName()));
        }
        return rows;
    }

    ConfirmClassView confirmation(ClassCase training) {
        Programme programme = programme(training);
        return new ConfirmClassView(
                programme.title(),
                partner(training).name(),
                training.place(),
                TrainingNotices.span(training.startsOn(), training.endsOn()),
                training.quota(),
                length(programme),
                notices.name(training.scheduledBy()),
                training.note());
    }

    RecordResultsView results(ClassCase training, List<Case> attendants) {
        return RecordResultsView.of(
                programme(training).title(),
                TrainingNotices.span(training.startsOn(), training.endsOn()),
                training.place(),
                attendants.isEmpty()
                        ? "Tidak ada peserta yang menyatakan bersedia hadir."
                        : attendants.size() + " peserta menyatakan bersedia hadir.",
                attendants.stream()
                        .map(participation -> new Option(
                                notices.name(participation.employeeId()),
                                participation.key().id()))
                        .toList());
    }

    /** For example "3 hari (1.080 menit)". */
    static String length(Programme programme) {
        return programme.days() + " hari (" + Words.number(programme.minutes(), 0) + " menit)";
    }
}
