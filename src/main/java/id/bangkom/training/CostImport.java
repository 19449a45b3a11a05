package id.bangkom.training;

import id.bangkom.intake.Column;
import id.bangkom.intake.Column.Choice;
import id.bangkom.intake.Column.Type;
import id.bangkom.intake.Dataset;
import id.bangkom.intake.Followed;
import id.bangkom.intake.Intake;
import id.bangkom.intake.Line;
import id.bangkom.intake.Register;
import id.bangkom.intake.Stored;
import id.bangkom.intake.Subject;
import id.bangkom.process.Actor;
import id.bangkom.process.Words;
import id.bangkom.training.CostRows.Change;
import id.bangkom.training.CostStandard.Kind;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Cost standards of a year, as {@link Costs} sets them one by one; each change is kept with its author, too. */
@Component
class CostImport implements Dataset {

    static final Register STANDARDS = Register.of("cost_standard")
            .key("for_year", Register.Kind.INTEGER)
            .key("code", Register.Kind.TEXT)
            .field("kind", Register.Kind.TEXT, "Jenis")
            .field("title", Register.Kind.TEXT, "Uraian")
            .field("place", Register.Kind.TEXT, "Tempat")
            .field("measure", Register.Kind.TEXT, "Satuan")
            .field("amount", Register.Kind.LONG, "Jumlah")
            .field("legal_basis", Register.Kind.TEXT, "Dasar hukum");

    private static final List<Choice> KINDS = List.of(
            Choice.of(Kind.FEE, Kind.FEE.label(), "Honor", "Narasumber"),
            Choice.of(Kind.TRAVEL, Kind.TRAVEL.label(), "Perjalanan", "Transportasi", "Uang harian"),
            Choice.of(Kind.MATERIAL, Kind.MATERIAL.label(), "Bahan", "Perlengkapan"),
            Choice.of(Kind.VENUE, Kind.VENUE.label(), "Tempat", "Konsumsi", "Paket rapat"),
            Choice.of(Kind.OTHER, Kind.OTHER.label()));

    private final CostRows rows;
    private final Clock clock;

    CostImport(CostRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "standar-biaya";
    }

    @Override
    public String label() {
        return "Standar biaya";
    }

    @Override
    public int order() {
        return 105;
    }

    @Override
    public String explanation() {
        return "Honorarium, perjalanan, bahan, dan lainnya yang boleh dibayar menurut tahun. Dikenali dari tahun dan kodenya."
                + " Harga program baru berubah setelah diterapkan di halaman Standar biaya.";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("year", "Tahun", Type.WHOLE_NUMBER, "Tahun anggaran.", "2027")
                        .or("tahun anggaran"),
                Column.required(
                                "code",
                                "Kode",
                                Type.TEXT,
                                "Huruf, angka, dan tanda hubung, paling banyak 20.",
                                "HONOR-JP")
                        .atMost(20)
                        .or("kode standar", "kode biaya"),
                Column.required("kind", "Jenis", Type.TEXT, "Pilih dari daftar.", Kind.FEE.label())
                        .or("jenis biaya", "kelompok")
                        .oneOf(KINDS),
                Column.required("title", "Uraian", Type.TEXT, "Paling panjang 200.", "Honorarium narasumber")
                        .atMost(200)
                        .or("nama", "komponen", "keterangan"),
                Column.optional("place", "Tempat", Type.TEXT, "Misalnya tujuan perjalanan.", "Jakarta")
                        .atMost(100)
                        .or("tujuan", "kota"),
                Column.required("measure", "Satuan", Type.TEXT, "Paling panjang 40.", "orang/jam")
                        .atMost(40)
                        .or("sat", "satuan biaya"),
                Column.required("amount", "Jumlah", Type.MONEY, "Rupiah tanpa sen.", "900.000")
                        .or("biaya", "harga satuan", "besaran", "nilai"),
                Column.optional(
                                "basis",
                                "Dasar hukum",
                                Type.TEXT,
                                "Paling panjang 200.",
                                "Perwali tentang standar harga satuan")
                        .atMost(200)
                        .or("dasar", "peraturan"));
    }

    @Override
    public List<Register> registers() {
        return List.of(STANDARDS);
    }

    @Override
    public void compare(Intake intake) {
        KINDS.forEach(each -> intake.name(each.value(), each.label()));
        intake.refuseRepeated(
                "code", line -> line.has("code") && line.has("year") ? line.number("year") + " " + code(line) : null);
        for (Line line : intake.lines()) {
            check(intake, line);
            if (!line.isBroken()) {
                Stored before = intake.stored(STANDARDS, line.number("year"), code(line));
                Stored standard = before != null
                        ? before
                        : Stored.empty(STANDARDS)
                                .with("for_year", line.number("year"))
                                .with("code", code(line));
                intake.put(
                        line,
                        code(line) + " " + line.number("year"),
                        standard.with("kind", line.text("kind"))
                                .with("title", line.text("title"))
                                .with("place", line.text("place"))
                                .with("measure", line.text("measure"))
                                .with("amount", line.money("amount"))
                                .with("legal_basis", line.text("basis")));
            }
        }
    }

    private static void check(Intake intake, Line line) {
        if (line.has("year") && (line.number("year") < 2000 || line.number("year") > 2999)) {
            intake.error(line, "year", "Harus dari 2000 sampai 2999.");
        }
        if (line.has("code") && !code(line).matches("[A-Z0-9][A-Z0-9-]{0,19}")) {
            intake.error(line, "code", "Terdiri atas huruf, angka, dan tanda hubung.");
        }
        if (line.has("amount") && (line.money("amount") < 0 || line.money("amount") > CostStandard.HIGHEST)) {
            intake.error(line, "amount", "Harus dari 0 sampai " + Words.number(CostStandard.HIGHEST, 0) + " rupiah.");
        }
    }

    private static String code(Line line) {
        return line.text("code").strip().toUpperCase(Locale.ROOT);
    }

    @Override
    public Followed written(Actor actor, List<Subject.Change> changes) {
        for (Subject.Change change : changes) {
            Stored row = Objects.requireNonNullElse(change.after(), change.before());
            rows.note(
                    actor.tenant(),
                    (Integer) row.get("for_year"),
                    new Change(
                            row.text("code"),
                            change.after() == null ? null : (Long) row.get("amount"),
                            actor.userId(),
                            clock.instant()));
        }
        return Followed.NOTHING;
    }
}
