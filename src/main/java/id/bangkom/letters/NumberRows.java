package id.bangkom.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The registers of numbers, and which numbers are taken. */
@Repository
class NumberRows {

    /**
     * A number that is taken.
     *
     * @param text as on the letter
     * @param year of the plan that it sets
     * @param amends whether it is of a decree that amends the one of the plan
     * @param isOwn whether it is of the city's own register
     */
    record Taken(String text, int year, boolean amends, boolean isOwn) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate nested;

    NumberRows(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    Optional<NumberPattern> pattern(String tenant) {
        return jdbc.sql("select pattern from letter_pattern where tenant = :tenant")
                .param("tenant", tenant)
                .query((row, n) -> new NumberPattern(row.getString("pattern")))
                .optional();
    }

    void setPattern(String tenant, NumberPattern pattern, String by, Instant at) {
        int changed = jdbc.sql(
                        """
                        update letter_pattern set pattern = :pattern, changed_by = :by, changed_at = :at
                        where tenant = :tenant
                        """)
                .param("tenant", tenant)
                .param("pattern", pattern.text())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
        if (changed == 0) {
            jdbc.sql(
                            """
                            insert into letter_pattern (tenant, pattern, changed_by, changed_at)
                            select t.id, :pattern, :by, :at from tenant t
                            where t.id = :tenant and not exists (select 1 from letter_pattern where tenant = :tenant)
                            """)
                    .param("tenant", tenant)
                    .param("pattern", pattern.text())
                    .param("by", by)
                    .param("at", Timestamp.from(at))
                    .update();
        }
    }

    /**
     * The next number of a calendar year. Until this transaction ends nobody else gets one of the same city and year; when
     * it is rolled back, the next one gets the same number.
     */
    int next(String tenant, int inYear) {
        if (!advance(tenant, inYear)) {
            begin(tenant, inYear);
            if (!advance(tenant, inYear)) {
                throw new IllegalStateException("There is no register of " + tenant + " for " + inYear);
            }
        }
        return jdbc.sql("select last_no from letter_register where tenant = :tenant and in_year = :year")
                .param("tenant", tenant)
                .param("year", inYear)
                .query(Integer.class)
                .single();
    }

    private boolean advance(String tenant, int inYear) {
        return jdbc.sql(
                                """
                                update letter_register set last_no = last_no + 1
                                where tenant = :tenant and in_year = :year
                                """)
                        .param("tenant", tenant)
                        .param("year", inYear)
                        .update()
                == 1;
    }

    /** The first letter of a year begins its register; when two are first, one of them finds it begun. */
    private void begin(String tenant, int inYear) {
        try {
            nested.executeWithoutResult(status -> jdbc.sql(
                            "insert into letter_register (tenant, in_year, last_no) values (:tenant, :year, 0)")
                    .param("tenant", tenant)
                    .param("year", inYear)
                    .update());
        } catch (DuplicateKeyException begunMeanwhile) {
            // That is as good.
        }
    }

    /** The number of the decree that sets the plan of a year, if it has one. */
    Optional<Taken> ofPlan(String tenant, int year) {
        return jdbc.sql(
                        """
                        select letter_no, for_year, amends, register_no from letter_number
                        where tenant = :tenant and for_year = :year and not amends
                        order by given_at desc, letter_no
                        fetch first row only
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .query(NumberRows::taken)
                .optional();
    }

    private static Taken taken(ResultSet row, int n) throws SQLException {
        return new Taken(
                row.getString("letter_no"),
                row.getInt("for_year"),
                row.getBoolean("amends"),
                row.getObject("register_no") != null);
    }

    Optional<Taken> taken(String tenant, String number) {
        return jdbc.sql(
                        """
                        select letter_no, for_year, amends, register_no from letter_number
                        where tenant = :tenant and letter_no = :number
                        """)
                .param("tenant", tenant)
                .param("number", number)
                .query(NumberRows::taken)
                .optional();
    }

    /**
     * @param amends whether it is of a decree that amends the one of the plan
     * @param registerNo null for a number of another register
     * @throws DuplicateKeyException when it is taken
     */
    void take(String tenant, String number, int year, boolean amends, Integer registerNo, LocalDate dated, Instant at) {
        jdbc.sql(
                        """
                        insert into letter_number (tenant, letter_no, for_year, amends, register_no, dated, given_at)
                        values (:tenant, :number, :year, :amends, :registerNo, :dated, :at)
                        """)
                .param("tenant", tenant)
                .param("number", number)
                .param("year", year)
                .param("amends", amends)
                .param("registerNo", registerNo)
                .param("dated", dated)
                .param("at", Timestamp.from(at))
                .update();
    }
}
