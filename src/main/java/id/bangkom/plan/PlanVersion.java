package id.bangkom.plan;

import java.time.Instant;
import java.util.List;

/**
 * One version of somebody's plan; never changed once it is written.
 *
 * @param number 0 is the system's proposal
 * @param origin who made it
 * @param madeAt when
 * @param careerPositionId position aimed at, or null
 * @param careerGoal in the person's words, or null
 * @param wantsMentor whether the person asks for a mentor
 * @param ceilingReason why more JP than the ceiling of a work agreement, or null
 * @param items in the order of their slots
 */
record PlanVersion(
        int number,
        Origin origin,
        Instant madeAt,
        String careerPositionId,
        String careerGoal,
        boolean wantsMentor,
        String ceilingReason,
        List<Item> items) {

    PlanVersion {
        items = List.copyOf(items);
    }

    /** JP of all items. */
    int hours() {
        return items.stream().mapToInt(Item::hours).sum();
    }

    /** IDR of all items. */
    long cost() {
        return items.stream().mapToLong(Item::cost).sum();
    }
}
