package id.bangkom.needs;

import id.bangkom.process.ManyIds;
import id.bangkom.workforce.PositionClass;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rules of mandatory trainings, and certificates. */
@Repository
class MandatoryRows {

    /**
     * A rule.
     *
     * @param positionClass of {@link Occasion#POSITION_CLASS}, else null
     * @param withinMonths from joining for new civil servants, else from taking the position
     * @param to last day, or null
     */
    record MandatoryTraining(
            String id,
            Occasion occasion,
            PositionClass positionClass,
            String certificate,
            String programmeId,
            int withinMonths,
            String legalBasis,
            LocalDate from,
            LocalDate to) {}

    /** A certificate that a position requires. */
    record Requirement(String positionId, String certificate) {}

    private static final String RULES =
            """
            select id, occasion, position_class, certificate, programme_id, within_months, legal_basis, valid_from, valid_to
            from mandatory_training where tenant = :tenant
            """;

    private final JdbcClient jdbc;

    MandatoryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All rules, past ones too, the latest first. */
    List<MandatoryTraining> rules(String tenant) {
        return jdbc.sql(RULES + "order by valid_from desc, id")
                .param("tenant", tenant)
                .query(MandatoryRows::rule)
                .list();
    }

    /** Those that apply on a day. */
    List<MandatoryTraining> rules(String tenant, LocalDate on) {
        return jdbc.sql(RULES + "and valid_from <= :on and (valid_to is null or valid_to >= :on) order by id")
                .param("tenant", tenant)
                .param("on", on)
                .query(MandatoryRows::rule)
                .list();
    }

    private static MandatoryTraining rule(ResultSet row, int n) throws SQLException {
        String positionClass = row.getString("position_class");
        return new MandatoryTraining(
                row.getString("id"),
                Occasion.valueOf(row.getString("occasion")),
                positionClass == null ? null : PositionClass.valueOf(positionClass),
                row.getString("certificate"),
                row.getString("programme_id"),
                row.getInt("within_months"),
                row.getString("legal_basis"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    void add(String tenant, MandatoryTraining rule, String by, Instant at) {
        jdbc.sql(
                        """
                        insert into mandatory_training (tenant, id, occasion, position_class, certificate, programme_id,
                            within_months, legal_basis, valid_from, made_by, made_at)
                        values (:tenant, :id, :occasion, :class, :certificate, :programme, :months, :basis, :from, :by, :at)
                        """)
                .param("tenant", tenant)
                .param("id", rule.id())
                .param("occasion", rule.occasion().name())
                .param(
                        "class",
                        rule.positionClass() == null
                                ? null
                                : rule.positionClass().name())
                .param("certificate", rule.certificate())
                .param("programme", rule.programmeId())
                .param("months", rule.withinMonths())
                .param("basis", rule.legalBasis())
                .param("from", rule.from())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Ends a rule that has no end; false when there is none. */
    boolean end(String tenant, String id, LocalDate last) {
        return jdbc.sql(
                                """
                        update mandatory_training set valid_to = :last
                        where tenant = :tenant and id = :id and valid_to is null
                        """)
                        .param("tenant", tenant)
                        .param("id", id)
                        .param("last", last)
                        .update()
                == 1;
    }

    /** What the positions of a city require, by position. */
    Map<String, Set<String>> requirements(String tenant) {
        Map<String, Set<String>> byPosition = new HashMap<>();
        jdbc.sql("select position_id, certificate from position_certificate where tenant = :tenant")
                .param("tenant", tenant)
                .query((row, n) -> new Requirement(row.getString("position_id"), row.getString("certificate")))
                .list()
                .forEach(each -> byPosition
                        .computeIfAbsent(each.positionId(), id -> new HashSet<>())
                        .add(each.certificate()));
        return byPosition;
    }

    /** Certificates that are valid on a day, by person; in small letters, because people write them differently. */
    Map<String, Set<String>> held(String tenant, Collection<String> ids, LocalDate on) {
        Map<String, Set<String>> byPerson = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(
                            "select employee_id, lower(certificate) as certificate from " + ManyIds.WANTED
                                    + """
                                     left join employee_certificate on tenant = :tenant and employee_id = wanted.id
                                      and issued_on <= :on and (valid_to is null or valid_to >= :on)
                                    where employee_id is not null
                                    """)
                    .param("tenant", tenant)
                    .param("ids", ManyIds.of(ids))
                    .param("on", on)
                    .query(row -> {
                        byPerson.computeIfAbsent(row.getString("employee_id"), id -> new HashSet<>())
                                .add(row.getString("certificate"));
                    });
        }
        return byPerson;
    }

    /** Since when each person has held the position of that day, by person. */
    Map<String, LocalDate> inPositionSince(String tenant, Collection<String> ids, LocalDate on) {
        Map<String, LocalDate> since = new HashMap<>();
        Map<String, String> position = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(
                            "select p.employee_id, p.position_id, p.valid_from from " + ManyIds.WANTED
                                    + " left join placement p on p.tenant = :tenant and p.employee_id = wanted.id"
                                    + " where p.employee_id is not null and p.valid_from <= :on order by p.employee_id, p.valid_from")
                    .param("tenant", tenant)
                    .param("ids", ManyIds.of(ids))
                    .param("on", on)
                    .query(row -> {
                        String id = row.getString("employee_id");
                        if (!row.getString("position_id").equals(position.put(id, row.getString("position_id")))) {
                            since.put(id, row.getObject("valid_from", LocalDate.class));
                        }
                    });
        }
        return since;
    }
}
