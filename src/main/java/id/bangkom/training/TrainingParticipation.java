package id.bangkom.training;

import id.bangkom.access.Accounts;
import id.bangkom.access.Cities;
import id.bangkom.access.Groups;
import id.bangkom.access.Offices;
import id.bangkom.access.Role;
import id.bangkom.cycle.Stages;
import id.bangkom.process.About;
import id.bangkom.process.Actor;
import id.bangkom.process.Assignment;
import id.bangkom.process.CaseKey;
import id.bangkom.process.Prepare;
import id.bangkom.process.ProcessSteps;
import id.bangkom.process.Step;
import id.bangkom.process.Subject;
import id.bangkom.process.Submit;
import id.bangkom.process.Who;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.refusal.Refusal.FieldProblem;
import id.bangkom.training.ClassCases.ClassCase;
import id.bangkom.training.ParticipationCases.Case;
import id.bangkom.training.ParticipationCases.Evidence;
import id.bangkom.training.ParticipationCases.Learning;
import id.bangkom.training.ParticipationCases.Reaction;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Steps of {@code training-participation}, in the order of its diagram. */
@Component
@ProcessSteps(ParticipationCases.PROCESS)
class TrainingParticipation {

    private final ParticipationCases participations;
    private final ClassCases classes;
    private final ParticipationForms forms;
    private final Seats seats;
    private final Costs costs;
    private final Hours hours;
    private final Cancellation cancellation;
    private final DecisionLog log;
    private final TrainingNotices notices;
    private final Accounts accounts;
    private final Offices offices;
    private final Cities cities;
    private final Stages stages;

    TrainingParticipation(
            ParticipationCases participations,
            ClassCases classes,
            ParticipationForms forms,
            Seats seats,
            Costs costs,
            Hours hours,
            Cancellation cancellation,
            DecisionLog log,
            TrainingNotices notices,
            Accounts accounts,
            Offices offices,
            Cities cities,
            Stages stages) {
        this.participations = participations;
        this.classes = classes;
        this.forms = forms;
        this.seats = seats;
        this.costs = costs;
        this.hours = hours;
        this.cancellation = cancellation;
        this.log = log;
        this.notices = notices;
        this.accounts = accounts;
        this.offices = offices;
        this.cities = cities;
        this.stages = stages;
    }

    /** Which way the participation takes. */
    enum Way {
        CLASS,
        OWN_PACE
    }

    /** Whether the person came. */
    enum Attendance {
        PRESENT,
        ABSENT
    }

    @Subject
    String subject(CaseKey key) {
        Case participation = participations.get(key);
        return notices.name(participation.employeeId()) + ", " + title(participation);
    }

    @About
    String about(CaseKey key) {
        return participations.get(key).employeeId();
    }

    @Who("employee")
    Assignment employee(CaseKey key) {
        return Assignment.person(participations.get(key).employeeId());
    }

    /** After a deadline the head of the agency, as long as it has one. */
    @Who("evidenceVerifiers")
    Assignment verifiers(CaseKey key) {
        Role role = participations.get(key).verificationEscalated()
                ? offices.firstHeld(key.tenant(), Role.HR_HEAD, Role.HR_ANALYST)
                : Role.HR_ANALYST;
        return Assignment.group(Groups.of(key.tenant(), role));
    }

    @Step
    Way invite(CaseKey key) {
        Case participation = participations.get(key);
        if (participation.classId() == null) {
            participations.move(key, ParticipationState.NOMINATED, ParticipationState.LEARNING);
            notices.mayLearn(participation, title(participation));
            return Way.OWN_PACE;
        }
        participations.move(key, ParticipationState.NOMINATED, ParticipationState.INVITED);
        notices.invited(participation, training(participation), title(participation));
        return Way.CLASS;
    }

    @Prepare("confirm-attendance")
    ConfirmAttendanceView showInvitation(CaseKey key) {
        Case participation = participations.get(key);
        return forms.invitation(participation, training(participation));
    }

    @Submit(value = "confirm-attendance", routine = true)
    ConfirmAttendance.Decision confirmAttendance(CaseKey key, Actor actor, ConfirmAttendance answers) {
        Case participation = own(key, actor);
        if (answers.decision() == ConfirmAttendance.Decision.ACCEPT) {
            CaseKey classKey = participation.classKey().orElseThrow();
            classes.lockSeats(classKey);
            ClassCase training = classes.get(classKey);
            if (training.state() != ClassState.CONFIRMED) {
                throw Refusal.conflict("Kelas sudah dimulai pada " + Words.date(training.startsOn())
                        + ", sehingga kesediaan hadir tidak dapat diterima lagi. Pilih \"Tidak bersedia\" atau"
                        + " hubungi BKPSDM.");
            }
            participations.state(key, ParticipationState.ACCEPTED);
        } else {
            require("reason", "Alasan tidak bersedia", answers.reason());
            participations.declined(key, answers.reason());
        }
        log.add(
                ParticipationCases.PROCESS,
                key,
                "confirm-attendance",
                answers.decision(),
                answers.reason(),
                actor.userId());
        return answers.decision();
    }

    @Step
    void remindInvitee(CaseKey key) {
        notices.remind(ParticipationCases.PROCESS, key, "confirmAttendance");
    }

    /** Who has not answered by now has declined. The seat goes to the next who waits, if the class has not begun. */
    @Step
    void releaseSeat(CaseKey key) {
        Case participation = participations.get(key);
        if (participation.state() == ParticipationState.INVITED) {
            String reason = "Tidak menjawab undangan sampai batas waktu.";
            participations.declined(key, reason);
            log.add(
                    ParticipationCases.PROCESS,
                    key,
                    "confirm-attendance",
                    ConfirmAttendance.Decision.DECLINE,
                    reason,
                    null);
            notices.seatLapsed(participation, title(participation));
        }
        seats.unused(
                participation,
                "Undangan kelas tidak dipenuhi: " + participations.get(key).declineReason());
        seats.fill(participation.classKey().orElseThrow())
                .forEach(next -> stages.plan(ParticipationCases.PROCESS, next));
        stages.done(ParticipationCases.PROCESS, key);
    }

    @Step
    Attendance checkAttendance(CaseKey key) {
        if (!Boolean.TRUE.equals(participations.get(key).attended())) {
            return Attendance.ABSENT;
        }
        participations.move(key, ParticipationState.ACCEPTED, ParticipationState.EVIDENCE_DUE);
        return Attendance.PRESENT;
    }

    @Step
    void closeAbsent(CaseKey key) {
        close(key, ParticipationState.ABSENT, "Tidak hadir di kelas.", found -> notices.absent(found, title(found)));
    }

    @Prepare("follow-learning")
    FollowLearningView showLearning(CaseKey key) {
        return forms.learning(participations.get(key));
    }

    @Submit("follow-learning")
    void followLearning(CaseKey key, Actor actor, FollowLearning answers) {
        own(key, actor);
        List<FieldProblem> problems = new ArrayList<>();
        LocalDate today = cities.today(key.tenant());
        if (answers.finishedOn().isBefore(answers.startedOn())) {
            problems.add(new FieldProblem(
                    "finishedOn",
                    "Selesai belajar " + Words.date(answers.finishedOn()) + " lebih dahulu daripada mulai belajar "
                            + Words.date(answers.startedOn()) + "."));
        } else if (answers.days() > ChronoUnit.DAYS.between(answers.startedOn(), answers.finishedOn()) + 1) {
            problems.add(new FieldProblem(
                    "days",
                    "Dari " + Words.date(answers.startedOn()) + " sampai " + Words.date(answers.finishedOn())
                            + " tidak ada " + answers.days() + " hari."));
        }
        if (answers.finishedOn().isAfter(today)) {
            problems.add(new FieldProblem(
                    "finishedOn",
                    "Selesai belajar " + Words.date(answers.finishedOn())
                            + " belum terjadi; isi formulir ini setelah selesai."));
        }
        LocalDate earliest = ParticipationForms.earliestLearning(key);
        if (answers.startedOn().isBefore(earliest)) {
            problems.add(new FieldProblem(
                    "startedOn",
                    "Mulai belajar " + Words.date(answers.startedOn()) + " terlalu lama sebelum tahun rencana "
                            + key.year() + "; paling awal " + Words.date(earliest) + "."));
        }
        if (answers.minutes() > answers.days() * 24 * 60) {
            problems.add(new FieldProblem(
                    "minutes",
                    Words.number(answers.minutes(), 0) + " menit tidak mungkin dalam " + answers.days() + " hari."));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        participations.learned(
                key, new Learning(answers.startedOn(), answers.finishedOn(), answers.days(), answers.minutes()));
    }

    @Step
    void remindLearning(CaseKey key) {
        notices.remind(ParticipationCases.PROCESS, key, "followLearning");
    }

    @Step
    void lapseLearning(CaseKey key) {
        close(
                key,
                ParticipationState.LAPSED,
                "Tidak diikuti sampai batas waktu.",
                found -> notices.lapsed(found, title(found)));
    }

    @Prepare("submit-evidence")
    SubmitEvidenceView showEvidence(CaseKey key) {
        return forms.evidence(participations.get(key));
    }

    @Submit(value = "submit-evidence", routine = true)
    void submitEvidence(CaseKey key, Actor actor, SubmitEvidence answers) {
        Case participation = own(key, actor);
        List<FieldProblem> problems = new ArrayList<>();
        if (forms.needsCertificate(participation) && answers.number() == null) {
            problems.add(new FieldProblem("number", "Isian \"Nomor sertifikat\" wajib diisi."));
        }
        if (!forms.needsCertificate(participation) && answers.link() == null && answers.note() == null) {
            problems.add(new FieldProblem(
                    "note",
                    "Isi \"Keterangan\" dengan ringkasan hasil belajar, atau \"Tautan bukti\" dengan laporannya."));
        }
        LocalDate today = cities.today(key.tenant());
        LocalDate begun = hours.activity(participation).from();
        if (answers.issuedOn().isAfter(today) || answers.issuedOn().isBefore(begun)) {
            problems.add(new FieldProblem(
                    "issuedOn",
                    "Tanggal bukti " + Words.date(answers.issuedOn()) + " harus antara mulainya kegiatan ("
                            + Words.date(begun) + ") dan hari ini (" + Words.date(today) + ")."));
        }
        if (answers.link() != null && !isWebAddress(answers.link())) {
            problems.add(new FieldProblem(
                    "link", "Isian \"Tautan bukti\" harus berupa alamat lengkap yang diawali https://."));
        }
        if (answers.number() != null
                && participations.certificateUsed(participation, answers.number(), answers.issuedOn())) {
            problems.add(new FieldProblem(
                    "number",
                    "Sertifikat " + answers.number() + " tanggal " + Words.date(answers.issuedOn())
                            + " sudah Anda pakai untuk kegiatan lain. Periksa nomornya, atau hubungi BKPSDM."));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        participations.proven(
                key,
                new Evidence(answers.number(), answers.issuedOn(), answers.issuer(), answers.link(), answers.note()));
    }

    private static boolean isWebAddress(String text) {
        try {
            URI address = new URI(text);
            return "https".equals(address.getScheme()) && address.getHost() != null;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    @Step
    void remindEvidence(CaseKey key) {
        notices.remind(ParticipationCases.PROCESS, key, "submitEvidence");
    }

    /** The item counts as used: the class took place and was paid for. */
    @Step
    void lapseEvidence(CaseKey key) {
        Case participation = participations.get(key);
        participations.state(key, ParticipationState.UNPROVEN);
        notices.unproven(participation, title(participation));
        stages.done(ParticipationCases.PROCESS, key);
    }

    @Prepare("verify-evidence")
    VerifyEvidenceView showVerification(CaseKey key) {
        return forms.verification(participations.get(key));
    }

    @Submit("verify-evidence")
    VerifyEvidence.Decision verifyEvidence(CaseKey key, Actor actor, VerifyEvidence answers) {
        Case participation = participations.get(key);
        if (actor.userId().equals(participation.employeeId())) {
            throw Refusal.forbidden(
                    "Bukti Anda sendiri harus diverifikasi oleh petugas BKPSDM yang lain. Lepaskan tugas ini agar"
                            + " dapat diambil rekan Anda.");
        }
        boolean verifier = accounts.byId(actor.userId())
                .filter(account -> account.active()
                        && account.groups().contains(verifiers(key).groupId()))
                .isPresent();
        if (!verifier) {
            throw Refusal.forbidden("Bukti hanya dapat diverifikasi oleh petugas BKPSDM.");
        }
        switch (answers.decision()) {
            case APPROVE -> participations.state(key, ParticipationState.VERIFIED);
            case RETURN -> {
                require("reason", "Alasan", answers.reason());
                participations.returned(key, answers.reason());
                notices.evidenceReturned(
                        participation,
                        title(participation),
                        answers.reason(),
                        log.of(ParticipationCases.PROCESS, key).size());
            }
            case REJECT -> {
                require("reason", "Alasan", answers.reason());
                participations.state(key, ParticipationState.REJECTED);
                notices.evidenceRejected(participation, title(participation), answers.reason());
            }
        }
        log.add(
                ParticipationCases.PROCESS,
                key,
                "verify-evidence",
                answers.decision(),
                answers.reason(),
                actor.userId());
        return answers.decision();
    }

    @Step
    void remindVerifier(CaseKey key) {
        notices.remind(ParticipationCases.PROCESS, key, "verifyEvidence");
    }

    @Step
    void escalateVerification(CaseKey key) {
        if (participations.get(key).verificationEscalated()) {
            return; // the same office a second time
        }
        participations.escalateVerification(key);
        if (verifiers(key).groupId().equals(Groups.of(key.tenant(), Role.HR_HEAD))) {
            notices.escalated(
                    ParticipationCases.PROCESS,
                    key,
                    "verifyEvidence",
                    "Memverifikasi bukti",
                    subject(key),
                    Role.HR_ANALYST,
                    Role.HR_HEAD);
        }
    }

    @Step
    void rejectEvidence(CaseKey key) {
        stages.done(ParticipationCases.PROCESS, key);
    }

    @Step
    void postHours(CaseKey key) {
        Case participation = participations.get(key);
        if (participation.classId() == null) {
            seats.paid(
                    participation,
                    costs.price(key.tenant(), key.year(), forms.programme(participation))
                            .each(1));
        }
        notices.hoursPosted(participation, title(participation), hours.post(participation));
    }

    @Prepare("rate-training")
    RateTrainingView showRating(CaseKey key) {
        return forms.rating(participations.get(key));
    }

    @Submit("rate-training")
    void rateTraining(CaseKey key, Actor actor, RateTraining answers) {
        own(key, actor);
        participations.rated(
                key,
                new Reaction(
                        answers.material(),
                        answers.trainer(),
                        answers.relevance(),
                        answers.organisation(),
                        answers.remark()));
    }

    @Step
    void remindRating(CaseKey key) {
        notices.remind(ParticipationCases.PROCESS, key, "rateTraining");
    }

    /** Hands over to the evaluation, which itself waits until there is something to observe. */
    @Step
    void completeParticipation(CaseKey key) {
        participations.move(key, ParticipationState.VERIFIED, ParticipationState.FINISHED);
        stages.plan("training-evaluation", key);
        stages.done(ParticipationCases.PROCESS, key);
    }

    @Step
    void cancelParticipation(CaseKey key) {
        Case participation = participations.get(key);
        cancellation.participation(participation, training(participation).cancelReason());
    }

    private void close(CaseKey key, ParticipationState state, String reason, Consumer<Case> tell) {
        Case participation = participations.get(key);
        participations.state(key, state);
        seats.unused(participation, reason);
        tell.accept(participation);
        stages.done(ParticipationCases.PROCESS, key);
    }

    private Case own(CaseKey key, Actor actor) {
        Case participation = participations.get(key);
        String person = actor.onBehalfOf() == null ? actor.userId() : actor.onBehalfOf();
        if (!person.equals(participation.employeeId())) {
            throw Refusal.forbidden("Formulir ini hanya dapat diisi oleh pegawai yang bersangkutan.");
        }
        return participation;
    }

    private static void require(String field, String label, String value) {
        if (value == null) {
            throw Refusal.invalid(
                    List.of(new FieldProblem(field, "Isian \"" + label + "\" wajib diisi untuk keputusan ini.")));
        }
    }

    private ClassCase training(Case participation) {
        return classes.get(participation.classKey().orElseThrow());
    }

    private String title(Case participation) {
        return forms.programme(participation).title();
    }
}
