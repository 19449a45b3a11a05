package bench;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
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

    /** Keeps the answers of a form in as many variables as the form has fields, as an engine without a domain does. */
    Contender withAnswers() {
        return new OfVariables("bare engine", true);
    }

    /** Keeps nothing: what the engine itself costs at the least. */
    Contender withoutAnswers() {
        return new OfVariables("bare engine, no variables", false);
    }

    private final class OfVariables implements Contender {

        private final String name;
        private final boolean answers;
        private final Random random = new Random(1);

        private OfVariables(String name, boolean answers) {
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
            List<Runnable> chunks = IntStream.range(0, cases / Bench.CHUNK)
                    .<Runnable>mapToObj(chunk -> () -> {
                        long begin = System.nanoTime();
                        transaction.executeWithoutResult(status -> IntStream.range(0, Bench.CHUNK)
                                .forEach(i -> engine.getRuntimeService()
                                        .startProcessInstanceByKey(PROCESS, key(year, next.incrementAndGet()))));
                        latencies.accept(System.nanoTime() - begin);
                    })
                    .toList();
            Crew.work(chunks);
        }

        private String key(int year, int number) {
            return name.replace(' ', '-') + "/" + year + "/" + number;
        }

        @Override
        public List<Runnable> selfAssessments(int year) {
            return engine
                    .getTaskService()
                    .createTaskQuery()
                    .taskDefinitionKey("selfAssessment")
                    .processInstanceBusinessKeyLike(name.replace(' ', '-') + "/" + year + "/%")
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

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
