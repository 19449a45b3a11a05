package bench;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The engine alone: the same version and the same settings, the same diagram, but every step is empty, every person is the
 * same one, every deadline the same day, and nobody's permissions are checked.
 */
final class BareEngine implements AutoCloseable {

    private static final String SCHEMA = "bare";
    private static final String PROCESS = "needs-identification";
    private static final JavaDelegate EMPTY = execution -> {};

    private final HikariDataSource pool;
    private final ProcessEngine engine;
    private final TransactionTemplate transaction;

    BareEngine(BenchDatabase database) {
        pool = database.poolIn(SCHEMA);
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(pool);
        transaction = new TransactionTemplate(transactions);
        SpringTransactionsProcessEngineConfiguration configuration = new SpringTransactionsProcessEngineConfiguration();
        configuration.setProcessEngineName(SCHEMA);
        configuration.setDataSource(pool);
        configuration.setTransactionManager(transactions);
        configuration.setDatabaseSchema(database.spelled(SCHEMA));
        configuration.setDatabaseTablePrefix(database.spelled(SCHEMA) + ".");
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setExpressionManager(new JuelExpressionManager(namesInTheDiagram()));
        // As the application sets them.
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setHistory("full");
        configuration.setHistoryRemovalTimeStrategy("start");
        configuration.setTaskMetricsEnabled(false);
        configuration.setCmmnEnabled(false);
        configuration.setDefaultSerializationFormat("application/json");
        configuration.setFailedJobRetryTimeCycle("R5/PT5M");
        configuration.setJobExecutorActivate(true);
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("bpmn/" + PROCESS + ".bpmn")
                .deploy();
    }

    private static Map<Object, Object> namesInTheDiagram() {
        Date far = Date.from(Instant.parse("2199-01-01T00:00:00Z"));
        return Map.of(
                "needsIdentification",
                Map.of(
                        "analysePerformance", EMPTY,
                        "analyseGaps", EMPTY,
                        "recommendInterventions", EMPTY,
                        "completeNeeds", EMPTY,
                        "remindEmployee", EMPTY,
                        "remindSupervisor", EMPTY,
                        "skipSelfAssessment", EMPTY,
                        "escalateToNextSuperior", EMPTY,
                        "closeNeeds", EMPTY),
                "who",
                Map.of("employee", "somebody", "supervisor", "superior"),
                "deadline",
                Map.of(
                        "selfAssessment", Map.of("due", far, "reminder", far, "takeover", far),
                        "confirmNeeds", Map.of("due", far, "reminder", far, "escalation", far)));
    }

    void renewConnections() {
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    /** As it is used without a domain of its own: the answers of a form become variables, one for each field. */
    Contender withAnswers() {
        return new Bare("bare engine", true);
    }

    /** The least that the engine itself needs: nothing is kept, and the starts of a chunk are one command of the engine. */
    Contender withoutAnswers() {
        return new Bare("bare engine at its least", false);
    }

    private final class Bare implements Contender {

        private final String name;
        private final boolean answers;
        private final Random random = new Random(1);

        private Bare(String name, boolean answers) {
            this.name = name;
            this.answers = answers;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void start(int year, int cases, Consumer<Long> latencies) {
            AtomicInteger next = new AtomicInteger();
            Runnable chunk = () -> IntStream.range(0, Bench.CHUNK)
                    .forEach(i -> engine.getRuntimeService()
                            .startProcessInstanceByKey(PROCESS, keys(year) + next.incrementAndGet()));
            Crew.work(Collections.nCopies(cases / Bench.CHUNK, () -> {
                long begin = System.nanoTime();
                transaction.executeWithoutResult(status -> {
                    if (answers) {
                        chunk.run();
                    } else {
                        inOneCommand(chunk);
                    }
                });
                latencies.accept(System.nanoTime() - begin);
            }));
        }

        private String keys(int year) {
            return name.replace(' ', '-') + "/" + year + "/";
        }

        @Override
        public List<Runnable> selfAssessments(int year) {
            return engine
                    .getTaskService()
                    .createTaskQuery()
                    .taskDefinitionKey("selfAssessment")
                    .processInstanceBusinessKeyLike(keys(year) + "%")
                    .list()
                    .stream()
                    .<Runnable>map(task -> {
                        String id = task.getId();
                        Map<String, Object> variables =
                                answers ? new HashMap<>(Answers.of(15, random)) : Map.of();
                        return () -> engine.getTaskService().complete(id, variables);
                    })
                    .toList();
        }
    }

    private void inOneCommand(Runnable calls) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> {
                    calls.run();
                    return null;
                });
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
