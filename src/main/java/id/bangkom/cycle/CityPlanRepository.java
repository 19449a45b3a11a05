package id.bangkom.cycle;

import id.bangkom.access.Role;
import id.bangkom.cycle.CityPlanSource.Decree;
import id.bangkom.cycle.CityPlanSource.PlannedItem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the city plan. */
@Repository
class CityPlanRepository {

    /** How far a plan is. */
    enum State {
        DRAFT,
        PUBLISHED,
        REJECTED
    }

    /**
     * @param round of consolidation, verification and approval
     * @param ceiling IDR
     * @param verifiedBy in this round, or null
     */
    record Plan(
            State state, int round, long ceiling, boolean verificationEscalated, String verifiedBy, Decree decree) {}

    /** What a step of the route is for. */
    enum Power {
        /** An acting official may. */
        ENDORSE,
        /** Fixes the plan and its budget: the definitive official only. */
        DECIDE
    }

    enum StepState {
        PENDING,
        CURRENT,
        APPROVED,
        /** Nobody could decide here, or it took too long: the next authority decides for this one too. */
        PASSED
    }

    record RouteStep(int no, Role role, Power power, String reason, StepState state, String decidedBy) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    CityPlanRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Optional<Plan> find(String tenant, int year) {
        return jdbc.sql(
                        """
                        select state, round_no, ceiling, verification_escalated, verified_by, decree_no, decree_date
                        from city_plan where tenant = :tenant and for_year = :year
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .query((row, number) -> new Plan(
                        State.valueOf(row.getString("state")),
                        row.getInt("round_no"),
                        row.getLong("ceiling"),
                        row.getBoolean("verification_escalated"),
                        row.getString("verified_by"),
                        row.getString("decree_no") == null
                                ? null
                                : new Decree(
                                        row.getString("decree_no"), row.getObject("decree_date", LocalDate.class))))
                .optional();
    }

    /** Puts the items in place of those of an earlier round. */
    void consolidate(String tenant, int year, long ceiling, List<PlannedItem> items) {
        if (find(tenant, year).isEmpty()) {
            jdbc.sql(
                            """
                            insert into city_plan (tenant, for_year, state, round_no, ceiling)
                            values (:tenant, :year, 'DRAFT', 0, :ceiling)
                            """)
                    .param("tenant", tenant)
                    .param("year", year)
                    .param("ceiling", ceiling)
                    .update();
        }
        jdbc.sql("update city_plan set ceiling = :ceiling where tenant = :tenant and for_year = :year")
                .param("ceiling", ceiling)
                .param("tenant", tenant)
                .param("year", year)
                .update();
        nextRound(tenant, year);
        jdbc.sql("delete from city_plan_item where tenant = :tenant and for_year = :year")
                .param("tenant", tenant)
                .param("year", year)
                .update();
        batches.batchUpdate(
                """
                insert into city_plan_item (tenant, for_year, item_id, unit_id, employee_id, programme, cost, hours,
                    priority, standing, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                items.stream()
                        .map(item -> new Object[] {
                            tenant,
                            year,
                            item.id(),
                            item.unitId(),
                            item.employeeId(),
                            item.programme(),
                            item.cost(),
                            item.hours(),
                            item.priority(),
                            item.standing().name(),
                            item.reason()
                        })
                        .toList());
    }

    /** From here on everything is verified and approved anew. */
    void nextRound(String tenant, int year) {
        jdbc.sql(
                        """
                        update city_plan
                        set round_no = round_no + 1, verification_escalated = false, verified_by = null
                        where tenant = :tenant and for_year = :year
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .update();
    }

    List<PlannedItem> items(String tenant, int year) {
        return jdbc.sql(
                        """
                        select item_id, unit_id, employee_id, programme, hours, cost, priority, standing, reason
                        from city_plan_item where tenant = :tenant and for_year = :year
                        order by priority desc, item_id
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .query((row, number) -> new PlannedItem(
                        row.getString("item_id"),
                        row.getString("unit_id"),
                        row.getString("employee_id"),
                        row.getString("programme"),
                        row.getLong("cost"),
                        row.getInt("hours"),
                        row.getDouble("priority"),
                        ItemStanding.valueOf(row.getString("standing")),
                        row.getString("reason")))
                .list();
    }

    /** Items of one standing together. */
    record Sum(String name, ItemStanding standing, int items, int people, long cost, int hours) {}

    /** Sums per unit id and standing. */
    List<Sum> sumsByUnit(String tenant, int year) {
        return sums("unit_id", tenant, year);
    }

    /** Sums per programme and standing. */
    List<Sum> sumsByProgramme(String tenant, int year) {
        return sums("programme", tenant, year);
    }

    private List<Sum> sums(String column, String tenant, int year) {
        return jdbc.sql("select " + column + " grouped, standing, count(*) items, count(distinct employee_id) people,"
                        + " sum(cost) cost, sum(hours) hours from city_plan_item"
                        + " where tenant = :tenant and for_year = :year group by " + column + ", standing order by "
                        + column + ", standing")
                .param("tenant", tenant)
                .param("year", year)
                .query((row, number) -> new Sum(
                        row.getString("grouped"),
                        ItemStanding.valueOf(row.getString("standing")),
                        row.getInt("items"),
                        row.getInt("people"),
                        row.getLong("cost"),
                        row.getInt("hours")))
                .list();
    }

    void escalateVerification(String tenant, int year) {
        jdbc.sql("update city_plan set verification_escalated = true where tenant = :tenant and for_year = :year")
                .param("tenant", tenant)
                .param("year", year)
                .update();
    }

    void verified(String tenant, int year, String by) {
        jdbc.sql("update city_plan set verified_by = :by where tenant = :tenant and for_year = :year")
                .param("by", by)
                .param("tenant", tenant)
                .param("year", year)
                .update();
    }

    void returnUnit(String tenant, int year, int round, String unitId, String reason) {
        jdbc.sql(
                        """
                        insert into city_plan_return (tenant, for_year, round_no, unit_id, reason)
                        values (:tenant, :year, :round, :unit, :reason)
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .param("round", round)
                .param("unit", unitId)
                .param("reason", reason)
                .update();
    }

    /** Reasons by unit id. */
    Map<String, String> returned(String tenant, int year, int round) {
        return jdbc
                .sql(
                        """
                        select unit_id, reason from city_plan_return
                        where tenant = :tenant and for_year = :year and round_no = :round
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .param("round", round)
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void route(String tenant, int year, int round, List<RouteStep> steps) {
        jdbc.sql("delete from city_plan_step where tenant = :tenant and for_year = :year and round_no = :round")
                .param("tenant", tenant)
                .param("year", year)
                .param("round", round)
                .update();
        steps.forEach(step -> jdbc.sql(
                        """
                        insert into city_plan_step
                            (tenant, for_year, round_no, step_no, role_name, power, reason, state)
                        values (:tenant, :year, :round, :no, :role, :power, :reason, :state)
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .param("round", round)
                .param("no", step.no())
                .param("role", step.role().name())
                .param("power", step.power().name())
                .param("reason", step.reason())
                .param("state", step.state().name())
                .update());
    }

    List<RouteStep> route(String tenant, int year, int round) {
        return jdbc.sql(
                        """
                        select step_no, role_name, power, reason, state, decided_by from city_plan_step
                        where tenant = :tenant and for_year = :year and round_no = :round order by step_no
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .param("round", round)
                .query(CityPlanRepository::step)
                .list();
    }

    /** The years whose plan somebody is asked to approve. */
    List<Integer> yearsBeingApproved(String tenant) {
        return jdbc.sql(
                        """
                        select p.for_year from city_plan p
                        where p.tenant = :tenant and p.state = 'DRAFT' and exists (
                            select 1 from city_plan_step s
                            where s.tenant = p.tenant and s.for_year = p.for_year and s.round_no = p.round_no
                              and s.state = 'CURRENT')
                        order by p.for_year
                        """)
                .param("tenant", tenant)
                .query(Integer.class)
                .list();
    }

    private static RouteStep step(ResultSet row, int number) throws SQLException {
        return new RouteStep(
                row.getInt("step_no"),
                Role.valueOf(row.getString("role_name")),
                Power.valueOf(row.getString("power")),
                row.getString("reason"),
                StepState.valueOf(row.getString("state")),
                row.getString("decided_by"));
    }

    void step(String tenant, int year, int round, int no, StepState state, String by) {
        jdbc.sql(
                        """
                        update city_plan_step set state = :state, decided_by = :by
                        where tenant = :tenant and for_year = :year and round_no = :round and step_no = :no
                        """)
                .param("state", state.name())
                .param("by", by)
                .param("tenant", tenant)
                .param("year", year)
                .param("round", round)
                .param("no", no)
                .update();
    }

    void decree(String tenant, int year, Decree decree) {
        jdbc.sql(
                        """
                        update city_plan set decree_no = :no, decree_date = :date
                        where tenant = :tenant and for_year = :year
                        """)
                .param("no", decree.number())
                .param("date", decree.date())
                .param("tenant", tenant)
                .param("year", year)
                .update();
    }

    void state(String tenant, int year, State state) {
        jdbc.sql("update city_plan set state = :state where tenant = :tenant and for_year = :year")
                .param("state", state.name())
                .param("tenant", tenant)
                .param("year", year)
                .update();
    }
}
