package id.bangkom.training;

import id.bangkom.hours.Activity;
import id.bangkom.hours.HoursLedger;
import id.bangkom.hours.Standing;
import id.bangkom.process.CaseKey;
import id.bangkom.process.Words;
import id.bangkom.training.ClassCases.ClassCase;
import id.bangkom.training.ParticipationCases.Case;
import id.bangkom.training.ParticipationCases.Evidence;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the forms of a participation show. */
@Component
class ParticipationForms {

    private static final String UNKNOWN = "-";

    private final Catalogue catalogue;
    private final Hours hours;
    private final HoursLedger ledger;
    private final Workforce workforce;
    private final TrainingNotices notices;

    ParticipationForms(
            Catalogue catalogue, Hours hours, HoursLedger ledger, Workforce workforce, TrainingNotices notices) {
        this.catalogue = catalogue;
        this.hours = hours;
        this.ledger = ledger;
        this.workforce = workforce;
        this.notices = notices;
    }

    Programme programme(Case participation) {
        return catalogue
                .programme(participation.key().tenant(), participation.programmeId())
                .orElseThrow();
    }

    private String partner(Programme programme) {
        return catalogue
                .partner(programme.tenant(), programme.partnerId())
                .orElseThrow()
                .name();
    }

    ConfirmAttendanceView invitation(Case participation, ClassCase training) {
        Programme programme = programme(participation);
        return new ConfirmAttendanceView(
                programme.title(),
                programme.description(),
                programme.type().label(),
                TrainingNotices.span(training.startsOn(), training.endsOn()),
                training.place(),
                catalogue
                        .partner(training.key().tenant(), training.partnerId())
                        .orElseThrow()
                        .name(),
                Words.number(programme.jp(), 0),
                participation.key().year());
    }

    FollowLearningView learning(Case participation) {
        Programme programme = programme(participation);
        return new FollowLearningView(
                programme.title(),
                programme.description(),
                programme.type().label(),
                partner(programme),
                ClassForms.length(programme),
                Words.number(programme.jp(), 0),
                ledger.rule(programme.type(), programme.international()),
                Words.date(earliestLearning(participation.key())));
    }

    /** Learning for a plan may begin a year ahead of it, not earlier. */
    static LocalDate earliestLearning(CaseKey key) {
        return LocalDate.of(key.year() - 1, 1, 1);
    }

    /** For self-study there may be none; then a report in words or under a link will do. */
    boolean needsCertificate(Case participation) {
        return programme(participation).mode() != Mode.SELF_STUDY;
    }

    SubmitEvidenceView evidence(Case participation) {
        Programme programme = programme(participation);
        Optional<Evidence> before = Optional.ofNullable(participation.evidence());
        boolean certificate = needsCertificate(participation);
        return new SubmitEvidenceView(
                programme.title(),
                partner(programme),
                done(participation),
                returnNote(participation),
                certificate,
                certificate
                        ? "Hal lain yang perlu diketahui pemeriksa."
                        : "Ringkasan hasil belajar; wajib bila tidak ada tautan laporan.",
                before.map(Evidence::number).orElse(null),
                before.map(Evidence::on).orElse(null),
                before.map(Evidence::issuer).orElse(partner(programme)),
                before.map(Evidence::link).orElse(null),
                before.map(Evidence::note).orElse(null));
    }

    VerifyEvidenceView verification(Case participation) {
        Programme programme = programme(participation);
        Optional<Employee> employee =
                workforce.presentOrFormer(participation.key().tenant(), participation.employeeId());
        Evidence evidence = participation.evidence();
        return new VerifyEvidenceView(
                notices.name(participation.employeeId()),
                employee.map(Employee::positionTitle).orElse(UNKNOWN),
                employee.map(Employee::unitName).orElse(UNKNOWN),
                programme.title(),
                programme.type().label(),
                partner(programme),
                done(participation),
                Words.number(ledger.worth(hours.activity(participation)), 2),
                employee.map(found -> standing(participation, found)).orElse(UNKNOWN),
                Optional.ofNullable(evidence.number()).orElse(UNKNOWN),
                Words.date(evidence.on()),
                evidence.issuer(),
                Optional.ofNullable(evidence.link()).orElse(UNKNOWN),
                Optional.ofNullable(evidence.note()).orElse(UNKNOWN),
                returnNote(participation));
    }

    private String standing(Case participation, Employee employee) {
        Standing standing = ledger.standing(
                employee.tenant(),
                employee.id(),
                hours.activity(participation).to().getYear());
        return Words.number(standing.recognised(), 2)
                + (standing.ceiling() == null
                        ? " dari paling sedikit " + Words.number(standing.floor(), 0)
                        : " dari paling banyak " + Words.number(standing.ceiling(), 0) + " (PPPK)");
    }

    RateTrainingView rating(Case participation) {
        Programme programme = programme(participation);
        return new RateTrainingView(
                programme.title(),
                partner(programme),
                ledger.find(
                                participation.key().tenant(),
                                participation.employeeId(),
                                Cancellation.source(participation.key()))
                        .map(entry -> "JP yang dibukukan: " + Words.number(entry.recognised(), 2) + ". "
                                + entry.explanation())
                        .orElseThrow());
    }

    /** What was done, for example "Mengikuti kelas 3 Maret 2027 sampai 5 Maret 2027". */
    private String done(Case participation) {
        Activity activity = hours.activity(participation);
        String span = TrainingNotices.span(activity.from(), activity.to());
        if (participation.learning() != null) {
            return "Belajar " + span + ": " + activity.days() + " hari, " + Words.number(activity.minutes(), 0)
                    + " menit";
        }
        String scores = participation.post() == null
                ? ""
                : participation.pre() == null
                        ? "; post-test " + participation.post()
                        : "; pre-test " + participation.pre() + ", post-test " + participation.post();
        return "Mengikuti kelas " + span + scores;
    }

    private static String returnNote(Case participation) {
        return participation.returnReason() == null
                ? null
                : "Dikembalikan dengan alasan: " + participation.returnReason();
    }
}
