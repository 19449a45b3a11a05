package id.bangkom.plan;

import id.bangkom.competency.Competencies;
import id.bangkom.competency.Competency;
import id.bangkom.cycle.ItemStanding;
import id.bangkom.plan.UnitPlans.Plan;
import id.bangkom.process.Actor;
import id.bangkom.process.Option;
import id.bangkom.process.Words;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.WorkUnit;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the forms of the unit plan show. */
@Component
class UnitForms {

    private static final int MOST_TO_TICK = 60;

    private final UnitPlans plans;
    private final UnitArrangement arrangement;
    private final Budgets budgets;
    private final Workforce workforce;
    private final Competencies competencies;
    private final History history;
    private final UnitPlanSeen seen;
    private final Clock clock;

    UnitForms(
            UnitPlans plans,
            UnitArrangement arrangement,
            Budgets budgets,
            Workforce workforce,
            Competencies competencies,
            History history,
            UnitPlanSeen seen,
            Clock clock) {
        this.plans = plans;
        this.arrangement = arrangement;
        this.budgets = budgets;
        this.workforce = workforce;
        this.competencies = competencies;
        this.history = history;
        this.seen = seen;
        this.clock = clock;
    }

    /** Whether checklists of a form would be of no use. */
    static boolean isLarge(List<UnitItem> items) {
        return items.size() > MOST_TO_TICK;
    }

    DraftUnitPlanView draft(Plan plan) {
        List<UnitItem> items = arrangement.items(plan);
        Map<String, String> people = people(plan, items);
        return new DraftUnitPlanView(
                unit(plan),
                plan.key().year(),
                startNote(plan, items),
                history.returnNote(UnitPlan.PROCESS, plan.key()).orElse(revisionNote(plan)),
                "Kekurangan kinerja rata-rata: " + shortfall(plan) + ".",
                budgetRows(plan, items),
                priorityRows(plan),
                itemRows(plan, items, people),
                isLarge(items),
                isLarge(items) ? List.of() : choices(items, people),
                standing(items, ItemStanding.FUNDED),
                standing(items, ItemStanding.DROPPED));
    }

    private static List<Option> choices(List<UnitItem> items, Map<String, String> people) {
        return items.stream()
                .map(item -> new Option(
                        item.rank() + ". " + people.get(item.employeeId()) + ": " + item.title() + " ("
                                + Words.money(item.cost()) + (item.mandatory() ? ", wajib)" : ")"),
                        item.itemId()))
                .toList();
    }

    /** Too many for a checklist are not sent to be ticked. */
    private static List<String> standing(List<UnitItem> items, ItemStanding standing) {
        return isLarge(items)
                ? List.of()
                : items.stream()
                        .filter(item -> item.standing() == standing)
                        .map(UnitItem::itemId)
                        .toList();
    }

    private String startNote(Plan plan, List<UnitItem> items) {
        return startWords(plan, items) + " [Susun pada halaman rencana unit](" + UnitArrangementPages.path(plan) + ").";
    }

    private String startWords(Plan plan, List<UnitItem> items) {
        if (items.isEmpty()) {
            return "Tidak ada rencana pegawai yang disetujui, sehingga rencana unit ini kosong.";
        }
        if (arrangement.draft(plan).isPresent()) {
            return "Isian di bawah memuat susunan yang disimpan pada halaman \"Rencana unit\".";
        }
        return plan.version() == 0 && plan.revision() == 1
                ? "Sistem mengusulkan "
                        + items.stream().filter(UnitItem::isFunded).count() + " dari " + items.size()
                        + " kegiatan untuk didanai. " + proof(plan.proof(), items)
                : "Isian di bawah memuat rencana versi sebelumnya; perbaiki seperlunya.";
    }

    /** Never more than what was proved. */
    static String proof(UnitPlans.Proof proof, List<UnitItem> items) {
        String total = "Jumlah prioritasnya " + Words.number(proof.total(), 4);
        return proof.complete()
                ? total + ", terbukti paling tinggi di antara semua susunan di dalam pagu"
                        + (Allocation.mandatory(items) == 0 ? "." : " yang mendahulukan pelatihan wajib.")
                : total + "; belum terbukti paling tinggi, susunan lain dapat lebih tinggi paling banyak "
                        + Words.number(proof.bound() - proof.total(), 4) + ".";
    }

    private static String revisionNote(Plan plan) {
        return plan.returnReason() == null ? null : "Perbaikan diminta oleh " + plan.returnReason();
    }

    EndorseUnitPlanView endorsement(Plan plan, String actingTitle, Actor actor) {
        List<UnitItem> items = plans.items(plan.key(), plan.version());
        Map<String, String> people = people(plan, items);
        SinceSeen since = sinceSeen(plan, items, actor);
        return new EndorseUnitPlanView(
                unit(plan),
                plan.key().year(),
                actingNote(plan, actingTitle),
                revisionNote(plan),
                summary(plan, items),
                budgetRows(plan, items),
                itemRows(plan, items, people),
                since.note(),
                since.rows(),
                changes(plan, items, people),
                history.rows(UnitPlan.PROCESS, plan.key()));
    }

    private static String actingNote(Plan plan, String actingTitle) {
        if (plan.endorsementEscalated()) {
            return "Batas waktu kepala perangkat daerah telah lewat. Sekretaris Daerah diminta memutuskan.";
        }
        return actingTitle == null
                ? null
                : "Keputusan dicatat atas nama " + actingTitle
                        + ". Pelaksana tugas atau harian menyetujui usulan; anggaran baru ditetapkan dengan rencana"
                        + " kota (SE BKN 1/SE/I/2021).";
    }

    VerifyUnitPlanView verification(Plan plan, Actor actor) {
        List<UnitItem> items = plans.items(plan.key(), plan.version());
        Map<String, String> people = people(plan, items);
        SinceSeen since = sinceSeen(plan, items, actor);
        return new VerifyUnitPlanView(
                unit(plan),
                plan.key().year(),
                plan.verificationEscalated()
                        ? "Batas waktu pemeriksa telah lewat, sehingga verifikasi dialihkan."
                        : plan.routeReason(),
                revisionNote(plan),
                summary(plan, items),
                budgetRows(plan, items),
                priorityRows(plan),
                itemRows(plan, items, people),
                since.note(),
                since.rows(),
                changes(plan, items, people),
                history.rows(UnitPlan.PROCESS, plan.key()));
    }

    List<FactRow> summary(Plan plan, List<UnitItem> items) {
        long ceiling =
                ceilings(plan).stream().mapToLong(Budgets.Ceiling::amount).sum();
        List<UnitItem> funded = items.stream().filter(UnitItem::isFunded).toList();
        List<FactRow> facts = new ArrayList<>();
        facts.add(new FactRow("Versi", String.valueOf(plan.version())));
        for (ItemStanding standing : ItemStanding.values()) {
            List<UnitItem> those =
                    items.stream().filter(item -> item.standing() == standing).toList();
            facts.add(new FactRow(
                    "Kegiatan " + standing.label().toLowerCase(Words.INDONESIAN),
                    those.size() + " kegiatan, "
                            + Words.money(
                                    those.stream().mapToLong(UnitItem::cost).sum())));
        }
        if (Allocation.mandatory(items) > 0) {
            facts.add(new FactRow(
                    "Pelatihan wajib",
                    Allocation.mandatory(funded) + " dari " + Allocation.mandatory(items) + " didanai"));
        }
        facts.add(new FactRow(
                "Pegawai yang dikembangkan",
                funded.stream().map(UnitItem::employeeId).distinct().count() + " orang"));
        facts.add(new FactRow(
                "Jam pelajaran yang didanai",
                PlanForms.hours(funded.stream().mapToInt(UnitItem::hours).sum())));
        facts.add(new FactRow("Kekurangan kinerja rata-rata", shortfall(plan)));
        facts.add(new FactRow("Pagu anggaran", Words.money(ceiling)));
        facts.add(new FactRow("Sisa pagu", Words.money(ceiling - Allocation.cost(items))));
        long unconfirmed = items.stream().filter(UnitItem::unconfirmed).count();
        if (unconfirmed > 0) {
            facts.add(new FactRow(
                    "Perhatian", unconfirmed + " kegiatan berasal dari rencana yang belum diputus atasan pegawai"));
        }
        return facts;
    }

    /** With the factor that it is in the formula, so that the priorities can be recomputed. */
    static String shortfall(Plan plan) {
        return Words.number(plan.shortfall(), 4) + " dari " + plan.people() + " pegawai yang terukur (faktor "
                + Words.number(1 + plan.shortfall(), 4) + ")";
    }

    List<BudgetRow> budgetRows(Plan plan, List<UnitItem> items) {
        Map<FundSource, Long> planned = Allocation.costBySource(items);
        return ceilings(plan).stream()
                .map(ceiling -> {
                    long cost = planned.getOrDefault(ceiling.source(), 0L);
                    return new BudgetRow(
                            ceiling.source().label(),
                            Words.money(ceiling.amount()),
                            Words.money(cost),
                            Words.money(ceiling.amount() - cost));
                })
                .toList();
    }

    private List<Budgets.Ceiling> ceilings(Plan plan) {
        return budgets.of(plan.key().tenant(), plan.key().year(), plan.unitId());
    }

    /** What the priorities were computed from, with the decimals that they are compared with. */
    List<PriorityRow> priorityRows(Plan plan) {
        Map<String, String> names = competencyNames(plan);
        return plans.priorities(plan.key()).stream()
                .map(priority -> new PriorityRow(
                        names.getOrDefault(priority.competencyId(), PlanForms.NONE),
                        priority.people(),
                        Words.number(priority.meanGap(), 4),
                        priority.importance(),
                        Words.number(priority.priority(), 4)))
                .toList();
    }

    private List<UnitItemRow> itemRows(Plan plan, List<UnitItem> items, Map<String, String> people) {
        Map<String, String> names = competencyNames(plan);
        List<UnitItemRow> rows = new ArrayList<>();
        long cumulative = 0;
        for (UnitItem item : items) {
            cumulative += item.isFunded() ? item.cost() : 0;
            rows.add(new UnitItemRow(
                    item.rank(),
                    activity(item, people),
                    competency(item, names) + ", prioritas " + Words.number(item.priority(), 2),
                    Words.money(item.cost()) + ", kumulatif " + Words.money(cumulative),
                    standing(item)));
        }
        return rows;
    }

    private static String activity(UnitItem item, Map<String, String> people) {
        return people.get(item.employeeId()) + ": " + item.title() + ", " + PlanForms.hours(item.hours())
                + (item.mandatory() ? " (wajib)" : "");
    }

    private static String competency(UnitItem item, Map<String, String> names) {
        return item.competencyId() == null
                ? "Di luar kesenjangan"
                : names.getOrDefault(item.competencyId(), PlanForms.NONE) + " (kesenjangan " + item.gap() + ")";
    }

    private static String standing(UnitItem item) {
        String standing = item.standing().label();
        if (item.source() != null) {
            standing += " dari " + item.source().label();
        }
        if (item.reason() != null) {
            standing += ". " + item.reason();
        }
        return item.unconfirmed() ? standing + " (belum diputus atasan)" : standing;
    }

    /** Against the system's proposal, which is what the formula says and nobody has touched. */
    private List<UnitChangeRow> changes(Plan plan, List<UnitItem> items, Map<String, String> people) {
        Map<String, UnitItem> proposed =
                plans.items(plan.key(), 0).stream().collect(Collectors.toMap(UnitItem::itemId, Function.identity()));
        return items.stream()
                .filter(item -> proposed.get(item.itemId()).standing() != item.standing())
                .map(item -> new UnitChangeRow(
                        item.rank(),
                        activity(item, people),
                        proposed.get(item.itemId()).standing().label(),
                        item.standing().label(),
                        PlanForms.orNone(item.reason())))
                .toList();
    }

    private record SinceSeen(String note, List<UnitChangeRow> rows) {}

    /** What is new to whoever has the plan before their eyes now, which is noted. */
    private SinceSeen sinceSeen(Plan plan, List<UnitItem> items, Actor actor) {
        return seen.seen(plan, actor.userId(), clock.instant())
                .map(known -> sinceSeen(plan, items, known))
                .orElse(new SinceSeen(
                        "Belum ada yang berubah sejak Anda pertama kali melihat rencana unit ini.", List.of()));
    }

    private SinceSeen sinceSeen(Plan plan, List<UnitItem> items, UnitPlanSeen.Known known) {
        Map<String, UnitItem> before = plans.items(known.key(), known.version()).stream()
                .collect(Collectors.toMap(
                        UnitItem::itemId, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        List<UnitItem> concerned = new ArrayList<>(items);
        List<UnitItem> gone = before.values().stream()
                .filter(item -> items.stream().noneMatch(now -> now.itemId().equals(item.itemId())))
                .toList();
        concerned.addAll(gone);
        Map<String, String> people = people(plan, concerned);
        List<UnitChangeRow> rows = concerned.stream()
                .filter(item -> gone.contains(item) || differs(before.get(item.itemId()), item))
                .map(item -> new UnitChangeRow(
                        item.rank(),
                        activity(item, people),
                        standingOf(before.get(item.itemId())),
                        gone.contains(item) ? NOT_THERE : standingOf(item),
                        PlanForms.orNone(gone.contains(item) ? null : item.reason())))
                .toList();
        String than =
                "versi " + known.version() + (known.key().equals(plan.key()) ? "" : " dari rencana sebelum perbaikan");
        return new SinceSeen(
                rows.isEmpty()
                        ? "Isinya sama dengan " + than + " yang Anda lihat sebelumnya."
                        : rows.size() + " kegiatan berubah sejak " + than + " yang Anda lihat sebelumnya.",
                rows);
    }

    private static final String NOT_THERE = "Tidak ada dalam rencana";

    private static boolean differs(UnitItem before, UnitItem now) {
        return before == null
                || before.standing() != now.standing()
                || before.cost() != now.cost()
                || before.source() != now.source();
    }

    private static String standingOf(UnitItem item) {
        if (item == null) {
            return NOT_THERE;
        }
        String funds = item.source() == null ? "" : " dari " + item.source().label();
        return item.standing().label() + funds + ", " + Words.money(item.cost());
    }

    Map<String, String> competencyNames(Plan plan) {
        return competencies.dictionary(plan.key().tenant()).stream()
                .collect(Collectors.toMap(Competency::id, Competency::name));
    }

    Map<String, String> people(Plan plan, Collection<UnitItem> items) {
        Map<String, String> names = new HashMap<>();
        workforce
                .employees(
                        plan.key().tenant(),
                        items.stream().map(UnitItem::employeeId).collect(Collectors.toSet()))
                .forEach((Employee employee) -> names.put(employee.id(), employee.name()));
        // Of those who have left the plan still says what was meant for them.
        items.forEach(item -> names.computeIfAbsent(item.employeeId(), history::name));
        return names;
    }

    String unit(Plan plan) {
        return workforce
                .presentOrFormerUnit(plan.key().tenant(), plan.unitId())
                .map(WorkUnit::name)
                .orElse(plan.unitId());
    }
}
