package id.bangkom.training;

import id.bangkom.access.Accounts;
import id.bangkom.access.Cities;
import id.bangkom.access.Groups;
import id.bangkom.access.Offices;
import id.bangkom.access.Role;
import id.bangkom.cycle.Stages;
import id.bangkom.process.Actor;
import id.bangkom.process.Assignment;
import id.bangkom.process.CaseKey;
import id.bangkom.process.Deadline;
import id.bangkom.process.Prepare;
import id.bangkom.process.ProcessSteps;
import id.bangkom.process.Processes;
import id.bangkom.process.Step;
import id.bangkom.process.Subject;
import id.bangkom.process.Submit;
import id.bangkom.process.Who;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.refusal.Refusal.FieldProblem;
import id.bangkom.training.ClassCases.ClassCase;
import id.bangkom.training.LearningGain.Scores;
import id.bangkom.training.ParticipationCases.Case;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Steps of {@code training-class}, in the order of its diagram. */
@Component
@ProcessSteps(ClassCases.PROCESS)
class TrainingClass {

    private static final LocalTime FIRST_HOUR = LocalTime.of(8, 0);
    private static final LocalTime LAST_HOUR = LocalTime.of(16, 0);

    private final ClassCases classes;
    private final ParticipationCases participations;
    private final ClassForms forms;
    private final Scheduling scheduling;
    private final Seats seats;
    private final Costs costs;
    private final Partners partners;
    private final Cancellation cancellation;
    private final DecisionLog log;
    private final TrainingNotices notices;
    private final Accounts accounts;
    private final Offices offices;
    private final Cities cities;
    private final Stages stages;
    private final Processes processes;

    TrainingClass(
            ClassCases classes,
            ParticipationCases participations,
            ClassForms forms,
            Scheduling scheduling,
            Seats seats,
            Costs costs,
            Partners partners,
            Cancellation cancellation,
            DecisionLog log,
            TrainingNotices notices,
            Accounts accounts,
            Offices offices,
            Cities cities,
            Stages stages,
            Processes processes) {
        this.classes = classes;
        this.participations = participations;
        this.forms = forms;
        this.scheduling = scheduling;
        this.seats = seats;
        this.costs = costs;
        this.partners = partners;
        this.cancellation = cancellation;
        this.log = log;
        this.notices = notices;
        this.accounts = accounts;
        this.offices = offices;
        this.cities = cities;
        this.stages = stages;
        this.processes = processes;
    }

    @Subject
    String subject(CaseKey key) {
        ClassCase training = classes.get(key);
        String title = forms.programme(training).title();
        return training.startsOn() == null ? title : title + ", mulai " + Words.date(training.startsOn());
    }

    /** After a deadline the head of the agency, as long as it has one. */
    @Who("schedulers")
    Assignment schedulers(CaseKey key) {
        Role role = classes.get(key).schedulingEscalated()
                ? offices.firstHeld(key.tenant(), Role.HR_HEAD, Role.HR_ANALYST)
                : Role.HR_ANALYST;
        return Assignment.group(Groups.of(key.tenant(), role));
    }

    @Who("partner")
    Assignment partner(CaseKey key) {
        return Assignment.group(partners.group(classes.get(key)));
    }

    @Who("organisers")
    Assignment organisers(CaseKey key) {
        return classes.get(key).resultsEscalated()
                ? Assignment.group(Groups.of(key.tenant(), Role.HR_ANALYST))
                : partner(key);
    }

    @Prepare("schedule-class")
    ScheduleClassView showSchedule(CaseKey key) {
        return forms.schedule(classes.get(key));
    }

    @Submit("schedule-class")
    void schedule(CaseKey key, Actor actor, ScheduleClass answers) {
        requireMember(actor, schedulers(key), "Kelas hanya dapat dijadwalkan oleh petugas BKPSDM.");
        scheduling.check(key, answers);
        classes.request(key, scheduling.scheduleOf(answers), actor.userId());
    }

    @Step
    void remindScheduler(CaseKey key) {
        notices.remind(ClassCases.PROCESS, key, "scheduleClass");
    }

    @Step
    void escalateScheduling(CaseKey key) {
        if (classes.get(key).schedulingEscalated()) {
            return; // the same office a second time
        }
        classes.escalateScheduling(key);
        if (schedulers(key).groupId().equals(Groups.of(key.tenant(), Role.HR_HEAD))) {
            notices.escalated(
                    ClassCases.PROCESS,
                    key,
                    "scheduleClass",
                    "Menjadwalkan kelas",
                    subject(key),
                    Role.HR_ANALYST,
                    Role.HR_HEAD);
        }
    }

    @Prepare("confirm-class")
    ConfirmClassView showConfirmation(CaseKey key) {
        return forms.confirmation(classes.get(key));
    }

    @Submit("confirm-class")
    ConfirmClass.Decision confirm(CaseKey key, Actor actor, ConfirmClass answers) {
        requireMember(actor, partner(key), "Kelas hanya dapat dikonfirmasi oleh mitra penyelenggaranya.");
        if (answers.decision() == ConfirmClass.Decision.CONFIRM) {
            classes.confirm(key, actor.userId());
        } else {
            if (answers.reason() == null) {
                throw Refusal.invalid(List.of(new FieldProblem(
                        "reason",
                        "Isian \"Alasan dan usul jadwal lain\" wajib diisi agar BKPSDM dapat menjadwalkan ulang.")));
            }
            classes.decline(key, answers.reason());
        }
        log.add(ClassCases.PROCESS, key, "confirm-class", answers.decision(), answers.reason(), actor.userId());
        return answers.decision();
    }

    @Step
    void remindPartner(CaseKey key) {
        notices.remind(ClassCases.PROCESS, key, "confirmClass");
    }

    /** No answer counts as a decline. */
    @Step
    void withdrawRequest(CaseKey key) {
        ClassCase training = classes.get(key);
        if (training.state() != ClassState.REQUESTED) {
            return;
        }
        String reason = "Mitra tidak menjawab sampai batas waktu.";
        classes.decline(key, reason);
        log.add(ClassCases.PROCESS, key, "confirm-class", ConfirmClass.Decision.DECLINE, reason, null);
        notices.requestWithdrawn(training, forms.programme(training).title(), partners.group(training));
    }

    @Step
    void nominateParticipants(CaseKey key) {
        seats.fill(key);
        ClassCase training = classes.get(key);
        Programme programme = forms.programme(training);
        int people = participations.ofClass(key).size();
        if (people < programme.minParticipants()) {
            notices.belowMinimum(training, programme.title(), people, programme.minParticipants());
        }
    }

    @Step
    void inviteParticipants(CaseKey key) {
        stages.planAll(
                ParticipationCases.PROCESS,
                key.tenant(),
                key.year(),
                participations.ofClass(key).stream()
                        .map(found -> found.key().id())
                        .toList());
    }

    @Deadline("classStarts.start")
    Instant start(CaseKey key) {
        return classes.get(key)
                .startsOn()
                .atTime(FIRST_HOUR)
                .atZone(cities.city(key.tenant()).zone())
                .toInstant();
    }

    /** From here on nobody is added and nobody can accept any more. */
    @Step
    void beginClass(CaseKey key) {
        // Whoever accepts or frees a seat at this moment is through before, or finds that the class has begun.
        classes.lockSeats(key);
        classes.begin(key);
        ClassCase training = classes.get(key);
        notices.begun(
                training,
                forms.programme(training).title(),
                partners.group(training),
                attendants(key).size());
    }

    @Deadline("classEnds.end")
    Instant end(CaseKey key) {
        return classes.get(key)
                .endsOn()
                .atTime(LAST_HOUR)
                .atZone(cities.city(key.tenant()).zone())
                .toInstant();
    }

    @Prepare("record-results")
    RecordResultsView showResults(CaseKey key) {
        return forms.results(classes.get(key), attendants(key));
    }

    @Submit("record-results")
    void recordResults(CaseKey key, Actor actor, RecordResults answers) {
        requireMember(actor, organisers(key), "Hasil kelas hanya dapat dicatat oleh penyelenggaranya.");
        List<Case> attendants = attendants(key);
        Set<String> came = answers.attended() == null ? Set.of() : Set.copyOf(answers.attended());
        List<FieldProblem> problems = new ArrayList<>();
        if (!attendants.isEmpty() && came.isEmpty() && !Boolean.TRUE.equals(answers.nobody())) {
            problems.add(
                    new FieldProblem(
                            "attended",
                            "Centang peserta yang hadir, atau centang \"Tidak ada peserta yang hadir\" bila memang tidak ada."));
        }
        if (!came.isEmpty() && Boolean.TRUE.equals(answers.nobody())) {
            problems.add(new FieldProblem(
                    "nobody", "\"Tidak ada peserta yang hadir\" dicentang, padahal ada peserta yang dicentang hadir."));
        }
        for (int place = 0; place < Programme.MOST_IN_A_CLASS; place++) {
            Scores scores = answers.scores().get(place);
            if (place >= attendants.size()) {
                if (scores.pre() != null || scores.post() != null) {
                    problems.add(new FieldProblem(
                            "pre" + (place + 1), "Isian nilai ke-" + (place + 1) + " tidak ada pesertanya."));
                }
            } else if (scores.post() != null
                    && !came.contains(attendants.get(place).key().id())) {
                problems.add(new FieldProblem(
                        "post" + (place + 1),
                        "Nilai post-test " + notices.name(attendants.get(place).employeeId())
                                + " terisi, padahal tidak dicentang hadir."));
            }
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        for (int place = 0; place < attendants.size(); place++) {
            CaseKey participation = attendants.get(place).key();
            Scores scores = answers.scores().get(place);
            participations.attended(participation, came.contains(participation.id()), scores.pre(), scores.post());
        }
        classes.resultsRecorded(key, actor.userId(), answers.note());
    }

    @Step
    void remindOrganiser(CaseKey key) {
        notices.remind(ClassCases.PROCESS, key, "recordResults");
    }

    @Step
    void escalateResults(CaseKey key) {
        ClassCase training = classes.get(key);
        if (training.resultsEscalated()) {
            return; // the same office a second time
        }
        String group = partners.group(training);
        classes.escalateResults(key);
        notices.escalated(
                ClassCases.PROCESS,
                key,
                "recordResults",
                "Mencatat hasil kelas",
                subject(key),
                group,
                forms.partner(training).name(),
                Role.HR_ANALYST);
    }

    @Step
    void finishClass(CaseKey key) {
        ClassCase training = classes.get(key);
        List<Case> attendants = attendants(key);
        List<Case> came = attendants.stream()
                .filter(participation -> Boolean.TRUE.equals(participation.attended()))
                .toList();
        Costing.Price price = costs.price(key.tenant(), key.year(), forms.programme(training));
        List<Long> shares = price.shares(came.size());
        classes.finish(
                key,
                LearningGain.of(came.stream()
                        .map(participation -> new Scores(participation.pre(), participation.post()))
                        .toList()),
                price.ofClass(came.size()));
        for (int place = 0; place < came.size(); place++) {
            seats.paid(came.get(place), shares.get(place));
        }
        attendants.forEach(
                participation -> processes.tell(ParticipationCases.PROCESS, participation.key(), "class-finished"));
        stages.done(ClassCases.PROCESS, key);
    }

    @Step
    void cancelClass(CaseKey key) {
        // Without a reason from HR it is the end of the year that cancels what has not begun.
        classes.cancel(key, null, Execution.CLOSED_BEFORE_CLASS);
        cancellation.ofClass(key);
    }

    /** Those who said that they come, in the order of nomination. */
    private List<Case> attendants(CaseKey key) {
        return participations.ofClass(key).stream()
                .filter(participation -> participation.state() == ParticipationState.ACCEPTED)
                .toList();
    }

    private void requireMember(Actor actor, Assignment group, String otherwise) {
        boolean member = accounts.byId(actor.userId())
                .filter(account -> account.active() && account.groups().contains(group.groupId()))
                .isPresent();
        if (!member) {
            throw Refusal.forbidden(otherwise);
        }
    }
}
