package id.bangkom.evaluation;

import id.bangkom.competency.UnitIndicator;
import id.bangkom.evaluation.Evaluations.FollowUp;
import id.bangkom.process.CaseKey;
import id.bangkom.training.Participations.Ended;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of evaluations. */
@Repository
class EvaluationCases {

    private static final String THIS = " where tenant = :tenant and for_year = :year and case_id = :id";
    private static final String COLUMNS =
            """
            select for_year, case_id, employee_id, unit_id, programme_id, programme, ended_on, due_on, pre_score,
                   post_score, state, index_all, index_self, index_supervisor, valid_self, valid_supervisor, relevance,
                   band, extreme, gain, asked_id, no_follow_up_reason, recognition, recognition_reason
            from evaluation_case
            """;

    private final JdbcClient jdbc;

    EvaluationCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far an evaluation is. */
    enum State {
        PLANNED,
        /** Whoever was asked has answered or missed it. */
        OBSERVED,
        FINISHED
    }

    /** Whose success or failure is worth an interview. */
    enum Extreme {
        HIGH("termasuk yang tertinggi"),
        LOW("termasuk yang terendah");

        private final String label;

        Extreme(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /**
     * What the answers come to; what is not known is null.
     *
     * @param all index of the valid answers of both, 0 to 100; likewise the others
     * @param validSelf answers that count
     * @param gain normalised gain
     */
    record Outcome(
            Double all,
            Double self,
            Double supervisor,
            int validSelf,
            int validSupervisor,
            Double relevance,
            Band band,
            Extreme extreme,
            Double gain) {}

    record EvaluationCase(
            CaseKey key,
            String employeeId,
            String unitId,
            String programmeId,
            String programme,
            LocalDate endedOn,
            LocalDate dueOn,
            Integer pre,
            Integer post,
            State state,
            Outcome outcome,
            String askedId,
            String noFollowUpReason,
            String recognition,
            String recognitionReason) {}

    record Response(
            Perspective perspective,
            String instrumentId,
            int version,
            String by,
            Chances chances,
            String examples,
            String obstacles) {}

    record Developed(int slot, String competencyId, Integer level) {}

    /** A level that a supervisor saw at work. */
    record ObservedLevel(String employeeId, String competencyId, int level) {}

    record Indicator(String name, String measure, BigDecimal before, BigDecimal after) {}

    record Interviewed(String story, String helped, String hindered, String proof, String by) {}

    record PlannedFollowUp(
            int slot,
            AgreeFollowUp.Priority priority,
            String action,
            String place,
            AgreeFollowUp.Responsible responsible,
            LocalDate dueOn,
            String indicator) {}

    // the case

    /** Plans an evaluation; does nothing when it is there. */
    void open(CaseKey key, Ended ended, String unitId, LocalDate dueOn) {
        int inserted = jdbc.sql(
                        """
                        insert into evaluation_case (tenant, for_year, case_id, employee_id, unit_id, programme_id,
                            programme, ended_on, due_on, pre_score, post_score, state)
                        select :tenant, :year, :id, :employee, :unit, :programmeId, :programme,
                            cast(:ended as date), cast(:due as date), cast(:pre as integer), cast(:post as integer),
                            'PLANNED'
                        where not exists (
                            select 1 from evaluation_case
                            where tenant = :tenant and for_year = :year and case_id = :id)
                        """)
                .params(key.parameters())
                .param("employee", ended.employeeId())
                .param("unit", unitId)
                .param("programmeId", ended.programmeId())
                .param("programme", ended.programme())
                .param("ended", ended.endedOn())
                .param("due", dueOn)
                .param("pre", ended.pre())
                .param("post", ended.post())
                .update();
        if (inserted == 0) {
            return;
        }
        int slot = 0;
        for (String competency : ended.competencies().stream().limit(3).toList()) {
            slot++;
            jdbc.sql(
                            """
                            insert into evaluation_competency (tenant, for_year, case_id, slot, competency_id)
                            values (:tenant, :year, :id, :slot, :competency)
                            """)
                    .params(key.parameters())
                    .param("slot", slot)
                    .param("competency", competency)
                    .update();
        }
    }

    Optional<EvaluationCase> find(CaseKey key) {
        return jdbc.sql(COLUMNS + THIS)
                .params(key.parameters())
                .query((row, number) -> evaluation(key.tenant(), row))
                .optional();
    }

    List<EvaluationCase> ofEmployee(String tenant, int year, String employeeId) {
        return jdbc.sql(COLUMNS
                        + " where tenant = :tenant and for_year = :year and employee_id = :employee"
                        + " order by ended_on, case_id")
                .param("tenant", tenant)
                .param("year", year)
                .param("employee", employeeId)
                .query((row, number) -> evaluation(tenant, row))
                .list();
    }

    List<EvaluationCase> ofYear(String tenant, int year) {
        return jdbc.sql(COLUMNS + " where tenant = :tenant and for_year = :year order by case_id")
                .param("tenant", tenant)
                .param("year", year)
                .query((row, number) -> evaluation(tenant, row))
                .list();
    }

    private static EvaluationCase evaluation(String tenant, ResultSet row) throws SQLException {
        return new EvaluationCase(
                new CaseKey(tenant, row.getInt("for_year"), row.getString("case_id")),
                row.getString("employee_id"),
                row.getString("unit_id"),
                row.getString("programme_id"),
                row.getString("programme"),
                row.getObject("ended_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("pre_score", Integer.class),
                row.getObject("post_score", Integer.class),
                State.valueOf(row.getString("state")),
                outcome(row),
                row.getString("asked_id"),
                row.getString("no_follow_up_reason"),
                row.getString("recognition"),
                row.getString("recognition_reason"));
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        String band = row.getString("band");
        String extreme = row.getString("extreme");
        return new Outcome(
                number(row, "index_all"),
                number(row, "index_self"),
                number(row, "index_supervisor"),
                row.getInt("valid_self"),
                row.getInt("valid_supervisor"),
                number(row, "relevance"),
                band == null ? null : Band.valueOf(band),
                extreme == null ? null : Extreme.valueOf(extreme),
                number(row, "gain"));
    }

    private static Double number(ResultSet row, String column) throws SQLException {
        BigDecimal value = row.getBigDecimal(column);
        return value == null ? null : value.doubleValue();
    }

    void observed(CaseKey key, Outcome outcome) {
        jdbc.sql(
                        """
                        update evaluation_case
                        set state = 'OBSERVED', index_all = :all, index_self = :self, index_supervisor = :supervisor,
                            valid_self = :validSelf, valid_supervisor = :validSupervisor, relevance = :relevance,
                            band = :band, extreme = :extreme, gain = :gain
                        """
                                + THIS + " and state <> 'FINISHED'")
                .params(key.parameters())
                .param("all", outcome.all())
                .param("self", outcome.self())
                .param("supervisor", outcome.supervisor())
                .param("validSelf", outcome.validSelf())
                .param("validSupervisor", outcome.validSupervisor())
                .param("relevance", outcome.relevance())
                .param("band", outcome.band() == null ? null : outcome.band().name())
                .param(
                        "extreme",
                        outcome.extreme() == null ? null : outcome.extreme().name())
                .param("gain", outcome.gain())
                .update();
    }

    /** After a change of superiors the new supervisor is asked, not who was asked in place of the former one. */
    void askNobodyElse(String tenant, String employeeId) {
        jdbc.sql("update evaluation_case set asked_id = null where tenant = :tenant and employee_id = :employee")
                .param("tenant", tenant)
                .param("employee", employeeId)
                .update();
    }

    void ask(CaseKey key, String superior) {
        jdbc.sql("update evaluation_case set asked_id = :superior" + THIS)
                .params(key.parameters())
                .param("superior", superior)
                .update();
    }

    void recognised(CaseKey key, String recognition, String reason) {
        jdbc.sql("update evaluation_case set recognition = :recognition, recognition_reason = :reason" + THIS)
                .params(key.parameters())
                .param("recognition", recognition)
                .param("reason", reason)
                .update();
    }

    void finish(CaseKey key, Instant now) {
        jdbc.sql("update evaluation_case set state = 'FINISHED', finished_at = :now" + THIS
                        + " and state <> 'FINISHED'")
                .params(key.parameters())
                .param("now", at(now))
                .update();
    }

    // answers

    void respond(CaseKey key, Response response, Map<Integer, Integer> scores, Instant now) {
        jdbc.sql(
                        """
                        insert into evaluation_response (tenant, for_year, case_id, perspective, instrument_id, version,
                            answered_by, answered_at, chances, examples, obstacles)
                        values (:tenant, :year, :id, :perspective, :instrument, :version,
                            :by, :now, :chances, :examples, :obstacles)
                        """)
                .params(key.parameters())
                .param("perspective", response.perspective().name())
                .param("instrument", response.instrumentId())
                .param("version", response.version())
                .param("by", response.by())
                .param("now", at(now))
                .param(
                        "chances",
                        response.chances() == null ? null : response.chances().name())
                .param("examples", response.examples())
                .param("obstacles", response.obstacles())
                .update();
        scores.forEach((slot, score) -> jdbc.sql(
                        """
                        insert into evaluation_answer (tenant, for_year, case_id, perspective, slot, score)
                        values (:tenant, :year, :id, :perspective, :slot, :score)
                        """)
                .params(key.parameters())
                .param("perspective", response.perspective().name())
                .param("slot", slot)
                .param("score", score)
                .update());
    }

    Optional<Response> response(CaseKey key, Perspective perspective) {
        return jdbc.sql(
                        """
                        select instrument_id, version, answered_by, chances, examples, obstacles
                        from evaluation_response
                        """
                                + THIS + " and perspective = :perspective")
                .params(key.parameters())
                .param("perspective", perspective.name())
                .query((row, number) -> new Response(
                        perspective,
                        row.getString("instrument_id"),
                        row.getInt("version"),
                        row.getString("answered_by"),
                        row.getString("chances") == null ? null : Chances.valueOf(row.getString("chances")),
                        row.getString("examples"),
                        row.getString("obstacles")))
                .optional();
    }

    /** By place in the form; null for one that cannot be judged. */
    Map<Integer, Integer> scores(CaseKey key, Perspective perspective) {
        Map<Integer, Integer> scores = new LinkedHashMap<>();
        jdbc.sql("select slot, score from evaluation_answer" + THIS + " and perspective = :perspective order by slot")
                .params(key.parameters())
                .param("perspective", perspective.name())
                .query((ResultSet row) -> {
                    scores.put(row.getInt("slot"), row.getObject("score", Integer.class));
                });
        return scores;
    }

    List<Developed> developed(CaseKey key) {
        return jdbc.sql("select slot, competency_id, level from evaluation_competency" + THIS + " order by slot")
                .params(key.parameters())
                .query((row, number) -> new Developed(
                        row.getInt("slot"), row.getString("competency_id"), row.getObject("level", Integer.class)))
                .list();
    }

    void level(CaseKey key, int slot, int level) {
        jdbc.sql("update evaluation_competency set level = :level" + THIS + " and slot = :slot")
                .params(key.parameters())
                .param("level", level)
                .param("slot", slot)
                .update();
    }

    List<ObservedLevel> observedLevels(String tenant, int year) {
        return jdbc.sql(
                        """
                        select c.employee_id, d.competency_id, d.level from evaluation_competency d
                        join evaluation_case c
                            on c.tenant = d.tenant and c.for_year = d.for_year and c.case_id = d.case_id
                        where d.tenant = :tenant and d.for_year = :year and d.level is not null
                        order by c.employee_id, d.competency_id
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .query((row, number) -> new ObservedLevel(
                        row.getString("employee_id"), row.getString("competency_id"), row.getInt("level")))
                .list();
    }

    void indicators(CaseKey key, List<UnitIndicator> indicators) {
        jdbc.sql("delete from evaluation_indicator" + THIS)
                .params(key.parameters())
                .update();
        indicators.forEach(indicator -> jdbc.sql(
                        """
                        insert into evaluation_indicator
                            (tenant, for_year, case_id, name, measure, direction, before_value, after_value)
                        values (:tenant, :year, :id, :name, :measure, :direction, :before, :after)
                        """)
                .params(key.parameters())
                .param("name", indicator.name())
                .param("measure", indicator.measure())
                .param("direction", indicator.direction().name())
                .param("before", indicator.baseline())
                .param("after", indicator.actual())
                .update());
    }

    List<Indicator> indicators(CaseKey key) {
        return jdbc.sql("select name, measure, before_value, after_value from evaluation_indicator" + THIS
                        + " order by name")
                .params(key.parameters())
                .query((row, number) -> new Indicator(
                        row.getString("name"),
                        row.getString("measure"),
                        row.getBigDecimal("before_value"),
                        row.getBigDecimal("after_value")))
                .list();
    }

    void interviewed(CaseKey key, Interviewed interview, Instant now) {
        jdbc.sql(
                        """
                        insert into evaluation_interview (tenant, for_year, case_id, story, helped, hindered, proof,
                            interviewed_by, interviewed_at)
                        values (:tenant, :year, :id, :story, :helped, :hindered, :proof, :by, :now)
                        """)
                .params(key.parameters())
                .param("story", interview.story())
                .param("helped", interview.helped())
                .param("hindered", interview.hindered())
                .param("proof", interview.proof())
                .param("by", interview.by())
                .param("now", at(now))
                .update();
    }

    Optional<Interviewed> interview(CaseKey key) {
        return jdbc.sql("select story, helped, hindered, proof, interviewed_by from evaluation_interview" + THIS)
                .params(key.parameters())
                .query((row, number) -> new Interviewed(
                        row.getString("story"),
                        row.getString("helped"),
                        row.getString("hindered"),
                        row.getString("proof"),
                        row.getString("interviewed_by")))
                .optional();
    }

    // follow-up

    void followUp(CaseKey key, List<PlannedFollowUp> items, String noneReason, String by) {
        jdbc.sql("update evaluation_case set no_follow_up_reason = :reason, follow_up_by = :by" + THIS)
                .params(key.parameters())
                .param("reason", noneReason)
                .param("by", by)
                .update();
        items.forEach(item -> jdbc.sql(
                        """
                        insert into follow_up (tenant, for_year, case_id, slot, priority, action, place, responsible,
                            due_on, indicator, state)
                        values (:tenant, :year, :id, :slot, :priority, :action, :place, :responsible,
                            :due, :indicator, 'OPEN')
                        """)
                .params(key.parameters())
                .param("slot", item.slot())
                .param("priority", item.priority().name())
                .param("action", item.action())
                .param("place", item.place())
                .param("responsible", item.responsible().name())
                .param("due", item.dueOn())
                .param("indicator", item.indicator())
                .update());
    }

    private static final String FOLLOW_UPS =
            """
            select f.for_year, f.case_id, f.slot, c.employee_id, f.action, f.place, f.due_on, f.indicator, f.state,
                   f.proof
            from follow_up f
            join evaluation_case c on c.tenant = f.tenant and c.for_year = f.for_year and c.case_id = f.case_id
            where f.tenant = :tenant
            """;
    private static final String OF_YEAR = " and f.for_year = :year";

    List<FollowUp> followUps(CaseKey key) {
        return jdbc.sql(FOLLOW_UPS + OF_YEAR + " and f.case_id = :id order by f.slot")
                .params(key.parameters())
                .query((row, number) -> followUp(key.tenant(), row))
                .list();
    }

    List<FollowUp> followUps(String tenant, int year, String employeeId) {
        return jdbc.sql(FOLLOW_UPS + OF_YEAR + " and c.employee_id = :employee order by f.due_on, f.case_id, f.slot")
                .param("tenant", tenant)
                .param("year", year)
                .param("employee", employeeId)
                .query((row, number) -> followUp(tenant, row))
                .list();
    }

    List<FollowUp> openFollowUps(String tenant, int year) {
        return jdbc.sql(FOLLOW_UPS + OF_YEAR + " and f.state = 'OPEN' order by f.due_on, f.case_id, f.slot")
                .param("tenant", tenant)
                .param("year", year)
                .query((row, number) -> followUp(tenant, row))
                .list();
    }

    List<FollowUp> openFollowUps(String tenant, Collection<String> employeeIds) {
        return jdbc.sql(FOLLOW_UPS
                        + " and c.employee_id in (:employees) and f.state = 'OPEN'"
                        + " order by f.due_on, f.case_id, f.slot")
                .param("tenant", tenant)
                .param("employees", employeeIds)
                .query((row, number) -> followUp(tenant, row))
                .list();
    }

    private static FollowUp followUp(String tenant, ResultSet row) throws SQLException {
        return new FollowUp(
                new CaseKey(tenant, row.getInt("for_year"), row.getString("case_id")),
                row.getInt("slot"),
                row.getString("employee_id"),
                row.getString("action"),
                row.getString("place"),
                row.getObject("due_on", LocalDate.class),
                row.getString("indicator"),
                row.getString("state").equals("DONE"),
                row.getString("proof"));
    }

    boolean close(CaseKey key, int slot, String proof, String by, Instant now) {
        return jdbc.sql("update follow_up set state = 'DONE', proof = :proof, closed_by = :by, closed_at = :now" + THIS
                                + " and slot = :slot and state = 'OPEN'")
                        .params(key.parameters())
                        .param("proof", proof)
                        .param("by", by)
                        .param("now", at(now))
                        .param("slot", slot)
                        .update()
                == 1;
    }

    /** How many of the persons asked have answered, by perspective, over the evaluations of a year that were asked. */
    Map<Perspective, Integer> responses(String tenant, int year) {
        Map<Perspective, Integer> responses = new HashMap<>();
        jdbc.sql(
                        """
                        select r.perspective, count(*) n from evaluation_response r
                        join evaluation_case c
                            on c.tenant = r.tenant and c.for_year = r.for_year and c.case_id = r.case_id
                        where c.tenant = :tenant and c.for_year = :year and c.state <> 'PLANNED'
                        group by r.perspective
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .query((ResultSet row) -> {
                    responses.put(Perspective.valueOf(row.getString("perspective")), row.getInt("n"));
                });
        return responses;
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
