package id.bangkom.training;

import id.bangkom.intake.Column;
import id.bangkom.intake.Column.Choice;
import id.bangkom.intake.Column.Type;
import id.bangkom.intake.Dataset;
import id.bangkom.intake.Intake;
import id.bangkom.intake.Line;
import id.bangkom.intake.Register;
import id.bangkom.intake.Register.Kind;
import id.bangkom.intake.Stored;
import id.bangkom.process.Words;
import id.bangkom.training.Costing.Per;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What programmes need of which cost standards, as {@link Costs#part} sets it one by one. */
@Component
class CompositionImport implements Dataset {

    private static final Register PARTS = Register.of("programme_cost")
            .key("programme_id", Kind.TEXT)
            .key("code", Kind.TEXT)
            .key("per", Kind.TEXT)
            .field("quantity", Kind.INTEGER, "Banyaknya");

    private static final List<Choice> PERS = Arrays.stream(Per.values())
            .map(per -> Choice.of(per, per.label(), per.label().replace("per ", "")))
            .toList();

    @Override
    public String key() {
        return "biaya-program";
    }

    @Override
    public String label() {
        return "Susunan biaya program";
    }

    @Override
    public int order() {
        return 115;
    }

    @Override
    public String explanation() {
        return "Standar biaya yang dibutuhkan setiap program, per peserta atau per kelas. Harga program baru berubah setelah"
                + " diterapkan di halaman Standar biaya.";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required(
                                "programme",
                                "Program",
                                Type.TEXT,
                                "Judul program dalam katalog.",
                                "Pelatihan Komunikasi")
                        .or("judul", "nama program", "judul program"),
                Column.required("code", "Kode standar", Type.TEXT, "Kode pada halaman Standar biaya.", "HONOR-JP")
                        .or("kode", "kode biaya"),
                Column.required("per", "Dihitung", Type.TEXT, "Pilih dari daftar.", Per.CLASS.label())
                        .or("per", "cara menghitung")
                        .oneOf(PERS),
                Column.required("quantity", "Banyaknya", Type.WHOLE_NUMBER, "Dari 1.", "20")
                        .or("jumlah", "volume", "kuantitas"));
    }

    @Override
    public List<Register> registers() {
        return List.of(PARTS);
    }

    @Override
    public void compare(Intake intake) {
        PERS.forEach(each -> intake.name(each.value(), each.label()));
        Map<String, Stored> programmes = new HashMap<>();
        intake.stored(ProgrammeImport.PROGRAMMES)
                .forEach(programme -> programmes.put(PartnerImport.plain(programme.text("title")), programme));
        Set<String> codes = new HashSet<>();
        intake.stored(CostImport.STANDARDS).forEach(standard -> codes.add(standard.text("code")));
        intake.refuseRepeated(
                "code",
                line -> line.has("programme") && line.has("code") && line.has("per")
                        ? String.join("|", PartnerImport.plain(line.text("programme")), code(line), line.text("per"))
                        : null);
        for (Line line : intake.lines()) {
            check(intake, line, programmes, codes);
            if (!line.isBroken()) {
                Stored programme = programmes.get(PartnerImport.plain(line.text("programme")));
                intake.put(
                        line,
                        programme.text("title") + ", " + code(line),
                        Stored.empty(PARTS)
                                .with("programme_id", programme.text("id"))
                                .with("code", code(line))
                                .with("per", line.text("per"))
                                .with("quantity", line.number("quantity")));
            }
        }
    }

    private static void check(Intake intake, Line line, Map<String, Stored> programmes, Set<String> codes) {
        if (line.has("programme") && !programmes.containsKey(PartnerImport.plain(line.text("programme")))) {
            intake.error(
                    line,
                    "programme",
                    "Tidak ada program berjudul ini dalam katalog.",
                    "BKPSDM: impor katalog lebih dahulu");
        }
        if (line.has("code") && !codes.contains(code(line))) {
            intake.error(
                    line,
                    "code",
                    "Tidak ada standar biaya dengan kode ini pada tahun mana pun.",
                    "BKPSDM: impor standar biaya lebih dahulu");
        }
        if (line.has("quantity") && (line.number("quantity") < 1 || line.number("quantity") > Costs.MOST_OF_A_PART)) {
            intake.error(line, "quantity", "Harus dari 1 sampai " + Words.number(Costs.MOST_OF_A_PART, 0) + ".");
        }
    }

    private static String code(Line line) {
        return line.text("code").strip().toUpperCase(Locale.ROOT);
    }
}
