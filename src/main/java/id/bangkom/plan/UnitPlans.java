package id.bangkom.plan;

import id.bangkom.access.Role;
import id.bangkom.cycle.ItemStanding;
import id.bangkom.process.CaseKey;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of unit plans. */
@Repository
class UnitPlans {

    /**
     * One case.
     *
     * @param key its id is the unit's, with {@code -r2}, {@code -r3} for a revision
     * @param unitId the unit
     * @param revision 1 is the first plan
     * @param state how far it is
     * @param version number of the newest version; 0 is the system's proposal
     * @param people measured for the priorities
     * @param shortfall their mean performance shortfall, 0 to 1
     * @param returnReason why an earlier plan has to be revised, or null
     * @param endorsementEscalated whether the city secretary endorses in place of the head
     * @param verifierRole who verifies by the route, or null before that is decided
     * @param routeReason why, or null
     * @param verificationEscalated whether the head of the HR agency verifies because nobody did in time
     * @param proof how good the system's proposal is; null before there is one, and for a revision, which has none
     */
    record Plan(
            CaseKey key,
            String unitId,
            int revision,
            UnitState state,
            int version,
            int people,
            double shortfall,
            String returnReason,
            boolean endorsementEscalated,
            Role verifierRole,
            String routeReason,
            boolean verificationEscalated,
            Proof proof) {}

    /**
     * How good a choice of items is.
     *
     * @param total sum of the priorities of what it funds
     * @param bound no choice within the money comes to more
     */
    record Proof(double total, double bound) {

        /** Whether no other choice comes to more. */
        boolean complete() {
            return total >= bound;
        }
    }

    private static final String THIS = " where tenant = :tenant and for_year = :year and case_id = :id";

    private static final String PLANS =
            """
            select case_id, unit_id, revision, state, version, people, shortfall, return_reason,
                   endorsement_escalated, verifier_role, route_reason, verification_escalated,
                   optimum_total, optimum_bound
            from unit_plan
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    UnitPlans(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Makes a case ready; does nothing when it is already there. */
    void prepare(CaseKey key, String unitId, int revision, String returnReason) {
        jdbc.sql(
                        """
                        insert into unit_plan
                            (tenant, for_year, case_id, unit_id, revision, state, version, people, shortfall,
                             return_reason)
                        select :tenant, :year, :id, :unit, :revision, 'PREPARED', 0, 0, 0, :reason
                        where not exists (
                            select 1 from unit_plan where tenant = :tenant and for_year = :year and case_id = :id)
                        """)
                .params(key.parameters())
                .param("unit", unitId)
                .param("revision", revision)
                .param("reason", returnReason)
                .update();
    }

    Optional<Plan> find(CaseKey key) {
        return jdbc.sql(PLANS + THIS)
                .params(key.parameters())
                .query((row, n) -> plan(row, key.tenant(), key.year()))
                .optional();
    }

    /** The latest revision of each unit's plan. */
    List<Plan> latest(String tenant, int year) {
        return jdbc.sql(
                        PLANS
                                + """
                                where tenant = :tenant and for_year = :year and not exists (
                                    select 1 from unit_plan later
                                    where later.tenant = unit_plan.tenant and later.for_year = unit_plan.for_year
                                      and later.unit_id = unit_plan.unit_id
                                      and later.revision > unit_plan.revision)
                                order by unit_id
                                """)
                .param("tenant", tenant)
                .param("year", year)
                .query((row, n) -> plan(row, tenant, year))
                .list();
    }

    Optional<Plan> latest(String tenant, int year, String unitId) {
        return latest(tenant, year).stream()
                .filter(plan -> plan.unitId().equals(unitId))
                .findFirst();
    }

    private static Plan plan(ResultSet row, String tenant, int year) throws SQLException {
        return new Plan(
                new CaseKey(tenant, year, row.getString("case_id")),
                row.getString("unit_id"),
                row.getInt("revision"),
                UnitState.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getInt("people"),
                row.getDouble("shortfall"),
                row.getString("return_reason"),
                row.getBoolean("endorsement_escalated"),
                row.getString("verifier_role") == null ? null : Role.valueOf(row.getString("verifier_role")),
                row.getString("route_reason"),
                row.getBoolean("verification_escalated"),
                row.getBigDecimal("optimum_total") == null
                        ? null
                        : new Proof(row.getDouble("optimum_total"), row.getDouble("optimum_bound")));
    }

    /** The items of approved and of submitted but undecided individual plans that this unit's plan takes up. */
    List<Candidate> candidates(String tenant, int year, String unitId) {
        return jdbc.sql(
                        """
                        select i.id, i.case_id, i.title, i.hours, i.cost, i.competency_id, i.gap, i.mandatory, p.state
                        from individual_plan p
                        join plan_item i on i.tenant = p.tenant and i.for_year = p.for_year
                            and i.case_id = p.case_id and i.version = p.version
                        where p.tenant = :tenant and p.for_year = :year and p.unit_id = :unit
                          and p.state in ('APPROVED', 'UNCONFIRMED')
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .param("unit", unitId)
                .query((row, n) -> new Candidate(
                        row.getString("id"),
                        row.getString("case_id"),
                        row.getString("title"),
                        row.getInt("hours"),
                        row.getLong("cost"),
                        row.getString("competency_id"),
                        row.getInt("gap"),
                        PlanState.UNCONFIRMED.name().equals(row.getString("state")),
                        row.getBoolean("mandatory")))
                .list();
    }

    /**
     * Writes version 0 with how it came about and lets the planner begin; false when that has been done.
     *
     * @param proof of a proposal by the formula, or null
     */
    boolean propose(
            CaseKey key,
            int people,
            double shortfall,
            List<UnitPriority> priorities,
            List<UnitItem> items,
            Proof proof) {
        int updated = jdbc.sql("update unit_plan set state = 'DRAFT', people = :people, shortfall = :shortfall,"
                        + " optimum_total = :total, optimum_bound = :bound" + THIS + " and state = 'PREPARED'")
                .params(key.parameters())
                .param("people", people)
                .param("shortfall", shortfall)
                .param("total", proof == null ? null : decimal(proof.total()), Types.NUMERIC)
                .param("bound", proof == null ? null : decimal(proof.bound()), Types.NUMERIC)
                .update();
        if (updated == 0) {
            return false;
        }
        batches.batchUpdate(
                """
                insert into unit_priority
                    (tenant, for_year, case_id, competency_id, people, mean_gap, importance, priority)
                values (:tenant, :year, :id, :competency, :people, :gap, :importance, :priority)
                """,
                priorities.stream()
                        .map(priority -> new MapSqlParameterSource(key.parameters())
                                .addValue("competency", priority.competencyId())
                                .addValue("people", priority.people())
                                .addValue("gap", priority.meanGap())
                                .addValue("importance", priority.importance())
                                .addValue("priority", priority.priority()))
                        .toArray(SqlParameterSource[]::new));
        insert(key, 0, items);
        return true;
    }

    private static BigDecimal decimal(double priority) {
        return BigDecimal.valueOf(priority).setScale(4, RoundingMode.HALF_UP);
    }

    /** How the priorities came about, the greatest first. */
    List<UnitPriority> priorities(CaseKey key) {
        return jdbc.sql("select competency_id, people, mean_gap, importance, priority from unit_priority" + THIS
                        + " order by priority desc, competency_id")
                .params(key.parameters())
                .query((row, n) -> new UnitPriority(
                        row.getString("competency_id"),
                        row.getInt("people"),
                        row.getDouble("mean_gap"),
                        row.getInt("importance"),
                        row.getDouble("priority")))
                .list();
    }

    /** The items of a version, in the order of their ranks. */
    List<UnitItem> items(CaseKey key, int version) {
        return jdbc.sql(
                        """
                        select u.item_id, u.rank_no, i.case_id as employee_id, i.title, i.hours, i.cost, i.competency_id,
                               i.gap, i.mandatory, u.priority, u.shortfall, u.unconfirmed, u.standing, u.reason, u.fund_source
                        from unit_plan_item u
                        join plan_item i on i.tenant = u.tenant and i.id = u.item_id
                        where u.tenant = :tenant and u.for_year = :year and u.case_id = :id and u.version = :version
                        order by u.rank_no
                        """)
                .params(key.parameters())
                .param("version", version)
                .query((row, n) -> new UnitItem(
                        row.getString("item_id"),
                        row.getInt("rank_no"),
                        row.getString("employee_id"),
                        row.getString("title"),
                        row.getInt("hours"),
                        row.getLong("cost"),
                        row.getString("competency_id"),
                        row.getInt("gap"),
                        row.getDouble("priority"),
                        row.getDouble("shortfall"),
                        row.getBoolean("unconfirmed"),
                        row.getBoolean("mandatory"),
                        ItemStanding.valueOf(row.getString("standing")),
                        row.getString("reason"),
                        row.getString("fund_source") == null ? null : FundSource.valueOf(row.getString("fund_source"))))
                .list();
    }

    /**
     * What a plan comes to.
     *
     * @param items all of its newest version
     * @param funded how many of them
     * @param people with something funded
     * @param hours JP that are funded
     * @param cost IDR that is funded
     */
    record Sums(int items, int funded, int people, int hours, long cost) {

        static final Sums NONE = new Sums(0, 0, 0, 0, 0);
    }

    /** The newest versions of all plans of a year, by case; plans without items are missing. */
    Map<String, Sums> sums(String tenant, int year) {
        Map<String, Sums> sums = new HashMap<>();
        jdbc.sql(
                        """
                        select p.case_id, count(*) as items,
                               count(case when u.standing = 'FUNDED' then 1 end) as funded,
                               count(distinct case when u.standing = 'FUNDED' then i.case_id end) as people,
                               coalesce(sum(case when u.standing = 'FUNDED' then i.hours end), 0) as hours,
                               coalesce(sum(case when u.standing = 'FUNDED' then i.cost end), 0) as cost
                        from unit_plan p
                        join unit_plan_item u on u.tenant = p.tenant and u.for_year = p.for_year
                            and u.case_id = p.case_id and u.version = p.version
                        join plan_item i on i.tenant = u.tenant and i.id = u.item_id
                        where p.tenant = :tenant and p.for_year = :year
                        group by p.case_id
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .query(row -> {
                    sums.put(
                            row.getString("case_id"),
                            new Sums(
                                    row.getInt("items"),
                                    row.getInt("funded"),
                                    row.getInt("people"),
                                    row.getInt("hours"),
                                    row.getLong("cost")));
                });
        return sums;
    }

    /**
     * What is funded of one programme in one quarter.
     *
     * @param title as planned
     * @param participants how many people
     * @param hours JP of all of them
     * @param cost IDR
     */
    record Group(String programmeId, String title, Quarter quarter, int participants, int hours, long cost) {}

    /** What a version funds, by programme and quarter. */
    List<Group> groups(CaseKey key, int version) {
        return jdbc.sql(
                        """
                        select i.programme_id, min(i.title) as title, i.quarter, count(*) as participants,
                               sum(i.hours) as hours, sum(i.cost) as cost
                        from unit_plan_item u
                        join plan_item i on i.tenant = u.tenant and i.id = u.item_id
                        where u.tenant = :tenant and u.for_year = :year and u.case_id = :id and u.version = :version
                          and u.standing = 'FUNDED'
                        group by i.programme_id, i.quarter
                        order by title, i.programme_id, i.quarter
                        """)
                .params(key.parameters())
                .param("version", version)
                .query((row, n) -> new Group(
                        row.getString("programme_id"),
                        row.getString("title"),
                        Quarter.valueOf(row.getString("quarter")),
                        row.getInt("participants"),
                        row.getInt("hours"),
                        row.getLong("cost")))
                .list();
    }

    /**
     * Makes these items the next version and submits it.
     *
     * @return false when somebody was first: the plan is no draft any more or has another newest version
     */
    boolean submit(CaseKey key, int next, List<UnitItem> items) {
        int updated = jdbc.sql("update unit_plan set state = 'SUBMITTED', version = :version,"
                        + " endorsement_escalated = false, verification_escalated = false" + THIS
                        + " and state = 'DRAFT' and version = :before")
                .params(key.parameters())
                .param("version", next)
                .param("before", next - 1)
                .update();
        if (updated == 1) {
            insert(key, next, items);
        }
        return updated == 1;
    }

    /** Moves from one state to another; false when the plan was not in it. */
    boolean move(CaseKey key, UnitState from, UnitState to) {
        return jdbc.sql("update unit_plan set state = :to" + THIS + " and state = :from")
                        .params(key.parameters())
                        .param("from", from.name())
                        .param("to", to.name())
                        .update()
                == 1;
    }

    void escalateEndorsement(CaseKey key) {
        jdbc.sql("update unit_plan set endorsement_escalated = true" + THIS)
                .params(key.parameters())
                .update();
    }

    void route(CaseKey key, Role verifier, String reason) {
        jdbc.sql("update unit_plan set verifier_role = :role, route_reason = :reason" + THIS)
                .params(key.parameters())
                .param("role", verifier.name())
                .param("reason", reason)
                .update();
    }

    void escalateVerification(CaseKey key) {
        jdbc.sql("update unit_plan set verification_escalated = true" + THIS)
                .params(key.parameters())
                .update();
    }

    private void insert(CaseKey key, int version, List<UnitItem> items) {
        batches.batchUpdate(
                """
                insert into unit_plan_item (tenant, for_year, case_id, version, item_id, rank_no, priority, shortfall,
                    unconfirmed, standing, reason, fund_source)
                values (:tenant, :year, :id, :version, :item, :rank, :priority, :shortfall,
                    :unconfirmed, :standing, :reason, :source)
                """,
                items.stream()
                        .map(item -> new MapSqlParameterSource(key.parameters())
                                .addValue("version", version)
                                .addValue("item", item.itemId())
                                .addValue("rank", item.rank())
                                .addValue("priority", item.priority())
                                .addValue("shortfall", item.shortfall())
                                .addValue("unconfirmed", item.unconfirmed())
                                .addValue("standing", item.standing().name())
                                .addValue("reason", item.reason())
                                .addValue(
                                        "source",
                                        item.source() == null
                                                ? null
                                                : item.source().name()))
                        .toArray(SqlParameterSource[]::new));
    }
}
