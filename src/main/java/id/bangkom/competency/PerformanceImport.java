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
import id.bangkom.workforce.FileReferences;
import java.util.List;
import org.springframework.stereotype.Component;

/** Yearly predicates of performance (SKP). */
@Component
class PerformanceImport implements Dataset {

    /** The first year of the predicates of PermenPANRB 6/2022. */
    private static final int FIRST_YEAR = 2022;

    private static final Register RESULTS = Register.of("performance_result")
            .key("employee_id", Kind.TEXT)
            .key("for_year", Kind.INTEGER)
            .field("predicate", Kind.TEXT, "Predikat");

    private static final List<Choice> PREDICATES = List.of(
            Choice.of(PerformancePredicate.VERY_GOOD, "Sangat Baik"),
            Choice.of(PerformancePredicate.GOOD, "Baik"),
            Choice.of(PerformancePredicate.NEEDS_IMPROVEMENT, "Butuh Perbaikan", "Cukup"),
            Choice.of(PerformancePredicate.POOR, "Kurang", "Kurang/Misconduct"),
            Choice.of(PerformancePredicate.VERY_POOR, "Sangat Kurang"));

    @Override
    public String key() {
        return "skp";
    }

    @Override
    public String label() {
        return "Predikat kinerja SKP";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public String explanation() {
        return "Satu predikat kinerja untuk setiap pegawai dan tahun.";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                FileReferences.numberColumn("number"),
                FileReferences.nameColumn("name"),
                Column.required("year", "Tahun", Type.WHOLE_NUMBER, "Tahun penilaian, sejak 2022.", "2026")
                        .or("tahun skp", "tahun penilaian", "tahun kinerja"),
                Column.required("predicate", "Predikat", Type.TEXT, "Pilih dari daftar.", "Baik")
                        .or(
                                "predikat kinerja",
                                "predikat skp",
                                "kuadran kinerja",
                                "hasil akhir",
                                "kuadran kinerja nilai")
                        .oneOf(PREDICATES));
    }

    @Override
    public List<Register> registers() {
        return List.of(RESULTS);
    }

    @Override
    public void compare(Intake intake) {
        FileReferences references = new FileReferences(intake);
        PREDICATES.forEach(each -> intake.name(each.value(), each.label()));
        intake.refuseRepeated(
                "number",
                line -> line.has("number") && line.has("year")
                        ? List.of(line.text("number"), line.number("year"))
                        : null);
        for (Line line : intake.lines()) {
            String employee = references.employee(line, "number");
            int thisYear = intake.today().getYear();
            if (line.has("year") && (line.number("year") < FIRST_YEAR || line.number("year") > thisYear)) {
                intake.error(line, "year", "Tahun harus dari " + FIRST_YEAR + " sampai " + thisYear + ".");
            }
            if (employee != null && !line.isBroken()) {
                intake.put(
                        line,
                        references.nameOf(employee) + ", " + line.number("year"),
                        Stored.empty(RESULTS)
                                .with("employee_id", employee)
                                .with("for_year", line.number("year"))
                                .with("predicate", line.text("predicate")));
            }
        }
    }
}
