package id.bangkom.hcdp;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Meetings with units; they are only ever added. */
@Repository
class MeetingRows {

    private final JdbcClient jdbc;

    MeetingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<Meeting> of(String tenant, int year) {
        return jdbc.sql(
                        """
                        select id, for_year, unit_id, held_on, participants, notes, agreements, recorded_by, recorded_at
                        from hcdp_meeting where tenant = :tenant and for_year = :year
                        order by held_on desc, recorded_at desc, id
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .query((row, n) -> new Meeting(
                        row.getString("id"),
                        row.getInt("for_year"),
                        row.getString("unit_id"),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("participants"),
                        row.getString("notes"),
                        row.getString("agreements"),
                        row.getString("recorded_by"),
                        row.getTimestamp("recorded_at").toInstant()))
                .list();
    }

    void add(String tenant, Meeting meeting) {
        jdbc.sql(
                        """
                        insert into hcdp_meeting (id, tenant, for_year, unit_id, held_on, participants, notes, agreements,
                            recorded_by, recorded_at)
                        values (:id, :tenant, :year, :unit, :on, :participants, :notes, :agreements, :by, :at)
                        """)
                .param("id", meeting.id())
                .param("tenant", tenant)
                .param("year", meeting.year())
                .param("unit", meeting.unitId())
                .param("on", meeting.heldOn())
                .param("participants", meeting.participants())
                .param("notes", meeting.notes())
                .param("agreements", meeting.agreements())
                .param("by", meeting.by())
                .param("at", Timestamp.from(meeting.at()))
                .update();
    }
}
