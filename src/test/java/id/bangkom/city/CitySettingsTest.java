package id.bangkom.city;

import static id.bangkom.city.CityScene.ADMINISTRATOR;
import static id.bangkom.city.CityScene.ANALYST;
import static id.bangkom.city.CityScene.EMPLOYEE;
import static id.bangkom.city.CityScene.HEAD;
import static id.bangkom.city.CityScene.HEAD_OF_SORONG;
import static id.bangkom.city.CityScene.PALU;
import static id.bangkom.city.CityScene.SORONG;
import static id.bangkom.city.CityScene.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.city.CityRows.Change;
import id.bangkom.city.CityRows.Subject;
import id.bangkom.process.Actor;
import id.bangkom.refusal.Refusal;
import id.bangkom.refusal.Refusal.Kind;
import id.bangkom.rules.Holidays.Holiday;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What a city sets for itself, who may, and what is refused; on both databases. */
class CitySettingsTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);
    private static final BigDecimal THIRTY = new BigDecimal("30");

    private static Letterhead head(String government, int version) {
        return new Letterhead(
                government,
                "Badan Kepegawaian",
                " Jalan Uji  Nomor 1,\nPalu ",
                "(0451) 123456",
                "BKPSDM@palu.example",
                "",
                "Palu",
                version);
    }

    private static void refused(Kind kind, String words, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind))
                .hasMessageContaining(words);
    }

    // letterhead and logo

    @EachDatabase
    void a_letterhead_is_kept_as_clean_lines_with_who_set_it_and_why(Database db) {
        CityScene city = new CityScene(db);
        assertThat(city.looks.of(PALU)).isEmpty();

        city.inTransaction(() -> city.looks.set(ADMINISTRATOR, head("Pemerintah Kota Palu", 0), "Pindah kantor"));

        Letterhead kept = city.rows.letterhead(PALU).orElseThrow();
        assertThat(kept.address()).isEqualTo("Jalan Uji  Nomor 1, Palu");
        assertThat(kept.mail()).isEqualTo("bkpsdm@palu.example");
        assertThat(kept.website()).isNull();
        assertThat(kept.version()).isEqualTo(1);
        assertThat(city.looks.of(PALU)).hasValueSatisfying(shown -> {
            assertThat(shown.government()).isEqualTo("Pemerintah Kota Palu");
            assertThat(shown.lines())
                    .containsExactly("Jalan Uji  Nomor 1, Palu", "Telepon (0451) 123456, Surel bkpsdm@palu.example");
            assertThat(shown.logo()).isNull();
        });
        assertThat(city.looks.of(SORONG)).isEmpty();
        assertThat(city.rows.changes(PALU, Subject.LETTERHEAD, 10))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.by()).isEqualTo(ADMINISTRATOR.userId());
                    assertThat(change.reason()).isEqualTo("Pindah kantor");
                    assertThat(change.summary()).contains("Pemerintah Kota Palu", "Jalan Uji");
                });
        assertThat(city.rows.changes(SORONG, Subject.LETTERHEAD, 10)).isEmpty();
    }

    @EachDatabase
    void of_two_people_who_change_the_letterhead_at_once_the_second_is_told(Database db) {
        CityScene city = new CityScene(db);
        city.inTransaction(() -> city.looks.set(HEAD, head("Pemerintah Kota Palu", 0), "Pertama"));
        refused(
                Kind.CONFLICT,
                "baru saja diubah orang lain",
                () -> city.inTransaction(() -> city.looks.set(HEAD, head("Kota Palu", 0), "Kedua")));
        city.inTransaction(() -> city.looks.set(HEAD, head("Kota Palu", 1), "Ketiga"));
        refused(
                Kind.CONFLICT,
                "baru saja diubah orang lain",
                () -> city.inTransaction(() -> city.looks.set(HEAD, head("Palu", 1), "Keempat")));
        assertThat(city.rows.letterhead(PALU))
                .hasValueSatisfying(kept -> assertThat(kept.government()).isEqualTo("Kota Palu"));
        assertThat(city.rows.changes(PALU, Subject.LETTERHEAD, 10))
                .extracting(Change::reason)
                .containsExactly("Ketiga", "Pertama");
    }

    @EachDatabase
    void entries_that_cannot_be_are_named(Database db) {
        CityScene city = new CityScene(db);
        Letterhead wrong = new Letterhead(
                "x", "  ", "y".repeat(301), "javascript:alert(1)", "bukan surel", "http://<script>", "", 0);
        assertThatThrownBy(() -> city.looks.set(HEAD, wrong, null))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problems())
                        .extracting(Refusal.FieldProblem::field)
                        .containsExactly(
                                "government", "agency", "address", "phone", "mail", "website", "place", "reason"));
        assertThat(city.rows.letterhead(PALU)).isEmpty();
    }

    @EachDatabase
    void a_logo_is_replaced_removed_and_never_found_from_another_city(Database db) {
        CityScene city = new CityScene(db);
        byte[] file = PicturesTest.picture("png", 200, 100);
        city.inTransaction(() -> city.looks.setLogo(ADMINISTRATOR, "logo.png", file));
        String first = city.rows.logoId(PALU).orElseThrow();
        assertThat(city.looks.of(PALU).orElseThrow().logo()).isEqualTo("/lambang/" + first);
        assertThat(city.rows.logo(PALU, first)).hasValueSatisfying(picture -> {
            assertThat(picture.png()).startsWith(0x89, 'P', 'N', 'G').isNotEqualTo(file);
            assertThat(List.of(picture.width(), picture.height())).containsExactly(200, 100);
        });
        assertThat(city.rows.logo(SORONG, first)).isEmpty();
        assertThat(city.rows.logoId(SORONG)).isEmpty();
        refused(Kind.CONFLICT, "tidak lagi mempunyai logo", () -> city.looks.removeLogo(HEAD_OF_SORONG));

        city.inTransaction(() -> city.looks.setLogo(HEAD, "logo.jpg", PicturesTest.picture("jpeg", 100, 100)));
        assertThat(city.rows.logoId(PALU))
                .hasValueSatisfying(second -> assertThat(second).isNotEqualTo(first));
        assertThat(city.rows.logo(PALU, first)).isEmpty();

        city.inTransaction(() -> city.looks.removeLogo(HEAD));
        assertThat(city.looks.of(PALU)).isEmpty();
        assertThat(city.rows.changes(PALU, Subject.LOGO, 10)).hasSize(3);
    }

    @EachDatabase
    void others_set_neither_letterhead_nor_logo(Database db) {
        CityScene city = new CityScene(db);
        byte[] file = PicturesTest.picture("png", 100, 100);
        for (Actor other : List.of(ANALYST, EMPLOYEE, new Actor(HEAD_OF_SORONG.userId(), PALU), new Actor("x", PALU))) {
            refused(
                    Kind.FORBIDDEN,
                    "kepala BKPSDM atau administrator",
                    () -> city.looks.set(other, head("Kota", 0), "Uji"));
            refused(Kind.FORBIDDEN, "kepala BKPSDM", () -> city.looks.setLogo(other, "logo.png", file));
            refused(Kind.FORBIDDEN, "kepala BKPSDM", () -> city.looks.removeLogo(other));
        }
        assertThat(city.looks.of(PALU)).isEmpty();
    }

    // holidays

    @EachDatabase
    void a_day_of_the_city_is_added_moved_and_removed_with_a_note_each(Database db) {
        CityScene city = new CityScene(db);
        LocalDate thursday = WEDNESDAY.plusDays(1);
        city.inTransaction(() -> city.holidays.add(HEAD, WEDNESDAY, "Hari jadi", false, "SE 1/2026"));
        assertThat(city.holidays.find(PALU, WEDNESDAY))
                .contains(new Holiday(WEDNESDAY, "Hari jadi", false, "SE 1/2026", true));
        assertThat(city.holidays.find(SORONG, WEDNESDAY)).isEmpty();

        city.inTransaction(() -> city.holidays.change(HEAD, WEDNESDAY, thursday, "Hari jadi", true, "SE 2/2026"));
        assertThat(city.holidays.find(PALU, WEDNESDAY)).isEmpty();
        assertThat(city.holidays.find(PALU, thursday))
                .hasValueSatisfying(day -> assertThat(day.collectiveLeave()).isTrue());
        city.inTransaction(() -> city.holidays.change(HEAD, thursday, thursday, "Hari jadi kota", true, "SE 3/2026"));

        city.inTransaction(() -> city.holidays.remove(HEAD, thursday, "Dibatalkan"));
        assertThat(city.calendar.days().isWorkingDay(PALU, thursday)).isTrue();
        assertThat(city.rows.changes(PALU, Subject.HOLIDAY, 10))
                .extracting(Change::summary)
                .containsExactly(
                        "Dihapus: cuti bersama \"Hari jadi kota\", 26 November 2026.",
                        "Diubah menjadi: cuti bersama \"Hari jadi kota\", 26 November 2026.",
                        "Dipindahkan dari 25 November 2026 menjadi: cuti bersama \"Hari jadi\", 26 November 2026.",
                        "Ditambahkan: hari libur \"Hari jadi\", 25 November 2026.");
    }

    @EachDatabase
    void the_past_the_far_future_the_nations_days_and_days_without_a_reason_are_refused(Database db) {
        CityScene city = new CityScene(db);
        LocalDate christmas = LocalDate.of(2026, 12, 25);
        LocalDate lastYears = LocalDate.of(2026, 2, 5);
        refused(
                Kind.INVALID,
                "harus dari hari ini sampai 31 Desember 2028; 22 November 2026 di luar itu",
                () -> city.holidays.add(HEAD, TODAY.minusDays(1), "Uji", false, "Uji"));
        refused(
                Kind.INVALID,
                "31 Desember 2028",
                () -> city.holidays.add(HEAD, LocalDate.of(2029, 1, 1), "Uji", false, "Uji"));
        refused(Kind.INVALID, "wajib berupa tanggal", () -> city.holidays.add(HEAD, null, "Uji", false, "Uji"));
        refused(Kind.INVALID, "\"Nama\" wajib", () -> city.holidays.add(HEAD, WEDNESDAY, " ", false, "Uji"));
        refused(Kind.INVALID, "Dasar atau alasan", () -> city.holidays.add(HEAD, WEDNESDAY, "Uji", false, null));
        refused(
                Kind.CONFLICT,
                "25 Desember 2026 sudah menjadi hari libur",
                () -> city.holidays.add(HEAD, christmas, "Uji", false, "Uji"));
        refused(Kind.CONFLICT, "nasional tidak dapat diubah", () -> city.holidays.remove(HEAD, christmas, "Uji"));
        refused(Kind.INVALID, "sudah lewat", () -> city.holidays.remove(HEAD_OF_SORONG, lastYears, "Uji"));
        refused(
                Kind.INVALID,
                "sudah lewat",
                () -> city.holidays.change(HEAD_OF_SORONG, lastYears, WEDNESDAY, "Uji", false, "Uji"));
        assertThat(city.holidays.find(SORONG, lastYears)).isPresent();
        city.inTransaction(() -> city.holidays.add(HEAD, WEDNESDAY, "Uji", false, "Uji"));
        refused(
                Kind.CONFLICT,
                "sudah menjadi hari libur",
                () -> city.inTransaction(() -> city.holidays.add(HEAD, WEDNESDAY, "Uji", false, "Uji")));
        refused(Kind.INVALID, "\"Alasan\" wajib", () -> city.holidays.remove(HEAD, WEDNESDAY, "  "));
        refused(
                Kind.CONFLICT,
                "sudah menjadi hari libur",
                () -> city.inTransaction(() -> city.holidays.change(HEAD, WEDNESDAY, christmas, "Uji", false, "Uji")));
        assertThat(city.holidays.find(PALU, WEDNESDAY))
                .as("what could not be moved stays")
                .isPresent();
    }

    @EachDatabase
    void days_are_for_the_head_of_the_agency_of_this_city(Database db) {
        CityScene city = new CityScene(db);
        city.inTransaction(() -> city.holidays.add(HEAD, WEDNESDAY, "Hari jadi", false, "SE 1/2026"));
        for (Actor other : List.of(ANALYST, ADMINISTRATOR, EMPLOYEE, new Actor(HEAD_OF_SORONG.userId(), PALU))) {
            refused(Kind.FORBIDDEN, "kepala BKPSDM", () -> city.holidays.add(other, TODAY, "Uji", false, "Uji"));
            refused(Kind.FORBIDDEN, "kepala BKPSDM", () -> city.holidays.remove(other, WEDNESDAY, "Uji"));
            refused(
                    Kind.FORBIDDEN,
                    "kepala BKPSDM",
                    () -> city.holidays.change(other, WEDNESDAY, TODAY, "Uji", false, "Uji"));
        }
        refused(Kind.CONFLICT, "bukan (lagi)", () -> city.holidays.remove(HEAD_OF_SORONG, WEDNESDAY, "Uji"));
        assertThat(city.holidays.find(PALU, WEDNESDAY)).isPresent();
    }

    // rules

    @EachDatabase
    void a_citys_own_value_counts_from_its_day_on_and_can_end_or_be_withdrawn(Database db) {
        CityScene city = new CityScene(db);
        LocalDate newYear = LocalDate.of(2027, 1, 1);
        city.inTransaction(
                () -> city.rules.set(HEAD, "hours.floor", THIRTY, newYear, "Perwali 5/2026", "Sasaran kota"));
        assertThat(city.book
                        .find(PALU, "hours.floor", newYear.minusDays(1))
                        .orElseThrow()
                        .amount())
                .isEqualByComparingTo("20");
        assertThat(city.book.find(PALU, "hours.floor", newYear).orElseThrow().amount())
                .isEqualByComparingTo("30");
        assertThat(city.book.find(SORONG, "hours.floor", newYear).orElseThrow().amount())
                .isEqualByComparingTo("20");
        assertThat(city.rules.toCome(PALU, "hours.floor")).contains(newYear);
        assertThat(city.rules.toCome(SORONG, "hours.floor")).isEmpty();

        LocalDate end = LocalDate.of(2028, 1, 1);
        city.inTransaction(() -> city.rules.end(HEAD, "hours.floor", end, "Dievaluasi"));
        assertThat(city.rules.toCome(PALU, "hours.floor")).contains(end);
        city.inTransaction(() -> city.rules.withdraw(HEAD, "hours.floor", end, "Diperpanjang"));
        city.inTransaction(() -> city.rules.withdraw(HEAD, "hours.floor", newYear, "Dibatalkan"));
        assertThat(city.rules.toCome(PALU, "hours.floor")).isEmpty();
        assertThat(city.rows.changesOf(PALU, Subject.RULE, "hours.floor", 10))
                .extracting(Change::summary)
                .containsExactly(
                        "Perubahan mulai 1 Januari 2027 ditarik.",
                        "Perubahan mulai 1 Januari 2028 ditarik.",
                        "Nilai nasional berlaku kembali mulai 1 Januari 2028.",
                        "Nilai kota 30 JP per tahun mulai 1 Januari 2027. Dasar: Perwali 5/2026.");
        assertThat(city.rows.changesOf(PALU, Subject.RULE, "acting.months", 10)).isEmpty();
        assertThat(city.rows.changesOf(SORONG, Subject.RULE, "hours.floor", 10)).isEmpty();
    }

    @EachDatabase
    void values_out_of_range_days_that_have_begun_and_changes_without_basis_are_refused(Database db) {
        CityScene city = new CityScene(db);
        LocalDate tomorrow = TODAY.plusDays(1);
        for (String amount : new String[] {"19", "201", "20.5"}) {
            refused(
                    Kind.INVALID,
                    "\"Nilai\" harus dari 20 sampai 200, tanpa pecahan (JP per tahun)",
                    () -> city.rules.set(HEAD, "hours.floor", new BigDecimal(amount), tomorrow, "Perwali", "Uji"));
        }
        refused(
                Kind.INVALID,
                "dari 0 sampai 1, paling banyak 2 angka",
                () -> city.rules.set(HEAD, "evaluation.gain.medium", null, tomorrow, "Perwali", "Uji"));
        for (LocalDate day : new LocalDate[] {null, TODAY, TODAY.minusDays(1), LocalDate.of(2030, 1, 1)}) {
            refused(
                    Kind.INVALID,
                    "dari 24 November 2026 sampai 31 Desember 2029",
                    () -> city.rules.set(HEAD, "hours.floor", THIRTY, day, "Perwali", "Uji"));
            refused(
                    Kind.INVALID,
                    "dari 24 November 2026 sampai 31 Desember 2029",
                    () -> city.rules.end(HEAD, "hours.floor", day, "Uji"));
        }
        refused(
                Kind.INVALID,
                "\"Dasar hukum\" wajib",
                () -> city.rules.set(HEAD, "hours.floor", THIRTY, tomorrow, " ", "Uji"));
        refused(
                Kind.INVALID,
                "\"Alasan\" wajib",
                () -> city.rules.set(HEAD, "hours.floor", THIRTY, tomorrow, "Perwali", null));
        refused(
                Kind.NOT_FOUND,
                "hours.flour",
                () -> city.rules.set(HEAD, "hours.flour", THIRTY, tomorrow, "Perwali", "Uji"));
        refused(Kind.CONFLICT, "nilai sendiri", () -> city.rules.end(HEAD, "hours.floor", tomorrow, "Uji"));
        refused(Kind.CONFLICT, "dapat ditarik", () -> city.rules.withdraw(HEAD, "hours.floor", tomorrow, "Uji"));

        city.inTransaction(() -> city.rules.set(HEAD, "hours.floor", THIRTY, tomorrow, "Perwali", "Uji"));
        refused(
                Kind.CONFLICT,
                "sudah menetapkan perubahan mulai 24 November 2026",
                () -> city.rules.set(HEAD, "hours.floor", THIRTY, tomorrow, "Perwali", "Uji"));
        refused(Kind.INVALID, "sudah berlaku", () -> city.rules.withdraw(HEAD, "hours.floor", TODAY, "Uji"));
        refused(Kind.INVALID, "sudah berlaku", () -> city.rules.withdraw(HEAD, "hours.floor", null, "Uji"));
        assertThat(city.book.history(PALU, "hours.floor")).hasSize(2);
    }

    @EachDatabase
    void numbers_stay_in_an_order_that_makes_sense_on_every_day_to_come(Database db) {
        CityScene city = new CityScene(db);
        LocalDate tomorrow = TODAY.plusDays(1);
        LocalDate later = TODAY.plusDays(30);
        String task = "deadline.mentoring.agreeGoals.";
        refused(
                Kind.INVALID,
                "akan melebihi nilai",
                () -> city.inTransaction(() ->
                        city.rules.set(HEAD, task + "reminder", new BigDecimal("11"), tomorrow, "Perwali", "Uji")));
        refused(
                Kind.INVALID,
                "akan melebihi nilai",
                () -> city.inTransaction(
                        () -> city.rules.set(HEAD, task + "due", new BigDecimal("16"), tomorrow, "Perwali", "Uji")));
        refused(
                Kind.INVALID,
                "tidak lebih kecil dari nilai",
                () -> city.inTransaction(() -> city.rules.set(
                        HEAD, "jpm.threshold.still-meets", new BigDecimal("80"), tomorrow, "Perwali", "Uji")));
        assertThat(city.book.history(PALU, task + "due")).hasSize(1);

        city.inTransaction(() -> city.rules.set(HEAD, task + "due", new BigDecimal("15"), later, "Perwali", "Uji"));
        city.inTransaction(
                () -> city.rules.set(HEAD, task + "reminder", new BigDecimal("14"), later, "Perwali", "Uji"));
        refused(
                Kind.INVALID,
                "akan melebihi nilai",
                () -> city.inTransaction(() -> city.rules.withdraw(HEAD, task + "due", later, "Uji")));
        refused(
                Kind.INVALID,
                "Pada 23 Desember 2026",
                () -> city.inTransaction(() ->
                        city.rules.set(HEAD, task + "takeover", new BigDecimal("12"), tomorrow, "Perwali", "Uji")));
    }

    @EachDatabase
    void of_the_sources_that_say_a_level_one_always_counts(Database db) {
        CityScene city = new CityScene(db);
        LocalDate tomorrow = TODAY.plusDays(1);
        LocalDate later = TODAY.plusDays(30);
        city.inTransaction(
                () -> city.rules.set(HEAD, "needs.weight.ASSESSMENT", BigDecimal.ZERO, tomorrow, "Perwali", "Uji"));
        city.inTransaction(
                () -> city.rules.set(HEAD, "needs.weight.PREDICATE", BigDecimal.ZERO, tomorrow, "Perwali", "Uji"));
        city.inTransaction(() -> city.rules.set(HEAD, "needs.weight.SELF", BigDecimal.ZERO, later, "Perwali", "Uji"));
        refused(
                Kind.INVALID,
                "Pada 23 Desember 2026 bobot hasil asesmen",
                () -> city.inTransaction(() ->
                        city.rules.set(HEAD, "needs.weight.SUPERVISOR", BigDecimal.ZERO, tomorrow, "Perwali", "Uji")));
        assertThat(city.book.history(PALU, "needs.weight.SUPERVISOR")).hasSize(1);
        city.inTransaction(() ->
                city.rules.set(HEAD, "needs.weight.SUPERVISOR", new BigDecimal("0.01"), tomorrow, "Perwali", "Uji"));
    }

    @EachDatabase
    void rules_are_for_the_definitive_head_of_the_agency_of_this_city(Database db) {
        CityScene city = new CityScene(db);
        LocalDate tomorrow = TODAY.plusDays(1);
        for (Actor other : List.of(ANALYST, ADMINISTRATOR, EMPLOYEE, new Actor(HEAD_OF_SORONG.userId(), PALU))) {
            refused(
                    Kind.FORBIDDEN,
                    "kepala BKPSDM",
                    () -> city.rules.set(other, "hours.floor", THIRTY, tomorrow, "Perwali", "Uji"));
            refused(Kind.FORBIDDEN, "kepala BKPSDM", () -> city.rules.end(other, "hours.floor", tomorrow, "Uji"));
            refused(Kind.FORBIDDEN, "kepala BKPSDM", () -> city.rules.withdraw(other, "hours.floor", tomorrow, "Uji"));
        }
        db.jdbc()
                .sql(
                        """
                        insert into acting_official
                            (id, tenant, unit_id, position_id, employee_id, office, kind, letter_no, valid_from, valid_to)
                        values ('plhuji', 'palu', 'bkpsdmd', 'kabkpsdmd', 'p102', 'HR_HEAD', 'PLH', '800/1', ?, ?)
                        """)
                .params(TODAY, TODAY.plusDays(5))
                .update();
        db.jdbc()
                .sql("insert into role_grant (account_id, role_name) values ('p102', 'HR_HEAD')")
                .update();
        Actor acting = new Actor("p102", PALU);
        refused(
                Kind.FORBIDDEN,
                "Anda bertindak sebagai Plh.",
                () -> city.rules.set(acting, "hours.floor", THIRTY, tomorrow, "Perwali", "Uji"));
        city.inTransaction(() -> city.holidays.add(acting, WEDNESDAY, "Hari jadi", false, "SE 1/2026"));
        assertThat(city.book.history(PALU, "hours.floor")).hasSize(1);
    }
}
