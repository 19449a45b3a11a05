package id.bangkom.cycle;

import id.bangkom.access.Account;
import id.bangkom.access.Role;
import id.bangkom.cycle.CityPlanChanges.Change;
import id.bangkom.cycle.CityPlanRepository.Plan;
import id.bangkom.cycle.CityPlanRepository.Power;
import id.bangkom.cycle.CityPlanRepository.RouteStep;
import id.bangkom.cycle.CityPlanRepository.StepState;
import id.bangkom.cycle.CityPlanSource.UnitPlan;
import id.bangkom.cycle.CityPlanVersions.Version;
import id.bangkom.cycle.Decision.Topic;
import id.bangkom.cycle.Decision.Verdict;
import id.bangkom.process.CaseKey;
import id.bangkom.process.Decisions;
import id.bangkom.process.Words;
import id.bangkom.rules.Rules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who approves the city plan, in which order, and where the approval goes on after units were sent back. */
@Component
class CityPlanRoute {

    private final CityPlanRepository plans;
    private final CityPlanVersions versions;
    private final CycleRepository cycles;
    private final CityPlanSource source;
    private final Decisions decisions;
    private final Rules rules;
    private final Officials officials;
    private final Clock clock;

    CityPlanRoute(
            CityPlanRepository plans,
            CityPlanVersions versions,
            CycleRepository cycles,
            CityPlanSource source,
            Decisions decisions,
            Rules rules,
            Officials officials,
            Clock clock) {
        this.plans = plans;
        this.versions = versions;
        this.cycles = cycles;
        this.source = source;
        this.decisions = decisions;
        this.rules = rules;
        this.officials = officials;
        this.clock = clock;
    }

    /**
     * Lays out the steps of this round: those of the round in which an approver sent units back, going on at that step,
     * when nothing else has changed and the sum has not risen; else all that the decision {@code approval-route} says.
     * Which of the two, and why, is written into the log.
     */
    void lay(CaseKey key, Plan plan) {
        long amount = plans.funded(key.tenant(), key.year()).amount();
        List<RouteStep> steps = byTable(key, amount);
        if (plan.resumeRound() != null) {
            List<RouteStep> earlier = plans.route(key.tenant(), key.year(), plan.resumeRound());
            Optional<String> obstacle = obstacle(key, plan, amount, earlier, steps);
            if (obstacle.isEmpty()) {
                steps = earlier.stream().map(CityPlanRoute::again).toList();
            }
            log(
                    key,
                    obstacle.isEmpty() ? Verdict.RESUME : Verdict.RESTART,
                    obstacle.orElse("Hanya unit yang dikembalikan yang berubah dan jumlah anggaran tidak naik;"
                            + " persetujuan langkah sebelumnya tetap berlaku."));
        }
        plans.route(key.tenant(), key.year(), plan.round(), steps);
        if (!plans.wholeRoute(key.tenant(), key.year(), plan.round())) {
            throw new IllegalStateException("The round " + plan.round() + " of " + key + " is over");
        }
    }

    private static RouteStep again(RouteStep step) {
        return step.state() == StepState.RETURNED
                ? new RouteStep(step.no(), step.role(), step.power(), step.reason(), StepState.PENDING, null)
                : step;
    }

    private List<RouteStep> byTable(CaseKey key, long amount) {
        LocalDate asOf = cycles.find(key.tenant(), key.year()).orElseThrow().rulesAsOf();
        boolean acting = List.of(Role.HR_HEAD, Role.CITY_SECRETARY, Role.MAYOR).stream()
                .anyMatch(role -> officials.holders(key.tenant(), role).stream()
                        .map(Account::id)
                        .anyMatch(id ->
                                officials.actingTitle(key.tenant(), id, role).isPresent()));
        List<Map<String, Object>> rows = decisions.decideAll(
                "approval-route",
                Map.of(
                        "planKind",
                        "CITY",
                        "large",
                        rules.number(key.tenant(), "approval.secretary.from", asOf)
                                        .longValueExact()
                                <= amount,
                        "acting",
                        acting,
                        "length",
                        rules.number(key.tenant(), "approval.length.city", asOf).intValueExact()));
        if (rows.isEmpty()) {
            throw new IllegalStateException("The decision approval-route names nobody for the city plan of " + key);
        }
        List<RouteStep> steps = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            steps.add(new RouteStep(
                    steps.size() + 1,
                    Role.valueOf((String) row.get("approver")),
                    Power.valueOf((String) row.get("power")),
                    (String) row.get("reason"),
                    StepState.PENDING,
                    null));
        }
        return steps;
    }

    /** Why earlier approvals are not valid any more, Indonesian; empty when they are. */
    private Optional<String> obstacle(
            CaseKey key, Plan plan, long amount, List<RouteStep> earlier, List<RouteStep> byTable) {
        LocalDate asOf = cycles.find(key.tenant(), key.year()).orElseThrow().rulesAsOf();
        if (rules.number(key.tenant(), "approval.city.resume", asOf).signum() == 0) {
            return Optional.of("Aturan kota menetapkan bahwa setiap perbaikan disetujui dari langkah pertama.");
        }
        Version known = versions.all(key.tenant(), key.year()).stream()
                .filter(version -> version.round() <= plan.resumeRound())
                .reduce((first, later) -> later)
                .orElseThrow(() -> new IllegalStateException("The plan of " + key + " was returned without a version"));
        Set<String> returned =
                plans.returned(key.tenant(), key.year(), plan.resumeRound()).keySet();
        Set<String> others = versions.between(key.tenant(), key.year(), known.no(), plan.version()).stream()
                .map(Change::unitId)
                .filter(unit -> !returned.contains(unit))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!others.isEmpty()) {
            return Optional.of("Usulan unit lain ikut berubah: " + names(key, others) + ".");
        }
        if (amount > known.amount()) {
            return Optional.of("Jumlah anggaran naik dari " + Words.money(known.amount()) + " menjadi "
                    + Words.money(amount) + ".");
        }
        if (!officesOf(earlier).equals(officesOf(byTable))) {
            return Optional.of("Jalur persetujuan menurut aturan sekarang berbeda.");
        }
        if (earlier.stream().anyMatch(step -> isBy(step, plan.verifiedBy()))) {
            return Optional.of("Pejabat yang memverifikasi perbaikan sudah menyetujui rencana ini sebelumnya.");
        }
        return Optional.empty();
    }

    private static boolean isBy(RouteStep step, String account) {
        return step.state() == StepState.APPROVED && step.decidedBy().equals(account);
    }

    private static List<String> officesOf(List<RouteStep> route) {
        return route.stream().map(step -> step.role() + " " + step.power()).toList();
    }

    /** Names of units; of many only the first ones, because the log takes no longer text. */
    String names(CaseKey key, Set<String> units) {
        List<String> all = source.unitPlans(key.tenant(), key.year()).stream()
                .filter(unit -> units.contains(unit.unitId()))
                .map(UnitPlan::unit)
                .toList();
        String first = String.join(", ", all.subList(0, Math.min(MOST_NAMED, all.size())));
        return all.size() <= MOST_NAMED ? first : first + ", dan " + (all.size() - MOST_NAMED) + " unit lain";
    }

    private static final int MOST_NAMED = 6;

    private void log(CaseKey key, Verdict verdict, String reason) {
        cycles.log(
                key.tenant(), key.year(), new Decision(Topic.APPROVAL, verdict, null, null, reason, clock.instant()));
    }
}
