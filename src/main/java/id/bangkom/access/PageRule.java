package id.bangkom.access;

import java.util.EnumSet;
import java.util.Set;

/**
 * Says who may open a page of ours. A page without a rule exists for nobody: modules that add pages also add a bean of
 * this type.
 *
 * @param pattern path pattern, for example {@code /progress/**}
 * @param roles one of these is needed; all roles together mean everyone who is logged in; none means that strangers may
 *     read it, too
 */
public record PageRule(String pattern, Set<Role> roles) {

    public PageRule {
        if (!pattern.startsWith("/")) {
            throw new IllegalArgumentException("A page's pattern starts with a slash: " + pattern);
        }
        roles = Set.copyOf(roles);
    }

    /**
     * For anybody in the world, to read: such a page shows nothing of people, and limits how often somebody asks
     * ({@link AddressLimit}).
     */
    public static PageRule anyone(String pattern) {
        return new PageRule(pattern, Set.of());
    }

    public boolean isForAnyone() {
        return roles.isEmpty();
    }

    /** For everyone who is logged in. */
    public static PageRule everyone(String pattern) {
        return new PageRule(pattern, EnumSet.allOf(Role.class));
    }

    /** For those who have at least one of the roles. */
    public static PageRule only(String pattern, Role first, Role... others) {
        return new PageRule(pattern, EnumSet.of(first, others));
    }
}
