package id.bangkom.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.cycle.CyclePart.ClosedGap;
import id.bangkom.mentoring.MentorProfiles.Funnel;
import id.bangkom.mentoring.MentorProfiles.Wanted;
import id.bangkom.mentoring.MentoringCases.Goal;
import id.bangkom.mentoring.MentoringCases.Review;
import id.bangkom.mentoring.MentoringCases.SessionState;
import id.bangkom.mentoring.MentoringCases.Side;
import id.bangkom.mentoring.Mentorings.State;
import id.bangkom.process.CaseKey;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

class MentoringRowsTest {

    private static final Instant NOW = Instant.parse("2027-02-22T01:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2027, 2, 22);
    private static final CaseKey KEY = new CaseKey("palu", 2027, "e1");
    private static final CaseKey ELSEWHERE = new CaseKey("sorong", 2027, "e1");

    @EachDatabase
    void a_case_goes_from_the_search_to_its_end(Database db) {
        people(db);
        MentoringCases cases = new MentoringCases(db.jdbc());
        cases.open(KEY, "teamwork", 2, 3, NOW);
        cases.open(KEY, null, null, null, NOW);
        assertThat(cases.find(KEY).orElseThrow().targetLevel())
                .as("opened once")
                .isEqualTo(3);
        assertThat(cases.find(ELSEWHERE)).isEmpty();

        ask(cases, "e2");
        assertThat(cases.searchAgain(KEY, "DECLINED", "Sibuk", NOW)).isTrue();
        assertThat(cases.searchAgain(KEY, "EXPIRED", "Terlambat", NOW)).isFalse();
        assertThat(cases.accept(KEY, NOW)).as("nobody is asked").isFalse();
        ask(cases, "e3");
        assertThat(cases.accept(KEY, NOW)).isTrue();
        assertThat(cases.offers(KEY))
                .extracting(MentoringCases.Offer::mentorId, MentoringCases.Offer::state, MentoringCases.Offer::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("e2", "DECLINED", "Sibuk"),
                        org.assertj.core.groups.Tuple.tuple("e3", "ACCEPTED", null));
        assertThat(cases.offers(KEY).get(1).reasons()).containsExactly("Cakap.", "Dekat.");

        List<Goal> goals = List.of(new Goal(1, "Memimpin rapat", "Dua rapat", DAY.plusDays(30), null));
        cases.goals(KEY, goals);
        assertThat(cases.goals(KEY)).isEqualTo(goals);
        assertThat(cases.run(KEY, 4)).isTrue();
        cases.log(KEY, DAY, 90, "Peran", "Daftar peran", NOW);
        assertThat(cases.answerSession(KEY, SessionState.CONFIRMED, null, NOW)).isTrue();
        assertThat(cases.answerSession(KEY, SessionState.DISPUTED, "Salah", NOW))
                .as("answered already")
                .isFalse();
        cases.posted(KEY, 1, new BigDecimal("2.00"), "2 JP");
        cases.log(KEY, DAY.plusDays(7), 60, "Jadwal", "Jadwal tim", NOW);
        cases.outcome(KEY, 1, GoalOutcome.REACHED);
        cases.review(KEY, new Review(Side.MENTOR, 4, 3, "Baik"), NOW);
        cases.review(KEY, new Review(Side.MENTEE, 5, null, null), NOW);
        cases.endsBecause(KEY, "Pindah", "e9");
        assertThat(cases.close(KEY, State.FINISHED, "Bukan ini", NOW)).isTrue();
        assertThat(cases.close(KEY, State.ENDED_EARLY, null, NOW)).isFalse();

        Mentorings.Overview overview = cases.overview(KEY).orElseThrow();
        assertThat(overview.state()).isEqualTo(State.FINISHED);
        assertThat(overview.competency()).isEqualTo("Kerja Sama");
        assertThat(overview.reason()).as("the first reason stays").isEqualTo("Pindah");
        assertThat(overview.confirmed()).isEqualTo(1);
        assertThat(overview.hours()).isEqualByComparingTo("2");
        assertThat(cases.sessions(KEY))
                .extracting(MentoringCases.Session::state)
                .as("what nobody confirmed lapses with the end")
                .containsExactly(SessionState.CONFIRMED, SessionState.LAPSED);
        assertThat(cases.goals(KEY).get(0).outcome()).isEqualTo(GoalOutcome.REACHED);
        assertThat(cases.reviews(KEY)).hasSize(2);
        assertThat(cases.ofMentor("palu", "e3")).containsExactly(overview);
        assertThat(cases.inState("palu", 2027, State.FINISHED)).containsExactly(overview);
        assertThat(cases.counts("palu", 2027)).isEqualTo(Map.of(State.FINISHED, 1));
        assertThat(cases.counts("sorong", 2027)).isEmpty();
        assertThat(cases.sessionsAsMentor("palu", "e3", DAY, DAY)).isEqualTo(1);
        assertThat(cases.sessionsAsMentor("sorong", "e3", DAY, DAY)).isZero();
        assertThat(cases.confirmedSessions("palu", 2027)).isEqualTo(1);
        assertThat(cases.closedGaps("palu", 2027)).containsExactly(new ClosedGap("e1", "teamwork"));
        assertThat(cases.closedGaps("palu", 2028)).isEmpty();
    }

    @EachDatabase
    void mentors_are_found_by_level_time_and_room(Database db) {
        people(db);
        MentorProfiles profiles = new MentorProfiles(db.jdbc());
        profiles.offer("palu", "e2", 1, DAY, null, NOW);
        profiles.levels("palu", "e2", Map.of("teamwork", 3, "integrity", 5));
        profiles.offer("palu", "e3", 2, DAY, DAY.plusMonths(1), NOW);
        profiles.levels("palu", "e3", Map.of("teamwork", 2));
        profiles.levels("palu", "e3", Map.of("teamwork", 4));
        profiles.offer("sorong", "s1", 3, DAY, null, NOW);
        profiles.levels("sorong", "s1", Map.of("teamwork", 5));
        assertThat(profiles.levels("palu", List.of("e2", "e3", "s1")))
                .isEqualTo(Map.of("e2", Map.of("teamwork", 3, "integrity", 5), "e3", Map.of("teamwork", 4)));
        assertThat(profiles.levels("palu", List.of())).isEmpty();

        assertThat(ids(profiles, wanted(3, DAY.plusMonths(1)))).containsExactly("e2", "e3");
        assertThat(ids(profiles, wanted(4, DAY.plusMonths(1)))).containsExactly("e3");
        assertThat(ids(profiles, wanted(3, DAY.plusMonths(6)))).containsExactly("e2");
        assertThat(profiles.take("palu", "e2")).isTrue();
        assertThat(profiles.take("palu", "e2")).as("the only place is taken").isFalse();
        assertThat(profiles.take("sorong", "e3")).as("of another city").isFalse();
        assertThat(profiles.funnel(wanted(3, DAY.plusMonths(1)))).isEqualTo(new Funnel(2, 2, 2, 1));
        profiles.release("palu", "e2");
        profiles.release("palu", "e2");
        assertThat(profiles.find("palu", "e2").orElseThrow()).isEqualTo(new MentorProfile("e2", 1, 0, DAY, null, true));

        MentoringCases cases = new MentoringCases(db.jdbc());
        cases.open(KEY, "teamwork", 2, 3, NOW);
        ask(cases, "e2");
        assertThat(ids(profiles, wanted(3, DAY.plusMonths(1))))
                .as("nobody is asked twice")
                .containsExactly("e3");
        profiles.withdraw("palu", "e3", NOW);
        assertThat(profiles.willing("palu")).containsExactly("e2");
        assertThat(profiles.take("palu", "e3")).isFalse();
        profiles.offer("palu", "e3", 4, DAY, null, NOW);
        assertThat(profiles.find("palu", "e3").orElseThrow()).isEqualTo(new MentorProfile("e3", 4, 0, DAY, null, true));
        assertThat(profiles.find("sorong", "e3")).isEmpty();
    }

    private static void ask(MentoringCases cases, String mentor) {
        cases.offer(
                KEY, new Matching.Candidate(mentor, 77.5, List.of("Cakap.", "Dekat.")), DAY, DAY.plusMonths(6), NOW);
    }

    private static Wanted wanted(int level, LocalDate to) {
        return new Wanted(KEY, "teamwork", level, DAY, to);
    }

    private static List<String> ids(MentorProfiles profiles, Wanted wanted) {
        return profiles.candidates(wanted).stream()
                .map(MentorProfile::employeeId)
                .toList();
    }

    private static void people(Database db) {
        for (String city : List.of("palu", "sorong")) {
            db.jdbc()
                    .sql("insert into tenant (id, name, agency, zone) values (?, ?, 'BKPSDM', 'Asia/Makassar')")
                    .params(city, "Kota " + city)
                    .update();
        }
        List.of("e1", "e2", "e3", "e9").forEach(id -> person(db, "palu", id));
        person(db, "sorong", "s1");
        db.jdbc()
                .sql("insert into cycle (tenant, for_year, state, opened_at, opened_by, rules_as_of)"
                        + " values ('palu', 2027, 'OPEN', current_timestamp, 'e9', current_date)")
                .update();
    }

    private static void person(Database db, String city, String id) {
        db.jdbc()
                .sql("insert into account (id, tenant, email, display_name) values (?, ?, ?, ?)")
                .params(id, city, id + "@contoh.go.id", "Pegawai " + id)
                .update();
        db.jdbc()
                .sql(
                        "insert into employee (id, tenant, employment_kind, joined_on) values (?, ?, 'PNS', date '2015-01-01')")
                .params(id, city)
                .update();
    }
}
