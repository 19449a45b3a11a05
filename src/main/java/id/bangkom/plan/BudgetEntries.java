package id.bangkom.plan;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The movements of money, which {@link Budgets} adds to together with every change of a ceiling's columns. */
@Repository
class BudgetEntries {

    /** What happened to money. */
    enum Kind {
        /** A plan of a unit took it. */
        RESERVE("Dicadangkan"),
        /** That plan gave it back. */
        RELEASE("Cadangan dilepas"),
        /** The published city plan bound it to an activity. */
        COMMIT("Diikat"),
        /** The activity does not need it. */
        RETURN("Ikatan dilepas"),
        /** The activity took place. */
        SPEND("Realisasi"),
        /** The activity cost more than there was money for. */
        UNCOVERED("Tidak tertutup pagu");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /**
     * Who pays.
     *
     * @param year of the plan
     */
    record Purse(String tenant, int year, String unitId, FundSource source) {}

    /**
     * Money that moved.
     *
     * @param amount IDR, more than 0
     * @param caseId the unit plan that reserves or releases, or null
     * @param itemId the activity whose money it is, or null
     * @param usedFor the class or the participation that used it, or null
     */
    record Entry(Kind kind, long amount, String caseId, String itemId, String usedFor) {}

    /**
     * Money that moved, as pages show it.
     *
     * @param title of the activity, or null
     */
    record Line(String unitId, String unit, FundSource source, Entry entry, String title, Instant at) {}

    /** How movements can be sorted. */
    enum Sort {
        TERBARU("Terbaru", "e.id desc"),
        TERLAMA("Terlama", "e.id"),
        UNIT("Perangkat daerah", "u.name, e.id desc"),
        JUMLAH("Jumlah terbesar", "e.amount desc, e.id desc");

        private final String label;
        private final String order;

        Sort(String label, String order) {
            this.label = label;
            this.order = order;
        }

        String label() {
            return label;
        }
    }

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final Clock clock;

    BudgetEntries(JdbcClient jdbc, NamedParameterJdbcOperations batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    void add(Purse purse, Collection<Entry> entries) {
        Timestamp now = Timestamp.from(clock.instant());
        batches.batchUpdate(
                """
                insert into budget_entry (tenant, for_year, unit_id, fund_source, kind, amount, case_id, item_id,
                    used_for, made_at)
                values (:tenant, :year, :unit, :source, :kind, :amount, :case, :item, :for, :now)
                """,
                entries.stream()
                        .filter(entry -> entry.amount() > 0)
                        .map(entry -> new MapSqlParameterSource()
                                .addValue("tenant", purse.tenant())
                                .addValue("year", purse.year())
                                .addValue("unit", purse.unitId())
                                .addValue("source", purse.source().name())
                                .addValue("kind", entry.kind().name())
                                .addValue("amount", entry.amount())
                                .addValue("case", entry.caseId())
                                .addValue("item", entry.itemId())
                                .addValue("for", entry.usedFor())
                                .addValue("now", now))
                        .toArray(SqlParameterSource[]::new));
    }

    /** IDR that is bound to an activity and neither used nor given back. */
    long committed(String tenant, String itemId) {
        return jdbc.sql(
                        """
                        select coalesce(sum(case when kind = 'COMMIT' then amount
                                                 when kind in ('RETURN', 'SPEND') then -amount
                                                 else 0 end), 0)
                        from budget_entry where tenant = :tenant and item_id = :item
                        """)
                .param("tenant", tenant)
                .param("item", itemId)
                .query(Long.class)
                .single();
    }

    /**
     * What became of the money of an activity from one source.
     *
     * @param committed IDR that is bound to it and neither used nor given back
     * @param spent IDR that it has cost
     */
    record Position(String itemId, FundSource source, long committed, long spent) {}

    /** Of all activities of a unit whose money was ever bound. */
    List<Position> positions(String tenant, int year, String unitId) {
        return jdbc.sql(
                        """
                        select item_id, fund_source,
                               sum(case when kind = 'COMMIT' then amount
                                        when kind in ('RETURN', 'SPEND') then -amount
                                        else 0 end) as committed,
                               sum(case when kind = 'SPEND' then amount else 0 end) as spent
                        from budget_entry
                        where tenant = :tenant and for_year = :year and unit_id = :unit and item_id is not null
                        group by item_id, fund_source
                        order by item_id, fund_source
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .param("unit", unitId)
                .query((row, n) -> new Position(
                        row.getString("item_id"),
                        FundSource.valueOf(row.getString("fund_source")),
                        row.getLong("committed"),
                        row.getLong("spent")))
                .list();
    }

    /** Whether what a class or participation cost for an activity has been booked. */
    boolean isBooked(String tenant, String itemId, String usedFor) {
        return jdbc.sql(
                                """
                                select count(*) from budget_entry
                                where tenant = :tenant and item_id = :item and used_for = :for
                                """)
                        .param("tenant", tenant)
                        .param("item", itemId)
                        .param("for", usedFor)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * Movements of a year.
     *
     * @param search a part of the unit's name or of the activity's title, whatever its case; empty for all
     * @param kind null for all
     * @param offset how many to pass over
     * @param limit how many at most
     */
    List<Line> find(String tenant, int year, String search, Kind kind, Sort sort, int offset, int limit) {
        return wanted(
                        """
                        select e.id, e.unit_id, u.name, e.fund_source, e.kind, e.amount, e.case_id, e.item_id, e.used_for,
                               e.made_at, i.title
                        """,
                        tenant,
                        year,
                        search,
                        kind,
                        " order by " + sort.order + " offset :offset rows fetch first :limit rows only")
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> new Line(
                        row.getString("unit_id"),
                        row.getString("name"),
                        FundSource.valueOf(row.getString("fund_source")),
                        new Entry(
                                Kind.valueOf(row.getString("kind")),
                                row.getLong("amount"),
                                row.getString("case_id"),
                                row.getString("item_id"),
                                row.getString("used_for")),
                        row.getString("title"),
                        row.getTimestamp("made_at").toInstant()))
                .list();
    }

    int count(String tenant, int year, String search, Kind kind) {
        return wanted("select count(*)", tenant, year, search, kind, "")
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec wanted(
            String select, String tenant, int year, String search, Kind kind, String order) {
        JdbcClient.StatementSpec query = jdbc.sql(select
                        + """
                         from budget_entry e
                        join work_unit u on u.tenant = e.tenant and u.id = e.unit_id
                        left join plan_item i on i.tenant = e.tenant and i.id = e.item_id
                        where e.tenant = :tenant and e.for_year = :year
                        """
                        + (kind == null ? "" : " and e.kind = :kind")
                        + (search.isEmpty()
                                ? ""
                                : " and (lower(u.name) like :search escape '!' or lower(i.title) like :search escape '!')")
                        + order)
                .param("tenant", tenant)
                .param("year", year);
        if (kind != null) {
            query = query.param("kind", kind.name());
        }
        return search.isEmpty()
                ? query
                : query.param("search", "%" + search.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%");
    }
}
