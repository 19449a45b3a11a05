package id.bangkom.plan;

import java.util.List;
import java.util.Map;

/** The activities that the city plan is put together from, with what only the plans know of them. */
public interface PlannedWork {

    /** The activities of the newest plan of each unit that reached the HR agency, by id. */
    List<Work> of(String tenant, int year);

    /** IDR of the ceilings of a year, by unit and source. */
    Map<String, Map<FundSource, Long>> ceilings(String tenant, int year);

    /**
     * Moves an activity to another quarter, as long as the city plan has not settled it.
     *
     * @return false when it is not planned for {@code from} any more, or is settled, so that nothing changed
     */
    boolean move(String tenant, String itemId, Quarter from, Quarter to);

    /**
     * A programme for a person.
     *
     * @param unitId the unit whose plan it is in
     * @param kind type of development, in words
     * @param competencyId gap it is for, or null
     * @param source from which the unit wants to pay it; null when it is free or the unit does not want to pay it
     * @param mandatory whether a rule requires it
     * @param bound IDR that a published plan has bound to it or that it has cost, 0 before there is one
     * @param spent IDR that it has cost, 0 before it took place
     */
    record Work(
            String itemId,
            String unitId,
            String employeeId,
            String programmeId,
            String title,
            String kind,
            String competencyId,
            Quarter quarter,
            FundSource source,
            boolean mandatory,
            long bound,
            long spent) {}
}
