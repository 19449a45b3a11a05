package id.bangkom.needs;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The results of needs identification. */
public interface Needs {

    /** Empty when the person has no case in that year. */
    Optional<NeedsResult> of(String tenant, int year, String employeeId);

    /** By employee id; people without a case are missing. */
    Map<String, NeedsResult> of(String tenant, int year, Collection<String> employeeIds);
}
