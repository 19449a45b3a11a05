package id.bangkom.plan;

import java.util.List;

/** Plans and money of a running year in numbers, as reports show them. */
public interface PlanReports {

    /**
     * What a unit may spend from one source, and what has become of it; see {@link Budgets.Ceiling}. All in IDR.
     *
     * @param unitId as it was when the ceiling was set; it may have been merged since
     * @param unit name
     */
    record CeilingUse(
            String unitId, String unit, FundSource source, long amount, long reserved, long committed, long spent) {

        /** IDR that nothing has been done with. */
        public long left() {
            return amount - reserved - committed - spent;
        }
    }

    /** By unit and source. */
    List<CeilingUse> ceilings(String tenant, int year);

    /**
     * The priority of a competency in the latest plan of a unit, with all that it was computed from; see {@link
     * UnitPriority}.
     *
     * @param unitId as for {@link CeilingUse}
     * @param shortfall of the unit's people, 0 to 1
     */
    record RankedNeed(
            String unitId,
            String unit,
            String competencyId,
            String competency,
            int people,
            double meanGap,
            int importance,
            double shortfall,
            double priority) {}

    /** The most urgent first. */
    List<RankedNeed> priorities(String tenant, int year);
}
