package id.bangkom.evaluation;

import id.bangkom.access.Accounts;
import id.bangkom.access.Cities;
import id.bangkom.access.Groups;
import id.bangkom.access.Offices;
import id.bangkom.access.Role;
import id.bangkom.competency.Assessment;
import id.bangkom.competency.Competencies;
import id.bangkom.cycle.CarriedNeeds;
import id.bangkom.cycle.Cycles;
import id.bangkom.cycle.Stages;
import id.bangkom.evaluation.EvaluationCases.Developed;
import id.bangkom.evaluation.EvaluationCases.EvaluationCase;
import id.bangkom.evaluation.EvaluationCases.Interviewed;
import id.bangkom.evaluation.EvaluationCases.Outcome;
import id.bangkom.evaluation.EvaluationCases.PlannedFollowUp;
import id.bangkom.evaluation.EvaluationCases.Response;
import id.bangkom.evaluation.Instruments.Instrument;
import id.bangkom.hours.HoursLedger;
import id.bangkom.mentoring.Mentorings;
import id.bangkom.notification.Outbox;
import id.bangkom.notification.TaskNotices;
import id.bangkom.process.About;
import id.bangkom.process.Actor;
import id.bangkom.process.Assignment;
import id.bangkom.process.CaseKey;
import id.bangkom.process.Deadline;
import id.bangkom.process.Decisions;
import id.bangkom.process.Prepare;
import id.bangkom.process.ProcessSteps;
import id.bangkom.process.Step;
import id.bangkom.process.Subject;
import id.bangkom.process.Submit;
import id.bangkom.process.Who;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.refusal.Refusal.FieldProblem;
import id.bangkom.rules.Rules;
import id.bangkom.training.Participations;
import id.bangkom.training.Participations.Ended;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Steps of "training-evaluation", in the order of its diagram. The key is the participation's. */
@Component
@ProcessSteps("training-evaluation")
class TrainingEvaluation {

    static final String PROCESS = "training-evaluation";

    private final EvaluationCases cases;
    private final EvaluationForms forms;
    private final IndexCalculation calculation;
    private final Participations participations;
    private final Workforce workforce;
    private final Competencies competencies;
    private final HoursLedger ledger;
    private final Mentorings mentorings;
    private final Decisions decisions;
    private final Recognitions recognitions;
    private final Stages stages;
    private final Cycles cycles;
    private final CarriedNeeds carried;
    private final Outbox outbox;
    private final TaskNotices notices;
    private final Accounts accounts;
    private final Offices offices;
    private final Rules rules;
    private final Cities cities;
    private final Clock clock;

    TrainingEvaluation(
            EvaluationCases cases,
            EvaluationForms forms,
            IndexCalculation calculation,
            Participations participations,
            Workforce workforce,
            Competencies competencies,
            HoursLedger ledger,
            Mentorings mentorings,
            Decisions decisions,
            Recognitions recognitions,
            Stages stages,
            Cycles cycles,
            CarriedNeeds carried,
            Outbox outbox,
            TaskNotices notices,
            Accounts accounts,
            Offices offices,
            Rules rules,
            Cities cities,
            Clock clock) {
        this.cases = cases;
        this.forms = forms;
        this.calculation = calculation;
        this.participations = participations;
        this.workforce = workforce;
        this.competencies = competencies;
        this.ledger = ledger;
        this.mentorings = mentorings;
        this.decisions = decisions;
        this.recognitions = recognitions;
        this.stages = stages;
        this.cycles = cycles;
        this.carried = carried;
        this.outbox = outbox;
        this.notices = notices;
        this.accounts = accounts;
        this.offices = offices;
        this.rules = rules;
        this.cities = cities;
        this.clock = clock;
    }

    @Subject
    String subject(CaseKey key) {
        EvaluationCase evaluation = evaluation(key);
        return forms.name(evaluation.employeeId()) + ", " + evaluation.programme();
    }

    @About
    String about(CaseKey key) {
        return evaluation(key).employeeId();
    }

    @Who("employee")
    Assignment employee(CaseKey key) {
        return Assignment.person(evaluation(key).employeeId());
    }

    @Who("supervisor")
    Assignment supervisor(CaseKey key) {
        return Assignment.person(superiorOf(key, evaluation(key).employeeId()));
    }

    /** The analysts, but for one of their own their head, as long as they have one. */
    @Who("interviewers")
    Assignment interviewers(CaseKey key) {
        String employee = evaluation(key).employeeId();
        boolean analyst = accounts.inGroup(Groups.of(key.tenant(), Role.HR_ANALYST)).stream()
                .anyMatch(account -> account.id().equals(employee));
        return Assignment.group(Groups.of(
                key.tenant(),
                analyst ? offices.firstHeld(key.tenant(), Role.HR_HEAD, Role.HR_ANALYST) : Role.HR_ANALYST));
    }

    @Who("followUpOwner")
    Assignment followUpOwner(CaseKey key) {
        return Assignment.person(owner(key));
    }

    /** Opens the case: who learned what, and when behaviour and results can be seen. */
    @Step
    void planEvaluation(CaseKey key) {
        Ended ended = participations
                .ended(key)
                .orElseThrow(() -> new IllegalStateException("No finished participation " + key));
        Employee employee = workforce
                .employee(key.tenant(), ended.employeeId())
                .orElseThrow(() -> Refusal.conflict(
                        "Pegawai ini tidak lagi aktif, sehingga hasil pelatihannya tidak dievaluasi."));
        int delay =
                rules.number(key.tenant(), "evaluation.delay.days", today(key)).intValueExact();
        cases.open(key, ended, employee.unitId(), ended.endedOn().plusDays(delay));
    }

    @Deadline("evaluationDue.start")
    Instant evaluationDue(CaseKey key) {
        return evaluation(key)
                .dueOn()
                .atStartOfDay(cities.city(key.tenant()).zone())
                .toInstant();
    }

    @Prepare("evaluate-self")
    EvaluateSelfView showSelf(CaseKey key) {
        return forms.evaluateSelf(evaluation(key));
    }

    @Submit("evaluate-self")
    void evaluateSelf(CaseKey key, Actor actor, EvaluateSelf answers) {
        EvaluationCase evaluation = evaluation(key);
        if (!actor.userId().equals(evaluation.employeeId())) {
            throw Refusal.forbidden("Evaluasi mandiri hanya dapat diisi oleh pegawai yang bersangkutan.");
        }
        Instrument instrument = forms.instrument(evaluation, Perspective.SELF);
        cases.respond(
                key,
                new Response(
                        Perspective.SELF,
                        instrument.id(),
                        instrument.version(),
                        actor.userId(),
                        null,
                        answers.examples(),
                        answers.obstacles()),
                answers.answers().of(instrument),
                clock.instant());
    }

    @Prepare("observe-behaviour")
    ObserveBehaviourView showObservation(CaseKey key) {
        return forms.observeBehaviour(evaluation(key));
    }

    @Submit("observe-behaviour")
    void observeBehaviour(CaseKey key, Actor actor, ObserveBehaviour answers) {
        EvaluationCase evaluation = evaluation(key);
        notOneself(evaluation, actor);
        Instrument instrument = forms.instrument(evaluation, Perspective.SUPERVISOR);
        Map<Integer, Integer> scores = answers.answers().of(instrument);
        List<Developed> developed = cases.developed(key);
        checkLevels(developed, answers);
        cases.respond(
                key,
                new Response(
                        Perspective.SUPERVISOR,
                        instrument.id(),
                        instrument.version(),
                        actor.userId(),
                        answers.chances(),
                        answers.examples(),
                        answers.obstacles()),
                scores,
                clock.instant());
        developed.forEach(one -> cases.level(key, one.slot(), answers.level(one.slot())));
    }

    private static void checkLevels(List<Developed> developed, ObserveBehaviour answers) {
        List<FieldProblem> problems = new ArrayList<>();
        for (int slot = 1; slot <= 3; slot++) {
            int place = slot;
            boolean asked = developed.stream().anyMatch(one -> one.slot() == place);
            if (asked != (answers.level(slot) != null)) {
                problems.add(new FieldProblem(
                        "level" + slot,
                        asked
                                ? "Isilah level pegawai untuk kompetensi ke-" + slot + " dengan 1 sampai 5."
                                : "Level ke-" + slot + " tidak ditanyakan untuk pelatihan ini; kosongkan isiannya."));
            }
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }

    @Step
    void remindEmployee(CaseKey key) {
        notices.remind(PROCESS, key, "evaluateSelf");
    }

    @Step
    void remindSupervisor(CaseKey key) {
        notices.remind(PROCESS, key, "observeBehaviour");
    }

    /** Whether it is worth an interview. */
    enum Spread {
        EXTREME,
        NORMAL
    }

    /** Index and band, learning gain, and the unit's indicators as they are now; levels seen become assessments. */
    @Step
    Spread computeIndex(CaseKey key) {
        EvaluationCase evaluation = evaluation(key);
        Outcome outcome = calculation.of(evaluation);
        cases.observed(key, outcome);
        cases.indicators(key, forms.indicatorsOf(evaluation));
        cases.developed(key).stream()
                .filter(one -> one.level() != null)
                .forEach(one -> competencies.record(
                        key.tenant(),
                        evaluation.employeeId(),
                        new Assessment(one.competencyId(), one.level(), Assessment.Source.EVALUATION, today(key))));
        return outcome.extreme() == null ? Spread.NORMAL : Spread.EXTREME;
    }

    @Prepare("interview")
    InterviewView showInterview(CaseKey key) {
        return forms.interview(evaluation(key));
    }

    @Submit("interview")
    void interview(CaseKey key, Actor actor, Interview answers) {
        notOneself(evaluation(key), actor);
        cases.interviewed(
                key,
                new Interviewed(answers.story(), answers.helped(), answers.hindered(), answers.proof(), actor.userId()),
                clock.instant());
    }

    @Step
    void remindInterviewer(CaseKey key) {
        notices.remind(PROCESS, key, "interview");
    }

    @Prepare("agree-follow-up")
    AgreeFollowUpView showFollowUp(CaseKey key) {
        return forms.agreeFollowUp(evaluation(key));
    }

    @Submit(value = "agree-follow-up", routine = true)
    void agreeFollowUp(CaseKey key, Actor actor, AgreeFollowUp answers) {
        EvaluationCase evaluation = evaluation(key);
        notOneself(evaluation, actor);
        List<PlannedFollowUp> items = answers.items(today(key));
        cases.followUp(key, items, items.isEmpty() ? answers.noneReason() : null, actor.userId());
    }

    @Step
    void remindFollowUp(CaseKey key) {
        notices.remind(PROCESS, key, "agreeFollowUp");
    }

    /** Who is asked next: the superior of the one asked so far; at the top, the head of the HR agency. */
    @Step
    void escalateToNextSuperior(CaseKey key) {
        EvaluationCase evaluation = evaluation(key);
        String asked = owner(key);
        String next = workforce
                .supervisorOf(key.tenant(), asked)
                .filter(id -> !id.equals(evaluation.employeeId()))
                .orElseGet(() -> offices.insteadOf(key.tenant(), asked, evaluation.employeeId()));
        cases.ask(key, next);
        notices.escalated(PROCESS, key, "agreeFollowUp", "Menyepakati tindak lanjut", subject(key), asked, next);
    }

    /** A proposal; whether somebody is honoured is for people to decide. */
    @Step
    void decideRecognition(CaseKey key) {
        EvaluationCase evaluation = evaluation(key);
        int year = evaluation.endedOn().getYear();
        Band band = evaluation.outcome().band();
        double hours = ledger.standing(key.tenant(), evaluation.employeeId(), year)
                .recognised()
                .doubleValue();
        int sessions = mentorings.sessionsAsMentor(key.tenant(), evaluation.employeeId(), year);
        Optional<RecognitionScheme> own = recognitions.own(key.tenant(), cities.today(key.tenant()));
        if (own.isPresent()) {
            Optional<RecognitionScheme.Level> level = own.get().of(band, hours, sessions);
            cases.recognised(
                    key,
                    level.isPresent() ? Recognitions.OWN : "NONE",
                    level.map(found -> found.title() + ": " + found.benefit())
                            .orElse("Belum memenuhi syarat penghargaan."));
            return;
        }
        Map<String, Object> facts = new HashMap<>();
        facts.put("band", band == null ? null : band.name());
        facts.put("hours", hours);
        facts.put("mentorSessions", sessions);
        Map<String, Object> decided = decisions.decide("recognition", facts);
        cases.recognised(key, (String) decided.get("recognition"), (String) decided.get("reason"));
    }

    /** What came of it goes to the catalogue, to the employee, and where it is still open into the next year. */
    @Step
    void feedBack(CaseKey key) {
        EvaluationCase evaluation = evaluation(key);
        Outcome outcome = evaluation.outcome();
        participations.feedBack(key, evaluation.programmeId(), outcome.all(), outcome.relevance());
        cases.finish(key, clock.instant());
        stages.done(PROCESS, key);
        carryWhenLate(key);
        outbox.enqueue(
                key.tenant(),
                PROCESS + "/" + key + "/finished",
                evaluation.employeeId(),
                "evaluation-finished",
                Map.of(
                        "programme", evaluation.programme(),
                        "result", EvaluationForms.result(outcome),
                        "followUps", followUps(key)));
    }

    /** A cycle that is closed has handed over what was open then; what comes later is added here. */
    private void carryWhenLate(CaseKey key) {
        boolean closed = cycles.find(key.tenant(), key.year())
                .filter(cycle -> cycle.state() != Cycles.CycleOfYear.State.OPEN)
                .isPresent();
        if (closed) {
            cases.followUps(key).stream()
                    .filter(followUp -> !followUp.done())
                    .forEach(followUp ->
                            carried.carry(key.tenant(), key.year() + 1, EvaluationInCycle.openNeed(followUp)));
        }
    }

    private String followUps(CaseKey key) {
        return cases.followUps(key).stream()
                .map(item -> item.slot() + ". " + item.action() + " (" + item.place() + ", paling lambat "
                        + Words.date(item.dueOn()) + ")")
                .reduce((all, item) -> all + "\n" + item)
                .orElse("Tidak ada tindak lanjut yang perlu dilakukan.");
    }

    private String owner(CaseKey key) {
        EvaluationCase evaluation = evaluation(key);
        return offices.stillHere(evaluation.askedId()).orElseGet(() -> superiorOf(key, evaluation.employeeId()));
    }

    private String superiorOf(CaseKey key, String employeeId) {
        return workforce
                .supervisorOf(key.tenant(), employeeId)
                .filter(id -> !id.equals(employeeId))
                .orElseGet(() -> offices.aboveAll(key.tenant(), employeeId));
    }

    private static void notOneself(EvaluationCase evaluation, Actor actor) {
        if (actor.userId().equals(evaluation.employeeId())) {
            throw Refusal.forbidden("Tugas ini tidak dapat diselesaikan oleh pegawai yang dievaluasi sendiri.");
        }
    }

    private EvaluationCase evaluation(CaseKey key) {
        return cases.find(key).orElseThrow(() -> new IllegalStateException("No evaluation " + key));
    }

    private LocalDate today(CaseKey key) {
        return cities.today(key.tenant());
    }
}
