package id.bangkom.mentoring;

import id.bangkom.cycle.CyclePart.ClosedGap;
import id.bangkom.mentoring.Mentorings.State;
import id.bangkom.process.CaseKey;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of mentoring cases. A change says which state it expects, so what comes too late changes nothing. */
@Repository
class MentoringCases {

    private static final String THIS = " where tenant = :tenant and for_year = :year and case_id = :id";

    private final JdbcClient jdbc;

    MentoringCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param competencyId the focus, with the mentee's level and the level to reach; null when there is no gap
     */
    record MentoringCase(
            CaseKey key,
            State state,
            String competencyId,
            Integer currentLevel,
            Integer targetLevel,
            String mentorId,
            LocalDate from,
            LocalDate to,
            Integer meetings,
            String reason) {}

    /** Somebody who was asked. */
    record Offer(int seq, String mentorId, String state, double score, List<String> reasons, String reason) {}

    record Goal(int slot, String goal, String measure, LocalDate reachBy, GoalOutcome outcome) {}

    /** How far a session is. */
    enum SessionState {
        LOGGED("Menunggu konfirmasi"),
        CONFIRMED("Terkonfirmasi"),
        DISPUTED("Dipersoalkan mentee"),
        LAPSED("Tidak dikonfirmasi");

        private final String label;

        SessionState(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    record Session(
            int seq,
            LocalDate heldOn,
            int minutes,
            String topic,
            String notes,
            SessionState state,
            String reason,
            BigDecimal jp,
            String hoursNote) {}

    /** Who reviews at the end. */
    enum Side {
        MENTOR,
        MENTEE
    }

    record Review(Side side, int rating, Integer level, String remarks) {}

    // the case

    /** Opens a case; does nothing when it is there. */
    void open(CaseKey key, String competencyId, Integer current, Integer target, Instant now) {
        jdbc.sql(
                        """
                        insert into mentoring_case
                            (tenant, for_year, case_id, state, competency_id, current_level, target_level, opened_at)
                        select :tenant, :year, :id, 'SEARCHING', cast(:competency as varchar(40)),
                            cast(:current as integer), cast(:target as integer), cast(:now as timestamp with time zone)
                        where not exists (
                            select 1 from mentoring_case
                            where tenant = :tenant and for_year = :year and case_id = :id)
                        """)
                .params(key.parameters())
                .param("competency", competencyId)
                .param("current", current)
                .param("target", target)
                .param("now", at(now))
                .update();
    }

    Optional<MentoringCase> find(CaseKey key) {
        return jdbc.sql(
                        """
                        select state, competency_id, current_level, target_level, mentor_id, period_from, period_to,
                               meetings, reason
                        from mentoring_case
                        """
                                + THIS)
                .params(key.parameters())
                .query((row, number) -> new MentoringCase(
                        key,
                        State.valueOf(row.getString("state")),
                        row.getString("competency_id"),
                        row.getObject("current_level", Integer.class),
                        row.getObject("target_level", Integer.class),
                        row.getString("mentor_id"),
                        row.getObject("period_from", LocalDate.class),
                        row.getObject("period_to", LocalDate.class),
                        row.getObject("meetings", Integer.class),
                        row.getString("reason")))
                .optional();
    }

    /** Asks a mentor, whose place has been taken before. */
    void offer(CaseKey key, Matching.Candidate candidate, LocalDate from, LocalDate to, Instant now) {
        jdbc.sql(
                        """
                        insert into mentoring_offer
                            (tenant, for_year, case_id, seq, mentor_id, score, reasons, state, offered_at)
                        values (:tenant, :year, :id, :seq, :mentor, :score, :reasons, 'OPEN', :now)
                        """)
                .params(key.parameters())
                .param("seq", offers(key).size() + 1)
                .param("mentor", candidate.mentorId())
                .param("score", candidate.score())
                .param("reasons", String.join("\n", candidate.reasons()))
                .param("now", at(now))
                .update();
        jdbc.sql(
                        """
                        update mentoring_case
                        set state = 'OFFERED', mentor_id = :mentor, period_from = :from, period_to = :to
                        """
                                + THIS + " and state = 'SEARCHING'")
                .params(key.parameters())
                .param("mentor", candidate.mentorId())
                .param("from", from)
                .param("to", to)
                .update();
    }

    /** Everybody who was asked, in order. */
    List<Offer> offers(CaseKey key) {
        return jdbc.sql("select seq, mentor_id, state, score, reasons, reason from mentoring_offer" + THIS
                        + " order by seq")
                .params(key.parameters())
                .query((row, number) -> new Offer(
                        row.getInt("seq"),
                        row.getString("mentor_id"),
                        row.getString("state"),
                        row.getDouble("score"),
                        row.getString("reasons").lines().toList(),
                        row.getString("reason")))
                .list();
    }

    boolean accept(CaseKey key, Instant now) {
        answer(key, "ACCEPTED", null, now);
        return jdbc.sql("update mentoring_case set state = 'ACCEPTED'" + THIS + " and state = 'OFFERED'")
                        .params(key.parameters())
                        .update()
                == 1;
    }

    /** The one who was asked, or had accepted, is out: back to the search. */
    boolean searchAgain(CaseKey key, String offerState, String reason, Instant now) {
        answer(key, offerState, reason, now);
        return jdbc.sql(
                                """
                                update mentoring_case
                                set state = 'SEARCHING', mentor_id = null, period_from = null, period_to = null
                                """
                                        + THIS + " and state in ('OFFERED', 'ACCEPTED')")
                        .params(key.parameters())
                        .update()
                == 1;
    }

    private void answer(CaseKey key, String state, String reason, Instant now) {
        jdbc.sql("update mentoring_offer set state = :state, reason = :reason, answered_at = :now" + THIS
                        + " and state in ('OPEN', 'ACCEPTED')")
                .params(key.parameters())
                .param("state", state)
                .param("reason", reason)
                .param("now", at(now))
                .update();
    }

    boolean run(CaseKey key, int meetings) {
        return jdbc.sql("update mentoring_case set state = 'RUNNING', meetings = :meetings" + THIS
                                + " and state = 'ACCEPTED'")
                        .params(key.parameters())
                        .param("meetings", meetings)
                        .update()
                == 1;
    }

    /** The open cases in which this person is guided or guides; who is only asked can still be replaced. */
    List<CaseKey> openWith(String tenant, String accountId) {
        return jdbc.sql(
                        """
                        select for_year, case_id from mentoring_case
                        where tenant = :tenant and closed_at is null
                          and (case_id = :account or (mentor_id = :account and state in ('ACCEPTED', 'RUNNING')))
                        order by for_year, case_id
                        """)
                .param("tenant", tenant)
                .param("account", accountId)
                .query((row, number) -> new CaseKey(tenant, row.getInt("for_year"), row.getString("case_id")))
                .list();
    }

    /** Notes who ends the case before its time, and why; the state follows when the process is told. */
    void endsBecause(CaseKey key, String reason, String by) {
        jdbc.sql("update mentoring_case set reason = :reason, ended_by = :by" + THIS + " and closed_at is null")
                .params(key.parameters())
                .param("reason", reason)
                .param("by", by)
                .update();
    }

    /** Closes the case; false when it is closed already. The first reason given stays. */
    boolean close(CaseKey key, State state, String reason, Instant now) {
        jdbc.sql("update mentoring_offer set state = 'WITHDRAWN', answered_at = :now" + THIS + " and state = 'OPEN'")
                .params(key.parameters())
                .param("now", at(now))
                .update();
        jdbc.sql("update mentoring_session set state = 'LAPSED', answered_at = :now" + THIS + " and state = 'LOGGED'")
                .params(key.parameters())
                .param("now", at(now))
                .update();
        return jdbc.sql(
                                """
                                update mentoring_case
                                set state = :state, reason = coalesce(reason, :reason), closed_at = :now
                                """
                                        + THIS + " and closed_at is null")
                        .params(key.parameters())
                        .param("state", state.name())
                        .param("reason", reason)
                        .param("now", at(now))
                        .update()
                == 1;
    }

    // goals

    void goals(CaseKey key, List<Goal> goals) {
        goals.forEach(goal -> jdbc.sql(
                        """
                        insert into mentoring_goal (tenant, for_year, case_id, slot, goal, measure, reach_by)
                        values (:tenant, :year, :id, :slot, :goal, :measure, :by)
                        """)
                .params(key.parameters())
                .param("slot", goal.slot())
                .param("goal", goal.goal())
                .param("measure", goal.measure())
                .param("by", goal.reachBy())
                .update());
    }

    List<Goal> goals(CaseKey key) {
        return jdbc.sql("select slot, goal, measure, reach_by, outcome from mentoring_goal" + THIS + " order by slot")
                .params(key.parameters())
                .query((row, number) -> new Goal(
                        row.getInt("slot"),
                        row.getString("goal"),
                        row.getString("measure"),
                        row.getObject("reach_by", LocalDate.class),
                        row.getString("outcome") == null ? null : GoalOutcome.valueOf(row.getString("outcome"))))
                .list();
    }

    void outcome(CaseKey key, int slot, GoalOutcome outcome) {
        jdbc.sql("update mentoring_goal set outcome = :outcome" + THIS + " and slot = :slot")
                .params(key.parameters())
                .param("outcome", outcome.name())
                .param("slot", slot)
                .update();
    }

    // sessions

    void log(CaseKey key, LocalDate heldOn, int minutes, String topic, String notes, Instant now) {
        jdbc.sql(
                        """
                        insert into mentoring_session
                            (tenant, for_year, case_id, seq, held_on, minutes, topic, notes, state, logged_at)
                        values (:tenant, :year, :id, :seq, :on, :minutes, :topic, :notes, 'LOGGED', :now)
                        """)
                .params(key.parameters())
                .param("seq", sessions(key).size() + 1)
                .param("on", heldOn)
                .param("minutes", minutes)
                .param("topic", topic)
                .param("notes", notes)
                .param("now", at(now))
                .update();
    }

    /** In the order in which they were logged. */
    List<Session> sessions(CaseKey key) {
        return jdbc.sql(
                        """
                        select seq, held_on, minutes, topic, notes, state, reason, recognised_jp, hours_note
                        from mentoring_session
                        """
                                + THIS + " order by seq")
                .params(key.parameters())
                .query((row, number) -> new Session(
                        row.getInt("seq"),
                        row.getObject("held_on", LocalDate.class),
                        row.getInt("minutes"),
                        row.getString("topic"),
                        row.getString("notes"),
                        SessionState.valueOf(row.getString("state")),
                        row.getString("reason"),
                        row.getBigDecimal("recognised_jp"),
                        row.getString("hours_note")))
                .list();
    }

    /** What became of the session that waits for the mentee; false when none waits. */
    boolean answerSession(CaseKey key, SessionState state, String reason, Instant now) {
        return jdbc.sql("update mentoring_session set state = :state, reason = :reason, answered_at = :now" + THIS
                                + " and state = 'LOGGED'")
                        .params(key.parameters())
                        .param("state", state.name())
                        .param("reason", reason)
                        .param("now", at(now))
                        .update()
                == 1;
    }

    void posted(CaseKey key, int seq, BigDecimal recognised, String note) {
        jdbc.sql("update mentoring_session set recognised_jp = :jp, hours_note = :note" + THIS + " and seq = :seq")
                .params(key.parameters())
                .param("jp", recognised)
                .param("note", note)
                .param("seq", seq)
                .update();
    }

    // reviews

    void review(CaseKey key, Review review, Instant now) {
        jdbc.sql(
                        """
                        insert into mentoring_review
                            (tenant, for_year, case_id, side, rating, level, remarks, reviewed_at)
                        values (:tenant, :year, :id, :side, :rating, :level, :remarks, :now)
                        """)
                .params(key.parameters())
                .param("side", review.side().name())
                .param("rating", review.rating())
                .param("level", review.level())
                .param("remarks", review.remarks())
                .param("now", at(now))
                .update();
    }

    List<Review> reviews(CaseKey key) {
        return jdbc.sql("select side, rating, level, remarks from mentoring_review" + THIS + " order by side")
                .params(key.parameters())
                .query((row, number) -> new Review(
                        Side.valueOf(row.getString("side")),
                        row.getInt("rating"),
                        row.getObject("level", Integer.class),
                        row.getString("remarks")))
                .list();
    }

    // for others

    private static final String OVERVIEW =
            """
            select c.case_id, c.for_year, c.state, c.mentor_id, k.name, c.period_from, c.period_to, c.reason,
                (select count(*) from mentoring_session s
                    where s.tenant = c.tenant and s.for_year = c.for_year and s.case_id = c.case_id
                    and s.state = 'CONFIRMED') confirmed,
                (select coalesce(sum(s.recognised_jp), 0) from mentoring_session s
                    where s.tenant = c.tenant and s.for_year = c.for_year and s.case_id = c.case_id) hours
            from mentoring_case c left join competency k on k.id = c.competency_id
            where c.tenant = :tenant
            """;

    Optional<Mentorings.Overview> overview(CaseKey key) {
        return jdbc.sql(OVERVIEW + " and c.for_year = :year and c.case_id = :id")
                .params(key.parameters())
                .query(MentoringCases::overview)
                .optional();
    }

    List<Mentorings.Overview> ofMentor(String tenant, String mentorId) {
        return jdbc.sql(OVERVIEW + " and c.mentor_id = :mentor order by c.for_year desc, c.case_id")
                .param("tenant", tenant)
                .param("mentor", mentorId)
                .query(MentoringCases::overview)
                .list();
    }

    List<Mentorings.Overview> inState(String tenant, int year, State state) {
        return jdbc.sql(OVERVIEW + " and c.for_year = :year and c.state = :state order by c.case_id")
                .param("tenant", tenant)
                .param("year", year)
                .param("state", state.name())
                .query(MentoringCases::overview)
                .list();
    }

    Map<State, Integer> counts(String tenant, int year) {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        jdbc.sql(
                        """
                        select state, count(*) n from mentoring_case
                        where tenant = :tenant and for_year = :year group by state
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .query((ResultSet row) -> {
                    counts.put(State.valueOf(row.getString("state")), row.getInt("n"));
                });
        return counts;
    }

    int sessionsAsMentor(String tenant, String mentorId, LocalDate from, LocalDate to) {
        return jdbc.sql(
                        """
                        select count(*) from mentoring_session s
                        join mentoring_case c
                            on c.tenant = s.tenant and c.for_year = s.for_year and c.case_id = s.case_id
                        where c.tenant = :tenant and c.mentor_id = :mentor and s.state = 'CONFIRMED'
                        and s.held_on between :from and :to
                        """)
                .param("tenant", tenant)
                .param("mentor", mentorId)
                .param("from", from)
                .param("to", to)
                .query(Integer.class)
                .single();
    }

    int confirmedSessions(String tenant, int year) {
        return jdbc.sql(
                        """
                        select count(*) from mentoring_session
                        where tenant = :tenant and for_year = :year and state = 'CONFIRMED'
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    Set<ClosedGap> closedGaps(String tenant, int year) {
        return Set.copyOf(jdbc.sql(
                        """
                        select c.case_id, c.competency_id from mentoring_case c
                        join mentoring_review r
                            on r.tenant = c.tenant and r.for_year = c.for_year and r.case_id = c.case_id
                            and r.side = 'MENTOR'
                        where c.tenant = :tenant and c.for_year = :year and c.state = 'FINISHED'
                        and r.level >= c.target_level
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .query((row, number) -> new ClosedGap(row.getString("case_id"), row.getString("competency_id")))
                .list());
    }

    private static Mentorings.Overview overview(ResultSet row, int number) throws SQLException {
        return new Mentorings.Overview(
                row.getString("case_id"),
                row.getInt("for_year"),
                State.valueOf(row.getString("state")),
                row.getString("mentor_id"),
                row.getString("name"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                row.getInt("confirmed"),
                row.getBigDecimal("hours"),
                row.getString("reason"));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
