package id.bangkom.plan;

import id.bangkom.needs.CaseList;
import id.bangkom.process.CaseKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of individual plans. */
@Repository
class IndividualPlans {

    /**
     * One case.
     *
     * @param key its id is the employee's
     * @param unitId the unit whose plan takes the items up
     * @param state how far it is
     * @param version number of the newest version
     * @param askedId the superior asked after an escalation, or null
     */
    record Plan(CaseKey key, String unitId, PlanState state, int version, String askedId) {}

    private static final String THIS = " where tenant = :tenant and for_year = :year and case_id = :id";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    IndividualPlans(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Opens a case with the system's proposal; does nothing when it is already there. */
    void open(CaseKey key, String unitId, PlanVersion proposal) {
        int inserted = jdbc.sql(
                        """
                        insert into individual_plan (tenant, for_year, case_id, unit_id, state, version)
                        select :tenant, :year, :id, :unit, 'DRAFT', 0
                        where not exists (
                            select 1 from individual_plan
                            where tenant = :tenant and for_year = :year and case_id = :id)
                        """)
                .params(key.parameters())
                .param("unit", unitId)
                .update();
        if (inserted == 1) {
            insert(key, proposal);
        }
    }

    Optional<Plan> find(CaseKey key) {
        return jdbc.sql("select unit_id, state, version, asked_id from individual_plan" + THIS)
                .params(key.parameters())
                .query((row, n) -> new Plan(
                        key,
                        row.getString("unit_id"),
                        PlanState.valueOf(row.getString("state")),
                        row.getInt("version"),
                        row.getString("asked_id")))
                .optional();
    }

    /** The latest year for which the person has a plan. */
    Optional<Integer> latestYear(String tenant, String employeeId) {
        return jdbc.sql("select max(for_year) from individual_plan where tenant = :tenant and case_id = :employee")
                .param("tenant", tenant)
                .param("employee", employeeId)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, Integer.class)))
                .single();
    }

    /** All of them in lists. */
    CaseList<PlanState> list(String tenant) {
        return new CaseList<>(jdbc, tenant, "individual_plan", PlanState.class);
    }

    /** All versions, the oldest first. */
    List<PlanVersion> versions(CaseKey key) {
        Map<Integer, List<Item>> items = jdbc
                .sql(
                        """
                        select id, version, slot, programme_id, title, kind, hours, cost, quarter, goal, competency_id,
                               gap, mandatory
                        from plan_item
                        """
                                + THIS + " order by version, slot")
                .params(key.parameters())
                .query((row, n) -> Map.entry(row.getInt("version"), item(row)))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        Map.Entry::getKey,
                        java.util.stream.Collectors.mapping(
                                Map.Entry::getValue, java.util.stream.Collectors.toList())));
        return jdbc.sql(
                        """
                        select version, origin, made_at, career_position_id, career_goal, wants_mentor, ceiling_reason
                        from individual_plan_version
                        """
                                + THIS + " order by version")
                .params(key.parameters())
                .query((row, n) -> new PlanVersion(
                        row.getInt("version"),
                        Origin.valueOf(row.getString("origin")),
                        row.getTimestamp("made_at").toInstant(),
                        row.getString("career_position_id"),
                        row.getString("career_goal"),
                        row.getBoolean("wants_mentor"),
                        row.getString("ceiling_reason"),
                        items.getOrDefault(row.getInt("version"), List.of())))
                .list();
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getString("id"),
                row.getInt("slot"),
                row.getString("programme_id"),
                row.getString("title"),
                row.getString("kind"),
                row.getInt("hours"),
                row.getLong("cost"),
                Quarter.valueOf(row.getString("quarter")),
                row.getString("goal"),
                row.getString("competency_id"),
                row.getInt("gap"),
                row.getBoolean("mandatory"));
    }

    /**
     * Makes the next version the newest and submits it.
     *
     * @return false when somebody was first: the plan is no draft any more or has another newest version
     */
    boolean submit(CaseKey key, PlanVersion next) {
        int updated = jdbc.sql("update individual_plan set state = 'SUBMITTED', version = :version, asked_id = null"
                        + THIS + " and state = 'DRAFT' and version = :before")
                .params(key.parameters())
                .param("version", next.number())
                .param("before", next.number() - 1)
                .update();
        if (updated == 1) {
            insert(key, next);
        }
        return updated == 1;
    }

    /** Moves from one state to another; false when the plan was not in it. */
    boolean move(CaseKey key, PlanState from, PlanState to) {
        return jdbc.sql("update individual_plan set state = :to" + THIS + " and state = :from")
                        .params(key.parameters())
                        .param("from", from.name())
                        .param("to", to.name())
                        .update()
                == 1;
    }

    /** The plans of one person that nobody has decided on. */
    List<CaseKey> undecidedOf(String tenant, String employeeId) {
        return jdbc.sql(
                        """
                        select for_year from individual_plan
                        where tenant = :tenant and case_id = :id and state in ('DRAFT', 'SUBMITTED') order by for_year
                        """)
                .param("tenant", tenant)
                .param("id", employeeId)
                .query((row, n) -> new CaseKey(tenant, row.getInt("for_year"), employeeId))
                .list();
    }

    /** Who is to decide instead of the supervisor; null asks the supervisor again. */
    void ask(CaseKey key, String superiorId) {
        jdbc.sql("update individual_plan set asked_id = :superior" + THIS)
                .params(key.parameters())
                .param("superior", superiorId)
                .update();
    }

    /** The unit whose plan takes the items up, when the person has moved. */
    void moveTo(CaseKey key, String unitId) {
        jdbc.sql("update individual_plan set unit_id = :unit" + THIS)
                .params(key.parameters())
                .param("unit", unitId)
                .update();
    }

    private void insert(CaseKey key, PlanVersion version) {
        jdbc.sql(
                        """
                        insert into individual_plan_version (tenant, for_year, case_id, version, origin, made_at,
                            career_position_id, career_goal, wants_mentor, ceiling_reason)
                        values (:tenant, :year, :id, :version, :origin, :at,
                            :position, :goal, :mentor, :reason)
                        """)
                .params(key.parameters())
                .param("version", version.number())
                .param("origin", version.origin().name())
                .param("at", Timestamp.from(version.madeAt()))
                .param("position", version.careerPositionId())
                .param("goal", version.careerGoal())
                .param("mentor", version.wantsMentor())
                .param("reason", version.ceilingReason())
                .update();
        batches.batchUpdate(
                """
                insert into plan_item (id, tenant, for_year, case_id, version, slot, programme_id, title, kind, hours,
                    cost, quarter, goal, competency_id, gap, mandatory)
                values (:item, :tenant, :year, :id, :version, :slot, :programme, :title, :kind, :hours,
                    :cost, :quarter, :goal, :competency, :gap, :mandatory)
                """,
                version.items().stream()
                        .map(item -> new MapSqlParameterSource(key.parameters())
                                .addValue("version", version.number())
                                .addValue("item", item.id())
                                .addValue("slot", item.slot())
                                .addValue("programme", item.programmeId())
                                .addValue("title", item.title())
                                .addValue("kind", item.kind())
                                .addValue("hours", item.hours())
                                .addValue("cost", item.cost())
                                .addValue("quarter", item.quarter().name())
                                .addValue("goal", item.goal())
                                .addValue("competency", item.competencyId())
                                .addValue("gap", item.gap())
                                .addValue("mandatory", item.mandatory()))
                        .toArray(SqlParameterSource[]::new));
    }
}
