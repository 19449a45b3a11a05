package id.bangkom.cycle;

import id.bangkom.cycle.CityPlanSource.Decree;
import java.util.Optional;

/** City plans that a decree has set. */
public interface PublishedPlans {

    /** Empty as long as the plan is not published, and when it was rejected. */
    Optional<PublishedPlan> of(String tenant, int year);

    /**
     * @param decree its number and date
     * @param signedBy account of whoever approved it last
     * @param office in which that was done, with Plt. or Plh., for example "Wali Kota"
     */
    record PublishedPlan(Decree decree, String signedBy, String office) {}
}
