package id.bangkom.competency;

/**
 * What a level of a competency means.
 *
 * @param level 1 to 5
 * @param description one Indonesian sentence
 */
public record LevelText(int level, String description) {}
