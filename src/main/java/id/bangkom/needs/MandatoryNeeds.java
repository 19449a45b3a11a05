package id.bangkom.needs;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Trainings that people have to take by rule. */
public interface MandatoryNeeds {

    /** What somebody still has to take in a year, by the rules of its last day, the most urgent first. */
    List<MandatoryNeed> of(String tenant, int year, String employeeId);

    /** As above, of many; people who have to take nothing, and those who have left, are missing. */
    Map<String, List<MandatoryNeed>> of(String tenant, int year, Collection<String> employeeIds);
}
