package id.bangkom.needs;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Offices;
import id.bangkom.competency.Competencies;
import id.bangkom.competency.PerformancePredicate;
import id.bangkom.cycle.Cycles;
import id.bangkom.cycle.Stages;
import id.bangkom.needs.NeedsCases.NeedsCase;
import id.bangkom.needs.NeedsCases.State;
import id.bangkom.notification.Outbox;
import id.bangkom.notification.TaskNotices;
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
import id.bangkom.refusal.Refusal;
import id.bangkom.refusal.Refusal.FieldProblem;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Steps of {@code needs-identification}, in the order of its diagram. The case id is the employee's id. */
@Component
@ProcessSteps("needs-identification")
class NeedsIdentification {

    private final NeedsCases cases;
    private final Voices voices;
    private final UnitSurvey survey;
    private final NeedsForms forms;
    private final GapAnalysis analysis;
    private final Workforce workforce;
    private final Competencies competencies;
    private final Accounts accounts;
    private final Offices offices;
    private final Cycles cycles;
    private final Stages stages;
    private final Outbox outbox;
    private final TaskNotices notices;
    private final Clock clock;

    NeedsIdentification(
            NeedsCases cases,
            Voices voices,
            UnitSurvey survey,
            NeedsForms forms,
            GapAnalysis analysis,
            Workforce workforce,
            Competencies competencies,
            Accounts accounts,
            Offices offices,
            Cycles cycles,
            Stages stages,
            Outbox outbox,
            TaskNotices notices,
            Clock clock) {
        this.cases = cases;
        this.voices = voices;
        this.survey = survey;
        this.forms = forms;
        this.analysis = analysis;
        this.workforce = workforce;
        this.competencies = competencies;
        this.accounts = accounts;
        this.offices = offices;
        this.cycles = cycles;
        this.stages = stages;
        this.outbox = outbox;
        this.notices = notices;
        this.clock = clock;
    }

    @Subject
    String subject(CaseKey key) {
        // A case outlives its person's service, and the lists of those who still have a task in it must not break.
        return workforce
                .employee(key.tenant(), key.id())
                .map(employee -> employee.name() + ", " + employee.unitName())
                .or(() -> accounts.byId(key.id()).map(Account::displayName))
                .orElse(key.id());
    }

    @About
    String about(CaseKey key) {
        return key.id();
    }

    @Who("employee")
    Assignment employeeOf(CaseKey key) {
        return Assignment.person(key.id());
    }

    @Who("supervisor")
    Assignment supervisor(CaseKey key) {
        return Assignment.person(superior(key));
    }

    /** Opens the case: the standard of the position as it is now, what is already known, and the performance of last year. */
    @Step
    void analysePerformance(CaseKey key) {
        Employee employee = workforce
                .employee(key.tenant(), key.id())
                .orElseThrow(() ->
                        Refusal.conflict("Pegawai ini tidak lagi aktif, sehingga kebutuhannya tidak diidentifikasi."));
        LocalDate rulesAsOf = cycles.rulesAsOf(key.tenant(), key.year());
        int performanceYear = key.year() - 1;
        Optional<PerformancePredicate> predicate =
                competencies.performanceOf(key.tenant(), employee.id(), performanceYear);
        cases.open(
                key,
                predicate.orElse(null),
                competencies.performance(key.tenant(), employee.id(), employee.unitId(), performanceYear, rulesAsOf),
                competencies.standardOf(key.tenant(), employee.positionId(), rulesAsOf),
                competencies.assessmentsOf(key.tenant(), employee.id()));
    }

    @Prepare("self-assessment")
    SelfAssessmentView showSelfAssessment(CaseKey key) {
        return forms.selfAssessment(employee(key), needsCase(key), cases.ratings(key), voices.of(key));
    }

    @Submit("self-assessment")
    void selfAssessed(CaseKey key, Actor actor, SelfAssessment answers) {
        if (!actor.userId().equals(key.id())) {
            throw Refusal.forbidden("Penilaian mandiri hanya dapat diisi oleh pegawai yang bersangkutan.");
        }
        cases.selfAssessed(
                key, answers.levels().of(cases.ratings(key)), answers.challenges(), answers.wishes(), clock.instant());
        voices.put(key, answers.voice());
        survey.answer(key, employee(key), answers.scales(), answers.texts());
    }

    @Step
    void remindEmployee(CaseKey key) {
        notices.remind("needs-identification", key, "selfAssessment");
    }

    /** Nothing is stored: that no self-assessment was given is what the empty row says. */
    @Step
    void skipSelfAssessment(CaseKey key) {
        outbox.enqueue(
                key.tenant(),
                "needs-identification/" + key + "/skipped",
                key.id(),
                "self-assessment-skipped",
                Map.of("year", String.valueOf(key.year())));
    }

    @Prepare("confirm-needs")
    ConfirmationView showConfirmation(CaseKey key) {
        return forms.confirmation(employee(key), needsCase(key), cases.ratings(key), voices.of(key));
    }

    @Submit(value = "confirm-needs", routine = true)
    Confirmation.Decision confirmNeeds(CaseKey key, Actor actor, Confirmation answers) {
        if (actor.userId().equals(key.id())) {
            throw Refusal.forbidden("Kebutuhan tidak dapat dikonfirmasi oleh pegawai yang bersangkutan sendiri.");
        }
        if (answers.decision() == Confirmation.Decision.RETURN) {
            returnOnce(key, actor, answers);
        } else {
            cases.confirmed(key, answers.levels().of(cases.ratings(key)), actor.userId(), clock.instant());
        }
        return answers.decision();
    }

    private void returnOnce(CaseKey key, Actor actor, Confirmation answers) {
        if (answers.reason() == null) {
            throw Refusal.invalid(List.of(new FieldProblem(
                    "reason",
                    "Isian \"Alasan pengembalian\" wajib diisi agar pegawai tahu apa yang perlu diperbaiki.")));
        }
        if (needsCase(key).selfAssessedAt() == null) {
            throw Refusal.invalid(
                    "Tidak ada penilaian mandiri yang dapat dikembalikan karena batas waktunya sudah lewat."
                            + " Isi level menurut penilaian Anda, lalu pilih Konfirmasi.");
        }
        if (!cases.returned(key, actor.userId(), answers.reason())) {
            throw Refusal.invalid("Penilaian ini sudah pernah dikembalikan satu kali. Koreksi level menurut penilaian"
                    + " Anda, lalu pilih Konfirmasi.");
        }
        outbox.enqueue(
                key.tenant(),
                "needs-identification/" + key + "/returned",
                key.id(),
                "needs-returned",
                Map.of("year", String.valueOf(key.year()), "reason", answers.reason()));
    }

    @Step
    void remindSupervisor(CaseKey key) {
        notices.remind("needs-identification", key, "confirmNeeds");
    }

    /** Who is asked next: the superior of the one asked so far; at the top, the head of the HR agency. */
    @Step
    void escalateToNextSuperior(CaseKey key) {
        String asked = superior(key);
        String next = workforce
                .supervisorOf(key.tenant(), asked)
                .filter(id -> !id.equals(key.id()))
                .orElseGet(() -> offices.insteadOf(key.tenant(), asked, key.id()));
        cases.ask(key, next);
        notices.escalated(
                "needs-identification", key, "confirmNeeds", "Konfirmasi kebutuhan", subject(key), asked, next);
    }

    @Step
    void analyseGaps(CaseKey key) {
        analysis.analyse(key.tenant(), key.year(), List.of(key.id()));
    }

    @Step
    void recommendInterventions(CaseKey key) {
        analysis.recommend(key.tenant(), key.year(), List.of(key.id()));
    }

    /** Hands over to the individual plan, which starts for each person as soon as the needs are known. */
    @Step
    void completeNeeds(CaseKey key) {
        cases.close(key, State.COMPLETE);
        handOver(key);
    }

    /** The stage is closed: whatever is known by now counts. */
    @Step
    void closeNeeds(CaseKey key) {
        analysis.complete(key.tenant(), key.year(), List.of(key.id()));
        cases.close(key, State.CLOSED_EARLY);
        handOver(key);
    }

    private void handOver(CaseKey key) {
        // Who has left needs no plan. Planned before done: a stage that looks finished must not hide a plan that is
        // still
        // to be started.
        if (workforce.employee(key.tenant(), key.id()).isPresent()) {
            stages.plan("individual-plan", key);
        }
        stages.done("needs-identification", key);
    }

    private String superior(CaseKey key) {
        return cases.find(key)
                .map(NeedsCase::askedId)
                .flatMap(offices::stillHere)
                .or(() -> workforce.supervisorOf(key.tenant(), key.id()).filter(id -> !id.equals(key.id())))
                .orElseGet(() -> offices.aboveAll(key.tenant(), key.id()));
    }

    private Employee employee(CaseKey key) {
        return workforce
                .presentOrFormer(key.tenant(), key.id())
                .orElseThrow(() -> new IllegalStateException("No employee for the case " + key));
    }

    private NeedsCase needsCase(CaseKey key) {
        return cases.find(key).orElseThrow(() -> new IllegalStateException("No needs case " + key));
    }
}
