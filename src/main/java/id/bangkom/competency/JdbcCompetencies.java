package id.bangkom.competency;

import id.bangkom.access.Cities;
import id.bangkom.rules.Rules;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcCompetencies implements Competencies {

    /** More technical competencies than this make a survey too long (PermenPANRB 38/2017 asks for a selection). */
    static final int MOST_TECHNICAL = 6;

    private static final String DICTIONARY =
            """
            select id, name, kind, description from competency
            where (tenant is null or tenant = :tenant)
            """;

    private final JdbcClient jdbc;
    private final Cities cities;
    private final Rules rules;

    JdbcCompetencies(JdbcClient jdbc, Cities cities, Rules rules) {
        this.jdbc = jdbc;
        this.cities = cities;
        this.rules = rules;
    }

    @Override
    public List<Competency> dictionary(String tenant) {
        return jdbc.sql(DICTIONARY + "order by sort_order, name, id")
                .param("tenant", tenant)
                .query(JdbcCompetencies::competency)
                .list();
    }

    @Override
    public Optional<Competency> competency(String tenant, String id) {
        return jdbc.sql(DICTIONARY + "and id = :id")
                .param("tenant", tenant)
                .param("id", id)
                .query(JdbcCompetencies::competency)
                .optional();
    }

    @Override
    public List<RequiredLevel> standardOf(String tenant, String positionId) {
        return standardOf(tenant, positionId, cities.today(tenant));
    }

    @Override
    public List<RequiredLevel> standardOf(String tenant, String positionId, LocalDate on) {
        return standardsOf(tenant, List.of(positionId), on).getOrDefault(positionId, List.of());
    }

    @Override
    public Map<String, List<RequiredLevel>> standardsOf(String tenant, Collection<String> positionIds, LocalDate on) {
        Map<String, Map<String, RequiredLevel>> levels = new LinkedHashMap<>();
        if (positionIds.isEmpty()) {
            return Map.of();
        }
        // By competency; of two levels that are valid on that day the later one counts.
        jdbc.sql(
                        """
                        select p.id as position_id, c.id, c.name, c.kind, c.description, p.position_class,
                               s.required_level, s.valid_from
                        from job_position p
                        join competency c on c.tenant is null or c.tenant = p.tenant
                        left join position_standard s on s.tenant = p.tenant and s.position_id = p.id
                            and s.competency_id = c.id
                            and s.valid_from <= :on and (s.valid_to is null or s.valid_to >= :on)
                        where p.tenant = :tenant and p.id in (:positions)
                          and (c.kind <> 'TECHNICAL' or s.required_level is not null)
                        order by p.id, c.sort_order, c.name, c.id, s.valid_from
                        """)
                .param("tenant", tenant)
                .param("positions", positionIds)
                .param("on", on)
                .query(rs -> {
                    levels.computeIfAbsent(rs.getString("position_id"), id -> new LinkedHashMap<>())
                            .put(rs.getString("id"), requiredLevel(rs, tenant, on));
                });
        return levels.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> ordered(entry.getValue().values())));
    }

    private static List<RequiredLevel> ordered(Collection<RequiredLevel> levels) {
        Stream<RequiredLevel> common =
                levels.stream().filter(level -> level.competency().kind() != CompetencyKind.TECHNICAL);
        Stream<RequiredLevel> technical = levels.stream()
                .filter(level -> level.competency().kind() == CompetencyKind.TECHNICAL)
                .limit(MOST_TECHNICAL);
        return Stream.concat(common, technical).toList();
    }

    /** Without a level of its own the position has that of its class. */
    private RequiredLevel requiredLevel(ResultSet rs, String tenant, LocalDate on) throws SQLException {
        Integer own = rs.getObject("required_level", Integer.class);
        int level = own != null
                ? own
                : rules.number(tenant, "standard.level." + rs.getString("position_class"), on)
                        .intValueExact();
        return new RequiredLevel(competency(rs, 0), level, own == null, rs.getObject("valid_from", LocalDate.class));
    }

    @Override
    public List<LevelText> levelsOf(String tenant, String competencyId) {
        return jdbc.sql(
                        """
                        select level, description from competency_level
                        where competency_id = :competency and (tenant is null or tenant = :tenant)
                        order by level
                        """)
                .param("tenant", tenant)
                .param("competency", competencyId)
                .query((row, n) -> new LevelText(row.getInt("level"), row.getString("description")))
                .list();
    }

    @Override
    public Map<String, Assessment> assessmentsOf(String tenant, String employeeId) {
        Map<String, Assessment> latest = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select competency_id, level, source, assessed_on from competency_assessment
                        where tenant = :tenant and employee_id = :employee
                        order by assessed_on, case source when 'ASSESSMENT_CENTRE' then 1 else 0 end, source
                        """)
                .param("tenant", tenant)
                .param("employee", employeeId)
                .query(JdbcCompetencies::assessment)
                .list()
                .forEach(assessment -> latest.put(assessment.competencyId(), assessment));
        return latest;
    }

    @Override
    @Transactional
    public void record(String tenant, String employeeId, Assessment assessment) {
        int replaced = withKey(
                        tenant,
                        employeeId,
                        assessment,
                        """
                        update competency_assessment set level = :level
                        where tenant = :tenant and employee_id = :employee and competency_id = :competency
                          and source = :source and assessed_on = :on
                        """)
                .update();
        if (replaced == 0) {
            withKey(
                            tenant,
                            employeeId,
                            assessment,
                            """
                            insert into competency_assessment
                                (tenant, employee_id, competency_id, source, assessed_on, level)
                            values (:tenant, :employee, :competency, :source, :on, :level)
                            """)
                    .update();
        }
    }

    private JdbcClient.StatementSpec withKey(
            String tenant, String employeeId, Assessment assessment, String statement) {
        return jdbc.sql(statement)
                .param("tenant", tenant)
                .param("employee", employeeId)
                .param("competency", assessment.competencyId())
                .param("source", assessment.source().name())
                .param("on", assessment.on())
                .param("level", assessment.level());
    }

    @Override
    public Optional<PerformancePredicate> performanceOf(String tenant, String employeeId, int year) {
        return jdbc.sql(
                        """
                        select predicate from performance_result
                        where tenant = :tenant and employee_id = :employee and for_year = :year
                        """)
                .param("tenant", tenant)
                .param("employee", employeeId)
                .param("year", year)
                .query(String.class)
                .optional()
                .map(PerformancePredicate::valueOf);
    }

    @Override
    public List<UnitIndicator> indicatorsOf(String tenant, String unitId, int year) {
        return jdbc.sql(
                        """
                        select id, unit_id, for_year, name, measure, direction, baseline, target, actual
                        from unit_indicator
                        where tenant = :tenant and unit_id = :unit and for_year = :year
                        order by name
                        """)
                .param("tenant", tenant)
                .param("unit", unitId)
                .param("year", year)
                .query(JdbcCompetencies::indicator)
                .list();
    }

    @Override
    public double performanceShortfall(String tenant, String employeeId, String unitId, int year, LocalDate rulesOf) {
        return performance(tenant, employeeId, unitId, year, rulesOf).shortfall();
    }

    @Override
    public Performance performance(String tenant, String employeeId, String unitId, int year, LocalDate rulesOf) {
        Map<PerformancePredicate, Double> ofPredicate = Arrays.stream(PerformancePredicate.values())
                .collect(Collectors.toMap(
                        predicate -> predicate,
                        predicate -> number(tenant, "performance.shortfall." + predicate.name(), rulesOf)));
        Optional<PerformancePredicate> predicate = performanceOf(tenant, employeeId, year);
        List<UnitIndicator> indicators = indicatorsOf(tenant, unitId, year);
        OptionalDouble ofUnit = Gaps.unitShortfall(indicators);
        return new Performance(
                predicate.map(ofPredicate::get).orElse(null),
                ofUnit.isPresent() ? ofUnit.getAsDouble() : null,
                Gaps.performanceShortfall(
                        predicate,
                        ofPredicate,
                        indicators,
                        number(tenant, "performance.weight.predicate", rulesOf),
                        number(tenant, "performance.weight.indicator", rulesOf)));
    }

    @Override
    public JpmCategory category(String tenant, double jpm, LocalDate rulesOf) {
        return Gaps.category(
                jpm,
                number(tenant, "jpm.threshold.meets", rulesOf),
                number(tenant, "jpm.threshold.still-meets", rulesOf));
    }

    @Override
    public int importanceOf(String tenant, String competencyId, LocalDate rulesOf) {
        String own = "priority.importance." + competencyId;
        return rules.number(tenant, rules.has(tenant, own, rulesOf) ? own : "priority.importance", rulesOf)
                .intValueExact();
    }

    @Override
    public double weightOf(String tenant, CompetencyKind kind, LocalDate rulesOf) {
        return number(tenant, "gap.weight." + kind.name(), rulesOf);
    }

    private double number(String tenant, String code, LocalDate on) {
        return rules.number(tenant, code, on).doubleValue();
    }

    private static Competency competency(ResultSet rs, int row) throws SQLException {
        return new Competency(
                rs.getString("id"),
                rs.getString("name"),
                CompetencyKind.valueOf(rs.getString("kind")),
                rs.getString("description"));
    }

    private static Assessment assessment(ResultSet rs, int row) throws SQLException {
        return new Assessment(
                rs.getString("competency_id"),
                rs.getInt("level"),
                Assessment.Source.valueOf(rs.getString("source")),
                rs.getObject("assessed_on", LocalDate.class));
    }

    private static UnitIndicator indicator(ResultSet rs, int row) throws SQLException {
        return new UnitIndicator(
                rs.getString("id"),
                rs.getString("unit_id"),
                rs.getInt("for_year"),
                rs.getString("name"),
                rs.getString("measure"),
                UnitIndicator.Direction.valueOf(rs.getString("direction")),
                rs.getBigDecimal("baseline"),
                rs.getBigDecimal("target"),
                rs.getBigDecimal("actual"));
    }
}
