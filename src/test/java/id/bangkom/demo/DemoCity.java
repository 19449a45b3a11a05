package id.bangkom.demo;

import id.bangkom.access.Credentials;
import id.bangkom.testing.Database;
import java.time.Clock;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The people of the demo cities, for tests of any module. */
public final class DemoCity {

    private DemoCity() {}

    /** Loads cities, units, people, standards and performance; everything but cases. */
    public static void people(Database db, Clock clock) {
        DemoPeople people = new DemoPeople(db.jdbc(), clock, new HashedOnce());
        db.transaction().executeWithoutResult(status -> people.load());
    }

    /** Hashing is slow on purpose, and every test wants the same hash. */
    private static final class HashedOnce implements PasswordEncoder {

        private static final PasswordEncoder REAL = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
        private static final String HASH = REAL.encode(Credentials.DEMO_PASSWORD);

        @Override
        public String encode(CharSequence password) {
            return HASH;
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            return REAL.matches(password, hash);
        }
    }
}
