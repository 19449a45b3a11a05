package id.bangkom.needs;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The results of needs identification. */
public interface Needs {

    /** Empty when the person has no case in that year. */
    Optional<NeedsResult> of(String tenant, int year, String employeeId);

    /** By employee id; people without a case are missing. */
    Map<String, NeedsResult> of(String tenant, int year, Collection<String> employeeIds);

    /**
     * A level that somebody gave in a needs case.
     *
     * @param level 1 to 5
     * @param source the supervisor's or the person's own
     * @param at when it was given
     */
    record Rated(String employeeId, int year, String competencyId, int level, LevelSource source, Instant at) {}

    /**
     * All levels that supervisors gave and people gave themselves, in all years, whether or not a case is finished; the
     * earliest first.
     */
    List<Rated> ratingsOf(String tenant, String employeeId);

    /** As {@link #ratingsOf}, of many people and the latest of each competency and source only; by employee id. */
    Map<String, List<Rated>> latestRatingsOf(String tenant, Collection<String> employeeIds);
}
