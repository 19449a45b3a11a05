package id.bangkom.training;

import id.bangkom.training.CostStandard.Kind;
import id.bangkom.training.Costing.Part;
import id.bangkom.training.Costing.Per;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of cost standards, and of what programmes need of them. */
@Repository
class CostRows {

    private final JdbcClient jdbc;

    CostRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By code. */
    List<CostStandard> of(String tenant, int year) {
        return jdbc.sql(
                        """
                        select code, kind, title, place, measure, amount, legal_basis from cost_standard
                        where tenant = :tenant and for_year = :year order by code
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .query((row, n) -> new CostStandard(
                        row.getString("code"),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getString("place"),
                        row.getString("measure"),
                        row.getLong("amount"),
                        row.getString("legal_basis")))
                .list();
    }

    /** Adds a standard or replaces the one with its code. */
    void put(String tenant, int year, CostStandard standard) {
        if (write(
                        """
                        update cost_standard set kind = :kind, title = :title, place = :place, measure = :measure,
                            amount = :amount, legal_basis = :basis
                        where tenant = :tenant and for_year = :year and code = :code
                        """,
                        tenant,
                        year,
                        standard)
                == 0) {
            write(
                    """
                    insert into cost_standard
                        (tenant, for_year, code, kind, title, place, measure, amount, legal_basis)
                    values (:tenant, :year, :code, :kind, :title, :place, :measure, :amount, :basis)
                    """,
                    tenant,
                    year,
                    standard);
        }
    }

    private int write(String sql, String tenant, int year, CostStandard standard) {
        return jdbc.sql(sql)
                .param("tenant", tenant)
                .param("year", year)
                .param("code", standard.code())
                .param("kind", standard.kind().name())
                .param("title", standard.title())
                .param("place", standard.place())
                .param("measure", standard.measure())
                .param("amount", standard.amount())
                .param("basis", standard.legalBasis())
                .update();
    }

    /** False when there was none. */
    boolean remove(String tenant, int year, String code) {
        return jdbc.sql("delete from cost_standard where tenant = :tenant and for_year = :year and code = :code")
                        .param("tenant", tenant)
                        .param("year", year)
                        .param("code", code)
                        .update()
                == 1;
    }

    /**
     * A change.
     *
     * @param amount IDR, null when the standard was taken out
     * @param by account
     */
    record Change(String code, Long amount, String by, Instant at) {}

    void note(String tenant, int year, Change change) {
        jdbc.sql(
                        """
                        insert into cost_standard_change (tenant, for_year, code, amount, changed_by, changed_at)
                        values (:tenant, :year, :code, :amount, :by, :at)
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .param("code", change.code())
                .param("amount", change.amount(), java.sql.Types.BIGINT)
                .param("by", change.by())
                .param("at", Timestamp.from(change.at()))
                .update();
    }

    /** The latest changes of a year, newest first. */
    List<Change> changes(String tenant, int year, int most) {
        return jdbc.sql(
                        """
                        select code, amount, changed_by, changed_at from cost_standard_change
                        where tenant = :tenant and for_year = :year order by id desc fetch first :most rows only
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .param("most", most)
                .query((row, n) -> new Change(
                        row.getString("code"),
                        row.getObject("amount", Long.class),
                        row.getString("changed_by"),
                        row.getTimestamp("changed_at").toInstant()))
                .list();
    }

    /** What all programmes of the city need, by programme. */
    Map<String, List<Part>> parts(String tenant) {
        Map<String, List<Part>> parts = new TreeMap<>();
        jdbc.sql(
                        """
                        select programme_id, code, per, quantity from programme_cost
                        where tenant = :tenant order by programme_id, per desc, code
                        """)
                .param("tenant", tenant)
                .query(row -> {
                    parts.computeIfAbsent(row.getString("programme_id"), id -> new ArrayList<>())
                            .add(new Part(
                                    row.getString("code"), Per.valueOf(row.getString("per")), row.getInt("quantity")));
                });
        return parts;
    }

    List<Part> parts(String tenant, String programmeId) {
        return jdbc.sql(
                        """
                        select code, per, quantity from programme_cost
                        where tenant = :tenant and programme_id = :programme order by per desc, code
                        """)
                .param("tenant", tenant)
                .param("programme", programmeId)
                .query((row, n) ->
                        new Part(row.getString("code"), Per.valueOf(row.getString("per")), row.getInt("quantity")))
                .list();
    }

    /** Adds a part or replaces its quantity; 0 takes it out. */
    void part(String tenant, String programmeId, Part part) {
        jdbc.sql(
                        """
                        delete from programme_cost
                        where tenant = :tenant and programme_id = :programme and code = :code and per = :per
                        """)
                .param("tenant", tenant)
                .param("programme", programmeId)
                .param("code", part.code())
                .param("per", part.per().name())
                .update();
        if (part.quantity() > 0) {
            jdbc.sql(
                            """
                            insert into programme_cost (tenant, programme_id, code, per, quantity)
                            values (:tenant, :programme, :code, :per, :quantity)
                            """)
                    .param("tenant", tenant)
                    .param("programme", programmeId)
                    .param("code", part.code())
                    .param("per", part.per().name())
                    .param("quantity", part.quantity())
                    .update();
        }
    }

    /** Sets the price per participant in the catalogue; false when it is that already, or the programme is not there. */
    boolean price(String tenant, String programmeId, long cost) {
        return jdbc.sql(
                                """
                                update programme set cost = :cost
                                where tenant = :tenant and id = :programme and cost <> :cost
                                """)
                        .param("tenant", tenant)
                        .param("programme", programmeId)
                        .param("cost", cost)
                        .update()
                == 1;
    }
}
