package id.bangkom.plan;

import id.bangkom.process.CaseKey;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people have begun to write for the next version of their plan, one draft each. */
@Repository
class Drafts {

    /**
     * A draft as it is kept.
     *
     * @param baseVersion version of the plan that it was begun on
     * @param answers fields of the form, JSON
     */
    record Kept(int baseVersion, String answers, Instant savedAt) {}

    private static final String THIS = " where tenant = :tenant and for_year = :year and case_id = :id";

    private final JdbcClient jdbc;

    Drafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Kept> find(CaseKey key) {
        return jdbc.sql("select base_version, answers, saved_at from individual_plan_draft" + THIS)
                .params(key.parameters())
                .query((row, n) -> new Kept(
                        row.getInt("base_version"),
                        row.getString("answers"),
                        row.getTimestamp("saved_at").toInstant()))
                .optional();
    }

    /** Replaces what was kept before. */
    void put(CaseKey key, Kept draft) {
        int replaced = with(
                key,
                draft,
                "update individual_plan_draft set base_version = :base, answers = :answers, saved_at = :at" + THIS);
        if (replaced == 0) {
            with(
                    key,
                    draft,
                    """
                    insert into individual_plan_draft (tenant, for_year, case_id, base_version, answers, saved_at)
                    values (:tenant, :year, :id, :base, :answers, :at)
                    """);
        }
    }

    private int with(CaseKey key, Kept draft, String statement) {
        return jdbc.sql(statement)
                .params(key.parameters())
                .param("base", draft.baseVersion())
                .param("answers", draft.answers())
                .param("at", Timestamp.from(draft.savedAt()))
                .update();
    }

    void forget(CaseKey key) {
        jdbc.sql("delete from individual_plan_draft" + THIS)
                .params(key.parameters())
                .update();
    }
}
