package id.bangkom.mentoring;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.competency.Competencies;
import id.bangkom.competency.Competency;
import id.bangkom.competency.Level;
import id.bangkom.mentoring.LogSessionView.GoalRow;
import id.bangkom.mentoring.LogSessionView.SessionRow;
import id.bangkom.mentoring.MentoringCases.Goal;
import id.bangkom.mentoring.MentoringCases.MentoringCase;
import id.bangkom.mentoring.MentoringCases.Offer;
import id.bangkom.mentoring.MentoringCases.Session;
import id.bangkom.mentoring.MentoringCases.SessionState;
import id.bangkom.process.CaseKey;
import id.bangkom.process.Words;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What the forms of mentoring show. */
@Component
class MentoringForms {

    private static final String NONE = "-";
    private static final int USUAL_MEETINGS = 6;

    private final MentoringCases cases;
    private final MentorProfiles profiles;
    private final Workforce workforce;
    private final Competencies competencies;
    private final Accounts accounts;

    MentoringForms(
            MentoringCases cases,
            MentorProfiles profiles,
            Workforce workforce,
            Competencies competencies,
            Accounts accounts) {
        this.cases = cases;
        this.profiles = profiles;
        this.workforce = workforce;
        this.competencies = competencies;
        this.accounts = accounts;
    }

    AcceptMenteeView acceptMentee(MentoringCase mentoring) {
        List<Offer> offers = cases.offers(mentoring.key());
        String load = profiles.find(mentoring.key().tenant(), mentoring.mentorId())
                .map(profile -> "Dari " + profile.capacity() + " tempat bimbingan Anda, kini " + profile.mentees()
                        + " terisi atau sedang dimintakan kesediaan, termasuk permintaan ini.")
                .orElse("");
        return new AcceptMenteeView(
                mentoring.key().year(),
                name(mentoring.key().id()),
                position(mentoring.key()),
                unit(mentoring.key()),
                focus(mentoring),
                period(mentoring),
                load,
                offers.get(offers.size() - 1).reasons().stream()
                        .map(AcceptMenteeView.ReasonRow::new)
                        .toList());
    }

    AgreeGoalsView agreeGoals(MentoringCase mentoring) {
        return new AgreeGoalsView(
                name(mentoring.key().id()), unit(mentoring.key()), focus(mentoring), period(mentoring), USUAL_MEETINGS);
    }

    LogSessionView logSession(MentoringCase mentoring) {
        List<Session> sessions = cases.sessions(mentoring.key());
        Session last = sessions.isEmpty() ? null : sessions.get(sessions.size() - 1);
        return new LogSessionView(
                name(mentoring.key().id()),
                focus(mentoring),
                period(mentoring),
                progress(mentoring, sessions),
                last == null || last.state() != SessionState.DISPUTED
                        ? null
                        : "Mentee mempersoalkan sesi " + Words.date(last.heldOn()) + ": " + last.reason()
                                + ". Catat kembali dengan data yang benar.",
                goals(mentoring.key()),
                sessions.stream()
                        .map(session -> new SessionRow(
                                Words.date(session.heldOn()),
                                session.topic(),
                                session.minutes() + " menit",
                                session.state().label(),
                                session.jp() == null ? "-" : Words.number(session.jp(), 2) + " JP"))
                        .toList());
    }

    ConfirmSessionView confirmSession(MentoringCase mentoring) {
        Session session = waiting(mentoring.key());
        return new ConfirmSessionView(
                name(mentoring.mentorId()),
                Words.date(session.heldOn()),
                session.minutes() + " menit",
                session.topic(),
                session.notes(),
                "Sesi yang dikonfirmasi dibukukan sebagai jam pelajaran (JP) Anda sesuai ketentuan; jumlah sesi yang"
                        + " dihitung dalam satu bulan terbatas.");
    }

    ReviewAsMentorView reviewAsMentor(MentoringCase mentoring) {
        List<Goal> goals = cases.goals(mentoring.key());
        return new ReviewAsMentorView(
                name(mentoring.key().id()),
                focus(mentoring),
                progress(mentoring, cases.sessions(mentoring.key())),
                label(goals, 1),
                label(goals, 2),
                label(goals, 3),
                "Level mentee sekarang pada " + competency(mentoring) + " (1 sampai 5)");
    }

    ReviewAsMenteeView reviewAsMentee(MentoringCase mentoring) {
        return new ReviewAsMenteeView(
                name(mentoring.mentorId()),
                focus(mentoring),
                progress(mentoring, cases.sessions(mentoring.key())),
                goals(mentoring.key()));
    }

    /** The session that waits for the mentee. */
    Session waiting(CaseKey key) {
        return cases.sessions(key).stream()
                .filter(session -> session.state() == SessionState.LOGGED)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No session waits in " + key));
    }

    String name(String accountId) {
        return accounts.byId(accountId).map(Account::displayName).orElse(NONE);
    }

    /** Name of the mentee's unit. */
    String unit(CaseKey key) {
        return workforce
                .presentOrFormer(key.tenant(), key.id())
                .map(Employee::unitName)
                .orElse(NONE);
    }

    private String position(CaseKey key) {
        return workforce
                .presentOrFormer(key.tenant(), key.id())
                .map(Employee::positionTitle)
                .orElse(NONE);
    }

    String competency(MentoringCase mentoring) {
        return competencies
                .competency(mentoring.key().tenant(), mentoring.competencyId())
                .map(Competency::name)
                .orElse(NONE);
    }

    private String focus(MentoringCase mentoring) {
        return competency(mentoring) + ", dari level " + mentoring.currentLevel() + " ("
                + Level.label(mentoring.currentLevel()) + ") ke level " + mentoring.targetLevel() + " ("
                + Level.label(mentoring.targetLevel()) + ")";
    }

    private static String period(MentoringCase mentoring) {
        return Words.date(mentoring.from()) + " sampai " + Words.date(mentoring.to());
    }

    private static String progress(MentoringCase mentoring, List<Session> sessions) {
        long confirmed = sessions.stream()
                .filter(session -> session.state() == SessionState.CONFIRMED)
                .count();
        BigDecimal hours =
                sessions.stream().map(Session::jp).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
        return confirmed + " dari " + mentoring.meetings() + " sesi yang disepakati telah terkonfirmasi; "
                + Words.number(hours, 2) + " JP diakui.";
    }

    private List<GoalRow> goals(CaseKey key) {
        return cases.goals(key).stream()
                .map(goal -> new GoalRow(goal.goal(), goal.measure(), Words.date(goal.reachBy())))
                .toList();
    }

    private static String label(List<Goal> goals, int slot) {
        return goals.stream()
                .filter(goal -> goal.slot() == slot)
                .map(goal -> "Tujuan " + slot + ": " + goal.goal() + " (ukuran: " + goal.measure() + ")")
                .findFirst()
                .orElse(null);
    }
}
