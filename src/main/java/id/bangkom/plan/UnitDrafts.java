package id.bangkom.plan;

import id.bangkom.cycle.ItemStanding;
import id.bangkom.process.CaseKey;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What planners have changed in the newest version of their unit's plan, one draft each plan. */
@Repository
class UnitDrafts {

    /**
     * A draft without its items.
     *
     * @param baseVersion version of the plan that it was begun on
     * @param edition how many times it has been saved
     * @param savedBy id of the planner
     */
    record Draft(int baseVersion, int edition, String savedBy, Instant savedAt) {}

    /**
     * What is meant for an item.
     *
     * @param reason why deferred or dropped, or null
     */
    record Entry(ItemStanding standing, String reason) {}

    private static final String THIS = " where tenant = :tenant and for_year = :year and case_id = :id";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    UnitDrafts(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Optional<Draft> find(CaseKey key) {
        return jdbc.sql("select base_version, edition, saved_by, saved_at from unit_plan_draft" + THIS)
                .params(key.parameters())
                .query((row, n) -> new Draft(
                        row.getInt("base_version"),
                        row.getInt("edition"),
                        row.getString("saved_by"),
                        row.getTimestamp("saved_at").toInstant()))
                .optional();
    }

    /** What was changed, by item. */
    Map<String, Entry> items(CaseKey key) {
        Map<String, Entry> items = new HashMap<>();
        jdbc.sql("select item_id, standing, reason from unit_plan_draft_item" + THIS)
                .params(key.parameters())
                .query(row -> {
                    items.put(
                            row.getString("item_id"),
                            new Entry(ItemStanding.valueOf(row.getString("standing")), row.getString("reason")));
                });
        return items;
    }

    /**
     * Replaces what was kept before.
     *
     * @param before the edition that this one follows; 0 when there was none
     * @return false when somebody else has saved in between
     * @throws org.springframework.dao.DuplicateKeyException when somebody else saves the first edition at this moment
     */
    boolean put(CaseKey key, int before, Draft draft, Map<String, Entry> items) {
        String statement = before == 0
                ? """
                insert into unit_plan_draft (tenant, for_year, case_id, base_version, edition, saved_by, saved_at)
                select :tenant, :year, :id, :base, :edition, :by, :at
                where not exists (select 1 from unit_plan_draft
                    where tenant = :tenant and for_year = :year and case_id = :id)
                """
                : "update unit_plan_draft set base_version = :base, edition = :edition, saved_by = :by, saved_at = :at"
                        + THIS + " and edition = :before";
        int written = jdbc.sql(statement)
                .params(key.parameters())
                .param("base", draft.baseVersion())
                .param("edition", draft.edition())
                .param("by", draft.savedBy())
                .param("at", Timestamp.from(draft.savedAt()))
                .param("before", before)
                .update();
        if (written == 0) {
            return false;
        }
        forgetItems(key);
        batches.batchUpdate(
                """
                insert into unit_plan_draft_item (tenant, for_year, case_id, item_id, standing, reason)
                values (:tenant, :year, :id, :item, :standing, :reason)
                """,
                items.entrySet().stream()
                        .map(item -> new MapSqlParameterSource(key.parameters())
                                .addValue("item", item.getKey())
                                .addValue("standing", item.getValue().standing().name())
                                .addValue("reason", item.getValue().reason()))
                        .toArray(SqlParameterSource[]::new));
        return true;
    }

    void forget(CaseKey key) {
        forgetItems(key);
        jdbc.sql("delete from unit_plan_draft" + THIS).params(key.parameters()).update();
    }

    private void forgetItems(CaseKey key) {
        jdbc.sql("delete from unit_plan_draft_item" + THIS)
                .params(key.parameters())
                .update();
    }
}
