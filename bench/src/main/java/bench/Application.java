package bench;

import com.zaxxer.hikari.HikariDataSource;
import id.bangkom.Bangkom;
import id.bangkom.cycle.Stages;
import id.bangkom.process.Actor;
import id.bangkom.process.CaseKey;
import id.bangkom.process.Processes;
import id.bangkom.process.TaskDesk;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.camunda.bpm.engine.TaskService;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Bangkom as it is, with everything it does: the whole application with its own settings, in a city of 2,000 people. */
final class Application implements Contender, AutoCloseable {

    private static final String PROCESS = "needs-identification";

    private final ConfigurableApplicationContext context;
    private final SampleCity city;
    private final Stages stages;
    private final TaskDesk desk;
    private final TaskService tasks;
    private final Stopwatch stopwatch;
    private final Random random = new Random(1);

    Application(BenchDatabase database) {
        context = new SpringApplicationBuilder(Bangkom.class, Stopwatch.Installed.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--bangkom.demo=false",
                        "--bangkom.cycle.workers=" + Bench.THREADS,
                        "--bangkom.cycle.chunk=" + Bench.CHUNK,
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=warn");
        city = new SampleCity(context.getBean(JdbcTemplate.class));
        stages = context.getBean(Stages.class);
        desk = context.getBean(TaskDesk.class);
        tasks = context.getBean(TaskService.class);
        stopwatch = context.getBean(Stopwatch.class);
    }

    /** Fills the city, before the first round. */
    void prepare(int people, List<Integer> years) {
        city.fill(people, years);
    }

    void renewConnections() {
        context.getBean(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
    }

    @Override
    public String name() {
        return "Bangkom";
    }

    /** The way of a real fan-out: all cases are asked for in one transaction, and the stage workers start them. */
    @Override
    public void start(int year, int cases, Consumer<Long> latencies) {
        stopwatch.report(latencies);
        stages.planAll(PROCESS, SampleCity.TENANT, year, city.people(cases));
        while (stages.progress(PROCESS, SampleCity.TENANT, year)
                        .orElseThrow()
                        .running()
                < cases) {
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public List<Runnable> selfAssessments(int year) {
        return tasks
                .createTaskQuery()
                .taskDefinitionKey("selfAssessment")
                .processInstanceBusinessKeyLike(SampleCity.TENANT + "/" + year + "/%")
                .list()
                .stream()
                .<Runnable>map(task -> {
                    String id = task.getId();
                    Actor employee = new Actor(task.getAssignee(), SampleCity.TENANT);
                    Map<String, Object> answers = Answers.of(SampleCity.COMPETENCIES, random);
                    return () -> desk.complete(employee, id, answers);
                })
                .toList();
    }

    @Override
    public void close() {
        context.close();
    }

    /** Takes the time of each chunk, from its first start to its commit. */
    static final class Stopwatch implements BeanPostProcessor {

        private volatile Consumer<Long> report = nanoseconds -> {};

        void report(Consumer<Long> report) {
            this.report = report;
        }

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (!(bean instanceof Processes)) {
                return bean;
            }
            return Proxy.newProxyInstance(
                    Processes.class.getClassLoader(),
                    new Class<?>[] {Processes.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("startAll")) {
                            takeTime();
                        }
                        try {
                            return method.invoke(bean, arguments);
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getCause();
                        }
                    });
        }

        private void takeTime() {
            long begin = System.nanoTime();
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    report.accept(System.nanoTime() - begin);
                }
            });
        }

        @Configuration(proxyBeanMethods = false)
        static class Installed {

            @Bean
            static Stopwatch stopwatch() {
                return new Stopwatch();
            }
        }
    }

    /** The key of a case, for a check that the work was really done. */
    static CaseKey key(int year, String person) {
        return new CaseKey(SampleCity.TENANT, year, person);
    }
}
