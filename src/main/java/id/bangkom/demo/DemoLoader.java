package id.bangkom.demo;

import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Fills an empty database once, all parts or nothing, and tells at every start of a demo who can log in. */
@Component
@Order(0)
class DemoLoader implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);

    private final DemoMode mode;
    private final List<DemoPart> parts;
    private final DemoLogins logins;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    DemoLoader(
            DemoMode mode,
            ObjectProvider<DemoPart> parts,
            DemoLogins logins,
            JdbcClient jdbc,
            TransactionOperations transaction) {
        this.mode = mode;
        this.parts = parts.orderedStream().toList();
        this.logins = logins;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (mode.on() && isEmpty()) {
            transaction.executeWithoutResult(status -> parts.forEach(DemoPart::load));
        }
        List<DemoLogins.Login> known = logins.list();
        if (!known.isEmpty()) {
            LOG.info(
                    "Data contoh. Kata sandi semua akun: {}\n{}",
                    logins.password(),
                    known.stream()
                            .map(login -> "  %-28s %-34s %s".formatted(login.role(), login.login(), login.name()))
                            .collect(Collectors.joining("\n")));
        }
    }

    private boolean isEmpty() {
        return jdbc.sql("select count(*) from tenant").query(Integer.class).single() == 0;
    }
}
