package id.bangkom.competency;

import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.HR_HEAD;
import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SORONG;
import static id.bangkom.testing.TestCity.SORONG_ANALYST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.competency.StandardRows.Noted;
import id.bangkom.competency.StandardRows.Sort;
import id.bangkom.competency.StandardVersion.Difference;
import id.bangkom.process.Actor;
import id.bangkom.refusal.Refusal;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import id.bangkom.testing.MutableClock;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TestCity;
import id.bangkom.workforce.PositionClass;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Standards over time, on both databases. */
class StandardsTest {

    private static final Actor HR = new Actor(HR_ANALYST, PALU);
    private static final LocalDate TODAY = LocalDate.of(2027, 2, 22);
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2027, 6, 1);

    private final MutableClock clock = new MutableClock(ProcessTestConfiguration.MORNING);

    private Standards in(Database db) {
        TestCity.in(db);
        db.jdbc()
                .sql(
                        """
                        insert into competency (id, tenant, name, kind, sort_order, description)
                        values ('traffic', 'palu', 'Manajemen Lalu Lintas', 'TECHNICAL', 100, 'Mengatur.')
                        """)
                .update();
        return TestCompetencies.standards(db, clock);
    }

    private static Standards.Order order(LocalDate on, Map<String, Integer> levels) {
        return new Standards.Order(on, levels, "800/3", "Penetapan SKJ");
    }

    private Map<String, Integer> levels(Database db, LocalDate on) {
        Map<String, Integer> levels = new HashMap<>();
        TestCompetencies.competencies(db, clock)
                .standardOf(PALU, "staff", on)
                .forEach(required -> levels.put(required.competency().id(), required.level()));
        return levels;
    }

    private int change(Database db, Standards standards, Actor actor, Standards.Order order) {
        return db.transaction().execute(status -> standards.change(actor, "staff", order));
    }

    @EachDatabase
    void a_change_holds_from_its_day_and_what_was_stays(Database db) {
        Standards standards = in(db);
        assertThat(change(db, standards, HR, order(MARCH, Map.of("service", 3, "traffic", 2))))
                .isEqualTo(2);
        assertThat(change(db, standards, HR, order(JUNE, Map.of("service", 4)))).isEqualTo(1);

        assertThat(levels(db, TODAY)).containsEntry("service", 1).doesNotContainKey("traffic");
        assertThat(levels(db, MARCH.minusDays(1))).containsEntry("service", 1);
        assertThat(levels(db, MARCH)).containsEntry("service", 3).containsEntry("traffic", 2);
        assertThat(levels(db, JUNE)).containsEntry("service", 4).containsEntry("traffic", 2);
        assertThat(TestCompetencies.competencies(db, clock).standardOf(PALU, "staff", JUNE))
                .filteredOn(required -> required.competency().id().equals("service"))
                .allMatch(required -> required.since().equals(JUNE) && !required.byClass())
                .hasSize(1);
    }

    @EachDatabase
    void versions_say_what_differs_from_the_one_before(Database db) {
        Standards standards = in(db);
        change(db, standards, HR, order(MARCH, Map.of("service", 3, "traffic", 2)));
        Map<String, Integer> without = new HashMap<>();
        without.put("traffic", null);
        without.put("service", 4);
        change(db, standards, HR, order(JUNE, without));
        List<StandardVersion> versions =
                StandardVersion.of(TestCompetencies.standardRows(db).of(PALU, "staff"));
        assertThat(versions).extracting(StandardVersion::from).containsExactly(JUNE, MARCH);
        assertThat(versions).extracting(StandardVersion::to).containsExactly(null, JUNE.minusDays(1));
        assertThat(versions.get(0).differences())
                .extracting(Difference::words)
                .containsExactly("level 3 menjadi 4", "tidak disyaratkan lagi (sebelumnya level 2)");
        assertThat(versions.get(1).differences())
                .extracting(Difference::words)
                .containsExactly("level 3 (sebelumnya level jenjang)", "level 2 (baru)");
    }

    @EachDatabase
    void a_planned_version_can_be_changed_and_taken_back_before_it_begins(Database db) {
        Standards standards = in(db);
        change(db, standards, HR, order(MARCH, Map.of("service", 3, "unity", 2)));
        Map<String, Integer> back = new HashMap<>();
        back.put("service", null);
        back.put("unity", 3);
        change(db, standards, HR, order(MARCH, back));
        assertThat(levels(db, MARCH)).containsEntry("service", 1).containsEntry("unity", 3);
    }

    @EachDatabase
    void nothing_that_holds_already_is_changed(Database db) {
        Standards standards = in(db);
        for (LocalDate on : List.of(TODAY, TODAY.minusDays(1), TODAY.plusYears(3))) {
            assertThatThrownBy(() -> change(db, standards, HR, order(on, Map.of("service", 3))))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("paling cepat mulai besok");
        }
        change(db, standards, HR, order(JUNE, Map.of("service", 3)));
        assertThatThrownBy(() -> change(db, standards, HR, order(MARCH, Map.of("unity", 3))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("1 Juni 2027");
    }

    @EachDatabase
    void what_is_wrong_is_refused_and_nothing_is_written(Database db) {
        Standards standards = in(db);
        assertThatThrownBy(() -> change(db, standards, HR, order(MARCH, Map.of("service", 6))))
                .hasMessageContaining("1 sampai 5");
        assertThatThrownBy(() -> change(db, standards, HR, order(MARCH, Map.of("nothing", 3))))
                .hasMessageContaining("kamus");
        assertThatThrownBy(() -> change(db, standards, HR, new Standards.Order(MARCH, Map.of("service", 3), null, " ")))
                .hasMessageContaining("Alasan");
        assertThatThrownBy(
                        () -> change(db, standards, HR, new Standards.Order(null, Map.of("service", 3), null, "Uji")))
                .hasMessageContaining("wajib diisi");
        Map<String, Integer> same = new HashMap<>();
        same.put("service", null);
        assertThatThrownBy(() -> change(db, standards, HR, order(MARCH, same))).hasMessageContaining("Tidak ada level");
        for (int i = 1; i <= 7; i++) {
            db.jdbc()
                    .sql(
                            """
                            insert into competency (id, tenant, name, kind, sort_order, description)
                            values (?, 'palu', ?, 'TECHNICAL', 200, 'Uji.')
                            """)
                    .params("tech" + i, "Teknis " + i)
                    .update();
        }
        Map<String, Integer> tooMany = new HashMap<>();
        for (int i = 1; i <= 7; i++) {
            tooMany.put("tech" + i, 2);
        }
        assertThatThrownBy(() -> change(db, standards, HR, order(MARCH, tooMany)))
                .hasMessageContaining("paling banyak 6");
        assertThat(TestCompetencies.standardRows(db).of(PALU, "staff")).isEmpty();
        assertThat(TestCompetencies.standardRows(db).changes(PALU, "staff", 10)).isEmpty();
    }

    @EachDatabase
    void who_changed_what_and_when_is_kept(Database db) {
        Standards standards = in(db);
        change(db, standards, HR, order(MARCH, Map.of("service", 3)));
        clock.set(clock.instant().plusSeconds(60));
        change(db, standards, new Actor(HR_HEAD, PALU), order(MARCH, Map.of("service", 4)));
        assertThat(TestCompetencies.standardRows(db).changes(PALU, "staff", 10))
                .containsExactly(
                        new Noted("staff", "service", MARCH, 3, 4, "800/3", "Penetapan SKJ", HR_HEAD, clock.instant()),
                        new Noted(
                                "staff",
                                "service",
                                MARCH,
                                null,
                                3,
                                "800/3",
                                "Penetapan SKJ",
                                HR_ANALYST,
                                clock.instant().minusSeconds(60)));
    }

    @EachDatabase
    void another_city_neither_sees_nor_changes_a_standard(Database db) {
        Standards standards = in(db);
        change(db, standards, HR, order(MARCH, Map.of("service", 3)));
        Actor other = new Actor(SORONG_ANALYST, SORONG);
        assertThatThrownBy(() -> change(db, standards, other, order(MARCH, Map.of("service", 5))))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        assertThatThrownBy(() -> db.transaction()
                        .execute(status -> standards.change(other, "staffsorong", order(MARCH, Map.of("traffic", 2)))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("kamus");
        StandardRows rows = TestCompetencies.standardRows(db);
        assertThat(rows.of(SORONG, "staff")).isEmpty();
        assertThat(rows.changes(SORONG, "staff", 10)).isEmpty();
        rows.ends(SORONG, "staff", "service", MARCH, JUNE);
        rows.becomes(SORONG, "staff", "service", MARCH, 5);
        rows.drop(SORONG, "staff", "service", MARCH);
        assertThat(levels(db, JUNE)).containsEntry("service", 3);
        assertThat(TestCompetencies.competencies(db, clock).standardsOf(SORONG, List.of("staff"), TODAY))
                .isEmpty();
    }

    @EachDatabase
    void positions_are_found_sorted_and_counted(Database db) {
        Standards standards = in(db);
        change(db, standards, HR, order(MARCH, Map.of("service", 3, "unity", 2)));
        StandardRows rows = TestCompetencies.standardRows(db);
        assertThat(rows.find(PALU, "", null, Sort.JABATAN, MARCH, 0, 50))
                .extracting(line -> line.title() + " " + line.people() + " " + line.own() + " " + line.since())
                .containsExactly(
                        "Kepala Perangkat Daerah 3 0 null",
                        "Kepala Seksi 1 0 null",
                        "Pengelola Lalu Lintas 3 2 2027-03-01");
        for (Sort sort : Sort.values()) {
            assertThat(rows.find(PALU, "", null, sort, MARCH, 0, 50))
                    .as(sort.name())
                    .hasSize(3);
        }
        assertThat(rows.find(PALU, "", null, Sort.TERBARU, MARCH, 0, 1))
                .extracting(StandardRows.Line::id)
                .containsExactly("staff");
        assertThat(rows.find(PALU, "", null, Sort.JABATAN, MARCH, 2, 50)).hasSize(1);
        assertThat(rows.find(PALU, "SEKSI", null, Sort.JABATAN, MARCH, 0, 50)).hasSize(1);
        assertThat(rows.find(PALU, "perhub%", null, Sort.JABATAN, MARCH, 0, 50)).isEmpty();
        assertThat(rows.count(PALU, "perhubungan", PositionClass.PELAKSANA)).isEqualTo(1);
        assertThat(rows.count(SORONG, "", null)).isEqualTo(1);
    }
}
