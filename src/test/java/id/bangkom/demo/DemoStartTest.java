package id.bangkom.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.access.Credentials;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class DemoStartTest {

    @EachDatabase
    void an_empty_database_is_filled_at_the_first_start_only(Database db, CapturedOutput output) {
        try (ConfigurableApplicationContext first = start(db, Demo.class, "demo", true)) {
            List<DemoLogins.Login> logins = first.getBean(DemoLogins.class).list();
            assertThat(logins).hasSize(13);
            assertThat(logins.get(0))
                    .isEqualTo(new DemoLogins.Login("Pegawai", "Siti Rahma, S.I.Kom.", "siti.rahma@palu.example"));
            assertThat(first.getBean(DemoLogins.class).password()).isEqualTo(Credentials.DEMO_PASSWORD);
            first.getBean(Credentials.class).change("p406", "sandi yang panjang sekali");
        }
        assertThat(output).contains("siti.rahma@palu.example").contains(Credentials.DEMO_PASSWORD);
        try (ConfigurableApplicationContext second = start(db, Demo.class, "demo", true)) {
            assertThat(second.getBean(DemoLogins.class).list())
                    .as("who has a password of her own is not advertised")
                    .hasSize(12)
                    .noneMatch(login -> login.login().startsWith("siti"));
        }
        assertThat(count(db, "tenant")).isEqualTo(2);
    }

    @EachDatabase
    void without_demo_mode_the_database_stays_empty(Database db) {
        try (ConfigurableApplicationContext context = start(db, Demo.class, "city", false)) {
            assertThat(context.getBean(DemoLogins.class).list()).isEmpty();
        }
        assertThat(count(db, "account")).isZero();
    }

    @EachDatabase
    void production_never_loads_the_demo_even_when_asked_to(Database db) {
        try (ConfigurableApplicationContext context = start(db, Demo.class, "production", true)) {
            assertThat(context.getBean(DemoLogins.class).list()).isEmpty();
        }
        assertThat(count(db, "account")).isZero();
    }

    @EachDatabase
    void production_refuses_to_start_while_somebody_has_the_demo_password(Database db, CapturedOutput output) {
        DemoCity.people(db, Clock.systemUTC());
        assertThatThrownBy(() -> start(db, Demo.class, "production", false).close())
                .isInstanceOf(DemoPasswordInProduction.class);
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("80 akun aktif masih memakai kata sandi data contoh")
                .contains("Gunakan basis data baru yang kosong")
                .doesNotContain("\tat id.bangkom");

        db.jdbc().sql("update account set active = false").update();
        start(db, Demo.class, "production", false).close();
    }

    @EachDatabase
    void a_part_that_fails_leaves_an_empty_database(Database db) {
        assertThatThrownBy(() -> start(db, Failing.class, "demo", true).close())
                .hasStackTraceContaining("the second part fails");
        assertThat(count(db, "tenant")).isZero();
        assertThat(count(db, "account")).isZero();
    }

    @EachDatabase
    void a_story_that_was_interrupted_is_not_gone_on_with(Database db, CapturedOutput output) {
        assertThatThrownBy(() -> start(db, Interrupted.class, "demo", true).close())
                .hasStackTraceContaining("the story breaks off");
        assertThatThrownBy(() -> start(db, Demo.class, "demo", true).close())
                .hasRootCauseInstanceOf(DemoNotLoaded.class);
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("Pemuatan data contoh terputus")
                .contains("hapus folder data/");
    }

    @EachDatabase
    void a_story_is_told_once_after_all_parts(Database db) {
        try (ConfigurableApplicationContext context = start(db, Told.class, "demo", true)) {
            assertThat(context.getBean(Told.class).told).containsExactly(2);
        }
        try (ConfigurableApplicationContext context = start(db, Told.class, "demo", true)) {
            assertThat(context.getBean(Told.class).told).isEmpty();
        }
    }

    @EachDatabase
    void the_parts_are_loaded_in_their_order(Database db) {
        try (ConfigurableApplicationContext context = start(db, Ordered.class, "demo", true)) {
            assertThat(context.getBean(Ordered.class).loaded).containsExactly("people are there", "first", "second");
        }
    }

    private static int count(Database db, String table) {
        return db.jdbc()
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    private static ConfigurableApplicationContext start(
            Database db, Class<?> application, String profile, boolean demo) {
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .profiles(profile)
                .run(
                        "--spring.datasource.url=" + db.url(),
                        "--spring.datasource.username=" + db.user(),
                        "--spring.datasource.password=",
                        "--bangkom.demo=" + demo,
                        "--logging.level.id.bangkom.demo=info");
    }

    /** As much of the application as the demo people need. */
    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    @ComponentScan(
            basePackages = "id.bangkom.access",
            excludeFilters =
                    @ComponentScan.Filter(type = FilterType.REGEX, pattern = "id\\.bangkom\\.access\\.web\\..*"))
    @Import({
        DemoPeople.class,
        DemoMode.class,
        DemoLoader.class,
        DemoWelcome.class,
        CsvDemoLogins.class,
        ProductionGuard.class
    })
    static class Demo {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(Demo.class)
    static class Failing {

        @Bean
        @Order(1)
        DemoPart failing() {
            return () -> {
                throw new IllegalStateException("the second part fails");
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(Demo.class)
    static class Interrupted {

        @Bean
        DemoStory interrupted() {
            return () -> {
                throw new IllegalStateException("the story breaks off");
            };
        }
    }

    @Configuration
    @Import(Demo.class)
    static class Told {

        final List<Integer> told = new ArrayList<>();

        /** Notes how many cities there are. */
        @Bean
        DemoStory story(JdbcClient jdbc) {
            return () -> told.add(
                    jdbc.sql("select count(*) from tenant").query(Integer.class).single());
        }
    }

    @Configuration
    @Import(Demo.class)
    static class Ordered {

        final List<String> loaded = new ArrayList<>();

        @Bean
        @Order(20)
        DemoPart second() {
            return () -> loaded.add("second");
        }

        @Bean
        @Order(10)
        DemoPart first(JdbcClient jdbc) {
            return () -> {
                if (jdbc.sql("select count(*) from account")
                                .query(Integer.class)
                                .single()
                        > 0) {
                    loaded.add("people are there");
                }
                loaded.add("first");
            };
        }
    }
}
