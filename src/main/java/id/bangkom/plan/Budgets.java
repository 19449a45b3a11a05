package id.bangkom.plan;

import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Ceilings and reservations. Whatever happens at the same moment, a reservation never exceeds its ceiling: both are
 * changed only by updates that carry this as their condition.
 */
@Repository
class Budgets {

    /**
     * What a unit may plan with from one source.
     *
     * @param amount IDR
     * @param reserved IDR that its plan has taken
     */
    record Ceiling(FundSource source, long amount, long reserved) {}

    private static final String UNIT = " where tenant = :tenant and for_year = :year and unit_id = :unit";

    private final JdbcClient jdbc;

    Budgets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which they are used; empty when the unit has no budget. */
    List<Ceiling> of(String tenant, int year, String unitId) {
        return jdbc
                .sql("select fund_source, amount, reserved from budget_ceiling" + UNIT)
                .params(params(tenant, year, unitId))
                .query((row, n) -> new Ceiling(
                        FundSource.valueOf(row.getString("fund_source")),
                        row.getLong("amount"),
                        row.getLong("reserved")))
                .list()
                .stream()
                .sorted(Comparator.comparing(Ceiling::source))
                .toList();
    }

    /** IDR per source. */
    Map<FundSource, Long> amounts(String tenant, int year, String unitId) {
        Map<FundSource, Long> amounts = new EnumMap<>(FundSource.class);
        of(tenant, year, unitId).forEach(ceiling -> amounts.put(ceiling.source(), ceiling.amount()));
        return amounts;
    }

    /**
     * What a unit has left that no plan has taken.
     *
     * @param reserved IDR that plans have taken, which stays
     * @param free IDR, more than 0
     */
    record Left(int year, FundSource source, long reserved, long free) {}

    /** Only of years in which the unit has no plan under way, which still counts on its money. */
    List<Left> left(String tenant, String unitId) {
        return jdbc.sql(
                        """
                        select c.for_year, c.fund_source, c.amount, c.reserved from budget_ceiling c
                        where c.tenant = :tenant and c.unit_id = :unit and c.amount > c.reserved
                          and not exists (
                            select 1 from unit_plan p
                            where p.tenant = c.tenant and p.for_year = c.for_year and p.unit_id = c.unit_id
                              and p.state in ('PREPARED', 'DRAFT', 'SUBMITTED', 'ENDORSED'))
                        order by c.for_year, c.fund_source
                        """)
                .param("tenant", tenant)
                .param("unit", unitId)
                .query((row, n) -> new Left(
                        row.getInt("for_year"),
                        FundSource.valueOf(row.getString("fund_source")),
                        row.getLong("reserved"),
                        row.getLong("amount") - row.getLong("reserved")))
                .list();
    }

    /** IDR of all ceilings of the city. */
    long ofCity(String tenant, int year) {
        return jdbc.sql(
                        """
                        select coalesce(sum(amount), 0) from budget_ceiling
                        where tenant = :tenant and for_year = :year
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .query(Long.class)
                .single();
    }

    /**
     * Sets a ceiling.
     *
     * @throws Refusal when more than the new amount is reserved already, or somebody else sets it at this moment
     */
    void set(String tenant, int year, String unitId, FundSource source, long amount) {
        int updated = jdbc.sql("update budget_ceiling set amount = :amount" + UNIT
                        + " and fund_source = :source and reserved <= :amount")
                .params(params(tenant, year, unitId))
                .param("source", source.name())
                .param("amount", amount)
                .update();
        if (updated == 1) {
            return;
        }
        long reserved = of(tenant, year, unitId).stream()
                .filter(ceiling -> ceiling.source() == source)
                .mapToLong(Ceiling::reserved)
                .sum();
        if (reserved > amount) {
            throw Refusal.conflict("Pagu " + source.label() + " tidak dapat diturunkan menjadi " + Words.money(amount)
                    + " karena rencana perangkat daerah sudah memakai " + Words.money(reserved) + ".");
        }
        try {
            jdbc.sql(
                            """
                            insert into budget_ceiling (tenant, for_year, unit_id, fund_source, amount, reserved)
                            values (:tenant, :year, :unit, :source, :amount, 0)
                            """)
                    .params(params(tenant, year, unitId))
                    .param("source", source.name())
                    .param("amount", amount)
                    .update();
        } catch (DuplicateKeyException somebodyWasFaster) {
            throw Refusal.conflict("Pagu " + source.label()
                    + " baru saja diisi oleh orang lain. Muat ulang halaman, lalu ubah bila masih perlu.");
        }
    }

    /**
     * A ceiling that somebody set.
     *
     * @param amount IDR
     * @param by account
     */
    record Change(String unitId, FundSource source, long amount, String by, Instant at) {}

    /** Notes who set a ceiling. */
    void note(String tenant, int year, Change change) {
        jdbc.sql(
                        """
                        insert into budget_change
                            (tenant, for_year, unit_id, fund_source, amount, changed_by, changed_at)
                        values (:tenant, :year, :unit, :source, :amount, :by, :at)
                        """)
                .params(params(tenant, year, change.unitId()))
                .param("source", change.source().name())
                .param("amount", change.amount())
                .param("by", change.by())
                .param("at", Timestamp.from(change.at()))
                .update();
    }

    /** The latest changes of a year, newest first. */
    List<Change> changes(String tenant, int year, int most) {
        return jdbc.sql(
                        """
                        select unit_id, fund_source, amount, changed_by, changed_at from budget_change
                        where tenant = :tenant and for_year = :year
                        order by id desc
                        fetch first :most rows only
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .param("most", most)
                .query((row, n) -> new Change(
                        row.getString("unit_id"),
                        FundSource.valueOf(row.getString("fund_source")),
                        row.getLong("amount"),
                        row.getString("changed_by"),
                        row.getTimestamp("changed_at").toInstant()))
                .list();
    }

    /**
     * Reserves for the unit's plan what it now costs, in place of what it cost before.
     *
     * @param costs IDR per source
     * @param caseId the plan that holds the reservation
     * @throws Refusal when a ceiling has become too low in the meantime; nothing is to be committed then
     */
    void reserve(String tenant, int year, String unitId, Map<FundSource, Long> costs, String caseId) {
        for (FundSource source : FundSource.values()) {
            long cost = costs.getOrDefault(source, 0L);
            int updated = jdbc.sql("update budget_ceiling set reserved = :cost, reserved_by = :case" + UNIT
                            + " and fund_source = :source and amount >= :cost")
                    .params(params(tenant, year, unitId))
                    .param("source", source.name())
                    .param("cost", cost)
                    .param("case", caseId)
                    .update();
            if (updated == 0 && cost > 0) {
                throw Refusal.conflict("Pagu " + source.label() + " baru saja berubah dan tidak lagi cukup untuk "
                        + Words.money(cost) + ". Muat ulang halaman dan sesuaikan rencana.");
            }
        }
    }

    /** Gives back what this plan has reserved, if it still holds the reservation. */
    void release(String tenant, int year, String unitId, String caseId) {
        jdbc.sql("update budget_ceiling set reserved = 0, reserved_by = null" + UNIT + " and reserved_by = :case")
                .params(params(tenant, year, unitId))
                .param("case", caseId)
                .update();
    }

    /** The reservation now belongs to a revision of the plan. */
    void handOver(String tenant, int year, String unitId, String toCase) {
        jdbc.sql("update budget_ceiling set reserved_by = :case" + UNIT + " and reserved_by is not null")
                .params(params(tenant, year, unitId))
                .param("case", toCase)
                .update();
    }

    /**
     * Changes the reservation by the price of one item.
     *
     * @param by IDR, negative to give back
     * @return false when the ceiling does not allow it
     */
    boolean change(String tenant, int year, String unitId, FundSource source, long by) {
        return jdbc.sql("update budget_ceiling set reserved = reserved + :by" + UNIT
                                + " and fund_source = :source and reserved + :by between 0 and amount")
                        .params(params(tenant, year, unitId))
                        .param("source", source.name())
                        .param("by", by)
                        .update()
                == 1;
    }

    private static Map<String, Object> params(String tenant, int year, String unitId) {
        return Map.of("tenant", tenant, "year", year, "unit", unitId);
    }
}
