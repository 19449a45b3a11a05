package id.bangkom.training;

import id.bangkom.access.Cities;
import id.bangkom.process.CaseKey;
import id.bangkom.workforce.ActingOfficial;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who decided what on classes and participations; rows are only ever added. */
@Repository
class DecisionLog {

    private final JdbcClient jdbc;
    private final Workforce workforce;
    private final Cities cities;
    private final Clock clock;

    DecisionLog(JdbcClient jdbc, Workforce workforce, Cities cities, Clock clock) {
        this.jdbc = jdbc;
        this.workforce = workforce;
        this.cities = cities;
        this.clock = clock;
    }

    /**
     * @param step what was decided on, the form's id
     * @param by account, or null for the system at a deadline
     * @param actingTitle office of a Plt. or Plh., or null
     */
    record Decision(String step, String outcome, String reason, String by, String actingTitle, Instant at) {}

    /** Adds a decision, with the acting office of whoever made it. */
    void add(String process, CaseKey key, String step, Enum<?> outcome, String reason, String by) {
        String actingTitle = by == null
                ? null
                : workforce.actingOffices(key.tenant(), by, cities.today(key.tenant())).stream()
                        .findFirst()
                        .map(ActingOfficial::title)
                        .orElse(null);
        jdbc.sql(
                        """
                        insert into training_decision (tenant, for_year, process, case_id, seq, step, outcome, reason,
                            decided_by, acting_title, decided_at)
                        select :tenant, :year, :process, :id, count(*) + 1, :step, :outcome,
                            cast(:reason as varchar(1000)), cast(:by as varchar(40)), cast(:title as varchar(200)),
                            cast(:at as timestamp with time zone)
                        from training_decision
                        where tenant = :tenant and for_year = :year and process = :process and case_id = :id
                        """)
                .params(key.parameters())
                .param("process", process)
                .param("step", step)
                .param("outcome", outcome.name())
                .param("reason", reason)
                .param("by", by)
                .param("title", actingTitle)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** In the order they were made. */
    List<Decision> of(String process, CaseKey key) {
        return jdbc.sql(
                        """
                        select step, outcome, reason, decided_by, acting_title, decided_at from training_decision
                        where tenant = :tenant and for_year = :year and process = :process and case_id = :id
                        order by seq
                        """)
                .params(key.parameters())
                .param("process", process)
                .query((rs, row) -> new Decision(
                        rs.getString("step"),
                        rs.getString("outcome"),
                        rs.getString("reason"),
                        rs.getString("decided_by"),
                        rs.getString("acting_title"),
                        rs.getObject("decided_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
