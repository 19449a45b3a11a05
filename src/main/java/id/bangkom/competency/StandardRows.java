package id.bangkom.competency;

import id.bangkom.process.TextPart;
import id.bangkom.workforce.PositionClass;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of standards and of their changes. */
@Repository
class StandardRows {

    /**
     * A level that the city has set for a position.
     *
     * @param to last day, null: open end
     */
    record Period(Competency competency, int level, LocalDate from, LocalDate to) {

        boolean holds(LocalDate on) {
            return !on.isBefore(from) && (to == null || !on.isAfter(to));
        }
    }

    /**
     * A change as it was entered; both levels null where the position has no level of its own.
     */
    record Noted(
            String positionId,
            String competencyId,
            LocalDate from,
            Integer before,
            Integer after,
            String letterNo,
            String reason,
            String enteredBy,
            Instant enteredAt) {}

    /**
     * A line of the list.
     *
     * @param people how many active employees hold the position
     * @param own how many levels the city has set for it
     * @param since first day of the latest of them, or null
     */
    record Line(
            String id,
            String title,
            PositionClass positionClass,
            String jobFamily,
            int people,
            int own,
            LocalDate since) {}

    /** How the list can be sorted. */
    enum Sort {
        JABATAN("Jabatan", "j.title, j.id"),
        JENJANG("Jenjang", "j.position_class, j.title, j.id"),
        RUMPUN("Rumpun", "j.job_family, j.title, j.id"),
        PEGAWAI("Pegawai terbanyak", "people desc, j.title, j.id"),
        TERBARU("Standar terbaru", "s.since desc nulls last, j.title, j.id"),
        BELUM("Belum ditetapkan lebih dahulu", "own, j.title, j.id");

        private final String label;
        private final String order;

        Sort(String label, String order) {
            this.label = label;
            this.order = order;
        }

        /** Indonesian. */
        public String label() {
            return label;
        }
    }

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    StandardRows(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * Positions of the city.
     *
     * @param search a part of title, code or family, whatever its case; empty for all
     * @param positionClass null for all
     * @param offset how many to pass over
     * @param limit how many at most
     */
    List<Line> find(
            String tenant,
            String search,
            PositionClass positionClass,
            Sort sort,
            LocalDate today,
            int offset,
            int limit) {
        return wanted(
                        """
                        select j.id, j.title, j.position_class, j.job_family, coalesce(h.people, 0) as people,
                               coalesce(s.own, 0) as own, s.since
                        from job_position j
                        left join (
                            select p.position_id, count(*) as people from placement p
                            join account a on a.id = p.employee_id and a.active
                            where p.tenant = :tenant and p.valid_from <= :today
                              and (p.valid_to is null or p.valid_to >= :today)
                            group by p.position_id) h on h.position_id = j.id
                        left join (
                            select position_id, count(distinct competency_id) as own, max(valid_from) as since
                            from position_standard
                            where tenant = :tenant and valid_from <= :today and (valid_to is null or valid_to >= :today)
                            group by position_id) s on s.position_id = j.id
                        """,
                        tenant,
                        search,
                        positionClass,
                        " order by " + sort.order + " offset :offset rows fetch first :limit rows only")
                .param("today", today)
                .param("offset", offset)
                .param("limit", limit)
                .query(StandardRows::line)
                .list();
    }

    int count(String tenant, String search, PositionClass positionClass) {
        return wanted("select count(*) from job_position j ", tenant, search, positionClass, "")
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec wanted(
            String select, String tenant, String search, PositionClass positionClass, String end) {
        String bySearch = search.isEmpty()
                ? ""
                : " and (lower(j.title) like :search escape '!' or lower(j.job_family) like :search escape '!'"
                        + " or lower(j.code) like :search escape '!')";
        String byClass = positionClass == null ? "" : " and j.position_class = :class";
        JdbcClient.StatementSpec query = jdbc.sql(select + " where j.tenant = :tenant" + bySearch + byClass + end)
                .param("tenant", tenant);
        if (!search.isEmpty()) {
            query = query.param("search", TextPart.anywhere(search));
        }
        return positionClass == null ? query : query.param("class", positionClass.name());
    }

    /** All levels that were ever set for a position, by competency in the order of the dictionary, then by day. */
    List<Period> of(String tenant, String positionId) {
        return jdbc.sql(
                        """
                        select c.id, c.name, c.kind, c.description, s.required_level, s.valid_from, s.valid_to
                        from position_standard s join competency c on c.id = s.competency_id
                        where s.tenant = :tenant and s.position_id = :position
                        order by c.sort_order, c.name, c.id, s.valid_from
                        """)
                .param("tenant", tenant)
                .param("position", positionId)
                .query((row, n) -> new Period(
                        new Competency(
                                row.getString("id"),
                                row.getString("name"),
                                CompetencyKind.valueOf(row.getString("kind")),
                                row.getString("description")),
                        row.getInt("required_level"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    /** Two people who change one position take turns; empty when there is no such position. */
    Optional<String> lock(String tenant, String positionId) {
        return jdbc.sql("select id from job_position where tenant = :tenant and id = :position for update")
                .param("tenant", tenant)
                .param("position", positionId)
                .query(String.class)
                .optional();
    }

    void add(String tenant, String positionId, String competencyId, LocalDate from, int level) {
        jdbc.sql(
                        """
                        insert into position_standard (tenant, position_id, competency_id, valid_from, required_level)
                        values (:tenant, :position, :competency, :from, :level)
                        """)
                .param("tenant", tenant)
                .param("position", positionId)
                .param("competency", competencyId)
                .param("from", from)
                .param("level", level)
                .update();
    }

    void ends(String tenant, String positionId, String competencyId, LocalDate from, LocalDate lastDay) {
        row(tenant, positionId, competencyId, from, "update position_standard set valid_to = :last")
                .param("last", lastDay)
                .update();
    }

    void becomes(String tenant, String positionId, String competencyId, LocalDate from, int level) {
        row(
                        tenant,
                        positionId,
                        competencyId,
                        from,
                        "update position_standard set required_level = :level, valid_to = null")
                .param("level", level)
                .update();
    }

    /** For a level that has not begun. */
    void drop(String tenant, String positionId, String competencyId, LocalDate from) {
        row(tenant, positionId, competencyId, from, "delete from position_standard")
                .update();
    }

    private JdbcClient.StatementSpec row(
            String tenant, String positionId, String competencyId, LocalDate from, String what) {
        return jdbc.sql(
                        what
                                + """
                         where tenant = :tenant and position_id = :position and competency_id = :competency
                          and valid_from = :from
                        """)
                .param("tenant", tenant)
                .param("position", positionId)
                .param("competency", competencyId)
                .param("from", from);
    }

    void note(String tenant, List<Noted> changes) {
        batches.batchUpdate(
                """
                insert into standard_change (id, tenant, position_id, competency_id, valid_from, level_before,
                    level_after, letter_no, reason, entered_by, entered_at)
                values (:id, :tenant, :position, :competency, :from, :before, :after, :letter, :reason, :by, :at)
                """,
                changes.stream()
                        .map(change -> new MapSqlParameterSource()
                                .addValue("id", UUID.randomUUID().toString().replace("-", ""))
                                .addValue("tenant", tenant)
                                .addValue("position", change.positionId())
                                .addValue("competency", change.competencyId())
                                .addValue("from", change.from())
                                .addValue("before", change.before())
                                .addValue("after", change.after())
                                .addValue("letter", change.letterNo())
                                .addValue("reason", change.reason())
                                .addValue("by", change.enteredBy())
                                .addValue("at", Timestamp.from(change.enteredAt())))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** What was changed about a position, the latest first. */
    List<Noted> changes(String tenant, String positionId, int limit) {
        return jdbc.sql(
                        """
                        select s.position_id, s.competency_id, s.valid_from, s.level_before, s.level_after, s.letter_no,
                               s.reason, s.entered_by, s.entered_at
                        from standard_change s join competency c on c.id = s.competency_id
                        where s.tenant = :tenant and s.position_id = :position
                        order by s.entered_at desc, c.sort_order, c.name, s.id
                        fetch first :limit rows only
                        """)
                .param("tenant", tenant)
                .param("position", positionId)
                .param("limit", limit)
                .query((row, n) -> new Noted(
                        row.getString("position_id"),
                        row.getString("competency_id"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("level_before", Integer.class),
                        row.getObject("level_after", Integer.class),
                        row.getString("letter_no"),
                        row.getString("reason"),
                        row.getString("entered_by"),
                        row.getTimestamp("entered_at").toInstant()))
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getString("id"),
                row.getString("title"),
                PositionClass.valueOf(row.getString("position_class")),
                row.getString("job_family"),
                row.getInt("people"),
                row.getInt("own"),
                row.getObject("since", LocalDate.class));
    }
}
