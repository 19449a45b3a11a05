package id.bangkom.access.web;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many failed logins: the password was not even looked at. */
class LoginThrottled extends AuthenticationException {

    private final Duration wait;

    LoginThrottled(Duration wait) {
        super("Too many failed logins");
        this.wait = wait;
    }

    Duration waitingTime() {
        return wait;
    }
}
