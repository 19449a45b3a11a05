package id.bangkom.staffing;

import id.bangkom.staffing.Change.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record of all changes; what was entered is never edited. */
@Repository
class Changes {

    private static final int LONGEST_NOTE = 1000;

    /** A file may have moved thousands of tasks; nobody reads them all. */
    private static final int MOST_EFFECTS = 200;

    private static final String COLUMNS =
            """
            select id, tenant, kind, employee_id, unit_id, position_id, supervisor_id, other_unit_id, office, leave_kind,
                   effective_on, until_on, letter_no, reason, entered_by, entered_at, state, note
            from staffing_change where tenant = :tenant
            """;

    private final JdbcClient jdbc;

    Changes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Change change) {
        Order order = change.order();
        jdbc.sql(
                        """
                        insert into staffing_change (id, tenant, kind, employee_id, unit_id, position_id, supervisor_id,
                            other_unit_id, office, leave_kind, effective_on, until_on, letter_no, reason, entered_by,
                            entered_at, state)
                        values (:id, :tenant, :kind, :employee, :unit, :position, :supervisor, :other, :office, :leave,
                            :on, :until, :letter, :reason, :by, :at, :state)
                        """)
                .param("id", change.id())
                .param("tenant", change.tenant())
                .param("kind", order.kind().name())
                .param("employee", order.employeeId())
                .param("unit", order.unitId())
                .param("position", order.positionId())
                .param("supervisor", order.supervisorId())
                .param("other", order.otherUnitId())
                .param("office", order.office() == null ? null : order.office().name())
                .param(
                        "leave",
                        order.leaveKind() == null ? null : order.leaveKind().name())
                .param("on", order.on())
                .param("until", order.until())
                .param("letter", order.letterNo())
                .param("reason", order.reason())
                .param("by", change.enteredBy())
                .param("at", at(change.enteredAt()))
                .param("state", change.state().name())
                .update();
    }

    Optional<Change> find(String tenant, String id) {
        return jdbc.sql(COLUMNS + " and id = :id")
                .param("tenant", tenant)
                .param("id", id)
                .query(Changes::change)
                .optional();
    }

    /** Those whose day has come, in the order in which they take effect. */
    List<Change> due(String tenant, LocalDate today) {
        return jdbc.sql(COLUMNS
                        + " and state = 'PLANNED' and effective_on <= :today order by effective_on, entered_at, id")
                .param("tenant", tenant)
                .param("today", today)
                .query(Changes::change)
                .list();
    }

    /** Of one person, latest first. */
    List<Change> of(String tenant, String employeeId) {
        return jdbc.sql(COLUMNS + " and employee_id = :employee order by effective_on desc, entered_at desc, id")
                .param("tenant", tenant)
                .param("employee", employeeId)
                .query(Changes::change)
                .list();
    }

    /** Those that still wait or have failed, the earliest first. */
    List<Change> pending(String tenant, int limit) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                 and state in ('PLANNED', 'FAILED')
                                order by effective_on, entered_at, id fetch first :limit rows only
                                """)
                .param("tenant", tenant)
                .param("limit", limit)
                .query(Changes::change)
                .list();
    }

    /** Changes of units, and files, latest first. */
    List<Change> ofUnits(String tenant, int limit) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                 and kind in ('HEAD', 'VACATE', 'MERGE', 'IMPORT')
                                order by effective_on desc, entered_at desc, id fetch first :limit rows only
                                """)
                .param("tenant", tenant)
                .param("limit", limit)
                .query(Changes::change)
                .list();
    }

    /** Whether another change of the same person waits for the same day. */
    boolean isPlanned(String tenant, String employeeId, LocalDate on) {
        return jdbc.sql(
                                """
                                select count(*) from staffing_change
                                where tenant = :tenant and employee_id = :employee and effective_on = :on
                                  and state = 'PLANNED'
                                """)
                        .param("tenant", tenant)
                        .param("employee", employeeId)
                        .param("on", on)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Moves a waiting change on; false when somebody was first. */
    boolean settle(String tenant, String id, State to, String note, Instant now) {
        return jdbc.sql(
                                """
                                update staffing_change set state = :to, note = :note, settled_at = :now
                                where tenant = :tenant and id = :id and state = 'PLANNED'
                                """)
                        .param("to", to.name())
                        .param(
                                "note",
                                note == null || note.length() <= LONGEST_NOTE ? note : note.substring(0, LONGEST_NOTE))
                        .param("now", at(now))
                        .param("tenant", tenant)
                        .param("id", id)
                        .update()
                == 1;
    }

    void effects(String tenant, String changeId, List<Consequences.Effect> effects) {
        int seq = 0;
        for (Consequences.Effect effect : effects) {
            jdbc.sql(
                            """
                            insert into staffing_effect (change_id, tenant, seq, kind, process, for_year, case_id, task,
                                from_id, to_id, reason)
                            values (:change, :tenant, :seq, :kind, :process, :year, :case, :task, :from, :to, :reason)
                            """)
                    .param("change", changeId)
                    .param("tenant", tenant)
                    .param("seq", ++seq)
                    .param("kind", effect.kind().name())
                    .param("process", effect.process())
                    .param("year", effect.year())
                    .param("case", effect.caseId())
                    .param("task", effect.task())
                    .param("from", effect.fromId())
                    .param("to", effect.toId())
                    .param("reason", effect.reason())
                    .update();
        }
    }

    /** The first things that a change did, without the words for what each case is about. */
    List<Consequences.Effect> effectsOf(String tenant, String changeId) {
        return jdbc.sql(
                        """
                        select kind, process, for_year, case_id, task, from_id, to_id, reason from staffing_effect
                        where tenant = :tenant and change_id = :change order by seq
                        fetch first :limit rows only
                        """)
                .param("tenant", tenant)
                .param("change", changeId)
                .param("limit", MOST_EFFECTS)
                .query((row, n) -> new Consequences.Effect(
                        Consequences.Kind.valueOf(row.getString("kind")),
                        row.getString("process"),
                        row.getInt("for_year"),
                        row.getString("case_id"),
                        row.getString("task"),
                        null,
                        row.getString("from_id"),
                        row.getString("to_id"),
                        row.getString("reason")))
                .list();
    }

    /** The last day whose beginnings and ends have reached the open tasks. */
    Optional<LocalDate> settledTo(String tenant) {
        return jdbc.sql("select settled_to from staffing_day where tenant = :tenant")
                .param("tenant", tenant)
                .query(LocalDate.class)
                .optional();
    }

    void settledTo(String tenant, LocalDate day) {
        if (jdbc.sql("update staffing_day set settled_to = :day where tenant = :tenant")
                        .param("day", day)
                        .param("tenant", tenant)
                        .update()
                == 0) {
            jdbc.sql("insert into staffing_day (tenant, settled_to) values (:tenant, :day)")
                    .param("tenant", tenant)
                    .param("day", day)
                    .update();
        }
    }

    private static Change change(ResultSet row, int n) throws SQLException {
        return new Change(
                row.getString("id"),
                row.getString("tenant"),
                new Order(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("employee_id"),
                        row.getString("unit_id"),
                        row.getString("position_id"),
                        row.getString("supervisor_id"),
                        row.getString("other_unit_id"),
                        row.getString("office") == null ? null : Office.valueOf(row.getString("office")),
                        row.getString("leave_kind") == null ? null : LeaveKind.valueOf(row.getString("leave_kind")),
                        row.getObject("effective_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class),
                        row.getString("letter_no"),
                        row.getString("reason")),
                row.getString("entered_by"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state")),
                row.getString("note"));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
