package id.bangkom.showcase;

import id.bangkom.Bangkom;
import id.bangkom.process.Rehearsal;
import id.bangkom.process.Rehearsal.Call;
import id.bangkom.testing.ProcessTestConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The application, started with the demo on a day of choice, with no background work and with quick logins. */
final class DemoStart {

    private static final long MINUTE = 60_000;

    private DemoStart() {}

    static Demo at(Instant now, String url) {
        // Other tests of this JVM have an engine time of their own.
        Date engineTime = ClockUtil.getCurrentTime();
        boolean real = Math.abs(engineTime.getTime() - new Date().getTime()) < MINUTE;
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Bangkom.class)
                .profiles("process-test")
                .initializers(starting -> {
                    GenericApplicationContext application = (GenericApplicationContext) starting;
                    application.registerBean("clock", Clock.class, () -> Clock.fixed(now, ZoneOffset.UTC));
                    application.registerBean(
                            "passwordEncoder", PasswordEncoder.class, ProcessTestConfiguration::cheapEncoder);
                })
                .run(
                        "--spring.datasource.url=" + url,
                        "--spring.main.allow-bean-definition-overriding=true",
                        "--server.port=0",
                        "--bangkom.demo=true");
        return new Demo(context, real ? null : engineTime);
    }

    /** All user tasks there are, as process and form. */
    static Set<String> userTasks() {
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form"))
                    .map(file -> file.getParent().getFileName() + "/"
                            + file.getFileName().toString().replace(".form", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String place(Call call) {
        return call.process() + "/" + call.form();
    }

    /** A running demo. */
    record Demo(ConfigurableApplicationContext context, Date engineTime) implements AutoCloseable {

        <T> T bean(Class<T> type) {
            return context.getBean(type);
        }

        List<Call> tasks() {
            return bean(Rehearsal.class).callsSince(Instant.EPOCH);
        }

        /** How much there is of everything. */
        Map<String, Long> counts() {
            JdbcClient jdbc = bean(JdbcClient.class);
            Map<String, Long> counts = new TreeMap<>();
            List.of(
                            "tenant",
                            "account",
                            "cycle",
                            "stage_case",
                            "carried_need",
                            "outbox_message",
                            "act_ru_task",
                            "act_ru_job",
                            "act_hi_procinst",
                            "act_re_procdef")
                    .forEach(table -> counts.put(
                            table,
                            jdbc.sql("select count(*) from " + table)
                                    .query(Long.class)
                                    .single()));
            return counts;
        }

        @Override
        public void close() {
            context.close();
            if (engineTime != null) {
                ClockUtil.setCurrentTime(engineTime);
            }
        }
    }
}
