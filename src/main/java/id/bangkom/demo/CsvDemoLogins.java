package id.bangkom.demo;

import id.bangkom.access.Credentials;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** From {@code demo/logins.csv}, as far as these people still have the demo password. */
@Component
class CsvDemoLogins implements DemoLogins {

    private final DemoMode mode;
    private final JdbcClient jdbc;

    CsvDemoLogins(DemoMode mode, JdbcClient jdbc) {
        this.mode = mode;
        this.jdbc = jdbc;
    }

    @Override
    public List<Login> list() {
        if (!mode.on()) {
            return List.of();
        }
        return Csv.read("logins.csv").stream()
                .flatMap(row -> login(row.get("role"), row.get("account")).stream())
                .toList();
    }

    @Override
    public String password() {
        return Credentials.DEMO_PASSWORD;
    }

    private Optional<Login> login(String role, String account) {
        return jdbc.sql("select display_name, email from account where id = :id and active and demo_password")
                .param("id", account)
                .query((rs, row) -> new Login(role, rs.getString("display_name"), rs.getString("email")))
                .optional();
    }
}
