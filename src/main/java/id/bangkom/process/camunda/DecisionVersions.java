package id.bangkom.process.camunda;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cities' own versions of decision tables. Rows are only ever added. */
@Repository
class DecisionVersions {

    /**
     * A version.
     *
     * @param rows JSON of the rows
     */
    record Stored(
            int number, LocalDate from, String rows, String reason, String legalBasis, String madeBy, Instant madeAt) {}

    private final JdbcClient jdbc;

    DecisionVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<Stored> all(String tenant, String decision) {
        return jdbc.sql(
                        """
                        select version_no, valid_from, table_rows, reason, legal_basis, made_by, made_at
                        from decision_version where tenant = :tenant and decision = :decision
                        order by version_no desc
                        """)
                .param("tenant", tenant)
                .param("decision", decision)
                .query((row, n) -> new Stored(
                        row.getInt("version_no"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("table_rows"),
                        row.getString("reason"),
                        row.getString("legal_basis"),
                        row.getString("made_by"),
                        row.getTimestamp("made_at").toInstant()))
                .list();
    }

    /** The engine's definition that applies to a city on a day; empty when that is the shipped one. */
    Optional<String> definition(String tenant, String decision, LocalDate on) {
        return jdbc.sql(
                        """
                        select definition_id from decision_version
                        where tenant = :tenant and decision = :decision and valid_from <= :on
                          and definition_id is not null
                        order by version_no desc fetch first row only
                        """)
                .param("tenant", tenant)
                .param("decision", decision)
                .param("on", on)
                .query(String.class)
                .optional();
    }

    /** False when there is a version after {@code base} already, or somebody else adds it at this moment. */
    boolean add(String tenant, String decision, int base, Stored version) {
        try {
            return jdbc.sql(
                                    """
                            insert into decision_version (tenant, decision, version_no, valid_from, table_rows, reason,
                                legal_basis, made_by, made_at)
                            select :tenant, :decision, :number, :from, :rows, :reason, :basis, :by,
                                cast(:at as timestamp with time zone)
                            where (select coalesce(max(v.version_no), 0) from decision_version v
                                where v.tenant = :tenant and v.decision = :decision) = :base
                            """)
                            .param("tenant", tenant)
                            .param("decision", decision)
                            .param("number", version.number())
                            .param("from", version.from())
                            .param("rows", version.rows())
                            .param("reason", version.reason())
                            .param("basis", version.legalBasis())
                            .param("by", version.madeBy())
                            .param("at", Timestamp.from(version.madeAt()))
                            .param("base", base)
                            .update()
                    == 1;
        } catch (DuplicateKeyException | PessimisticLockingFailureException atOnce) {
            return false;
        }
    }

    void deployed(String tenant, String decision, int number, String definition) {
        jdbc.sql(
                        """
                        update decision_version set definition_id = :definition
                        where tenant = :tenant and decision = :decision and version_no = :number
                          and definition_id is null
                        """)
                .param("tenant", tenant)
                .param("decision", decision)
                .param("number", number)
                .param("definition", definition)
                .update();
    }
}
