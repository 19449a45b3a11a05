package id.bangkom.training;

import id.bangkom.competency.Competencies;
import id.bangkom.competency.Competency;
import id.bangkom.hours.Activity;
import id.bangkom.hours.HoursLedger;
import id.bangkom.hours.LearningType;
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
import id.bangkom.training.Programme.Target;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The catalogue. */
@Component
class ProgrammeImport implements Dataset {

    static final Register PROGRAMMES = Register.of("programme")
            .key("id", Kind.TEXT)
            .field("title", Kind.TEXT, "Judul")
            .field("description", Kind.TEXT, "Uraian")
            .field("learning_type", Kind.TEXT, "Jenis")
            .field("learning_mode", Kind.TEXT, "Cara")
            .field("jp", Kind.INTEGER, "JP")
            .field("days", Kind.INTEGER, "Hari")
            .field("minutes", Kind.INTEGER, "Menit")
            .field("cost", Kind.LONG, "Biaya")
            .field("international", Kind.FLAG, "Di luar negeri")
            .field("partner_id", Kind.TEXT, "Mitra")
            .field("min_participants", Kind.INTEGER, "Peserta paling sedikit")
            .field("max_participants", Kind.INTEGER, "Peserta paling banyak")
            .field("active", Kind.FLAG, "Aktif");

    private static final Register TARGETS = Register.of("programme_competency")
            .key("programme_id", Kind.TEXT)
            .key("competency_id", Kind.TEXT)
            .field("from_level", Kind.INTEGER, "Dari level")
            .field("to_level", Kind.INTEGER, "Sampai level");

    /** For example "Komunikasi 1-3". */
    private static final Pattern TARGET =
            Pattern.compile("(.+?)[\\s:(]+([1-5])\\s*(?:-|–|sampai|s/d|ke)\\s*([1-5])\\)?");

    private static final List<Choice> TYPES = Arrays.stream(LearningType.values())
            .map(type -> new Choice(type.name(), type.label(), List.of(type.code())))
            .toList();

    private static final List<Choice> MODES = List.of(
            Choice.of(Mode.CLASS, Mode.CLASS.label(), "Kelas", "Klasikal", "Tatap muka"),
            Choice.of(Mode.E_LEARNING, Mode.E_LEARNING.label(), "Daring mandiri"),
            Choice.of(Mode.SELF_STUDY, Mode.SELF_STUDY.label(), "Mandiri"));

    private static final List<Choice> YES_OR_NO =
            List.of(new Choice("YES", "Ya", List.of("Y", "1")), new Choice("NO", "Tidak", List.of("T", "0")));

    private final Competencies competencies;
    private final HoursLedger hours;

    ProgrammeImport(Competencies competencies, HoursLedger hours) {
        this.competencies = competencies;
        this.hours = hours;
    }

    @Override
    public String key() {
        return "katalog";
    }

    @Override
    public String label() {
        return "Katalog kegiatan";
    }

    @Override
    public int order() {
        return 110;
    }

    @Override
    public String explanation() {
        return "Pelatihan dan kegiatan lain yang dapat direncanakan. Dikenali dari judulnya. Mitra dan kompetensi harus sudah"
                + " ada. JP dihitung dari jenis, hari, dan menit menurut aturan; JP yang ditulis hanya dibandingkan.";
    }

    @Override
    public String endsMissing() {
        return "Kegiatan yang tidak ada di berkas tidak dapat direncanakan lagi.";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("title", "Judul", Type.TEXT, "Paling panjang 200.", "Komunikasi Efektif bagi Aparatur")
                        .atMost(200)
                        .or("nama kegiatan", "nama pelatihan", "nama diklat", "judul kegiatan", "judul pelatihan"),
                Column.required(
                                "description",
                                "Uraian",
                                Type.TEXT,
                                "Isi dan cara belajar, paling panjang 1.000.",
                                "Latihan berpasangan.")
                        .atMost(1000)
                        .or("deskripsi", "keterangan", "isi"),
                Column.required(
                                "type",
                                "Jenis pengembangan",
                                Type.TEXT,
                                "Pilih dari daftar.",
                                LearningType.WORKSHOP.label())
                        .or("jenis", "jalur", "jenis diklat", "jalur pengembangan", "kode jalur")
                        .oneOf(TYPES),
                Column.required("mode", "Cara", Type.TEXT, "Pilih dari daftar.", Mode.CLASS.label())
                        .or("metode", "cara belajar")
                        .oneOf(MODES),
                Column.optional("jp", "JP", Type.WHOLE_NUMBER, "Hanya dibandingkan dengan hasil hitungan.", "10")
                        .or("jumlah jp", "jam pelajaran", "jumlah jam"),
                Column.required("days", "Hari", Type.WHOLE_NUMBER, "Lamanya dalam hari, paling sedikit 1.", "2")
                        .or("jumlah hari", "lama hari"),
                Column.required("minutes", "Menit", Type.WHOLE_NUMBER, "Menit belajar seluruhnya.", "720")
                        .or("jumlah menit", "durasi menit"),
                Column.required("cost", "Biaya per peserta", Type.MONEY, "Rupiah; 0 jika tanpa biaya.", "850.000")
                        .or("biaya", "harga", "tarif"),
                Column.optional("abroad", "Di luar negeri", Type.TEXT, "Ya atau Tidak; kosong berarti Tidak.", "Tidak")
                        .or("luar negeri", "internasional")
                        .oneOf(YES_OR_NO),
                Column.required("partner", "Mitra", Type.TEXT, "Nama mitra.", "Universitas Contoh")
                        .or("penyelenggara", "lembaga", "institusi penyelenggara", "nama mitra"),
                Column.optional("min", "Peserta paling sedikit", Type.WHOLE_NUMBER, "Kosong berarti 1.", "5")
                        .or("minimal peserta", "peserta minimal", "min peserta"),
                Column.optional(
                                "max",
                                "Peserta paling banyak",
                                Type.WHOLE_NUMBER,
                                "Kosong berarti 30, yang terbanyak.",
                                "25")
                        .or("maksimal peserta", "peserta maksimal", "max peserta", "kuota"),
                Column.required(
                                "targets",
                                "Kompetensi",
                                Type.TEXT,
                                "Kompetensi dengan level sebelum dan sesudah, dipisahkan titik koma.",
                                "Komunikasi 1-3; Kerja Sama 1-2")
                        .or("kompetensi sasaran", "kompetensi yang dikembangkan", "target kompetensi"));
    }

    @Override
    public List<Register> registers() {
        return List.of(PROGRAMMES, TARGETS);
    }

    @Override
    public void compare(Intake intake) {
        TYPES.forEach(each -> intake.name(each.value(), each.label()));
        MODES.forEach(each -> intake.name(each.value(), each.label()));
        Map<String, String> partners = new HashMap<>();
        for (Stored partner : intake.stored(PartnerImport.PARTNERS)) {
            partners.put(PartnerImport.plain(partner.text("name")), partner.text("id"));
            intake.name(partner.text("id"), partner.text("name"));
        }
        Map<String, String> dictionary = new HashMap<>();
        for (Competency competency : competencies.dictionary(intake.tenant())) {
            dictionary.putIfAbsent(PartnerImport.plain(competency.name()), competency.id());
        }
        Map<String, Stored> known = new HashMap<>();
        intake.stored(PROGRAMMES)
                .forEach(programme -> known.put(PartnerImport.plain(programme.text("title")), programme));
        Map<String, List<Stored>> targets = new HashMap<>();
        intake.stored(TARGETS)
                .forEach(target -> targets.computeIfAbsent(target.text("programme_id"), id -> new ArrayList<>())
                        .add(target));
        intake.refuseRepeated("title", line -> line.has("title") ? PartnerImport.plain(line.text("title")) : null);
        Set<Stored> staying = new HashSet<>();
        for (Line line : intake.lines()) {
            String partner = line.has("partner") ? partners.get(PartnerImport.plain(line.text("partner"))) : null;
            if (line.has("partner") && partner == null) {
                intake.error(line, "partner", "Tidak ada mitra bernama ini.", "BKPSDM: impor mitra lebih dahulu");
            }
            Map<String, Target> wanted = targets(intake, line, dictionary);
            checkNumbers(intake, line);
            if (!line.isBroken()) {
                Stored before = known.get(PartnerImport.plain(line.text("title")));
                staying.add(before);
                Stored programme = programme(intake, line, before, partner);
                Subject subject = intake.put(line, line.text("title"), programme);
                putTargets(
                        subject, programme.text("id"), targets.getOrDefault(programme.text("id"), List.of()), wanted);
            }
        }
        if (intake.isComplete()) {
            known.values().stream()
                    .filter(programme -> programme.flag("active") && !staying.contains(programme))
                    .forEach(programme ->
                            intake.missing(programme.text("title")).put(programme, programme.with("active", false)));
        }
    }

    private Stored programme(Intake intake, Line line, Stored before, String partner) {
        int jp = jp(line);
        if (line.has("jp") && line.number("jp") != jp) {
            intake.warn(
                    line,
                    "jp",
                    "Menurut aturan kegiatan ini bernilai " + jp + " JP. Yang dipakai adalah hasil hitungan.",
                    "BKPSDM: periksa jenis, hari, dan menitnya");
        }
        Stored programme = before != null
                ? before
                : Stored.empty(PROGRAMMES)
                        .with("id", UUID.randomUUID().toString().replace("-", ""));
        boolean inClass = line.text("mode").equals(Mode.CLASS.name());
        return programme
                .with("title", line.text("title"))
                .with("description", line.text("description"))
                .with("learning_type", line.text("type"))
                .with("learning_mode", line.text("mode"))
                .with("jp", jp)
                .with("days", line.number("days"))
                .with("minutes", line.number("minutes"))
                .with("cost", line.money("cost"))
                .with("international", isAbroad(line))
                .with("partner_id", partner)
                .with("min_participants", inClass && line.has("min") ? line.number("min") : 1)
                .with("max_participants", most(line))
                .with("active", true);
    }

    private static boolean isAbroad(Line line) {
        return "YES".equals(line.text("abroad"));
    }

    private static int most(Line line) {
        return line.has("max") ? line.number("max") : Programme.MOST_IN_A_CLASS;
    }

    /** What the decision {@code learning-hours} gives one participant; at least 1, as the catalogue needs. */
    private int jp(Line line) {
        Activity activity = new Activity(
                LearningType.valueOf(line.text("type")),
                isAbroad(line),
                java.time.LocalDate.EPOCH,
                java.time.LocalDate.EPOCH.plusDays(line.number("days") - 1L),
                line.number("days"),
                line.number("minutes"),
                1);
        return Math.max(1, hours.worth(activity).setScale(0, RoundingMode.DOWN).intValue());
    }

    private static void checkNumbers(Intake intake, Line line) {
        between(intake, line, "days", 1, 3650);
        between(intake, line, "minutes", 1, 1_000_000);
        between(intake, line, "min", 1, Programme.MOST_IN_A_CLASS);
        between(intake, line, "max", line.has("min") ? Math.max(1, line.number("min")) : 1, Programme.MOST_IN_A_CLASS);
        if (line.has("cost") && (line.money("cost") < 0 || line.money("cost") > 1_000_000_000L)) {
            intake.error(line, "cost", "Biaya per peserta harus dari 0 sampai 1.000.000.000 rupiah.");
        }
    }

    private static void between(Intake intake, Line line, String column, int least, int most) {
        if (line.has(column) && (line.number(column) < least || line.number(column) > most)) {
            intake.error(line, column, "Harus dari " + least + " sampai " + most + ".");
        }
    }

    private static Map<String, Target> targets(Intake intake, Line line, Map<String, String> dictionary) {
        Map<String, Target> targets = new LinkedHashMap<>();
        if (!line.has("targets")) {
            return targets;
        }
        for (String each : line.text("targets").split(";")) {
            Matcher parts = TARGET.matcher(each.strip());
            if (each.isBlank()) {
                continue;
            }
            String competency = parts.matches() ? dictionary.get(PartnerImport.plain(parts.group(1))) : null;
            if (!parts.matches() || parts.group(2).compareTo(parts.group(3)) >= 0) {
                intake.error(
                        line,
                        "targets",
                        "Tulis kompetensi dengan level sebelum dan sesudah yang lebih tinggi, misalnya"
                                + " \"Komunikasi 1-3\"; beberapa dipisahkan titik koma.");
            } else if (competency == null) {
                intake.error(
                        line,
                        "targets",
                        "Tidak ada kompetensi bernama \"" + parts.group(1).strip() + "\" dalam kamus.",
                        "BKPSDM: impor kamus kompetensi lebih dahulu, atau perbaiki namanya");
            } else {
                targets.put(
                        competency,
                        new Target(competency, Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3))));
            }
        }
        return targets;
    }

    private static void putTargets(Subject subject, String programme, List<Stored> before, Map<String, Target> wanted) {
        Map<String, Stored> known = new HashMap<>();
        before.forEach(target -> known.put(target.text("competency_id"), target));
        wanted.values()
                .forEach(target -> subject.put(
                        known.get(target.competencyId()),
                        Stored.empty(TARGETS)
                                .with("programme_id", programme)
                                .with("competency_id", target.competencyId())
                                .with("from_level", target.fromLevel())
                                .with("to_level", target.toLevel())));
        before.stream()
                .filter(target -> !wanted.containsKey(target.text("competency_id")))
                .forEach(subject::drop);
    }
}
