package id.bangkom.workforce;

/**
 * A position (jabatan).
 *
 * @param id letters and digits
 * @param tenant the city
 * @param title for example "Pengawas Lalu Lintas"
 * @param positionClass its class, which decides the default level of its standard
 * @param jobFamily positions of one field of work (rumpun), for example "perhubungan"
 * @param nextId the next position of the career path, or null
 */
public record Position(
        String id, String tenant, String title, PositionClass positionClass, String jobFamily, String nextId) {}
