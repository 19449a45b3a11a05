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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Indicators of units with their targets. */
@Component
class IndicatorImport implements Dataset {

    private static final int YEARS = 5;

    private static final Register INDICATORS = Register.of("unit_indicator")
            .key("id", Kind.TEXT)
            .field("unit_id", Kind.TEXT)
            .field("for_year", Kind.INTEGER)
            .field("name", Kind.TEXT, "Indikator")
            .field("measure", Kind.TEXT, "Satuan")
            .field("direction", Kind.TEXT, "Arah")
            .field("baseline", Kind.DECIMAL, "Capaian awal")
            .field("target", Kind.DECIMAL, "Target")
            .field("actual", Kind.DECIMAL, "Realisasi");

    private static final List<Choice> DIRECTIONS = List.of(
            Choice.of(
                    UnitIndicator.Direction.HIGHER_IS_BETTER, "Makin tinggi makin baik", "Naik", "Positif", "Maksimal"),
            Choice.of(
                    UnitIndicator.Direction.LOWER_IS_BETTER, "Makin rendah makin baik", "Turun", "Negatif", "Minimal"));

    @Override
    public String key() {
        return "indikator";
    }

    @Override
    public String label() {
        return "Indikator kinerja unit";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public String explanation() {
        return "Indikator setiap unit dan tahun dengan target dan, jika sudah ada, realisasinya. Dikenali dari unit, tahun, dan"
                + " nama indikator.";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("unit", "Unit kerja", Type.TEXT, "Kode atau nama unit.", "Dinas Perhubungan")
                        .or("unit", "nama unit", "perangkat daerah", "opd", "kode unit", "unor"),
                Column.required("year", "Tahun", Type.WHOLE_NUMBER, "Tahun target.", "2027"),
                Column.required("name", "Indikator", Type.TEXT, "Paling panjang 200.", "Waktu tanggap pengaduan")
                        .atMost(200)
                        .or("nama indikator", "indikator kinerja", "indikator kinerja utama", "iku"),
                Column.required("measure", "Satuan", Type.TEXT, "Paling panjang 40.", "jam")
                        .atMost(40)
                        .or("satuan ukur"),
                Column.required("direction", "Arah", Type.TEXT, "Pilih dari daftar.", "Makin rendah makin baik")
                        .or("arah indikator", "polarisasi", "sifat")
                        .oneOf(DIRECTIONS),
                Column.optional("baseline", "Capaian awal", Type.DECIMAL, "Nilai tahun sebelumnya.", "48")
                        .or("baseline", "data awal", "capaian tahun lalu"),
                Column.required("target", "Target", Type.DECIMAL, "Nilai yang hendak dicapai.", "24"),
                Column.optional("actual", "Realisasi", Type.DECIMAL, "Nilai yang sudah dicapai.", "30,5")
                        .or("capaian", "realisasi tahun ini"));
    }

    @Override
    public List<Register> registers() {
        return List.of(INDICATORS);
    }

    @Override
    public void compare(Intake intake) {
        FileReferences references = new FileReferences(intake);
        DIRECTIONS.forEach(each -> intake.name(each.value(), each.label()));
        Map<List<Object>, Stored> known = new HashMap<>();
        intake.stored(INDICATORS)
                .forEach(row -> known.put(key(row.text("unit_id"), row.get("for_year"), row.text("name")), row));
        Set<List<Object>> seen = new HashSet<>();
        for (Line line : intake.lines()) {
            String unit = references.unit(line, "unit");
            int thisYear = intake.today().getYear();
            if (line.has("year") && Math.abs(line.number("year") - thisYear) > YEARS) {
                intake.error(
                        line, "year", "Tahun harus dari " + (thisYear - YEARS) + " sampai " + (thisYear + YEARS) + ".");
            }
            if (unit == null || line.isBroken()) {
                continue;
            }
            List<Object> key = key(unit, line.number("year"), line.text("name"));
            if (!seen.add(key)) {
                intake.error(line, "name", "Indikator unit dan tahun ini sudah ada di baris sebelumnya.");
                continue;
            }
            Stored before = known.get(key);
            Stored indicator = before != null
                    ? before
                    : Stored.empty(INDICATORS)
                            .with("id", UUID.randomUUID().toString().replace("-", ""))
                            .with("unit_id", unit)
                            .with("for_year", line.number("year"))
                            .with("name", line.text("name"));
            indicator = indicator
                    .with("measure", line.text("measure"))
                    .with("direction", line.text("direction"))
                    .with("target", line.decimal("target"));
            for (String optional : List.of("baseline", "actual")) {
                indicator = intake.has(optional) ? indicator.with(optional, line.decimal(optional)) : indicator;
            }
            intake.put(line, line.text("unit") + ", " + line.number("year") + ": " + line.text("name"), indicator);
        }
    }

    private static List<Object> key(String unit, Object year, String name) {
        return List.of(unit, year, Dictionary.plain(name));
    }
}
