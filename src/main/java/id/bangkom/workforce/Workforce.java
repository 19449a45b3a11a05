package id.bangkom.workforce;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * People, units and positions of a city as they are today (by the city's own calendar). Only active employees are
 * found, where nothing else is said: an active account and a placement that covers today. Ids of another city are
 * simply not found.
 */
public interface Workforce {

    Optional<Employee> employee(String tenant, String id);

    /**
     * As {@link #employee}, and for somebody who has left the unit and position held last: a case outlives its person's
     * service, and whoever still has a task in it must see whom it is about.
     */
    Optional<Employee> presentOrFormer(String tenant, String id);

    /** Those of the given ids that are active employees, by name. */
    List<Employee> employees(String tenant, Collection<String> ids);

    /**
     * The next active employees in the order of their ids: for work that goes through everybody in chunks and may be
     * interrupted and resumed.
     *
     * @param afterId last id of the chunk before, or the empty string
     * @param limit size of a chunk, at least 1
     */
    List<Employee> activeAfter(String tenant, String afterId, int limit);

    int countActive(String tenant);

    /** Active employees of the unit and of all units below it, by name. */
    List<Employee> employeesOf(String tenant, String unitId);

    /** Active employees whose supervisor is this person today, by name; vacancies and acting officials resolved. */
    List<Employee> subordinatesOf(String tenant, String accountId);

    /** The 18 digits of a NIP or NI PPPK, for letters and HR only: never into addresses, logs or the engine. */
    Optional<String> nipOf(String tenant, String employeeId);

    /** A unit that exists today. */
    Optional<WorkUnit> unit(String tenant, String id);

    /** As {@link #unit}, and a unit that has ended as it was last: plans and letters of its time still name it. */
    Optional<WorkUnit> presentOrFormerUnit(String tenant, String id);

    /** The unit itself, or the one that carries on its work after a merger; the id itself when there is no such unit. */
    String successorOf(String tenant, String unitId);

    /** All units of today, a unit before those below it. */
    List<WorkUnit> units(String tenant);

    /** The units that draft a plan and have a budget ceiling (perangkat daerah), by name. */
    List<WorkUnit> planningUnits(String tenant);

    /** The unit in whose plan the people of this unit are: itself or the nearest one above that plans. */
    Optional<WorkUnit> planningUnitOf(String tenant, String unitId);

    Optional<Position> position(String tenant, String id);

    /** All positions of the city, by title. */
    List<Position> positions(String tenant);

    /**
     * Who supervises this employee today: the supervisor that was entered, or whoever acts for that one as head of a
     * unit; when there is none or the person has left, the head of the employee's unit, of the unit above, and so on;
     * never the employee. The account may be of somebody who is no employee, such as the mayor. Of somebody who has
     * left it is who would be the supervisor now, by the last unit. Empty only when nobody is left up to the top, which is
     * a fault in the data.
     */
    Optional<String> supervisorOf(String tenant, String employeeId);

    /** The one above the supervisor, for escalation: the next different person found by the same way. */
    Optional<String> nextSuperiorOf(String tenant, String employeeId);

    /** Who leads the unit today: an acting official if there is one, else the definitive head if active. */
    Optional<String> headOf(String tenant, String unitId);

    /** The acting head of a unit on that day. */
    Optional<ActingOfficial> actingHeadOf(String tenant, String unitId, LocalDate on);

    /** The offices in which this employee acts on that day. */
    List<ActingOfficial> actingOffices(String tenant, String employeeId, LocalDate on);
}
