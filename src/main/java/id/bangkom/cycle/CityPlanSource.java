package id.bangkom.cycle;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * What the city plan is made of. The module of the plans implements it, once; every method runs in the transaction of
 * the cycle's step that calls it.
 */
public interface CityPlanSource {

    /** The ids of the cases of {@code unit-plan} to start: one per unit that drafts a plan. */
    Collection<String> unitCases(String tenant, int year);

    /** What became of the units' plans, one row per unit that drafts one, by name; the latest revision counts. */
    List<UnitPlan> unitPlans(String tenant, int year);

    /**
     * The items of all unit plans that reached the HR agency, as their units proposed them, the most urgent first over
     * the whole city.
     */
    List<PlannedItem> items(String tenant, int year);

    /** The most that the city may plan with, in IDR. */
    long ceiling(String tenant, int year);

    /**
     * Makes ready a revision of a unit's plan, which the cycle then starts.
     *
     * @param reason of the HR agency, shown to the unit
     * @return id of the new case, for example {@code dishub-r2}
     */
    String revise(String tenant, int year, String unitId, String reason);

    /**
     * Gives every item its final standing. Items that no unit proposed are not mentioned.
     *
     * @param decree what makes it final; null when the city plan was rejected
     */
    void settle(String tenant, int year, Decree decree, Collection<Settled> items);

    /**
     * @param unitId the unit
     * @param unit its name
     * @param caseId its latest case
     * @param state how far the plan is, Indonesian
     * @param counts whether its items are in the city plan
     * @param verified whether the HR agency has verified it; false for one that was endorsed when the stage was closed
     */
    record UnitPlan(String unitId, String unit, String caseId, String state, boolean counts, boolean verified) {}

    /**
     * A programme for a person, as the unit proposed it.
     *
     * @param id of the item, unique in the city
     * @param programme title
     * @param cost IDR
     * @param hours JP
     * @param priority by the published formula; the greater, the more urgent
     * @param standing what the unit proposed
     * @param reason why deferred or dropped, Indonesian, or null
     */
    record PlannedItem(
            String id,
            String unitId,
            String employeeId,
            String programme,
            long cost,
            int hours,
            double priority,
            ItemStanding standing,
            String reason) {}

    /**
     * @param reason why deferred or dropped, Indonesian, or null
     */
    record Settled(String itemId, ItemStanding standing, String reason) {}

    /**
     * The mayor's decree (Keputusan Wali Kota) that sets the plan.
     *
     * @param number as on the letter
     * @param date of the letter
     */
    record Decree(String number, LocalDate date) {}
}
