package id.bangkom.workforce;

import static id.bangkom.intake.Workbooks.book;
import static id.bangkom.intake.Workbooks.csv;
import static id.bangkom.intake.Workbooks.fill;
import static id.bangkom.intake.Workbooks.row;
import static id.bangkom.intake.Workbooks.xlsx;
import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.PALU;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.access.TestAccess;
import id.bangkom.intake.TestIntake;
import id.bangkom.intake.TestIntake.Result;
import id.bangkom.process.Actor;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import id.bangkom.testing.MutableClock;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TestCity;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Worksheet;

/** Files as personnel systems export them and as people hand them on: what is right comes in, what is wrong is named. */
class RealExportsTest {

    private static final String HEAD = "196805101994031007";
    private static final String SECTION = "197911232005011004";
    private static final String RAHMAT = "199203142019031002";
    private static final String SITI = "198609262015052001";
    private static final String YOSEF = "199007072023211005";

    private static final String[] BKN = {
        "NO",
        "PNS ID",
        "NIP BARU",
        "NIP LAMA",
        "NAMA",
        "GELAR DEPAN",
        "GELAR BELAKANG",
        "TANGGAL LAHIR",
        "JENIS KELAMIN",
        "STATUS CPNS PNS",
        "TMT CPNS",
        "GOL AKHIR NAMA",
        "TMT GOLONGAN",
        "JENIS JABATAN NAMA",
        "ESELON",
        "JABATAN NAMA",
        "TMT JABATAN",
        "TINGKAT PENDIDIKAN NAMA",
        "UNOR NAMA",
        "UNOR INDUK NAMA",
        "NIP ATASAN",
        "NAMA ATASAN"
    };

    /** A city that has nobody but one analyst, and no unit. */
    private static TestIntake emptyCity(Database db) {
        db.jdbc()
                .sql(
                        "insert into tenant (id, name, agency, zone) values ('bitung', 'Kota Bitung', 'BKPSDM', 'Asia/Makassar')")
                .update();
        db.jdbc()
                .sql("insert into account (id, tenant, email, display_name) values ('analisbitung', 'bitung',"
                        + " 'analis@bitung.contoh.go.id', 'Analis')")
                .update();
        db.jdbc()
                .sql("insert into role_grant (account_id, role_name) values ('analisbitung', 'HR_ANALYST')")
                .update();
        return intake(db, new Actor("analisbitung", "bitung"));
    }

    private static TestIntake palu(Database db) {
        TestCity.in(db);
        return intake(db, new Actor(HR_ANALYST, PALU));
    }

    private static TestIntake intake(Database db, Actor actor) {
        MutableClock clock = new MutableClock(ProcessTestConfiguration.MORNING);
        return TestIntake.in(
                db,
                clock,
                actor,
                new UnitImport(TestWorkforce.NOBODY_FOLLOWS),
                new PositionImport(),
                new EmployeeImport(TestWorkforce.NOBODY_FOLLOWS, TestAccess.cities(db, clock)),
                new SupervisorImport(TestWorkforce.NOBODY_FOLLOWS, TestAccess.cities(db, clock)));
    }

    private static List<Object[]> bknRows() {
        List<Object[]> rows = new ArrayList<>();
        rows.add(row("PEMERINTAH KOTA BITUNG"));
        rows.add(row("DAFTAR NOMINATIF PEGAWAI NEGERI SIPIL"));
        rows.add(row("Keadaan: 1 Januari 2027"));
        rows.add(row());
        rows.add(BKN.clone());
        Object[] numbers = new Object[BKN.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i + 1;
        }
        rows.add(numbers);
        rows.add(row(
                1,
                "A8ACA7E1",
                "'" + HEAD,
                "131234567",
                "ANDI BASO",
                "Dr.",
                "M.Si.",
                "10-05-1968",
                "M",
                "P",
                "01-03-1994",
                "IV/c",
                "01-04-2016",
                "Struktural",
                "II.b",
                "KEPALA DINAS PERHUBUNGAN",
                "02-01-2022",
                "S-3/Doktor",
                "DINAS PERHUBUNGAN",
                "PEMERINTAH KOTA BITUNG",
                "",
                ""));
        rows.add(row());
        rows.add(row(
                2,
                "A8ACA7E2",
                "19791123 200501 1 004",
                "",
                "BUDI\u00A0SANTOSO ",
                "",
                "S.T.",
                LocalDate.of(1979, 11, 23),
                "L",
                "PNS",
                LocalDate.of(2005, 1, 1),
                "III/d",
                "",
                "Jabatan Pengawas",
                "IV.a",
                "Kepala Seksi Angkutan",
                "",
                "S-1",
                "Bidang Angkutan Dinas Perhubungan",
                "",
                HEAD,
                "Dr. Andi Baso, M.Si."));
        rows.add(BKN.clone());
        rows.add(row(
                3,
                "A8ACA7E3",
                RAHMAT,
                "",
                "Rahmat Saleh",
                "",
                "",
                "14 Maret 1992",
                "Laki-laki",
                "CPNS",
                "1 Maret 2019",
                "Penata Muda Tk. I (III/b)",
                "",
                "Jabatan Pelaksana",
                "-",
                "Pengelola Lalu Lintas",
                "",
                "D-IV",
                "bidang angkutan  dinas perhubungan",
                "Dinas Perhubungan",
                "",
                "BUDI SANTOSO"));
        rows.add(row(
                4,
                "A8ACA7E4",
                SITI,
                "",
                "Siti Aminah",
                "",
                "",
                "1986-09-26",
                "P",
                "P",
                "2015-05-01 00:00:00",
                "III/c",
                "",
                "Jabatan Fungsional",
                "",
                "Perawat Ahli Muda",
                "",
                "S-1",
                "Puskesmas Tinumbala",
                "Dinas Kesehatan",
                "",
                "kepala seksi angkutan"));
        return rows;
    }

    @EachDatabase
    void anExportOfTheNationalSystemFillsACityThatHasNothingYet(Database db) {
        TestIntake intake = emptyCity(db);
        byte[] file = xlsx(bknRows().toArray(Object[][]::new));

        Result refused = intake.bring("pegawai", file);
        assertThat(refused.isApplied()).isFalse();
        assertThat(refused.errors())
                .startsWith("0 null: Kota ini belum mempunyai unit kerja. Di berkas ini ada 3 unit kerja dan 4 jabatan")
                .contains("Impor berkas unit kerja, lalu jabatan", "Buat unit dan jabatan yang belum ada")
                .contains("7 UNOR NAMA: Tidak dikenal", "7 JABATAN NAMA: Tidak dikenal");

        Result result = intake.create(true).bring("pegawai", file);
        assertThat(result.isApplied()).as("%s", result).isTrue();
        assertThat(result.counts()).isEqualTo("13 baru, 0 berubah, 0 berakhir, 0 tetap");
        assertThat(units(db))
                .containsExactly(
                        "Bidang Angkutan Dinas Perhubungan DIVISION < DINAS PERHUBUNGAN",
                        "DINAS PERHUBUNGAN AGENCY < PEMERINTAH KOTA BITUNG",
                        "Dinas Kesehatan AGENCY < PEMERINTAH KOTA BITUNG",
                        "PEMERINTAH KOTA BITUNG CITY < -",
                        "Puskesmas Tinumbala SERVICE_UNIT < Dinas Kesehatan");
        assertThat(positions(db))
                .containsEntry("KEPALA DINAS PERHUBUNGAN", "JPT_PRATAMA")
                .containsEntry("Kepala Seksi Angkutan", "PENGAWAS")
                .containsEntry("Pengelola Lalu Lintas", "PELAKSANA")
                .containsEntry("Perawat Ahli Muda", "JF_AHLI_MUDA");
        assertThat(person(db, HEAD))
                .isEqualTo("Dr. ANDI BASO, M.Si. PNS IV/c 1994-03-01 S-3/Doktor DINAS PERHUBUNGAN under nobody");
        assertThat(person(db, SECTION))
                .isEqualTo("BUDI SANTOSO, S.T. PNS III/d 2005-01-01 S-1 Bidang Angkutan Dinas Perhubungan under"
                        + " Dr. ANDI BASO, M.Si.");
        assertThat(person(db, RAHMAT))
                .isEqualTo("Rahmat Saleh CPNS III/b 2019-03-01 D-IV Bidang Angkutan Dinas Perhubungan under"
                        + " BUDI SANTOSO, S.T.");
        assertThat(person(db, SITI)).as("led by whoever holds the position").endsWith("under BUDI SANTOSO, S.T.");
        for (String unread : List.of("NO", "PNS ID", "NIP LAMA", "TMT GOLONGAN", "TMT JABATAN")) {
            assertThat(result.warnings()).contains("5 " + unread + ": Kolom ini tidak dikenal dan tidak diimpor");
        }
        assertThat(result.warnings())
                .contains("6 null: Baris contoh atau nomor kolom", "10 null: Judul kolom yang berulang")
                .contains("5 NAMA ATASAN: Isinya sama dengan kolom \"NIP ATASAN\"")
                .contains("7 NIP ATASAN: Pegawai ini tanpa atasan");
        assertThat(result.untold()).isEmpty();

        assertThat(intake.bring("pegawai", file).counts())
                .as("twice changes nothing")
                .isEqualTo("0 baru, 0 berubah, 0 berakhir, 4 tetap");
        intake.undo(result);
        assertThat(units(db)).isEmpty();
        assertThat(positions(db)).doesNotContainKey("Perawat Ahli Muda");
    }

    private static List<String> units(Database db) {
        return db
                .jdbc()
                .sql(
                        """
                        select u.name || ' ' || u.kind || ' < ' || coalesce(p.name, '-') as line from work_unit u
                        left join work_unit p on p.id = u.parent_id where u.tenant = 'bitung'
                        """)
                .query(String.class)
                .list()
                .stream()
                .sorted()
                .toList();
    }

    private static Map<String, String> positions(Database db) {
        Map<String, String> positions = new TreeMap<>();
        db.jdbc()
                .sql("select title, position_class from job_position where tenant = 'bitung'")
                .query(rs -> {
                    positions.put(rs.getString(1), rs.getString(2));
                });
        return positions;
    }

    private static String person(Database db, String number) {
        return db.jdbc()
                .sql(
                        """
                        select a.display_name, e.employment_kind, e.grade, e.joined_on, e.education, u.name, s.display_name as led
                        from account a join employee e on e.id = a.id join placement p on p.employee_id = a.id
                        join work_unit u on u.id = p.unit_id left join account s on s.id = p.supervisor_id
                        where a.nip = :number
                        """)
                .param("number", number)
                .query((rs, n) ->
                        rs.getString(1) + " " + rs.getString(2) + " " + rs.getString(3) + " " + rs.getString(4) + " "
                                + rs.getString(5) + " " + rs.getString(6) + " under "
                                + (rs.getString(7) == null ? "nobody" : rs.getString(7)))
                .single();
    }

    @EachDatabase
    void totalsAndSignaturesBelowTheDataAreNamedOneByOne(Database db) {
        List<Object[]> rows = bknRows();
        rows.add(row());
        rows.add(row("Jumlah", null, null, null, 4));
        rows.add(row(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "Bitung, 2 Januari 2027"));
        rows.add(row(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "Kepala BKPSDM,"));
        rows.add(row(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "NIP. 196501011990031001"));
        Result result = emptyCity(db).create(true).bring("pegawai", xlsx(rows.toArray(Object[][]::new)));
        assertThat(result.isApplied()).isFalse();
        assertThat(result.errors().lines())
                .hasSize(4)
                .allMatch(error -> error.contains("Baris ini bukan data"))
                .anyMatch(error -> error.startsWith("14 "))
                .anyMatch(error -> error.startsWith("17 "));
        assertThat(result.untold()).isEmpty();
    }

    @EachDatabase
    void aFileOfTheWindowsKindWithAnotherSheetsOrderIsReadTheSame(Database db) {
        TestIntake intake = palu(db);
        byte[] windows =
                "NAMA;NIP;JENIS ASN;UNIT KERJA;JABATAN;TMT\r\nRené Sitompul;\"19920314 201903 1 002\";pns;DISHUB;pengelola lalu lintas;01.03.2019\r\n"
                        .getBytes(Charset.forName("windows-1252"));
        Result result = intake.bring("pegawai", windows);
        assertThat(result.isApplied()).as("%s", result).isTrue();
        assertThat(person(db, RAHMAT)).startsWith("René Sitompul PNS").contains("2019-03-01");
    }

    @EachDatabase
    void theSheetWithThePeopleIsFoundAndTheOthersAreNamed(Database db) {
        Map<String, Consumer<Worksheet>> sheets = new LinkedHashMap<>();
        sheets.put("Petunjuk", sheet -> fill(sheet, List.<Object[]>of(row("Isi lembar kedua"))));
        sheets.put(
                "Pegawai",
                sheet -> fill(
                        sheet,
                        List.of(
                                row("NIP", "Nama", "Jenis ASN", "Unit kerja", "Jabatan"),
                                row(RAHMAT, "Rahmat", "PNS", "Dinas Perhubungan", "Pengelola Lalu Lintas"))));
        byte[] book = book(sheets);
        Result result = palu(db).bring("pegawai", book);
        assertThat(result.isApplied()).as("%s", result).isTrue();
        assertThat(result.warnings()).contains("Lembar \"Petunjuk\" tidak dibaca; yang dibaca hanya \"Pegawai\"");
    }

    @EachDatabase
    void whatIsSwappedWrongOrTwiceIsNamedWhereItStands(Database db) {
        Result result = palu(db).bring(
                        "pegawai",
                        xlsx(
                                row(
                                        "NIP",
                                        "Nama",
                                        "Jenis ASN",
                                        "Golongan",
                                        "Jabatan",
                                        "Unit Kerja",
                                        "Pendidikan",
                                        "TMT",
                                        "Tanggal Lahir"),
                                row(
                                        "Rahmat Saleh",
                                        RAHMAT,
                                        "PNS",
                                        "III/b",
                                        "Pengelola Lalu Lintas",
                                        "Dishub",
                                        "S-1",
                                        null,
                                        null),
                                row(
                                        SITI,
                                        "Siti Aminah",
                                        "PNS",
                                        "III/c",
                                        "Dishub",
                                        "Pengelola Lalu Lintas",
                                        "S-1",
                                        null,
                                        null),
                                row(
                                        SECTION,
                                        "Budi Santoso",
                                        "PNS",
                                        "S-1",
                                        "Kepala Seksi",
                                        "Dishub",
                                        "III/d",
                                        null,
                                        null),
                                row(
                                        HEAD,
                                        "Andi Baso",
                                        "PNS",
                                        "IV/c",
                                        "Kepala Seksi",
                                        "Dishub",
                                        "S-3",
                                        "10-05-1968",
                                        "01-03-1994"),
                                row(
                                        HEAD,
                                        "Andi Baso",
                                        "PNS",
                                        "IV/c",
                                        "Kepala Seksi",
                                        "Dishub",
                                        "S-3",
                                        "31-02-1994",
                                        null),
                                row(
                                        YOSEF,
                                        "Yosef Wanggai",
                                        "PPPK",
                                        "IX",
                                        "Kepala Seksi",
                                        "Dishub",
                                        "S-1",
                                        "01-07-23",
                                        null),
                                row(
                                        199001012015031001L,
                                        "Angka Bulat",
                                        "PNS",
                                        "III/a",
                                        "Kepala Seksi",
                                        "Dishub",
                                        "S-1",
                                        null,
                                        null)));
        assertThat(result.isApplied()).isFalse();
        assertThat(result.errors())
                .contains("2 NIP: NIP/NI PPPK terdiri atas tepat 18 angka; isian ini tidak berisi angka")
                .contains("2 Nama: Nama ini tidak berisi huruf")
                .contains("3 Jabatan: Tidak ada jabatan dengan nama ini; ini nama unit kerja")
                .contains("3 Unit Kerja: Tidak ada unit dengan nama ini; ini nama jabatan")
                .contains("4 Golongan: Golongan ruang ditulis")
                .contains("4 Pendidikan: Ini golongan ruang, bukan pendidikan")
                .contains("5 TMT: TMT ini sebelum usia 15 tahun")
                .contains("6 NIP: Sudah ada di baris 5")
                .contains("6 TMT: Bukan tanggal yang benar")
                .contains("7 TMT: Bukan tanggal yang benar. Tulis hari-bulan-tahun dengan tahun empat angka")
                .contains("8 NIP: Nomor tersimpan sebagai angka");
        assertThat(result.warnings())
                .contains("5 Tanggal Lahir: Tidak sama dengan tanggal lahir di NIP/NI PPPK (10 Mei 1968)");
        assertThat(result.untold()).isEmpty();
    }

    @EachDatabase
    void swappedColumnsCreateNoUnitsAndPositions(Database db) {
        Result result = palu(db).create(true)
                .bring(
                        "pegawai",
                        csv(
                                "NIP;Nama;Jenis ASN;Jabatan;Unit Kerja",
                                RAHMAT + ";Rahmat;PNS;Arsiparis;Dinas Arsip",
                                SITI + ";Siti;PNS;Dinas Arsip;Arsiparis"));
        assertThat(result.errors())
                .contains(
                        "3 Unit Kerja: Nama ini juga ada di kolom jabatan",
                        "3 Jabatan: Nama ini juga ada di kolom unit kerja");
        assertThat(result.isApplied()).isFalse();
    }

    @EachDatabase
    void circlesAreFoundAcrossTheFileAndWhatIsThereAndInRowsWithOtherMistakes(Database db) {
        TestIntake intake = palu(db);
        String head = "NIP;Nama;Jenis ASN;Jabatan;Unit Kerja;NIP Atasan;TMT";
        assertThat(intake.bring(
                                "pegawai",
                                csv(
                                        head,
                                        RAHMAT + ";Rahmat;PNS;Kepala Seksi;Dishub;" + SITI + ";",
                                        SITI + ";Siti;PNS;Kepala Seksi;Dishub;;"))
                        .isApplied())
                .isTrue();
        assertThat(intake.bring("pegawai", csv(head, SITI + ";Siti;PNS;Kepala Seksi;Dishub;" + RAHMAT + ";"))
                        .errors())
                .contains("2 NIP Atasan: Atasan membentuk lingkaran", "Siti → Rahmat");
        assertThat(intake.bring("atasan", csv("NIP;Atasan", SITI + ";Rahmat")).errors())
                .contains("lingkaran");
        assertThat(intake.bring(
                                "pegawai",
                                csv(
                                        head,
                                        HEAD + ";Andi;PNS;Kepala Seksi;Dishub;" + SECTION + ";99-99-2019",
                                        SECTION + ";Budi;PNS;Kepala Seksi;Dishub;" + HEAD + ";"))
                        .errors())
                .contains("2 TMT: Bukan tanggal", "NIP Atasan: Atasan membentuk lingkaran");
    }

    @EachDatabase
    void aSupervisorWhoIsNowhereIsNamedAndOneOfSeveralWithTheSamePositionIsTheNearest(Database db) {
        TestIntake intake = palu(db);
        String head = "NIP;Nama;Jenis ASN;Jabatan;Unit Kerja;Jabatan Atasan";
        Result result = intake.bring(
                "pegawai",
                csv(
                        head,
                        HEAD + ";Andi;PNS;Kepala Seksi;BKPSDMD;",
                        SECTION + ";Budi;PNS;Pengelola Lalu Lintas;BKPSDMD;Kepala Seksi",
                        SITI + ";Siti;PNS;Pengelola Lalu Lintas;Dishub;Kepala Seksi"));
        assertThat(result.isApplied()).as("%s", result).isTrue();
        assertThat(person(db, SECTION)).endsWith("under Andi");
        assertThat(person(db, SITI)).as("who has been there").endsWith("under Kepala Seksi Contoh");
        assertThat(intake.bring(
                                "pegawai",
                                csv(
                                        head,
                                        RAHMAT + ";Rahmat;PNS;Pengelola Lalu Lintas;Dishub;Kepala Antah",
                                        YOSEF + ";Yosef;PPPK;Pengelola Lalu Lintas;Dishub;199912312024012001"))
                        .errors())
                .contains("2 Jabatan Atasan: Tidak ada pegawai dengan nama atau jabatan seperti ini")
                .contains("3 Jabatan Atasan: Tidak ada pegawai dengan nomor ini");
    }
}
