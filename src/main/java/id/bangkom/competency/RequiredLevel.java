package id.bangkom.competency;

import java.time.LocalDate;

/**
 * What a position requires of one competency.
 *
 * @param competency which
 * @param level 1 to 5
 * @param byClass true when the city has set no level for this position, so that the level of its class applies
 * @param since first day of the level that the city has set; null when the level of the class applies
 */
public record RequiredLevel(Competency competency, int level, boolean byClass, LocalDate since) {

    public RequiredLevel(Competency competency, int level, boolean byClass) {
        this(competency, level, byClass, null);
    }
}
