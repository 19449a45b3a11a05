package id.bangkom.cycle;

import id.bangkom.cycle.CityPlanSource.PlannedItem;
import java.util.List;

/** What becomes of the activities of a city plan that is not final yet, for those who prepare the decision on it. */
public interface CityPlanStandings {

    /** How far a city plan is for them. */
    enum Phase {
        /** Nothing has been put together. */
        NONE,
        /** Put together, and not decided finally. */
        OPEN,
        /** Set by a decree, or rejected. */
        FINAL
    }

    Phase phase(String tenant, int year);

    /** The activities as the city plan has them now, the most urgent first; empty when there is none. */
    List<PlannedItem> items(String tenant, int year);

    /**
     * Says that activities are about to be changed in this transaction: until its end nobody decides on the plan finally.
     *
     * @throws id.bangkom.refusal.Refusal when there is no plan, or it is final already
     */
    void changing(String tenant, int year);

    /**
     * Takes an activity out of what is funded this year. {@link #changing} comes first.
     *
     * @param reason Indonesian, shown to the person when the plan is published
     * @return false when it is not funded, so that nothing changed
     */
    boolean defer(String tenant, int year, String itemId, String reason);
}
