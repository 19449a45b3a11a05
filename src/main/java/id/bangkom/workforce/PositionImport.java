package id.bangkom.workforce;

import static id.bangkom.workforce.Registers.POSITIONS;

import id.bangkom.intake.Column;
import id.bangkom.intake.Column.Choice;
import id.bangkom.intake.Column.Type;
import id.bangkom.intake.Dataset;
import id.bangkom.intake.Intake;
import id.bangkom.intake.Line;
import id.bangkom.intake.Register;
import id.bangkom.intake.Stored;
import id.bangkom.intake.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Positions, with their class and the next step of the career path. */
@Component
class PositionImport implements Dataset {

    static final String NO_FAMILY = "umum";

    /** With the echelons of the time before 2014, which personnel systems still export. */
    static final List<Choice> CLASSES = List.of(
            Choice.of(
                    PositionClass.JPT_PRATAMA,
                    "JPT Pratama",
                    "Jabatan Pimpinan Tinggi Pratama",
                    "Pimpinan Tinggi Pratama",
                    "Eselon II",
                    "Eselon II.a",
                    "Eselon II.b",
                    "II.a",
                    "II.b"),
            Choice.of(
                    PositionClass.ADMINISTRATOR,
                    "Administrator",
                    "Jabatan Administrator",
                    "Eselon III",
                    "Eselon III.a",
                    "Eselon III.b",
                    "III.a",
                    "III.b"),
            Choice.of(
                    PositionClass.PENGAWAS,
                    "Pengawas",
                    "Jabatan Pengawas",
                    "Eselon IV",
                    "Eselon IV.a",
                    "Eselon IV.b",
                    "IV.a",
                    "IV.b"),
            Choice.of(
                    PositionClass.PELAKSANA,
                    "Pelaksana",
                    "Jabatan Pelaksana",
                    "Staf",
                    "Fungsional Umum",
                    "Jabatan Fungsional Umum",
                    "JFU"),
            functional(PositionClass.JF_PEMULA, "Pemula"),
            functional(PositionClass.JF_TERAMPIL, "Terampil"),
            functional(PositionClass.JF_MAHIR, "Mahir"),
            functional(PositionClass.JF_PENYELIA, "Penyelia"),
            functional(PositionClass.JF_AHLI_PERTAMA, "Ahli Pertama", "Pertama"),
            functional(PositionClass.JF_AHLI_MUDA, "Ahli Muda", "Muda"),
            functional(PositionClass.JF_AHLI_MADYA, "Ahli Madya", "Madya"),
            functional(PositionClass.JF_AHLI_UTAMA, "Ahli Utama", "Utama"));

    private static Choice functional(PositionClass value, String level, String... others) {
        List<String> synonyms = new java.util.ArrayList<>(List.of(others));
        synonyms.addAll(List.of(level, "JF " + level, "JFT " + level, "Jabatan Fungsional " + level));
        return new Choice(value.name(), value.label(), synonyms);
    }

    @Override
    public String key() {
        return "jabatan";
    }

    @Override
    public String label() {
        return "Jabatan";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String explanation() {
        return "Nama jabatan dengan jenjang dan langkah karier berikutnya. Jabatan dikenali dari kodenya, atau tanpa kode dari"
                + " namanya.";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.optional(
                                "code",
                                "Kode jabatan",
                                Type.TEXT,
                                "Kode yang tidak berubah, paling panjang 60.",
                                "JP-014")
                        .atMost(60)
                        .or("kode", "id jabatan"),
                Column.required("title", "Nama jabatan", Type.TEXT, "Paling panjang 150.", "Pengelola Lalu Lintas")
                        .atMost(150)
                        .or("nama", "jabatan", "nomenklatur", "nomenklatur jabatan"),
                Column.required(
                                "class",
                                "Jenjang jabatan",
                                Type.TEXT,
                                "Pilih dari daftar; eselon II, III, dan IV juga dikenal.",
                                "Pelaksana")
                        .or("jenjang", "jenis jabatan", "eselon", "kelompok jabatan", "tingkat jabatan")
                        .oneOf(CLASSES),
                Column.optional("family", "Rumpun", Type.TEXT, "Bidang pekerjaan; kosong berarti umum.", "perhubungan")
                        .atMost(60)
                        .or("rumpun jabatan", "bidang", "urusan", "kelompok pekerjaan"),
                Column.optional(
                                "next",
                                "Jabatan berikutnya",
                                Type.TEXT,
                                "Kode atau nama jabatan yang menjadi langkah karier berikutnya.",
                                "Kepala Seksi Lalu Lintas")
                        .or("karier berikutnya", "jalur karier", "jabatan lanjutan", "jabatan tujuan"));
    }

    @Override
    public List<Register> registers() {
        return List.of(POSITIONS);
    }

    @Override
    public void compare(Intake intake) {
        Directory existing = new Directory("jabatan");
        for (Stored position : intake.stored(POSITIONS)) {
            existing.add(position, position.text("code"), position.text("title"));
            intake.name(position.text("id"), position.text("title"));
        }
        CLASSES.forEach(each -> intake.name(each.value(), each.label()));
        intake.refuseRepeated("code", line -> line.has("code") ? Directory.plain(line.text("code")) : null);
        intake.refuseRepeated(
                "title", line -> line.has("code") || !line.has("title") ? null : Directory.plain(line.text("title")));

        Map<Line, Stored> before = new HashMap<>();
        Map<Line, String> ids = new HashMap<>();
        Map<String, Line> inFile = new HashMap<>();
        for (Line line : intake.lines()) {
            if (!line.isBroken()) {
                recognise(intake, line, existing, before, ids);
                inFile.put(Directory.plain(line.text("title")), line);
                if (line.has("code")) {
                    inFile.put(Directory.plain(line.text("code")), line);
                }
            }
        }
        Map<Line, Line> nextInFile = new HashMap<>();
        Map<Line, String> next = new HashMap<>();
        for (Line line : intake.lines()) {
            if (!line.isBroken() && line.has("next")) {
                Line other = inFile.get(Directory.plain(line.text("next")));
                if (other != null && ids.containsKey(other)) {
                    nextInFile.put(line, other);
                    next.put(line, ids.get(other));
                } else {
                    findNext(intake, line, existing, next);
                }
            }
        }
        intake
                .inOrder(
                        intake.lines().stream().filter(ids::containsKey).toList(),
                        nextInFile::get,
                        "next",
                        "Jalur karier membentuk lingkaran.")
                .stream()
                .filter(line -> !line.isBroken())
                .forEach(line -> compare(intake, line, before.get(line), ids.get(line), next.get(line)));
    }

    private static void recognise(
            Intake intake, Line line, Directory existing, Map<Line, Stored> before, Map<Line, String> ids) {
        List<Stored> same = existing.matching(line.text("code"), line.text("title")).stream()
                .filter(position -> !line.has("code")
                        || position.text("code") == null
                        || Directory.plain(position.text("code")).equals(Directory.plain(line.text("code"))))
                .toList();
        if (same.size() > 1) {
            intake.error(line, "title", "Ada beberapa jabatan bernama ini. Isi kodenya.");
            return;
        }
        if (!same.isEmpty()) {
            before.put(line, same.get(0));
        }
        ids.put(line, same.isEmpty() ? Registers.newId() : same.get(0).text("id"));
        intake.name(ids.get(line), line.text("title"));
    }

    private static void findNext(Intake intake, Line line, Directory existing, Map<Line, String> next) {
        try {
            next.put(line, existing.find(line.text("next")).text("id"));
        } catch (Directory.NotFound unknown) {
            intake.error(line, "next", unknown.getMessage());
        }
    }

    private static void compare(Intake intake, Line line, Stored was, String id, String next) {
        Stored position =
                was != null ? was : Stored.empty(POSITIONS).with("id", id).with("job_family", NO_FAMILY);
        position = position.with("title", line.text("title")).with("position_class", line.text("class"));
        if (line.has("code")) {
            position = position.with("code", line.text("code"));
        }
        if (line.has("family")) {
            position = position.with("job_family", line.text("family").toLowerCase(java.util.Locale.ROOT));
        }
        if (intake.has("next")) {
            position = position.with("next_position_id", next);
        }
        Subject subject = intake.subject(line, line.text("title")).put(was, position);
        if (was == null) {
            subject.isNew();
        }
    }
}
