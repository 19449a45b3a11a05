package id.bangkom.competency;

/**
 * An entry of the dictionary.
 *
 * @param id letters and digits
 * @param name Indonesian, for example "Pelayanan Publik"
 * @param kind managerial, socio-cultural or technical
 * @param description one Indonesian sentence
 */
public record Competency(String id, String name, CompetencyKind kind, String description) {}
