package id.bangkom.plan;

/**
 * A programme in somebody's plan, as it was in the catalogue on the day of planning.
 *
 * @param id letters and digits, unique in the city
 * @param slot place in the form, 1 to {@link PlanSlots#COUNT}
 * @param programmeId id in the catalogue
 * @param title title of the programme
 * @param kind type of development, in words
 * @param hours JP
 * @param cost IDR per participant
 * @param quarter when
 * @param goal what the person wants to reach by it, or null
 * @param competencyId the gap that it is for, or null when it is for none
 * @param gap missing levels of that competency, 0 when it is for none
 * @param mandatory whether a rule requires it of this person
 */
record Item(
        String id,
        int slot,
        String programmeId,
        String title,
        String kind,
        int hours,
        long cost,
        Quarter quarter,
        String goal,
        String competencyId,
        int gap,
        boolean mandatory) {

    /** One that no rule requires. */
    Item(
            String id,
            int slot,
            String programmeId,
            String title,
            String kind,
            int hours,
            long cost,
            Quarter quarter,
            String goal,
            String competencyId,
            int gap) {
        this(id, slot, programmeId, title, kind, hours, cost, quarter, goal, competencyId, gap, false);
    }
}
