package id.bangkom.plan;

import id.bangkom.plan.UnitPlans.Plan;
import id.bangkom.process.CaseKey;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which version of a unit's plan somebody has had before their eyes, over all revisions of a year. */
@Repository
class UnitPlanSeen {

    private static final String THIS =
            " where tenant = :tenant and for_year = :year and unit_id = :unit and account_id = :account";

    private final JdbcClient jdbc;

    UnitPlanSeen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A version of a plan or of one of its revisions. */
    record Known(CaseKey key, int version) {}

    /**
     * Notes that somebody has the newest version of a plan before their eyes.
     *
     * @return what this person knew before it, however often it is looked at; empty when it is the first one
     */
    Optional<Known> seen(Plan plan, String accountId, Instant now) {
        CaseKey key = plan.key();
        int moved = jdbc.sql("update unit_plan_seen set before_case_id = case_id, before_version = version,"
                        + " case_id = :case, version = :version, seen_at = :now" + THIS
                        + " and (case_id <> :case or version < :version)")
                .param("case", key.id())
                .param("version", plan.version())
                .param("now", Timestamp.from(now))
                .param("tenant", key.tenant())
                .param("year", key.year())
                .param("unit", plan.unitId())
                .param("account", accountId)
                .update();
        if (moved == 0) {
            first(plan, accountId, now);
        }
        return jdbc.sql("select before_case_id, before_version from unit_plan_seen" + THIS)
                .param("tenant", key.tenant())
                .param("year", key.year())
                .param("unit", plan.unitId())
                .param("account", accountId)
                .query((row, number) -> row.getString("before_case_id") == null
                        ? Optional.<Known>empty()
                        : Optional.of(new Known(
                                new CaseKey(key.tenant(), key.year(), row.getString("before_case_id")),
                                row.getInt("before_version"))))
                .optional()
                .flatMap(known -> known);
    }

    private void first(Plan plan, String accountId, Instant now) {
        try {
            jdbc.sql(
                            """
                            insert into unit_plan_seen
                                (tenant, for_year, unit_id, account_id, case_id, version, seen_at)
                            select p.tenant, p.for_year, p.unit_id, a.id, p.case_id, :version,
                                cast(:now as timestamp with time zone)
                            from unit_plan p join account a on a.tenant = p.tenant and a.id = :account
                            where p.tenant = :tenant and p.for_year = :year and p.case_id = :case and not exists (
                                select 1 from unit_plan_seen s
                                where s.tenant = p.tenant and s.for_year = p.for_year and s.unit_id = p.unit_id
                                  and s.account_id = a.id)
                            """)
                    .param("version", plan.version())
                    .param("now", Timestamp.from(now))
                    .param("account", accountId)
                    .param("tenant", plan.key().tenant())
                    .param("year", plan.key().year())
                    .param("case", plan.key().id())
                    .update();
        } catch (DuplicateKeyException lookedTwiceAtOnce) {
            // Two windows of one person: the other one has just noted it.
            return;
        }
    }
}
