package id.bangkom.cycle;

import id.bangkom.cycle.CityPlanSource.Decree;

/**
 * What a decided city plan does to the plans of units and people. The module of the plans implements it, once. A city has
 * thousands of items and people, so the items are settled as one set, and the people are told in portions.
 */
public interface PlanPublication {

    /**
     * Gives every item the final standing that the rows of the city plan say, and binds the money for what is funded. Items
     * that no unit proposed are deferred. Doing it again changes nothing. It runs in the transaction of the cycle's step.
     *
     * @param decree that sets the plan
     */
    void publish(String tenant, int year, Decree decree);

    /** How many people something was decided for. */
    int people(String tenant, int year);

    /**
     * Tells the next people what became of their plans, in the transaction of the caller.
     *
     * @param after id of the last person who was told; empty for the first portion
     * @param most how many at most
     */
    Told tell(String tenant, int year, String after, int most);

    /**
     * @param people how many were told; 0 when nobody is left
     * @param last id of the last one, or null
     */
    record Told(int people, String last) {}
}
