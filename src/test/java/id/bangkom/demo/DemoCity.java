package id.bangkom.demo;

import id.bangkom.testing.Database;
import java.time.Clock;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** The people of the demo cities, for tests of any module. */
public final class DemoCity {

    private DemoCity() {}

    /** Loads cities, units, people, standards and performance; everything but cases. */
    public static void people(Database db, Clock clock) {
        DemoPeople people = new DemoPeople(db.jdbc(), clock, Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8());
        db.transaction().executeWithoutResult(status -> people.load());
    }
}
