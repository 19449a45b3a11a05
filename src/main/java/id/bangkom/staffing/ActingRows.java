package id.bangkom.staffing;

import id.bangkom.access.Grants;
import id.bangkom.access.Role;
import id.bangkom.workforce.ActingOfficial;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The letters by which people act for others, each with its mandate. */
@Repository
class ActingRows {

    /**
     * One letter.
     *
     * @param positionId the post, or null for the mayor
     * @param replacesId the definitive official, or null while the post is vacant
     * @param extendsId the letter that this one prolongs, or null
     * @param to last day
     * @param endedReason why it ended before its time, or null
     */
    record Letter(
            String id,
            String tenant,
            String unitId,
            Office office,
            String positionId,
            String employeeId,
            String replacesId,
            ActingOfficial.Kind kind,
            String letterNo,
            LocalDate from,
            LocalDate to,
            String extendsId,
            String reason,
            String endedReason) {

        boolean overlaps(LocalDate first, LocalDate last) {
            return !from.isAfter(last) && !to.isBefore(first);
        }
    }

    /** Marks the second mandate of an office of the city whose holder also heads a unit. */
    private static final String AS_HEAD = "h";

    private static final String COLUMNS =
            """
            select id, tenant, unit_id, office, position_id, employee_id, replaces_id, kind, letter_no, valid_from,
                   valid_to, extends_id, reason, ended_reason
            from acting_official where tenant = :tenant
            """;

    private final JdbcClient jdbc;
    private final Grants grants;

    ActingRows(JdbcClient jdbc, Grants grants) {
        this.jdbc = jdbc;
        this.grants = grants;
    }

    /** @param leadsUnit whether the office also heads the unit of the letter */
    void add(Letter letter, boolean leadsUnit, String by, Instant now) {
        jdbc.sql(
                        """
                        insert into acting_official (id, tenant, unit_id, office, position_id, employee_id, replaces_id,
                            kind, letter_no, valid_from, valid_to, extends_id, reason, entered_by, entered_at)
                        values (:id, :tenant, :unit, :office, :position, :employee, :replaces, :kind, :letter, :from,
                            :to, :extends, :reason, :by, :at)
                        """)
                .param("id", letter.id())
                .param("tenant", letter.tenant())
                .param("unit", letter.unitId())
                .param("office", letter.office().name())
                .param("position", letter.positionId())
                .param("employee", letter.employeeId())
                .param("replaces", letter.replacesId())
                .param("kind", letter.kind().name())
                .param("letter", letter.letterNo())
                .param("from", letter.from())
                .param("to", letter.to())
                .param("extends", letter.extendsId())
                .param("reason", letter.reason())
                .param("by", by)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        grants.mandate(
                letter.id(),
                letter.tenant(),
                letter.employeeId(),
                letter.office().role(),
                letter.office().scope(letter.unitId()),
                letter.from(),
                letter.to());
        if (leadsUnit && letter.office() != Office.UNIT_HEAD) {
            grants.mandate(
                    letter.id() + AS_HEAD,
                    letter.tenant(),
                    letter.employeeId(),
                    Role.UNIT_HEAD,
                    letter.unitId(),
                    letter.from(),
                    letter.to());
        }
    }

    /** Moves the last day forward; before the first day it means that the letter never took effect. */
    void ends(Letter letter, LocalDate lastDay, String reason) {
        jdbc.sql(
                        """
                        update acting_official set valid_to = :last, ended_reason = :reason
                        where tenant = :tenant and id = :id
                        """)
                .param("last", lastDay)
                .param("reason", reason)
                .param("tenant", letter.tenant())
                .param("id", letter.id())
                .update();
        grants.mandateEnds(letter.id(), letter.tenant(), lastDay);
        grants.mandateEnds(letter.id() + AS_HEAD, letter.tenant(), lastDay);
    }

    void personEnds(String tenant, String employeeId, LocalDate lastDay, String reason) {
        lastingBeyond(tenant, lastDay).stream()
                .filter(letter -> letter.employeeId().equals(employeeId))
                .forEach(letter -> ends(letter, lastDay, reason));
    }

    /** @param office null for all that are filled in the unit */
    void unitEnds(String tenant, String unitId, Office office, LocalDate lastDay, String reason) {
        lastingBeyond(tenant, lastDay).stream()
                .filter(letter -> letter.unitId().equals(unitId))
                .filter(letter -> office == null || letter.office() == office)
                .forEach(letter -> ends(letter, lastDay, reason));
    }

    Optional<Letter> find(String tenant, String id) {
        return jdbc.sql(COLUMNS + " and id = :id")
                .param("tenant", tenant)
                .param("id", id)
                .query(ActingRows::letter)
                .optional();
    }

    /** Running ones and those to come, by their first day. */
    List<Letter> lastingBeyond(String tenant, LocalDate day) {
        return jdbc.sql(COLUMNS + " and valid_to > :day order by valid_from, id")
                .param("tenant", tenant)
                .param("day", day)
                .query(ActingRows::letter)
                .list();
    }

    /** Those that are over, latest first. */
    List<Letter> over(String tenant, LocalDate today, int limit) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                 and valid_to < :today
                                order by valid_to desc, id fetch first :limit rows only
                                """)
                .param("tenant", tenant)
                .param("today", today)
                .param("limit", limit)
                .query(ActingRows::letter)
                .list();
    }

    /** Those that began or ended since a day. */
    List<Letter> turned(String tenant, LocalDate after, LocalDate today) {
        return jdbc.sql(COLUMNS + Periods.TURNED)
                .param("tenant", tenant)
                .param("after", after)
                .param("today", today)
                .query(ActingRows::letter)
                .list();
    }

    private static Letter letter(ResultSet row, int n) throws SQLException {
        return new Letter(
                row.getString("id"),
                row.getString("tenant"),
                row.getString("unit_id"),
                Office.valueOf(row.getString("office")),
                row.getString("position_id"),
                row.getString("employee_id"),
                row.getString("replaces_id"),
                ActingOfficial.Kind.valueOf(row.getString("kind")),
                row.getString("letter_no"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("extends_id"),
                row.getString("reason"),
                row.getString("ended_reason"));
    }
}
