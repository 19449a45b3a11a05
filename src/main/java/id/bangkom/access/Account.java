package id.bangkom.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Somebody who can log in.
 *
 * @param id internal id, letters and digits; for civil servants also the employee id; never a NIP
 * @param tenant the city
 * @param displayName name as shown
 * @param email mail address, also a login name; unique; null for somebody who has none
 * @param roles without their scopes
 * @param groups ids of the engine's groups this account belongs to, see {@link Groups}
 * @param active false after leaving; an inactive account can do nothing at all
 */
public record Account(
        String id,
        String tenant,
        String displayName,
        String email,
        Set<Role> roles,
        Set<String> groups,
        boolean active) {

    public Account {
        Set<Role> own = EnumSet.noneOf(Role.class);
        own.addAll(roles);
        roles = Collections.unmodifiableSet(own);
        groups = Set.copyOf(groups);
    }
}
