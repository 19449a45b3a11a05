package id.bangkom.plan;

import id.bangkom.cycle.ItemStanding;

/**
 * An item in one version of a unit plan.
 *
 * @param itemId id of the item
 * @param rank 1 is the most urgent
 * @param employeeId whose it is
 * @param title title of the programme
 * @param hours JP
 * @param cost IDR
 * @param competencyId the gap that it is for, or null
 * @param gap missing levels
 * @param priority of the competency in the unit
 * @param shortfall performance shortfall of the person, 0 to 1
 * @param unconfirmed the supervisor had not decided when the stage was closed
 * @param mandatory whether a rule requires it of the person
 * @param standing what the unit proposes
 * @param reason why deferred or dropped, or null
 * @param source where the money comes from; null without money
 */
record UnitItem(
        String itemId,
        int rank,
        String employeeId,
        String title,
        int hours,
        long cost,
        String competencyId,
        int gap,
        double priority,
        double shortfall,
        boolean unconfirmed,
        boolean mandatory,
        ItemStanding standing,
        String reason,
        FundSource source) {

    /** The same item, paid for. */
    UnitItem funded(FundSource from) {
        return as(ItemStanding.FUNDED, null, from);
    }

    /** The same item, not paid for. */
    UnitItem as(ItemStanding other, String why) {
        return as(other, why, null);
    }

    private UnitItem as(ItemStanding other, String why, FundSource from) {
        return new UnitItem(
                itemId,
                rank,
                employeeId,
                title,
                hours,
                cost,
                competencyId,
                gap,
                priority,
                shortfall,
                unconfirmed,
                mandatory,
                other,
                why,
                from);
    }

    boolean isFunded() {
        return standing == ItemStanding.FUNDED;
    }
}
