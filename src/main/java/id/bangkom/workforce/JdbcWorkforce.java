package id.bangkom.workforce;

import id.bangkom.access.Cities;
import id.bangkom.process.ManyIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWorkforce implements Workforce {

    private static final String COLUMNS =
            """
            select e.id, e.tenant, a.display_name, e.employment_kind, p.unit_id, u.name as unit_name, p.position_id,
                   j.title, j.position_class, p.supervisor_id, e.grade, e.joined_on, e.agreement_start, e.location
            """;

    private static final String ACTIVE =
            """
            from employee e
            join account a on a.id = e.id and a.active
            join placement p on p.employee_id = e.id
                and p.valid_from <= :today and (p.valid_to is null or p.valid_to >= :today)
            join work_unit u on u.id = p.unit_id
            join job_position j on j.id = p.position_id
            """;

    private static final String EMPLOYEES = COLUMNS + ACTIVE + " where e.tenant = :tenant ";

    private static final String EMPLOYEES_WITH_IDS =
            COLUMNS + ACTIVE + ManyIds.JOIN + "e.id where e.tenant = :tenant order by a.display_name, e.id";

    private static final String PRESENT_OR_FORMER = COLUMNS
            + """
            from employee e
            join account a on a.id = e.id
            join placement p on p.employee_id = e.id and p.valid_from = (
                select max(l.valid_from) from placement l where l.employee_id = e.id and l.valid_from <= :today)
            join work_unit u on u.id = p.unit_id
            join job_position j on j.id = p.position_id
            where e.tenant = :tenant and e.id = :id
            """;

    private final JdbcClient jdbc;
    private final Cities cities;
    private final Organisation organisation;
    private final Superiors superiors;

    JdbcWorkforce(JdbcClient jdbc, Cities cities, Organisation organisation, Superiors superiors) {
        this.jdbc = jdbc;
        this.cities = cities;
        this.organisation = organisation;
        this.superiors = superiors;
    }

    @Override
    public Optional<Employee> employee(String tenant, String id) {
        return employees(tenant, "and e.id = :id")
                .param("id", id)
                .query(JdbcWorkforce::employee)
                .optional();
    }

    @Override
    public Optional<Employee> presentOrFormer(String tenant, String id) {
        return jdbc.sql(PRESENT_OR_FORMER)
                .param("tenant", tenant)
                .param("today", cities.today(tenant))
                .param("id", id)
                .query(JdbcWorkforce::employee)
                .optional();
    }

    @Override
    public List<Employee> employees(String tenant, Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(EMPLOYEES_WITH_IDS)
                .param("tenant", tenant)
                .param("today", cities.today(tenant))
                .param("ids", ManyIds.of(ids))
                .query(JdbcWorkforce::employee)
                .list();
    }

    @Override
    public List<Employee> activeAfter(String tenant, String afterId, int limit) {
        return employees(tenant, "and e.id > :after order by e.id fetch first :limit rows only")
                .param("after", afterId)
                .param("limit", limit)
                .query(JdbcWorkforce::employee)
                .list();
    }

    @Override
    public int countActive(String tenant) {
        return jdbc.sql("select count(*) from (" + EMPLOYEES + ") active_employees")
                .param("tenant", tenant)
                .param("today", cities.today(tenant))
                .query(Integer.class)
                .single();
    }

    @Override
    public List<Employee> employeesOf(String tenant, String unitId) {
        List<String> units = organisation.tree(tenant).below(unitId);
        if (units.isEmpty()) {
            return List.of();
        }
        return employees(tenant, "and p.unit_id in (:units) order by a.display_name, e.id")
                .param("units", units)
                .query(JdbcWorkforce::employee)
                .list();
    }

    @Override
    public List<Employee> subordinatesOf(String tenant, String accountId) {
        return employees(tenant, superiors.subordinatesOf(tenant, accountId));
    }

    @Override
    public Optional<String> nipOf(String tenant, String employeeId) {
        return jdbc.sql("select nip from account where tenant = :tenant and id = :id and nip is not null")
                .param("tenant", tenant)
                .param("id", employeeId)
                .query(String.class)
                .optional();
    }

    @Override
    public Optional<WorkUnit> unit(String tenant, String id) {
        return organisation.tree(tenant).unit(id);
    }

    @Override
    public Optional<WorkUnit> presentOrFormerUnit(String tenant, String id) {
        return organisation.tree(tenant).unit(id).or(() -> organisation.former(tenant, id));
    }

    @Override
    public String successorOf(String tenant, String unitId) {
        UnitTree present = organisation.tree(tenant);
        Set<String> seen = new LinkedHashSet<>();
        String unit = unitId;
        while (present.unit(unit).isEmpty() && seen.add(unit)) {
            Optional<String> next = organisation.successor(tenant, unit);
            if (next.isEmpty()) {
                return unitId;
            }
            unit = next.get();
        }
        return present.unit(unit).isPresent() ? unit : unitId;
    }

    @Override
    public List<WorkUnit> units(String tenant) {
        return organisation.tree(tenant).fromTheTop();
    }

    @Override
    public List<WorkUnit> planningUnits(String tenant) {
        return organisation.tree(tenant).all().stream()
                .filter(unit -> unit.kind().plans())
                .toList();
    }

    @Override
    public Optional<WorkUnit> planningUnitOf(String tenant, String unitId) {
        return organisation.tree(tenant).upwards(unitId).stream()
                .filter(unit -> unit.kind().plans())
                .findFirst();
    }

    @Override
    public Optional<Position> position(String tenant, String id) {
        return jdbc.sql(
                        """
                        select id, tenant, title, position_class, job_family, next_position_id from job_position
                        where tenant = :tenant and id = :id
                        """)
                .param("tenant", tenant)
                .param("id", id)
                .query(JdbcWorkforce::position)
                .optional();
    }

    @Override
    public List<Position> positions(String tenant) {
        return jdbc.sql(
                        """
                        select id, tenant, title, position_class, job_family, next_position_id from job_position
                        where tenant = :tenant order by title, id
                        """)
                .param("tenant", tenant)
                .query(JdbcWorkforce::position)
                .list();
    }

    private static Position position(ResultSet rs, int row) throws SQLException {
        return new Position(
                rs.getString("id"),
                rs.getString("tenant"),
                rs.getString("title"),
                PositionClass.valueOf(rs.getString("position_class")),
                rs.getString("job_family"),
                rs.getString("next_position_id"));
    }

    @Override
    public Optional<String> supervisorOf(String tenant, String employeeId) {
        return superiors.supervisorOf(tenant, employeeId);
    }

    @Override
    public Optional<String> nextSuperiorOf(String tenant, String employeeId) {
        return superiors.nextSuperiorOf(tenant, employeeId);
    }

    @Override
    public Optional<String> headOf(String tenant, String unitId) {
        return organisation.leadership(tenant).headOf(unitId);
    }

    @Override
    public Optional<ActingOfficial> actingHeadOf(String tenant, String unitId, LocalDate on) {
        return organisation.actingHeads(tenant, on).stream()
                .filter(acting -> acting.unitId().equals(unitId))
                .findFirst();
    }

    @Override
    public List<ActingOfficial> actingOffices(String tenant, String employeeId, LocalDate on) {
        return organisation.acting(tenant, on).stream()
                .filter(acting -> acting.employeeId().equals(employeeId))
                .toList();
    }

    private JdbcClient.StatementSpec employees(String tenant, String condition) {
        return jdbc.sql(EMPLOYEES + condition).param("tenant", tenant).param("today", cities.today(tenant));
    }

    private static Employee employee(ResultSet rs, int row) throws SQLException {
        return new Employee(
                rs.getString("id"),
                rs.getString("tenant"),
                rs.getString("display_name"),
                EmploymentKind.valueOf(rs.getString("employment_kind")),
                rs.getString("unit_id"),
                rs.getString("unit_name"),
                rs.getString("position_id"),
                rs.getString("title"),
                PositionClass.valueOf(rs.getString("position_class")),
                rs.getString("supervisor_id"),
                rs.getString("grade"),
                rs.getObject("joined_on", LocalDate.class),
                rs.getObject("agreement_start", LocalDate.class),
                rs.getString("location"));
    }
}
