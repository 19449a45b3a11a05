package id.bangkom.needs;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.process.CaseKey;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import id.bangkom.workforce.PositionClass;
import id.bangkom.workforce.TestWorkforce;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

class SituationsTest {

    private static final Instant NOW = Instant.parse("2027-02-22T01:00:00Z");

    @Test
    void what_is_ticked_makes_one_constraint() {
        assertThat(Constraint.of(Set.of())).isEqualTo(Constraint.NONE);
        assertThat(Constraint.of(Set.of(Circumstance.REMOTE))).isEqualTo(Constraint.NONE);
        assertThat(Constraint.of(Set.of(Circumstance.SHIFTS))).isEqualTo(Constraint.BUSY);
        assertThat(Constraint.of(Set.of(Circumstance.NO_INTERNET))).isEqualTo(Constraint.NO_INTERNET);
        assertThat(Constraint.of(Set.of(Circumstance.values()))).isEqualTo(Constraint.BUSY_NO_INTERNET);
    }

    @Test
    void a_recommendation_is_said_with_its_delivery_its_reason_and_what_may_replace_it() {
        assertThat(new Recommendation("WORKSHOP", "INTERNSHIP", "SIMULATION", "Karena.").inWords())
                .isEqualTo("Workshop atau Lokakarya (praktik dengan simulasi). Karena."
                        + " Bentuk pengganti: Magang/Praktik Kerja.");
        assertThat(new Recommendation("WORKSHOP", null, null, null).inWords()).isEqualTo("Workshop atau Lokakarya");
        assertThat(new Recommendation(null, null, null, null).inWords()).isNull();
    }

    @EachDatabase
    void a_place_is_remote_by_the_citys_list_of_places_and_units_or_by_the_persons_word(Database db) {
        NeedsRowsTest.cases(db);
        place(db);
        RemotePlaces remote = new RemotePlaces(db.jdbc());
        Voices voices = new Voices(db.jdbc(), new NamedParameterJdbcTemplate(db.dataSource()));
        Situations situations =
                new Situations(TestWorkforce.workforce(db, Clock.fixed(NOW, ZoneOffset.UTC)), voices, remote);
        List<String> ids = List.of("e1", "e2");
        assertThat(situations.of("palu", 2027, ids).values())
                .containsOnly(new Situation(PositionClass.PENGAWAS, WorkPlace.IN_TOWN, Constraint.NONE));

        remote.put("palu", List.of("KELURAHAN  taipa"), "e3", NOW);
        assertThat(situations.of("palu", 2027, ids).get("e1").place()).isEqualTo(WorkPlace.REMOTE);
        assertThat(situations.of("palu", 2027, ids).get("e2").place()).isEqualTo(WorkPlace.IN_TOWN);
        remote.put("palu", List.of("Dinas Uji"), "e3", NOW);
        assertThat(situations.of("palu", 2027, ids).values())
                .extracting(Situation::place)
                .containsOnly(WorkPlace.REMOTE);
        assertThat(remote.listed("sorong")).isEmpty();
        remote.put("sorong", List.of(), "e3", NOW);
        assertThat(remote.listed("palu")).containsExactly("Dinas Uji");

        remote.put("palu", List.of(), "e3", NOW);
        CaseKey key = new CaseKey("palu", 2027, "e2");
        db.jdbc()
                .sql("insert into needs_case (tenant, for_year, case_id, state, performance_shortfall)"
                        + " values ('palu', 2027, 'e2', 'OPEN', 0)")
                .update();
        voices.put(
                key,
                new Voice(
                        List.of(),
                        List.of(Circumstance.REMOTE, Circumstance.NO_INTERNET),
                        List.of(),
                        List.of(),
                        false,
                        null));
        assertThat(situations.of("palu", 2027, ids).get("e2"))
                .isEqualTo(new Situation(PositionClass.PENGAWAS, WorkPlace.REMOTE, Constraint.NO_INTERNET));
        assertThat(situations.of("palu", 2028, ids).get("e2").constraint()).isEqualTo(Constraint.NONE);
    }

    private static void place(Database db) {
        db.jdbc()
                .sql("insert into work_unit (id, tenant, name, short_name, kind, valid_from)"
                        + " values ('u', 'palu', 'Dinas Uji', 'Uji', 'DINAS', date '2015-01-01')")
                .update();
        db.jdbc()
                .sql("insert into job_position (id, tenant, title, position_class, job_family)"
                        + " values ('p', 'palu', 'Kepala Seksi', 'PENGAWAS', 'Struktural')")
                .update();
        db.jdbc()
                .sql("insert into placement (employee_id, tenant, unit_id, position_id, valid_from)"
                        + " values ('e1', 'palu', 'u', 'p', date '2015-01-01'),"
                        + " ('e2', 'palu', 'u', 'p', date '2015-01-01')")
                .update();
        db.jdbc()
                .sql("update employee set location = 'Kelurahan Taipa' where id = 'e1'")
                .update();
    }
}
