package id.bangkom.access.web;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
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
    private static final int LONGEST_PASSWORD = 256;

    /** The longest mail address. */
    private static final int LONGEST_NAME = 254;

    private final Accounts accounts;
    private final PasswordHashes hashes;
    private final PasswordEncoder encoder;
    private final LoginThrottle throttle;
    private final Semaphore checking;
    private final String hashOfNobody;

    PasswordLogin(
            Accounts accounts,
            PasswordHashes hashes,
            PasswordEncoder encoder,
            LoginThrottle throttle,
            LoginLimits limits) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.encoder = encoder;
        this.throttle = throttle;
        this.checking = new Semaphore(limits.passwordsAtOnce(), true);
        this.hashOfNobody = encoder.encode(UUID.randomUUID().toString());
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String address = attempt.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "-";
        String name = attempt.getName() == null ? "" : attempt.getName().strip();
        Optional<Account> account =
                name.isEmpty() || name.length() > LONGEST_NAME ? Optional.empty() : accounts.byLogin(name);
        String counted = account.map(Account::id).orElse("?" + shortened(name).toLowerCase(Locale.ROOT));

        Duration wait = throttle.take(counted, address);
        if (!wait.isZero()) {
            audit("throttled", account, address);
            throw new LoginThrottled(wait);
        }
        boolean right = passwordIsRight(account, attempt.getCredentials() instanceof String text ? text : "");
        if (!right || account.isEmpty() || !account.get().active()) {
            audit("refused", account, address);
            throw new BadCredentialsException("Bad credentials");
        }
        throttle.success(counted, address);
        audit("accepted", account, address);
        UsernamePasswordAuthenticationToken done = Sessions.authentication(CurrentUser.of(account.get()));
        done.setDetails(attempt.getDetails());
        return done;
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    /** Checks exactly one hash, whether there is an account or not. */
    private boolean passwordIsRight(Optional<Account> account, String password) {
        Optional<String> hash = account.flatMap(hashes::of);
        boolean tooLong = password.length() > LONGEST_PASSWORD;
        checking.acquireUninterruptibly();
        try {
            boolean matches = encoder.matches(tooLong ? "" : password, hash.orElse(hashOfNobody));
            return matches && hash.isPresent() && !tooLong;
        } finally {
            checking.release();
        }
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
