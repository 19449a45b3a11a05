package id.bangkom.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.competency.UnitIndicator;
import id.bangkom.evaluation.EvaluationCases.EvaluationCase;
import id.bangkom.evaluation.EvaluationCases.Extreme;
import id.bangkom.evaluation.EvaluationCases.Indicator;
import id.bangkom.evaluation.EvaluationCases.Interviewed;
import id.bangkom.evaluation.EvaluationCases.ObservedLevel;
import id.bangkom.evaluation.EvaluationCases.Outcome;
import id.bangkom.evaluation.EvaluationCases.PlannedFollowUp;
import id.bangkom.evaluation.EvaluationCases.Response;
import id.bangkom.evaluation.EvaluationCases.State;
import id.bangkom.evaluation.Evaluations.FollowUp;
import id.bangkom.evaluation.Instruments.Instrument;
import id.bangkom.process.CaseKey;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import id.bangkom.training.Participations.Ended;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class EvaluationRowsTest {

    private static final Instant NOW = Instant.parse("2027-05-10T01:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2027, 5, 10);
    private static final CaseKey KEY = new CaseKey("palu", 2027, "p1");
    private static final CaseKey ELSEWHERE = new CaseKey("sorong", 2027, "p1");

    @EachDatabase
    void an_evaluation_goes_from_the_plan_to_its_end(Database db) {
        city(db);
        EvaluationCases cases = new EvaluationCases(db.jdbc());
        Ended ended = new Ended(
                "e1",
                "time",
                "Manajemen Waktu",
                LocalDate.of(2027, 2, 9),
                40,
                null,
                List.of("teamwork", "integrity", "results", "service"));
        cases.open(KEY, ended, "dishub", DAY);
        cases.open(KEY, ended, "dishub", DAY.plusDays(1));
        EvaluationCase planned = cases.find(KEY).orElseThrow();
        assertThat(planned.state()).isEqualTo(State.PLANNED);
        assertThat(planned.dueOn()).as("planned once").isEqualTo(DAY);
        assertThat(planned.pre()).isEqualTo(40);
        assertThat(planned.post()).isNull();
        assertThat(planned.outcome().all()).isNull();
        assertThat(cases.find(ELSEWHERE)).isEmpty();
        assertThat(cases.developed(KEY))
                .as("three places in the form")
                .extracting(EvaluationCases.Developed::competencyId)
                .containsExactly("teamwork", "integrity", "results");

        Response response =
                new Response(Perspective.SUPERVISOR, "supervisor", 1, "e2", Chances.SOME, "Jadwal", "Jaringan");
        Map<Integer, Integer> scores = new LinkedHashMap<>();
        scores.put(1, 5);
        scores.put(2, null);
        cases.respond(KEY, response, scores, NOW);
        cases.respond(KEY, new Response(Perspective.SELF, "self", 1, "e1", null, "Daftar", null), Map.of(1, 4), NOW);
        assertThat(cases.response(KEY, Perspective.SUPERVISOR)).contains(response);
        assertThat(cases.scores(KEY, Perspective.SUPERVISOR)).isEqualTo(scores);
        assertThat(cases.response(ELSEWHERE, Perspective.SELF)).isEmpty();
        cases.level(KEY, 1, 3);
        assertThat(cases.observedLevels("palu", 2027)).containsExactly(new ObservedLevel("e1", "teamwork", 3));
        assertThat(cases.observedLevels("sorong", 2027)).isEmpty();

        UnitIndicator indicator = new UnitIndicator(
                "i1",
                "dishub",
                2027,
                "Waktu respons",
                "jam",
                UnitIndicator.Direction.LOWER_IS_BETTER,
                new BigDecimal("48"),
                new BigDecimal("24"),
                null);
        cases.indicators(KEY, List.of(indicator));
        cases.indicators(KEY, List.of(indicator));
        assertThat(cases.indicators(KEY)).singleElement().satisfies((Indicator kept) -> {
            assertThat(kept.before()).isEqualByComparingTo("48");
            assertThat(kept.after()).isNull();
        });
        Outcome outcome = new Outcome(87.5, 75.0, 100.0, 1, 1, null, Band.GOOD, Extreme.HIGH, -0.25);
        cases.observed(KEY, outcome);
        assertThat(cases.find(KEY).orElseThrow().outcome()).isEqualTo(outcome);
        assertThat(cases.responses("palu", 2027)).isEqualTo(Map.of(Perspective.SELF, 1, Perspective.SUPERVISOR, 1));

        Interviewed interview = new Interviewed("Kisah", "Atasan", "Jaringan", "Catatan", "e2");
        assertThat(cases.interview(KEY)).isEmpty();
        cases.interviewed(KEY, interview, NOW);
        assertThat(cases.interview(KEY)).contains(interview);
        cases.ask(KEY, "e2");
        cases.followUp(
                KEY,
                List.of(new PlannedFollowUp(
                        1,
                        AgreeFollowUp.Priority.HIGH,
                        "Menyusun jadwal",
                        "Seksi pengaduan",
                        AgreeFollowUp.Responsible.EMPLOYEE,
                        DAY.plusDays(30),
                        "Jadwal dipakai")),
                null,
                "e2");
        FollowUp open = cases.followUps(KEY).get(0);
        assertThat(cases.followUps("palu", 2027, "e1")).containsExactly(open);
        assertThat(cases.openFollowUps("palu", 2027)).containsExactly(open);
        assertThat(cases.openFollowUps("sorong", 2027)).isEmpty();
        assertThat(cases.openFollowUps("palu", List.of("e1", "e2"))).containsExactly(open);
        assertThat(cases.openFollowUps("palu", List.of("e2"))).isEmpty();
        assertThat(cases.openFollowUps("sorong", List.of("e1"))).isEmpty();
        assertThat(cases.close(ELSEWHERE, 1, "Bukti", "e2", NOW)).isFalse();
        assertThat(cases.close(KEY, 1, "Bukti", "e2", NOW)).isTrue();
        assertThat(cases.close(KEY, 1, "Bukti", "e2", NOW)).isFalse();
        assertThat(cases.openFollowUps("palu", 2027)).isEmpty();

        cases.recognised(KEY, "CERTIFICATE", "Hasil baik");
        cases.finish(KEY, NOW);
        cases.observed(KEY, new Outcome(null, null, null, 0, 0, null, null, null, null));
        EvaluationCase finished = cases.find(KEY).orElseThrow();
        assertThat(finished.state()).isEqualTo(State.FINISHED);
        assertThat(finished.outcome()).as("nothing changes once it is finished").isEqualTo(outcome);
        assertThat(finished.askedId()).isEqualTo("e2");
        assertThat(finished.recognition()).isEqualTo("CERTIFICATE");
        assertThat(cases.ofEmployee("palu", 2027, "e1")).containsExactly(finished);
        assertThat(cases.ofYear("palu", 2027)).containsExactly(finished);
        assertThat(cases.ofYear("sorong", 2027)).isEmpty();
    }

    @EachDatabase
    void the_newest_valid_version_of_an_instrument_is_asked(Database db) {
        Instruments instruments = new Instruments(db.jdbc());
        db.jdbc()
                .sql("insert into evaluation_instrument (id, version, perspective, valid_from)"
                        + " values ('self', 2, 'SELF', date '2027-06-01')")
                .update();
        db.jdbc()
                .sql("insert into evaluation_item (instrument_id, version, slot, dimension, text)"
                        + " values ('self', 2, 1, 'BEHAVIOUR', 'Pernyataan baru.')")
                .update();
        assertThat(instruments.of("SELF", DAY).items()).hasSize(8);
        Instrument next = instruments.of("SELF", LocalDate.of(2027, 6, 1));
        assertThat(next.version()).isEqualTo(2);
        assertThat(next.label(1)).isEqualTo("Pernyataan baru.");
        assertThat(next.label(2)).isNull();
        assertThat(instruments.version("self", 1).items()).hasSize(8);
        assertThat(instruments.of("INTERVIEW", DAY).items()).hasSize(4);
    }

    private static void city(Database db) {
        for (String city : List.of("palu", "sorong")) {
            db.jdbc()
                    .sql("insert into tenant (id, name, agency, zone) values (?, ?, 'BKPSDM', 'Asia/Makassar')")
                    .params(city, "Kota " + city)
                    .update();
        }
        for (String id : List.of("e1", "e2")) {
            db.jdbc()
                    .sql("insert into account (id, tenant, email, display_name) values (?, 'palu', ?, ?)")
                    .params(id, id + "@contoh.go.id", "Pegawai " + id)
                    .update();
            db.jdbc()
                    .sql("insert into employee (id, tenant, employment_kind, joined_on)"
                            + " values (?, 'palu', 'PNS', date '2015-01-01')")
                    .param(id)
                    .update();
        }
        db.jdbc()
                .sql("insert into work_unit (id, tenant, name, short_name, kind, valid_from)"
                        + " values ('dishub', 'palu', 'Dinas Perhubungan', 'Dishub', 'AGENCY', date '2010-01-01')")
                .update();
        db.jdbc()
                .sql("insert into cycle (tenant, for_year, state, opened_at, opened_by, rules_as_of)"
                        + " values ('palu', 2027, 'OPEN', current_timestamp, 'e2', current_date)")
                .update();
    }
}
