package id.bangkom.testing;

import id.bangkom.access.CurrentUser;
import id.bangkom.access.PageRule;
import id.bangkom.access.Role;
import id.bangkom.demo.DemoLogins;
import id.bangkom.portal.PortalSection;
import id.bangkom.process.Actor;
import id.bangkom.process.CaseKey;
import id.bangkom.process.OpenTask;
import id.bangkom.process.TaskDesk;
import id.bangkom.refusal.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The portal and its logins on a real web server, without the engine: tasks come from {@link Tasks}, and what would be
 * the webapps only says that it was reached. Start it with the property {@code camunda.bpm.enabled=false}. It has no
 * stereotype on purpose: tests of the whole application must not find it by scanning.
 */
@EnableAutoConfiguration
@Import({PortalOnly.Webapps.class, PortalOnly.Failing.class})
@ComponentScan({"id.bangkom.access", "id.bangkom.portal"})
public class PortalOnly {

    /** Password of everyone here. */
    public static final String PASSWORD = "kuda laut menari pelan";

    public static final String NIP = "198703122010012003";

    /** A Saturday afternoon in Palu. */
    public static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");

    @Bean
    Database database() {
        return Databases.h2();
    }

    @Bean
    DataSource dataSource(Database database) {
        return database.dataSource();
    }

    @Bean
    MutableClock clock() {
        return new MutableClock(NOW);
    }

    @Bean
    @Primary
    PasswordEncoder cheapEncoder() {
        return ProcessTestConfiguration.cheapEncoder();
    }

    @Bean
    Tasks tasks() {
        return new Tasks();
    }

    @Bean
    People people(JdbcClient jdbc, PasswordEncoder encoder) {
        return new People(jdbc, encoder);
    }

    @Bean
    DemoLogins demoLogins() {
        return new DemoLogins() {
            @Override
            public List<Login> list() {
                return List.of(new Login("Pegawai", "Siti Rahma", "siti@palu.example"));
            }

            @Override
            public String password() {
                return PASSWORD;
            }
        };
    }

    /** The task desk, with whatever tasks a test puts on it. */
    public static final class Tasks implements TaskDesk {

        private final Map<String, List<OpenTask>> waiting = new ConcurrentHashMap<>();

        public void waitFor(String userId, OpenTask... tasks) {
            waiting.put(userId, List.of(tasks));
        }

        @Override
        public List<OpenTask> waitingFor(Actor actor) {
            return new ArrayList<>(waiting.getOrDefault(actor.userId(), List.of()));
        }

        @Override
        public Optional<OpenTask> find(Actor actor, String taskId) {
            return waitingFor(actor).stream()
                    .filter(task -> task.id().equals(taskId))
                    .findFirst();
        }

        @Override
        public Optional<OpenTask> open(String process, CaseKey key, String elementId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, Object> view(Actor actor, String taskId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void complete(Actor actor, String taskId, Map<String, Object> answers) {
            throw new UnsupportedOperationException();
        }
    }

    /** Puts people into the database. */
    public static final class People {

        private final JdbcClient jdbc;
        private final PasswordEncoder encoder;

        People(JdbcClient jdbc, PasswordEncoder encoder) {
            this.jdbc = jdbc;
            this.encoder = encoder;
        }

        /** Palu with one civil servant, {@code siti}, who has a NIP; and one account for each other role. */
        public void arrive() {
            jdbc.sql("delete from role_grant").update();
            jdbc.sql("delete from account").update();
            jdbc.sql("delete from tenant").update();
            jdbc.sql("insert into tenant (id, name, agency, zone) values (?, ?, ?, ?)")
                    .params("palu", "Kota Palu", "BKPSDMD Kota Palu", "Asia/Makassar")
                    .update();
            String hash = encoder.encode(PASSWORD);
            for (Role role : Role.values()) {
                String id = role.name().toLowerCase(Locale.ROOT).replace("_", "");
                add(id, role == Role.EMPLOYEE ? NIP : null, hash, role);
            }
        }

        private void add(String id, String nip, String hash, Role role) {
            jdbc.sql(
                            """
                            insert into account (id, tenant, email, nip, display_name, password_hash)
                            values (?, 'palu', ?, ?, ?, ?)
                            """)
                    .params(id, id + "@palu.example", nip, "Siti " + id, hash)
                    .update();
            jdbc.sql("insert into role_grant (account_id, role_name) values (?, ?)")
                    .params(id, role.name())
                    .update();
        }
    }

    /** Stands for the webapps. */
    @Controller
    @TestComponent
    static class Webapps {

        @RequestMapping({"/camunda", "/camunda/**"})
        @ResponseBody
        String reached() {
            return "reached";
        }
    }

    /** Pages that fail in the ways that pages fail. */
    @Controller
    @TestComponent
    static class Failing {

        @GetMapping("/gagal/konflik")
        String conflict() {
            throw Refusal.conflict("Rencana ini sudah diubah oleh orang lain.");
        }

        @GetMapping("/gagal/rusak")
        String broken() {
            throw new IllegalStateException("secret detail");
        }
    }

    @Bean
    PageRule failingPages() {
        return PageRule.everyone("/gagal/**");
    }

    /** A section that fails. */
    @Bean
    PortalSection failingSection() {
        return new PortalSection() {
            @Override
            public int order() {
                return 500;
            }

            @Override
            public boolean isFor(CurrentUser user) {
                return user.hasAny(Role.MAYOR);
            }

            @Override
            public String template() {
                return "portal/waiting-for-you";
            }

            @Override
            public Object model(CurrentUser user) {
                throw new IllegalStateException("secret detail");
            }
        };
    }
}
