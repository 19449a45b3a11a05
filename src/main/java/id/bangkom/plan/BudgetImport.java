package id.bangkom.plan;

import id.bangkom.intake.Column;
import id.bangkom.intake.Column.Choice;
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
import id.bangkom.workforce.WorkUnit;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Ceilings of units, as {@link Ceilings} sets them one by one; each change is kept with its author, too. */
@Component
class BudgetImport implements Dataset {

    private static final Register CEILINGS = Register.of("budget_ceiling")
            .key("for_year", Kind.INTEGER)
            .key("unit_id", Kind.TEXT)
            .key("fund_source", Kind.TEXT)
            .field("amount", Kind.LONG, "Pagu")
            .field("reserved", Kind.LONG)
            .field("committed", Kind.LONG)
            .field("spent", Kind.LONG);

    private static final List<Choice> SOURCES = Arrays.stream(FundSource.values())
            .map(source -> switch (source) {
                case CITY -> Choice.of(source, source.label(), "APBD", "APBD Kabupaten/Kota", "DAU");
                case SPECIAL_ALLOCATION -> Choice.of(source, source.label(), "DAK", "DAK Non Fisik");
                case PROVINCE -> Choice.of(source, source.label(), "Provinsi");
                case STATE -> Choice.of(source, source.label(), "APBN");
            })
            .toList();

    private final Workforce workforce;
    private final Ceilings ceilings;
    private final Budgets budgets;
    private final Clock clock;

    BudgetImport(Workforce workforce, Ceilings ceilings, Budgets budgets, Clock clock) {
        this.workforce = workforce;
        this.ceilings = ceilings;
        this.budgets = budgets;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "pagu";
    }

    @Override
    public String label() {
        return "Pagu anggaran";
    }

    @Override
    public int order() {
        return 120;
    }

    @Override
    public String explanation() {
        return "Pagu setiap perangkat daerah, tahun, dan sumber dana. Siklus tahunnya harus sedang berjalan, dan pagu tidak boleh"
                + " lebih kecil daripada yang sudah dipakai rencana.";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("unit", "Perangkat daerah", Type.TEXT, "Kode atau nama.", "Dinas Perhubungan")
                        .or("opd", "skpd", "unit kerja", "unit", "nama opd", "kode opd"),
                Column.required("year", "Tahun", Type.WHOLE_NUMBER, "Tahun siklus.", "2027")
                        .or("tahun anggaran"),
                Column.required("source", "Sumber dana", Type.TEXT, "Pilih dari daftar.", FundSource.CITY.label())
                        .or("sumber", "sumber anggaran", "sumber pembiayaan")
                        .oneOf(SOURCES),
                Column.required("amount", "Pagu", Type.MONEY, "Rupiah tanpa sen.", "150.000.000")
                        .or("pagu rupiah", "anggaran", "pagu anggaran", "jumlah", "nilai pagu"));
    }

    @Override
    public List<Register> registers() {
        return List.of(CEILINGS);
    }

    @Override
    public void compare(Intake intake) {
        FileReferences references = new FileReferences(intake);
        SOURCES.forEach(each -> intake.name(each.value(), each.label()));
        Set<String> planning = workforce.planningUnits(intake.tenant()).stream()
                .map(WorkUnit::id)
                .collect(Collectors.toSet());
        Map<Integer, Boolean> open = new HashMap<>();
        Map<Integer, Boolean> published = new HashMap<>();
        Map<List<Object>, Line> seen = new HashMap<>();
        for (Line line : intake.lines()) {
            String unit = references.unit(line, "unit");
            if (unit != null && !planning.contains(unit)) {
                intake.error(
                        line,
                        "unit",
                        "Bukan perangkat daerah yang menyusun rencana; pagu hanya untuk dinas, badan, dan kecamatan.");
            }
            if (line.has("year")
                    && !open.computeIfAbsent(line.number("year"), year -> ceilings.areOpen(intake.tenant(), year))) {
                intake.error(
                        line,
                        "year",
                        "Siklus tahun " + line.number("year") + " tidak sedang berjalan.",
                        "Kepala BKPSDM: buka siklus tahun ini lebih dahulu");
            } else if (line.has("year")
                    && published.computeIfAbsent(
                            line.number("year"), year -> ceilings.isPublished(intake.tenant(), year))) {
                intake.error(line, "year", Ceilings.PUBLISHED, "BKPSDM: gunakan halaman \"Perubahan anggaran\"");
            }
            if (line.has("amount") && (line.money("amount") < 0 || line.money("amount") > Ceilings.HIGHEST)) {
                intake.error(
                        line, "amount", "Pagu harus dari 0 sampai " + Words.number(Ceilings.HIGHEST, 0) + " rupiah.");
            }
            if (unit != null && !line.isBroken()) {
                compare(intake, line, unit, seen);
            }
        }
    }

    private static void compare(Intake intake, Line line, String unit, Map<List<Object>, Line> seen) {
        List<Object> key = List.of(line.number("year"), unit, line.text("source"));
        Line first = seen.putIfAbsent(key, line);
        if (first != null) {
            intake.error(line, "unit", "Pagu ini sudah ada di baris " + first.row() + ".");
            return;
        }
        Stored before = intake.stored(CEILINGS, key.toArray());
        Stored ceiling = before != null
                ? before
                : Stored.empty(CEILINGS)
                        .with("for_year", line.number("year"))
                        .with("unit_id", unit)
                        .with("fund_source", line.text("source"))
                        .with("reserved", 0L)
                        .with("committed", 0L)
                        .with("spent", 0L);
        long taken = (Long) ceiling.get("reserved") + (Long) ceiling.get("committed") + (Long) ceiling.get("spent");
        if (taken > line.money("amount")) {
            intake.error(
                    line,
                    "amount",
                    "Rencana perangkat daerah sudah memakai " + Words.money(taken) + ".",
                    "BKPSDM bersama perangkat daerah: ubah rencananya lebih dahulu");
            return;
        }
        intake.put(
                line,
                line.text("unit") + ", "
                        + FundSource.valueOf(line.text("source")).label() + " " + line.number("year"),
                ceiling.with("amount", line.money("amount")));
    }

    @Override
    public Followed written(Actor actor, List<Subject.Change> changes) {
        ceilings.requireDefinitive(actor);
        changes.stream()
                .map(Subject.Change::after)
                .filter(Objects::nonNull)
                .forEach(row -> budgets.note(
                        actor.tenant(),
                        (Integer) row.get("for_year"),
                        new Budgets.Change(
                                row.text("unit_id"),
                                FundSource.valueOf(row.text("fund_source")),
                                (Long) row.get("amount"),
                                actor.userId(),
                                clock.instant())));
        return Followed.NOTHING;
    }
}
