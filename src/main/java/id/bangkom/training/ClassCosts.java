package id.bangkom.training;

import java.util.Collection;
import java.util.Map;

/** What classes cost by the standards of a year, for those who compare plans. */
public interface ClassCosts {

    /**
     * IDR that a class costs however many take part, such as fees and rooms, by programme. A programme of which the
     * standards of the year say nothing is missing.
     */
    Map<String, Long> perClass(String tenant, int year, Collection<String> programmeIds);
}
