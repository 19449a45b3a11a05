package id.bangkom.needs;

import id.bangkom.competency.CompetencyKind;
import id.bangkom.competency.PerformancePredicate;
import id.bangkom.competency.RequiredLevel;
import id.bangkom.process.CaseKey;
import id.bangkom.process.ManyIds;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of needs identification. */
@Repository
class NeedsCases {

    /** How far a case is. */
    enum State {
        OPEN,
        COMPLETE,
        CLOSED_EARLY
    }

    record NeedsCase(
            CaseKey key,
            State state,
            PerformancePredicate predicate,
            double performanceShortfall,
            Instant selfAssessedAt,
            String challenges,
            String wishes,
            String askedId,
            String returnReason,
            String confirmedBy,
            Double jpm,
            Double individualIndex) {}

    record Rating(
            String competencyId,
            String competency,
            CompetencyKind kind,
            int slot,
            int required,
            Integer assessed,
            Integer self,
            Integer supervisor,
            Integer actual,
            LevelSource source,
            Integer gap,
            String method,
            String methodReason) {}

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    NeedsCases(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Opens a case; false when it is already there. */
    boolean open(
            CaseKey key,
            PerformancePredicate predicate,
            double shortfall,
            List<RequiredLevel> standard,
            Map<String, Integer> assessed) {
        int inserted = jdbc.sql(
                        """
                        insert into needs_case (tenant, for_year, case_id, state, predicate, performance_shortfall)
                        select :tenant, :year, :id, 'OPEN', :predicate, :shortfall
                        where not exists (
                            select 1 from needs_case where tenant = :tenant and for_year = :year and case_id = :id)
                        """)
                .params(params(key))
                .param("predicate", predicate == null ? null : predicate.name())
                .param("shortfall", shortfall)
                .update();
        if (inserted == 0) {
            return false;
        }
        MapSqlParameterSource[] rows = new MapSqlParameterSource[standard.size()];
        for (int i = 0; i < rows.length; i++) {
            RequiredLevel required = standard.get(i);
            rows[i] = new MapSqlParameterSource(params(key))
                    .addValue("competency", required.competency().id())
                    .addValue("slot", i + 1)
                    .addValue("required", required.level())
                    .addValue("assessed", assessed.get(required.competency().id()));
        }
        batches.batchUpdate(
                """
                insert into need_rating
                    (tenant, for_year, case_id, competency_id, slot, required_level, assessed_level)
                values (:tenant, :year, :id, :competency, :slot, :required, :assessed)
                """,
                rows);
        return true;
    }

    Optional<NeedsCase> find(CaseKey key) {
        return find(key.tenant(), key.year(), List.of(key.id())).stream().findFirst();
    }

    List<NeedsCase> find(String tenant, int year, Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select case_id, state, predicate, performance_shortfall, self_assessed_at, challenges, wishes,
                               asked_id, return_reason, confirmed_by, jpm, individual_index
                        from needs_case
                        """
                                + ManyIds.JOIN
                                + "case_id where tenant = :tenant and for_year = :year")
                .param("tenant", tenant)
                .param("year", year)
                .param("ids", ManyIds.of(ids))
                .query((row, n) -> new NeedsCase(
                        new CaseKey(tenant, year, row.getString("case_id")),
                        State.valueOf(row.getString("state")),
                        row.getString("predicate") == null
                                ? null
                                : PerformancePredicate.valueOf(row.getString("predicate")),
                        row.getDouble("performance_shortfall"),
                        row.getTimestamp("self_assessed_at") == null
                                ? null
                                : row.getTimestamp("self_assessed_at").toInstant(),
                        row.getString("challenges"),
                        row.getString("wishes"),
                        row.getString("asked_id"),
                        row.getString("return_reason"),
                        row.getString("confirmed_by"),
                        row.getBigDecimal("jpm") == null
                                ? null
                                : row.getBigDecimal("jpm").doubleValue(),
                        row.getBigDecimal("individual_index") == null
                                ? null
                                : row.getBigDecimal("individual_index").doubleValue()))
                .list();
    }

    /** The latest year for which the person has a case. */
    Optional<Integer> latestYear(String tenant, String employeeId) {
        return jdbc.sql("select max(for_year) from needs_case where tenant = :tenant and case_id = :id")
                .param("tenant", tenant)
                .param("id", employeeId)
                .query(Integer.class)
                .optional();
    }

    /** In the order of the form. */
    List<Rating> ratings(CaseKey key) {
        return ratings(key.tenant(), key.year(), List.of(key.id())).getOrDefault(key.id(), List.of());
    }

    /** By case id, each in the order of the form. */
    Map<String, List<Rating>> ratings(String tenant, int year, Collection<String> ids) {
        Map<String, List<Rating>> byCase = new LinkedHashMap<>();
        if (ids.isEmpty()) {
            return byCase;
        }
        jdbc.sql(
                        """
                        select r.case_id, r.competency_id, c.name, c.kind, r.slot, r.required_level, r.assessed_level,
                               r.self_level, r.supervisor_level, r.actual_level, r.level_source, r.gap, r.method,
                               r.method_reason
                        from need_rating r join competency c on c.id = r.competency_id
                        """
                                + ManyIds.JOIN
                                + """
                        r.case_id where r.tenant = :tenant and r.for_year = :year
                        order by r.case_id, r.slot
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .param("ids", ManyIds.of(ids))
                .query(row -> {
                    byCase.computeIfAbsent(row.getString("case_id"), id -> new java.util.ArrayList<>())
                            .add(new Rating(
                                    row.getString("competency_id"),
                                    row.getString("name"),
                                    CompetencyKind.valueOf(row.getString("kind")),
                                    row.getInt("slot"),
                                    row.getInt("required_level"),
                                    row.getObject("assessed_level", Integer.class),
                                    row.getObject("self_level", Integer.class),
                                    row.getObject("supervisor_level", Integer.class),
                                    row.getObject("actual_level", Integer.class),
                                    row.getString("level_source") == null
                                            ? null
                                            : LevelSource.valueOf(row.getString("level_source")),
                                    row.getObject("gap", Integer.class),
                                    row.getString("method"),
                                    row.getString("method_reason")));
                });
        return byCase;
    }

    /** Missing levels of a person in a competency, from a finished case. */
    record GapOf(String caseId, String competencyId, String competency, int required, int actual) {}

    /** All gaps of a year's finished cases. */
    List<GapOf> gaps(String tenant, int year) {
        return jdbc.sql(
                        """
                        select r.case_id, r.competency_id, c.name, r.required_level, r.actual_level
                        from need_rating r
                        join needs_case n on n.tenant = r.tenant and n.for_year = r.for_year and n.case_id = r.case_id
                        join competency c on c.id = r.competency_id
                        where r.tenant = :tenant and r.for_year = :year and n.state <> 'OPEN' and r.gap > 0
                        order by r.case_id, r.slot
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .query((row, n) -> new GapOf(
                        row.getString("case_id"),
                        row.getString("competency_id"),
                        row.getString("name"),
                        row.getInt("required_level"),
                        row.getInt("actual_level")))
                .list();
    }

    /**
     * @param finished people whose needs are known
     * @param meanJpm their mean job person match, 0 to 100; null when nothing is known of anybody
     */
    record Overview(int finished, Double meanJpm) {}

    Overview overview(String tenant, int year) {
        return jdbc.sql(
                        """
                        select count(*), cast(avg(jpm) as numeric(6, 2)) from needs_case
                        where tenant = :tenant and for_year = :year and state <> 'OPEN'
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .query((row, n) -> new Overview(
                        row.getInt(1),
                        row.getBigDecimal(2) == null
                                ? null
                                : row.getBigDecimal(2).doubleValue()))
                .single();
    }

    void selfAssessed(CaseKey key, Map<Integer, Integer> levelBySlot, String challenges, String wishes, Instant at) {
        levels(key, "self_level", levelBySlot);
        jdbc.sql(
                        """
                        update needs_case set self_assessed_at = :at, challenges = :challenges, wishes = :wishes
                        where tenant = :tenant and for_year = :year and case_id = :id
                        """)
                .params(params(key))
                .param("at", Timestamp.from(at))
                .param("challenges", challenges)
                .param("wishes", wishes)
                .update();
    }

    void confirmed(CaseKey key, Map<Integer, Integer> levelBySlot, String by, Instant at) {
        levels(key, "supervisor_level", levelBySlot);
        jdbc.sql(
                        """
                        update needs_case set confirmed_by = :by, confirmed_at = :at
                        where tenant = :tenant and for_year = :year and case_id = :id
                        """)
                .params(params(key))
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** One statement for all places of the form. */
    private void levels(CaseKey key, String column, Map<Integer, Integer> levelBySlot) {
        if (levelBySlot.isEmpty()) {
            return;
        }
        Map<String, Object> params = params(key);
        params.put("slots", levelBySlot.keySet());
        StringBuilder bySlot = new StringBuilder();
        levelBySlot.forEach((slot, level) -> {
            bySlot.append(" when ").append(slot).append(" then :level").append(slot);
            params.put("level" + slot, level);
        });
        jdbc.sql("update need_rating set " + column + " = case slot" + bySlot + " end"
                        + " where tenant = :tenant and for_year = :year and case_id = :id and slot in (:slots)")
                .params(params)
                .update();
    }

    /** False when it was returned before: a supervisor may return once. */
    boolean returned(CaseKey key, String by, String reason) {
        return jdbc.sql(
                                """
                        update needs_case set returned_by = :by, return_reason = :reason
                        where tenant = :tenant and for_year = :year and case_id = :id and returned_by is null
                        """)
                        .params(params(key))
                        .param("by", by)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    /** The open cases about one person. */
    List<CaseKey> openOf(String tenant, String employeeId) {
        return jdbc.sql(
                        """
                        select for_year from needs_case where tenant = :tenant and case_id = :id and state = 'OPEN'
                        order by for_year
                        """)
                .param("tenant", tenant)
                .param("id", employeeId)
                .query((row, n) -> new CaseKey(tenant, row.getInt("for_year"), employeeId))
                .list();
    }

    /** @param superiorId null asks the supervisor again */
    void ask(CaseKey key, String superiorId) {
        jdbc.sql(
                        "update needs_case set asked_id = :asked where tenant = :tenant and for_year = :year and case_id = :id")
                .params(params(key))
                .param("asked", superiorId)
                .update();
    }

    void analysed(CaseKey key, List<Rating> ratings, Double jpm, Double individualIndex) {
        batches.batchUpdate(
                """
                update need_rating set actual_level = :actual, level_source = :source, gap = :gap
                where tenant = :tenant and for_year = :year and case_id = :id and slot = :slot
                """,
                ratings.stream()
                        .map(rating -> new MapSqlParameterSource(params(key))
                                .addValue("slot", rating.slot())
                                .addValue("actual", rating.actual())
                                .addValue(
                                        "source",
                                        rating.source() == null
                                                ? null
                                                : rating.source().name())
                                .addValue("gap", rating.gap()))
                        .toArray(MapSqlParameterSource[]::new));
        jdbc.sql(
                        """
                        update needs_case set jpm = :jpm, individual_index = :index
                        where tenant = :tenant and for_year = :year and case_id = :id
                        """)
                .params(params(key))
                .param("jpm", jpm)
                .param("index", individualIndex)
                .update();
    }

    void recommended(CaseKey key, int slot, String method, String reason) {
        jdbc.sql(
                        """
                        update need_rating set method = :method, method_reason = :reason
                        where tenant = :tenant and for_year = :year and case_id = :id and slot = :slot
                        """)
                .params(params(key))
                .param("slot", slot)
                .param("method", method)
                .param("reason", reason)
                .update();
    }

    void close(CaseKey key, State state) {
        jdbc.sql(
                        """
                        update needs_case set state = :state
                        where tenant = :tenant and for_year = :year and case_id = :id and state = 'OPEN'
                        """)
                .params(params(key))
                .param("state", state.name())
                .update();
    }

    private static Map<String, Object> params(CaseKey key) {
        Map<String, Object> params = new HashMap<>();
        params.put("tenant", key.tenant());
        params.put("year", key.year());
        params.put("id", key.id());
        return params;
    }
}
