package id.bangkom.evaluation;

import static id.bangkom.testing.TestCity.HR_HEAD;
import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SORONG;
import static id.bangkom.testing.TestCity.UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.access.TestAccess;
import id.bangkom.evaluation.RecognitionScheme.Level;
import id.bangkom.evaluation.Recognitions.Honoured;
import id.bangkom.process.Actor;
import id.bangkom.refusal.Refusal;
import id.bangkom.testing.Database;
import id.bangkom.testing.DecisionTables;
import id.bangkom.testing.EachDatabase;
import id.bangkom.testing.MutableClock;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TestCity;
import id.bangkom.workforce.TestWorkforce;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A city's own scheme of recognition. */
class RecognitionRowsTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 2, 22);
    private static final Actor HEAD = new Actor(HR_HEAD, PALU);
    private static final Level BEST = new Level("Bintang", "Studi banding", Band.VERY_GOOD, 30, 0);
    private static final Level ALL = new Level("Piagam", "Piagam", null, 20, 0);

    private final MutableClock clock = new MutableClock(ProcessTestConfiguration.MORNING);

    private Recognitions recognitions(Database db) {
        TestCity.in(db).cycle(PALU, 2027);
        return new Recognitions(
                new RecognitionRows(db.jdbc()),
                TestAccess.accounts(db, clock),
                TestWorkforce.workforce(db, clock),
                TestAccess.cities(db, clock),
                clock);
    }

    @EachDatabase
    void aSchemeAppliesFromItsDayOn(Database db) {
        Recognitions recognitions = recognitions(db);
        assertThat(recognitions.scheme(PALU, TODAY)).isEqualTo(RecognitionScheme.DEFAULT);
        LocalDate march = LocalDate.of(2027, 3, 1);
        recognitions.set(HEAD, new RecognitionScheme(march, List.of(ALL)));
        RecognitionScheme scheme = new RecognitionScheme(march, List.of(BEST, ALL));
        recognitions.set(HEAD, scheme);
        assertThat(recognitions.own(PALU, march.minusDays(1))).isEmpty();
        assertThat(recognitions.own(PALU, march)).contains(scheme);
        assertThat(recognitions.upcoming(PALU)).contains(scheme);
        recognitions.set(HEAD, new RecognitionScheme(march.plusYears(1), List.of(ALL)));
        assertThat(recognitions.own(PALU, march.plusYears(2)).orElseThrow().levels())
                .containsExactly(ALL);
        assertThat(recognitions.own(PALU, march.plusDays(9))).contains(scheme);
        assertThat(recognitions.own(SORONG, march)).isEmpty();
        assertThat(recognitions.upcoming(SORONG)).isEmpty();
    }

    @EachDatabase
    void whatCannotBeIsRefused(Database db) {
        Recognitions recognitions = recognitions(db);
        assertThatThrownBy(() -> recognitions.set(HEAD, new RecognitionScheme(TODAY, List.of(ALL))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("paling cepat besok");
        LocalDate tomorrow = TODAY.plusDays(1);
        assertThatThrownBy(() -> recognitions.set(HEAD, new RecognitionScheme(tomorrow, List.of(ALL, BEST))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("\"Bintang\" tidak pernah tercapai");
        assertThatThrownBy(() -> recognitions.set(HEAD, new RecognitionScheme(tomorrow, List.of())))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> recognitions.set(
                        HEAD, new RecognitionScheme(tomorrow, List.of(new Level("Nama", "", null, 0, 0)))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Yang diperoleh");
        assertThatThrownBy(() -> recognitions.set(
                        HEAD, new RecognitionScheme(tomorrow, List.of(new Level("Nama", "Piagam", null, -1, 0)))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("0 sampai");
        assertThatThrownBy(() -> recognitions.set(
                        new Actor(TestCity.HR_ANALYST, PALU), new RecognitionScheme(tomorrow, List.of(ALL))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("kepala BKPSDM");
        assertThat(recognitions.upcoming(PALU)).isEmpty();
    }

    @Test
    void theFirstLevelWhoseConditionsAreMetApplies() {
        RecognitionScheme scheme = new RecognitionScheme(TODAY, List.of(BEST, ALL));
        assertThat(scheme.of(Band.VERY_GOOD, 30, 0)).contains(BEST);
        assertThat(scheme.of(Band.VERY_GOOD, 29.99, 0)).contains(ALL);
        assertThat(scheme.of(Band.GOOD, 30, 0)).contains(ALL);
        assertThat(scheme.of(null, 20, 0)).contains(ALL);
        assertThat(scheme.of(null, 19.99, 99)).isEmpty();
        assertThat(BEST.conditions())
                .isEqualTo("indeks evaluasi sekurang-kurangnya Sangat Baik, sekurang-kurangnya 30 JP diakui");
    }

    /** The page shows it in place of the table, so it must say the same. */
    @Test
    void theDefaultSaysWhatTheDecisionTableSays() {
        List<String> codes =
                List.of("TALENT_POOL", "MENTOR_AWARD", "STUDY_PRIORITY", "LEARNER_AWARD", "CERTIFICATE", "NONE");
        DecisionTables tables = new DecisionTables();
        List<Band> bands = new ArrayList<>(Arrays.asList(Band.values()));
        bands.add(null);
        for (Band band : bands) {
            for (double hours : new double[] {0, 19.99, 20, 20.01, 39.99, 40, 41}) {
                for (int sessions : IntStream.of(0, 11, 12, 13).toArray()) {
                    Map<String, Object> facts = new HashMap<>();
                    facts.put("band", band == null ? null : band.name());
                    facts.put("hours", hours);
                    facts.put("mentorSessions", sessions);
                    int place = RecognitionScheme.DEFAULT
                            .of(band, hours, sessions)
                            .map(RecognitionScheme.DEFAULT.levels()::indexOf)
                            .orElse(codes.size() - 1);
                    assertThat(codes.get(place))
                            .as("%s", facts)
                            .isEqualTo(tables.decide("recognition", facts).get("recognition"));
                }
            }
        }
    }

    @EachDatabase
    void whoIsRecognisedIsNamedOnlyWithConsent(Database db) {
        Recognitions recognitions = recognitions(db);
        evaluated(db, "c1", TestCity.SUPERVISOR, "FINISHED", "CERTIFICATE");
        evaluated(db, "c2", TestCity.UNIT_PLANNER, "FINISHED", "NONE");
        evaluated(db, "c3", TestCity.UNIT_HEAD, "OBSERVED", "CERTIFICATE");
        Actor honoured = new Actor(TestCity.SUPERVISOR, PALU);
        assertThat(recognitions.honoured(PALU, 2027))
                .containsExactly(new Honoured(
                        TestCity.SUPERVISOR, "Kepala Seksi Contoh", UNIT, "Manajemen Waktu", "Piagam", false));
        assertThat(recognitions.honoured(SORONG, 2027)).isEmpty();
        recognitions.consent(honoured, 2027, true);
        recognitions.consent(honoured, 2027, true);
        assertThat(recognitions.honoured(PALU, 2027).get(0).named()).isTrue();
        recognitions.consent(honoured, 2027, false);
        assertThat(recognitions.honoured(PALU, 2027).get(0).named()).isFalse();
        assertThatThrownBy(() -> recognitions.consent(new Actor(TestCity.UNIT_PLANNER, PALU), 2027, true))
                .isInstanceOf(Refusal.class);
    }

    private static void evaluated(Database db, String id, String employee, String state, String recognition) {
        db.jdbc()
                .sql("insert into evaluation_case (tenant, for_year, case_id, employee_id, unit_id, programme_id,"
                        + " programme, ended_on, due_on, state, recognition, recognition_reason)"
                        + " values ('palu', 2027, ?, ?, 'dishub', 'time', 'Manajemen Waktu', date '2027-01-09',"
                        + " date '2027-04-09', ?, ?, 'Piagam')")
                .params(id, employee, state, recognition)
                .update();
    }
}
