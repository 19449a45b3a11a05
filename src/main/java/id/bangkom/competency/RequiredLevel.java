package id.bangkom.competency;

/**
 * What a position requires of one competency.
 *
 * @param competency which
 * @param level 1 to 5
 * @param byClass true when the city has set no level for this position, so that the level of its class applies
 */
public record RequiredLevel(Competency competency, int level, boolean byClass) {}
