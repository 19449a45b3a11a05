package id.bangkom.hcdp;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was decided on findings. */
@Repository
class FindingRows {

    /** How a finding was decided on. */
    enum State {
        /** Activities were changed, so that it is there no more; when they become what they were, it is there again. */
        TAKEN("Ditindaklanjuti"),
        /** Nothing in the plan changes by what was agreed. */
        AGREED("Disepakati"),
        DISMISSED("Diabaikan");

        private final String label;

        State(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /**
     * @param action what was done, Indonesian
     * @param by account
     */
    record Decided(
            String code,
            Finding.Kind kind,
            String title,
            State state,
            String action,
            String reason,
            String by,
            Instant at) {}

    private final JdbcClient jdbc;

    FindingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<Decided> of(String tenant, int year) {
        return jdbc.sql(
                        """
                        select code, kind, title, state, action, reason, decided_by, decided_at from hcdp_finding
                        where tenant = :tenant and for_year = :year order by id desc
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .query((row, n) -> new Decided(
                        row.getString("code"),
                        Finding.Kind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        State.valueOf(row.getString("state")),
                        row.getString("action"),
                        row.getString("reason"),
                        row.getString("decided_by"),
                        row.getTimestamp("decided_at").toInstant()))
                .list();
    }

    void add(String tenant, int year, Decided decided) {
        jdbc.sql(
                        """
                        insert into hcdp_finding
                            (tenant, for_year, code, kind, title, state, action, reason, decided_by, decided_at)
                        values (:tenant, :year, :code, :kind, :title, :state, :action, :reason, :by, :at)
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .param("code", decided.code())
                .param("kind", decided.kind().name())
                .param("title", decided.title())
                .param("state", decided.state().name())
                .param("action", decided.action())
                .param("reason", decided.reason())
                .param("by", decided.by())
                .param("at", Timestamp.from(decided.at()))
                .update();
    }
}
