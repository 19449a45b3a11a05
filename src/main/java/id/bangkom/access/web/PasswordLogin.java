package id.bangkom.access.web;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Credentials;
import id.bangkom.access.CurrentUser;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Login by NIP or mail address and password.
 *
 * <p>A wrong password, a name nobody has, an account without password and an account that was closed are answered alike:
 * with the same message and after the same work, so nobody can find out who has an account.
 */
@Component
class PasswordLogin implements AuthenticationProvider {

    private static final Logger AUDIT = LoggerFactory.getLogger("bangkom.audit");

    /** Longer passwords are wrong without being hashed in full: hashing must cost the same whatever is sent. */
    static final int LONGEST_PASSWORD = 256;

    /** No account has this id; asking for its password costs what asking for a real one does. */
    private static final String NOBODY = "-";

    /** The longest mail address. */
    private static final int LONGEST_NAME = 254;

    private final Accounts accounts;
    private final Credentials credentials;
    private final PasswordEncoder encoder;
    private final LoginThrottle throttle;
    private final Semaphore checking;
    private final String hashOfNobody;

    PasswordLogin(
            Accounts accounts,
            Credentials credentials,
            PasswordEncoder encoder,
            LoginThrottle throttle,
            LoginLimits limits) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.encoder = encoder;
        this.throttle = throttle;
        this.checking = new Semaphore(limits.passwordsAtOnce(), true);
        this.hashOfNobody = encoder.encode(UUID.randomUUID().toString());
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String address = attempt.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "-";
        String name = attempt.getName() == null ? "" : attempt.getName().strip();
        Optional<Account> account = couldBeName(name) ? accounts.byLogin(name) : Optional.empty();
        String counted = account.map(Account::id).orElse("?" + shortened(name).toLowerCase(Locale.ROOT));

        Duration wait = throttle.take(counted, address);
        if (!wait.isZero()) {
            audit("throttled", account, address);
            throw new LoginThrottled(wait);
        }
        Optional<String> hash = rightHash(account, attempt.getCredentials() instanceof String text ? text : "");
        if (hash.isEmpty() || account.isEmpty() || !account.get().active()) {
            audit("refused", account, address);
            throw new BadCredentialsException("Bad credentials");
        }
        throttle.success(counted, address);
        audit("accepted", account, address);
        return LoggedIn.with(CurrentUser.of(account.get()), hash.get(), attempt.getDetails());
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    /** The account's hash when the password is right. Checks exactly one hash, whether there is an account or not. */
    private Optional<String> rightHash(Optional<Account> account, String password) {
        Optional<String> hash =
                credentials.of(account.map(Account::id).orElse(NOBODY)).map(Credentials.Password::hash);
        boolean tooLong = password.length() > LONGEST_PASSWORD;
        checking.acquireUninterruptibly();
        try {
            boolean matches = encoder.matches(tooLong ? "" : password, hash.orElse(hashOfNobody));
            return hash.filter(known -> matches && !tooLong);
        } finally {
            checking.release();
        }
    }

    private static boolean couldBeName(String name) {
        return !name.isEmpty() && name.length() <= LONGEST_NAME && name.chars().noneMatch(Character::isISOControl);
    }

    private static String shortened(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    /** Never what was typed: it may be a NIP, and people type passwords into the wrong field. */
    private static void audit(String result, Optional<Account> account, String address) {
        AUDIT.info(
                "login {} account={} address={}",
                result,
                account.map(a -> a.tenant() + "/" + a.id()).orElse("unknown"),
                address);
    }
}
