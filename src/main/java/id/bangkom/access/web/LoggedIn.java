package id.bangkom.access.web;

import id.bangkom.access.CurrentUser;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What a session keeps of a login: who it is, and a mark of the password it was made with. */
final class LoggedIn extends AbstractAuthenticationToken {

    private final CurrentUser user;
    private final String passwordMark;

    private LoggedIn(CurrentUser user, String passwordMark, Object details) {
        super(user.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList());
        this.user = user;
        this.passwordMark = passwordMark;
        setDetails(details);
        setAuthenticated(true);
    }

    static LoggedIn with(CurrentUser user, String passwordHash, Object details) {
        return new LoggedIn(user, mark(passwordHash), details);
    }

    /** The same login of a person whose name or roles have changed. */
    LoggedIn as(CurrentUser renewed) {
        return new LoggedIn(renewed, passwordMark, getDetails());
    }

    /** Whether the account still has the password of this login: a new password ends all other sessions. */
    boolean isWith(String passwordHash) {
        return passwordMark.equals(mark(passwordHash));
    }

    @Override
    public CurrentUser getPrincipal() {
        return user;
    }

    @Override
    public Object getCredentials() {
        return null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LoggedIn that
                && super.equals(other)
                && user.equals(that.user)
                && passwordMark.equals(that.passwordMark);
    }

    @Override
    public int hashCode() {
        return Objects.hash(user, passwordMark);
    }

    private static String mark(String passwordHash) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(passwordHash.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
