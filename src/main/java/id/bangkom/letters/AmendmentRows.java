package id.bangkom.letters;

import id.bangkom.process.CaseKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What amending decrees say. Rows are only ever added. */
@Repository
class AmendmentRows {

    private static final String THIS = " where tenant = :tenant and for_year = :year and revision_id = :id";

    /**
     * What a decree amends, and why.
     *
     * @param number 1 is the first amendment of the year
     * @param amended the decree of the year with its number
     */
    record Grounds(int number, String amended, LocalDate amendedOn, String reason, String legalBasis) {}

    /**
     * A ceiling that changes.
     *
     * @param source Indonesian
     * @param before IDR
     * @param after IDR
     */
    record Ceiling(String source, long before, long after) {}

    /**
     * An activity that changes.
     *
     * @param quarter Indonesian
     * @param hours JP
     * @param cost IDR
     * @param was whether and from what it was paid, Indonesian
     * @param becomes the same from now on
     * @param reason or null
     */
    record Line(
            String name,
            String programme,
            String quarter,
            int hours,
            long cost,
            String was,
            String becomes,
            String reason) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    AmendmentRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    boolean has(CaseKey revision) {
        return jdbc.sql("select count(*) from letter_amendment" + THIS)
                        .params(params(revision))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** How often the decree of a year has been amended. */
    int count(String tenant, int year) {
        return jdbc.sql("select count(*) from letter_amendment where tenant = :tenant and for_year = :year")
                .param("tenant", tenant)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    void add(CaseKey revision, Grounds grounds, List<Ceiling> ceilings, List<Line> lines) {
        jdbc.sql(
                        """
                        insert into letter_amendment (tenant, for_year, revision_id, amendment_no, amended, amended_on,
                            reason, legal_basis)
                        values (:tenant, :year, :id, :number, :amended, :on, :reason, :basis)
                        """)
                .params(params(revision))
                .param("number", grounds.number())
                .param("amended", grounds.amended())
                .param("on", grounds.amendedOn())
                .param("reason", grounds.reason())
                .param("basis", grounds.legalBasis())
                .update();
        int[] no = {0};
        batches.batchUpdate(
                """
                insert into letter_ceiling (tenant, for_year, revision_id, line_no, fund_source, amount_before,
                    amount_after)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                ceilings.stream()
                        .map(each -> new Object[] {
                            revision.tenant(),
                            revision.year(),
                            revision.id(),
                            ++no[0],
                            each.source(),
                            each.before(),
                            each.after()
                        })
                        .toList());
        no[0] = 0;
        batches.batchUpdate(
                """
                insert into letter_change (tenant, for_year, revision_id, line_no, name, programme, quarter, hours, cost,
                    was, becomes, reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                lines.stream()
                        .map(each -> new Object[] {
                            revision.tenant(),
                            revision.year(),
                            revision.id(),
                            ++no[0],
                            each.name(),
                            each.programme(),
                            each.quarter(),
                            each.hours(),
                            each.cost(),
                            each.was(),
                            each.becomes(),
                            each.reason()
                        })
                        .toList());
    }

    Grounds grounds(CaseKey revision) {
        return jdbc.sql("select amendment_no, amended, amended_on, reason, legal_basis from letter_amendment" + THIS)
                .params(params(revision))
                .query((row, n) -> new Grounds(
                        row.getInt("amendment_no"),
                        row.getString("amended"),
                        row.getObject("amended_on", LocalDate.class),
                        row.getString("reason"),
                        row.getString("legal_basis")))
                .single();
    }

    List<Ceiling> ceilings(CaseKey revision) {
        return jdbc.sql("select fund_source, amount_before, amount_after from letter_ceiling" + THIS
                        + " order by line_no")
                .params(params(revision))
                .query((row, n) -> new Ceiling(
                        row.getString("fund_source"), row.getLong("amount_before"), row.getLong("amount_after")))
                .list();
    }

    List<Line> lines(CaseKey revision) {
        return jdbc.sql("select name, programme, quarter, hours, cost, was, becomes, reason from letter_change" + THIS
                        + " order by line_no")
                .params(params(revision))
                .query((row, n) -> new Line(
                        row.getString("name"),
                        row.getString("programme"),
                        row.getString("quarter"),
                        row.getInt("hours"),
                        row.getLong("cost"),
                        row.getString("was"),
                        row.getString("becomes"),
                        row.getString("reason")))
                .list();
    }

    private static Map<String, Object> params(CaseKey revision) {
        return Map.of("tenant", revision.tenant(), "year", revision.year(), "id", revision.id());
    }
}
