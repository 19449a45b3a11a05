package id.bangkom.workforce;

import id.bangkom.intake.Column;
import id.bangkom.intake.Column.Choice;
import id.bangkom.intake.Column.Type;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The columns of people, with the headings under which personnel systems export them. */
final class EmployeeColumns {

    static final List<Choice> KINDS = List.of(
            Choice.of(
                    EmploymentKind.PNS,
                    "PNS",
                    "P",
                    "Pegawai Negeri Sipil",
                    "PNSD",
                    "PNS Daerah",
                    "PNS Pusat",
                    "PNS Daerah Kab/Kota",
                    "PNS Daerah Kab/Kota yang bekerja pada Kab/Kota"),
            Choice.of(EmploymentKind.CPNS, "CPNS", "C", "Calon PNS", "Calon Pegawai Negeri Sipil", "CPNSD"),
            Choice.of(
                    EmploymentKind.PPPK,
                    "PPPK",
                    "P3K",
                    "Pegawai Pemerintah dengan Perjanjian Kerja",
                    "PPPK Penuh Waktu"),
            Choice.of(
                    EmploymentKind.PPPK_PART_TIME,
                    "PPPK Paruh Waktu",
                    "P3K Paruh Waktu",
                    "PPPK PW",
                    "PPPK_PARUH_WAKTU"));

    private static final List<Choice> SEXES = List.of(
            new Choice("1", "Laki-laki", List.of("L", "M", "Lk", "Pria", "Laki", "1")),
            new Choice("2", "Perempuan", List.of("P", "F", "Pr", "Wanita", "2")));

    private static final Pattern GRADE = Pattern.compile("(?i)(I{1,3}|IV)\\s*/\\s*[A-E]");

    private EmployeeColumns() {}

    /** A cell without any digit is not a mistyped number but another column. */
    private static Optional<String> numberProblem(String digits) {
        return digits.chars().anyMatch(Character::isDigit)
                ? IdentityNumber.problem(digits)
                : Optional.of(
                        "NIP/NI PPPK terdiri atas tepat 18 angka; isian ini tidak berisi angka. Mungkin isinya tertukar"
                                + " dengan kolom lain.");
    }

    private static Optional<String> nameProblem(String name) {
        return name.chars().anyMatch(Character::isLetter)
                ? Optional.empty()
                : Optional.of("Nama ini tidak berisi huruf. Mungkin isinya tertukar dengan kolom lain.");
    }

    private static Optional<String> educationProblem(String education) {
        return GRADE.matcher(education).matches()
                ? Optional.of("Ini golongan ruang, bukan pendidikan. Mungkin isinya tertukar dengan kolom lain.")
                : Optional.empty();
    }

    static List<Column> all() {
        return List.of(
                Column.required(
                                "number",
                                "NIP/NI PPPK",
                                Type.DIGITS,
                                "18 angka, dalam format Teks.",
                                "199203142019031002")
                        .checkedBy(EmployeeColumns::numberProblem)
                        .or(
                                "nip baru",
                                "nip",
                                "nip pegawai",
                                "ni pppk",
                                "nipppk",
                                "nip nipppk",
                                "no induk pegawai",
                                "nomor induk",
                                "nomor induk pegawai"),
                Column.required("name", "Nama", Type.TEXT, "Nama lengkap, boleh dengan gelar.", "Rahmat Saleh, S.T.")
                        .atMost(150)
                        .checkedBy(EmployeeColumns::nameProblem)
                        .or("nama lengkap", "nama pegawai", "nama asn", "nama pns", "nama dan gelar", "nama gelar"),
                Column.optional("titleBefore", "Gelar depan", Type.TEXT, "Jika tidak ditulis bersama nama.", "")
                        .atMost(40)
                        .or("gelar di depan", "glr depan"),
                Column.optional("titleAfter", "Gelar belakang", Type.TEXT, "Jika tidak ditulis bersama nama.", "")
                        .atMost(60)
                        .or("gelar di belakang", "glr belakang"),
                Column.required("kind", "Jenis ASN", Type.TEXT, "Pilih dari daftar.", "PNS")
                        .or(
                                "jenis pegawai",
                                "status kepegawaian",
                                "status pegawai",
                                "status asn",
                                "jenis kepegawaian",
                                "kedudukan asn",
                                "status cpns pns",
                                "jenis pegawai nama")
                        .oneOf(KINDS),
                Column.required(
                                "unit",
                                "Unit kerja",
                                Type.TEXT,
                                "Kode atau nama unit yang sudah diimpor.",
                                "Dinas Perhubungan")
                        .or(
                                "unor",
                                "nama unor",
                                "unor nama",
                                "unit organisasi",
                                "satuan kerja",
                                "nama unit kerja",
                                "nama unit",
                                "satuan kerja nama",
                                "kode unit",
                                "kode unor"),
                Column.optional(
                                "parentUnit",
                                "Unit induk",
                                Type.TEXT,
                                "Diisi jika ada beberapa unit bernama sama, misalnya Sekretariat.",
                                "Pemerintah Kota")
                        .or(
                                "unor induk",
                                "unor induk nama",
                                "nama unor induk",
                                "perangkat daerah",
                                "opd",
                                "skpd",
                                "instansi induk",
                                "unit kerja induk",
                                "nama opd"),
                Column.required(
                                "position",
                                "Jabatan",
                                Type.TEXT,
                                "Kode atau nama jabatan yang sudah diimpor.",
                                "Pengelola Lalu Lintas")
                        .or("nama jabatan", "jabatan terakhir", "jabatan nama", "nomenklatur jabatan"),
                Column.optional(
                                "positionKind",
                                "Jenis jabatan",
                                Type.TEXT,
                                "Hanya dibandingkan dengan jenjang jabatan.",
                                "Pelaksana")
                        .or("jenis jabatan nama", "kelompok jabatan", "jenjang jabatan"),
                Column.optional("echelon", "Eselon", Type.TEXT, "Hanya dibandingkan dengan jenjang jabatan.", "")
                        .or("eselon nama", "tingkat eselon"),
                Column.optional(
                                "grade",
                                "Golongan",
                                Type.TEXT,
                                "Golongan ruang, misalnya III/b; PPPK: I sampai XVII.",
                                "III/b")
                        .or(
                                "golongan ruang",
                                "gol",
                                "gol ruang",
                                "pangkat golongan",
                                "pangkat gol ruang",
                                "pangkat golongan ruang",
                                "gol akhir",
                                "gol akhir nama",
                                "golongan akhir",
                                "golongan terakhir",
                                "golongan nama",
                                "pangkat/golongan terakhir",
                                "gol ruang akhir"),
                Column.optional(
                                "joined",
                                "TMT",
                                Type.DATE,
                                "Tanggal pengangkatan; kosong berarti menurut NIP. Wajib untuk PPPK yang baru.",
                                "01-03-2019")
                        .or(
                                "tmt cpns",
                                "tmt pengangkatan",
                                "tmt kerja",
                                "tmt masuk",
                                "tmt pns",
                                "tanggal masuk",
                                "tmt asn"),
                Column.optional(
                                "agreement",
                                "TMT perjanjian kerja",
                                Type.DATE,
                                "Hanya PPPK: awal perjanjian kerja yang berlaku; kosong berarti sama dengan TMT.",
                                "")
                        .or("tmt perjanjian", "tmt pppk", "awal kontrak", "tmt kontrak"),
                Column.optional("education", "Pendidikan", Type.TEXT, "Pendidikan terakhir.", "S-1")
                        .atMost(150)
                        .checkedBy(EmployeeColumns::educationProblem)
                        .or(
                                "pendidikan terakhir",
                                "tingkat pendidikan",
                                "tingkat pendidikan nama",
                                "jenjang pendidikan",
                                "pendidikan nama"),
                Column.optional("location", "Tempat kerja", Type.TEXT, "Tempat bekerja sehari-hari.", "Kota Palu")
                        .atMost(100)
                        .or("lokasi kerja", "lokasi kerja nama", "lokasi", "tempat tugas"),
                Column.optional(
                                "email",
                                "Surel",
                                Type.TEXT,
                                "Untuk pemberitahuan; boleh kosong.",
                                "rahmat.saleh@contoh.go.id")
                        .atMost(254)
                        .or("email", "e-mail", "alamat email", "alamat surel", "email gov"),
                Column.optional(
                                "supervisor",
                                "NIP atasan",
                                Type.TEXT,
                                "NIP/NI PPPK, nama lengkap, atau jabatan atasan langsung; kosong berarti kepala unit.",
                                "198609262015051001")
                        .or(
                                "nip atasan langsung",
                                "atasan",
                                "atasan langsung",
                                "nama atasan",
                                "nama atasan langsung",
                                "jabatan atasan",
                                "jabatan atasan langsung"),
                Column.optional(
                                "birth",
                                "Tanggal lahir",
                                Type.DATE,
                                "Tidak disimpan; hanya dibandingkan dengan NIP/NI PPPK.",
                                "")
                        .or("tgl lahir", "tanggal kelahiran"),
                Column.optional(
                                "sex",
                                "Jenis kelamin",
                                Type.TEXT,
                                "Tidak disimpan; hanya dibandingkan dengan NIP/NI PPPK.",
                                "")
                        .or("jk", "l/p", "kelamin")
                        .oneOf(SEXES),
                Column.optional(
                                "former",
                                "NI PPPK sebelumnya",
                                Type.DIGITS,
                                "Diisi jika nomor pegawai yang sudah terdaftar berganti.",
                                "")
                        .or("nip sebelumnya", "nomor sebelumnya", "ni pppk lama", "nip ni pppk sebelumnya"));
    }
}
