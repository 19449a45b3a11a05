package id.bangkom.plan;

import id.bangkom.competency.Competencies;
import id.bangkom.cycle.Cycles;
import id.bangkom.cycle.ItemStanding;
import id.bangkom.needs.Needs;
import id.bangkom.needs.NeedsResult;
import id.bangkom.plan.UnitPlans.Plan;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.refusal.Refusal.FieldProblem;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.WorkUnit;
import id.bangkom.workforce.Workforce;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes the versions of a unit plan, and reserves the money that they take. */
@Component
class UnitPlanning {

    private final UnitPlans plans;
    private final UnitArrangement arrangement;
    private final Budgets budgets;
    private final Needs needs;
    private final Competencies competencies;
    private final Workforce workforce;
    private final Cycles cycles;

    UnitPlanning(
            UnitPlans plans,
            UnitArrangement arrangement,
            Budgets budgets,
            Needs needs,
            Competencies competencies,
            Workforce workforce,
            Cycles cycles) {
        this.plans = plans;
        this.arrangement = arrangement;
        this.budgets = budgets;
        this.needs = needs;
        this.competencies = competencies;
        this.workforce = workforce;
        this.cycles = cycles;
    }

    /** Writes version 0: by the formula, or for a revision the plan that was returned. Doing it again changes nothing. */
    void propose(Plan plan) {
        Optional<Plan> earlier = earlier(plan);
        if (earlier.isPresent()) {
            plans.propose(
                    plan.key(),
                    earlier.get().people(),
                    earlier.get().shortfall(),
                    plans.priorities(earlier.get().key()),
                    plans.items(earlier.get().key(), earlier.get().version()),
                    null);
        } else {
            proposeByFormula(plan);
        }
    }

    /** The plan that a revision starts from: the one before, unless that one never got anywhere. */
    private Optional<Plan> earlier(Plan plan) {
        return plan.revision() == 1
                ? Optional.empty()
                : plans.find(UnitCases.key(plan.key(), plan.unitId(), plan.revision() - 1))
                        .filter(before -> before.state().counts());
    }

    private void proposeByFormula(Plan plan) {
        String tenant = plan.key().tenant();
        Map<String, NeedsResult> measured = measured(plan);
        LocalDate rulesOf = cycles.rulesAsOf(tenant, plan.key().year());
        List<UnitPriority> priorities = Ranking.priorities(
                measured.values(), competency -> competencies.importanceOf(tenant, competency, rulesOf));
        List<Candidate> candidates = plans.candidates(tenant, plan.key().year(), plan.unitId());
        List<UnitItem> ranked = Ranking.rank(candidates, priorities, measured).stream()
                .map(UnitPlanning::unitItem)
                .toList();
        Allocation.Result best = Allocation.best(ranked, arrangement.ceilings(plan));
        plans.propose(
                plan.key(),
                measured.size(),
                Ranking.shortfall(measured.values()),
                priorities,
                best.items(),
                new UnitPlans.Proof(best.total(), best.bound()));
    }

    private static UnitItem unitItem(Ranking.Ranked ranked) {
        Candidate candidate = ranked.candidate();
        return new UnitItem(
                candidate.itemId(),
                ranked.rank(),
                candidate.employeeId(),
                candidate.title(),
                candidate.hours(),
                candidate.cost(),
                candidate.competencyId(),
                candidate.gap(),
                ranked.priority(),
                ranked.shortfall(),
                candidate.unconfirmed(),
                candidate.mandatory(),
                ItemStanding.FUNDED,
                null,
                null);
    }

    /** The people of the unit and of the units below it that have no plan of their own, as far as they were measured. */
    private Map<String, NeedsResult> measured(Plan plan) {
        String tenant = plan.key().tenant();
        Map<String, Boolean> belongs = new HashMap<>();
        List<String> people = workforce.employeesOf(tenant, plan.unitId()).stream()
                .filter(employee -> belongs.computeIfAbsent(employee.unitId(), unit -> workforce
                        .planningUnitOf(tenant, unit)
                        .map(WorkUnit::id)
                        .filter(plan.unitId()::equals)
                        .isPresent()))
                .map(Employee::id)
                .toList();
        return needs.of(tenant, plan.key().year(), people).values().stream()
                .filter(result -> result.finished() && !result.needs().isEmpty())
                .collect(Collectors.toMap(NeedsResult::employeeId, Function.identity()));
    }

    /**
     * The version that the planner has entered, with its money reserved.
     *
     * @throws Refusal naming what has to be changed, above all a sum beyond the ceiling
     */
    void enter(Plan plan, DraftUnitPlan answers) {
        List<UnitItem> chosen = chosen(arrangement.items(plan), answers);
        Map<FundSource, Long> ceilings = arrangement.ceilings(plan);
        List<UnitItem> paid = Allocation.exactly(chosen, ceilings).orElseThrow(() -> tooMuch(chosen, ceilings));
        submit(plan, paid);
    }

    /** A plan too large for the checklists of the form is handed in as it was arranged on its page. */
    private static List<UnitItem> chosen(List<UnitItem> arranged, DraftUnitPlan answers) {
        if (UnitForms.isLarge(arranged)) {
            return arranged;
        }
        check(arranged, answers);
        return arranged.stream().map(item -> chosen(item, answers)).toList();
    }

    private static void check(List<UnitItem> before, DraftUnitPlan answers) {
        List<FieldProblem> problems = new ArrayList<>();
        Set<String> funded = answers.fundedIds();
        Set<String> dropped = answers.droppedIds();
        if (dropped.stream().anyMatch(funded::contains)) {
            problems.add(new FieldProblem(
                    "dropped",
                    "Kegiatan peringkat "
                            + ranks(
                                    before,
                                    dropped.stream().filter(funded::contains).toList())
                            + " ditandai didanai dan dikeluarkan sekaligus. Pilih salah satu."));
        }
        boolean defersByChoice = before.stream()
                .anyMatch(
                        item -> item.isFunded() && !funded.contains(item.itemId()) && !dropped.contains(item.itemId()));
        if (defersByChoice && answers.deferReason() == null) {
            problems.add(new FieldProblem(
                    "deferReason",
                    "Isian \"Alasan penundaan\" wajib diisi karena ada kegiatan usulan yang tidak lagi didanai."));
        }
        boolean drops = before.stream()
                .anyMatch(item -> item.standing() != ItemStanding.DROPPED && dropped.contains(item.itemId()));
        if (drops && answers.dropReason() == null) {
            problems.add(new FieldProblem(
                    "dropReason",
                    "Isian \"Alasan pengeluaran\" wajib diisi karena ada kegiatan yang dikeluarkan dari rencana."));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }

    private static String ranks(List<UnitItem> items, Collection<String> ids) {
        return items.stream()
                .filter(item -> ids.contains(item.itemId()))
                .map(item -> String.valueOf(item.rank()))
                .collect(Collectors.joining(", "));
    }

    private static UnitItem chosen(UnitItem item, DraftUnitPlan answers) {
        if (answers.droppedIds().contains(item.itemId())) {
            return item.standing() == ItemStanding.DROPPED && item.reason() != null
                    ? item
                    : item.as(ItemStanding.DROPPED, answers.dropReason());
        }
        if (answers.fundedIds().contains(item.itemId())) {
            return item.funded(null);
        }
        return item.standing() == ItemStanding.DEFERRED
                ? item
                : item.as(
                        ItemStanding.DEFERRED,
                        item.isFunded() ? answers.deferReason() : "Dikembalikan ke rencana, belum didanai.");
    }

    static Refusal tooMuch(List<UnitItem> chosen, Map<FundSource, Long> ceilings) {
        long cost = Allocation.cost(chosen);
        long ceiling = ceilings.values().stream().mapToLong(Long::longValue).sum();
        if (cost > ceiling) {
            return Refusal.invalid(List.of(new FieldProblem(
                    "funded",
                    "Jumlah biaya kegiatan yang didanai " + Words.money(cost) + " melampaui pagu "
                            + Words.money(ceiling)
                            + " sebesar " + Words.money(cost - ceiling)
                            + ". Kurangi kegiatan yang didanai; perubahan pagu diajukan kepada BKPSDM.")));
        }
        return Refusal.invalid(List.of(new FieldProblem(
                "funded",
                "Jumlah biaya " + Words.money(cost) + " masih di dalam pagu " + Words.money(ceiling)
                        + ", tetapi satu kegiatan harus dibayar dari satu sumber dana dan pembagian yang cukup tidak"
                        + " ditemukan. Kurangi kegiatan yang didanai.")));
    }

    /** The newest version once more, because the planner did not hand in a plan in time; what no longer fits is deferred. */
    void adopt(Plan plan) {
        List<UnitItem> newest = plans.items(plan.key(), plan.version());
        Map<FundSource, Long> ceilings = arrangement.ceilings(plan);
        submit(plan, Allocation.exactly(newest, ceilings).orElseGet(() -> Allocation.best(newest, ceilings)
                .items()));
    }

    private void submit(Plan plan, List<UnitItem> items) {
        arrangement.forget(plan);
        if (!plans.submit(plan.key(), plan.version() + 1, items)) {
            throw Refusal.conflict("Rencana unit ini baru saja diajukan oleh orang lain. Muat ulang halaman.");
        }
        budgets.reserve(
                plan.key().tenant(),
                plan.key().year(),
                plan.unitId(),
                Allocation.costBySource(items),
                plan.key().id());
    }

    /** Gives the money back. */
    void release(Plan plan) {
        budgets.release(
                plan.key().tenant(),
                plan.key().year(),
                plan.unitId(),
                plan.key().id());
    }
}
