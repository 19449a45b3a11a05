package id.bangkom.competency;

import id.bangkom.competency.Assessments.Kept;
import id.bangkom.process.ManyIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of assessments. */
@Repository
class AssessmentRows {

    private final JdbcClient jdbc;

    AssessmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first; on one day an assessment centre before others. */
    List<Kept> of(String tenant, String employeeId) {
        return jdbc.sql(
                        """
                        select competency_id, level, source, assessed_on, evidence, entered_by, entered_at
                        from competency_assessment
                        where tenant = :tenant and employee_id = :employee
                        order by assessed_on desc, case source when 'ASSESSMENT_CENTRE' then 0 else 1 end, source desc,
                                 competency_id
                        """)
                .param("tenant", tenant)
                .param("employee", employeeId)
                .query(AssessmentRows::kept)
                .list();
    }

    /** One per employee and competency. */
    Map<String, List<Assessment>> latest(String tenant, Collection<String> employeeIds) {
        Map<String, List<Assessment>> byEmployee = new LinkedHashMap<>();
        if (employeeIds.isEmpty()) {
            return byEmployee;
        }
        jdbc.sql(
                        """
                        select employee_id, competency_id, level, source, assessed_on from (
                            select employee_id, competency_id, level, source, assessed_on,
                                   row_number() over (partition by employee_id, competency_id order by assessed_on desc,
                                       case source when 'ASSESSMENT_CENTRE' then 0 else 1 end, source desc) as place
                            from competency_assessment
                        """
                                + ManyIds.JOIN
                                + """
                            employee_id where tenant = :tenant) ranked
                        where place = 1
                        order by employee_id, competency_id
                        """)
                .param("tenant", tenant)
                .param("ids", ManyIds.of(employeeIds))
                .query((ResultSet row) -> {
                    byEmployee
                            .computeIfAbsent(row.getString("employee_id"), id -> new java.util.ArrayList<>())
                            .add(assessment(row));
                });
        return byEmployee;
    }

    /** The level that is there for this competency, source and day. */
    OptionalInt level(String tenant, String employeeId, String competencyId, Assessment.Source source, LocalDate on) {
        return jdbc
                .sql(
                        """
                        select level from competency_assessment
                        where tenant = :tenant and employee_id = :employee and competency_id = :competency
                          and source = :source and assessed_on = :on
                        """)
                .param("tenant", tenant)
                .param("employee", employeeId)
                .param("competency", competencyId)
                .param("source", source.name())
                .param("on", on)
                .query(Integer.class)
                .list()
                .stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    void add(String tenant, String employeeId, Assessment assessment, String evidence, String by, Instant at) {
        jdbc.sql(
                        """
                        insert into competency_assessment
                            (tenant, employee_id, competency_id, source, assessed_on, level, evidence, entered_by, entered_at)
                        values (:tenant, :employee, :competency, :source, :on, :level, :evidence, :by, :at)
                        """)
                .param("tenant", tenant)
                .param("employee", employeeId)
                .param("competency", assessment.competencyId())
                .param("source", assessment.source().name())
                .param("on", assessment.on())
                .param("level", assessment.level())
                .param("evidence", evidence)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        Timestamp at = row.getTimestamp("entered_at");
        return new Kept(
                assessment(row),
                row.getString("evidence"),
                row.getString("entered_by"),
                at == null ? null : at.toInstant());
    }

    private static Assessment assessment(ResultSet row) throws SQLException {
        return new Assessment(
                row.getString("competency_id"),
                row.getInt("level"),
                Assessment.Source.valueOf(row.getString("source")),
                row.getObject("assessed_on", LocalDate.class));
    }
}
