package id.bangkom.cycle;

import id.bangkom.process.CaseKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What a module does for the cycle. Each module implements what concerns it, as a bean; the cycle asks them all, in the
 * transaction of its step. A step may run again, so asking twice must give the same as asking once.
 */
public interface CyclePart {

    /**
     * The city plan is published and the execution begins: ask {@link Stages} for the cases that belong to it, such as
     * classes and mentoring.
     */
    default void begin(String tenant, int year) {
        // most modules start nothing here
    }

    /**
     * The execution ends: what has not begun is off from now on, so that the report, which is made next, counts it so.
     * Running cases are told one by one afterwards.
     */
    default void end(String tenant, int year) {
        // most modules have nothing that waits for its beginning
    }

    /**
     * Whether a running case ends when its stage does; asked before it is told. A class that has begun, for example, is
     * held to its end.
     */
    default boolean endsWithStage(String process, CaseKey key) {
        return true;
    }

    /**
     * Figures for the report on the year.
     *
     * @param asOf rules are read as of this day
     */
    default List<Figure> figures(String tenant, int year, LocalDate asOf) {
        return List.of();
    }

    /** What people still need at the end of the year, as far as this module knows; what others closed included. */
    default List<OpenNeed> openNeeds(String tenant, int year) {
        return List.of();
    }

    /** The gaps that were closed in the year by what this module looks after. */
    default Set<ClosedGap> closedGaps(String tenant, int year) {
        return Set.of();
    }

    /**
     * A gap of a person that was closed.
     *
     * @param employeeId whose
     * @param competencyId in which competency
     */
    record ClosedGap(String employeeId, String competencyId) {}
}
