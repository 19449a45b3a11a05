package id.bangkom.intake;

import static id.bangkom.intake.Workbooks.csv;
import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.PALU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.competency.Competencies;
import id.bangkom.competency.LevelText;
import id.bangkom.hours.HoursLedger;
import id.bangkom.process.Actor;
import id.bangkom.refusal.Refusal;
import id.bangkom.testing.ProcessTest;
import id.bangkom.testing.TestCity;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the competency, plan, training and hours modules take in: clean, dirty, twice, taken back. */
@ProcessTest
class OtherDatasetsTest {

    private static final String NUMBER = "199203142019031002";

    @Autowired
    private Imports imports;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestCity city;

    @Autowired
    private Competencies competencies;

    @Autowired
    private HoursLedger ledger;

    private final Actor analyst = new Actor(HR_ANALYST, PALU);
    private String employee;

    @BeforeEach
    void somebody() {
        jdbc.sql("update account set nip = null where nip = ?").param(NUMBER).update();
        employee = city.employee();
        jdbc.sql("update account set nip = ? where id = ?")
                .params(NUMBER, employee)
                .update();
    }

    private Run bring(String dataset, String... lines) {
        String id = imports.receive(analyst, dataset, null, false, false, "berkas.csv", csv(lines));
        imports.check(PALU, id);
        Run run = imports.find(PALU, id);
        if (run.state() == Run.State.CHECKED
                && run.counts().errors() == 0
                && run.counts().changes() > 0) {
            imports.confirm(analyst, id, run.digest());
            imports.apply(analyst, id);
        }
        return imports.find(PALU, id);
    }

    private static String counts(Run run) {
        return run.counts().added() + " baru, " + run.counts().changed() + " berubah, "
                + run.counts().unchanged() + " tetap";
    }

    /** A clean file is applied, the same again changes nothing, and the first is taken back. */
    private void cleanTwiceAndBack(String dataset, String expected, String... lines) {
        Run first = bring(dataset, lines);
        assertThat(first.state())
                .as("%s: %s", first.message(), errors(dataset, lines))
                .isEqualTo(Run.State.APPLIED);
        assertThat(counts(first)).isEqualTo(expected + " baru, 0 berubah, 0 tetap");
        Run again = bring(dataset, lines);
        assertThat(again.state()).isEqualTo(Run.State.CHECKED);
        assertThat(counts(again)).isEqualTo("0 baru, 0 berubah, " + expected + " tetap");
        TestIntake.takeBack(imports, analyst, first.id());
        Run anew = bring(dataset, lines);
        assertThat(counts(anew)).as("after it was taken back").isEqualTo(counts(first));
    }

    private List<String> errors(String dataset, String... lines) {
        String id = imports.receive(analyst, dataset, null, false, false, "berkas.csv", csv(lines));
        return imports.outcome(imports.find(PALU, id)).findings().stream()
                .map(finding -> finding.row() + " " + finding.column() + ": " + finding.message())
                .toList();
    }

    private static void assertFound(List<String> errors, String... expected) {
        Stream.of(expected).forEach(each -> assertThat(errors).anyMatch(error -> error.startsWith(each)));
    }

    @Test
    void certificatesOfPeopleAndOfPositionsComeInAndGoBack() {
        cleanTwiceAndBack(
                "sertifikat-pegawai",
                "1",
                "NIP;Nama sertifikat;Tanggal terbit;Nomor;Masa berlaku",
                NUMBER + ";PBJ Level 1;12 Mei 2026;0012/PBJ;12 Mei 2030");
        assertFound(
                errors(
                        "sertifikat-pegawai",
                        "NIP;Nama sertifikat;Tanggal terbit;Masa berlaku",
                        NUMBER + ";Latsar;1 Mei 2099;",
                        NUMBER + ";PKP;1 Mei 2026;1 April 2026",
                        NUMBER + ";PKA;1 Mei 2026;",
                        NUMBER + ";PKA;1 Mei 2026;"),
                "2 Tanggal terbit: Tanggal terbit tidak boleh di masa depan",
                "3 Masa berlaku: Berakhir sebelum terbit",
                "5 null: Sertifikat ini sudah ada");
        String title = "Pengelola Sertifikat Uji";
        jdbc.sql("insert into job_position (id, tenant, title, position_class, job_family)"
                        + " values ('certposition', 'palu', ?, 'PELAKSANA', 'umum')")
                .param(title)
                .update();
        cleanTwiceAndBack(
                "sertifikat-jabatan", "1", "Jabatan;Sertifikat;Dasar hukum", title + ";PBJ Level 1;Perpres 12/2021");
        assertFound(
                errors("sertifikat-jabatan", "Jabatan;Sertifikat", title + ";PBJ Level 2", title + ";PBJ Level 2"),
                "3 null: Syarat ini sudah ada");
    }

    @Test
    void technicalCompetenciesExtendTheDictionaryAndNationalOnesStay() {
        cleanTwiceAndBack(
                "kompetensi", "1", "Kompetensi;Jenis;Definisi", "Manajemen Lalu Lintas;Teknis;Mengatur lalu lintas.");
        Run national = bring("kompetensi", "Kompetensi;Jenis;Uraian", "Integritas;Manajerial;Lain.");
        assertThat(counts(national)).isEqualTo("0 baru, 0 berubah, 1 tetap");
        assertFound(
                errors("kompetensi", "Kompetensi;Jenis;Uraian", "Kesaktian;Manajerial;Lain.", "X;Teknis;"),
                "2 Jenis: Kompetensi manajerial",
                "3 Uraian: Wajib diisi");
    }

    @Test
    void aTechnicalCompetencyBringsWhatItsLevelsMean() {
        String[] file = {
            "Kompetensi;Uraian;Uraian level 1;Uraian level 3",
            "Rekayasa Simpang;Mengatur simpang.;Mengikuti pedoman simpang.;Merancang simpang."
        };
        cleanTwiceAndBack("kompetensi", "1", file);
        String id = jdbc.sql("select id from competency where name = 'Rekayasa Simpang'")
                .query(String.class)
                .single();
        assertThat(competencies.levelsOf(PALU, id))
                .containsExactly(
                        new LevelText(1, "Mengikuti pedoman simpang."), new LevelText(3, "Merancang simpang."));
        Run changed = bring(
                "kompetensi",
                "Kompetensi;Uraian;Uraian level 1;Uraian level 2",
                "Rekayasa Simpang;Mengatur simpang.;;Menghitung arus.");
        assertThat(counts(changed)).isEqualTo("0 baru, 1 berubah, 0 tetap");
        assertThat(competencies.levelsOf(PALU, id))
                .as("an empty cell takes away, a missing column leaves")
                .containsExactly(new LevelText(2, "Menghitung arus."), new LevelText(3, "Merancang simpang."));
        assertFound(
                errors("kompetensi", "Kompetensi;Uraian;Uraian level 5", "Panjang;Uji.;" + "x".repeat(501)),
                "2 Uraian level 5: ");
    }

    @Test
    void aFileChangesNoStandardOfThePastAndItsChangesAreKeptWithWhoBroughtThem() {
        jdbc.sql("insert into job_position (id, tenant, title, position_class, job_family)"
                        + " values ('importedpost', 'palu', 'Penjaga Palang', 'PELAKSANA', 'perhubungan')")
                .update();
        jdbc.sql("insert into position_standard (position_id, tenant, competency_id, required_level, valid_from)"
                        + " values ('importedpost', 'palu', 'unity', 2, date '2020-01-01')")
                .update();
        bring("standar", "Jabatan;Integritas", "Penjaga Palang;2");
        String past = imports.receive(
                analyst,
                "standar",
                LocalDate.of(2027, 1, 1),
                false,
                false,
                "berkas.csv",
                csv("Jabatan;Perekat Bangsa", "Penjaga Palang;3"));
        assertThat(imports.outcome(imports.find(PALU, past)).findings())
                .anyMatch(finding -> finding.message().contains("hari yang lampau"));
        Run second = bring("standar", "Jabatan;Integritas;Kerja Sama", "Penjaga Palang;3;2");
        assertThat(second.state()).isEqualTo(Run.State.APPLIED);
        TestIntake.takeBack(imports, analyst, second.id());
        assertThat(jdbc.sql(
                                """
                                select competency_id || ' ' || coalesce(cast(level_before as varchar(5)), '-') || ' '
                                    || coalesce(cast(level_after as varchar(5)), '-') || ' ' || entered_by
                                from standard_change where position_id = 'importedpost'
                                """)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "integrity - 2 " + HR_ANALYST,
                        "integrity 2 3 " + HR_ANALYST,
                        "teamwork - 2 " + HR_ANALYST,
                        "integrity 3 2 " + HR_ANALYST,
                        "teamwork 2 - " + HR_ANALYST);
    }

    @Test
    void standardsHoldFromADayAndAreNotDoubled() {
        String[] file = {"Jabatan;Integritas;Pelayanan Publik;Level", "Pengelola Lalu Lintas;2;4;"};
        cleanTwiceAndBack("standar", "1", file);
        assertThat(competencies.standardOf(PALU, "staff"))
                .filteredOn(level -> level.competency().id().equals("service"))
                .allMatch(level -> level.level() == 4)
                .hasSize(1);
        assertFound(
                errors(
                        "standar",
                        "Jabatan;Integritas;Kompetensi;Level",
                        "Tukang Sihir;3;;",
                        "Kepala Seksi;6;;",
                        "Kepala Seksi;;Kesaktian;3",
                        "Kepala Seksi;;Integritas;",
                        "Kepala Seksi;;;"),
                "2 Jabatan: Tidak dikenal",
                "3 Integritas: Level harus 1 sampai 5",
                "4 Kompetensi: Tidak ada kompetensi",
                "5 Level: Wajib diisi bersama",
                "6 null: Baris ini tidak berisi level");
    }

    @Test
    void assessmentsPredicatesAndIndicatorsComeIn() {
        cleanTwiceAndBack("penilaian", "1", "NIP;Tanggal;Integritas;Kerja Sama;JPM", NUMBER + ";12 Mei 2026;3;2;85,5");
        assertThat(competencies.assessmentsOf(PALU, employee).get("integrity").level())
                .isEqualTo(3);
        assertFound(
                errors(
                        "penilaian",
                        "NIP;Tanggal;Integritas;JPM",
                        NUMBER + ";1 Mei 2030;3;500",
                        "199203142019031003;1 Mei 2026;3;"),
                "2 Tanggal: Tanggal penilaian tidak boleh di masa depan",
                "2 JPM: JPM adalah persentase",
                "3 NIP: Tidak ada pegawai dengan nomor ini");

        cleanTwiceAndBack("skp", "1", "NIP;Tahun;Predikat Kinerja", NUMBER + ";2026;SANGAT BAIK");
        assertFound(
                errors("skp", "NIP;Tahun;Predikat", NUMBER + ";2019;Baik", NUMBER + ";2026;Luar Biasa"),
                "2 Tahun: Tahun harus dari 2022",
                "3 Predikat: Tidak ada di pilihan");

        cleanTwiceAndBack(
                "indikator",
                "1",
                "OPD;Tahun;Indikator;Satuan;Polarisasi;Target;Realisasi",
                "Dinas Perhubungan;2027;Waktu tanggap uji impor;jam;Minimal;24;30,55555");
        assertFound(
                errors("indikator", "OPD;Tahun;Indikator;Satuan;Arah;Target", "Dinas Gaib;1999;I;jam;Naik;banyak"),
                "2 OPD: Tidak dikenal",
                "2 Tahun: Tahun harus",
                "2 Target: Bukan angka");
    }

    @Test
    void partnersAndTheCatalogueComeInWithTheHoursTheRulesGive() {
        cleanTwiceAndBack("mitra", "1", "Nama lembaga;Jenis;Kota", "Balai Uji Impor;Pemerintah;Makassar");
        String heads = "Judul;Uraian;Jenis;Cara;JP;Hari;Menit;Biaya;Mitra;Min peserta;Kuota;Kompetensi";
        String row =
                "Uji Impor;Latihan.;KL07;Kelas;3;2;720;Rp850.000;Balai Uji Impor;5;25;Komunikasi 1-3; Kerja Sama 1-2"
                        .replace("1-3; K", "1-3, K");
        cleanTwiceAndBack(
                "katalog",
                "1",
                heads,
                row.replace("Komunikasi 1-3, Kerja Sama 1-2", "\"Komunikasi 1-3; Kerja Sama 1-2\""));
        assertThat(jdbc.sql(
                                """
                                select p.jp || '/' || p.cost || '/' || count(*) from programme p
                                join programme_competency c on c.programme_id = p.id
                                where p.title = 'Uji Impor' group by p.jp, p.cost
                                """)
                        .query(String.class)
                        .single())
                .isEqualTo("10/850000/2");
        Run fewer = bring("katalog", heads, row.replace("Komunikasi 1-3, Kerja Sama 1-2", "Komunikasi 2-4"));
        assertThat(counts(fewer)).isEqualTo("0 baru, 1 berubah, 0 tetap");
        TestIntake.takeBack(imports, analyst, fewer.id());
        assertFound(
                errors(
                        "katalog",
                        heads,
                        "A;B;KL99;Kelas;1;0;1;-5;Entah;9;3;Komunikasi 3-1",
                        "C;D;KL07;Kelas;1;1;60;1;Balai Uji Impor;1;30;Kesaktian 1-2"),
                "2 Jenis: Tidak ada di pilihan",
                "2 Hari: Harus dari 1",
                "2 Biaya: Biaya per peserta",
                "2 Mitra: Tidak ada mitra",
                "2 Kuota: Harus dari 9 sampai 30",
                "2 Kompetensi: Tulis kompetensi",
                "3 Kompetensi: Tidak ada kompetensi bernama \"Kesaktian\"");
    }

    @Test
    void ceilingsComeInForOpenYearsAndEachChangeIsKeptWithItsAuthor() {
        city.cycle(PALU, 2041);
        cleanTwiceAndBack("pagu", "1", "OPD;Tahun;Sumber dana;Pagu", "Dinas Perhubungan;2041;APBD;Rp 150.000.000,-");
        assertThat(jdbc.sql("select changed_by || ' ' || amount from budget_change where for_year = 2041")
                        .query(String.class)
                        .list())
                .contains(HR_ANALYST + " 150000000");
        assertFound(
                errors(
                        "pagu",
                        "OPD;Tahun;Sumber dana;Pagu",
                        "Dinas Perhubungan;2997;APBD;1",
                        "Pemerintah Kota Palu;2041;Lotre;1,5"),
                "2 Tahun: Siklus tahun 2997 tidak sedang berjalan",
                "3 OPD: Bukan perangkat daerah",
                "3 Sumber dana: Tidak ada di pilihan",
                "3 Pagu: Harus bilangan bulat rupiah");
        jdbc.sql("update budget_ceiling set reserved = 100000000 where for_year = 2041 and amount = 150000000")
                .update();
        assertFound(
                errors("pagu", "OPD;Tahun;Sumber dana;Pagu", "Dinas Perhubungan;2041;APBD;99.999.999"),
                "2 Pagu: Rencana perangkat daerah sudah memakai Rp100.000.000");
        String last = lastApplied();
        assertThatThrownBy(() -> TestIntake.takeBack(imports, analyst, last))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("sudah diubah sesudahnya");
    }

    @Test
    void costStandardsComeInByYearAndCodeAndEachChangeIsKeptWithItsAuthor() {
        String heads = "Tahun;Kode;Jenis;Uraian;Tempat;Satuan;Jumlah;Dasar hukum";
        cleanTwiceAndBack(
                "standar-biaya",
                "1",
                heads,
                "2041;honor-jp;Honor;Honorarium narasumber;;orang/jam;Rp 900.000,-;Perwali 3 Tahun 2041");
        assertThat(jdbc.sql("select code || ' ' || amount || ' ' || changed_by from cost_standard_change"
                                + " where for_year = 2041 and amount is not null")
                        .query(String.class)
                        .list())
                .contains("HONOR-JP 900000 " + HR_ANALYST);
        assertFound(
                errors(
                        "standar-biaya",
                        heads,
                        "1999;A B;Lotre;Uraian;;satuan;1,5;",
                        "2041;A;Honor;Uraian;;satuan;1000000001;",
                        "2041;a;Honor;Uraian;;satuan;1;"),
                "2 Tahun: Harus dari 2000",
                "2 Kode: Terdiri atas huruf",
                "2 Jenis: Tidak ada di pilihan",
                "2 Jumlah: Harus bilangan bulat rupiah",
                "3 Jumlah: Harus dari 0 sampai 1.000.000.000",
                "4 Kode:");
    }

    @Test
    void whatProgrammesNeedComesInByProgrammeStandardAndHowItIsCounted() {
        Run standards = bring(
                "standar-biaya",
                "Tahun;Kode;Jenis;Uraian;Tempat;Satuan;Jumlah;Dasar hukum",
                "2043;BAHAN-X;Bahan;Bahan ajar;;paket;50000;");
        assertThat(standards.state()).isEqualTo(Run.State.APPLIED);
        String title = "Uji Susunan";
        assertThat(bring("mitra", "Nama lembaga;Jenis;Kota", "Balai Uji Susunan;Pemerintah;Palu")
                        .state())
                .isEqualTo(Run.State.APPLIED);
        Run programme = bring(
                "katalog",
                "Judul;Uraian;Jenis;Cara;JP;Hari;Menit;Biaya;Mitra;Min peserta;Kuota;Kompetensi",
                title + ";Latihan.;KL07;Kelas;3;2;720;Rp850.000;Balai Uji Susunan;5;25;Komunikasi 1-3");
        assertThat(programme.state()).as("%s", programme.message()).isEqualTo(Run.State.APPLIED);
        String heads = "Program;Kode standar;Dihitung;Banyaknya";
        cleanTwiceAndBack("biaya-program", "1", heads, title + ";bahan-x;peserta;2");
        assertFound(
                errors(
                        "biaya-program",
                        heads,
                        "Program yang tidak ada;BAHAN-X;per peserta;1",
                        title + ";TIDAK-ADA;per bulan;0",
                        title + ";BAHAN-X;per kelas;1001",
                        title + ";BAHAN-X;per peserta;1",
                        title + ";bahan-x;peserta;2"),
                "2 Program: Tidak ada program",
                "3 Kode standar: Tidak ada standar biaya",
                "3 Dihitung: Tidak ada di pilihan",
                "3 Banyaknya: Harus dari 1",
                "4 Banyaknya:",
                "6 Kode standar:");
    }

    private String lastApplied() {
        return jdbc.sql(
                        "select id from import_run where tenant = ? order by applied_no desc nulls last fetch first 1 rows only")
                .param(PALU)
                .query(String.class)
                .single();
    }

    @Test
    void pastTrainingIsPostedAndTakenBackByReversals() {
        cleanTwiceAndBack(
                "riwayat-jp",
                "1",
                "NIP;Nama kursus;Jenis;Tanggal;Tanggal selesai;Jumlah jam",
                NUMBER + ";Pelatihan Uji;Pelatihan Teknis;03-02-2026;05-02-2026;24");
        assertThat(ledger.entries(PALU, employee, 2026)).hasSize(3);
        assertThat(ledger.standing(PALU, employee, 2026).toString()).contains("24");
        assertFound(
                errors(
                        "riwayat-jp",
                        "NIP;Nama kursus;Jenis;Tanggal;Tanggal selesai;Jumlah jam;Hari",
                        NUMBER + ";Pelatihan Uji;Pelatihan Teknis;03-02-2026;05-02-2026;30;",
                        NUMBER + ";A;Sihir;05-02-2026;03-02-2026;0;",
                        NUMBER + ";B;Pelatihan Teknis;05-02-2030;;8;",
                        NUMBER + ";C;Pelatihan Teknis;05-02-2026;;8;4"),
                "2 Nama kursus: Kegiatan ini sudah dibukukan",
                "3 Jenis: Tidak ada di pilihan",
                "3 Tanggal selesai: Tanggal selesai tidak boleh sebelum",
                "3 Jumlah jam: Harus dari 1",
                "4 Tanggal: Kegiatan yang belum selesai",
                "5 Hari: Harus dari 1 sampai 1");
    }
}
