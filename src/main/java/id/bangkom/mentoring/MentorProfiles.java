package id.bangkom.mentoring;

import id.bangkom.process.CaseKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of those who offer to be mentors. */
@Repository
class MentorProfiles {

    private final JdbcClient jdbc;

    MentorProfiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a mentor of a competency needs, and for whom. */
    record Wanted(CaseKey of, String competencyId, int level, LocalDate from, LocalDate to) {}

    /** How many mentors are left when one condition after the other is applied; tells why nobody was found. */
    record Funnel(int willing, int able, int available, int free) {}

    Optional<MentorProfile> find(String tenant, String employeeId) {
        return jdbc.sql(
                        """
                        select employee_id, capacity, mentees, available_from, available_to, withdrawn_at
                        from mentor_profile where tenant = :tenant and employee_id = :employee
                        """)
                .param("tenant", tenant)
                .param("employee", employeeId)
                .query((row, number) -> new MentorProfile(
                        row.getString("employee_id"),
                        row.getInt("capacity"),
                        row.getInt("mentees"),
                        row.getObject("available_from", LocalDate.class),
                        row.getObject("available_to", LocalDate.class),
                        row.getTimestamp("withdrawn_at") == null))
                .optional();
    }

    void offer(String tenant, String employeeId, int capacity, LocalDate from, LocalDate to, Instant now) {
        int updated = jdbc.sql(
                        """
                        update mentor_profile
                        set capacity = :capacity, available_from = :from, available_to = :to, consented_at = :now,
                            withdrawn_at = null
                        where tenant = :tenant and employee_id = :employee
                        """)
                .param("capacity", capacity)
                .param("from", from)
                .param("to", to)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("tenant", tenant)
                .param("employee", employeeId)
                .update();
        if (updated == 0) {
            jdbc.sql(
                            """
                            insert into mentor_profile
                                (tenant, employee_id, capacity, mentees, available_from, available_to, consented_at)
                            values (:tenant, :employee, :capacity, 0, :from, :to, :now)
                            """)
                    .param("tenant", tenant)
                    .param("employee", employeeId)
                    .param("capacity", capacity)
                    .param("from", from)
                    .param("to", to)
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    void withdraw(String tenant, String employeeId, Instant now) {
        jdbc.sql(
                        """
                        update mentor_profile set withdrawn_at = :now
                        where tenant = :tenant and employee_id = :employee and withdrawn_at is null
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("tenant", tenant)
                .param("employee", employeeId)
                .update();
    }

    /** Ids of the willing, in order. */
    List<String> willing(String tenant) {
        return jdbc.sql(
                        """
                        select employee_id from mentor_profile where tenant = :tenant and withdrawn_at is null
                        order by employee_id
                        """)
                .param("tenant", tenant)
                .query(String.class)
                .list();
    }

    void levels(String tenant, String employeeId, Map<String, Integer> levels) {
        jdbc.sql("delete from mentor_level where tenant = :tenant and employee_id = :employee")
                .param("tenant", tenant)
                .param("employee", employeeId)
                .update();
        levels.forEach((competency, level) -> jdbc.sql(
                        """
                        insert into mentor_level (tenant, employee_id, competency_id, level)
                        values (:tenant, :employee, :competency, :level)
                        """)
                .param("tenant", tenant)
                .param("employee", employeeId)
                .param("competency", competency)
                .param("level", level)
                .update());
    }

    /** By employee, then by competency. */
    Map<String, Map<String, Integer>> levels(String tenant, Collection<String> employeeIds) {
        Map<String, Map<String, Integer>> levels = new HashMap<>();
        if (!employeeIds.isEmpty()) {
            jdbc.sql(
                            """
                            select employee_id, competency_id, level from mentor_level
                            where tenant = :tenant and employee_id in (:employees)
                            """)
                    .param("tenant", tenant)
                    .param("employees", employeeIds)
                    .query(row -> {
                        levels.computeIfAbsent(row.getString("employee_id"), id -> new HashMap<>())
                                .put(row.getString("competency_id"), row.getInt("level"));
                    });
        }
        return levels;
    }

    private static final String WILLING =
            """
            from mentor_profile p where p.tenant = :tenant and p.withdrawn_at is null and p.employee_id <> :id
            """;
    private static final String ABLE =
            """
             and exists (
                select 1 from mentor_level l
                where l.tenant = p.tenant and l.employee_id = p.employee_id
                and l.competency_id = :competency and l.level >= :level)
            """;
    private static final String AVAILABLE =
            """
             and p.available_from <= :from and (p.available_to is null or p.available_to >= :to)
            """;
    private static final String FREE = " and p.mentees < p.capacity";
    private static final String NOT_ASKED =
            """
             and not exists (
                select 1 from mentoring_offer o
                where o.tenant = p.tenant and o.for_year = :year and o.case_id = :id
                and o.mentor_id = p.employee_id)
            """;

    /** Those who have the level, the time and room for one more, and were not asked yet. */
    List<MentorProfile> candidates(Wanted wanted) {
        return query(
                        "select p.employee_id, p.capacity, p.mentees, p.available_from, p.available_to " + WILLING
                                + ABLE + AVAILABLE + FREE + NOT_ASKED + " order by p.employee_id",
                        wanted)
                .query((row, number) -> new MentorProfile(
                        row.getString("employee_id"),
                        row.getInt("capacity"),
                        row.getInt("mentees"),
                        row.getObject("available_from", LocalDate.class),
                        row.getObject("available_to", LocalDate.class),
                        true))
                .list();
    }

    Funnel funnel(Wanted wanted) {
        return new Funnel(
                count(WILLING, wanted),
                count(WILLING + ABLE, wanted),
                count(WILLING + ABLE + AVAILABLE, wanted),
                count(WILLING + ABLE + AVAILABLE + FREE + NOT_ASKED, wanted));
    }

    private int count(String condition, Wanted wanted) {
        return query("select count(*) " + condition, wanted)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec query(String sql, Wanted wanted) {
        return jdbc.sql(sql)
                .param("tenant", wanted.of().tenant())
                .param("year", wanted.of().year())
                .param("id", wanted.of().id())
                .param("competency", wanted.competencyId())
                .param("level", wanted.level())
                .param("from", wanted.from())
                .param("to", wanted.to());
    }

    /** Takes one place of a mentor; false when somebody else has taken the last one. */
    boolean take(String tenant, String employeeId) {
        return jdbc.sql(
                                """
                                update mentor_profile set mentees = mentees + 1
                                where tenant = :tenant and employee_id = :employee and mentees < capacity
                                and withdrawn_at is null
                                """)
                        .param("tenant", tenant)
                        .param("employee", employeeId)
                        .update()
                == 1;
    }

    void release(String tenant, String employeeId) {
        jdbc.sql(
                        """
                        update mentor_profile set mentees = mentees - 1
                        where tenant = :tenant and employee_id = :employee and mentees > 0
                        """)
                .param("tenant", tenant)
                .param("employee", employeeId)
                .update();
    }
}
