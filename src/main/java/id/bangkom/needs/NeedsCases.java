package id.bangkom.needs;

import id.bangkom.competency.Assessment;
import id.bangkom.competency.Competencies.Performance;
import id.bangkom.competency.CompetencyKind;
import id.bangkom.competency.PerformancePredicate;
import id.bangkom.competency.RequiredLevel;
import id.bangkom.process.CaseKey;
import id.bangkom.process.ManyIds;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
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
            Double predicateShortfall,
            Double indicatorShortfall,
            Instant selfAssessedAt,
            String challenges,
            String wishes,
            String askedId,
            String returnReason,
            String confirmedBy,
            Instant confirmedAt,
            Double jpm,
            Double individualIndex) {}

    record Rating(
            String competencyId,
            String competency,
            CompetencyKind kind,
            int slot,
            int required,
            Integer assessed,
            Assessment.Source assessedSource,
            LocalDate assessedOn,
            Integer self,
            Integer supervisor,
            Integer actual,
            LevelSource source,
            Integer gap,
            Double combinedLevel,
            Double combinedGap,
            Recommendation recommendation) {

        /** The same with a method. */
        Rating recommended(Recommendation found) {
            return new Rating(
                    competencyId,
                    competency,
                    kind,
                    slot,
                    required,
                    assessed,
                    assessedSource,
                    assessedOn,
                    self,
                    supervisor,
                    actual,
                    source,
                    gap,
                    combinedLevel,
                    combinedGap,
                    found);
        }

        /** The same with what follows from the levels. */
        Rating analysed(int level, LevelSource from, int missing, double combined, double combinedMissing) {
            return new Rating(
                    competencyId,
                    competency,
                    kind,
                    slot,
                    required,
                    assessed,
                    assessedSource,
                    assessedOn,
                    self,
                    supervisor,
                    level,
                    from,
                    missing,
                    combined,
                    combinedMissing,
                    recommendation);
        }
    }

    /** What follows from the levels of a case. */
    record Analysed(String caseId, List<Rating> ratings, Double jpm, Double individualIndex) {

        /** In how many competencies; null when no level is known. */
        Integer gaps() {
            List<Rating> known =
                    ratings.stream().filter(rating -> rating.actual() != null).toList();
            return known.isEmpty()
                    ? null
                    : Integer.valueOf((int)
                            known.stream().filter(rating -> rating.gap() > 0).count());
        }
    }

    /** A method for a gap. */
    record Recommended(String caseId, String competencyId, Recommendation recommendation) {}

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
            Performance performance,
            List<RequiredLevel> standard,
            Map<String, Assessment> assessed) {
        int inserted = jdbc.sql(
                        """
                        insert into needs_case (tenant, for_year, case_id, state, predicate, performance_shortfall,
                            predicate_shortfall, indicator_shortfall)
                        select :tenant, :year, :id, 'OPEN', :predicate, :shortfall, cast(:ofPredicate as numeric(6, 4)),
                            cast(:ofIndicators as numeric(6, 4))
                        where not exists (
                            select 1 from needs_case where tenant = :tenant and for_year = :year and case_id = :id)
                        """)
                .params(key.parameters())
                .param("predicate", predicate == null ? null : predicate.name())
                .param("shortfall", performance.shortfall())
                .param("ofPredicate", performance.ofPredicate())
                .param("ofIndicators", performance.ofIndicators())
                .update();
        if (inserted == 0) {
            return false;
        }
        MapSqlParameterSource[] rows = new MapSqlParameterSource[standard.size()];
        for (int i = 0; i < rows.length; i++) {
            RequiredLevel required = standard.get(i);
            Assessment known = assessed.get(required.competency().id());
            rows[i] = new MapSqlParameterSource(key.parameters())
                    .addValue("competency", required.competency().id())
                    .addValue("slot", i + 1)
                    .addValue("required", required.level())
                    .addValue("assessed", known == null ? null : known.level())
                    .addValue("source", known == null ? null : known.source().name())
                    .addValue("on", known == null ? null : known.on());
        }
        batches.batchUpdate(
                """
                insert into need_rating
                    (tenant, for_year, case_id, competency_id, slot, required_level, assessed_level, assessed_source,
                    assessed_on)
                values (:tenant, :year, :id, :competency, :slot, :required, :assessed, :source, :on)
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
                        select case_id, state, predicate, performance_shortfall, predicate_shortfall,
                               indicator_shortfall, self_assessed_at, challenges, wishes, asked_id, return_reason,
                               confirmed_by, confirmed_at, jpm, individual_index
                        """
                                + "from " + ManyIds.WANTED
                                + """

                        left join needs_case on tenant = :tenant and for_year = :year and case_id = wanted.id
                        where case_id is not null
                        """)
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
                        number(row, "predicate_shortfall"),
                        number(row, "indicator_shortfall"),
                        moment(row, "self_assessed_at"),
                        row.getString("challenges"),
                        row.getString("wishes"),
                        row.getString("asked_id"),
                        row.getString("return_reason"),
                        row.getString("confirmed_by"),
                        moment(row, "confirmed_at"),
                        number(row, "jpm"),
                        number(row, "individual_index")))
                .list();
    }

    private static Double number(ResultSet row, String column) throws SQLException {
        BigDecimal value = row.getBigDecimal(column);
        return value == null ? null : value.doubleValue();
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    /** All of them in lists. */
    CaseList<State> list(String tenant) {
        return new CaseList<>(jdbc, tenant, "needs_case", State.class);
    }

    /** The years with cases, the latest first. */
    List<Integer> years(String tenant) {
        return jdbc.sql("select distinct for_year from needs_case where tenant = :tenant order by for_year desc")
                .param("tenant", tenant)
                .query(Integer.class)
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
                               r.assessed_source, r.assessed_on, r.self_level, r.supervisor_level, r.actual_level,
                               r.level_source, r.gap, r.combined_level, r.combined_gap, r.method, r.method_reason,
                               r.alternative, r.delivery
                        """
                                + "from " + ManyIds.WANTED
                                + """

                        left join need_rating r on r.tenant = :tenant and r.for_year = :year and r.case_id = wanted.id
                        left join competency c on c.id = r.competency_id
                        where r.case_id is not null
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
                                    row.getString("assessed_source") == null
                                            ? null
                                            : Assessment.Source.valueOf(row.getString("assessed_source")),
                                    row.getObject("assessed_on", LocalDate.class),
                                    row.getObject("self_level", Integer.class),
                                    row.getObject("supervisor_level", Integer.class),
                                    row.getObject("actual_level", Integer.class),
                                    row.getString("level_source") == null
                                            ? null
                                            : LevelSource.valueOf(row.getString("level_source")),
                                    row.getObject("gap", Integer.class),
                                    number(row, "combined_level"),
                                    number(row, "combined_gap"),
                                    new Recommendation(
                                            row.getString("method"),
                                            row.getString("alternative"),
                                            row.getString("delivery"),
                                            row.getString("method_reason"))));
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
                .params(key.parameters())
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
                .params(key.parameters())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** One statement for all places of the form. */
    private void levels(CaseKey key, String column, Map<Integer, Integer> levelBySlot) {
        if (levelBySlot.isEmpty()) {
            return;
        }
        Map<String, Object> params = key.parameters();
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
                        .params(key.parameters())
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
                .params(key.parameters())
                .param("asked", superiorId)
                .update();
    }

    void analysed(String tenant, int year, Collection<Analysed> analysed) {
        batches.batchUpdate(
                """
                update need_rating set actual_level = :actual, level_source = :source, gap = :gap,
                    combined_level = :level, combined_gap = :combined, method = :method, method_reason = :reason,
                    alternative = :alternative, delivery = :delivery
                where tenant = :tenant and for_year = :year and case_id = :id and competency_id = :competency
                """,
                analysed.stream()
                        .flatMap(each -> each.ratings().stream()
                                .map(rating -> row(new CaseKey(tenant, year, each.caseId()), rating.recommendation())
                                        .addValue("competency", rating.competencyId())
                                        .addValue("actual", rating.actual())
                                        .addValue(
                                                "source",
                                                rating.source() == null
                                                        ? null
                                                        : rating.source().name())
                                        .addValue("gap", rating.gap())
                                        .addValue("level", rating.combinedLevel())
                                        .addValue("combined", rating.combinedGap())))
                        .toArray(MapSqlParameterSource[]::new));
        batches.batchUpdate(
                """
                update needs_case set jpm = :jpm, individual_index = :index, decided_levels = :levels, gaps = :gaps
                where tenant = :tenant and for_year = :year and case_id = :id
                """,
                analysed.stream()
                        .map(each -> new MapSqlParameterSource(new CaseKey(tenant, year, each.caseId()).parameters())
                                .addValue("jpm", each.jpm())
                                .addValue("index", each.individualIndex())
                                .addValue("levels", DecidedLevel.write(each.ratings()))
                                .addValue("gaps", each.gaps()))
                        .toArray(MapSqlParameterSource[]::new));
    }

    void recommended(String tenant, int year, Collection<Recommended> recommended) {
        batches.batchUpdate(
                """
                update need_rating set method = :method, method_reason = :reason, alternative = :alternative,
                    delivery = :delivery
                where tenant = :tenant and for_year = :year and case_id = :id and competency_id = :competency
                """,
                recommended.stream()
                        .map(each -> row(new CaseKey(tenant, year, each.caseId()), each.recommendation())
                                .addValue("competency", each.competencyId()))
                        .toArray(MapSqlParameterSource[]::new));
    }

    private static MapSqlParameterSource row(CaseKey key, Recommendation recommendation) {
        return new MapSqlParameterSource(key.parameters())
                .addValue("method", recommendation.method())
                .addValue("reason", recommendation.reason())
                .addValue("alternative", recommendation.alternative())
                .addValue("delivery", recommendation.delivery());
    }

    void close(CaseKey key, State state) {
        jdbc.sql(
                        """
                        update needs_case set state = :state
                        where tenant = :tenant and for_year = :year and case_id = :id and state = 'OPEN'
                        """)
                .params(key.parameters())
                .param("state", state.name())
                .update();
    }
}
