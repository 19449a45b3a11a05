package id.bangkom.workforce;

import id.bangkom.access.Cities;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds who is above whom today. */
@Repository
class Superiors {

    private static final String COLUMNS =
            """
            select e.id, p.unit_id, p.supervisor_id, s.active as supervisor_active
            """;

    private static final String PLACEMENTS = COLUMNS
            + """
            from employee e
            join account a on a.id = e.id and a.active
            join placement p on p.employee_id = e.id
                and p.valid_from <= :today and (p.valid_to is null or p.valid_to >= :today)
            left join account s on s.id = p.supervisor_id
            where e.tenant = :tenant
            """;

    /** Of one employee, and of one who has left the last. */
    private static final String LAST_PLACEMENT = COLUMNS
            + """
            from employee e
            join placement p on p.employee_id = e.id and p.valid_from = (
                select max(l.valid_from) from placement l where l.employee_id = e.id and l.valid_from <= :today)
            left join account s on s.id = p.supervisor_id
            where e.tenant = :tenant and e.id = :id
            """;

    /** An employee as far as it matters here. */
    private record Placement(String employeeId, String unitId, String supervisorId, boolean supervisorActive) {}

    private final JdbcClient jdbc;
    private final Cities cities;
    private final Organisation organisation;

    Superiors(JdbcClient jdbc, Cities cities, Organisation organisation) {
        this.jdbc = jdbc;
        this.cities = cities;
        this.organisation = organisation;
    }

    Optional<String> supervisorOf(String tenant, String employeeId) {
        return presentSupervisorOf(tenant, employeeId)
                .or(() -> supervisorOf(tenant, employeeId, organisation.leadership(tenant)));
    }

    /** The usual case in one look-up: the supervisor that was entered is active and nobody acts for that one. */
    private Optional<String> presentSupervisorOf(String tenant, String employeeId) {
        return placements(
                        tenant,
                        """
                        and e.id = :id and s.active and s.id <> e.id and not exists (
                            select 1 from work_unit h
                            join acting_official o on o.tenant = h.tenant and o.unit_id = h.id
                                and o.valid_from <= :today and o.valid_to >= :today
                            where h.tenant = e.tenant and h.head_id = s.id)
                        and not exists (
                            select 1 from acting_official o
                            where o.tenant = e.tenant and o.replaces_id = s.id
                              and o.valid_from <= :today and o.valid_to >= :today)
                        """)
                .param("id", employeeId)
                .query(Superiors::placement)
                .optional()
                .map(Placement::supervisorId);
    }

    Optional<String> nextSuperiorOf(String tenant, String employeeId) {
        Leadership leadership = organisation.leadership(tenant);
        List<String> above = above(tenant, employeeId, leadership);
        if (above.isEmpty()) {
            return Optional.empty();
        }
        String supervisor = above.get(0);
        // A supervisor who is no employee has nobody above by itself, so the employee's own line goes on.
        return supervisorOf(tenant, supervisor, leadership)
                .filter(next -> !next.equals(employeeId))
                .or(() -> above.stream().skip(1).findFirst());
    }

    List<String> subordinatesOf(String tenant, String accountId) {
        Leadership leadership = organisation.leadership(tenant);
        return placements(tenant, "").query(Superiors::placement).list().stream()
                .filter(placement -> above(placement, leadership).stream()
                        .findFirst()
                        .filter(accountId::equals)
                        .isPresent())
                .map(Placement::employeeId)
                .toList();
    }

    private Optional<String> supervisorOf(String tenant, String employeeId, Leadership leadership) {
        return above(tenant, employeeId, leadership).stream().findFirst();
    }

    private List<String> above(String tenant, String employeeId, Leadership leadership) {
        return jdbc.sql(LAST_PLACEMENT)
                .param("tenant", tenant)
                .param("today", cities.today(tenant))
                .param("id", employeeId)
                .query(Superiors::placement)
                .optional()
                .map(placement -> above(placement, leadership))
                .orElse(List.of());
    }

    private static List<String> above(Placement placement, Leadership leadership) {
        return leadership.above(
                placement.employeeId(), placement.unitId(), placement.supervisorId(), placement.supervisorActive());
    }

    private JdbcClient.StatementSpec placements(String tenant, String condition) {
        return jdbc.sql(PLACEMENTS + condition).param("tenant", tenant).param("today", cities.today(tenant));
    }

    private static Placement placement(ResultSet rs, int row) throws SQLException {
        return new Placement(
                rs.getString("id"),
                rs.getString("unit_id"),
                rs.getString("supervisor_id"),
                rs.getBoolean("supervisor_active"));
    }
}
