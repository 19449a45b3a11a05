package id.bangkom.plan;

import id.bangkom.process.CaseKey;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was decided about plans; rows are only ever added. */
@Repository
class PlanDecisions {

    private final JdbcClient jdbc;

    PlanDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which it was decided. */
    List<Decision> of(String process, CaseKey key) {
        return jdbc.sql(
                        """
                        select version, step, outcome, reason, decided_by, acting_title, decided_at from plan_decision
                        where tenant = :tenant and for_year = :year and process = :process and case_id = :id
                        order by seq
                        """)
                .params(key.parameters())
                .param("process", process)
                .query((row, n) -> new Decision(
                        row.getInt("version"),
                        PlanStep.valueOf(row.getString("step")),
                        Decision.Outcome.valueOf(row.getString("outcome")),
                        row.getString("reason"),
                        row.getString("decided_by"),
                        row.getString("acting_title"),
                        row.getTimestamp("decided_at").toInstant()))
                .list();
    }

    /** How many there are: tells one coming up of a task from the next. */
    int count(String process, CaseKey key) {
        return jdbc.sql(
                        """
                        select count(*) from plan_decision
                        where tenant = :tenant and for_year = :year and process = :process and case_id = :id
                        """)
                .params(key.parameters())
                .param("process", process)
                .query(Integer.class)
                .single();
    }

    /**
     * Adds a decision. Two at the same moment get the same number, of which the database accepts one.
     *
     * @throws org.springframework.dao.DuplicateKeyException for the one that was second
     */
    void add(String process, CaseKey key, Decision decision) {
        jdbc.sql(
                        """
                        insert into plan_decision (tenant, for_year, process, case_id, seq, version, step, outcome,
                            reason, decided_by, acting_title, decided_at)
                        values (:tenant, :year, :process, :id, :seq, :version, :step, :outcome,
                            :reason, :by, :title, :at)
                        """)
                .params(key.parameters())
                .param("process", process)
                .param("seq", count(process, key) + 1)
                .param("version", decision.version())
                .param("step", decision.step().name())
                .param("outcome", decision.outcome().name())
                .param("reason", decision.reason())
                .param("by", decision.decidedBy())
                .param("title", decision.actingTitle())
                .param("at", Timestamp.from(decision.at()))
                .update();
    }
}
