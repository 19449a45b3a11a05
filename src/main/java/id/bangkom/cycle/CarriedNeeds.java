package id.bangkom.cycle;

import java.util.List;

/** What earlier years left to do. */
public interface CarriedNeeds {

    /** What was carried into this year for a person, by kind. */
    List<OpenNeed> of(String tenant, int year, String employeeId);

    /** How many things were carried into this year for the whole city. */
    int count(String tenant, int year);

    /**
     * Carries something into a year after the cycle it comes from was closed, such as the follow-up of a late
     * evaluation. Carrying it again does nothing.
     */
    void carry(String tenant, int intoYear, OpenNeed need);
}
