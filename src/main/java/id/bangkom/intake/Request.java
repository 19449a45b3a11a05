package id.bangkom.intake;

import java.time.LocalDate;

/**
 * What somebody wants to import.
 *
 * @param dataset key of the kind of data
 * @param tenant the city
 * @param from from which day the changes hold
 * @param complete whether what is not in the file ends
 * @param create whether what the file refers to and is not there yet is created
 */
record Request(String dataset, String tenant, LocalDate from, boolean complete, boolean create) {

    Request from(LocalDate day) {
        return new Request(dataset, tenant, day, complete, create);
    }
}
