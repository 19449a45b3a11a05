package id.bangkom.needs;

import java.util.Map;
import java.util.Optional;

/** How many people miss levels of which competency. */
public interface GapCounts {

    /** The newest year of which gaps are known; empty in a new city. */
    Optional<Integer> newestYear(String tenant);

    /** People with a gap, by competency; those that nobody misses are missing. */
    Map<String, Integer> people(String tenant, int year);
}
