package id.bangkom.portal;

import id.bangkom.access.Cities;
import id.bangkom.access.CurrentUser;
import id.bangkom.access.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What surrounds every page: whose it is, which city, where one can go. It reads nothing until a template asks for it. */
final class Frame {

    private final CurrentUser user;
    private final String path;
    private final String version;
    private final Cities cities;
    private final CityHead heads;
    private final List<PortalLink> links;

    Frame(CurrentUser user, String path, String version, Cities cities, CityHead heads, List<PortalLink> links) {
        this.user = user;
        this.path = path;
        this.version = version;
        this.cities = cities;
        this.heads = heads;
        this.links = links;
    }

    /** The person, or null for a visitor who is not logged in. */
    public CurrentUser getUser() {
        return user;
    }

    public String getVersion() {
        return version;
    }

    /** Name of the person's city. */
    public String getCity() {
        return cities.city(user.tenant()).name();
    }

    /** How the city's pages and papers are headed; null when the city has set nothing. */
    public CityHead.Head getHead() {
        return heads.of(user.tenant()).orElse(null);
    }

    /** The person's roles in words. */
    public String getRoles() {
        return user.roles().stream().sorted().map(RoleNames::of).collect(Collectors.joining(", "));
    }

    /** Where the person can go: groups in the order of their first links. */
    public List<PortalMenu.Shown> getMenu() {
        Map<PortalMenu, List<PortalLink>> groups = links.stream()
                .filter(link -> link.isFor(user))
                .sorted(Comparator.comparingInt(PortalLink::order))
                .collect(Collectors.groupingBy(PortalLink::menu));
        return groups.entrySet().stream()
                .flatMap(group -> group.getKey().show(group.getValue()).stream())
                .sorted(Comparator.comparingInt(shown -> shown.links().get(0).order()))
                .toList();
    }

    /** Whether the page is one of a folded group. */
    public boolean isIn(PortalMenu.Shown group) {
        return group.links().stream().anyMatch(link -> current(link) != null);
    }

    /** How a link is marked for browsers and screen readers: it leads to this page, to the one above it, or elsewhere. */
    public String current(PortalLink link) {
        if (link.path().equals(path)) {
            return "page";
        }
        return !link.path().equals("/") && path != null && path.startsWith(link.path() + "/") ? "true" : null;
    }

    /** Whether the person can work in Cockpit. */
    public boolean isAdministrator() {
        return user.hasAny(Role.ADMINISTRATOR);
    }
}
