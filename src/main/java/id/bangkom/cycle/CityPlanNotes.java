package id.bangkom.cycle;

import java.util.List;

/** What whoever verifies a city plan should look at first. Any module may add some as a bean. */
public interface CityPlanNotes {

    /** Indonesian sentences, possibly with a link in Markdown; empty when there is nothing to look at. */
    List<String> notes(String tenant, int year);
}
