package id.bangkom.competency;

import id.bangkom.intake.Column;
import id.bangkom.intake.Column.Type;
import id.bangkom.intake.Dataset;
import id.bangkom.intake.Intake;
import id.bangkom.intake.Line;
import id.bangkom.intake.Register;
import id.bangkom.intake.Register.Kind;
import id.bangkom.intake.Stored;
import id.bangkom.intake.Subject;
import id.bangkom.workforce.FileReferences;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Results of assessment centres. */
@Component
class AssessmentImport implements Dataset {

    private static final BigDecimal MOST_JPM = BigDecimal.valueOf(200);

    private static final Register ASSESSMENTS = Register.of("competency_assessment")
            .key("employee_id", Kind.TEXT)
            .key("competency_id", Kind.TEXT)
            .key("assessed_on", Kind.DATE)
            .key("source", Kind.TEXT)
            .field("level", Kind.INTEGER, "Level");

    @Override
    public String key() {
        return "penilaian";
    }

    @Override
    public String label() {
        return "Hasil penilaian kompetensi";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public String explanation() {
        return "Level dari penilaian kompetensi (assessment center): sembilan kompetensi, dan kompetensi teknis per baris."
                + " Dikenali dari pegawai, kompetensi, dan tanggal. JPM dihitung sendiri dari level dan standar jabatan.";
    }

    @Override
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(FileReferences.numberColumn("number"));
        columns.add(FileReferences.nameColumn("name"));
        columns.add(Column.required("on", "Tanggal penilaian", Type.DATE, "Hari penilaian.", "12-05-2026")
                .or("tanggal", "tanggal asesmen", "tgl penilaian", "tanggal assessment", "tgl asesmen"));
        columns.addAll(Levels.columns());
        columns.add(Column.optional(
                        "jpm",
                        "JPM",
                        Type.DECIMAL,
                        "Hanya diperiksa (0 sampai 200); dihitung ulang oleh aplikasi.",
                        "85,5")
                .or("jpm persen", "nilai jpm", "job person match", "persentase jpm"));
        return columns;
    }

    @Override
    public List<Register> registers() {
        return List.of(ASSESSMENTS);
    }

    @Override
    public void compare(Intake intake) {
        FileReferences references = new FileReferences(intake);
        Dictionary dictionary = new Dictionary(intake);
        Set<Stored> seen = new HashSet<>();
        for (Line line : intake.lines()) {
            String employee = references.employee(line, "number");
            Map<String, Integer> levels = Levels.of(intake, line, dictionary);
            if (line.has("on") && line.date("on").isAfter(intake.today())) {
                intake.error(line, "on", "Tanggal penilaian tidak boleh di masa depan.");
            }
            BigDecimal jpm = line.decimal("jpm");
            if (jpm != null && (jpm.signum() < 0 || jpm.compareTo(MOST_JPM) > 0)) {
                intake.error(line, "jpm", "JPM adalah persentase dari 0 sampai 200.");
            }
            if (employee == null || line.isBroken()) {
                continue;
            }
            Subject subject = intake.subject(line, references.nameOf(employee));
            levels.forEach((competency, level) -> {
                Stored key = Stored.empty(ASSESSMENTS)
                        .with("employee_id", employee)
                        .with("competency_id", competency)
                        .with("assessed_on", line.date("on"))
                        .with("source", Assessment.Source.ASSESSMENT_CENTRE.name());
                Stored before = intake.stored(
                        ASSESSMENTS, employee, competency, line.date("on"), Assessment.Source.ASSESSMENT_CENTRE.name());
                if (!seen.add(key)) {
                    intake.error(
                            line, null, "Penilaian kompetensi ini pada hari yang sama sudah ada di baris sebelumnya.");
                } else {
                    subject.put(before, key.with("level", level));
                    if (before == null) {
                        subject.isNew();
                    }
                }
            });
        }
    }
}
