package id.bangkom.cycle;

import id.bangkom.process.CaseKey;

/** The key of a city's cycle of a year: there is one, so the year says it all. */
final class DevelopmentCycleKey {

    static final String PROCESS = "development-cycle";

    private DevelopmentCycleKey() {}

    static CaseKey of(String tenant, int year) {
        return new CaseKey(tenant, year, "siklus");
    }
}
