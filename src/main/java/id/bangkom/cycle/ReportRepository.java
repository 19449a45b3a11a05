package id.bangkom.cycle;

import id.bangkom.process.CaseKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the report on a year and of what it leaves to the next. */
@Repository
class ReportRepository {

    /**
     * @param reviewedBy null before the review and after a return
     * @param returnReason why it was returned, or null
     */
    record Report(
            boolean reviewEscalated,
            String remarks,
            String recommendation,
            String reviewedBy,
            boolean ratificationEscalated,
            String returnReason,
            String ratifiedBy) {}

    private static final String NEEDS_COLUMNS =
            "select kind, employee_id, competency_id, gap, description, process, tenant, origin_year, origin_case,"
                    + " reference from carried_need ";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ReportRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    // figures

    /** Puts the figures in place of those computed before; their order is kept. */
    void figures(String tenant, int year, List<Figure> figures) {
        jdbc.sql("delete from cycle_result where tenant = :tenant and for_year = :year")
                .param("tenant", tenant)
                .param("year", year)
                .update();
        batches.batchUpdate(
                """
                insert into cycle_result (tenant, for_year, place_no, code, unit_id, section, label, amount, measure)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                IntStream.range(0, figures.size())
                        .mapToObj(place -> {
                            Figure figure = figures.get(place);
                            return new Object[] {
                                tenant,
                                year,
                                place + 1,
                                figure.code(),
                                figure.unitId(),
                                figure.section(),
                                figure.label(),
                                figure.value(),
                                figure.measure().name()
                            };
                        })
                        .toList());
    }

    List<Figure> figures(String tenant, int year) {
        return jdbc.sql(
                        """
                        select code, unit_id, section, label, amount, measure from cycle_result
                        where tenant = :tenant and for_year = :year order by place_no
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .query((row, number) -> new Figure(
                        row.getString("code"),
                        row.getString("unit_id"),
                        row.getString("section"),
                        row.getString("label"),
                        row.getBigDecimal("amount"),
                        Figure.Measure.valueOf(row.getString("measure"))))
                .list();
    }

    // report

    /** Begins the report of a year; once is enough. */
    void begin(String tenant, int year) {
        jdbc.sql(
                        """
                        insert into cycle_report (tenant, for_year)
                        select :tenant, :year
                        where not exists (select 1 from cycle_report where tenant = :tenant and for_year = :year)
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .update();
    }

    Optional<Report> report(String tenant, int year) {
        return jdbc.sql(
                        """
                        select review_escalated, remarks, recommendation, reviewed_by, ratification_escalated,
                            return_reason, ratified_by
                        from cycle_report where tenant = :tenant and for_year = :year
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .query((row, number) -> new Report(
                        row.getBoolean(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getBoolean(5),
                        row.getString(6),
                        row.getString(7)))
                .optional();
    }

    void escalateReview(String tenant, int year) {
        jdbc.sql("update cycle_report set review_escalated = true where tenant = :tenant and for_year = :year")
                .param("tenant", tenant)
                .param("year", year)
                .update();
    }

    void reviewed(String tenant, int year, ReviewReport review, String by) {
        jdbc.sql(
                        """
                        update cycle_report set remarks = :remarks, recommendation = :recommendation,
                            reviewed_by = :by, ratification_escalated = false
                        where tenant = :tenant and for_year = :year
                        """)
                .param("remarks", review.remarks().strip())
                .param("recommendation", review.recommendation().strip())
                .param("by", by)
                .param("tenant", tenant)
                .param("year", year)
                .update();
    }

    void escalateRatification(String tenant, int year) {
        jdbc.sql("update cycle_report set ratification_escalated = true where tenant = :tenant and for_year = :year")
                .param("tenant", tenant)
                .param("year", year)
                .update();
    }

    void returned(String tenant, int year, String reason) {
        jdbc.sql(
                        """
                        update cycle_report set return_reason = :reason, review_escalated = false
                        where tenant = :tenant and for_year = :year
                        """)
                .param("reason", reason)
                .param("tenant", tenant)
                .param("year", year)
                .update();
    }

    void ratified(String tenant, int year, String by) {
        jdbc.sql("update cycle_report set ratified_by = :by where tenant = :tenant and for_year = :year")
                .param("by", by)
                .param("tenant", tenant)
                .param("year", year)
                .update();
    }

    // carried into another year

    void carry(String tenant, int intoYear, Collection<OpenNeed> needs) {
        batches.batchUpdate(
                """
                insert into carried_need (tenant, into_year, process, origin_year, origin_case, kind, reference,
                    employee_id, competency_id, gap, description)
                select ?, ?, ?, ?, ?, ?, ?, ?, cast(? as varchar(40)), ?, ?
                where not exists (
                    select 1 from carried_need
                    where tenant = ? and into_year = ? and process = ? and origin_year = ? and origin_case = ?
                    and kind = ? and reference = ?)
                """,
                needs.stream()
                        .map(need -> new Object[] {
                            tenant,
                            intoYear,
                            need.process(),
                            need.origin().year(),
                            need.origin().id(),
                            need.kind().name(),
                            need.reference(),
                            need.employeeId(),
                            need.competencyId(),
                            need.gap(),
                            need.text(),
                            tenant,
                            intoYear,
                            need.process(),
                            need.origin().year(),
                            need.origin().id(),
                            need.kind().name(),
                            need.reference()
                        })
                        .toList());
    }

    List<OpenNeed> carried(String tenant, int intoYear, String employeeId) {
        return jdbc.sql(NEEDS_COLUMNS
                        + "where tenant = :tenant and into_year = :year and employee_id = :employee"
                        + " order by origin_year desc, kind, reference")
                .param("tenant", tenant)
                .param("year", intoYear)
                .param("employee", employeeId)
                .query(ReportRepository::need)
                .list();
    }

    int countCarried(String tenant, int intoYear) {
        return jdbc.sql("select count(*) from carried_need where tenant = :tenant and into_year = :year")
                .param("tenant", tenant)
                .param("year", intoYear)
                .query(Integer.class)
                .single();
    }

    private static OpenNeed need(ResultSet row, int number) throws SQLException {
        return new OpenNeed(
                OpenNeed.Kind.valueOf(row.getString("kind")),
                row.getString("employee_id"),
                row.getString("competency_id"),
                row.getInt("gap"),
                row.getString("description"),
                row.getString("process"),
                new CaseKey(row.getString("tenant"), row.getInt("origin_year"), row.getString("origin_case")),
                row.getString("reference"));
    }
}
