package id.bangkom.mentoring;

import id.bangkom.access.Cities;
import id.bangkom.access.Groups;
import id.bangkom.access.Role;
import id.bangkom.cycle.Stages;
import id.bangkom.hours.Activity;
import id.bangkom.hours.Entry;
import id.bangkom.hours.HoursLedger;
import id.bangkom.hours.LearningType;
import id.bangkom.hours.Source;
import id.bangkom.mentoring.MentoringCases.Goal;
import id.bangkom.mentoring.MentoringCases.MentoringCase;
import id.bangkom.mentoring.MentoringCases.Review;
import id.bangkom.mentoring.MentoringCases.Session;
import id.bangkom.mentoring.MentoringCases.SessionState;
import id.bangkom.mentoring.MentoringCases.Side;
import id.bangkom.mentoring.Mentorings.State;
import id.bangkom.needs.Need;
import id.bangkom.notification.Outbox;
import id.bangkom.notification.TaskNotices;
import id.bangkom.process.Actor;
import id.bangkom.process.Assignment;
import id.bangkom.process.CaseKey;
import id.bangkom.process.Deadline;
import id.bangkom.process.Prepare;
import id.bangkom.process.ProcessSteps;
import id.bangkom.process.Step;
import id.bangkom.process.Subject;
import id.bangkom.process.Submit;
import id.bangkom.process.Who;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.refusal.Refusal.FieldProblem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Steps of "mentoring", in the order of its diagram. The key's id is the mentee's. */
@Component
@ProcessSteps("mentoring")
class Mentoring {

    private static final String PROCESS = "mentoring";

    private final MentoringCases cases;
    private final MentorProfiles profiles;
    private final Matching matching;
    private final MentoringForms forms;
    private final HoursLedger ledger;
    private final Stages stages;
    private final Outbox outbox;
    private final TaskNotices notices;
    private final Cities cities;
    private final Clock clock;

    Mentoring(
            MentoringCases cases,
            MentorProfiles profiles,
            Matching matching,
            MentoringForms forms,
            HoursLedger ledger,
            Stages stages,
            Outbox outbox,
            TaskNotices notices,
            Cities cities,
            Clock clock) {
        this.cases = cases;
        this.profiles = profiles;
        this.matching = matching;
        this.forms = forms;
        this.ledger = ledger;
        this.stages = stages;
        this.outbox = outbox;
        this.notices = notices;
        this.cities = cities;
        this.clock = clock;
    }

    @Subject
    String subject(CaseKey key) {
        return "mentoring " + forms.name(key.id()) + ", " + forms.unit(key);
    }

    @Who("mentor")
    Assignment mentor(CaseKey key) {
        return Assignment.person(mentoring(key).mentorId());
    }

    @Who("mentee")
    Assignment mentee(CaseKey key) {
        return Assignment.person(key.id());
    }

    /** What the search for a mentor came to. */
    enum Proposal {
        PROPOSED,
        NONE
    }

    /** Opens the case the first time; asks the best mentor there is. */
    @Step
    Proposal proposeMentor(CaseKey key) {
        Optional<Need> focus = matching.focusOf(key);
        cases.open(
                key,
                focus.map(Need::competencyId).orElse(null),
                focus.map(Need::actual).orElse(null),
                focus.map(Need::required).orElse(null),
                clock.instant());
        MentoringCase mentoring = mentoring(key);
        if (mentoring.state() == State.OFFERED) {
            return Proposal.PROPOSED;
        }
        Optional<Matching.Candidate> best = matching.takeBest(mentoring);
        if (best.isEmpty()) {
            return Proposal.NONE;
        }
        cases.offer(key, best.get(), today(key), matching.periodEnd(key), clock.instant());
        tell(
                key,
                "asked",
                best.get().mentorId(),
                "mentoring-asked",
                Map.of(
                        "mentee",
                        forms.name(key.id()),
                        "unit",
                        forms.unit(key),
                        "competency",
                        forms.competency(mentoring)));
        return Proposal.PROPOSED;
    }

    @Step
    void reportUnmatched(CaseKey key) {
        MentoringCase mentoring = mentoring(key);
        String why = matching.whyNobody(mentoring, cases.offers(key).size());
        cases.close(key, State.UNMATCHED, why, clock.instant());
        tell(
                key,
                "unmatched",
                Groups.of(key.tenant(), Role.HR_ANALYST),
                "mentoring-unmatched-hr",
                Map.of("mentee", forms.name(key.id()), "reason", why));
        tell(key, "unmatched", key.id(), "mentoring-unmatched", Map.of("year", String.valueOf(key.year())));
        stages.done(PROCESS, key);
    }

    @Prepare("accept-mentee")
    AcceptMenteeView showMentee(CaseKey key) {
        return forms.acceptMentee(mentoring(key));
    }

    @Submit("accept-mentee")
    AcceptMentee.Decision acceptMentee(CaseKey key, Actor actor, AcceptMentee answers) {
        MentoringCase mentoring = asMentor(key, actor, State.OFFERED);
        if (answers.decision() == AcceptMentee.Decision.ACCEPT) {
            cases.accept(key, clock.instant());
            tell(
                    key,
                    "accepted/" + mentoring.mentorId(),
                    key.id(),
                    "mentoring-accepted",
                    Map.of("mentor", forms.name(mentoring.mentorId()), "competency", forms.competency(mentoring)));
        } else {
            requireReason(answers.reason(), "Alasan tidak bersedia");
            searchAgain(key, mentoring, "DECLINED", answers.reason());
        }
        return answers.decision();
    }

    @Step
    void remindAcceptance(CaseKey key) {
        notices.remind(PROCESS, key, "acceptMentee");
    }

    @Prepare("agree-goals")
    AgreeGoalsView showGoals(CaseKey key) {
        return forms.agreeGoals(mentoring(key));
    }

    @Submit("agree-goals")
    void agreeGoals(CaseKey key, Actor actor, AgreeGoals answers) {
        MentoringCase mentoring = asMentor(key, actor, State.ACCEPTED);
        List<Goal> goals = answers.goals(today(key), mentoring.to());
        cases.goals(key, goals);
        cases.run(key, answers.meetings());
        tell(
                key,
                "goals",
                key.id(),
                "mentoring-goals",
                Map.of(
                        "mentor",
                        forms.name(mentoring.mentorId()),
                        "goals",
                        goals.stream()
                                .map(goal -> goal.slot() + ". " + goal.goal() + " (" + Words.date(goal.reachBy()) + ")")
                                .reduce((all, goal) -> all + "\n" + goal)
                                .orElse("")));
    }

    @Step
    void remindGoals(CaseKey key) {
        notices.remind(PROCESS, key, "agreeGoals");
    }

    /** No answer in time counts as a decline. */
    @Step
    void releaseMentor(CaseKey key) {
        MentoringCase mentoring = mentoring(key);
        if (mentoring.state() == State.OFFERED || mentoring.state() == State.ACCEPTED) {
            searchAgain(key, mentoring, "EXPIRED", "Tidak ada tanggapan sampai batas waktu.");
            tell(key, "released", mentoring.mentorId(), "mentoring-released", Map.of("mentee", forms.name(key.id())));
        }
    }

    private void searchAgain(CaseKey key, MentoringCase mentoring, String offerState, String reason) {
        if (cases.searchAgain(key, offerState, reason, clock.instant())) {
            profiles.release(key.tenant(), mentoring.mentorId());
        }
    }

    @Prepare("log-session")
    LogSessionView showSessions(CaseKey key) {
        return forms.logSession(mentoring(key));
    }

    /** When the mentoring is over, whatever was reached. */
    @Deadline("logSession.end")
    Instant periodEnd(CaseKey key) {
        return mentoring(key)
                .to()
                .plusDays(1)
                .atStartOfDay(cities.city(key.tenant()).zone())
                .toInstant();
    }

    @Submit("log-session")
    LogSession.Decision logSession(CaseKey key, Actor actor, LogSession answers) {
        MentoringCase mentoring = asMentor(key, actor, State.RUNNING);
        if (answers.decision() == LogSession.Decision.LOG) {
            checkSession(key, mentoring, answers);
            cases.log(key, answers.heldOn(), answers.minutes(), answers.topic(), answers.notes(), clock.instant());
        }
        return answers.decision();
    }

    private void checkSession(CaseKey key, MentoringCase mentoring, LogSession answers) {
        List<FieldProblem> problems = new ArrayList<>();
        missing(problems, "heldOn", "Tanggal sesi", answers.heldOn());
        missing(problems, "minutes", "Lama sesi", answers.minutes());
        missing(problems, "topic", "Topik", answers.topic());
        missing(problems, "notes", "Catatan dan bukti", answers.notes());
        LocalDate day = answers.heldOn();
        if (day != null && (day.isBefore(mentoring.from()) || day.isAfter(today(key)))) {
            problems.add(new FieldProblem(
                    "heldOn",
                    "Tanggal sesi (" + Words.date(day) + ") harus antara " + Words.date(mentoring.from())
                            + ", awal masa mentoring, dan hari ini."));
        }
        if (cases.sessions(key).stream()
                .anyMatch(session -> session.heldOn().equals(day) && session.state() == SessionState.CONFIRMED)) {
            problems.add(new FieldProblem(
                    "heldOn",
                    "Sesi pada " + Words.date(day)
                            + " sudah tercatat dan terkonfirmasi; satu hari dihitung satu sesi."));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }

    private static void missing(List<FieldProblem> problems, String field, String label, Object value) {
        if (value == null) {
            problems.add(new FieldProblem(field, "Isian \"" + label + "\" wajib diisi untuk mencatat sebuah sesi."));
        }
    }

    @Step
    void remindSession(CaseKey key) {
        notices.remind(PROCESS, key, "logSession");
    }

    @Prepare("confirm-session")
    ConfirmSessionView showSession(CaseKey key) {
        return forms.confirmSession(mentoring(key));
    }

    @Submit("confirm-session")
    ConfirmSession.Decision confirmSession(CaseKey key, Actor actor, ConfirmSession answers) {
        asMentee(key, actor);
        if (answers.decision() == ConfirmSession.Decision.CONFIRM) {
            cases.answerSession(key, SessionState.CONFIRMED, null, clock.instant());
        } else {
            requireReason(answers.reason(), "Yang tidak sesuai");
            cases.answerSession(key, SessionState.DISPUTED, answers.reason(), clock.instant());
        }
        return answers.decision();
    }

    @Step
    void remindMentee(CaseKey key) {
        notices.remind(PROCESS, key, "confirmSession");
    }

    /** The ledger knows the conversion and the caps; posting the same session again changes nothing there. */
    @Step
    void postSessionHours(CaseKey key) {
        cases.sessions(key).stream()
                .filter(session -> session.state() == SessionState.CONFIRMED && session.jp() == null)
                .forEach(session -> post(key, session));
    }

    private void post(CaseKey key, Session session) {
        Entry entry = ledger.post(
                key.tenant(),
                key.id(),
                new Source("mentoring-session", key.year() + "-" + key.id() + "-" + session.seq()),
                "Mentoring: " + shortened(session.topic()),
                Activity.meeting(LearningType.MENTORING, session.heldOn(), session.minutes()));
        cases.posted(key, session.seq(), entry.recognised(), entry.explanation());
    }

    private static String shortened(String topic) {
        return topic.length() <= 180 ? topic : topic.substring(0, 180);
    }

    @Step
    void lapseSession(CaseKey key) {
        if (cases.answerSession(key, SessionState.LAPSED, null, clock.instant())) {
            tell(
                    key,
                    "lapsed/" + cases.sessions(key).size(),
                    mentoring(key).mentorId(),
                    "mentoring-session-lapsed",
                    Map.of("mentee", forms.name(key.id())));
        }
    }

    @Prepare("review-as-mentor")
    ReviewAsMentorView showMentorReview(CaseKey key) {
        return forms.reviewAsMentor(mentoring(key));
    }

    @Submit("review-as-mentor")
    void reviewAsMentor(CaseKey key, Actor actor, ReviewAsMentor answers) {
        asMentor(key, actor, State.RUNNING);
        List<Goal> goals = cases.goals(key);
        List<FieldProblem> problems = new ArrayList<>();
        for (int slot = 1; slot <= 3; slot++) {
            int place = slot;
            boolean agreed = goals.stream().anyMatch(goal -> goal.slot() == place);
            if (agreed != (answers.outcome(slot) != null)) {
                problems.add(new FieldProblem(
                        "outcome" + slot,
                        agreed
                                ? "Pilih hasil tujuan " + slot + "."
                                : "Tujuan " + slot + " tidak disepakati; kosongkan hasilnya."));
            }
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        goals.forEach(goal -> cases.outcome(key, goal.slot(), answers.outcome(goal.slot())));
        cases.review(
                key, new Review(Side.MENTOR, answers.rating(), answers.level(), answers.remarks()), clock.instant());
    }

    @Step
    void remindMentorReview(CaseKey key) {
        notices.remind(PROCESS, key, "reviewAsMentor");
    }

    @Prepare("review-as-mentee")
    ReviewAsMenteeView showMenteeReview(CaseKey key) {
        return forms.reviewAsMentee(mentoring(key));
    }

    @Submit("review-as-mentee")
    void reviewAsMentee(CaseKey key, Actor actor, ReviewAsMentee answers) {
        asMentee(key, actor);
        cases.review(key, new Review(Side.MENTEE, answers.rating(), null, answers.remarks()), clock.instant());
    }

    @Step
    void remindMenteeReview(CaseKey key) {
        notices.remind(PROCESS, key, "reviewAsMentee");
    }

    @Step
    void closeMentoring(CaseKey key) {
        close(key, State.FINISHED, null, "mentoring-finished");
    }

    /** Asked for by HR, with a reason, or by the end of the execution stage. */
    @Step
    void endMentoring(CaseKey key) {
        close(key, State.ENDED_EARLY, "Tahap pelaksanaan siklus " + key.year() + " ditutup.", "mentoring-ended");
    }

    private void close(CaseKey key, State state, String reason, String template) {
        MentoringCase mentoring = mentoring(key);
        if (!cases.close(key, state, reason, clock.instant())) {
            return;
        }
        stages.done(PROCESS, key);
        Mentorings.Overview result = cases.overview(key).orElseThrow();
        Map<String, String> words = Map.of(
                "mentee", forms.name(key.id()),
                "sessions", String.valueOf(result.confirmed()),
                "hours", Words.number(result.hours(), 2),
                "reason", Optional.ofNullable(result.reason()).orElse("-"));
        tell(key, "closed", key.id(), template, words);
        if (mentoring.mentorId() != null) {
            profiles.release(key.tenant(), mentoring.mentorId());
            tell(key, "closed", mentoring.mentorId(), template, words);
        }
    }

    private MentoringCase mentoring(CaseKey key) {
        return cases.find(key).orElseThrow(() -> new IllegalStateException("No mentoring case " + key));
    }

    private MentoringCase asMentor(CaseKey key, Actor actor, State expected) {
        MentoringCase mentoring = mentoring(key);
        if (!actor.userId().equals(mentoring.mentorId())) {
            throw Refusal.forbidden("Tugas ini hanya untuk mentor yang bersangkutan.");
        }
        if (mentoring.state() != expected) {
            throw Refusal.conflict("Mentoring ini sudah berstatus \""
                    + mentoring.state().label() + "\". Muat ulang daftar tugas Anda.");
        }
        return mentoring;
    }

    private static void asMentee(CaseKey key, Actor actor) {
        if (!actor.userId().equals(key.id())) {
            throw Refusal.forbidden("Tugas ini hanya untuk mentee yang bersangkutan.");
        }
    }

    private static void requireReason(String reason, String label) {
        if (reason == null) {
            throw Refusal.invalid(List.of(new FieldProblem("reason", "Isian \"" + label + "\" wajib diisi.")));
        }
    }

    private LocalDate today(CaseKey key) {
        return cities.today(key.tenant());
    }

    private void tell(CaseKey key, String event, String recipient, String template, Map<String, String> words) {
        outbox.enqueue(key.tenant(), PROCESS + "/" + key + "/" + event, recipient, template, words);
    }
}
