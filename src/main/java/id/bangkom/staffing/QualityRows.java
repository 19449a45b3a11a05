package id.bangkom.staffing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everything that the checks of a city look at, in a handful of queries whatever its size. */
@Repository
class QualityRows {

    /**
     * An active employee of today.
     *
     * @param unitId null without a placement today
     * @param periods how many placements cover today
     */
    record Person(
            String id,
            String name,
            String nip,
            String unitId,
            String positionId,
            String supervisorId,
            boolean supervisorActive,
            int periods) {}

    private final JdbcClient jdbc;

    QualityRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Person> people(String tenant, LocalDate today) {
        Map<String, Person> found = new HashMap<>();
        jdbc.sql(
                        """
                        select e.id, a.display_name, a.nip, p.unit_id, p.position_id, p.supervisor_id,
                               s.active as supervisor_active
                        from employee e
                        join account a on a.id = e.id and a.active
                        left join placement p on p.employee_id = e.id
                            and p.valid_from <= :today and (p.valid_to is null or p.valid_to >= :today)
                        left join account s on s.id = p.supervisor_id
                        where e.tenant = :tenant
                        order by e.id, p.valid_from
                        """)
                .param("tenant", tenant)
                .param("today", today)
                .query((row, n) -> new Person(
                        row.getString("id"),
                        row.getString("display_name"),
                        row.getString("nip"),
                        row.getString("unit_id"),
                        row.getString("position_id"),
                        row.getString("supervisor_id"),
                        row.getBoolean("supervisor_active"),
                        row.getString("unit_id") == null ? 0 : 1))
                .list()
                .forEach(person -> found.merge(person.id(), person, QualityRows::together));
        return found.values().stream()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
    }

    private static Person together(Person first, Person later) {
        return new Person(
                later.id(),
                later.name(),
                later.nip(),
                later.unitId(),
                later.positionId(),
                later.supervisorId(),
                later.supervisorActive(),
                first.periods() + later.periods());
    }

    /** Those of the city's people whose SKP predicate of the year is known. */
    Set<String> withPredicate(String tenant, int year) {
        return new HashSet<>(
                jdbc.sql("select employee_id from performance_result where tenant = :tenant and for_year = :year")
                        .param("tenant", tenant)
                        .param("year", year)
                        .query(String.class)
                        .list());
    }

    /** Positions with a level of their own today. */
    Set<String> withStandard(String tenant, LocalDate today) {
        return new HashSet<>(jdbc.sql(
                        """
                        select distinct position_id from position_standard
                        where tenant = :tenant and valid_from <= :today and (valid_to is null or valid_to >= :today)
                        """)
                .param("tenant", tenant)
                .param("today", today)
                .query(String.class)
                .list());
    }

    /** Titles of the positions, by id. */
    Map<String, String> positions(String tenant) {
        return jdbc
                .sql("select id, title from job_position where tenant = :tenant")
                .param("tenant", tenant)
                .query((row, n) -> Map.entry(row.getString("id"), row.getString("title")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Active accounts with a lasting role for a unit, by unit. */
    Map<String, Set<String>> holders(String tenant, String role) {
        Map<String, Set<String>> byUnit = new HashMap<>();
        jdbc.sql(
                        """
                        select g.scope, g.account_id from role_grant g
                        join account a on a.id = g.account_id and a.active
                        where a.tenant = :tenant and g.role_name = :role and g.scope is not null
                        """)
                .param("tenant", tenant)
                .param("role", role)
                .query((row, n) -> Map.entry(row.getString("scope"), row.getString("account_id")))
                .list()
                .forEach(grant -> byUnit.computeIfAbsent(grant.getKey(), unit -> new TreeSet<>())
                        .add(grant.getValue()));
        return byUnit;
    }

    /** Heads of units with an active account. */
    Set<String> activeHeads(String tenant) {
        return new HashSet<>(jdbc.sql(
                        """
                        select distinct a.id from work_unit u join account a on a.id = u.head_id and a.active
                        where u.tenant = :tenant
                        """)
                .param("tenant", tenant)
                .query(String.class)
                .list());
    }
}
