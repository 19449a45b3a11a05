package id.bangkom.mentoring.web;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.CurrentUser;
import id.bangkom.cycle.Cycles;
import id.bangkom.mentoring.MentorProfile;
import id.bangkom.mentoring.Mentorings;
import id.bangkom.mentoring.Mentorings.Overview;
import id.bangkom.mentoring.Mentors;
import id.bangkom.portal.PortalSection;
import id.bangkom.process.Words;
import id.bangkom.workforce.Workforce;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On the landing page: who guides me, whom I guide, and whether I offer to be a mentor. */
@Component
class MentoringSection implements PortalSection {

    private static final int MOST_SHOWN = 10;

    private final Mentorings mentorings;
    private final Mentors mentors;
    private final Cycles cycles;
    private final Workforce workforce;
    private final Accounts accounts;

    MentoringSection(Mentorings mentorings, Mentors mentors, Cycles cycles, Workforce workforce, Accounts accounts) {
        this.mentorings = mentorings;
        this.mentors = mentors;
        this.cycles = cycles;
        this.workforce = workforce;
        this.accounts = accounts;
    }

    /**
     * @param mine my latest mentoring, or null
     * @param mentees those I guide or am asked to guide, latest year first
     * @param offer what I have offered, in words
     */
    record Shown(Row mine, List<Row> mentees, String offer) {}

    /**
     * One mentoring.
     *
     * @param with the other one, or null while there is nobody
     * @param focus name of the competency, or null
     * @param period in words, or null
     * @param reason why there is no mentor or why it ended, or null
     */
    record Row(
            int year,
            String state,
            String with,
            String focus,
            String period,
            int sessions,
            String hours,
            String reason) {}

    @Override
    public int order() {
        return 40;
    }

    @Override
    public boolean isFor(CurrentUser user) {
        return workforce.employee(user.tenant(), user.userId()).isPresent();
    }

    @Override
    public String template() {
        return "mentoring/section";
    }

    @Override
    public Shown model(CurrentUser user) {
        Row mine = cycles.all(user.tenant()).stream()
                .map(cycle -> mentorings.ofMentee(user.tenant(), cycle.year(), user.userId()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(found -> row(found, found.mentorId()))
                .orElse(null);
        List<Row> mentees = mentorings.ofMentor(user.tenant(), user.userId()).stream()
                .limit(MOST_SHOWN)
                .map(found -> row(found, found.menteeId()))
                .toList();
        return new Shown(
                mine,
                mentees,
                mentors.profile(user.tenant(), user.userId())
                        .map(MentoringSection::offer)
                        .orElse("Anda belum terdaftar sebagai mentor."));
    }

    static String offer(MentorProfile profile) {
        if (!profile.willing()) {
            return "Anda tidak lagi bersedia menerima mentee baru.";
        }
        String until = profile.to() == null ? "" : " sampai " + Words.date(profile.to());
        return "Anda bersedia menjadi mentor sejak " + Words.date(profile.from()) + until + ": " + profile.mentees()
                + " dari paling banyak " + profile.capacity() + " mentee.";
    }

    private Row row(Overview found, String other) {
        return new Row(
                found.year(),
                found.state().label(),
                Optional.ofNullable(other)
                        .flatMap(accounts::byId)
                        .map(Account::displayName)
                        .orElse(null),
                found.competency(),
                Objects.isNull(found.from()) ? null : Words.date(found.from()) + " sampai " + Words.date(found.to()),
                found.confirmed(),
                Words.number(found.hours(), 2),
                found.reason());
    }
}
