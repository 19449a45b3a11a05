package id.bangkom.competency;

import id.bangkom.competency.StandardRows.Noted;
import id.bangkom.intake.Column;
import id.bangkom.intake.Column.Type;
import id.bangkom.intake.Dataset;
import id.bangkom.intake.Followed;
import id.bangkom.intake.Intake;
import id.bangkom.intake.Line;
import id.bangkom.intake.Register;
import id.bangkom.intake.Register.Kind;
import id.bangkom.intake.Stored;
import id.bangkom.intake.Subject;
import id.bangkom.process.Actor;
import id.bangkom.process.Words;
import id.bangkom.workforce.FileReferences;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What positions require (SKJ), from a day on. */
@Component
class StandardImport implements Dataset {

    private static final Register STANDARDS = Register.of("position_standard")
            .key("position_id", Kind.TEXT)
            .key("competency_id", Kind.TEXT)
            .key("valid_from", Kind.DATE)
            .field("required_level", Kind.INTEGER, "Level")
            .field("valid_to", Kind.DATE, "Hari terakhir");

    private final StandardRows rows;
    private final Clock clock;

    StandardImport(StandardRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "standar";
    }

    @Override
    public String label() {
        return "Standar kompetensi jabatan";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String explanation() {
        return "Level yang disyaratkan setiap jabatan (SKJ) sejak tanggal berlaku. Jabatan dan kompetensi harus sudah ada."
                + " Kompetensi yang tidak disebut tetap seperti sebelumnya; tanpa standar sendiri berlaku level jenjang jabatan.";
    }

    @Override
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(
                Column.required("position", "Jabatan", Type.TEXT, "Kode atau nama jabatan.", "Pengelola Lalu Lintas")
                        .or("nama jabatan", "kode jabatan"));
        columns.addAll(Levels.columns());
        return columns;
    }

    @Override
    public List<Register> registers() {
        return List.of(STANDARDS);
    }

    @Override
    public boolean isDated() {
        return true;
    }

    @Override
    public void compare(Intake intake) {
        FileReferences references = new FileReferences(intake);
        Dictionary dictionary = new Dictionary(intake);
        Map<String, List<Stored>> periods = new HashMap<>();
        intake.stored(STANDARDS).forEach(row -> periods.computeIfAbsent(
                        key(row.text("position_id"), row.text("competency_id")), key -> new ArrayList<>())
                .add(row));
        Set<String> seen = new HashSet<>();
        for (Line line : intake.lines()) {
            String position = references.position(line, "position");
            Map<String, Integer> levels = Levels.of(intake, line, dictionary);
            if (position == null || line.isBroken()) {
                continue;
            }
            Subject subject = intake.subject(line, line.text("position"));
            levels.forEach((competency, level) -> {
                String key = key(position, competency);
                if (!seen.add(key)) {
                    intake.error(line, null, "Level kompetensi jabatan ini sudah ada di baris sebelumnya.");
                } else {
                    change(intake, line, subject, periods.getOrDefault(key, List.of()), position, competency, level);
                }
            });
        }
    }

    /** Keeps who changed what, as the page does; a row that ends because the next one begins is no change of its own. */
    @Override
    public Followed written(Actor actor, List<Subject.Change> changes) {
        Map<String, Stored> ended = new HashMap<>();
        Map<String, Stored> reopened = new HashMap<>();
        for (Subject.Change change : changes) {
            if (change.before() != null && change.after() != null && sameLevel(change)) {
                boolean ends = change.after().date("valid_to") != null;
                (ends ? ended : reopened).put(key(change.after()), change.after());
            }
        }
        List<Noted> notes = new ArrayList<>();
        for (Subject.Change change : changes) {
            if (change.before() == null) {
                notes.add(note(actor, change.after(), ended.get(key(change.after())), change.after()));
            } else if (change.after() == null) {
                notes.add(note(actor, change.before(), change.before(), reopened.get(key(change.before()))));
            } else if (!sameLevel(change)) {
                notes.add(note(actor, change.after(), change.before(), change.after()));
            }
        }
        rows.note(actor.tenant(), notes);
        return Followed.NOTHING;
    }

    private static boolean sameLevel(Subject.Change change) {
        return change.before().get("required_level").equals(change.after().get("required_level"));
    }

    private Noted note(Actor actor, Stored row, Stored before, Stored after) {
        return new Noted(
                row.text("position_id"),
                row.text("competency_id"),
                row.date("valid_from"),
                before == null ? null : (Integer) before.get("required_level"),
                after == null ? null : (Integer) after.get("required_level"),
                null,
                "Impor berkas",
                actor.userId(),
                clock.instant());
    }

    private static String key(Stored row) {
        return key(row.text("position_id"), row.text("competency_id"));
    }

    private static String key(String position, String competency) {
        return position + "/" + competency;
    }

    private static void change(
            Intake intake,
            Line line,
            Subject subject,
            List<Stored> periods,
            String position,
            String competency,
            int level) {
        Stored later = periods.stream()
                .filter(row -> row.date("valid_from").isAfter(intake.from()))
                .findFirst()
                .orElse(null);
        if (later != null) {
            intake.error(
                    line,
                    "position",
                    "Sudah ada standar yang berlaku mulai " + Words.date(later.date("valid_from"))
                            + ". Pilih tanggal berlaku sesudahnya.");
            return;
        }
        Stored now = periods.stream()
                .filter(row ->
                        row.date("valid_to") == null || !row.date("valid_to").isBefore(intake.from()))
                .max(java.util.Comparator.comparing(row -> row.date("valid_from")))
                .orElse(null);
        boolean past = intake.from().isBefore(intake.today());
        if (past && now != null && !now.with("required_level", level).equals(now)) {
            intake.error(
                    line,
                    "position",
                    "Level yang sudah berlaku tidak diubah untuk hari yang lampau. Pilih tanggal berlaku paling cepat hari"
                            + " ini.");
        } else if (now == null) {
            subject.isNew()
                    .put(
                            null,
                            Stored.empty(STANDARDS)
                                    .with("position_id", position)
                                    .with("competency_id", competency)
                                    .with("valid_from", intake.from())
                                    .with("required_level", level));
        } else if (now.date("valid_from").equals(intake.from())) {
            subject.put(now, now.with("required_level", level));
        } else if (!now.with("required_level", level).equals(now)) {
            subject.put(now, now.with("valid_to", intake.from().minusDays(1)));
            subject.put(null, now.with("valid_from", intake.from()).with("required_level", level));
        }
    }
}
