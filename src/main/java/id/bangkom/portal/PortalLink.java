package id.bangkom.portal;

import id.bangkom.access.CurrentUser;
import id.bangkom.access.Role;
import java.util.EnumSet;
import java.util.Set;

/**
 * A link in the navigation. Any module adds one as a bean.
 *
 * @param order position, smallest first; a group stands where its first link stands
 * @param menu the group it belongs to
 * @param label Indonesian, one or two words
 * @param path for example {@code /progress}
 * @param roles who sees it; it should say the same as the page's {@link id.bangkom.access.PageRule}
 */
public record PortalLink(int order, PortalMenu menu, String label, String path, Set<Role> roles) {

    public PortalLink {
        roles = Set.copyOf(roles);
    }

    /** For everyone who is logged in. */
    public static PortalLink everyone(int order, PortalMenu menu, String label, String path) {
        return new PortalLink(order, menu, label, path, EnumSet.allOf(Role.class));
    }

    /** For all civil servants of the city, whatever their role; not for partners and those who look after the application. */
    public static PortalLink officials(int order, PortalMenu menu, String label, String path) {
        return new PortalLink(
                order, menu, label, path, EnumSet.complementOf(EnumSet.of(Role.PARTNER, Role.ADMINISTRATOR)));
    }

    /** For those who have at least one of the roles. */
    public static PortalLink only(int order, PortalMenu menu, String label, String path, Role first, Role... others) {
        return new PortalLink(order, menu, label, path, EnumSet.of(first, others));
    }

    boolean isFor(CurrentUser user) {
        return user.roles().stream().anyMatch(roles::contains);
    }
}
