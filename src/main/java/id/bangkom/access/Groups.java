package id.bangkom.access;

import java.util.Locale;

/**
 * Names of the engine's groups. A group always belongs to one city, so a task offered to a group can never reach another
 * city.
 */
public final class Groups {

    private Groups() {}

    /** Everyone in the city with this role, for example {@code palu.hr-analyst}. */
    public static String of(String tenant, Role role) {
        return tenant + "." + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Those who have this role for one unit or partner, for example {@code palu.unit-planner.u3}.
     *
     * @param scope id of the unit or partner
     */
    public static String of(String tenant, Role role, String scope) {
        return of(tenant, role) + "." + scope;
    }
}
