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
     * @param version the newest one
     * @param ceiling IDR
     * @param verifiedBy in this round, or null
     * @param resumeRound the round whose route may go on where an approver sent units back, or null
     */
    record Plan(
            State state,
            int round,
            int version,
            long ceiling,
            boolean verificationEscalated,
            String verifiedBy,
            Integer resumeRound,
            Decree decree) {}

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
        PASSED,
        /** Sent back from here. */
        RETURNED,
        REJECTED
    }

    record RouteStep(int no, Role role, Power power, String reason, StepState state, String decidedBy) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    CityPlanRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    private static final String THIS = " where tenant = :tenant and for_year = :year";

    /** What every change carries as its condition: whoever was quicker has made it another round or no draft any more. */
    private static final String THIS_ROUND = THIS + " and round_no = :round and state = 'DRAFT'";

    Optional<Plan> find(String tenant, int year) {
        return jdbc.sql(
                        """
                        select state, round_no, version_no, ceiling, verification_escalated, verified_by, resume_round,
                               decree_no, decree_date
                        from city_plan where tenant = :tenant and for_year = :year
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .query((row, number) -> new Plan(
                        State.valueOf(row.getString("state")),
                        row.getInt("round_no"),
                        row.getInt("version_no"),
                        row.getLong("ceiling"),
                        row.getBoolean("verification_escalated"),
                        row.getString("verified_by"),
                        row.getObject("resume_round", Integer.class),
                        row.getString("decree_no") == null
                                ? null
                                : new Decree(
                                        row.getString("decree_no"), row.getObject("decree_date", LocalDate.class))))
                .optional();
    }

    /** Makes the plan of a year, empty and before its first round; does nothing when there is one. */
    void begin(String tenant, int year) {
        jdbc.sql(
                        """
                        insert into city_plan (tenant, for_year, state, round_no, ceiling)
                        select :tenant, :year, 'DRAFT', 0, 0
                        where not exists (select 1 from city_plan where tenant = :tenant and for_year = :year)
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .update();
    }

    /** Sets what the city may plan with; false when this is not the round any more. */
    boolean ceiling(String tenant, int year, int round, long ceiling) {
        return jdbc.sql("update city_plan set ceiling = :ceiling" + THIS_ROUND)
                        .param("ceiling", ceiling)
                        .param("tenant", tenant)
                        .param("year", year)
                        .param("round", round)
                        .update()
                == 1;
    }

    /** Writes what differs; rows of items that are as they were are not touched. */
    void apply(String tenant, int year, CityPlanChanges changes) {
        batches.batchUpdate(
                "delete from city_plan_item where tenant = ? and for_year = ? and item_id = ?",
                changes.removed().stream()
                        .map(id -> new Object[] {tenant, year, id})
                        .toList());
        batches.batchUpdate(
                """
                update city_plan_item set unit_id = ?, employee_id = ?, programme = ?, cost = ?, hours = ?,
                    priority = ?, standing = ?, reason = ?
                where tenant = ? and for_year = ? and item_id = ?
                """,
                changes.altered().stream()
                        .map(item -> new Object[] {
                            item.unitId(),
                            item.employeeId(),
                            item.programme(),
                            item.cost(),
                            item.hours(),
                            item.priority(),
                            item.standing().name(),
                            item.reason(),
                            tenant,
                            year,
                            item.id()
                        })
                        .toList());
        batches.batchUpdate(
                """
                insert into city_plan_item (tenant, for_year, item_id, unit_id, employee_id, programme, cost, hours,
                    priority, standing, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                changes.added().stream()
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

    /** From here on everything is verified and approved anew; false when this is not the round any more. */
    boolean nextRound(String tenant, int year, int round) {
        return jdbc.sql("update city_plan set round_no = round_no + 1, verification_escalated = false,"
                                + " verified_by = null" + THIS_ROUND)
                        .param("tenant", tenant)
                        .param("year", year)
                        .param("round", round)
                        .update()
                == 1;
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

    /** IDR and people that the plan pays for. */
    record Funded(long amount, int people) {}

    Funded funded(String tenant, int year) {
        return jdbc.sql(
                        """
                        select coalesce(sum(cost), 0) as amount, count(distinct employee_id) as people
                        from city_plan_item where tenant = :tenant and for_year = :year and standing = 'FUNDED'
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .query((row, number) -> new Funded(row.getLong("amount"), row.getInt("people")))
                .single();
    }

    /** Nobody has verified this round, and it is not the units' turn either. */
    private static final String UNVERIFIED =
            THIS_ROUND + " and verified_by is null and (returned_round is null or returned_round < round_no)";

    /** False when the verification has been done, or has been handed on already. */
    boolean escalateVerification(String tenant, int year, int round) {
        return jdbc.sql("update city_plan set verification_escalated = true" + UNVERIFIED
                                + " and verification_escalated = false")
                        .param("tenant", tenant)
                        .param("year", year)
                        .param("round", round)
                        .update()
                == 1;
    }

    /**
     * @param escalated whether the verification had been handed on when this person was asked
     * @return false when somebody was quicker
     */
    boolean verified(String tenant, int year, int round, boolean escalated, String by) {
        return jdbc.sql("update city_plan set verified_by = :by" + UNVERIFIED
                                + " and verification_escalated = :escalated")
                        .param("by", by)
                        .param("escalated", escalated)
                        .param("tenant", tenant)
                        .param("year", year)
                        .param("round", round)
                        .update()
                == 1;
    }

    /** The round ends without a verification because units revise; false when somebody was quicker. */
    boolean unverified(String tenant, int year, int round, boolean escalated) {
        return jdbc.sql("update city_plan set returned_round = round_no" + UNVERIFIED
                                + " and verification_escalated = :escalated")
                        .param("escalated", escalated)
                        .param("tenant", tenant)
                        .param("year", year)
                        .param("round", round)
                        .update()
                == 1;
    }

    /** The round ends at a step of its route because units revise; false when this is not the round any more. */
    boolean sentBack(String tenant, int year, int round) {
        return jdbc.sql("update city_plan set returned_round = round_no, resume_round = round_no" + THIS_ROUND)
                        .param("tenant", tenant)
                        .param("year", year)
                        .param("round", round)
                        .update()
                == 1;
    }

    /** From now on no earlier route can go on; false when this is not the round any more. */
    boolean wholeRoute(String tenant, int year, int round) {
        return jdbc.sql("update city_plan set resume_round = null" + THIS_ROUND)
                        .param("tenant", tenant)
                        .param("year", year)
                        .param("round", round)
                        .update()
                == 1;
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
                            (tenant, for_year, round_no, step_no, role_name, power, reason, state, decided_by)
                        values (:tenant, :year, :round, :no, :role, :power, :reason, :state, :by)
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .param("round", round)
                .param("no", step.no())
                .param("role", step.role().name())
                .param("power", step.power().name())
                .param("reason", step.reason())
                .param("state", step.state().name())
                .param("by", step.decidedBy())
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

    /**
     * Moves a step on.
     *
     * @return false when the step is not in that state any more, or the plan not in that round: somebody was quicker
     */
    boolean step(String tenant, int year, int round, int no, StepState from, StepState to, String by) {
        return jdbc.sql(
                                """
                                update city_plan_step set state = :to, decided_by = :by
                                where tenant = :tenant and for_year = :year and round_no = :round and step_no = :no
                                  and state = :from and exists (
                                    select 1 from city_plan p
                                    where p.tenant = city_plan_step.tenant and p.for_year = city_plan_step.for_year
                                      and p.round_no = city_plan_step.round_no and p.state = 'DRAFT')
                                """)
                        .param("to", to.name())
                        .param("by", by)
                        .param("tenant", tenant)
                        .param("year", year)
                        .param("round", round)
                        .param("no", no)
                        .param("from", from.name())
                        .update()
                == 1;
    }

    boolean decree(String tenant, int year, int round, Decree decree) {
        return jdbc.sql("update city_plan set decree_no = :no, decree_date = :date" + THIS_ROUND)
                        .param("no", decree.number())
                        .param("date", decree.date())
                        .param("tenant", tenant)
                        .param("year", year)
                        .param("round", round)
                        .update()
                == 1;
    }

    /** Ends the draft; false when it has ended already. */
    boolean end(String tenant, int year, State state) {
        return jdbc.sql("update city_plan set state = :to where tenant = :tenant and for_year = :year"
                                + " and state = 'DRAFT'")
                        .param("to", state.name())
                        .param("tenant", tenant)
                        .param("year", year)
                        .update()
                == 1;
    }
}
