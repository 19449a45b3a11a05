package id.bangkom.demo;

import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells at every start of a demo who can log in. */
@Component
@Order(0)
class DemoWelcome implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoWelcome.class);

    private final DemoLogins logins;

    DemoWelcome(DemoLogins logins) {
        this.logins = logins;
    }

    @Override
    public void run(ApplicationArguments arguments) {
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
}
