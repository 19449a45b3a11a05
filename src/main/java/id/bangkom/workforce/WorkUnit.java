package id.bangkom.workforce;

/**
 * A work unit.
 *
 * @param id letters and digits
 * @param tenant the city
 * @param parentId the unit above, or null at the top
 * @param name for example "Dinas Perhubungan"
 * @param shortName for example "Dishub"
 * @param kind what sort of unit
 * @param headId account of its definitive head, or null while the post is vacant; for tasks ask {@link
 *     Workforce#headOf} instead, which knows who acts
 */
public record WorkUnit(
        String id, String tenant, String parentId, String name, String shortName, UnitKind kind, String headId) {}
