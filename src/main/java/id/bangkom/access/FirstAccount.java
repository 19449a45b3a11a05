package id.bangkom.access;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes the first city and its first administrator from the settings {@code bangkom.first}, in a database that has no
 * city yet. The administrator must choose a new password at the first login, because the one in the settings has been
 * seen by others. As soon as there is a city, the settings have no effect and can be removed.
 */
@Component
@Order(50) // after the demo data, which brings cities of its own, and before what is granted to cities
@EnableConfigurationProperties(FirstAccount.Settings.class)
class FirstAccount implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAccount.class);
    private static final int SHORTEST_PASSWORD = 12;

    /**
     * The first city and its administrator; without a city, none are made.
     *
     * @param city short lower-case name, for example {@code palu}; it can never be changed
     * @param cityName for example "Kota Palu"
     * @param agency name of the HR agency, for example "BKPSDMD Kota Palu"
     * @param zone time zone, for example {@code Asia/Makassar}
     * @param name name of the administrator
     * @param email to log in with
     * @param password for the first login only
     */
    @ConfigurationProperties("bangkom.first")
    record Settings(
            String city, String cityName, String agency, String zone, String name, String email, String password) {

        void check() {
            require("city", city, city != null && city.matches("[a-z]{2,40}"), "2 to 40 letters a to z");
            require("city-name", cityName, present(cityName), "the city's name");
            require("agency", agency, present(agency), "the name of the HR agency");
            require("zone", zone, present(zone) && known(zone), "a time zone such as Asia/Makassar");
            require("name", name, present(name), "the administrator's name");
            require("email", email, email != null && MailAddress.isOne(email), "a mail address");
            require(
                    "password",
                    "(not shown)",
                    password != null
                            && password.length() >= SHORTEST_PASSWORD
                            && !password.equals(Credentials.DEMO_PASSWORD),
                    "at least " + SHORTEST_PASSWORD + " characters and not that of the demo data");
        }

        private static boolean present(String text) {
            return text != null && !text.isBlank();
        }

        private static boolean known(String zone) {
            try {
                ZoneId.of(zone);
                return true;
            } catch (DateTimeException unknown) {
                return false;
            }
        }

        private static void require(String setting, String value, boolean right, String expected) {
            if (!right) {
                throw new IllegalStateException("bangkom.first." + setting + " is " + value + "; it must be " + expected
                        + ". The first city has not been made.");
            }
        }
    }

    private final Settings settings;
    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final TransactionOperations transaction;

    FirstAccount(Settings settings, JdbcClient jdbc, PasswordEncoder encoder, TransactionOperations transaction) {
        this.settings = settings;
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (settings.city() == null || hasCity()) {
            return;
        }
        settings.check();
        transaction.executeWithoutResult(status -> make());
        LOG.info("Made the city {} and its first administrator; remove the settings bangkom.first", settings.city());
    }

    private boolean hasCity() {
        return jdbc.sql("select count(*) from tenant").query(Integer.class).single() > 0;
    }

    private void make() {
        String id = UUID.randomUUID().toString().replace("-", "");
        jdbc.sql("insert into tenant (id, name, agency, zone) values (?, ?, ?, ?)")
                .params(settings.city(), settings.cityName(), settings.agency(), settings.zone())
                .update();
        jdbc.sql(
                        """
                        insert into account (id, tenant, email, display_name, password_hash, must_change)
                        values (?, ?, ?, ?, ?, true)
                        """)
                .params(
                        id,
                        settings.city(),
                        settings.email().toLowerCase(Locale.ROOT),
                        settings.name(),
                        encoder.encode(settings.password()))
                .update();
        jdbc.sql("insert into role_grant (account_id, role_name, scope) values (?, ?, null)")
                .params(id, Role.ADMINISTRATOR.name())
                .update();
    }
}
