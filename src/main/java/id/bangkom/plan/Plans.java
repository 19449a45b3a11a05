package id.bangkom.plan;

import id.bangkom.cycle.ItemStanding;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What became of plans, for those who carry them out and report on them. */
public interface Plans {

    /** An item by its id; empty when there is none in this city or it was never approved. */
    Optional<PlanItem> item(String tenant, String itemId);

    /** The items of a person's approved plan, in the order of the plan, whatever became of them. */
    List<PlanItem> of(String tenant, int year, String employeeId);

    /** Everything that is funded in the city's plan of a year, the most urgent first. */
    List<PlanItem> funded(String tenant, int year);

    /** What is funded of one programme, the most urgent first: the order in which places in classes are given. */
    List<PlanItem> funded(String tenant, int year, String programmeId);

    /**
     * JP that people have planned for a year: of what is funded, or before the city plan is settled of what is approved.
     * By employee id; people without a plan are missing.
     */
    Map<String, Integer> plannedHours(String tenant, int year, Collection<String> employeeIds);

    /** Employees who ask for a mentor in an approved plan, by id. */
    List<String> askingForMentor(String tenant, int year);

    /** What the plans of a year come to, one row per planning unit that has any item, by id. */
    List<UnitTotals> totals(String tenant, int year);

    /**
     * Holds a funded item until the end of the transaction: nobody defers it before.
     *
     * @return false when it is not funded
     */
    boolean claim(String tenant, String itemId);

    /**
     * Takes a funded item out of execution: its person did not come, or did not finish. Its money is given back.
     *
     * @param reason Indonesian, shown to the person
     * @return false when it was not funded, so that nothing changed
     */
    boolean defer(String tenant, String itemId, String reason);

    /**
     * Puts a deferred item back, because it was not the person's fault, such as a class that was cancelled.
     *
     * @return false when it was not deferred, or the money has been given to others since
     */
    boolean fundAgain(String tenant, String itemId);

    /**
     * Books what an item has cost. What was bound to it beyond that is given back; what it cost beyond is taken from what
     * the unit has left. Saying it again for the same use does nothing.
     *
     * @param cost IDR
     * @param usedFor id of the class or participation
     */
    void spent(String tenant, String itemId, long cost, String usedFor);

    /**
     * A programme for a person.
     *
     * @param id letters and digits
     * @param year calendar year of the plan
     * @param employeeId whose
     * @param unitId unit whose plan it is in
     * @param programmeId id in the catalogue
     * @param title of the programme, as planned
     * @param quarter when it was planned for
     * @param hours JP
     * @param cost IDR
     * @param competencyId gap it is for, or null
     * @param priority of the unit's plan, 0 before there is one
     * @param standing null until the city plan is settled
     * @param reason why deferred or dropped, Indonesian, or null
     */
    record PlanItem(
            String id,
            int year,
            String employeeId,
            String unitId,
            String programmeId,
            String title,
            Quarter quarter,
            int hours,
            long cost,
            String competencyId,
            double priority,
            ItemStanding standing,
            String reason) {}

    /**
     * Sums of one unit.
     *
     * @param unitId the planning unit
     * @param people with an approved plan that has items
     * @param items of approved plans
     * @param funded how many of them
     * @param deferred how many of them
     * @param dropped how many of them
     * @param fundedPeople people with something funded
     * @param fundedHours JP
     * @param fundedCost IDR
     * @param ceiling IDR of all sources
     */
    record UnitTotals(
            String unitId,
            int people,
            int items,
            int funded,
            int deferred,
            int dropped,
            int fundedPeople,
            int fundedHours,
            long fundedCost,
            long ceiling) {}
}
