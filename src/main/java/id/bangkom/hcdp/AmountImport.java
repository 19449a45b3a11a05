package id.bangkom.hcdp;

import id.bangkom.cycle.CityPlanStandings;
import id.bangkom.cycle.CityPlanStandings.Phase;
import id.bangkom.cycle.ItemStanding;
import id.bangkom.hcdp.PlanLine.Activity;
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
import id.bangkom.plan.BestWithin;
import id.bangkom.plan.BestWithin.Wish;
import id.bangkom.plan.FundSource;
import id.bangkom.plan.PlannedWork;
import id.bangkom.process.Actor;
import id.bangkom.process.Words;
import id.bangkom.workforce.Workforce;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Amounts that the planning agency approved for lines of the city plan. Of what such an amount does not pay for, as little
 * priority as possible is deferred; a greater amount funds it again.
 */
@Component
class AmountImport implements Dataset {

    private static final String DEFERRED = ItemStanding.DEFERRED.name();
    private static final String FUNDED = ItemStanding.FUNDED.name();
    private static final Pattern YEAR = Pattern.compile("(\\d{4})/.+");
    private static final String OTHER_SIDE = "BKPSDM bersama perangkat perencanaan: periksa jumlah yang disetujui";

    private static final Register AMOUNTS = Register.of("hcdp_amount")
            .key("for_year", Kind.INTEGER)
            .key("line_code", Kind.TEXT)
            .field("amount", Kind.LONG, "Jumlah disetujui");

    private static final Register CUTS = Register.of("city_plan_deferral")
            .key("for_year", Kind.INTEGER)
            .key("item_id", Kind.TEXT)
            .field("reason", Kind.TEXT)
            .field("line_code", Kind.TEXT);

    private static final Register ITEMS = Register.of("city_plan_item")
            .key("for_year", Kind.INTEGER)
            .key("item_id", Kind.TEXT)
            .field("standing", Kind.TEXT, "Status")
            .field("reason", Kind.TEXT);

    private final PlanLines lines;
    private final PlannedWork planned;
    private final CityPlanStandings standings;
    private final Workforce workforce;

    AmountImport(PlanLines lines, PlannedWork planned, CityPlanStandings standings, Workforce workforce) {
        this.lines = lines;
        this.planned = planned;
        this.standings = standings;
        this.workforce = workforce;
    }

    @Override
    public String key() {
        return "rencana-disetujui";
    }

    @Override
    public String label() {
        return "Jumlah rencana yang disetujui";
    }

    @Override
    public int order() {
        return 125;
    }

    @Override
    public String explanation() {
        return "Jumlah yang disetujui perangkat perencanaan untuk setiap baris rencana kota. Gunakan berkas yang diunduh dari"
                + " halaman baris rencana kota dan isi kolom \"Jumlah disetujui\"; baris yang kosong tidak berubah. Bila"
                + " jumlahnya tidak cukup, yang ditunda adalah kegiatan yang jumlah prioritasnya paling kecil. Hanya sebelum"
                + " rencana kota ditetapkan.";
    }

    @Override
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (PlanSheet.Heading heading : PlanSheet.HEADINGS) {
            columns.add(
                    switch (heading.key()) {
                        case PlanSheet.CODE -> Column.required(
                                PlanSheet.CODE,
                                heading.label(),
                                Type.TEXT,
                                "Seperti pada berkas yang diunduh; tidak diubah.",
                                "2027/dishub/pkp/Q2/CITY");
                        case PlanSheet.APPROVED -> Column.optional(
                                        PlanSheet.APPROVED,
                                        heading.label(),
                                        Type.MONEY,
                                        "Rupiah tanpa sen; kosong bila belum diputuskan.",
                                        "7.500.000")
                                .or("jumlah yang disetujui", "disetujui");
                        default -> Column.optional(
                                heading.key(), heading.label(), Type.TEXT, "Hanya untuk dibaca; tidak diimpor.", "");
                    });
        }
        return columns;
    }

    @Override
    public List<Register> registers() {
        return List.of(AMOUNTS, CUTS, ITEMS);
    }

    @Override
    public void compare(Intake intake) {
        if (!intake.has(PlanSheet.APPROVED)) {
            intake.error(
                    "Kolom \"Jumlah disetujui\" tidak ada, sehingga tidak ada yang dapat diimpor.",
                    "Pengisi berkas: tambahkan kolom ini");
            return;
        }
        for (ItemStanding standing : ItemStanding.values()) {
            intake.name(standing.name(), standing.label());
        }
        intake.refuseRepeated(PlanSheet.CODE, line -> line.text(PlanSheet.CODE));
        Map<Integer, Map<String, PlanLine>> years = new HashMap<>();
        Map<PlanLine, Line> told = new LinkedHashMap<>();
        for (Line line : intake.lines()) {
            PlanLine found = line.isBroken() ? null : find(intake, line, years);
            if (found != null && line.has(PlanSheet.APPROVED) && mayBe(intake, line, found)) {
                told.put(found, line);
            }
        }
        years.forEach((year, all) -> compareWithCeilings(intake, year, all, told));
        Map<String, String> people = names(intake.tenant(), told.keySet());
        told.forEach((found, line) -> {
            if (!line.isBroken()) {
                put(intake, line, found, people);
            }
        });
    }

    private PlanLine find(Intake intake, Line line, Map<Integer, Map<String, PlanLine>> years) {
        var year = YEAR.matcher(line.text(PlanSheet.CODE));
        PlanLine found = null;
        if (year.matches()) {
            found = years.computeIfAbsent(
                            Integer.valueOf(year.group(1)), each -> lines.of(intake.tenant(), each).stream()
                                    .collect(Collectors.toMap(PlanLine::code, Function.identity())))
                    .get(line.text(PlanSheet.CODE));
        }
        if (found == null) {
            intake.error(
                    line,
                    PlanSheet.CODE,
                    "Tidak ada baris rencana kota dengan kode ini. Unduh rencana kota lagi bila sudah berubah.");
        }
        return found;
    }

    private boolean mayBe(Intake intake, Line line, PlanLine found) {
        int year = yearOf(found);
        if (standings.phase(intake.tenant(), year) != Phase.OPEN) {
            intake.error(
                    line,
                    PlanSheet.CODE,
                    "Rencana kota " + year + " sudah diverifikasi atau ditetapkan; jumlahnya tidak dapat diubah.",
                    "BKPSDM: kembalikan rencana lebih dahulu; setelah penetapan gunakan perubahan anggaran");
        } else if (line.money(PlanSheet.APPROVED) < 0) {
            intake.error(line, PlanSheet.APPROVED, "Jumlah disetujui tidak boleh kurang dari Rp0.");
        } else if (line.money(PlanSheet.APPROVED) < found.bound()) {
            intake.error(
                    line,
                    PlanSheet.APPROVED,
                    "Kegiatan pada baris ini sudah terikat atau terealisasi sebesar " + Words.money(found.bound())
                            + ", sehingga jumlah disetujui tidak boleh kurang dari itu.",
                    OTHER_SIDE);
        }
        return !line.isBroken();
    }

    private static int yearOf(PlanLine line) {
        return Integer.parseInt(line.code().substring(0, line.code().indexOf('/')));
    }

    /** What is approved for a unit from one source, together with what its other lines cost, stays within the ceiling. */
    private void compareWithCeilings(Intake intake, int year, Map<String, PlanLine> all, Map<PlanLine, Line> told) {
        Map<String, Map<FundSource, Long>> ceilings = planned.ceilings(intake.tenant(), year);
        Map<String, Map<FundSource, Long>> sums = new HashMap<>();
        for (PlanLine line : all.values()) {
            if (line.source() != null) {
                long amount = told.containsKey(line)
                        ? told.get(line).money(PlanSheet.APPROVED)
                        : Objects.requireNonNullElse(line.approved(), line.cost());
                sums.computeIfAbsent(line.unitId(), unit -> new HashMap<>()).merge(line.source(), amount, Long::sum);
            }
        }
        told.forEach((line, row) -> {
            if (!all.containsKey(line.code())) {
                return;
            }
            if (line.source() == null && row.money(PlanSheet.APPROVED) > 0) {
                intake.error(
                        row,
                        PlanSheet.APPROVED,
                        "Baris ini tidak dibayar dari sumber dana mana pun, sehingga hanya Rp0 yang dapat disetujui.",
                        OTHER_SIDE);
            } else if (line.source() != null) {
                long ceiling = ceilings.getOrDefault(line.unitId(), Map.of()).getOrDefault(line.source(), 0L);
                long sum = sums.get(line.unitId()).get(line.source());
                if (sum > ceiling) {
                    intake.error(
                            row,
                            PlanSheet.APPROVED,
                            "Jumlah untuk " + line.unit() + " dari "
                                    + line.source().label() + " menjadi " + Words.money(sum) + ", melebihi pagunya "
                                    + Words.money(ceiling) + ".",
                            OTHER_SIDE);
                }
            }
        });
    }

    private Map<String, String> names(String tenant, Iterable<PlanLine> some) {
        TreeSet<String> ids = new TreeSet<>();
        some.forEach(
                line -> line.activities().forEach(each -> ids.add(each.item().employeeId())));
        Map<String, String> names = new HashMap<>();
        workforce.employees(tenant, ids).forEach(employee -> names.put(employee.id(), employee.name()));
        return names;
    }

    private void put(Intake intake, Line row, PlanLine line, Map<String, String> people) {
        int year = yearOf(line);
        long amount = row.money(PlanSheet.APPROVED);
        String label =
                line.unit() + ", " + line.programme() + ", " + line.quarter().label();
        intake.put(
                row,
                label,
                Stored.empty(AMOUNTS)
                        .with("for_year", year)
                        .with("line_code", line.code())
                        .with("amount", amount));
        List<Activity> open = line.activities().stream()
                .filter(each -> each.isFunded() || isCut(intake, year, line, each))
                .toList();
        BestWithin.Choice choice = BestWithin.of(
                open.stream()
                        .map(each -> new Wish(
                                each.item().id(),
                                each.item().priority(),
                                each.item().cost(),
                                each.work().bound() > 0,
                                each.work().mandatory()))
                        .toList(),
                // What is bound may be less than the price of the activity, which then has to be paid all the same.
                Math.max(
                        amount,
                        open.stream()
                                .filter(each -> each.work().bound() > 0)
                                .mapToLong(each -> each.item().cost())
                                .sum()));
        String reason = "Perangkat perencanaan menyetujui " + Words.money(amount) + " untuk program ini pada "
                + line.quarter().label() + "; kegiatan lain lebih mendesak.";
        long less = 0;
        int deferred = 0;
        for (Activity each : open) {
            boolean funded = choice.funded().contains(each.item().id());
            settle(intake, row, line, each, funded ? null : reason, people);
            less += funded ? 0 : each.item().cost();
            deferred += funded ? 0 : 1;
        }
        if (deferred > 0) {
            intake.warn(
                    row,
                    PlanSheet.APPROVED,
                    deferred + " dari " + open.size() + " kegiatan ditunda, bersama-sama " + Words.money(less)
                            + (choice.proved()
                                    ? ". Jumlah prioritas yang didanai terbukti paling tinggi."
                                    : ". Bahwa jumlah prioritas yang didanai paling tinggi belum terbukti."),
                    "Lihat daftar perubahan");
        }
    }

    private static boolean isCut(Intake intake, int year, PlanLine line, Activity activity) {
        Stored cut = intake.stored(CUTS, year, activity.item().id());
        return cut != null
                && activity.item().standing() == ItemStanding.DEFERRED
                && line.code().equals(cut.text("line_code"));
    }

    /** @param reason why it is deferred; null to fund it */
    private static void settle(
            Intake intake, Line row, PlanLine line, Activity activity, String reason, Map<String, String> people) {
        int year = yearOf(line);
        String id = activity.item().id();
        Stored item = intake.stored(ITEMS, year, id);
        Stored cut = intake.stored(CUTS, year, id);
        boolean isFunded = item.text("standing").equals(FUNDED);
        if (reason == null && isFunded && cut == null) {
            return;
        }
        Subject subject = intake.subject(
                row,
                people.getOrDefault(activity.item().employeeId(), "Pegawai yang sudah keluar") + ", "
                        + line.programme() + " (prioritas "
                        + Words.number(activity.item().priority(), 4) + ", "
                        + Words.money(activity.item().cost()) + ")");
        if (reason == null) {
            if (!isFunded) {
                subject.put(item, item.with("standing", FUNDED).with("reason", null));
            }
            subject.drop(cut);
            return;
        }
        subject.put(
                cut,
                Stored.empty(CUTS)
                        .with("for_year", year)
                        .with("item_id", id)
                        .with("reason", reason)
                        .with("line_code", line.code()));
        subject.put(item, item.with("standing", DEFERRED).with("reason", reason));
    }

    /** Applied and taken back only as long as nobody has verified the plan; a version of it of its own. */
    @Override
    public Followed written(Actor actor, List<Subject.Change> changes) {
        changes.stream()
                .map(change -> change.before() == null ? change.after() : change.before())
                .map(row -> (Integer) row.get("for_year"))
                .distinct()
                .sorted()
                .forEach(year -> {
                    standings.changing(actor.tenant(), year);
                    standings.changed(actor.tenant(), year, before(changes, year));
                });
        return Followed.NOTHING;
    }

    private static Map<String, ItemStanding> before(List<Subject.Change> changes, int year) {
        Map<String, ItemStanding> before = new HashMap<>();
        changes.stream()
                .map(Subject.Change::before)
                .filter(row -> row != null
                        && row.register().equals(ITEMS)
                        && row.get("for_year").equals(year))
                .forEach(row -> before.put(row.text("item_id"), ItemStanding.valueOf(row.text("standing"))));
        return before;
    }
}
