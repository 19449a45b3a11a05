package id.bangkom.access;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Set;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The person who is logged in: the principal of every authenticated request. It is renewed from {@link Accounts} on each
 * request, so roles that were taken away are gone with the next click. It carries neither NIP nor mail address.
 *
 * <p>What the person does in a process is done as {@code new Actor(userId, tenant)}.
 *
 * @param userId internal id of the account
 * @param tenant the city
 * @param displayName name as shown
 * @param roles without their scopes
 */
public record CurrentUser(String userId, String tenant, String displayName, Set<Role> roles)
        implements AuthenticatedPrincipal, Serializable {

    public CurrentUser {
        roles = Set.copyOf(roles);
    }

    public static CurrentUser of(Account account) {
        return new CurrentUser(account.id(), account.tenant(), account.displayName(), account.roles());
    }

    /** Whether the person has at least one of these roles. */
    public boolean hasAny(Role... any) {
        return Arrays.stream(any).anyMatch(roles::contains);
    }

    /** The internal id: this is what logs and the engine know the person by. */
    @Override
    public String getName() {
        return userId;
    }

    /** Without the name, because this ends up in logs. */
    @Override
    public String toString() {
        return tenant + "/" + userId;
    }
}
