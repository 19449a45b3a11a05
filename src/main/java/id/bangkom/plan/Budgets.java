package id.bangkom.plan;

import id.bangkom.plan.BudgetEntries.Entry;
import id.bangkom.plan.BudgetEntries.Kind;
import id.bangkom.plan.BudgetEntries.Position;
import id.bangkom.plan.BudgetEntries.Purse;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Ceilings and what has become of them: reserved by plans of units, bound by the published city plan, spent by what took
 * place. Whatever happens at the same moment, the three together never exceed the ceiling: all are changed only by
 * updates that carry this as their condition. Every movement is kept ({@link BudgetEntries}); so that their sums stay the
 * columns, movements belong into a transaction, in which the ceiling's row is locked first.
 */
@Repository
class Budgets {

    /**
     * What a unit may plan with from one source.
     *
     * @param amount IDR
     * @param reserved IDR that its plan has taken
     * @param committed IDR that the published city plan has bound to activities
     * @param spent IDR that activities have cost
     */
    record Ceiling(FundSource source, long amount, long reserved, long committed, long spent) {

        long left() {
            return amount - taken();
        }

        /** IDR below which the ceiling cannot be lowered. */
        long taken() {
            return reserved + committed + spent;
        }
    }

    private static final String UNIT = " where tenant = :tenant and for_year = :year and unit_id = :unit";

    private static final String PURSE = UNIT + " and fund_source = :source";

    private static final String CEILINGS = "select fund_source, amount, reserved, committed, spent from budget_ceiling";

    private final JdbcClient jdbc;
    private final BudgetEntries entries;

    Budgets(JdbcClient jdbc, BudgetEntries entries) {
        this.jdbc = jdbc;
        this.entries = entries;
    }

    /** In the order in which they are used; empty when the unit has no budget. */
    List<Ceiling> of(String tenant, int year, String unitId) {
        return jdbc.sql(CEILINGS + UNIT).params(params(tenant, year, unitId)).query(Budgets::ceiling).list().stream()
                .sorted(Comparator.comparing(Ceiling::source))
                .toList();
    }

    /** Of all units of a year, by unit; those without a budget are missing. */
    Map<String, List<Ceiling>> ofYear(String tenant, int year) {
        Map<String, List<Ceiling>> ceilings = new HashMap<>();
        jdbc.sql(
                        """
                        select unit_id, fund_source, amount, reserved, committed, spent from budget_ceiling
                        where tenant = :tenant and for_year = :year
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .query(row -> {
                    ceilings.computeIfAbsent(row.getString("unit_id"), unit -> new ArrayList<>())
                            .add(ceiling(row, 0));
                });
        ceilings.values().forEach(each -> each.sort(Comparator.comparing(Ceiling::source)));
        return ceilings;
    }

    private static Ceiling ceiling(ResultSet row, int n) throws SQLException {
        return new Ceiling(
                FundSource.valueOf(row.getString("fund_source")),
                row.getLong("amount"),
                row.getLong("reserved"),
                row.getLong("committed"),
                row.getLong("spent"));
    }

    /** IDR per source that a plan may take: what is neither bound nor spent. */
    Map<FundSource, Long> plannable(String tenant, int year, String unitId) {
        Map<FundSource, Long> amounts = new EnumMap<>(FundSource.class);
        of(tenant, year, unitId)
                .forEach(ceiling ->
                        amounts.put(ceiling.source(), ceiling.amount() - ceiling.committed() - ceiling.spent()));
        return amounts;
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
     * @param taken IDR that is reserved, bound or spent, which stays
     * @param free IDR, more than 0
     */
    record Left(int year, FundSource source, long taken, long free) {}

    /** Only of years in which the unit has no plan under way, which still counts on its money. */
    List<Left> left(String tenant, String unitId) {
        return jdbc.sql(
                        """
                        select c.for_year, c.fund_source, c.amount, c.reserved + c.committed + c.spent as taken
                        from budget_ceiling c
                        where c.tenant = :tenant and c.unit_id = :unit
                          and c.amount > c.reserved + c.committed + c.spent
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
                        row.getLong("taken"),
                        row.getLong("amount") - row.getLong("taken")))
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
     * @throws Refusal when more than the new amount is taken already, or somebody else sets it at this moment
     */
    void set(String tenant, int year, String unitId, FundSource source, long amount) {
        int updated = jdbc.sql("update budget_ceiling set amount = :amount" + UNIT
                        + " and fund_source = :source and reserved + committed + spent <= :amount")
                .params(params(tenant, year, unitId))
                .param("source", source.name())
                .param("amount", amount)
                .update();
        if (updated == 1) {
            return;
        }
        long taken = of(tenant, year, unitId).stream()
                .filter(ceiling -> ceiling.source() == source)
                .mapToLong(Ceiling::taken)
                .sum();
        if (taken > amount) {
            throw Refusal.conflict("Pagu " + source.label() + " tidak dapat diturunkan menjadi " + Words.money(amount)
                    + " karena rencana perangkat daerah sudah memakai " + Words.money(taken) + ".");
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
            Purse purse = new Purse(tenant, year, unitId, source);
            long cost = costs.getOrDefault(source, 0L);
            Optional<Ceiling> before = locked(purse);
            long more = cost - before.map(Ceiling::reserved).orElse(0L);
            if (before.isEmpty() ? cost > 0 : !move(purse, more, 0, 0)) {
                throw Refusal.conflict("Pagu " + source.label() + " baru saja berubah dan tidak lagi cukup untuk "
                        + Words.money(cost) + ". Muat ulang halaman dan sesuaikan rencana.");
            }
            if (before.isPresent()) {
                holder(purse, caseId);
                entries.add(purse, List.of(reservation(more, caseId)));
            }
        }
    }

    private static Entry reservation(long more, String caseId) {
        return new Entry(more > 0 ? Kind.RESERVE : Kind.RELEASE, Math.abs(more), caseId, null, null);
    }

    private void holder(Purse purse, String caseId) {
        jdbc.sql("update budget_ceiling set reserved_by = :case" + PURSE)
                .params(params(purse))
                .param("case", caseId)
                .update();
    }

    /** Gives back what this plan has reserved, if it still holds the reservation. */
    void release(String tenant, int year, String unitId, String caseId) {
        for (FundSource source : FundSource.values()) {
            Purse purse = new Purse(tenant, year, unitId, source);
            Optional<Ceiling> held = jdbc.sql(CEILINGS + PURSE + " and reserved_by = :case for update")
                    .params(params(purse))
                    .param("case", caseId)
                    .query(Budgets::ceiling)
                    .optional();
            if (held.isPresent() && move(purse, -held.get().reserved(), 0, 0)) {
                holder(purse, null);
                entries.add(purse, List.of(reservation(-held.get().reserved(), caseId)));
            }
        }
    }

    /** The reservation now belongs to a revision of the plan. */
    void handOver(String tenant, int year, String unitId, String toCase) {
        jdbc.sql("update budget_ceiling set reserved_by = :case" + UNIT + " and reserved_by is not null")
                .params(params(tenant, year, unitId))
                .param("case", toCase)
                .update();
    }

    /**
     * Binds the reservation of a plan to its activities, because the city plan is published. What the plan has reserved
     * beyond them is given back, and so is what was bound to activities that are not funded any more. What is bound or
     * spent already stays, so that doing it again changes nothing.
     *
     * @param items the activities with their sources
     * @throws Refusal when a ceiling has become too low in the meantime; nothing is to be committed then
     */
    void commit(String tenant, int year, String unitId, Collection<UnitItem> items, String caseId) {
        for (FundSource source : FundSource.values()) {
            locked(new Purse(tenant, year, unitId, source));
        }
        List<Position> positions = entries.positions(tenant, year, unitId);
        positions.stream()
                .filter(position -> items.stream().noneMatch(item -> isPaid(item, position)))
                .forEach(position -> giveBack(new Purse(tenant, year, unitId, position.source()), position.itemId()));
        List<UnitItem> open = items.stream()
                .filter(item -> item.isFunded() && item.source() != null)
                .filter(item -> positions.stream()
                        .noneMatch(position -> position.committed() + position.spent() > 0 && isPaid(item, position)))
                .toList();
        reserve(tenant, year, unitId, Allocation.costBySource(open), caseId);
        Allocation.costBySource(open).forEach((source, cost) -> {
            Purse purse = new Purse(tenant, year, unitId, source);
            if (!move(purse, -cost, cost, 0)) {
                throw new IllegalStateException("The reservation of " + purse + " has gone");
            }
            entries.add(
                    purse,
                    open.stream()
                            .filter(item -> item.source() == source)
                            .map(item -> new Entry(Kind.COMMIT, item.cost(), null, item.itemId(), null))
                            .toList());
        });
    }

    private static boolean isPaid(UnitItem item, Position position) {
        return item.isFunded() && item.itemId().equals(position.itemId()) && item.source() == position.source();
    }

    /** Gives back what is bound to an activity that will not take place. */
    void giveBack(Purse purse, String itemId) {
        locked(purse);
        long bound = entries.committed(purse.tenant(), itemId);
        if (bound > 0 && move(purse, 0, -bound, 0)) {
            entries.add(purse, List.of(new Entry(Kind.RETURN, bound, null, itemId, null)));
        }
    }

    /**
     * Binds money to an activity once more.
     *
     * @param cost IDR
     * @return false when the ceiling does not allow it
     */
    boolean take(Purse purse, String itemId, long cost) {
        locked(purse);
        if (!move(purse, 0, cost, 0)) {
            return false;
        }
        entries.add(purse, taken(itemId, cost));
        return true;
    }

    private static List<Entry> taken(String itemId, long cost) {
        return List.of(
                new Entry(Kind.RESERVE, cost, null, itemId, null), new Entry(Kind.COMMIT, cost, null, itemId, null));
    }

    /**
     * Books what an activity has cost. Less than was bound: the rest is given back. More: it is taken from what the unit
     * has left; what even that does not cover is noted as uncovered, and the ceiling still holds. Doing it again for the
     * same use changes nothing.
     *
     * @param cost IDR
     * @param usedFor class or participation
     */
    void spend(Purse purse, String itemId, long cost, String usedFor) {
        Optional<Ceiling> ceiling = locked(purse);
        if (ceiling.isEmpty() || entries.isBooked(purse.tenant(), itemId, usedFor)) {
            return;
        }
        long bound = entries.committed(purse.tenant(), itemId);
        long extra = Math.min(Math.max(0, cost - bound), ceiling.get().left());
        long paid = Math.min(cost, bound) + extra;
        if (!move(purse, 0, -bound, paid)) {
            throw new IllegalStateException("What is bound in " + purse + " has gone");
        }
        List<Entry> made = new ArrayList<>(taken(itemId, extra));
        made.add(new Entry(Kind.SPEND, paid, null, itemId, usedFor));
        made.add(new Entry(Kind.RETURN, bound + extra - paid, null, itemId, usedFor));
        made.add(new Entry(Kind.UNCOVERED, cost - paid, null, itemId, usedFor));
        entries.add(purse, made);
    }

    /** Holds all ceilings of a unit until the end of the transaction. */
    List<Ceiling> lock(String tenant, int year, String unitId) {
        List<Ceiling> held = new ArrayList<>();
        for (FundSource source : FundSource.values()) {
            locked(new Purse(tenant, year, unitId, source)).ifPresent(held::add);
        }
        return held;
    }

    /** The row, which nobody else changes until the end of the transaction. */
    private Optional<Ceiling> locked(Purse purse) {
        return jdbc.sql(CEILINGS + PURSE + " for update")
                .params(params(purse))
                .query(Budgets::ceiling)
                .optional();
    }

    /** Changes the columns; false when one would become negative or all together more than the ceiling. */
    private boolean move(Purse purse, long reserved, long committed, long spent) {
        return jdbc.sql("update budget_ceiling set reserved = reserved + :reserved,"
                                + " committed = committed + :committed, spent = spent + :spent" + PURSE
                                + " and reserved + :reserved >= 0 and committed + :committed >= 0"
                                + " and spent + :spent >= 0 and reserved + committed + spent + :all <= amount")
                        .params(params(purse))
                        .param("reserved", reserved)
                        .param("committed", committed)
                        .param("spent", spent)
                        .param("all", reserved + committed + spent)
                        .update()
                == 1;
    }

    private static Map<String, Object> params(Purse purse) {
        return Map.of(
                "tenant",
                purse.tenant(),
                "year",
                purse.year(),
                "unit",
                purse.unitId(),
                "source",
                purse.source().name());
    }

    private static Map<String, Object> params(String tenant, int year, String unitId) {
        return Map.of("tenant", tenant, "year", year, "unit", unitId);
    }
}
