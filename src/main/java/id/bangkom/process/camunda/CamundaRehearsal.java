package id.bangkom.process.camunda;

import id.bangkom.process.Actor;
import id.bangkom.process.CaseKey;
import id.bangkom.process.Rehearsal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * It asks the same few questions thousands of times, so it reads the engine's tables itself; the engine's queries cost
 * several times as much.
 */
@Component
@ConditionalOnProperty("bangkom.demo")
class CamundaRehearsal implements Rehearsal {

    private static final Logger LOG = LoggerFactory.getLogger(CamundaRehearsal.class);
    private static final int MOST_ROUNDS = 10_000;

    private final ManagementService management;
    private final CamundaTaskDesk desk;
    private final JdbcClient jdbc;
    private final ObjectProvider<JobExecutor> executor;

    CamundaRehearsal(
            ManagementService management, CamundaTaskDesk desk, JdbcClient jdbc, ObjectProvider<JobExecutor> executor) {
        this.management = management;
        this.desk = desk;
        this.jdbc = jdbc;
        this.executor = executor;
    }

    @Override
    public void timeIs(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    @Override
    public void timeIsReal() {
        ClockUtil.reset();
    }

    @Override
    public void timeGoesOnFrom(Instant moment) {
        Date real = ClockUtil.resetClock();
        ClockUtil.offset(moment.toEpochMilli() - real.getTime());
    }

    @Override
    public void alone(Runnable play) {
        JobExecutor background = executor.getIfAvailable();
        boolean worked = background != null && background.isActive();
        if (worked) {
            background.shutdown();
        }
        try {
            play.run();
        } finally {
            if (worked) {
                background.start();
            }
        }
    }

    private record DueJob(String id, String instance) {}

    @Override
    public boolean work() {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<DueJob> due = due();
            if (due.isEmpty()) {
                return round > 0;
            }
            run(due);
        }
        throw new IllegalStateException("The jobs of the rehearsal never end");
    }

    /** The engine's own jobs, such as the cleaning of its history at night, belong to no process. */
    private List<DueJob> due() {
        return jdbc.sql(
                        """
                        select ID_, PROCESS_INSTANCE_ID_ from ACT_RU_JOB
                        where PROCESS_DEF_ID_ is not null and RETRIES_ > 0 and SUSPENSION_STATE_ = 1
                          and (DUEDATE_ is null or DUEDATE_ <= :now)
                        order by DUEDATE_, ID_
                        """)
                .param("now", new Timestamp(ClockUtil.getCurrentTime().getTime()))
                .query((row, number) -> new DueJob(row.getString(1), row.getString(2)))
                .list();
    }

    private void run(List<DueJob> due) {
        Set<String> touched = new HashSet<>();
        for (DueJob job : due) {
            // A job may have gone with its case while another one of the same case ran.
            if (touched.add(job.instance()) || isThere(job)) {
                execute(job);
            }
        }
    }

    private void execute(DueJob job) {
        try {
            management.executeJob(job.id());
        } catch (OptimisticLockingException collision) {
            // Somebody completes a task of the same case at this moment; the next round sees what is left to do.
            LOG.debug("Job {} waits for the next round", job.id(), collision);
        }
    }

    private boolean isThere(DueJob job) {
        return jdbc.sql("select count(*) from ACT_RU_JOB where ID_ = :id")
                        .param("id", job.id())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    @Override
    public Optional<Instant> nextTimer() {
        return jdbc.sql(
                        """
                        select DUEDATE_ from ACT_RU_JOB
                        where TYPE_ = 'timer' and PROCESS_DEF_ID_ is not null and RETRIES_ > 0 and SUSPENSION_STATE_ = 1
                        order by DUEDATE_
                        limit 1
                        """)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    @Override
    public List<Call> callsSince(Instant moment) {
        return jdbc.sql(
                        """
                        select t.ID_, d.KEY_, t.TASK_DEF_KEY_, e.BUSINESS_KEY_, t.ASSIGNEE_, t.CREATE_TIME_,
                               (select min(l.GROUP_ID_) from ACT_RU_IDENTITYLINK l
                                where l.TASK_ID_ = t.ID_ and l.TYPE_ = 'candidate') as CANDIDATES
                        from ACT_RU_TASK t
                        join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_
                        join ACT_RE_PROCDEF d on d.ID_ = t.PROC_DEF_ID_
                        where t.CREATE_TIME_ >= :since
                        """)
                .param("since", new Timestamp(moment.toEpochMilli()))
                .query((row, number) -> new Call(
                        row.getString("ID_"),
                        row.getString("KEY_"),
                        Names.kebabCase(row.getString("TASK_DEF_KEY_")),
                        CaseKey.parse(row.getString("BUSINESS_KEY_")),
                        row.getString("ASSIGNEE_"),
                        row.getString("CANDIDATES"),
                        row.getTimestamp("CREATE_TIME_").toInstant()))
                .list();
    }

    @Override
    public void complete(Actor actor, String taskId, UnaryOperator<Map<String, Object>> answering) {
        desk.complete(actor, taskId, view -> answering.apply(view.get()));
    }
}
