package id.bangkom.staffing;

import id.bangkom.access.Cities;
import id.bangkom.process.Option;
import id.bangkom.process.TextPart;
import id.bangkom.workforce.EmploymentKind;
import id.bangkom.workforce.PositionClass;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds people for HR, page by page: a city has some eleven thousand. */
@Repository
class People {

    static final int PAGE = 50;

    /**
     * Who is looked for and in which order.
     *
     * @param name a part of the name, whatever its case; empty for everybody
     * @param units ids of units, empty for all
     */
    record Search(String name, Set<String> units, Sort sort) {

        static Search of(Collection<String> units) {
            return new Search("", Set.copyOf(units), Sort.NAMA);
        }

        private String order() {
            return " order by " + sort.order + ", a.display_name, e.id";
        }
    }

    /** What the list can be sorted by, named as in addresses. */
    enum Sort {
        NAMA("Nama", "a.display_name"),
        JABATAN("Jabatan", "j.title"),
        UNIT("Unit kerja", "u.name"),
        JENIS("Jenis", "e.employment_kind"),
        // Those of the civil servants are I/a to IV/e, those of agreements I to XVII.
        GOLONGAN(
                "Golongan, tertinggi dahulu",
                """
                e.employment_kind, case regexp_replace(e.grade, '/.*', '')
                when 'XVII' then 17 when 'XVI' then 16 when 'XV' then 15 when 'XIV' then 14 when 'XIII' then 13
                when 'XII' then 12 when 'XI' then 11 when 'X' then 10 when 'IX' then 9 when 'VIII' then 8
                when 'VII' then 7 when 'VI' then 6 when 'V' then 5 when 'IV' then 4 when 'III' then 3
                when 'II' then 2 when 'I' then 1 else 0 end desc, e.grade desc""");

        private final String label;
        private final String order;

        Sort(String label, String order) {
            this.label = label;
            this.order = order;
        }

        String label() {
            return label;
        }
    }

    /** A line of the list. */
    record Line(String id, String name, String kind, String position, String unit, String grade) {}

    private static final String PRESENT =
            """
            from employee e
            join account a on a.id = e.id and a.active
            join placement p on p.employee_id = e.id
                and p.valid_from <= :today and (p.valid_to is null or p.valid_to >= :today)
            join work_unit u on u.id = p.unit_id
            join job_position j on j.id = p.position_id
            where e.tenant = :tenant
            """;

    private final JdbcClient jdbc;
    private final Cities cities;

    People(JdbcClient jdbc, Cities cities) {
        this.jdbc = jdbc;
        this.cities = cities;
    }

    /**
     * Active employees.
     *
     * @param page the first is 1
     */
    List<Line> find(String tenant, Search search, int page) {
        return query(
                        "select e.id, a.display_name, e.employment_kind, j.title, u.name as unit_name, e.grade "
                                + PRESENT,
                        tenant,
                        search,
                        search.order() + " offset :offset rows fetch first :size rows only")
                .param("offset", (page - 1L) * PAGE)
                .param("size", PAGE)
                .query((row, n) -> new Line(
                        row.getString("id"),
                        row.getString("display_name"),
                        EmploymentKind.valueOf(row.getString("employment_kind")).label(),
                        row.getString("title"),
                        row.getString("unit_name"),
                        row.getString("grade")))
                .list();
    }

    /**
     * Who is found, as lines of {@link PeopleFile}: with numbers, so for HR only.
     */
    List<List<Object>> table(String tenant, Search search) {
        return query(
                        """
                        select a.nip, a.display_name, e.employment_kind, u.name as unit_name, above.name as parent_name,
                            j.title, e.grade, e.joined_on, e.agreement_start, e.education, e.location, a.email,
                            leader.nip as leader_nip
                        """
                                + PRESENT.replace(
                                        "where",
                                        """
                                        left join work_unit above on above.id = u.parent_id
                                        left join account leader on leader.id = p.supervisor_id
                                        where"""),
                        tenant,
                        search,
                        search.order())
                .query((row, n) -> Arrays.<Object>asList(
                        row.getString("nip"),
                        row.getString("display_name"),
                        EmploymentKind.valueOf(row.getString("employment_kind")).label(),
                        row.getString("unit_name"),
                        row.getString("parent_name"),
                        row.getString("title"),
                        row.getString("grade"),
                        row.getObject("joined_on", LocalDate.class),
                        row.getObject("agreement_start", LocalDate.class),
                        row.getString("education"),
                        row.getString("location"),
                        row.getString("email"),
                        row.getString("leader_nip")))
                .list();
    }

    /** Ids of the active employees of these units. */
    List<String> present(String tenant, Collection<String> units) {
        return query("select e.id " + PRESENT, tenant, Search.of(units), " order by e.id")
                .query(String.class)
                .list();
    }

    int count(String tenant, Search search) {
        return query("select count(*) " + PRESENT, tenant, search, "")
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec query(String select, String tenant, Search search, String end) {
        String byName = search.name().isEmpty() ? "" : " and lower(a.display_name) like :name escape '!'";
        String byUnit = search.units().isEmpty() ? "" : " and p.unit_id in (:units)";
        JdbcClient.StatementSpec query =
                jdbc.sql(select + byName + byUnit + end).param("tenant", tenant).param("today", cities.today(tenant));
        if (!search.name().isEmpty()) {
            query = query.param("name", TextPart.anywhere(search.name()));
        }
        return search.units().isEmpty() ? query : query.param("units", search.units());
    }

    /** Names as shown, by account; those of another city are missing. */
    Map<String, String> names(String tenant, Collection<String> accountIds) {
        Map<String, String> names = new HashMap<>();
        if (!accountIds.isEmpty()) {
            jdbc.sql("select id, display_name from account where tenant = :tenant and id in (:ids)")
                    .param("tenant", tenant)
                    .param("ids", Set.copyOf(accountIds))
                    .query((ResultSet row) -> {
                        names.put(row.getString("id"), row.getString("display_name"));
                    });
        }
        return names;
    }

    /** Whoever has this number, also when out of service. */
    Optional<String> withNumber(String tenant, String nip) {
        return jdbc.sql(
                        """
                        select e.id from employee e join account a on a.id = e.id
                        where e.tenant = :tenant and a.nip = :nip
                        """)
                .param("tenant", tenant)
                .param("nip", nip)
                .query(String.class)
                .optional();
    }

    /** Whoever has or had this number, also when out of service. */
    Optional<String> everWithNumber(String tenant, String nip) {
        return withNumber(tenant, nip).or(() -> jdbc
                .sql(
                        """
                        select employee_id from former_number
                        where tenant = :tenant and identity_number = :nip order by employee_id
                        """)
                .param("tenant", tenant)
                .param("nip", nip)
                .query(String.class)
                .list()
                .stream()
                .findFirst());
    }

    boolean isActive(String tenant, String employeeId) {
        return jdbc.sql("select count(*) from account where tenant = :tenant and id = :id and active")
                        .param("tenant", tenant)
                        .param("id", employeeId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Numbers that a person had before, the last one first. */
    List<String> formerNumbers(String tenant, String employeeId) {
        return jdbc.sql(
                        """
                        select identity_number from former_number
                        where tenant = :tenant and employee_id = :employee order by valid_to desc, identity_number
                        """)
                .param("tenant", tenant)
                .param("employee", employeeId)
                .query(String.class)
                .list();
    }

    /** All positions of the city, by title. */
    List<Option> positions(String tenant) {
        return jdbc.sql(
                        """
                        select id, title, position_class from job_position where tenant = :tenant order by title, id
                        """)
                .param("tenant", tenant)
                .query((row, n) -> new Option(
                        row.getString("title") + " ("
                                + PositionClass.valueOf(row.getString("position_class"))
                                        .label() + ")",
                        row.getString("id")))
                .list();
    }

    /** Active employees of these units who can be supervisors: those in posts that lead others, by name. */
    List<Option> leaders(String tenant, Collection<String> units) {
        if (units.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        "select e.id, a.display_name, j.title, u.name as unit_name " + PRESENT
                                + """
                                 and p.unit_id in (:units)
                                 and j.position_class in ('JPT_PRATAMA', 'ADMINISTRATOR', 'PENGAWAS')
                                order by a.display_name, e.id
                                """)
                .param("tenant", tenant)
                .param("today", cities.today(tenant))
                .param("units", Set.copyOf(units))
                .query((row, n) -> new Option(
                        row.getString("display_name") + ", " + row.getString("title") + ", "
                                + row.getString("unit_name"),
                        row.getString("id")))
                .list();
    }
}
