package id.bangkom.workforce;

import static id.bangkom.intake.Workbooks.csv;
import static id.bangkom.intake.Workbooks.row;
import static id.bangkom.intake.Workbooks.xlsx;
import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.PALU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.access.TestAccess;
import id.bangkom.intake.TestIntake;
import id.bangkom.intake.TestIntake.Result;
import id.bangkom.process.Actor;
import id.bangkom.refusal.Refusal;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import id.bangkom.testing.MutableClock;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TestCity;
import java.time.LocalDate;
import java.util.Map;

/** Units, positions, people and supervisors from files: clean, dirty, twice, taken back. */
class PeopleImportTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 2, 22);
    private static final String RAHMAT = "199203142019031002";
    private static final String SITI = "198609262015052001";
    private static final String YOSEF = "199007072023211005";

    private static TestIntake intake(Database db) {
        TestCity.in(db);
        MutableClock clock = new MutableClock(ProcessTestConfiguration.MORNING);
        return TestIntake.in(
                db,
                clock,
                new Actor(HR_ANALYST, PALU),
                new UnitImport(TestWorkforce.NOBODY_FOLLOWS),
                new PositionImport(),
                new EmployeeImport(TestWorkforce.NOBODY_FOLLOWS, TestAccess.cities(db, clock)),
                new SupervisorImport(TestWorkforce.NOBODY_FOLLOWS, TestAccess.cities(db, clock)));
    }

    private static byte[] people() {
        return csv(
                "NIP;Nama;Jenis ASN;Golongan;Jabatan;Eselon;Unit Kerja;NIP Atasan;Pendidikan;TMT CPNS",
                RAHMAT + ";Rahmat Saleh, S.T.;PNS;Penata Muda Tk. I (III/b);Pengelola Lalu Lintas;;Dinas Perhubungan;"
                        + SITI + ";S-1;01-03-2019",
                "1986 0926 2015 05 2 001;Siti Aminah;PNS;IV/a;Kepala Seksi;IV.a;dishub;;S-2;",
                YOSEF
                        + ";Yosef Wanggai;PPPK;IX;PENGELOLA LALU LINTAS;;Dinas  Perhubungan;Siti Aminah;D-III;1 Juli 2023");
    }

    // units

    @EachDatabase
    void aTreeOfUnitsComesInWhateverTheOrderOfItsRows(Database db) {
        TestIntake intake = intake(db);
        byte[] file = csv(
                "Kode;Nama Unor;Jenis;Induk",
                "A.1.1;Seksi Lalu Lintas;Seksi;A.1",
                "A.1;Bidang Lalu Lintas;Bidang;Dinas Perhubungan",
                "B;Kecamatan Mantikulore;Kecamatan;Pemerintah Kota Palu",
                "B.1;Kelurahan Tondo;Kelurahan;Kecamatan Mantikulore");
        Result first = intake.bring("unit", file);
        assertThat(first.isApplied()).as("%s", first).isTrue();
        assertThat(first.counts()).isEqualTo("4 baru, 0 berubah, 0 berakhir, 0 tetap");
        assertThat(parents(db))
                .containsEntry("Seksi Lalu Lintas", "Bidang Lalu Lintas")
                .containsEntry("Bidang Lalu Lintas", "Dinas Perhubungan")
                .containsEntry("Kelurahan Tondo", "Kecamatan Mantikulore");

        Result again = intake.bring("unit", file);
        assertThat(again.isApplied()).as("nothing to apply").isFalse();
        assertThat(again.counts()).isEqualTo("0 baru, 0 berubah, 0 berakhir, 4 tetap");

        Result renamed =
                intake.bring("unit", csv("Kode;Nama;Jenis;Induk", "A.1;Bidang Angkutan;Bidang;Dinas Perhubungan"));
        assertThat(renamed.changes())
                .contains("Berubah Bidang Angkutan: Nama: Bidang Lalu Lintas menjadi Bidang Angkutan");
        intake.undo(renamed);
        intake.undo(first);
        assertThat(parents(db)).doesNotContainKeys("Bidang Lalu Lintas", "Bidang Angkutan", "Kelurahan Tondo");
    }

    private static Map<String, String> parents(Database db) {
        Map<String, String> parents = new java.util.HashMap<>();
        db.jdbc()
                .sql("select u.name, p.name as parent from work_unit u join work_unit p on p.id = u.parent_id")
                .query(rs -> {
                    parents.put(rs.getString(1), rs.getString(2));
                });
        return parents;
    }

    @EachDatabase
    void unitsInACircleWithoutAParentOrTwiceAreRefused(Database db) {
        Result result = intake(db)
                .bring(
                        "unit",
                        csv(
                                "Kode;Nama;Jenis;Induk",
                                "A;Unit A;Bidang;B",
                                "B;Unit B;Bidang;A",
                                "C;Unit C;Bidang;",
                                "D;Unit D;Biro;Pemerintah Kota Palu",
                                "E;Unit E;Bidang;Dinas Antariksa",
                                "E;Unit F;Bidang;A"));
        assertThat(result.isApplied()).isFalse();
        assertThat(result.errors())
                .contains("lingkaran")
                .contains("4 Induk: Wajib diisi")
                .contains("5 Jenis: Tidak ada di pilihan")
                .contains("6 Induk: Tidak dikenal")
                .contains("7 Kode: Sudah ada di baris 6");
    }

    @EachDatabase
    void aCompleteFileEndsUnitsButNoneWithPeople(Database db) {
        TestIntake intake = intake(db).complete(true);
        byte[] file = csv("Nama;Jenis;Induk", "Pemerintah Kota Palu;Kota;", "BKPSDMD;Badan;Pemerintah Kota Palu");
        assertThat(intake.bring("unit", file).errors())
                .contains("Unit \"Dinas Perhubungan\" tidak ada di berkas, tetapi masih berisi 3 pegawai.");
        db.jdbc()
                .sql("update placement set unit_id = 'bkpsdmd' where unit_id = 'dishub'")
                .update();
        Result result = intake.bring("unit", file);
        assertThat(result.counts()).isEqualTo("0 baru, 0 berubah, 1 berakhir, 2 tetap");
        assertThat(db.jdbc()
                        .sql("select valid_to from work_unit where id = 'dishub'")
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(TODAY.minusDays(1));
    }

    // positions

    @EachDatabase
    void positionsKnowTheirClassByItsOldNameAndTheirNextStep(Database db) {
        TestIntake intake = intake(db);
        byte[] file = xlsx(
                row("Nama Jabatan", "Jenis Jabatan", "Rumpun", "Jabatan Berikutnya"),
                row("Analis SDM Aparatur Ahli Pertama", "Ahli Pertama", "Kepegawaian", "Analis SDM Aparatur Ahli Muda"),
                row("Analis SDM Aparatur Ahli Muda", "JF Ahli Muda", "Kepegawaian", "Kepala Perangkat Daerah"),
                row("Kepala Subbagian Umum", "Eselon IV.a", null, null));
        Result result = intake.bring("jabatan", file);
        assertThat(result.isApplied()).as("%s", result).isTrue();
        assertThat(result.counts()).isEqualTo("3 baru, 0 berubah, 0 berakhir, 0 tetap");
        assertThat(db.jdbc()
                        .sql(
                                """
                                select p.position_class || '/' || p.job_family || '/' || n.title from job_position p
                                join job_position n on n.id = p.next_position_id
                                where p.title = 'Analis SDM Aparatur Ahli Pertama'
                                """)
                        .query(String.class)
                        .single())
                .isEqualTo("JF_AHLI_PERTAMA/kepegawaian/Analis SDM Aparatur Ahli Muda");
        assertThat(intake.bring("jabatan", file).counts()).isEqualTo("0 baru, 0 berubah, 0 berakhir, 3 tetap");
        intake.undo(result);
        assertThat(db.jdbc()
                        .sql("select count(*) from job_position where title like 'Analis%'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(intake.bring(
                                "jabatan",
                                csv("Nama;Jenjang;Karier berikutnya", "A;Pelaksana;B", "B;Pelaksana;A", "C;Dewa;Z"))
                        .errors())
                .contains("Jalur karier membentuk lingkaran", "4 Jenjang: Tidak ada di pilihan");
    }

    // people

    @EachDatabase
    void peopleComeInWithUnitPositionAndSupervisorAndTwiceChangesNothing(Database db) {
        TestIntake intake = intake(db);
        Result result = intake.bring("pegawai", people());
        assertThat(result.isApplied()).as("%s", result).isTrue();
        assertThat(result.counts()).isEqualTo("3 baru, 0 berubah, 0 berakhir, 0 tetap");
        assertThat(result.warnings()).isEmpty();
        Map<String, Object> rahmat = person(db, RAHMAT);
        assertThat(rahmat)
                .containsEntry("display_name", "Rahmat Saleh, S.T.")
                .containsEntry("employment_kind", "PNS")
                .containsEntry("grade", "III/b")
                .containsEntry("unit", "Dinas Perhubungan")
                .containsEntry("title", "Pengelola Lalu Lintas")
                .containsEntry("supervisor", "Siti Aminah")
                .containsEntry("role_name", "EMPLOYEE")
                .containsEntry("password_hash", null)
                .containsEntry("email", null);
        assertThat(rahmat.get("joined_on")).hasToString("2019-03-01");
        assertThat(person(db, SITI).get("joined_on")).as("by the NIP").hasToString("2015-05-01");
        assertThat(person(db, YOSEF))
                .containsEntry("grade", "IX")
                .containsEntry("supervisor", "Siti Aminah")
                .hasEntrySatisfying("agreement_start", date -> assertThat(date).hasToString("2023-07-01"));
        assertThat(rahmat.get("id").toString()).doesNotContain("1992");

        Result again = intake.bring("pegawai", people());
        assertThat(again.isApplied()).isFalse();
        assertThat(again.counts()).isEqualTo("0 baru, 0 berubah, 0 berakhir, 3 tetap");

        intake.undo(result);
        assertThat(db.jdbc()
                        .sql("select count(*) from account where nip is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static Map<String, Object> person(Database db, String number) {
        return db.jdbc()
                .sql(
                        """
                        select a.id, a.display_name, a.email, a.password_hash, a.active, e.employment_kind, e.grade, e.joined_on,
                            e.agreement_start, u.name as unit, j.title, s.display_name as supervisor, g.role_name,
                            p.valid_from
                        from account a join employee e on e.id = a.id join role_grant g on g.account_id = a.id
                        left join placement p on p.employee_id = a.id and p.valid_to is null
                        left join work_unit u on u.id = p.unit_id left join job_position j on j.id = p.position_id
                        left join account s on s.id = p.supervisor_id
                        where a.nip = :number
                        """)
                .param("number", number)
                .query()
                .singleRow();
    }

    @EachDatabase
    void aMoveEndsTheOldPlaceTheDayBeforeAndCanBeTakenBack(Database db) {
        TestIntake intake = intake(db);
        intake.bring("pegawai", people());
        LocalDate day = TODAY.plusDays(7);
        Result moved = intake.from(day)
                .bring(
                        "pegawai",
                        csv(
                                "NIP;Nama;Jenis ASN;Jabatan;Unit Kerja",
                                RAHMAT + ";Rahmat Saleh, S.T.;PNS;Kepala Seksi;BKPSDMD"));
        assertThat(moved.counts()).isEqualTo("0 baru, 1 berubah, 0 berakhir, 0 tetap");
        assertThat(moved.changes()).contains("Unit kerja: BKPSDMD", "Jabatan: Kepala Seksi");
        assertThat(places(db, RAHMAT)).isEqualTo("dishub 2027-02-22..2027-02-28, bkpsdmd 2027-03-01..null");
        assertThat(person(db, RAHMAT)).as("of another unit, so its head").containsEntry("supervisor", null);

        Result before = intake.from(TODAY.plusDays(2))
                .bring(
                        "pegawai",
                        csv(
                                "NIP;Nama;Jenis ASN;Jabatan;Unit Kerja",
                                RAHMAT + ";Rahmat Saleh, S.T.;PNS;Kepala Seksi;BKPSDMD"));
        assertThat(before.errors()).contains("Sudah ada perubahan yang berlaku mulai 1 Maret 2027");

        intake.undo(moved);
        assertThat(places(db, RAHMAT)).isEqualTo("dishub 2027-02-22..null");
    }

    private static String places(Database db, String number) {
        return String.join(
                ", ",
                db.jdbc()
                        .sql(
                                """
                                select p.unit_id, p.valid_from, p.valid_to from placement p
                                join account a on a.id = p.employee_id where a.nip = :number order by p.valid_from
                                """)
                        .param("number", number)
                        .query((rs, row) -> rs.getString(1) + " " + rs.getString(2) + ".." + rs.getString(3))
                        .list());
    }

    @EachDatabase
    void thePastIsNotRewrittenByAFile(Database db) {
        TestIntake intake = intake(db);
        intake.from(TODAY.minusDays(20)).bring("pegawai", people());
        assertThat(places(db, RAHMAT)).isEqualTo("dishub 2027-02-02..null");
        Result moved = intake.from(TODAY.minusDays(2))
                .bring(
                        "pegawai",
                        csv(
                                "NIP;Nama;Jenis ASN;Jabatan;Unit Kerja",
                                RAHMAT + ";Rahmat Saleh, S.T.;PNS;Kepala Seksi;BKPSDMD"));
        assertThat(moved.errors()).contains("Masa lampau hanya diubah dengan koreksi data lampau");
        Result led = intake.bring("atasan", csv("NIP;Atasan", RAHMAT + ";" + YOSEF));
        assertThat(led.errors()).contains("Masa lampau hanya diubah dengan koreksi data lampau");
        assertThat(intake.bring("pegawai", people()).counts())
                .as("what stays as it is may come with any day")
                .isEqualTo("0 baru, 0 berubah, 0 berakhir, 3 tetap");
        assertThat(places(db, RAHMAT)).isEqualTo("dishub 2027-02-02..null");
    }

    @EachDatabase
    void whoBeginsLaterCanDoNothingBefore(Database db) {
        Result later = intake(db).from(TODAY.plusDays(3)).bring("pegawai", people());
        assertThat(later.isApplied()).as("%s", later).isTrue();
        assertThat(person(db, RAHMAT)).containsEntry("active", false);
        assertThat(places(db, RAHMAT)).isEqualTo("dishub 2027-02-25..null");
    }

    @EachDatabase
    void aNewNumberKeepsThePersonAndTheOldNumber(Database db) {
        TestIntake intake = intake(db);
        intake.bring("pegawai", people());
        Object id = person(db, YOSEF).get("id");
        String number = "199007072026211003";
        Result changed = intake.bring(
                "pegawai",
                csv(
                        "NI PPPK;Nama;Jenis ASN;Jabatan;Unit Kerja;NI PPPK lama",
                        number + ";Yosef Wanggai;PPPK;Pengelola Lalu Lintas;Dinas Perhubungan;" + YOSEF));
        assertThat(changed.isApplied()).as("%s", changed).isTrue();
        assertThat(person(db, number)).containsEntry("id", id);
        assertThat(db.jdbc()
                        .sql("select identity_number from former_number")
                        .query(String.class)
                        .single())
                .isEqualTo(YOSEF);
        assertThat(intake.bring("pegawai", people()).errors()).contains("Nomor ini sudah tidak berlaku");
        assertThat(intake.bring("atasan", csv("NIP;NIP Atasan", YOSEF + ";" + RAHMAT))
                        .isApplied())
                .as("the old number still finds the person")
                .isTrue();
    }

    @EachDatabase
    void everythingWrongInADirtyFileIsNamed(Database db) {
        Result result = intake(db)
                .bring(
                        "pegawai",
                        xlsx(
                                row("DAFTAR PEGAWAI KOTA PALU"),
                                row("No", "NIP", "Nama", "Jenis ASN", "Jabatan", "Unit Kerja", "Atasan", "TMT CPNS"),
                                row(1, 1.98609262015052E17, "A", "PNS", "Kepala Seksi", "BKPSDMD", null, null),
                                row(2, "198613262015051001", "B", "PNS", "Kepala Seksi", "BKPSDMD", null, "31-02-2015"),
                                row(3, RAHMAT, "C", "PNS", "Kepala Seksi", "BKPSDMD", RAHMAT, LocalDate.of(2019, 3, 1)),
                                row(4, RAHMAT, "D", "Honorer", "Kepala Seksi", "BKPSDMD", null, null),
                                row(5, SITI, "E", "PPPK", "Tukang Sihir", "Dinas Antariksa", "Tidak Ada", null),
                                row(6, "19860926201505200", "F", "PNS", "Kepala Seksi", "BKPSDMD", null, null),
                                row(7, null, "G", "PNS", "Kepala Seksi", "BKPSDMD", null, null),
                                row(null, null, null, null, null, null, "Mengetahui, Kepala BKPSDMD", null)));
        assertThat(result.isApplied()).isFalse();
        assertThat(result.errors())
                .contains("3 NIP: Nomor tersimpan sebagai angka sehingga angka terakhirnya hilang")
                .contains("4 NIP: Delapan angka pertama NIP/NI PPPK harus tanggal lahir")
                .contains("4 TMT CPNS: Bukan tanggal yang benar")
                .contains("5 Atasan: Pegawai tidak dapat menjadi atasannya sendiri")
                .contains("6 NIP: Sudah ada di baris 5")
                .contains("6 Jenis ASN: Tidak ada di pilihan. Pilihan: PNS, CPNS, PPPK, PPPK Paruh Waktu.")
                .contains("7 Jabatan: Tidak dikenal: tidak ada jabatan")
                .contains("7 Unit Kerja: Tidak dikenal: tidak ada unit")
                .contains("7 Atasan: Tidak ada pegawai dengan nama atau jabatan seperti ini")
                .contains("8 NIP: NIP/NI PPPK terdiri atas tepat 18 angka; isian ini 17 karakter.")
                .contains("9 NIP: Wajib diisi.")
                .contains("10 null: Baris ini bukan data");
        assertThat(result.warnings())
                .contains("2 No: Kolom ini tidak dikenal dan tidak diimpor")
                .contains("7 NIP: Nomor ini berpola NIP, sedangkan jenis ASN tertulis PPPK");
    }

    @EachDatabase
    void superiorsInACircleAreRefusedWithTheirNames(Database db) {
        TestIntake intake = intake(db);
        intake.bring("pegawai", people());
        Result result = intake.bring("atasan", csv("NIP;Atasan", SITI + ";" + RAHMAT));
        assertThat(result.errors())
                .containsAnyOf(
                        "Atasan membentuk lingkaran: Siti Aminah → Rahmat Saleh, S.T. → Siti Aminah.",
                        "Atasan membentuk lingkaran: Rahmat Saleh, S.T. → Siti Aminah → Rahmat Saleh, S.T..");
        Result fine = intake.from(TODAY.plusDays(1)).bring("atasan", csv("NIP;Atasan", RAHMAT + ";" + YOSEF));
        assertThat(fine.isApplied()).as("%s", fine).isTrue();
        assertThat(person(db, RAHMAT)).containsEntry("supervisor", "Yosef Wanggai");
        assertThat(places(db, RAHMAT)).isEqualTo("dishub 2027-02-22..2027-02-22, dishub 2027-02-23..null");
        intake.undo(fine);
        assertThat(person(db, RAHMAT)).containsEntry("supervisor", "Siti Aminah");
    }

    @EachDatabase
    void aCompleteFileEndsThoseWhoAreNotInItButNoOfficials(Database db) {
        TestIntake intake = intake(db);
        intake.bring("pegawai", people());
        db.jdbc()
                .sql("update placement set valid_from = date '2027-02-01' where valid_from > date '2027-02-01'")
                .update();
        intake.complete(true);
        byte[] file =
                csv("NIP;Nama;Jenis ASN;Jabatan;Unit Kerja", SITI + ";Siti Aminah;PNS;Kepala Seksi;Dinas Perhubungan");
        Result officials = intake.bring("pegawai", file);
        assertThat(officials.errors()).contains("\"Analis SDM Contoh\" tidak ada di berkas, tetapi memegang peran");
        db.jdbc()
                .sql("delete from placement where employee_id in (select id from account where nip is null)")
                .update();
        intake.from(TODAY.plusDays(1));
        assertThat(intake.bring("pegawai", file).errors()).contains("tidak dapat diakhiri sebelum harinya");
        intake.from(TODAY);
        db.jdbc()
                .sql("update work_unit set head_id = (select id from account where nip = :nip) where id = 'dishub'")
                .param("nip", RAHMAT)
                .update();
        assertThat(intake.bring("pegawai", file).errors()).contains("masih kepala Dinas Perhubungan");
        db.jdbc().sql("update work_unit set head_id = null where id = 'dishub'").update();
        Result result = intake.bring("pegawai", file);
        assertThat(result.isApplied()).as("%s", result).isTrue();
        assertThat(result.counts()).isEqualTo("0 baru, 0 berubah, 2 berakhir, 1 tetap");
        assertThat(result.warnings()).contains("2 dari 3 pegawai tidak ada di berkas");
        assertThat(person(db, RAHMAT)).containsEntry("active", false).containsEntry("unit", null);
        intake.complete(false);
        Result returned = intake.bring("pegawai", people());
        assertThat(returned.counts()).isEqualTo("0 baru, 2 berubah, 0 berakhir, 1 tetap");
        assertThat(person(db, RAHMAT)).containsEntry("active", true).containsEntry("unit", "Dinas Perhubungan");
    }

    @EachDatabase
    void whatIsUsedOrWasChangedSinceCannotBeTakenBack(Database db) {
        TestIntake intake = intake(db);
        Result people = intake.bring("pegawai", people());
        Object id = person(db, RAHMAT).get("id");
        db.jdbc()
                .sql(
                        "insert into performance_result (employee_id, tenant, for_year, predicate) values (?, 'palu', 2026, 'GOOD')")
                .param(id)
                .update();
        assertThatThrownBy(() -> intake.undo(people))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("datanya sudah dipakai");
        db.jdbc().sql("delete from performance_result").update();
        db.jdbc()
                .sql("update employee set grade = 'III/c' where id = ?")
                .param(id)
                .update();
        assertThatThrownBy(() -> intake.undo(people))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("sudah diubah sesudahnya");
        assertThat(person(db, SITI)).as("nothing of it was taken back").containsEntry("active", true);
    }
}
