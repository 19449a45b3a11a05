package id.bangkom.access;

import id.bangkom.testing.Database;
import java.time.Clock;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** This module without a Spring context. */
public final class TestAccess {

    private TestAccess() {}

    public static Accounts accounts(Database db) {
        return accounts(db, Clock.systemUTC());
    }

    public static Accounts accounts(Database db, Clock clock) {
        return new JdbcAccounts(db.jdbc(), cities(db, clock));
    }

    public static Grants grants(Database db) {
        return new JdbcGrants(db.jdbc());
    }

    public static Cities cities(Database db, Clock clock) {
        return new JdbcCities(db.jdbc(), clock);
    }

    public static Credentials credentials(Database db) {
        return credentials(db, Clock.systemUTC());
    }

    public static Credentials credentials(Database db, Clock clock) {
        return new JdbcCredentials(db.jdbc(), Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8(), clock);
    }
}
