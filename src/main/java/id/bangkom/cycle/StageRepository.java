package id.bangkom.cycle;

import static id.bangkom.cycle.CycleRepository.at;
import static id.bangkom.cycle.CycleRepository.instant;

import id.bangkom.process.CaseKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of stages and of their cases. Every change says which state it expects, so whoever comes second changes nothing. */
@Repository
class StageRepository {

    private static final int MOST_IN_PROBLEM = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    StageRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Cases of one process in one city's year. */
    record Group(String tenant, int year, String process) {

        CaseKey key(String id) {
            return new CaseKey(tenant, year, id);
        }
    }

    /** A stage that wants something done. */
    record StageOf(String tenant, int year, Stage stage) {}

    // asking for cases

    /**
     * @param notBefore earliest moment of the start, or null
     */
    void plan(String process, String tenant, int year, Collection<String> ids, Instant now, Instant notBefore) {
        String stage = Stage.of(process).map(Enum::name).orElse(null);
        batches.batchUpdate(
                """
                insert into stage_case (tenant, for_year, process, case_id, stage, state, planned_at, not_before)
                select ?, ?, ?, ?, cast(? as varchar(20)), 'PLANNED', cast(? as timestamp with time zone),
                    cast(? as timestamp with time zone)
                where not exists (
                    select 1 from stage_case where tenant = ? and for_year = ? and process = ? and case_id = ?)
                """,
                ids.stream()
                        .distinct()
                        .map(id -> new Object[] {
                            tenant, year, process, id, stage, at(now), at(notBefore), tenant, year, process, id
                        })
                        .toList());
    }

    /** Counts a case as done, whether or not it was ever asked for here. */
    void done(String process, CaseKey key, Instant now) {
        jdbc.sql(
                        """
                        update stage_case set state = 'DONE', done_at = :now, problem = null, retry_at = null
                        where tenant = :tenant and for_year = :year and process = :process and case_id = :id
                        and state <> 'DONE'
                        """)
                .param("now", at(now))
                .params(key.parameters())
                .param("process", process)
                .update();
    }

    Stages.Progress progress(String process, String tenant, int year) {
        return jdbc.sql(
                        """
                        select
                            count(case when state = 'PLANNED' then 1 end) planned,
                            count(case when state = 'RUNNING' then 1 end) running,
                            count(case when state = 'DONE' then 1 end) done,
                            count(case when state = 'FAILED' then 1 end) failed
                        from stage_case where tenant = :tenant and for_year = :year and process = :process
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .param("process", process)
                .query((row, number) -> new Stages.Progress(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .single();
    }

    Optional<Stages.Later> later(String process, String tenant, int year, Instant now) {
        return jdbc.sql(
                        """
                        select count(*) cases, min(not_before) first_start from stage_case
                        where tenant = :tenant and for_year = :year and process = :process
                        and state = 'PLANNED' and not_before > :now
                        having count(*) > 0
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .param("process", process)
                .param("now", at(now))
                .query((row, number) -> new Stages.Later(row.getInt("cases"), instant(row, "first_start")))
                .optional();
    }

    // starting cases

    /** Cases of a group that may be started now; those that had to wait longer than this for their day come later. */
    record Wave(Group group, Instant notBefore) {}

    /** The group whose case waits longest for its start, if any may be started now. */
    Optional<Wave> nextToStart(Instant now) {
        return jdbc.sql(
                        """
                        select c.tenant, c.for_year, c.process, c.not_before from stage_case c
                        left join cycle_stage s
                            on s.tenant = c.tenant and s.for_year = c.for_year and s.stage = c.stage
                        where ((c.state = 'PLANNED' and (c.not_before is null or c.not_before <= :now))
                            or (c.state = 'FAILED' and c.retry_at <= :now))
                        and (s.state is null or s.state = 'OPEN')
                        order by c.state desc, c.not_before nulls first, c.planned_at
                        fetch first 1 row only
                        """)
                .param("now", at(now))
                .query((row, number) -> new Wave(
                        new Group(row.getString(1), row.getInt(2), row.getString(3)),
                        Optional.ofNullable(instant(row, "not_before")).orElse(Instant.EPOCH)))
                .optional();
    }

    /** When the next of all that wait for their first day begins. */
    Optional<Instant> nextStart(Instant now) {
        return jdbc.sql(
                        """
                        select c.not_before from stage_case c
                        left join cycle_stage s
                            on s.tenant = c.tenant and s.for_year = c.for_year and s.stage = c.stage
                        where c.state = 'PLANNED' and c.not_before > :now and (s.state is null or s.state = 'OPEN')
                        order by c.not_before
                        fetch first 1 row only
                        """)
                .param("now", at(now))
                .query((row, number) -> instant(row, "not_before"))
                .optional();
    }

    /**
     * Takes the next cases of a group to be started by the current transaction. Rows that another thread or node has
     * taken are passed over; cases that never failed come first.
     */
    List<String> takeToStart(Wave wave, int most, Instant now) {
        Group group = wave.group();
        List<String> ids = next(wave, "PLANNED", most, now);
        if (ids.isEmpty()) {
            ids = next(wave, "FAILED", most, now);
        }
        if (ids.isEmpty()) {
            return ids;
        }
        int taken = jdbc.sql(
                        """
                        update stage_case
                        set state = 'RUNNING', started_at = :now, problem = null, retry_at = null
                        where tenant = :tenant and for_year = :year and process = :process and case_id in (:ids)
                        and state in ('PLANNED', 'FAILED')
                        """)
                .param("now", at(now))
                .param("tenant", group.tenant())
                .param("year", group.year())
                .param("process", group.process())
                .param("ids", ids)
                .update();
        if (taken != ids.size()) {
            throw new ConcurrencyFailureException("Took " + taken + " of " + ids.size() + " cases of " + group);
        }
        return ids;
    }

    private List<String> next(Wave wave, String state, int most, Instant now) {
        // Not sorted: H2 locks every row that it has to sort, so other workers would find none.
        return jdbc.sql(
                        """
                        select case_id from stage_case
                        where tenant = :tenant and for_year = :year and process = :process and state = :state
                        and (not_before is null or not_before <= :notBefore)
                        and (retry_at is null or retry_at <= :now)
                        fetch first :most rows only
                        for update skip locked
                        """)
                .param("tenant", wave.group().tenant())
                .param("year", wave.group().year())
                .param("process", wave.group().process())
                .param("state", state)
                .param("notBefore", at(wave.notBefore()))
                .param("now", at(now))
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** Takes one case to be started by the current transaction; false when somebody else was first. */
    boolean takeToStart(Group group, String id, Instant now) {
        return jdbc.sql(
                                """
                                update stage_case
                                set state = 'RUNNING', started_at = :now, problem = null, retry_at = null
                                where tenant = :tenant and for_year = :year and process = :process and case_id = :id
                                and state in ('PLANNED', 'FAILED')
                                """)
                        .param("now", at(now))
                        .param("tenant", group.tenant())
                        .param("year", group.year())
                        .param("process", group.process())
                        .param("id", id)
                        .update()
                > 0;
    }

    /** The next cases of a group to be started, without taking them. */
    List<String> waiting(Group group, int most, Instant now) {
        return jdbc.sql(
                        """
                        select case_id from stage_case
                        where tenant = :tenant and for_year = :year and process = :process
                        and ((state = 'PLANNED' and (not_before is null or not_before <= :now))
                            or (state = 'FAILED' and retry_at <= :now))
                        order by state desc, not_before nulls first, case_id
                        fetch first :most rows only
                        """)
                .param("tenant", group.tenant())
                .param("year", group.year())
                .param("process", group.process())
                .param("now", at(now))
                .param("most", most)
                .query(String.class)
                .list();
    }

    int attempts(Group group, String id) {
        return jdbc.sql(
                        """
                        select attempts from stage_case
                        where tenant = :tenant and for_year = :year and process = :process and case_id = :id
                        """)
                .param("tenant", group.tenant())
                .param("year", group.year())
                .param("process", group.process())
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    void failed(Group group, String id, String problem, Instant retryAt) {
        jdbc.sql(
                        """
                        update stage_case
                        set state = 'FAILED', problem = :problem, attempts = attempts + 1, retry_at = :retryAt
                        where tenant = :tenant and for_year = :year and process = :process and case_id = :id
                        and state in ('PLANNED', 'FAILED')
                        """)
                .param("problem", problem.substring(0, Math.min(problem.length(), MOST_IN_PROBLEM)))
                .param("retryAt", at(retryAt))
                .param("tenant", group.tenant())
                .param("year", group.year())
                .param("process", group.process())
                .param("id", id)
                .update();
    }

    /** Lets failed starts of a process be tried again at once; how many there are. */
    int retry(String process, String tenant, int year, Instant now) {
        return jdbc.sql(
                        """
                        update stage_case set retry_at = :now
                        where tenant = :tenant and for_year = :year and process = :process and state = 'FAILED'
                        """)
                .param("now", at(now))
                .param("tenant", tenant)
                .param("year", year)
                .param("process", process)
                .update();
    }

    List<Cycles.FailedStart> failedStarts(String tenant, int year) {
        return jdbc.sql(
                        """
                        select process, case_id, problem, attempts, retry_at from stage_case
                        where tenant = :tenant and for_year = :year and state = 'FAILED'
                        order by process, case_id
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .query((row, number) -> new Cycles.FailedStart(
                        row.getString("process"),
                        row.getString("case_id"),
                        row.getString("problem"),
                        row.getInt("attempts"),
                        instant(row, "retry_at")))
                .list();
    }

    // stages

    void add(String tenant, int year, Stage stage, Stage.State state, Instant endsAt) {
        jdbc.sql(
                        """
                        insert into cycle_stage (tenant, for_year, stage, state, ends_at)
                        select :tenant, :year, :stage, :state, cast(:endsAt as timestamp with time zone)
                        where not exists (
                            select 1 from cycle_stage where tenant = :tenant and for_year = :year and stage = :stage)
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .param("stage", stage.name())
                .param("state", state.name())
                .param("endsAt", at(endsAt))
                .update();
    }

    List<Cycles.StageView> stages(String tenant, int year) {
        return jdbc
                .sql(
                        """
                        select s.stage, s.state, s.all_planned, s.ends_at, s.closed_at, d.decided_by, d.reason
                        from cycle_stage s
                        left join cycle_decision d
                            on d.tenant = s.tenant and d.for_year = s.for_year and d.topic = s.stage
                            and d.verdict = 'CLOSE'
                        where s.tenant = :tenant and s.for_year = :year
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .query((row, number) -> new Cycles.StageView(
                        Stage.valueOf(row.getString("stage")),
                        Stage.State.valueOf(row.getString("state")),
                        row.getBoolean("all_planned"),
                        instant(row, "ends_at"),
                        row.getString("decided_by") == null
                                ? null
                                : new Cycles.EarlyEnd(row.getString("decided_by"), row.getString("reason")),
                        instant(row, "closed_at")))
                .list()
                .stream()
                .sorted(Comparator.comparing(Cycles.StageView::stage))
                .toList();
    }

    Optional<Cycles.StageView> stage(String tenant, int year, Stage stage) {
        return stages(tenant, year).stream()
                .filter(view -> view.stage() == stage)
                .findFirst();
    }

    void endsAt(String tenant, int year, Stage stage, Instant endsAt) {
        jdbc.sql(
                        """
                        update cycle_stage set ends_at = :endsAt
                        where tenant = :tenant and for_year = :year and stage = :stage
                        """)
                .param("endsAt", at(endsAt))
                .param("tenant", tenant)
                .param("year", year)
                .param("stage", stage.name())
                .update();
    }

    /** Says that no further case of the stage will be asked for. */
    void allPlanned(String tenant, int year, Stage stage) {
        jdbc.sql(
                        """
                        update cycle_stage set all_planned = true
                        where tenant = :tenant and for_year = :year and stage = :stage
                        """)
                .param("tenant", tenant)
                .param("year", year)
                .param("stage", stage.name())
                .update();
    }

    boolean move(String tenant, int year, Stage stage, Stage.State from, Stage.State to) {
        return jdbc.sql(
                                """
                                update cycle_stage set state = :to
                                where tenant = :tenant and for_year = :year and stage = :stage and state = :from
                                """)
                        .param("to", to.name())
                        .param("tenant", tenant)
                        .param("year", year)
                        .param("stage", stage.name())
                        .param("from", from.name())
                        .update()
                > 0;
    }

    /** Opens a closed stage once more, with a new end. */
    boolean reopen(String tenant, int year, Stage stage, Instant endsAt) {
        return jdbc.sql(
                                """
                                update cycle_stage
                                set state = 'OPEN', ends_at = :endsAt, close_asked = false, cycle_told = false,
                                    closing_at = null, closed_at = null
                                where tenant = :tenant and for_year = :year and stage = :stage
                                and state in ('CLOSING', 'CLOSED')
                                """)
                        .param("endsAt", at(endsAt))
                        .param("tenant", tenant)
                        .param("year", year)
                        .param("stage", stage.name())
                        .update()
                > 0;
    }

    /** Asks for an early end; false when it is not open or was asked for before. */
    boolean askToClose(String tenant, int year, Stage stage) {
        return jdbc.sql(
                                """
                                update cycle_stage set close_asked = true
                                where tenant = :tenant and for_year = :year and stage = :stage
                                and state = 'OPEN' and close_asked = false
                                """)
                        .param("tenant", tenant)
                        .param("year", year)
                        .param("stage", stage.name())
                        .update()
                > 0;
    }

    /** Ends a stage: from now on its cases are told. */
    void close(String tenant, int year, Stage stage, Instant now) {
        jdbc.sql(
                        """
                        update cycle_stage set state = 'CLOSING', closing_at = :now
                        where tenant = :tenant and for_year = :year and stage = :stage and state in ('WAITING', 'OPEN')
                        """)
                .param("now", at(now))
                .param("tenant", tenant)
                .param("year", year)
                .param("stage", stage.name())
                .update();
    }

    /** Open stages that should end: HR said so, or every case that will ever be asked for is done. */
    List<StageOf> overButOpen() {
        return jdbc.sql(
                        """
                        select s.tenant, s.for_year, s.stage from cycle_stage s
                        where s.state = 'OPEN' and (s.close_asked = true
                            or (s.all_planned = true and s.stage <> 'EXECUTION' and not exists (
                                select 1 from stage_case c
                                where c.tenant = s.tenant and c.for_year = s.for_year and c.stage = s.stage
                                and c.state in ('PLANNED', 'RUNNING', 'FAILED'))))
                        order by s.tenant, s.for_year
                        """)
                .query(StageRepository::stageOf)
                .list();
    }

    List<StageOf> inState(Stage.State state) {
        return jdbc.sql(
                        "select tenant, for_year, stage from cycle_stage where state = :state order by tenant, for_year")
                .param("state", state.name())
                .query(StageRepository::stageOf)
                .list();
    }

    private static StageOf stageOf(ResultSet row, int number) throws SQLException {
        return new StageOf(row.getString(1), row.getInt(2), Stage.valueOf(row.getString(3)));
    }

    /** Stages that are closed while the cycle has not been told. */
    List<StageOf> closedButUntold() {
        return jdbc.sql(
                        """
                        select tenant, for_year, stage from cycle_stage
                        where state = 'CLOSED' and cycle_told = false order by tenant, for_year
                        """)
                .query(StageRepository::stageOf)
                .list();
    }

    void cycleTold(StageOf of) {
        jdbc.sql(
                        """
                        update cycle_stage set cycle_told = true
                        where tenant = :tenant and for_year = :year and stage = :stage and state = 'CLOSED'
                        """)
                .param("tenant", of.tenant())
                .param("year", of.year())
                .param("stage", of.stage().name())
                .update();
    }

    /** Cases that were not started when their stage ended are done without a start. */
    int passOver(Instant now) {
        return jdbc.sql(
                        """
                        update stage_case set state = 'DONE', done_at = :now, retry_at = null
                        where state in ('PLANNED', 'FAILED') and exists (
                            select 1 from cycle_stage s
                            where s.tenant = stage_case.tenant and s.for_year = stage_case.for_year
                            and s.stage = stage_case.stage and s.state in ('CLOSING', 'CLOSED'))
                        """)
                .param("now", at(now))
                .update();
    }

    /** A group with running cases that have not been told since the given moment that their stage is closed. */
    Optional<Group> nextToTell(Instant toldBefore) {
        return jdbc.sql(
                        """
                        select c.tenant, c.for_year, c.process from cycle_stage s
                        join stage_case c on c.tenant = s.tenant and c.for_year = s.for_year and c.stage = s.stage
                        where s.state = 'CLOSING' and c.state = 'RUNNING'
                        and (c.told_at is null or c.told_at < :toldBefore)
                        fetch first 1 row only
                        """)
                .param("toldBefore", at(toldBefore))
                .query((row, number) -> new Group(row.getString(1), row.getInt(2), row.getString(3)))
                .optional();
    }

    /** Takes the next running cases of a group to be told by the current transaction. */
    List<String> takeToTell(Group group, int most, Instant toldBefore, Instant now) {
        List<String> ids = jdbc.sql(
                        """
                        select case_id from stage_case
                        where tenant = :tenant and for_year = :year and process = :process
                        and state = 'RUNNING' and (told_at is null or told_at < :toldBefore)
                        fetch first :most rows only
                        for update skip locked
                        """)
                .param("tenant", group.tenant())
                .param("year", group.year())
                .param("process", group.process())
                .param("toldBefore", at(toldBefore))
                .param("most", most)
                .query(String.class)
                .list();
        ids.forEach(id -> told(group, id, now));
        return ids;
    }

    void told(Group group, String id, Instant now) {
        jdbc.sql(
                        """
                        update stage_case set told_at = :now
                        where tenant = :tenant and for_year = :year and process = :process and case_id = :id
                        """)
                .param("now", at(now))
                .param("tenant", group.tenant())
                .param("year", group.year())
                .param("process", group.process())
                .param("id", id)
                .update();
    }

    /** A stage that is closing and has nobody left is closed. */
    boolean finishClosing(StageOf of, Instant now) {
        return jdbc.sql(
                                """
                                update cycle_stage set state = 'CLOSED', closed_at = :now
                                where tenant = :tenant and for_year = :year and stage = :stage and state = 'CLOSING'
                                and not exists (
                                    select 1 from stage_case c
                                    where c.tenant = :tenant and c.for_year = :year and c.stage = :stage
                                    and c.state in ('PLANNED', 'RUNNING', 'FAILED'))
                                and not exists (
                                    select 1 from cycle_stage b
                                    where b.tenant = :tenant and b.for_year = :year and b.stage = :before
                                    and b.state <> 'CLOSED')
                                """)
                        .param("now", at(now))
                        .param("tenant", of.tenant())
                        .param("year", of.year())
                        .param("stage", of.stage().name())
                        .param("before", of.stage().before().map(Enum::name).orElse(""))
                        .update()
                > 0;
    }
}
