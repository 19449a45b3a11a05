package id.bangkom.hours;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.demo.Csv;
import id.bangkom.process.Decisions;
import id.bangkom.testing.DecisionTables;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The conversion table line by line: what each type is worth, at home and abroad. */
class ConversionTest {

    private static final Decisions DECISIONS = new DecisionTables();

    private static Conversion conversion(LearningType type, boolean international) {
        return Conversion.of(DECISIONS.decide(
                "learning-hours",
                Map.of("learningType", type.name(), "place", international ? "INTERNATIONAL" : "NATIONAL")));
    }

    /** 3 days with 900 minutes (20 JP) in all; 2 semesters, meetings or modules. */
    private static Activity activity(LearningType type, boolean international) {
        return new Activity(type, international, LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 3), 3, 900, 2);
    }

    @ParameterizedTest
    @CsvSource({
        // type, rule and JP at home, rule and JP abroad
        "STUDY_ASSIGNMENT,        A1,    40, A1,    40",
        "STUDY_PERMIT,            A2,    40, A2,    40",
        "LEADERSHIP_TRAINING,     B1-N,  20, B1-I,   0",
        "MANAGERIAL_TRAINING,     B2-N,  20, B2-I,  24",
        "TECHNICAL_TRAINING,      B3-N,  20, B3-I,  24",
        "FUNCTIONAL_TRAINING,     B4-N,  20, B4-I,  24",
        "SOCIO_CULTURAL_TRAINING, B5-N,  20, B5-I,  24",
        "SEMINAR,                 B6-N,  12, B6-I,  18",
        "WORKSHOP,                B7-N,  15, B7-I,  21",
        "COURSE,                  B8-N,  20, B8-I,  24",
        "UPGRADING,               B9-N,  20, B9-I,  24",
        "TECHNICAL_GUIDANCE,      B10-N, 20, B10-I, 24",
        "DISSEMINATION,           B11-N, 12, B11-I, 18",
        "COACHING,                C1-N,   4, C1-I,   8",
        "MENTORING,               C2-N,   4, C2-I,   8",
        "E_LEARNING,              C3-N,   9, C3-I,  12",
        "DISTANCE_LEARNING,       C4-N,  20, C4-I,  24",
        "SECONDMENT,              C5-N,  40, C5-I,  48",
        "OUTDOOR_LEARNING,        C6-N,  20, C6-I,  24",
        "BENCHMARKING,            C7-N,  20, C7-I,  40",
        "EXCHANGE,                C8-N,  40, C8-I,  48",
        "SELF_LEARNING,           C9-N,   6, C9-I,  24",
        "COMMUNITY_OF_PRACTICE,   C10-N,  6, C10-I, 24",
        "INTERNSHIP,              C11-N, 40, C11-I, 48",
        "MICRO_LEARNING,          M1,     6, M1,     6",
        "ON_THE_JOB_GUIDANCE,     X1,     0, X1,     0",
        "OTHER_CLASSICAL,         X1,     0, X1,     0",
        "OTHER_NON_CLASSICAL,     X1,     0, X1,     0",
    })
    void each_type_has_the_worth_of_the_published_table(
            LearningType type, String ruleAtHome, BigDecimal atHome, String ruleAbroad, BigDecimal abroad) {
        assertThat(conversion(type, false).rule()).isEqualTo(ruleAtHome);
        assertThat(conversion(type, false).alone(activity(type, false))).isEqualByComparingTo(atHome);
        assertThat(conversion(type, true).rule()).isEqualTo(ruleAbroad);
        assertThat(conversion(type, true).alone(activity(type, true))).isEqualByComparingTo(abroad);
    }

    @ParameterizedTest
    @EnumSource(LearningType.class)
    void every_type_has_exactly_one_line_at_home_and_abroad(LearningType type) {
        for (boolean international : new boolean[] {false, true}) {
            Conversion conversion = conversion(type, international);
            assertThat(conversion.formula()).isNotNull();
            assertThat(conversion.basis()).isNotBlank();
            assertThat(conversion.amount() == null).isEqualTo(conversion.formula() == Conversion.Formula.NOT_SET);
        }
    }

    @Test
    void only_meetings_of_coaching_and_mentoring_are_counted_per_month() {
        for (LearningType type : LearningType.values()) {
            boolean meeting = type == LearningType.COACHING || type == LearningType.MENTORING;
            assertThat(conversion(type, false).capPerMonthCount()).isEqualTo(meeting ? Integer.valueOf(2) : null);
            assertThat(conversion(type, true).capPerMonthCount()).isEqualTo(meeting ? Integer.valueOf(2) : null);
        }
    }

    @ParameterizedTest
    @CsvSource({"45, 1.00", "44, 0.97", "1, 0.02", "100, 2.22", "119, 2.64", "900, 20.00"})
    void parts_of_a_jp_are_rounded_down_to_two_decimals(int minutes, BigDecimal jp) {
        Activity activity = new Activity(
                LearningType.COURSE, false, LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 1), 1, minutes, 1);
        assertThat(conversion(LearningType.COURSE, false).raw(activity)).isEqualTo(jp);
    }

    @Test
    void the_addition_abroad_is_made_before_rounding() {
        Activity activity =
                new Activity(LearningType.COURSE, true, LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 1), 1, 100, 1);
        // 100 / 45 * 1.2 = 2.666...; rounding first would give 2.22 * 1.2 = 2.664
        assertThat(conversion(LearningType.COURSE, true).raw(activity)).isEqualTo(new BigDecimal("2.66"));
    }

    @Test
    void every_programme_of_the_demo_counts_the_jp_it_promises() {
        LocalDate start = LocalDate.of(2027, 3, 1);
        assertThat(Csv.read("programmes.csv")).hasSizeGreaterThan(50).allSatisfy(row -> {
            int days = Integer.parseInt(row.get("days"));
            LearningType type = LearningType.valueOf(row.get("type"));
            boolean international = row.get("abroad") != null;
            Activity activity = new Activity(
                    type,
                    international,
                    start,
                    start.plusDays(days - 1L),
                    days,
                    Integer.parseInt(row.get("minutes")),
                    1);
            assertThat(conversion(type, international).alone(activity))
                    .as(row.get("id"))
                    .isEqualByComparingTo(row.get("jp"));
        });
    }

    @Test
    void codes_of_types_are_unique() {
        assertThat(LearningType.values()).extracting(LearningType::code).doesNotHaveDuplicates();
        assertThat(LearningType.byCode("KL07")).contains(LearningType.WORKSHOP);
        assertThat(LearningType.byCode("KL99")).isEmpty();
    }
}
