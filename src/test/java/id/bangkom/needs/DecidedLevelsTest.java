package id.bangkom.needs;

import static id.bangkom.testing.TestCity.HR_UNIT;
import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SORONG;
import static id.bangkom.testing.TestCity.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.needs.NeedsCases.Analysed;
import id.bangkom.needs.NeedsCases.Rating;
import id.bangkom.needs.NeedsFigures.CompetencySum;
import id.bangkom.needs.NeedsFigures.PeopleSum;
import id.bangkom.process.CaseKey;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import id.bangkom.testing.MutableClock;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TestCity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Sums over a made-up city are those of its levels one by one, whatever happens to people and levels. */
class DecidedLevelsTest {

    private static final int YEAR = 2027;
    private static final int PEOPLE = 60;

    private final MutableClock clock = new MutableClock(ProcessTestConfiguration.MORNING);
    private final Random random = new Random(24);

    @EachDatabase
    void sumsAreThoseOfTheLevels(Database db) {
        TestCity city = TestCity.in(db);
        city.cycle(PALU, YEAR);
        NeedsCases cases = new NeedsCases(db.jdbc(), new NamedParameterJdbcTemplate(db.dataSource()));
        NeedsFigures figures = TestNeeds.figures(db, clock);
        List<String> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            String person = city.employee(PALU, i % 3 == 0 ? HR_UNIT : UNIT, i % 2 == 0 ? "staff" : "section", null);
            people.add(person);
            survey(db, person, i % 10 == 9 ? "OPEN" : "COMPLETE");
        }
        analyse(cases, people);
        city.leaves(people.get(3));
        same(db, figures);
        assertThat(figures.byCompetency(PALU, YEAR))
                .as("something is summed up")
                .hasSizeGreaterThan(4)
                .anyMatch(sum -> sum.people() > 5 && sum.withGap() > 0 && sum.combined() != sum.gap());

        // Levels are decided anew, and people move.
        analyse(cases, people.subList(0, PEOPLE / 2));
        db.jdbc()
                .sql("update placement set unit_id = ?, position_id = 'section' where employee_id = ?")
                .params(HR_UNIT, people.get(1))
                .update();
        same(db, figures);

        // What an earlier edition has left behind is filled in by the migration.
        List<CompetencySum> before = figures.byCompetency(PALU, YEAR);
        db.jdbc()
                .sql("update needs_case set decided_levels = null, gaps = null")
                .update();
        assertThat(figures.byCompetency(PALU, YEAR)).isEmpty();
        TestNeeds.decided(db.jdbc());
        assertThat(figures.byCompetency(PALU, YEAR)).isEqualTo(before);
        same(db, figures);

        assertThat(figures.byCompetency(SORONG, YEAR)).isEmpty();
        assertThat(figures.byCompetency(PALU, YEAR + 1)).isEmpty();
    }

    @EachDatabase
    void fifteenLongNamesHaveRoom(Database db) {
        TestCity city = TestCity.in(db);
        city.cycle(PALU, YEAR);
        String person = city.employee();
        survey(db, person, "COMPLETE");
        for (int i = 0; i < 15; i++) {
            String id = "c".repeat(38) + (10 + i);
            db.jdbc()
                    .sql("insert into competency (id, tenant, name, kind, sort_order, description)"
                            + " values (?, 'palu', ?, 'TECHNICAL', 200, 'Uji.')")
                    .params(id, "Uji " + i)
                    .update();
            if (i == 0) {
                db.jdbc()
                        .sql("delete from need_rating where case_id = ?")
                        .param(person)
                        .update();
            }
            rate(db, person, id, i + 1, 5);
        }
        NeedsCases cases = new NeedsCases(db.jdbc(), new NamedParameterJdbcTemplate(db.dataSource()));
        analysed(cases, person, rating -> rating.analysed(1, LevelSource.SELF, 4, 1, 99.9999));
        assertThat(TestNeeds.figures(db, clock).byCompetency(PALU, YEAR))
                .hasSize(15)
                .allMatch(sum -> sum.equals(new CompetencySum(UNIT, sum.competencyId(), 1, 1, 5, 1, 4, 99.9999)));
    }

    private void survey(Database db, String person, String state) {
        db.jdbc()
                .sql("insert into needs_case (tenant, for_year, case_id, state, performance_shortfall)"
                        + " values ('palu', 2027, ?, ?, 0)")
                .params(person, state)
                .update();
        int slot = 1;
        for (String competency : List.of("service", "teamwork", "integrity", "change")) {
            rate(db, person, competency, slot++, 1 + random.nextInt(5));
        }
    }

    private static void rate(Database db, String person, String competency, int slot, int required) {
        db.jdbc()
                .sql("insert into need_rating (tenant, for_year, case_id, competency_id, slot, required_level)"
                        + " values ('palu', 2027, ?, ?, ?, ?)")
                .params(person, competency, slot, required)
                .update();
    }

    /** Levels by chance, as the analysis hands them over; of some nothing is known. */
    private void analyse(NeedsCases cases, List<String> people) {
        people.forEach(person -> analysed(cases, person, rating -> {
            if (random.nextInt(5) == 0) {
                return rating;
            }
            int level = 1 + random.nextInt(5);
            int gap = Math.max(0, rating.required() - level);
            return rating.analysed(level, LevelSource.SELF, gap, level, random.nextInt(50_000) / 10_000.0);
        }));
    }

    private static void analysed(NeedsCases cases, String person, java.util.function.UnaryOperator<Rating> by) {
        cases.analysed(
                PALU,
                YEAR,
                List.of(new Analysed(
                        person,
                        cases.ratings(new CaseKey(PALU, YEAR, person)).stream()
                                .map(by)
                                .toList(),
                        75.5,
                        0.25)));
    }

    /** The plain way: the levels of each person, summed up by the database. */
    private static void same(Database db, NeedsFigures figures) {
        List<CompetencySum> plain = db.jdbc()
                .sql(
                        """
                        select p.unit_id, r.competency_id, count(*) as people,
                               sum(case when r.gap > 0 then 1 else 0 end) as with_gap, sum(r.required_level) as required,
                               sum(r.actual_level) as actual, sum(r.gap) as gap,
                               sum(coalesce(r.combined_gap, r.gap)) as combined
                        from need_rating r
                        join needs_case c on c.tenant = r.tenant and c.for_year = r.for_year and c.case_id = r.case_id
                        join account a on a.id = r.case_id
                        join placement p on p.employee_id = r.case_id
                        where r.tenant = 'palu' and r.for_year = 2027 and a.active and c.state <> 'OPEN'
                          and r.actual_level is not null
                        group by p.unit_id, r.competency_id
                        """)
                .query((row, n) -> new CompetencySum(
                        row.getString("unit_id"),
                        row.getString("competency_id"),
                        row.getInt("people"),
                        row.getInt("with_gap"),
                        row.getLong("required"),
                        row.getLong("actual"),
                        row.getLong("gap"),
                        row.getDouble("combined")))
                .list();
        assertThat(figures.byCompetency(PALU, YEAR)).containsExactlyInAnyOrderElementsOf(plain);

        Map<String, Integer> withGap = db
                .jdbc()
                .sql(
                        """
                        select p.unit_id, count(distinct r.case_id) as people from need_rating r
                        join needs_case c on c.tenant = r.tenant and c.for_year = r.for_year and c.case_id = r.case_id
                        join account a on a.id = r.case_id
                        join placement p on p.employee_id = r.case_id
                        where r.tenant = 'palu' and r.for_year = 2027 and a.active and c.state <> 'OPEN' and r.gap > 0
                        group by p.unit_id
                        """)
                .query((row, n) -> Map.entry(row.getString("unit_id"), row.getInt("people")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(figures.byPositionClass(PALU, YEAR).stream()
                        .collect(Collectors.groupingBy(PeopleSum::unitId, Collectors.summingInt(PeopleSum::withGap))))
                .isEqualTo(withGap);
    }
}
