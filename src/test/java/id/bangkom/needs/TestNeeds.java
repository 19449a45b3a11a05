package id.bangkom.needs;

import id.bangkom.access.TestAccess;
import id.bangkom.rules.TestRules;
import id.bangkom.testing.Database;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** This module without a Spring context. */
public final class TestNeeds {

    private TestNeeds() {}

    public static Needs needs(Database db) {
        return new JdbcNeeds(
                new NeedsCases(db.jdbc(), new NamedParameterJdbcTemplate(db.dataSource())), new RatingRows(db.jdbc()));
    }

    public static NeedsFigures figures(Database db, Clock clock) {
        return new JdbcNeedsFigures(
                db.jdbc(), TestRules.rules(db), TestRules.workingDays(db), TestAccess.cities(db, clock), clock);
    }

    /** For levels that a test has written itself: does what the analysis does with its own, by the words of the migration. */
    public static void decided(JdbcClient jdbc) {
        try (InputStream migration = TestNeeds.class.getResourceAsStream("/db/migration/V24__decided_levels.sql")) {
            String sql = new String(migration.readAllBytes(), StandardCharsets.UTF_8);
            jdbc.sql(sql.substring(sql.indexOf("update needs_case"), sql.lastIndexOf(';')))
                    .update();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A case in which the person and, unless null, the supervisor gave a level. */
    public static void rated(
            Database db,
            String tenant,
            int year,
            String employee,
            String competency,
            int self,
            Integer supervisor,
            String at) {
        db.jdbc()
                .sql(
                        """
                        insert into needs_case (tenant, for_year, case_id, state, performance_shortfall,
                            self_assessed_at, confirmed_at)
                        values (?, ?, ?, 'COMPLETE', 0, cast(? as timestamp with time zone),
                            cast(? as timestamp with time zone))
                        """)
                .params(java.util.Arrays.asList(tenant, year, employee, at, supervisor == null ? null : at))
                .update();
        db.jdbc()
                .sql(
                        """
                        insert into need_rating
                            (tenant, for_year, case_id, competency_id, slot, required_level, self_level, supervisor_level)
                        values (?, ?, ?, ?, 1, 3, ?, ?)
                        """)
                .params(java.util.Arrays.asList(tenant, year, employee, competency, self, supervisor))
                .update();
    }
}
