package id.bangkom.hours;

import id.bangkom.intake.Column;
import id.bangkom.intake.Column.Choice;
import id.bangkom.intake.Column.Type;
import id.bangkom.intake.Dataset;
import id.bangkom.intake.Intake;
import id.bangkom.intake.Line;
import id.bangkom.intake.Posting;
import id.bangkom.intake.Register;
import id.bangkom.intake.Register.Kind;
import id.bangkom.intake.Stored;
import id.bangkom.workforce.FileReferences;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What people have learned before the city used this application: posted to the ledger, taken back by reversals. */
@Component
class HoursImport implements Dataset, Posting {

    private static final String SOURCE = "earlier-record";
    private static final String TAKEN_BACK = "Impor riwayat pengembangan kompetensi dibatalkan.";
    private static final int MINUTES_OF_A_JP = 45;
    private static final int MOST_JP = 5_000;

    /** Lines that still count. */
    private static final Register EARLIER = Register.of("hours_entry")
            .where(
                    """
                    source_kind = 'earlier-record' and reverses is null and not exists (
                        select 1 from hours_entry r where r.tenant = hours_entry.tenant and r.reverses = hours_entry.id)
                    """)
            .key("employee_id", Kind.TEXT)
            .key("source_id", Kind.TEXT)
            .field("title", Kind.TEXT, "Kegiatan")
            .field("learning_type", Kind.TEXT, "Jenis")
            .field("international", Kind.FLAG)
            .field("from_day", Kind.DATE, "Mulai")
            .field("to_day", Kind.DATE, "Selesai")
            .field("days", Kind.INTEGER, "Hari")
            .field("minutes", Kind.INTEGER, "Menit")
            .field("times", Kind.INTEGER);

    private static final List<Choice> TYPES = Arrays.stream(LearningType.values())
            .map(type -> new Choice(type.name(), type.label(), List.of(type.code())))
            .toList();

    private static final List<Choice> YES_OR_NO =
            List.of(new Choice("YES", "Ya", List.of("Y", "1")), new Choice("NO", "Tidak", List.of("T", "0")));

    private final JdbcHoursLedger ledger;

    HoursImport(JdbcHoursLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public String key() {
        return "riwayat-jp";
    }

    @Override
    public String label() {
        return "Riwayat JP";
    }

    @Override
    public int order() {
        return 130;
    }

    @Override
    public String explanation() {
        return "Kegiatan yang sudah diikuti sebelum kota memakai aplikasi ini. Dikenali dari pegawai, nama kegiatan, dan tanggal."
                + " JP yang diakui dihitung menurut aturan; yang sudah dibukukan tidak diubah, hanya dapat dibatalkan.";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                FileReferences.numberColumn("number"),
                FileReferences.nameColumn("name"),
                Column.required("title", "Nama kegiatan", Type.TEXT, "Paling panjang 200.", "Pelatihan Dasar Kearsipan")
                        .atMost(200)
                        .or("nama kursus", "nama diklat", "nama pelatihan", "kegiatan", "judul"),
                Column.required(
                                "type",
                                "Jenis pengembangan",
                                Type.TEXT,
                                "Pilih dari daftar.",
                                LearningType.TECHNICAL_TRAINING.label())
                        .or("jenis", "jenis diklat", "jenis kursus", "jalur")
                        .oneOf(TYPES),
                Column.required("from", "Tanggal mulai", Type.DATE, "Hari pertama.", "03-02-2026")
                        .or("tanggal", "tgl mulai", "tanggal kursus", "mulai"),
                Column.optional(
                                "to",
                                "Tanggal selesai",
                                Type.DATE,
                                "Hari terakhir; kosong berarti sehari.",
                                "05-02-2026")
                        .or("tgl selesai", "tanggal selesai kursus", "selesai"),
                Column.required("jp", "Jumlah JP", Type.WHOLE_NUMBER, "JP 45 menit menurut sertifikat.", "24")
                        .or("jp", "jumlah jam", "jam pelajaran", "jumlah jam pelajaran"),
                Column.optional(
                                "days",
                                "Jumlah hari",
                                Type.WHOLE_NUMBER,
                                "Hari belajar; kosong berarti setiap hari.",
                                "3")
                        .or("hari", "lama hari"),
                Column.optional(
                                "times",
                                "Jumlah kali",
                                Type.WHOLE_NUMBER,
                                "Pertemuan, modul, atau semester; kosong berarti 1.",
                                "")
                        .or("kali", "semester", "jumlah semester"),
                Column.optional("abroad", "Di luar negeri", Type.TEXT, "Ya atau Tidak; kosong berarti Tidak.", "Tidak")
                        .or("luar negeri", "internasional")
                        .oneOf(YES_OR_NO));
    }

    @Override
    public List<Register> registers() {
        return List.of(EARLIER);
    }

    @Override
    public Posting posting() {
        return this;
    }

    @Override
    public void compare(Intake intake) {
        FileReferences references = new FileReferences(intake);
        TYPES.forEach(each -> intake.name(each.value(), each.label()));
        Map<List<Object>, Stored> known = new HashMap<>();
        intake.stored(EARLIER).forEach(row -> known.put(recognised(row), row));
        Set<List<Object>> seen = new HashSet<>();
        for (Line line : intake.lines()) {
            String employee = references.employee(line, "number");
            check(intake, line);
            if (employee == null || line.isBroken()) {
                continue;
            }
            Stored row = row(line, employee);
            if (!seen.add(recognised(row))) {
                intake.error(line, "title", "Kegiatan pegawai ini sudah ada di baris sebelumnya.");
            } else {
                compare(intake, line, references.nameOf(employee), known.get(recognised(row)), row);
            }
        }
    }

    private void check(Intake intake, Line line) {
        if (line.has("to") && line.has("from") && line.date("to").isBefore(line.date("from"))) {
            intake.error(line, "to", "Tanggal selesai tidak boleh sebelum tanggal mulai.");
        }
        String last = line.has("to") ? "to" : "from";
        if (line.has(last) && line.date(last).isAfter(intake.today())) {
            intake.error(line, last, "Kegiatan yang belum selesai bukan riwayat.");
        }
        if (line.has("jp") && (line.number("jp") < 1 || line.number("jp") > MOST_JP)) {
            intake.error(line, "jp", "Harus dari 1 sampai 5.000.");
        }
        if (line.has("times") && (line.number("times") < 1 || line.number("times") > 100)) {
            intake.error(line, "times", "Harus dari 1 sampai 100.");
        }
        if (line.isBroken() || !line.has("from")) {
            return;
        }
        long most = between(line);
        if (line.has("days") && (line.number("days") < 1 || line.number("days") > most)) {
            intake.error(line, "days", "Harus dari 1 sampai " + most + ", sesuai tanggalnya.");
        } else if (times(line) > 1 && ledger.isCountedPerMonth(activity(row(line, "")))) {
            intake.error(
                    line,
                    "times",
                    "Jenis ini dihitung per pertemuan dalam sebulan. Tulis satu baris untuk setiap pertemuan.");
        }
    }

    private static long between(Line line) {
        return ChronoUnit.DAYS.between(line.date("from"), line.has("to") ? line.date("to") : line.date("from")) + 1;
    }

    private static int times(Line line) {
        return line.has("times") ? line.number("times") : 1;
    }

    private static Stored row(Line line, String employee) {
        return Stored.empty(EARLIER)
                .with("employee_id", employee)
                .with("source_id", UUID.randomUUID().toString())
                .with("title", line.text("title"))
                .with("learning_type", line.text("type"))
                .with("international", "YES".equals(line.text("abroad")))
                .with("from_day", line.date("from"))
                .with("to_day", line.has("to") ? line.date("to") : line.date("from"))
                .with("days", line.has("days") ? line.number("days") : Integer.valueOf((int) between(line)))
                .with("minutes", line.number("jp") * MINUTES_OF_A_JP)
                .with("times", times(line));
    }

    private static List<Object> recognised(Stored row) {
        return List.of(
                row.text("employee_id"),
                row.text("title").toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", ""),
                row.date("from_day"));
    }

    private static void compare(Intake intake, Line line, String name, Stored before, Stored row) {
        if (before == null) {
            intake.put(line, name + ": " + line.text("title"), row);
        } else if (before.with("source_id", null)
                .with("title", null)
                .equals(row.with("source_id", null).with("title", null))) {
            intake.subject(line, name + ": " + line.text("title"));
        } else {
            intake.error(
                    line,
                    "title",
                    "Kegiatan ini sudah dibukukan dengan jenis, tanggal, atau jumlah lain, dan yang dibukukan tidak diubah.",
                    "BKPSDM: batalkan impor yang lama lebih dahulu");
        }
    }

    @Override
    public void add(String tenant, List<Stored> rows) {
        rows.forEach(row -> ledger.post(
                tenant,
                row.text("employee_id"),
                new Source(SOURCE, row.text("source_id")),
                row.text("title"),
                activity(row)));
    }

    @Override
    public void takeBack(String tenant, List<Stored> rows) {
        rows.forEach(row ->
                ledger.reverse(tenant, row.text("employee_id"), new Source(SOURCE, row.text("source_id")), TAKEN_BACK));
    }

    private static Activity activity(Stored row) {
        return new Activity(
                LearningType.valueOf(row.text("learning_type")),
                row.flag("international"),
                row.date("from_day"),
                row.date("to_day"),
                (Integer) row.get("days"),
                (Integer) row.get("minutes"),
                (Integer) row.get("times"));
    }
}
