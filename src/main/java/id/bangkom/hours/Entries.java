package id.bangkom.hours;

import id.bangkom.process.ManyIds;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows of the ledger. */
@Repository
class Entries {

    private static final String ENTRIES =
            """
            select id, employee_id, source_kind, source_id, reverses, title, learning_type, international, from_day,
                   to_day, days, minutes, times, raw_jp, capped_jp, recognised_jp, above_ceiling, rule_code, rule_basis,
                   explanation, period_from, posted_at
            from hours_entry e
            where tenant = :tenant and employee_id = :employee
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate savepoint;

    Entries(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Makes others who post for the same person wait until the current transaction ends. */
    void lock(String tenant, String employeeId) {
        if (touch(tenant, employeeId)) {
            return;
        }
        try {
            // In a savepoint, because for PostgreSQL a refused insert is otherwise the end of the whole transaction.
            savepoint.executeWithoutResult(status -> jdbc.sql(
                            """
                            insert into hours_account (tenant, employee_id, postings)
                            values (:tenant, :employee, 1)
                            """)
                    .param("tenant", tenant)
                    .param("employee", employeeId)
                    .update());
        } catch (DuplicateKeyException somebodyElseWasFirst) {
            touch(tenant, employeeId);
        }
    }

    private boolean touch(String tenant, String employeeId) {
        return jdbc.sql(
                                """
                                update hours_account set postings = postings + 1
                                where tenant = :tenant and employee_id = :employee
                                """)
                        .param("tenant", tenant)
                        .param("employee", employeeId)
                        .update()
                == 1;
    }

    Optional<Entry> find(String tenant, String employeeId, Source source) {
        return jdbc.sql(ENTRIES + " and source_kind = :kind and source_id = :source and reverses is null")
                .param("tenant", tenant)
                .param("employee", employeeId)
                .param("kind", source.kind())
                .param("source", source.id())
                .query(Entries::entry)
                .optional();
    }

    Optional<Entry> reversalOf(String tenant, Entry entry) {
        return jdbc.sql(ENTRIES + " and reverses = :id")
                .param("tenant", tenant)
                .param("employee", entry.employeeId())
                .param("id", entry.id())
                .query(Entries::entry)
                .optional();
    }

    List<Entry> of(String tenant, String employeeId, LocalDate periodFrom) {
        return jdbc.sql(ENTRIES + " and period_from = :period order by to_day desc, posted_at desc, id")
                .param("tenant", tenant)
                .param("employee", employeeId)
                .param("period", periodFrom)
                .query(Entries::entry)
                .list();
    }

    void add(String tenant, Entry entry) {
        jdbc.sql(
                        """
                        insert into hours_entry (id, tenant, employee_id, source_kind, source_id, reverses, title,
                            learning_type, international, from_day, to_day, days, minutes, times, raw_jp, capped_jp,
                            recognised_jp, above_ceiling, rule_code, rule_basis, explanation, period_from, posted_at)
                        values (:id, :tenant, :employee, :kind, :source, :reverses, :title,
                            :type, :international, :from, :to, :days, :minutes, :times, :raw, :capped,
                            :recognised, :above, :rule, :basis, :explanation, :period, :at)
                        """)
                .param("id", entry.id())
                .param("tenant", tenant)
                .param("employee", entry.employeeId())
                .param("kind", entry.source().kind())
                .param("source", entry.source().id())
                .param("reverses", entry.reverses())
                .param("title", entry.title())
                .param("type", entry.activity().type().name())
                .param("international", entry.activity().international())
                .param("from", entry.activity().from())
                .param("to", entry.activity().to())
                .param("days", entry.activity().days())
                .param("minutes", entry.activity().minutes())
                .param("times", entry.activity().times())
                .param("raw", entry.raw())
                .param("capped", entry.capped())
                .param("recognised", entry.recognised())
                .param("above", entry.aboveCeiling())
                .param("rule", entry.rule())
                .param("basis", entry.basis())
                .param("explanation", entry.explanation())
                .param("period", entry.periodFrom())
                .param("at", entry.postedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** How many activities of a type counted in the month of a day, without what was taken back. */
    int countedInMonth(String tenant, String employeeId, LearningType type, LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return jdbc.sql(
                        """
                        select count(*) from hours_entry e
                        where tenant = :tenant and employee_id = :employee and learning_type = :type
                            and to_day between :first and :last and reverses is null and capped_jp > 0
                            and not exists (
                                select 1 from hours_entry r where r.tenant = e.tenant and r.reverses = e.id)
                        """)
                .param("tenant", tenant)
                .param("employee", employeeId)
                .param("type", type.name())
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .query(Integer.class)
                .single();
    }

    /** JP of a type already counted on the days of a span; days with none are missing. */
    Map<LocalDate, BigDecimal> byDay(
            String tenant, String employeeId, LearningType type, LocalDate from, LocalDate to) {
        Map<LocalDate, BigDecimal> used = new HashMap<>();
        jdbc.sql(
                        """
                        select on_day, sum(jp) as jp from hours_day
                        where tenant = :tenant and employee_id = :employee and learning_type = :type
                            and on_day between :from and :to
                        group by on_day
                        """)
                .param("tenant", tenant)
                .param("employee", employeeId)
                .param("type", type.name())
                .param("from", from)
                .param("to", to)
                .query(rs -> {
                    used.put(rs.getObject("on_day", LocalDate.class), rs.getBigDecimal("jp"));
                });
        return used;
    }

    void addDays(String tenant, Entry entry, Map<LocalDate, BigDecimal> jp) {
        jp.forEach((day, amount) -> jdbc.sql(
                        """
                        insert into hours_day (tenant, entry_id, employee_id, learning_type, on_day, jp)
                        values (:tenant, :entry, :employee, :type, :day, :jp)
                        """)
                .param("tenant", tenant)
                .param("entry", entry.id())
                .param("employee", entry.employeeId())
                .param("type", entry.activity().type().name())
                .param("day", day)
                .param("jp", amount)
                .update());
    }

    /** Frees the days that an entry took. */
    void takeBackDays(String tenant, Entry entry, Entry reversal) {
        jdbc.sql(
                        """
                        insert into hours_day (tenant, entry_id, employee_id, learning_type, on_day, jp)
                        select tenant, :reversal, employee_id, learning_type, on_day, -jp from hours_day
                        where tenant = :tenant and entry_id = :entry
                        """)
                .param("tenant", tenant)
                .param("entry", entry.id())
                .param("reversal", reversal.id())
                .update();
    }

    BigDecimal sum(String tenant, String employeeId, LocalDate periodFrom) {
        return jdbc.sql(
                        """
                        select coalesce(sum(recognised_jp), 0) from hours_entry
                        where tenant = :tenant and employee_id = :employee and period_from = :period
                        """)
                .param("tenant", tenant)
                .param("employee", employeeId)
                .param("period", periodFrom)
                .query(BigDecimal.class)
                .single();
    }

    /** Recognised JP by employee and first day of the period. */
    record Sum(String employeeId, LocalDate periodFrom, BigDecimal recognised) {}

    List<Sum> sums(String tenant, Collection<String> employeeIds, LocalDate earliest, LocalDate latest) {
        return jdbc.sql(
                        """
                        select employee_id, period_from, sum(recognised_jp) as jp from hours_entry
                        """
                                + ManyIds.JOIN
                                + """
                        employee_id where tenant = :tenant and period_from between :earliest and :latest
                        group by employee_id, period_from
                        """)
                .param("tenant", tenant)
                .param("ids", ManyIds.of(employeeIds))
                .param("earliest", earliest)
                .param("latest", latest)
                .query((rs, row) -> new Sum(
                        rs.getString("employee_id"),
                        rs.getObject("period_from", LocalDate.class),
                        rs.getBigDecimal("jp")))
                .list();
    }

    private static Entry entry(ResultSet rs, int row) throws SQLException {
        return new Entry(
                rs.getString("id"),
                rs.getString("employee_id"),
                new Source(rs.getString("source_kind"), rs.getString("source_id")),
                rs.getString("reverses"),
                rs.getString("title"),
                new Activity(
                        LearningType.valueOf(rs.getString("learning_type")),
                        rs.getBoolean("international"),
                        rs.getObject("from_day", LocalDate.class),
                        rs.getObject("to_day", LocalDate.class),
                        rs.getInt("days"),
                        rs.getInt("minutes"),
                        rs.getInt("times")),
                rs.getBigDecimal("raw_jp"),
                rs.getBigDecimal("capped_jp"),
                rs.getBigDecimal("recognised_jp"),
                rs.getBoolean("above_ceiling"),
                rs.getString("rule_code"),
                rs.getString("rule_basis"),
                rs.getString("explanation"),
                rs.getObject("period_from", LocalDate.class),
                rs.getObject("posted_at", OffsetDateTime.class).toInstant());
    }
}
