package id.bangkom.needs;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.competency.Assessment;
import id.bangkom.competency.Competencies.Performance;
import id.bangkom.competency.Competency;
import id.bangkom.competency.CompetencyKind;
import id.bangkom.competency.PerformancePredicate;
import id.bangkom.competency.RequiredLevel;
import id.bangkom.needs.NeedsCases.Analysed;
import id.bangkom.needs.NeedsCases.GapOf;
import id.bangkom.needs.NeedsCases.NeedsCase;
import id.bangkom.needs.NeedsCases.Rating;
import id.bangkom.needs.NeedsCases.Recommended;
import id.bangkom.needs.NeedsCases.State;
import id.bangkom.process.CaseKey;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

class NeedsRowsTest {

    private static final Instant NOW = Instant.parse("2027-02-22T01:00:00Z");
    private static final LocalDate ASSESSED_ON = LocalDate.of(2026, 3, 1);
    private static final CaseKey KEY = new CaseKey("palu", 2027, "e1");
    private static final CaseKey ELSEWHERE = new CaseKey("sorong", 2027, "e1");

    private static final Recommendation RECOMMENDED =
            new Recommendation("WORKSHOP", "INTERNSHIP", "SIMULATION", "Karena.");
    private static final Recommendation FOREIGN = new Recommendation("SEMINAR", null, null, "Asing.");

    @EachDatabase
    void a_case_goes_from_its_standard_to_its_gaps(Database db) {
        NeedsCases cases = cases(db);
        assertThat(open(cases)).isTrue();
        assertThat(open(cases)).as("opened once").isFalse();
        assertThat(cases.find(ELSEWHERE)).isEmpty();
        assertThat(cases.ratings(ELSEWHERE)).isEmpty();
        assertThat(cases.latestYear("palu", "e1")).contains(2027);
        assertThat(cases.latestYear("sorong", "e1")).isEmpty();

        cases.selfAssessed(KEY, Map.of(1, 2, 2, 4), "Kurang waktu", null, NOW);
        assertThat(cases.returned(KEY, "e2", "Kurang jelas")).isTrue();
        assertThat(cases.returned(KEY, "e2", "Lagi")).as("returned once").isFalse();
        cases.ask(KEY, "e3");
        cases.confirmed(KEY, Map.of(1, 1, 2, 3), "e3", NOW);
        cases.analysed(
                "palu",
                2027,
                List.of(new Analysed(
                        "e1",
                        cases.ratings(KEY).stream()
                                .map(rating -> rating.analysed(
                                        rating.supervisor(),
                                        LevelSource.SUPERVISOR,
                                        Math.max(0, rating.required() - rating.supervisor()),
                                        2.3125,
                                        0.6889))
                                .toList(),
                        66.67,
                        0.3333)));
        cases.recommended("palu", 2027, List.of(new Recommended("e1", "teamwork", RECOMMENDED)));
        cases.recommended("sorong", 2027, List.of(new Recommended("e1", "teamwork", FOREIGN)));
        assertThat(cases.gaps("palu", 2027)).as("while the case is open").isEmpty();
        cases.close(KEY, State.COMPLETE);
        cases.close(KEY, State.CLOSED_EARLY);

        NeedsCase found = cases.find(KEY).orElseThrow();
        assertThat(found)
                .isEqualTo(new NeedsCase(
                        KEY,
                        State.COMPLETE,
                        PerformancePredicate.GOOD,
                        0.25,
                        0.5,
                        null,
                        NOW,
                        "Kurang waktu",
                        null,
                        "e3",
                        "Kurang jelas",
                        "e3",
                        NOW,
                        66.67,
                        0.3333));
        assertThat(cases.ratings(KEY))
                .containsExactly(
                        new Rating(
                                "teamwork",
                                "Kerja Sama",
                                CompetencyKind.MANAGERIAL,
                                1,
                                3,
                                2,
                                Assessment.Source.ASSESSMENT_CENTRE,
                                ASSESSED_ON,
                                2,
                                1,
                                1,
                                LevelSource.SUPERVISOR,
                                2,
                                2.3125,
                                0.6889,
                                RECOMMENDED),
                        new Rating(
                                "communication",
                                "Komunikasi",
                                CompetencyKind.MANAGERIAL,
                                2,
                                3,
                                null,
                                null,
                                null,
                                4,
                                3,
                                3,
                                LevelSource.SUPERVISOR,
                                0,
                                2.3125,
                                0.6889,
                                new Recommendation(null, null, null, null)));
        assertThat(cases.years("palu")).containsExactly(2027);
        assertThat(cases.years("sorong")).isEmpty();
        assertThat(cases.list("palu").of(List.of("e1", "e2")))
                .containsExactly(new CaseList.Line<>(2027, "e1", "Pegawai e1", State.COMPLETE));
        assertThat(cases.list("sorong").of(List.of("e1"))).isEmpty();
        assertThat(cases.list("palu").named("AWAI E", 5)).hasSize(1);
        assertThat(cases.list("palu").named("a%i", 5)).isEmpty();
        assertThat(cases.list("sorong").named("pegawai", 5)).isEmpty();
        assertThat(cases.gaps("palu", 2027)).containsExactly(new GapOf("e1", "teamwork", "Kerja Sama", 3, 1));
        assertThat(cases.gaps("sorong", 2027)).isEmpty();
        assertThat(cases.overview("palu", 2027)).isEqualTo(new NeedsCases.Overview(1, 66.67));
        assertThat(cases.overview("sorong", 2027)).isEqualTo(new NeedsCases.Overview(0, null));
    }

    private static boolean open(NeedsCases cases) {
        return cases.open(
                KEY,
                PerformancePredicate.GOOD,
                new Performance(0.5, null, 0.25),
                List.of(required("teamwork", "Kerja Sama"), required("communication", "Komunikasi")),
                Map.of("teamwork", new Assessment("teamwork", 2, Assessment.Source.ASSESSMENT_CENTRE, ASSESSED_ON)));
    }

    private static RequiredLevel required(String id, String name) {
        return new RequiredLevel(new Competency(id, name, CompetencyKind.MANAGERIAL, ""), 3, false);
    }

    static NeedsCases cases(Database db) {
        for (String city : List.of("palu", "sorong")) {
            db.jdbc()
                    .sql("insert into tenant (id, name, agency, zone) values (?, ?, 'BKPSDM', 'Asia/Makassar')")
                    .params(city, "Kota " + city)
                    .update();
        }
        for (String id : List.of("e1", "e2", "e3")) {
            db.jdbc()
                    .sql("insert into account (id, tenant, email, display_name) values (?, 'palu', ?, ?)")
                    .params(id, id + "@contoh.go.id", "Pegawai " + id)
                    .update();
            db.jdbc()
                    .sql("insert into employee (id, tenant, employment_kind, joined_on)"
                            + " values (?, 'palu', 'PNS', date '2015-01-01')")
                    .params(id)
                    .update();
        }
        db.jdbc()
                .sql("insert into cycle (tenant, for_year, state, opened_at, opened_by, rules_as_of)"
                        + " values ('palu', 2027, 'OPEN', current_timestamp, 'e2', current_date)")
                .update();
        return new NeedsCases(db.jdbc(), new NamedParameterJdbcTemplate(db.dataSource()));
    }
}
