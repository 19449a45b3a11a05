package id.bangkom.competency;

import id.bangkom.intake.Column;
import id.bangkom.intake.Column.Choice;
import id.bangkom.intake.Column.Type;
import id.bangkom.intake.Dataset;
import id.bangkom.intake.Intake;
import id.bangkom.intake.Line;
import id.bangkom.intake.Register;
import id.bangkom.intake.Register.Kind;
import id.bangkom.intake.Stored;
import id.bangkom.intake.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The city's own part of the dictionary: technical competencies. */
@Component
class CompetencyImport implements Dataset {

    private static final int FIRST = 100;
    private static final int LONGEST = 500;

    private static final Register LEVELS = Register.of("competency_level")
            .key("competency_id", Kind.TEXT)
            .key("level", Kind.INTEGER)
            .field("description", Kind.TEXT, "Uraian level");

    @Override
    public String key() {
        return "kompetensi";
    }

    @Override
    public String label() {
        return "Kamus kompetensi";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String explanation() {
        return "Kompetensi teknis kota, dengan uraian kelima levelnya bila ada. Kompetensi manajerial dan sosial kultural sudah ditetapkan secara nasional; barisnya"
                + " boleh ada di berkas, tetapi tidak diubah. Kompetensi dikenali dari namanya.";
    }

    @Override
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.required(
                                "name",
                                "Nama kompetensi",
                                Type.TEXT,
                                "Paling panjang 120.",
                                "Pengelolaan Informasi Publik")
                        .atMost(120)
                        .or("kompetensi", "nama", "judul kompetensi"),
                Column.optional("kind", "Jenis kompetensi", Type.TEXT, "Kosong berarti teknis.", "Teknis")
                        .or("jenis", "kelompok kompetensi")
                        .oneOf(List.of(
                                Choice.of(CompetencyKind.TECHNICAL, "Teknis", "Kompetensi Teknis"),
                                Choice.of(CompetencyKind.MANAGERIAL, "Manajerial", "Kompetensi Manajerial"),
                                Choice.of(
                                        CompetencyKind.SOCIO_CULTURAL,
                                        "Sosial Kultural",
                                        "Sosiokultural",
                                        "Kompetensi Sosial Kultural"))),
                Column.required(
                                "description",
                                "Uraian",
                                Type.TEXT,
                                "Satu kalimat, paling panjang 500.",
                                "Menyusun dan menyebarkan informasi layanan.")
                        .atMost(500)
                        .or("definisi", "deskripsi", "keterangan", "uraian kompetensi")));
        for (int level = Level.LOWEST; level <= Level.HIGHEST; level++) {
            columns.add(Column.optional(
                            column(level),
                            "Uraian level " + level,
                            Type.TEXT,
                            "Perilaku pada level " + level + " (" + Level.label(level) + "), paling panjang " + LONGEST
                                    + ".",
                            level == Level.LOWEST ? "Mengikuti pedoman layanan informasi dengan bimbingan." : "")
                    .atMost(LONGEST)
                    .or("deskripsi level " + level, "indikator level " + level, "level " + level));
        }
        return columns;
    }

    private static String column(int level) {
        return "level" + level;
    }

    @Override
    public List<Register> registers() {
        return List.of(Dictionary.OWN, LEVELS);
    }

    @Override
    public void compare(Intake intake) {
        Dictionary dictionary = new Dictionary(intake);
        intake.refuseRepeated("name", line -> line.has("name") ? Dictionary.plain(line.text("name")) : null);
        int next = FIRST + intake.stored(Dictionary.OWN).size();
        for (Line line : intake.lines()) {
            if (!line.isBroken()) {
                compare(intake, line, dictionary.named(line.text("name")), next++);
            }
        }
    }

    private static void compare(Intake intake, Line line, Stored known, int order) {
        boolean own = known == null || intake.stored(Dictionary.OWN).contains(known);
        if (!own) {
            intake.subject(line, line.text("name"));
            return;
        }
        if (line.has("kind") && !line.text("kind").equals(CompetencyKind.TECHNICAL.name())) {
            intake.error(
                    line,
                    "kind",
                    "Kompetensi manajerial dan sosial kultural ditetapkan secara nasional; kota hanya menambah yang teknis.");
            return;
        }
        Stored competency = known != null
                ? known
                : Stored.empty(Dictionary.OWN)
                        .with("id", UUID.randomUUID().toString().replace("-", ""))
                        .with("kind", CompetencyKind.TECHNICAL.name())
                        .with("sort_order", order);
        Subject subject = intake.put(
                line,
                line.text("name"),
                competency.with("name", line.text("name")).with("description", line.text("description")));
        for (int level = Level.LOWEST; level <= Level.HIGHEST; level++) {
            if (intake.has(column(level))) {
                describe(intake, line, subject, competency.text("id"), level);
            }
        }
    }

    /** An empty cell takes a description away. */
    private static void describe(Intake intake, Line line, Subject subject, String competency, int level) {
        Stored before = intake.stored(LEVELS, competency, level);
        if (line.has(column(level))) {
            Stored key = Stored.empty(LEVELS).with("competency_id", competency).with("level", level);
            subject.put(before, key.with("description", line.text(column(level))));
        } else if (before != null) {
            subject.drop(before);
        }
    }
}
