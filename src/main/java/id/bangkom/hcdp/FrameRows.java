package id.bangkom.hcdp;

import id.bangkom.hcdp.PlanFrame.State;
import id.bangkom.hcdp.PlanFrame.Target;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Frames of several years and their targets. */
@Repository
class FrameRows {

    private static final String FRAMES =
            """
            select id, from_year, to_year, version_no, title, basis, state, edition, decree_no, decree_date, made_by,
                made_at, decided_by
            from hcdp_frame where tenant = :tenant
            """;

    private final JdbcClient jdbc;

    FrameRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest period first, of each its newest version first. */
    List<PlanFrame> all(String tenant) {
        return jdbc.sql(FRAMES + " order by from_year desc, version_no desc")
                .param("tenant", tenant)
                .query(FrameRows::frame)
                .list();
    }

    Optional<PlanFrame> find(String tenant, String id) {
        return jdbc.sql(FRAMES + " and id = :id")
                .param("tenant", tenant)
                .param("id", id)
                .query(FrameRows::frame)
                .optional();
    }

    private static PlanFrame frame(ResultSet row, int number) throws SQLException {
        return new PlanFrame(
                row.getString("id"),
                row.getInt("from_year"),
                row.getInt("to_year"),
                row.getInt("version_no"),
                row.getString("title"),
                row.getString("basis"),
                State.valueOf(row.getString("state")),
                row.getInt("edition"),
                row.getString("decree_no"),
                row.getObject("decree_date", LocalDate.class),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("decided_by"));
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the period has this version already */
    void add(String tenant, PlanFrame frame) {
        jdbc.sql(
                        """
                        insert into hcdp_frame
                            (id, tenant, from_year, to_year, version_no, title, basis, state, edition, made_by, made_at)
                        values (:id, :tenant, :from, :to, :version, :title, :basis, 'DRAFT', 1, :by, :at)
                        """)
                .param("id", frame.id())
                .param("tenant", tenant)
                .param("from", frame.fromYear())
                .param("to", frame.toYear())
                .param("version", frame.version())
                .param("title", frame.title())
                .param("basis", frame.basis())
                .param("by", frame.madeBy())
                .param("at", Timestamp.from(frame.madeAt()))
                .update();
    }

    /** Says that a draft changes. @return false when it is decided, or somebody else has changed it since */
    boolean change(String tenant, String id, int edition, String title, String basis) {
        return jdbc.sql(
                                """
                                update hcdp_frame set edition = edition + 1, title = :title, basis = :basis
                                where tenant = :tenant and id = :id and edition = :edition and state = 'DRAFT'
                                """)
                        .param("title", title)
                        .param("basis", basis)
                        .param("tenant", tenant)
                        .param("id", id)
                        .param("edition", edition)
                        .update()
                == 1;
    }

    /** @return false when it is decided already, or somebody has changed it since */
    boolean decide(
            String tenant, String id, int edition, String decreeNo, LocalDate decreeDate, String by, Instant at) {
        return jdbc.sql(
                                """
                                update hcdp_frame set state = 'DECIDED', edition = edition + 1, decree_no = :no,
                                    decree_date = :date, decided_by = :by, decided_at = :at
                                where tenant = :tenant and id = :id and edition = :edition and state = 'DRAFT'
                                """)
                        .param("no", decreeNo)
                        .param("date", decreeDate)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .param("tenant", tenant)
                        .param("id", id)
                        .param("edition", edition)
                        .update()
                == 1;
    }

    /** By year and competency. */
    List<Target> targets(String tenant, String frame) {
        return jdbc.sql(
                        """
                        select for_year, competency_id, people, hours, cost from hcdp_target
                        where tenant = :tenant and frame_id = :frame order by for_year, competency_id
                        """)
                .param("tenant", tenant)
                .param("frame", frame)
                .query((row, n) -> new Target(
                        row.getInt("for_year"),
                        row.getString("competency_id"),
                        row.getInt("people"),
                        row.getInt("hours"),
                        row.getLong("cost")))
                .list();
    }

    /** Puts a target in place of the one of its year and competency; one without people takes it out. */
    void put(String tenant, String frame, Target target) {
        jdbc.sql("delete from hcdp_target where tenant = :tenant and frame_id = :frame and for_year = :year"
                        + " and competency_id = :competency")
                .param("tenant", tenant)
                .param("frame", frame)
                .param("year", target.year())
                .param("competency", target.competencyId())
                .update();
        if (target.people() == 0) {
            return;
        }
        jdbc.sql(
                        """
                        insert into hcdp_target (tenant, frame_id, for_year, competency_id, people, hours, cost)
                        values (:tenant, :frame, :year, :competency, :people, :hours, :cost)
                        """)
                .param("tenant", tenant)
                .param("frame", frame)
                .param("year", target.year())
                .param("competency", target.competencyId())
                .param("people", target.people())
                .param("hours", target.hours())
                .param("cost", target.cost())
                .update();
    }
}
