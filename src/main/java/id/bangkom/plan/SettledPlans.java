package id.bangkom.plan;

import id.bangkom.cycle.ItemStanding;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What the city plan of a year has decided on each item, for letters and files. */
public interface SettledPlans {

    /** Ids of the planning units with anything decided. */
    List<String> units(String tenant, int year);

    /** Everything that was decided on a unit's plan: what is funded first, then the most urgent first. */
    List<SettledItem> of(String tenant, int year, String unitId);

    /** Everything that was decided for these people in the city's plan of a year, by employee id; what is funded first. */
    Map<String, List<SettledItem>> byPerson(String tenant, int year, Collection<String> people);

    /**
     * A programme for a person, as it was decided.
     *
     * @param employeeId whose
     * @param programme title
     * @param method type of development, Indonesian
     * @param hours JP
     * @param cost IDR
     * @param source of funds, or null when nothing is paid
     * @param reason why deferred or dropped, Indonesian, or null
     */
    record SettledItem(
            String employeeId,
            String programme,
            String method,
            Quarter quarter,
            int hours,
            long cost,
            FundSource source,
            ItemStanding standing,
            String reason) {}
}
