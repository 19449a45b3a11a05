package id.bangkom.cycle;

import id.bangkom.access.Cities;
import id.bangkom.cycle.CityPlanRepository.Funded;
import id.bangkom.cycle.CityPlanRepository.Plan;
import id.bangkom.cycle.CityPlanRepository.Power;
import id.bangkom.cycle.CityPlanRepository.RouteStep;
import id.bangkom.cycle.CityPlanRepository.Sum;
import id.bangkom.cycle.CityPlanSource.UnitPlan;
import id.bangkom.cycle.CityPlanView.HistoryRow;
import id.bangkom.cycle.CityPlanView.ProgrammeRow;
import id.bangkom.cycle.CityPlanView.RouteRow;
import id.bangkom.cycle.CityPlanView.UnitRow;
import id.bangkom.process.Actor;
import id.bangkom.process.CaseKey;
import id.bangkom.process.Option;
import id.bangkom.process.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Fills the forms of the city plan. */
@Component
class CityPlanForms {

    private static final String NOTHING = "-";

    private final CityPlanning planning;
    private final CityPlanSource source;
    private final CityPlanRepository plans;
    private final CycleRepository cycles;
    private final Officials officials;
    private final CityPlanDifference difference;
    private final Cities cities;
    private final ObjectProvider<CityPlanNotes> notes;

    CityPlanForms(
            CityPlanning planning,
            CityPlanSource source,
            CityPlanRepository plans,
            CycleRepository cycles,
            Officials officials,
            CityPlanDifference difference,
            Cities cities,
            ObjectProvider<CityPlanNotes> notes) {
        this.planning = planning;
        this.source = source;
        this.plans = plans;
        this.cycles = cycles;
        this.officials = officials;
        this.difference = difference;
        this.cities = cities;
        this.notes = notes;
    }

    CityPlanView.Verification verification(CaseKey key, Actor actor) {
        Plan plan = planning.plan(key);
        Funded funded = plans.funded(key.tenant(), key.year());
        long amount = funded.amount();
        List<UnitPlan> unitPlans = source.unitPlans(key.tenant(), key.year());
        CityPlanDifference.Shown changed = difference.since(key, plan, actor, unitPlans);
        List<String> unverified = unitPlans.stream()
                .filter(unit -> unit.counts() && !unit.verified())
                .map(UnitPlan::unit)
                .toList();
        List<String> missing = unitPlans.stream()
                .filter(unit -> !unit.counts())
                .map(UnitPlan::unit)
                .toList();
        return new CityPlanView.Verification(
                key.year(),
                cities.city(key.tenant()).name(),
                page(key),
                Words.money(amount),
                Words.money(plan.ceiling()),
                Words.money(plan.ceiling() - amount),
                Words.number(funded.people(), 0),
                note(key, unverified, missing),
                changed.note(),
                changed.units(),
                changed.items(),
                units(key, unitPlans),
                programmes(key),
                history(key),
                options(unitPlans));
    }

    private static String page(CaseKey key) {
        return "[Lihat seluruh rencana kota di portal](/rencana-kota/" + key.year() + ")";
    }

    private static List<Option> options(List<UnitPlan> unitPlans) {
        return unitPlans.stream()
                .map(unit -> new Option(unit.unit(), unit.unitId()))
                .toList();
    }

    private String note(CaseKey key, List<String> unverified, List<String> missing) {
        List<String> all = new ArrayList<>();
        if (!unverified.isEmpty()) {
            all.add("Belum diverifikasi BKPSDM saat tahapnya ditutup: " + String.join(", ", unverified)
                    + ". Periksa usulan unit ini sebelum menyetujui.");
        }
        if (!missing.isEmpty()) {
            all.add("Tanpa rencana yang dapat dihitung: " + String.join(", ", missing) + ".");
        }
        notes.forEach(from -> all.addAll(from.notes(key.tenant(), key.year())));
        return all.isEmpty() ? null : String.join("\n\n", all);
    }

    CityPlanView.Approval approval(CaseKey key, Actor actor) {
        Plan plan = planning.plan(key);
        RouteStep step = planning.current(key);
        boolean last = planning.isLast(key);
        Funded funded = plans.funded(key.tenant(), key.year());
        long amount = funded.amount();
        List<UnitPlan> unitPlans = source.unitPlans(key.tenant(), key.year());
        CityPlanDifference.Shown changed = difference.since(key, plan, actor, unitPlans);
        return new CityPlanView.Approval(
                key.year(),
                cities.city(key.tenant()).name(),
                page(key),
                Words.money(amount),
                Words.money(plan.ceiling()),
                Words.money(plan.ceiling() - amount),
                Words.number(funded.people(), 0),
                "Langkah ini: **" + officials.label(step.role()) + "**. " + step.reason()
                        + (step.power() == Power.DECIDE
                                ? " Plt. dan Plh. tidak dapat menetapkannya."
                                : " Plt. dan Plh. dapat memberikannya; jabatannya dicatat."),
                last,
                changed.note(),
                changed.units(),
                changed.items(),
                planning.route(key, plan).stream().map(this::row).toList(),
                units(key, unitPlans),
                programmes(key),
                history(key),
                options(unitPlans),
                cities.today(key.tenant()));
    }

    /** A step in words. */
    RouteRow row(RouteStep step) {
        String state =
                switch (step.state()) {
                    case PENDING -> "Menunggu giliran";
                    case CURRENT -> "Sedang diputuskan";
                    case APPROVED -> "Disetujui oleh " + officials.name(step.decidedBy());
                    case PASSED -> "Digantikan pejabat berikutnya";
                    case RETURNED -> "Dikembalikan oleh " + officials.name(step.decidedBy());
                    case REJECTED -> "Ditolak oleh " + officials.name(step.decidedBy());
                };
        return new RouteRow(
                officials.label(step.role()),
                step.power() == Power.DECIDE ? "Menetapkan" : "Mengajukan",
                step.reason(),
                state);
    }

    private List<UnitRow> units(CaseKey key, List<UnitPlan> unitPlans) {
        List<Sum> sums = plans.sumsByUnit(key.tenant(), key.year());
        return unitPlans.stream()
                .map(unit -> {
                    List<Sum> own = sums.stream()
                            .filter(sum -> sum.name().equals(unit.unitId()))
                            .toList();
                    return new UnitRow(
                            unit.unit(),
                            unit.state(),
                            count(own, ItemStanding.FUNDED, Sum::people),
                            count(own, ItemStanding.FUNDED, Sum::items),
                            Words.money(
                                    of(own, ItemStanding.FUNDED).map(Sum::cost).orElse(0L)),
                            count(own, ItemStanding.DEFERRED, Sum::items),
                            count(own, ItemStanding.DROPPED, Sum::items));
                })
                .toList();
    }

    private List<ProgrammeRow> programmes(CaseKey key) {
        List<Sum> sums = plans.sumsByProgramme(key.tenant(), key.year());
        return sums.stream()
                .map(Sum::name)
                .distinct()
                .map(programme -> {
                    List<Sum> own = sums.stream()
                            .filter(sum -> sum.name().equals(programme))
                            .toList();
                    return new ProgrammeRow(
                            programme,
                            count(own, ItemStanding.FUNDED, Sum::people),
                            count(own, ItemStanding.FUNDED, Sum::hours),
                            Words.money(
                                    of(own, ItemStanding.FUNDED).map(Sum::cost).orElse(0L)),
                            count(own, ItemStanding.DEFERRED, Sum::items));
                })
                .toList();
    }

    private static Optional<Sum> of(List<Sum> sums, ItemStanding standing) {
        return sums.stream().filter(sum -> sum.standing() == standing).findFirst();
    }

    private static String count(List<Sum> sums, ItemStanding standing, ToIntFunction<Sum> what) {
        return Words.number(of(sums, standing).map(what::applyAsInt).orElse(0), 0);
    }

    /** The log, newest first, without what is of no interest to those who decide. */
    List<HistoryRow> history(CaseKey key) {
        List<Decision> log = cycles.decisions(key.tenant(), key.year());
        return java.util.stream.IntStream.range(0, log.size())
                .mapToObj(i -> log.get(log.size() - 1 - i))
                .filter(decision -> SHOWN.contains(decision.topic()))
                .map(decision -> new HistoryRow(
                        Words.time(decision.at(), cities.city(key.tenant()).zone()),
                        decision.topic().label() + " " + decision.verdict().label(),
                        decision.decidedBy() == null
                                ? "Sistem"
                                : officials.name(decision.decidedBy()) + ", " + decision.office(),
                        decision.reason() == null ? NOTHING : decision.reason()))
                .toList();
    }

    private static final Set<Decision.Topic> SHOWN = Set.of(
            Decision.Topic.VERIFICATION, Decision.Topic.APPROVAL, Decision.Topic.CITY_PLAN, Decision.Topic.REPORT);
}
