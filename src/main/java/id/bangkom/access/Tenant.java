package id.bangkom.access;

import java.time.ZoneId;

/**
 * A city.
 *
 * @param id short lower-case name, the Camunda tenant id, for example {@code palu}
 * @param name for example "Kota Palu"
 * @param agency name of the HR agency, for example "BKPSDMD Kota Palu"
 * @param zone time zone of its working days
 */
public record Tenant(String id, String name, String agency, ZoneId zone) {}
