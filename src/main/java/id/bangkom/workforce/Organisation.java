package id.bangkom.workforce;

import id.bangkom.access.Cities;
import id.bangkom.access.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the units of a city and who leads them; a city has a few hundred units, so they are read at once. */
@Repository
class Organisation {

    private final JdbcClient jdbc;
    private final Cities cities;

    Organisation(JdbcClient jdbc, Cities cities) {
        this.jdbc = jdbc;
        this.cities = cities;
    }

    UnitTree tree(String tenant) {
        return new UnitTree(jdbc.sql(
                        """
                        select id, tenant, parent_id, name, short_name, kind, head_id from work_unit
                        where tenant = :tenant and valid_from <= :today and (valid_to is null or valid_to >= :today)
                        order by name, id
                        """)
                .param("tenant", tenant)
                .param("today", cities.today(tenant))
                .query(Organisation::unit)
                .list());
    }

    /** A unit whatever its time. */
    Optional<WorkUnit> former(String tenant, String id) {
        return jdbc.sql(
                        """
                        select id, tenant, parent_id, name, short_name, kind, head_id from work_unit
                        where tenant = :tenant and id = :id
                        """)
                .param("tenant", tenant)
                .param("id", id)
                .query(Organisation::unit)
                .optional();
    }

    /** The unit into which another one was merged. */
    Optional<String> successor(String tenant, String id) {
        return jdbc.sql(
                        """
                        select successor_id from work_unit
                        where tenant = :tenant and id = :id and successor_id is not null
                        """)
                .param("tenant", tenant)
                .param("id", id)
                .query(String.class)
                .optional();
    }

    Leadership leadership(String tenant) {
        Set<String> activeHeads = Set.copyOf(jdbc.sql(
                        """
                        select distinct a.id from work_unit u join account a on a.id = u.head_id and a.active
                        where u.tenant = :tenant
                        """)
                .param("tenant", tenant)
                .query(String.class)
                .list());
        UnitTree tree = tree(tenant);
        List<ActingOfficial> acting = acting(tenant, cities.today(tenant));
        Map<String, String> byUnit = acting.stream()
                .filter(official -> leads(official, tree))
                .collect(Collectors.toMap(
                        ActingOfficial::unitId,
                        ActingOfficial::employeeId,
                        (first, later) -> first,
                        LinkedHashMap::new));
        Map<String, String> byAbsentee = acting.stream()
                .filter(official -> official.replacesId() != null)
                .collect(Collectors.toMap(
                        ActingOfficial::replacesId,
                        ActingOfficial::employeeId,
                        (first, later) -> first,
                        LinkedHashMap::new));
        return new Leadership(tree, activeHeads, byUnit, byAbsentee);
    }

    /** Those of them who lead the unit that their letter names. */
    List<ActingOfficial> actingHeads(String tenant, LocalDate on) {
        UnitTree tree = tree(tenant);
        return acting(tenant, on).stream()
                .filter(official -> leads(official, tree))
                .toList();
    }

    /** The city secretary may sit in a unit that somebody else heads. */
    private static boolean leads(ActingOfficial official, UnitTree tree) {
        return official.role() != Role.CITY_SECRETARY
                || tree.unit(official.unitId())
                        .filter(unit -> unit.headId() == null || unit.headId().equals(official.replacesId()))
                        .isPresent();
    }

    /** Acting officials of that day who are active; the latest appointment of a unit first. */
    List<ActingOfficial> acting(String tenant, LocalDate on) {
        return jdbc.sql(
                        """
                        select o.unit_id, o.employee_id, o.office, o.replaces_id, o.kind, j.title, o.letter_no,
                               o.valid_from, o.valid_to
                        from acting_official o
                        left join job_position j on j.id = o.position_id
                        join account a on a.id = o.employee_id and a.active
                        where o.tenant = :tenant and o.valid_from <= :on and o.valid_to >= :on
                        order by o.valid_from desc, o.id
                        """)
                .param("tenant", tenant)
                .param("on", on)
                .query(Organisation::actingOfficial)
                .list();
    }

    private static WorkUnit unit(ResultSet rs, int row) throws SQLException {
        return new WorkUnit(
                rs.getString("id"),
                rs.getString("tenant"),
                rs.getString("parent_id"),
                rs.getString("name"),
                rs.getString("short_name"),
                UnitKind.valueOf(rs.getString("kind")),
                rs.getString("head_id"));
    }

    /** The two offices above all others have one name in every city; the others are called as their position. */
    private static String office(ResultSet rs) throws SQLException {
        return switch (Role.valueOf(rs.getString("office"))) {
            case MAYOR -> "Wali Kota";
            case CITY_SECRETARY -> "Sekretaris Daerah";
            default -> rs.getString("title") == null ? "Kepala" : rs.getString("title");
        };
    }

    private static ActingOfficial actingOfficial(ResultSet rs, int row) throws SQLException {
        return new ActingOfficial(
                rs.getString("unit_id"),
                rs.getString("employee_id"),
                Role.valueOf(rs.getString("office")),
                rs.getString("replaces_id"),
                ActingOfficial.Kind.valueOf(rs.getString("kind")),
                office(rs),
                rs.getString("letter_no"),
                rs.getObject("valid_from", LocalDate.class),
                rs.getObject("valid_to", LocalDate.class));
    }
}
