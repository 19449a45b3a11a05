package id.bangkom.intake;

import id.bangkom.intake.Finding.Severity;
import id.bangkom.intake.Followed.Moved;
import id.bangkom.intake.Outcome.Sample;
import id.bangkom.intake.Run.Counts;
import id.bangkom.intake.Run.State;
import id.bangkom.intake.Subject.Kind;
import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps imports, and their files while these are needed. */
@Repository
class Runs {

    /** Less than a megabyte, which is the most that H2 takes in one field of this type. */
    private static final int PART = 500_000;

    private static final int LONGEST_DETAILS = 4_000;
    private static final int LONGEST_LABEL = 300;
    private static final int LONGEST_MESSAGE = 1_000;
    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    Runs(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    @Transactional
    void add(String id, Request request, String fileName, String by, byte[] file) {
        jdbc.sql(
                        """
                        insert into import_run (id, tenant, dataset, file_name, holds_from, complete, create_missing, state,
                            state_at, created_by, created_at)
                        values (:id, :tenant, :dataset, :file, :from, :complete, :create, 'RECEIVED', :now, :by, :now)
                        """)
                .param("id", id)
                .param("tenant", request.tenant())
                .param("dataset", request.dataset())
                .param("file", shortened(fileName, LONGEST_NAME))
                .param("from", request.from())
                .param("complete", request.complete())
                .param("create", request.create())
                .param("now", now())
                .param("by", by)
                .update();
        for (int part = 0; part * PART < file.length; part++) {
            jdbc.sql("insert into import_part (import_id, part_no, content) values (?, ?, ?)")
                    .params(id, part, Arrays.copyOfRange(file, part * PART, Math.min(file.length, (part + 1) * PART)))
                    .update();
        }
    }

    /** Empty once it is no longer needed. */
    Optional<byte[]> file(String tenant, String id) {
        List<byte[]> parts = jdbc.sql(
                        """
                        select p.content from import_part p
                        join import_run r on r.id = p.import_id
                        where r.tenant = :tenant and r.id = :id order by p.part_no
                        """)
                .param("tenant", tenant)
                .param("id", id)
                .query((rs, row) -> rs.getBytes(1))
                .list();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        parts.forEach(file::writeBytes);
        return Optional.of(file.toByteArray());
    }

    Optional<Run> find(String tenant, String id) {
        return jdbc.sql("select * from import_run where tenant = :tenant and id = :id")
                .param("tenant", tenant)
                .param("id", id)
                .query(Runs::run)
                .optional();
    }

    /** The latest first. */
    List<Run> latest(String tenant, int most) {
        return jdbc.sql(
                        """
                        select * from import_run where tenant = :tenant
                        order by created_at desc, id fetch first :most rows only
                        """)
                .param("tenant", tenant)
                .param("most", most)
                .query(Runs::run)
                .list();
    }

    /** The one that was applied last and not taken back. */
    Optional<Run> lastApplied(String tenant) {
        return jdbc.sql(
                        """
                        select * from import_run where tenant = :tenant and state in ('APPLIED', 'UNDOING')
                        order by applied_no desc fetch first 1 rows only
                        """)
                .param("tenant", tenant)
                .query(Runs::run)
                .optional();
    }

    /**
     * Goes on to the next state, unless somebody else was first.
     *
     * @return whether it did
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean go(Run run, State to, String message) {
        return move(run, to, message);
    }

    private boolean move(Run run, State to, String message) {
        return jdbc.sql(
                                """
                                update import_run set state = :to, state_at = :now, message = :message, progress = null
                                where tenant = :tenant and id = :id and state = :from
                                """)
                        .param("to", to.name())
                        .param("from", run.state().name())
                        .param("now", now())
                        .param("message", message == null ? null : shortened(message, LONGEST_MESSAGE))
                        .param("tenant", run.tenant())
                        .param("id", run.id())
                        .update()
                == 1;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void progress(Run run, String words) {
        jdbc.sql("update import_run set progress = :words where tenant = :tenant and id = :id")
                .param("words", words)
                .param("tenant", run.tenant())
                .param("id", run.id())
                .update();
    }

    /** Says what a file would do. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void checked(Run run, Outcome outcome, Followed followed, String message) {
        if (!move(run, State.CHECKED, message)) {
            return;
        }
        Counts counts = counts(outcome);
        jdbc.sql(
                        """
                        update import_run set errors = :errors, warnings = :warnings, data_rows = :rows, added = :added,
                            changed = :changed, ended = :ended, unchanged = :unchanged, digest = :digest,
                            tasks_moved = :tasks
                        where tenant = :tenant and id = :id
                        """)
                .param("errors", counts.errors())
                .param("warnings", counts.warnings())
                .param("rows", counts.rows())
                .param("added", counts.added())
                .param("changed", counts.changed())
                .param("ended", counts.ended())
                .param("unchanged", counts.unchanged())
                .param("digest", outcome.digest())
                .param("tasks", followed == null ? null : followed.tasks())
                .param("tenant", run.tenant())
                .param("id", run.id())
                .update();
        forgetDetails(run.id());
        addFindings(run.id(), outcome.findings());
        addSamples(run.id(), outcome.samples());
        if (followed != null) {
            addTasks(run.id(), followed.first());
        }
    }

    static Counts counts(Outcome outcome) {
        return new Counts(
                outcome.errors(),
                outcome.warnings(),
                outcome.rows(),
                outcome.counts().getOrDefault(Kind.ADDED, 0),
                outcome.counts().getOrDefault(Kind.CHANGED, 0),
                outcome.counts().getOrDefault(Kind.ENDED, 0),
                outcome.counts().getOrDefault(Kind.UNCHANGED, 0));
    }

    private void addFindings(String id, List<Finding> findings) {
        int[] seq = {0};
        batches.batchUpdate(
                """
                insert into import_finding
                    (import_id, seq, severity, sheet, row_no, column_name, cell_value, message, fixer)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                findings.subList(0, Math.min(Outcome.SHOWN, findings.size())),
                Outcome.SHOWN,
                (statement, finding) -> {
                    statement.setString(1, id);
                    statement.setInt(2, seq[0]++);
                    statement.setString(3, finding.severity().name());
                    statement.setString(4, finding.sheet());
                    statement.setInt(5, finding.row());
                    statement.setString(6, shortened(finding.column(), LONGEST_NAME));
                    statement.setString(7, finding.value());
                    statement.setString(8, shortened(finding.message(), LONGEST_MESSAGE));
                    statement.setString(9, finding.fixer());
                });
    }

    private void addSamples(String id, List<Sample> samples) {
        int[] seq = {0};
        batches.batchUpdate(
                "insert into import_sample (import_id, seq, kind, row_no, label, details) values (?, ?, ?, ?, ?, ?)",
                samples,
                Outcome.SHOWN,
                (statement, sample) -> {
                    statement.setString(1, id);
                    statement.setInt(2, seq[0]++);
                    statement.setString(3, sample.kind().name());
                    statement.setInt(4, sample.row());
                    statement.setString(5, shortened(sample.label(), LONGEST_LABEL));
                    statement.setString(6, shortened(sample.details(), LONGEST_DETAILS));
                });
    }

    private void addTasks(String id, List<Moved> tasks) {
        int[] seq = {0};
        batches.batchUpdate(
                """
                insert into import_task (import_id, seq, what, task, about, from_name, to_name)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                tasks,
                Followed.SHOWN,
                (statement, moved) -> {
                    statement.setString(1, id);
                    statement.setInt(2, seq[0]++);
                    statement.setString(3, moved.what());
                    statement.setString(4, shortened(moved.task(), LONGEST_LABEL));
                    statement.setString(5, shortened(moved.about(), LONGEST_LABEL));
                    statement.setString(6, shortened(moved.from(), LONGEST_LABEL));
                    statement.setString(7, shortened(moved.to(), LONGEST_LABEL));
                });
    }

    /** In the caller's transaction, together with what was applied. */
    @Transactional
    boolean applied(Run run, String by) {
        return jdbc.sql(
                                """
                                update import_run set state = 'APPLIED', state_at = :now, applied_by = :by,
                                    applied_at = :now, message = null, progress = null,
                                    applied_no = (select coalesce(max(applied_no), 0) + 1 from import_run
                                        where tenant = :tenant)
                                where tenant = :tenant and id = :id and state = 'APPLYING'
                                """)
                        .param("now", now())
                        .param("by", by)
                        .param("tenant", run.tenant())
                        .param("id", run.id())
                        .update()
                == 1;
    }

    /** In the caller's transaction, together with what was taken back. */
    @Transactional
    boolean undone(Run run, String by) {
        return jdbc.sql(
                                """
                                update import_run set state = 'UNDONE', state_at = :now, undone_by = :by, undone_at = :now,
                                    message = null, progress = null
                                where tenant = :tenant and id = :id and state = 'UNDOING'
                                """)
                        .param("now", now())
                        .param("by", by)
                        .param("tenant", run.tenant())
                        .param("id", run.id())
                        .update()
                == 1;
    }

    /** Drops the file and what was read in it. */
    @Transactional
    void forgetFile(Run run) {
        jdbc.sql("delete from import_part where import_id = ?").param(run.id()).update();
        forgetDetails(run.id());
    }

    private void forgetDetails(String id) {
        jdbc.sql("delete from import_finding where import_id = ?").param(id).update();
        jdbc.sql("delete from import_sample where import_id = ?").param(id).update();
        jdbc.sql("delete from import_task where import_id = ?").param(id).update();
    }

    /** Files that somebody checked and then forgot. */
    List<Run> waitingSince(String tenant, Instant before) {
        return jdbc.sql(
                        """
                        select * from import_run where tenant = :tenant and state = 'CHECKED' and state_at < :before
                        """)
                .param("tenant", tenant)
                .param("before", Timestamp.from(before))
                .query(Runs::run)
                .list();
    }

    List<Finding> findings(String tenant, String id) {
        return jdbc.sql(
                        """
                        select f.* from import_finding f join import_run r on r.id = f.import_id
                        where r.tenant = :tenant and r.id = :id order by f.seq
                        """)
                .param("tenant", tenant)
                .param("id", id)
                .query((rs, row) -> new Finding(
                        Severity.valueOf(rs.getString("severity")),
                        rs.getString("sheet"),
                        rs.getInt("row_no"),
                        rs.getString("column_name"),
                        rs.getString("cell_value"),
                        rs.getString("message"),
                        rs.getString("fixer")))
                .list();
    }

    List<Moved> tasks(String tenant, String id) {
        return jdbc.sql(
                        """
                        select t.* from import_task t join import_run r on r.id = t.import_id
                        where r.tenant = :tenant and r.id = :id order by t.seq
                        """)
                .param("tenant", tenant)
                .param("id", id)
                .query((rs, row) -> new Moved(
                        rs.getString("what"),
                        rs.getString("task"),
                        rs.getString("about"),
                        rs.getString("from_name"),
                        rs.getString("to_name")))
                .list();
    }

    List<Sample> samples(String tenant, String id) {
        return jdbc.sql(
                        """
                        select s.* from import_sample s join import_run r on r.id = s.import_id
                        where r.tenant = :tenant and r.id = :id order by s.seq
                        """)
                .param("tenant", tenant)
                .param("id", id)
                .query((rs, row) -> new Sample(
                        Kind.valueOf(rs.getString("kind")),
                        rs.getInt("row_no"),
                        rs.getString("label"),
                        rs.getString("details")))
                .list();
    }

    /** Makes imports of the city that are about to write wait for each other until the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    void takeTurn(String tenant) {
        jdbc.sql("select tenant from import_turn where tenant = :tenant for update")
                .param("tenant", tenant)
                .query(String.class)
                .single();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void prepareTurn(String tenant) {
        jdbc.sql(
                        """
                        insert into import_turn (tenant)
                        select :tenant where not exists (select 1 from import_turn where tenant = :tenant)
                        """)
                .param("tenant", tenant)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static String shortened(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    private static Run run(ResultSet rs, int row) throws SQLException {
        List<Integer> numbers = new ArrayList<>();
        for (String column : List.of("errors", "warnings", "data_rows", "added", "changed", "ended", "unchanged")) {
            numbers.add(rs.getObject(column, Integer.class));
        }
        return new Run(
                rs.getString("id"),
                rs.getString("tenant"),
                rs.getString("dataset"),
                rs.getString("file_name"),
                rs.getObject("holds_from", LocalDate.class),
                rs.getBoolean("complete"),
                rs.getBoolean("create_missing"),
                State.valueOf(rs.getString("state")),
                rs.getTimestamp("state_at").toInstant(),
                rs.getString("created_by"),
                rs.getTimestamp("created_at").toInstant(),
                rs.getString("applied_by"),
                instant(rs, "applied_at"),
                rs.getString("undone_by"),
                instant(rs, "undone_at"),
                rs.getString("message"),
                rs.getString("progress"),
                numbers.contains(null)
                        ? null
                        : new Counts(
                                numbers.get(0),
                                numbers.get(1),
                                numbers.get(2),
                                numbers.get(3),
                                numbers.get(4),
                                numbers.get(5),
                                numbers.get(6)),
                rs.getObject("tasks_moved", Integer.class),
                rs.getString("digest"));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp time = rs.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
