package id.bangkom.access.web;

import id.bangkom.access.Account;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored password hashes. They are read here, to check a login, and nowhere else. */
@Component
class PasswordHashes {

    private final JdbcClient jdbc;

    PasswordHashes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty for an account that has no password yet. */
    Optional<String> of(Account account) {
        return jdbc.sql(
                        """
                        select password_hash from account
                        where tenant = :tenant and id = :id and password_hash is not null""")
                .param("tenant", account.tenant())
                .param("id", account.id())
                .query(String.class)
                .optional();
    }
}
