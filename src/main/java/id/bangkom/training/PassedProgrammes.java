package id.bangkom.training;

import java.util.Collection;
import java.util.Set;

/** Who has finished what, for those who plan and compare. */
public interface PassedProgrammes {

    /** A programme that somebody has finished with accepted evidence. */
    record Passed(String employeeId, String programmeId) {}

    /** What these people have finished in plans of years before. */
    Set<Passed> before(String tenant, int year, Collection<String> employeeIds);

    /** The items of plans of a year that were finished. */
    Set<String> items(String tenant, int year);
}
