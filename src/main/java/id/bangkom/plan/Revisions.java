package id.bangkom.plan;

import id.bangkom.access.Role;
import id.bangkom.cycle.ItemStanding;
import id.bangkom.process.CaseKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of budget revisions. Every change of a state has the state before as its condition. */
@Repository
class Revisions {

    /**
     * One case.
     *
     * @param version newest version of its activities; 0 before there is one
     * @param reason why the ceilings change
     * @param enteredBy account
     * @param obstacle why it could not be applied the last time, or null
     * @param approverRole who decides by the route, or null before that is known
     * @param adjustmentEscalated whether the head of the HR agency is asked instead of its analysts
     * @param decidedBy account of whoever approved it, or null
     * @param decidedAs in which office, or null
     * @param endedAt null as long as it is under way
     */
    record Revision(
            CaseKey key,
            String unitId,
            int revision,
            RevisionState state,
            int version,
            String reason,
            String legalBasis,
            String enteredBy,
            Instant enteredAt,
            String obstacle,
            boolean endorsementEscalated,
            Role approverRole,
            String routeReason,
            boolean approvalEscalated,
            boolean adjustmentEscalated,
            String decidedBy,
            Role decidedAs,
            Instant endedAt) {}

    /**
     * A ceiling that changes.
     *
     * @param before IDR, what it was when the change was worked out
     * @param after IDR
     */
    record Amount(FundSource source, long before, long after) {

        static long size(Collection<Amount> amounts) {
            return amounts.stream()
                    .mapToLong(amount -> Math.abs(amount.after() - amount.before()))
                    .sum();
        }
    }

    /**
     * What is to become of an activity.
     *
     * @param begun stays funded, whatever happens
     * @param source that pays for it, or null
     */
    record Line(
            String itemId,
            int rank,
            boolean begun,
            ItemStanding before,
            ItemStanding standing,
            String reason,
            FundSource source) {

        boolean changes() {
            return before != standing;
        }
    }

    private static final String THIS = " where tenant = :tenant and for_year = :year and case_id = :id";

    private static final String REVISIONS =
            """
            select for_year, case_id, unit_id, revision, state, version, reason, legal_basis, entered_by, entered_at,
                   obstacle, endorsement_escalated, approver_role, route_reason, approval_escalated,
                   adjustment_escalated, decided_by, decided_role, ended_at
            from budget_revision
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    Revisions(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * Adds a revision that is to be started.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the unit has one under way
     */
    CaseKey add(
            String tenant,
            int year,
            String unitId,
            String reason,
            String legalBasis,
            Collection<Amount> amounts,
            String by,
            Instant now) {
        int number = jdbc.sql(
                                """
                                select count(*) from budget_revision
                                where tenant = :tenant and for_year = :year and unit_id = :unit
                                """)
                        .param("tenant", tenant)
                        .param("year", year)
                        .param("unit", unitId)
                        .query(Integer.class)
                        .single()
                + 1;
        CaseKey key = RevisionCases.key(tenant, year, unitId, number);
        jdbc.sql(
                        """
                        insert into budget_revision (tenant, for_year, case_id, unit_id, revision, open_unit, state,
                            version, reason, legal_basis, entered_by, entered_at)
                        values (:tenant, :year, :id, :unit, :revision, :unit, 'PREPARED', 0, :reason, :basis, :by, :now)
                        """)
                .params(params(key))
                .param("unit", unitId)
                .param("revision", number)
                .param("reason", reason)
                .param("basis", legalBasis)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
        amounts.forEach(amount -> jdbc.sql(
                        """
                        insert into budget_revision_amount
                            (tenant, for_year, case_id, fund_source, amount_before, amount_after)
                        values (:tenant, :year, :id, :source, :before, :after)
                        """)
                .params(params(key))
                .param("source", amount.source().name())
                .param("before", amount.before())
                .param("after", amount.after())
                .update());
        return key;
    }

    Optional<Revision> find(CaseKey key) {
        return jdbc.sql(REVISIONS + THIS)
                .params(params(key))
                .query((row, n) -> revision(row, key.tenant()))
                .optional();
    }

    Revision get(CaseKey key) {
        return find(key).orElseThrow(() -> new IllegalStateException("No budget revision " + key));
    }

    /** Of a year, the newest first. */
    List<Revision> ofYear(String tenant, int year) {
        return jdbc.sql(REVISIONS
                        + " where tenant = :tenant and for_year = :year order by entered_at desc, case_id desc")
                .param("tenant", tenant)
                .param("year", year)
                .query((row, n) -> revision(row, tenant))
                .list();
    }

    /** Those of a year that are under way. */
    List<Revision> open(String tenant, int year) {
        return ofYear(tenant, year).stream()
                .filter(revision -> revision.state().isOpen())
                .toList();
    }

    /** The one of a unit that is under way. */
    Optional<Revision> open(String tenant, int year, String unitId) {
        return open(tenant, year).stream()
                .filter(revision -> revision.unitId().equals(unitId))
                .findFirst();
    }

    private static Revision revision(ResultSet row, String tenant) throws SQLException {
        return new Revision(
                new CaseKey(tenant, row.getInt("for_year"), row.getString("case_id")),
                row.getString("unit_id"),
                row.getInt("revision"),
                RevisionState.valueOf(row.getString("state")),
                row.getInt("version"),
                row.getString("reason"),
                row.getString("legal_basis"),
                row.getString("entered_by"),
                row.getTimestamp("entered_at").toInstant(),
                row.getString("obstacle"),
                row.getBoolean("endorsement_escalated"),
                role(row.getString("approver_role")),
                row.getString("route_reason"),
                row.getBoolean("approval_escalated"),
                row.getBoolean("adjustment_escalated"),
                row.getString("decided_by"),
                role(row.getString("decided_role")),
                row.getTimestamp("ended_at") == null
                        ? null
                        : row.getTimestamp("ended_at").toInstant());
    }

    private static Role role(String name) {
        return name == null ? null : Role.valueOf(name);
    }

    /** In the order of the sources. */
    List<Amount> amounts(CaseKey key) {
        return jdbc
                .sql("select fund_source, amount_before, amount_after from budget_revision_amount" + THIS)
                .params(params(key))
                .query((row, n) -> amount(row))
                .list()
                .stream()
                .sorted(Comparator.comparing(Amount::source))
                .toList();
    }

    /** Of all revisions of a year, by case. */
    Map<String, List<Amount>> amountsOfYear(String tenant, int year) {
        Map<String, List<Amount>> amounts = new HashMap<>();
        jdbc.sql(
                        """
                        select case_id, fund_source, amount_before, amount_after from budget_revision_amount
                        where tenant = :tenant and for_year = :year
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .query(row -> {
                    amounts.computeIfAbsent(row.getString("case_id"), id -> new ArrayList<>())
                            .add(amount(row));
                });
        amounts.values().forEach(each -> each.sort(Comparator.comparing(Amount::source)));
        return amounts;
    }

    private static Amount amount(ResultSet row) throws SQLException {
        return new Amount(
                FundSource.valueOf(row.getString("fund_source")),
                row.getLong("amount_before"),
                row.getLong("amount_after"));
    }

    /** What the change is worked out from now; only while it is not decided. */
    void amount(CaseKey key, Amount amount) {
        jdbc.sql("update budget_revision_amount set amount_before = :before, amount_after = :after" + THIS
                        + " and fund_source = :source and exists (select 1 from budget_revision r"
                        + " where r.tenant = :tenant and r.for_year = :year and r.case_id = :id"
                        + " and r.state in ('PREPARED', 'STUCK'))")
                .params(params(key))
                .param("source", amount.source().name())
                .param("before", amount.before())
                .param("after", amount.after())
                .update();
    }

    /** Moves from one of these states to another; false when it was in none of them. */
    boolean move(CaseKey key, RevisionState to, Collection<RevisionState> states) {
        return jdbc.sql("update budget_revision set state = :to" + THIS + " and state in (:from)")
                        .params(params(key))
                        .param("to", to.name())
                        .param("from", states.stream().map(Enum::name).toList())
                        .update()
                == 1;
    }

    /** Ends it; the unit may have another one from now on. False when it was in none of these states. */
    boolean end(CaseKey key, RevisionState to, Instant now, Collection<RevisionState> states) {
        return jdbc.sql("update budget_revision set state = :to, open_unit = null, ended_at = :now" + THIS
                                + " and state in (:from)")
                        .params(params(key))
                        .param("to", to.name())
                        .param("now", Timestamp.from(now))
                        .param("from", states.stream().map(Enum::name).toList())
                        .update()
                == 1;
    }

    /**
     * Makes this the next version and moves on.
     *
     * @return false when somebody was first
     */
    boolean version(Revision before, RevisionState to, Collection<Line> lines) {
        int next = before.version() + 1;
        boolean mine = jdbc.sql("update budget_revision set state = :to, version = :next, obstacle = null,"
                                + " endorsement_escalated = false, approval_escalated = false,"
                                + " adjustment_escalated = false" + THIS
                                + " and state = :from and version = :before")
                        .params(params(before.key()))
                        .param("to", to.name())
                        .param("next", next)
                        .param("from", before.state().name())
                        .param("before", before.version())
                        .update()
                == 1;
        if (mine) {
            batches.batchUpdate(
                    """
                    insert into budget_revision_item (tenant, for_year, case_id, version, item_id, rank_no, begun,
                        standing_before, standing, reason, fund_source)
                    values (:tenant, :year, :id, :version, :item, :rank, :begun, :before, :standing, :reason, :source)
                    """,
                    lines.stream()
                            .map(line -> new MapSqlParameterSource(params(before.key()))
                                    .addValue("version", next)
                                    .addValue("item", line.itemId())
                                    .addValue("rank", line.rank())
                                    .addValue("begun", line.begun())
                                    .addValue("before", line.before().name())
                                    .addValue("standing", line.standing().name())
                                    .addValue("reason", line.reason())
                                    .addValue(
                                            "source",
                                            line.source() == null
                                                    ? null
                                                    : line.source().name()))
                            .toArray(SqlParameterSource[]::new));
        }
        return mine;
    }

    /** In the order of their ranks. */
    List<Line> lines(CaseKey key, int version) {
        return jdbc.sql(
                        """
                        select item_id, rank_no, begun, standing_before, standing, reason, fund_source
                        from budget_revision_item
                        """
                                + THIS + " and version = :version order by rank_no")
                .params(params(key))
                .param("version", version)
                .query((row, n) -> new Line(
                        row.getString("item_id"),
                        row.getInt("rank_no"),
                        row.getBoolean("begun"),
                        ItemStanding.valueOf(row.getString("standing_before")),
                        ItemStanding.valueOf(row.getString("standing")),
                        row.getString("reason"),
                        row.getString("fund_source") == null ? null : FundSource.valueOf(row.getString("fund_source"))))
                .list();
    }

    void escalateEndorsement(CaseKey key) {
        escalate(key, "endorsement_escalated");
    }

    void escalateApproval(CaseKey key) {
        escalate(key, "approval_escalated");
    }

    void escalateAdjustment(CaseKey key) {
        escalate(key, "adjustment_escalated");
    }

    private void escalate(CaseKey key, String what) {
        jdbc.sql("update budget_revision set " + what + " = true" + THIS)
                .params(params(key))
                .update();
    }

    void route(CaseKey key, Role approver, String reason) {
        jdbc.sql("update budget_revision set approver_role = :role, route_reason = :reason" + THIS)
                .params(params(key))
                .param("role", approver.name())
                .param("reason", reason)
                .update();
    }

    /** Notes who approved it in which office; false when it did not wait for that. */
    boolean approved(CaseKey key, String by, Role as) {
        return jdbc.sql("update budget_revision set state = 'APPROVED', decided_by = :by," + " decided_role = :as"
                                + THIS + " and state = 'ENDORSED'")
                        .params(params(key))
                        .param("by", by)
                        .param("as", as.name())
                        .update()
                == 1;
    }

    /** Why it was worked out anew stays to be read until the unit hands in its version. */
    void obstacle(CaseKey key, String obstacle) {
        jdbc.sql("update budget_revision set obstacle = :obstacle" + THIS + " and state in ('DRAFT', 'ENDORSED')")
                .params(params(key))
                .param("obstacle", obstacle)
                .update();
    }

    /** It could not be applied: it is worked out anew. */
    void conflict(CaseKey key, String obstacle) {
        jdbc.sql("update budget_revision set state = 'PREPARED', decided_by = null, decided_role = null,"
                        + " obstacle = :obstacle" + THIS
                        + " and state = 'APPROVED'")
                .params(params(key))
                .param("obstacle", obstacle)
                .update();
    }

    private static Map<String, Object> params(CaseKey key) {
        return Map.of("tenant", key.tenant(), "year", key.year(), "id", key.id());
    }
}
