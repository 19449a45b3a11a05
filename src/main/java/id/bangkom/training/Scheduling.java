package id.bangkom.training;

import id.bangkom.access.Cities;
import id.bangkom.process.CaseKey;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.refusal.Refusal.FieldProblem;
import id.bangkom.rules.Rules;
import id.bangkom.rules.WorkingDays;
import id.bangkom.training.ClassCases.Schedule;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** When a class can be, and for how many. */
@Component
class Scheduling {

    private final ClassCases classes;
    private final Catalogue catalogue;
    private final Rules rules;
    private final WorkingDays workingDays;
    private final Cities cities;
    private final Clock clock;

    Scheduling(
            ClassCases classes, Catalogue catalogue, Rules rules, WorkingDays workingDays, Cities cities, Clock clock) {
        this.classes = classes;
        this.catalogue = catalogue;
        this.rules = rules;
        this.workingDays = workingDays;
        this.cities = cities;
        this.clock = clock;
    }

    /** The day after the last on which the partner may still answer, but not before the year of the plan. */
    LocalDate earliest(CaseKey key) {
        LocalDate today = cities.today(key.tenant());
        int days = rules.number(key.tenant(), "deadline.training-class.confirmClass.takeover", today)
                .intValueExact();
        LocalDate answered = LocalDate.ofInstant(
                workingDays.after(key.tenant(), clock.instant(), days),
                cities.city(key.tenant()).zone());
        LocalDate first = LocalDate.of(key.year(), 1, 1);
        return answered.plusDays(1).isBefore(first) ? first : answered.plusDays(1);
    }

    /** @throws Refusal naming everything that is wrong with the schedule */
    void check(CaseKey key, ScheduleClass answers) {
        Programme programme = catalogue
                .programme(key.tenant(), classes.get(key).programmeId())
                .orElseThrow();
        List<FieldProblem> problems = new ArrayList<>();
        LocalDate earliest = earliest(key);
        if (answers.startsOn().isBefore(earliest)) {
            problems.add(new FieldProblem(
                    "startsOn",
                    "Hari pertama " + Words.date(answers.startsOn()) + " terlalu cepat; paling cepat "
                            + Words.date(earliest) + " agar mitra sempat menjawab."));
        }
        if (answers.startsOn().getYear() != key.year()) {
            problems.add(new FieldProblem(
                    "startsOn",
                    "Hari pertama " + Words.date(answers.startsOn()) + " tidak dalam tahun rencana " + key.year()
                            + "."));
        }
        long span = ChronoUnit.DAYS.between(answers.startsOn(), answers.endsOn()) + 1;
        if (span < 1) {
            problems.add(new FieldProblem(
                    "endsOn",
                    "Hari terakhir " + Words.date(answers.endsOn()) + " mendahului hari pertama "
                            + Words.date(answers.startsOn()) + "; periksa kedua tanggal itu."));
        } else if (span < programme.days()) {
            problems.add(new FieldProblem(
                    "endsOn",
                    "Dari " + Words.date(answers.startsOn()) + " sampai " + Words.date(answers.endsOn())
                            + " tidak cukup untuk " + programme.days() + " hari program ini."));
        } else if (span > 366) {
            problems.add(new FieldProblem(
                    "endsOn", "Hari terakhir " + Words.date(answers.endsOn()) + " lebih dari setahun kemudian."));
        }
        if (answers.quota() < programme.minParticipants() || answers.quota() > programme.maxParticipants()) {
            problems.add(new FieldProblem(
                    "quota",
                    "Jumlah kursi " + answers.quota() + " di luar batas program ini, yaitu "
                            + programme.minParticipants() + " sampai " + programme.maxParticipants() + "."));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }

    Schedule scheduleOf(ScheduleClass answers) {
        return new Schedule(
                answers.partnerId(),
                answers.place(),
                answers.startsOn(),
                answers.endsOn(),
                answers.quota(),
                answers.note());
    }
}
