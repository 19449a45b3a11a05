package id.bangkom.competency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.bangkom.demo.DemoCity;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataIntegrityViolationException;

class CompetenciesTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static Competencies demo(Database db) {
        DemoCity.people(db, NOW);
        return TestCompetencies.competencies(db, NOW);
    }

    @EachDatabase
    void the_dictionary_has_the_national_competencies_and_the_city_s_own(Database db) {
        Competencies competencies = demo(db);
        List<Competency> dictionary = competencies.dictionary("palu");
        assertThat(dictionary.subList(0, 9))
                .extracting(Competency::name)
                .containsExactly(
                        "Integritas",
                        "Kerja Sama",
                        "Komunikasi",
                        "Orientasi pada Hasil",
                        "Pelayanan Publik",
                        "Pengembangan Diri dan Orang Lain",
                        "Mengelola Perubahan",
                        "Pengambilan Keputusan",
                        "Perekat Bangsa");
        assertThat(dictionary.get(8).kind()).isEqualTo(CompetencyKind.SOCIO_CULTURAL);
        assertThat(dictionary.subList(9, dictionary.size()))
                .hasSize(20)
                .allMatch(competency -> competency.kind() == CompetencyKind.TECHNICAL);
        assertThat(competencies.competency("palu", "complaint"))
                .map(Competency::name)
                .hasValue("Penanganan Pengaduan Masyarakat");
        assertThat(competencies.competency("palu", "service")).isPresent();
        assertThat(competencies.competency("palu", "nothing")).isEmpty();
    }

    @EachDatabase
    void a_standard_has_nine_common_competencies_and_the_position_s_technical_ones(Database db) {
        List<RequiredLevel> standard = demo(db).standardOf("palu", "penatapengaduan");
        assertThat(standard)
                .extracting(required -> required.competency().id() + " " + required.level())
                .containsExactly(
                        "integrity 1",
                        "teamwork 2",
                        "communication 3",
                        "results 2",
                        "service 3",
                        "development 2",
                        "change 1",
                        "decision 1",
                        "unity 1",
                        "complaint 3",
                        "publicinfo 2",
                        "digitaldata 2");
        assertThat(standard)
                .filteredOn(RequiredLevel::byClass)
                .extracting(required -> required.competency().id())
                .containsExactly("integrity", "change", "decision", "unity");
    }

    @EachDatabase
    void a_position_without_a_standard_of_its_own_has_the_level_of_its_class(Database db) {
        Competencies competencies = demo(db);
        db.jdbc()
                .sql("delete from position_standard where position_id = 'gurumadya'")
                .update();
        assertThat(competencies.standardOf("palu", "gurumadya"))
                .hasSize(9)
                .allMatch(required -> required.level() == 4 && required.byClass());
        assertThat(competencies.standardOf("palu", "nothing")).isEmpty();
    }

    @EachDatabase
    void every_position_of_both_cities_has_a_standard(Database db) {
        Competencies competencies = demo(db);
        for (String city : List.of("palu", "sorong")) {
            assertThat(db.jdbc()
                            .sql("select id from job_position where tenant = ?")
                            .param(city)
                            .query(String.class)
                            .list())
                    .isNotEmpty()
                    .allSatisfy(position -> assertThat(competencies.standardOf(city, position))
                            .as(position)
                            .hasSizeBetween(9, 15));
        }
    }

    @EachDatabase
    void a_new_version_of_a_standard_applies_from_its_day_on(Database db) {
        Competencies competencies = demo(db);
        db.jdbc()
                .sql(
                        """
                        update position_standard set valid_to = date '2026-12-31'
                        where position_id = 'penatapengaduan' and competency_id = 'complaint'
                        """)
                .update();
        db.jdbc()
                .sql(
                        """
                        insert into position_standard
                            (position_id, tenant, competency_id, required_level, valid_from)
                        values ('penatapengaduan', 'palu', 'complaint', 4, date '2027-01-01')
                        """)
                .update();
        assertThat(level(competencies.standardOf("palu", "penatapengaduan"), "complaint"))
                .isEqualTo(3);
        assertThat(level(competencies.standardOf("palu", "penatapengaduan", LocalDate.of(2027, 1, 1)), "complaint"))
                .isEqualTo(4);
    }

    @EachDatabase
    void more_than_six_technical_competencies_are_not_asked_for(Database db) {
        Competencies competencies = demo(db);
        for (String competency :
                List.of("officeadmin", "budgeting", "hrplanning", "hrassess", "lessonplan", "edutech", "nursing")) {
            db.jdbc()
                    .sql(
                            """
                            insert into position_standard
                                (position_id, tenant, competency_id, required_level, valid_from)
                            values ('penatapengaduan', 'palu', ?, 2, date '2026-01-01')
                            """)
                    .param(competency)
                    .update();
        }
        assertThat(competencies.standardOf("palu", "penatapengaduan"))
                .hasSize(15)
                .extracting(required -> required.competency().id())
                .endsWith("complaint", "publicinfo", "digitaldata", "officeadmin", "budgeting", "hrplanning");
    }

    @EachDatabase
    void the_latest_assessment_of_each_competency_counts(Database db) {
        Competencies competencies = demo(db);
        Map<String, Assessment> before = competencies.assessmentsOf("palu", "p406");
        assertThat(before).hasSize(12);
        assertThat(before.get("complaint").level()).isEqualTo(1);
        assertThat(before.get("complaint").source()).isEqualTo(Assessment.Source.ASSESSMENT_CENTRE);

        competencies.record("palu", "p406", new Assessment("complaint", 2, Assessment.Source.EVALUATION, TODAY));
        competencies.record(
                "palu", "p406", new Assessment("service", 5, Assessment.Source.EVALUATION, LocalDate.of(2020, 1, 1)));

        Map<String, Assessment> after = competencies.assessmentsOf("palu", "p406");
        assertThat(after.get("complaint"))
                .isEqualTo(new Assessment("complaint", 2, Assessment.Source.EVALUATION, TODAY));
        assertThat(after.get("service")).as("older than the known one").isEqualTo(before.get("service"));
        assertThat(after).hasSize(12);
    }

    @EachDatabase
    void on_one_day_the_assessment_centre_counts_more_than_others(Database db) {
        Competencies competencies = demo(db);
        for (Assessment.Source source : Assessment.Source.values()) {
            competencies.record("palu", "p406", new Assessment("change", source.ordinal() + 2, source, TODAY));
        }
        assertThat(competencies.assessmentsOf("palu", "p406").get("change").source())
                .isEqualTo(Assessment.Source.ASSESSMENT_CENTRE);
    }

    @EachDatabase
    void recording_the_same_assessment_again_replaces_its_level(Database db) {
        Competencies competencies = demo(db);
        competencies.record("palu", "p406", new Assessment("complaint", 2, Assessment.Source.EVALUATION, TODAY));
        competencies.record("palu", "p406", new Assessment("complaint", 3, Assessment.Source.EVALUATION, TODAY));
        assertThat(competencies.assessmentsOf("palu", "p406").get("complaint").level())
                .isEqualTo(3);
        assertThat(db.jdbc()
                        .sql("select count(*) from competency_assessment where source = 'EVALUATION'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @EachDatabase
    void an_assessment_of_somebody_in_another_city_is_refused(Database db) {
        Competencies competencies = demo(db);
        Assessment assessment = new Assessment("complaint", 2, Assessment.Source.EVALUATION, TODAY);
        assertThatThrownBy(() -> competencies.record("sorong", "p406", assessment))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> new Assessment("complaint", 6, Assessment.Source.EVALUATION, TODAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @EachDatabase
    void performance_is_known_by_year(Database db) {
        Competencies competencies = demo(db);
        assertThat(competencies.performanceOf("palu", "p406", 2025)).hasValue(PerformancePredicate.GOOD);
        assertThat(competencies.performanceOf("palu", "p406", 2026)).hasValue(PerformancePredicate.NEEDS_IMPROVEMENT);
        assertThat(competencies.performanceOf("palu", "p406", 2024)).isEmpty();
    }

    @EachDatabase
    void the_indicators_of_a_unit_are_known_by_year(Database db) {
        List<UnitIndicator> indicators = demo(db).indicatorsOf("palu", "dishub", 2026);
        assertThat(indicators)
                .extracting(UnitIndicator::name)
                .containsExactly(
                        "Kendaraan wajib uji yang diuji tepat waktu", "Waktu respons terhadap keluhan masyarakat");
        UnitIndicator response = indicators.get(1);
        assertThat(response.direction()).isEqualTo(UnitIndicator.Direction.LOWER_IS_BETTER);
        assertThat(response.measure()).isEqualTo("jam");
        assertThat(response.baseline()).isEqualByComparingTo("54");
        assertThat(response.target()).isEqualByComparingTo("24");
        assertThat(response.actual()).isEqualByComparingTo("48");
        assertThat(demo2024(db)).isEmpty();
    }

    private static List<UnitIndicator> demo2024(Database db) {
        return TestCompetencies.competencies(db, NOW).indicatorsOf("palu", "dishub", 2024);
    }

    @EachDatabase
    void the_performance_shortfall_follows_the_city_s_rules(Database db) {
        Competencies competencies = demo(db);
        // Predicate 0.5; indicators: response time 1 (48 of 24 hours), vehicles (85 - 79) / 85.
        double indicators = (1 + 6.0 / 85) / 2;
        assertThat(competencies.performanceShortfall("palu", "p406", "dishub", 2026, TODAY))
                .isCloseTo((0.5 + indicators) / 2, within(1e-9));
        rule(db, "performance.weight.indicator", "0");
        assertThat(TestCompetencies.competencies(db, NOW).performanceShortfall("palu", "p406", "dishub", 2026, TODAY))
                .isCloseTo(0.5, within(1e-9));
    }

    @EachDatabase
    void thresholds_importance_and_weights_are_the_city_s_rules(Database db) {
        Competencies competencies = demo(db);
        assertThat(competencies.category("palu", 80, TODAY)).isEqualTo(JpmCategory.MEETS);
        assertThat(competencies.category("palu", 79, TODAY)).isEqualTo(JpmCategory.STILL_MEETS);
        assertThat(competencies.category("palu", 67, TODAY)).isEqualTo(JpmCategory.BELOW);
        assertThat(competencies.importanceOf("palu", "service", TODAY)).isEqualTo(5);
        assertThat(competencies.importanceOf("palu", "complaint", TODAY)).isEqualTo(3);
        assertThat(competencies.weightOf("palu", CompetencyKind.TECHNICAL, TODAY))
                .isEqualTo(1.0);

        rule(db, "jpm.threshold.meets", "85");
        rule(db, "priority.importance.complaint", "4");
        rule(db, "gap.weight.TECHNICAL", "1.5");
        Competencies changed = TestCompetencies.competencies(db, NOW);
        assertThat(changed.category("palu", 84, TODAY)).isEqualTo(JpmCategory.STILL_MEETS);
        assertThat(changed.category("sorong", 84, TODAY)).isEqualTo(JpmCategory.MEETS);
        assertThat(changed.importanceOf("palu", "complaint", TODAY)).isEqualTo(4);
        assertThat(changed.weightOf("palu", CompetencyKind.TECHNICAL, TODAY)).isEqualTo(1.5);
    }

    @EachDatabase
    void nothing_of_another_city_is_ever_found(Database db) {
        Competencies competencies = demo(db);
        assertThat(competencies.dictionary("sorong")).extracting(Competency::id).doesNotContain("complaint");
        assertThat(competencies.competency("sorong", "complaint")).isEmpty();
        assertThat(competencies.standardOf("sorong", "penatapengaduan")).isEmpty();
        assertThat(competencies.assessmentsOf("sorong", "p406")).isEmpty();
        assertThat(competencies.performanceOf("sorong", "p406", 2026)).isEmpty();
        assertThat(competencies.indicatorsOf("sorong", "dishub", 2026)).isEmpty();
        assertThat(competencies.performanceShortfall("sorong", "p406", "dishub", 2026, TODAY))
                .isZero();
    }

    private static int level(List<RequiredLevel> standard, String competency) {
        return standard.stream()
                .filter(required -> required.competency().id().equals(competency))
                .findAny()
                .orElseThrow()
                .level();
    }

    private static void rule(Database db, String code, String amount) {
        db.jdbc()
                .sql(
                        """
                        insert into rule_value (code, tenant, amount, measure, legal_basis, description, valid_from)
                        values (?, 'palu', cast(? as numeric(18, 4)), 'x', 'Perwali', 'x.', date '2026-01-01')
                        """)
                .params(code, amount)
                .update();
    }
}
