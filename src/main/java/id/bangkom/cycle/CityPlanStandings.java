package id.bangkom.cycle;

import id.bangkom.cycle.CityPlanSource.PlannedItem;
import java.util.List;
import java.util.Map;

/** What becomes of the activities of a city plan that is not final yet, for those who prepare the decision on it. */
public interface CityPlanStandings {

    /** How far a city plan is for them. */
    enum Phase {
        /** Nothing has been put together. */
        NONE,
        /** Put together, and not verified: from then on approvers decide on what they have seen. */
        OPEN,
        /** Verified, approved or set; open again when it is sent back and put together anew. */
        CLOSED
    }

    Phase phase(String tenant, int year);

    /** The activities as the city plan has them now, the most urgent first; empty when there is none. */
    List<PlannedItem> items(String tenant, int year);

    /**
     * Says that activities are about to be changed in this transaction: until its end nobody verifies the plan.
     *
     * @throws id.bangkom.refusal.Refusal when there is no plan that is open
     */
    void changing(String tenant, int year);

    /**
     * Takes an activity out of what is funded this year, also when the plan is put together anew. {@link #changing} comes
     * first, {@link #changed} after the last one.
     *
     * @param reason Indonesian, shown to the person when the plan is published
     * @return false when it is not funded, so that nothing changed
     */
    boolean defer(String tenant, int year, String itemId, String reason);

    /**
     * Makes what was changed a version of its own, which those who verify and approve are shown.
     *
     * @param before standings that the activities had, by id; those that have them still are passed over
     */
    void changed(String tenant, int year, Map<String, ItemStanding> before);
}
