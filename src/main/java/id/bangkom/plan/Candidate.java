package id.bangkom.plan;

/**
 * An item that a unit may pay for.
 *
 * @param itemId id of the item
 * @param employeeId whose it is
 * @param title title of the programme
 * @param hours JP
 * @param cost IDR
 * @param competencyId the gap that it is for, or null
 * @param gap missing levels, 0 when it is for no gap
 * @param unconfirmed the supervisor had not decided when the stage was closed
 * @param mandatory whether a rule requires it of the person
 */
record Candidate(
        String itemId,
        String employeeId,
        String title,
        int hours,
        long cost,
        String competencyId,
        int gap,
        boolean unconfirmed,
        boolean mandatory) {}
