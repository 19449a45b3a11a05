package id.bangkom.competency;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Dictionary, standards, assessments and performance of one city. */
public interface Competencies {

    /** National competencies and the city's own: managerial, socio-cultural, technical, each in the usual order. */
    List<Competency> dictionary(String tenant);

    Optional<Competency> competency(String tenant, String id);

    /**
     * What a position requires today: the 8 managerial and the socio-cultural competency, then up to 6 technical ones,
     * in the order of the dictionary. Where the city has set no level, the level of the position's class applies.
     * Empty for an unknown position.
     */
    List<RequiredLevel> standardOf(String tenant, String positionId);

    /** As {@link #standardOf(String, String)}, but on a given day, for example the day on which a cycle was opened. */
    List<RequiredLevel> standardOf(String tenant, String positionId, LocalDate on);

    /** As {@link #standardOf(String, String, LocalDate)}, of many positions at once, by position id. */
    Map<String, List<RequiredLevel>> standardsOf(String tenant, Collection<String> positionIds, LocalDate on);

    /** What the levels of a competency mean, the lowest first; a city's own competency may have fewer than five, or none. */
    List<LevelText> levelsOf(String tenant, String competencyId);

    /** The latest known level (on one day an assessment centre wins) of each competency, by competency id; competencies never assessed are missing. */
    Map<String, Assessment> assessmentsOf(String tenant, String employeeId);

    /** Adds what was found; the same competency, source and day again replaces the level. */
    void record(String tenant, String employeeId, Assessment assessment);

    /** The SKP predicate of a year. */
    Optional<PerformancePredicate> performanceOf(String tenant, String employeeId, int year);

    /** The unit's own indicators of a year, by name. */
    List<UnitIndicator> indicatorsOf(String tenant, String unitId, int year);

    /**
     * The performance shortfall of a person, from the predicate of the year and the indicators of the given unit, with
     * the city's rules, see {@link Gaps#performanceShortfall}.
     */
    double performanceShortfall(String tenant, String employeeId, String unitId, int year, LocalDate rulesOf);

    /**
     * How far a person's work is from its goals, each number 0 to 1.
     *
     * @param ofPredicate what the SKP predicate stands for; null when it is not known
     * @param ofIndicators mean of the unit's indicators; null when none was measured
     * @param shortfall both together, see {@link #performanceShortfall}
     */
    record Performance(Double ofPredicate, Double ofIndicators, double shortfall) {}

    /** As {@link #performanceShortfall}, with what it is made of. */
    Performance performance(String tenant, String employeeId, String unitId, int year, LocalDate rulesOf);

    /** JPM category by the city's thresholds, see {@link Gaps#category}. */
    JpmCategory category(String tenant, double jpm, LocalDate rulesOf);

    /** Importance of a competency for the city, 1 to 5. */
    int importanceOf(String tenant, String competencyId, LocalDate rulesOf);

    /** Weight of a kind of competencies in the individual index, above 0. */
    double weightOf(String tenant, CompetencyKind kind, LocalDate rulesOf);
}
