package id.bangkom.needs;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.needs.MandatoryRows.MandatoryTraining;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import id.bangkom.workforce.PositionClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

class MandatoryRowsTest {

    private static final LocalDate DAY = LocalDate.of(2027, 6, 1);
    private static final MandatoryTraining RULE = new MandatoryTraining(
            "r1",
            Occasion.POSITION_CLASS,
            PositionClass.PENGAWAS,
            "Pelatihan Kepemimpinan Pengawas",
            "pkp",
            12,
            "PP 11/2017",
            LocalDate.of(2027, 1, 1),
            null);

    @EachDatabase
    void a_rule_applies_from_its_first_to_its_last_day_in_its_city(Database db) {
        NeedsRowsTest.cases(db);
        MandatoryRows rows = new MandatoryRows(db.jdbc());
        rows.add("palu", RULE, "e1", Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(rows.rules("palu")).containsExactly(RULE);
        assertThat(rows.rules("palu", LocalDate.of(2026, 12, 31))).isEmpty();
        assertThat(rows.rules("palu", DAY)).containsExactly(RULE);
        assertThat(rows.rules("sorong", DAY)).isEmpty();
        assertThat(rows.end("sorong", "r1", DAY)).isFalse();
        assertThat(rows.end("palu", "r1", DAY)).isTrue();
        assertThat(rows.end("palu", "r1", DAY.plusDays(1))).as("once").isFalse();
        assertThat(rows.rules("palu", DAY)).hasSize(1);
        assertThat(rows.rules("palu", DAY.plusDays(1))).isEmpty();
    }

    @EachDatabase
    void certificates_count_while_they_are_valid_and_a_position_since_it_was_taken(Database db) {
        NeedsRowsTest.cases(db);
        MandatoryRows rows = new MandatoryRows(db.jdbc());
        db.jdbc()
                .sql("insert into employee_certificate (tenant, employee_id, certificate, issued_on, valid_to) values"
                        + " ('palu', 'e1', 'PBJ Level 1', date '2020-01-01', date '2027-05-31'),"
                        + " ('palu', 'e1', 'Latsar', date '2020-01-01', null),"
                        + " ('palu', 'e2', 'Latsar', date '2027-06-02', null)")
                .update();
        assertThat(rows.held("palu", List.of("e1", "e2", "e3"), DAY)).isEqualTo(Map.of("e1", Set.of("latsar")));
        assertThat(rows.held("palu", List.of("e1"), DAY.minusDays(1)))
                .isEqualTo(Map.of("e1", Set.of("latsar", "pbj level 1")));
        assertThat(rows.held("sorong", List.of("e1"), DAY)).isEmpty();

        db.jdbc()
                .sql("insert into work_unit (id, tenant, name, short_name, kind, valid_from)"
                        + " values ('u', 'palu', 'Dinas', 'D', 'AGENCY', date '2010-01-01')")
                .update();
        for (String position : List.of("staff", "head")) {
            db.jdbc()
                    .sql("insert into job_position (id, tenant, title, position_class, job_family)"
                            + " values (?, 'palu', ?, 'PELAKSANA', 'umum')")
                    .params(position, position)
                    .update();
        }
        db.jdbc()
                .sql("insert into placement (employee_id, tenant, unit_id, position_id, valid_from, valid_to) values"
                        + " ('e1', 'palu', 'u', 'staff', date '2020-01-01', date '2021-12-31'),"
                        + " ('e1', 'palu', 'u', 'head', date '2022-01-01', date '2024-12-31'),"
                        + " ('e1', 'palu', 'u', 'head', date '2025-01-01', date '2027-12-31'),"
                        + " ('e1', 'palu', 'u', 'staff', date '2028-01-01', null)")
                .update();
        assertThat(rows.inPositionSince("palu", List.of("e1", "e2"), DAY))
                .isEqualTo(Map.of("e1", LocalDate.of(2022, 1, 1)));
        assertThat(rows.inPositionSince("sorong", List.of("e1"), DAY)).isEmpty();

        db.jdbc()
                .sql("insert into position_certificate (tenant, position_id, certificate)"
                        + " values ('palu', 'head', 'PBJ Level 1')")
                .update();
        assertThat(rows.requirements("palu")).isEqualTo(Map.of("head", Set.of("PBJ Level 1")));
        assertThat(rows.requirements("sorong")).isEmpty();
    }
}
