package id.bangkom.competency;

import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SORONG;
import static id.bangkom.testing.TestCity.SORONG_ANALYST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.competency.Assessment.Source;
import id.bangkom.competency.Assessments.Entry;
import id.bangkom.competency.Assessments.Kept;
import id.bangkom.process.Actor;
import id.bangkom.refusal.Refusal;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import id.bangkom.testing.MutableClock;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TestCity;
import java.time.LocalDate;
import java.util.List;

/** Assessments that HR enters and what is kept of them, on both databases. */
class AssessmentsTest {

    private static final Actor HR = new Actor(HR_ANALYST, PALU);
    private static final LocalDate TODAY = LocalDate.of(2027, 2, 22);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    private final MutableClock clock = new MutableClock(ProcessTestConfiguration.MORNING);

    private static Entry entry(String competency, Integer level, Source source, LocalDate on) {
        return new Entry(competency, level, source, on, "LHA 12/2027");
    }

    @EachDatabase
    void what_is_entered_is_kept_with_source_day_report_and_who_entered_it(Database db) {
        String employee = TestCity.in(db).employee();
        Assessments assessments = TestCompetencies.assessments(db, clock);
        assessments.enter(HR, employee, entry("service", 2, Source.ASSESSMENT_CENTRE, MAY));
        assessments.enter(HR, employee, entry("service", 3, Source.SUPERVISOR, TODAY));
        assertThat(assessments.of(PALU, employee))
                .containsExactly(
                        new Kept(
                                new Assessment("service", 3, Source.SUPERVISOR, TODAY),
                                "LHA 12/2027",
                                HR_ANALYST,
                                clock.instant()),
                        new Kept(
                                new Assessment("service", 2, Source.ASSESSMENT_CENTRE, MAY),
                                "LHA 12/2027",
                                HR_ANALYST,
                                clock.instant()));
        assertThat(assessments.latestOf(PALU, List.of(employee)))
                .containsOnlyKeys(employee)
                .containsValue(List.of(new Assessment("service", 3, Source.SUPERVISOR, TODAY)));
    }

    @EachDatabase
    void on_one_day_the_assessment_centre_is_the_latest(Database db) {
        TestCity city = TestCity.in(db);
        String employee = city.employee();
        Assessments assessments = TestCompetencies.assessments(db, clock);
        for (Source source : Source.values()) {
            assessments.enter(HR, employee, entry("service", source.ordinal() + 1, source, MAY));
        }
        assertThat(assessments.latestOf(PALU, List.of(employee)).get(employee))
                .extracting(Assessment::source)
                .containsExactly(Source.ASSESSMENT_CENTRE);
        assertThat(TestCompetencies.competencies(db, clock)
                        .assessmentsOf(PALU, employee)
                        .get("service")
                        .source())
                .isEqualTo(Source.ASSESSMENT_CENTRE);
    }

    @EachDatabase
    void the_same_again_is_refused_also_with_another_level(Database db) {
        String employee = TestCity.in(db).employee();
        Assessments assessments = TestCompetencies.assessments(db, clock);
        assessments.enter(HR, employee, entry("service", 2, Source.ASSESSMENT_CENTRE, MAY));
        assertThatThrownBy(() -> assessments.enter(HR, employee, entry("service", 4, Source.ASSESSMENT_CENTRE, MAY)))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.kind()).isEqualTo(Refusal.Kind.CONFLICT))
                .hasMessageContaining("level 2");
        assertThat(assessments.of(PALU, employee)).hasSize(1);
    }

    @EachDatabase
    void what_is_wrong_is_refused(Database db) {
        String employee = TestCity.in(db).employee();
        Assessments assessments = TestCompetencies.assessments(db, clock);
        List<Entry> wrong = List.of(
                entry(null, 2, Source.SUPERVISOR, MAY),
                entry("service", null, Source.SUPERVISOR, MAY),
                entry("service", 2, null, MAY),
                entry("service", 2, Source.SUPERVISOR, null),
                entry("service", 0, Source.SUPERVISOR, MAY),
                entry("service", 6, Source.SUPERVISOR, MAY),
                entry("nothing", 2, Source.SUPERVISOR, MAY),
                entry("service", 2, Source.SUPERVISOR, TODAY.plusDays(1)),
                entry("service", 2, Source.SUPERVISOR, LocalDate.of(2016, 12, 31)),
                new Entry("service", 2, Source.SUPERVISOR, MAY, "x".repeat(201)));
        for (Entry each : wrong) {
            assertThatThrownBy(() -> assessments.enter(HR, employee, each))
                    .as(each.toString())
                    .isInstanceOfSatisfying(
                            Refusal.class, refused -> assertThat(refused.kind()).isEqualTo(Refusal.Kind.INVALID));
        }
        assertThat(assessments.of(PALU, employee)).isEmpty();
    }

    @EachDatabase
    void nobody_enters_their_own_nor_that_of_another_city(Database db) {
        String employee = TestCity.in(db).employee();
        Assessments assessments = TestCompetencies.assessments(db, clock);
        Entry entry = entry("service", 5, Source.SUPERVISOR, MAY);
        assertThatThrownBy(() -> assessments.enter(HR, HR_ANALYST, entry))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
        assertThatThrownBy(() -> assessments.enter(new Actor(SORONG_ANALYST, SORONG), employee, entry))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        assessments.enter(HR, employee, entry);
        assertThat(assessments.of(SORONG, employee)).isEmpty();
        assertThat(assessments.latestOf(SORONG, List.of(employee))).isEmpty();
    }

    @EachDatabase
    void every_national_competency_has_five_described_levels(Database db) {
        TestCity.in(db);
        Competencies competencies = TestCompetencies.competencies(db, clock);
        List<String> texts = competencies.dictionary(PALU).stream()
                .flatMap(competency -> competencies.levelsOf(PALU, competency.id()).stream())
                .map(LevelText::description)
                .toList();
        assertThat(texts).hasSize(45).doesNotHaveDuplicates().allMatch(text -> text.endsWith("."));
    }

    @EachDatabase
    void levels_of_a_city_s_competency_are_its_own(Database db) {
        TestCity.in(db);
        db.jdbc()
                .sql(
                        """
                        insert into competency (id, tenant, name, kind, sort_order, description)
                        values ('traffic', 'palu', 'Manajemen Lalu Lintas', 'TECHNICAL', 100, 'Mengatur.')
                        """)
                .update();
        db.jdbc()
                .sql(
                        """
                        insert into competency_level (competency_id, tenant, level, description)
                        values ('traffic', 'palu', 2, 'Mengatur persimpangan.')
                        """)
                .update();
        Competencies competencies = TestCompetencies.competencies(db, clock);
        assertThat(competencies.levelsOf(PALU, "traffic")).containsExactly(new LevelText(2, "Mengatur persimpangan."));
        assertThat(competencies.levelsOf(SORONG, "traffic")).isEmpty();
        assertThat(competencies.levelsOf(SORONG, "service")).hasSize(5);
    }
}
