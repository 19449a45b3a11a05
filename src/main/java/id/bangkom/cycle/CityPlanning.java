package id.bangkom.cycle;

import id.bangkom.access.Account;
import id.bangkom.access.Cities;
import id.bangkom.access.Role;
import id.bangkom.cycle.CityPlanRepository.Plan;
import id.bangkom.cycle.CityPlanRepository.Power;
import id.bangkom.cycle.CityPlanRepository.RouteStep;
import id.bangkom.cycle.CityPlanRepository.State;
import id.bangkom.cycle.CityPlanRepository.StepState;
import id.bangkom.cycle.CityPlanSource.Decree;
import id.bangkom.cycle.CityPlanSource.PlannedItem;
import id.bangkom.cycle.CityPlanSource.Settled;
import id.bangkom.cycle.Decision.Topic;
import id.bangkom.cycle.Decision.Verdict;
import id.bangkom.process.Actor;
import id.bangkom.process.CaseKey;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.refusal.Refusal.FieldProblem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The city plan from its consolidation to its publication. */
@Component
class CityPlanning {

    private final CityPlanRepository plans;
    private final CityPlanVersions versions;
    private final CityPlanRoute route;
    private final CycleRepository cycles;
    private final CityPlanSource source;
    private final PlanPublication publication;
    private final Publications publications;
    private final Kick kick;
    private final Officials officials;
    private final Cities cities;
    private final CycleNotices notices;
    private final ObjectProvider<DecreeNumbers> numbers;
    private final Clock clock;

    CityPlanning(
            CityPlanRepository plans,
            CityPlanVersions versions,
            CityPlanRoute route,
            CycleRepository cycles,
            CityPlanSource source,
            PlanPublication publication,
            Publications publications,
            Kick kick,
            Officials officials,
            Cities cities,
            CycleNotices notices,
            ObjectProvider<DecreeNumbers> numbers,
            Clock clock) {
        this.plans = plans;
        this.versions = versions;
        this.route = route;
        this.cycles = cycles;
        this.source = source;
        this.publication = publication;
        this.publications = publications;
        this.kick = kick;
        this.officials = officials;
        this.cities = cities;
        this.notices = notices;
        this.numbers = numbers;
        this.clock = clock;
    }

    Plan plan(CaseKey key) {
        return plans.find(key.tenant(), key.year())
                .orElseThrow(() -> new IllegalStateException("There is no city plan of " + key));
    }

    // putting together

    Collection<String> unitCases(CaseKey key) {
        return source.unitCases(key.tenant(), key.year());
    }

    /**
     * Puts the units' items together. What units want to fund is funded in the order of priority as long as the city's
     * ceiling lasts; an item that does not fit is deferred, a cheaper one after it may still fit. What the HR agency has
     * deferred stays so. Rows of items that are
     * as they were stay as they are; what differs becomes another version.
     */
    void consolidate(CaseKey key) {
        plans.begin(key.tenant(), key.year());
        Plan before = plan(key);
        int round = before.round() + 1;
        requireRound(key, plans.nextRound(key.tenant(), key.year(), before.round()));
        long ceiling = source.ceiling(key.tenant(), key.year());
        long left = ceiling;
        List<PlannedItem> items = new ArrayList<>();
        Map<String, String> taken = plans.deferrals(key.tenant(), key.year());
        for (PlannedItem item : source.items(key.tenant(), key.year())) {
            if (item.standing() == ItemStanding.FUNDED && taken.containsKey(item.id())) {
                items.add(deferred(item, taken.get(item.id())));
            } else if (item.standing() == ItemStanding.FUNDED && item.cost() > left) {
                items.add(deferred(
                        item,
                        "Pagu kota sebesar " + Words.money(ceiling)
                                + " sudah terpakai oleh usulan dengan prioritas lebih tinggi."));
            } else {
                items.add(item);
                left -= item.standing() == ItemStanding.FUNDED ? item.cost() : 0;
            }
        }
        requireRound(key, plans.ceiling(key.tenant(), key.year(), round, ceiling));
        CityPlanChanges changes = CityPlanChanges.between(plans.items(key.tenant(), key.year()), items);
        plans.apply(key.tenant(), key.year(), changes);
        if (before.version() == 0 || !changes.decided().isEmpty()) {
            requireRound(
                    key,
                    versions.add(
                            key.tenant(),
                            key.year(),
                            CityPlanVersions.Version.after(before, round, items, ceiling, clock.instant()),
                            before.version() == 0 ? List.of() : changes.decided()));
        }
    }

    /** Steps of the engine come one after the other; a plan that has moved on meanwhile is a mistake, not a choice. */
    private static void requireRound(CaseKey key, boolean written) {
        if (!written) {
            throw new IllegalStateException("The city plan of " + key + " is not in the round that it was read in");
        }
    }

    private static PlannedItem deferred(PlannedItem item, String reason) {
        return new PlannedItem(
                item.id(),
                item.unitId(),
                item.employeeId(),
                item.programme(),
                item.cost(),
                item.hours(),
                item.priority(),
                ItemStanding.DEFERRED,
                reason);
    }

    // verifying

    Role verifiers(CaseKey key) {
        return plan(key).verificationEscalated()
                        || officials.holders(key.tenant(), Role.HR_ANALYST).isEmpty()
                ? Role.HR_HEAD
                : Role.HR_ANALYST;
    }

    VerifyCityPlan.Decision verify(CaseKey key, Actor actor, VerifyCityPlan answers) {
        Role role = verifiers(key);
        requireOffice(key, actor, role, "memverifikasi rencana kota");
        Plan plan = plan(key);
        if (answers.decision() == VerifyCityPlan.Decision.RETURN_UNIT) {
            List<FieldProblem> problems = new ArrayList<>();
            Set<String> units = requireUnits(key, answers.returnUnits(), problems);
            requireReason(answers.reason(), "reason", "Alasan pengembalian", problems);
            refuse(problems);
            requireFirst(plans.unverified(key.tenant(), key.year(), plan.round(), plan.verificationEscalated()));
            returnUnits(key, plan, units, role, answers.reason());
            log(key, Topic.VERIFICATION, Verdict.RETURN, actor, role, toUnits(key, units, answers.reason()));
        } else {
            requireFirst(plans.verified(
                    key.tenant(), key.year(), plan.round(), plan.verificationEscalated(), actor.userId()));
            log(key, Topic.VERIFICATION, Verdict.APPROVE, actor, role, answers.reason());
        }
        return answers.decision();
    }

    private Set<String> requireUnits(CaseKey key, List<String> chosen, List<FieldProblem> problems) {
        Set<String> known = source.unitPlans(key.tenant(), key.year()).stream()
                .map(CityPlanSource.UnitPlan::unitId)
                .collect(Collectors.toSet());
        Set<String> units = chosen == null ? Set.of() : new TreeSet<>(chosen);
        if (units.isEmpty() || !known.containsAll(units)) {
            problems.add(
                    new FieldProblem("returnUnits", "Pilih sedikitnya satu unit yang harus memperbaiki rencananya."));
        }
        return units;
    }

    private void returnUnits(CaseKey key, Plan plan, Set<String> units, Role role, String reason) {
        String wish = officials.label(role) + ": " + reason;
        units.forEach(unit -> plans.returnUnit(key.tenant(), key.year(), plan.round(), unit, wish));
    }

    private String toUnits(CaseKey key, Set<String> units, String reason) {
        return "Kepada " + route.names(key, units) + ". " + reason;
    }

    /** Two decide at the same moment: the rows know who was first, and the other one is told. */
    private static void requireFirst(boolean first) {
        if (!first) {
            throw Refusal.conflict("Rencana kota ini baru saja diputuskan oleh orang lain. Muat ulang halaman untuk"
                    + " melihat keputusannya.");
        }
    }

    void escalateVerification(CaseKey key) {
        // Not when somebody has just verified, and not the same office a second time.
        if (!plans.escalateVerification(key.tenant(), key.year(), plan(key).round())) {
            return;
        }
        log(key, Topic.VERIFICATION, Verdict.ESCALATE, null, null, null);
        notices.moved(key, "verifyCityPlan", "Memverifikasi rencana kota", Role.HR_ANALYST, Role.HR_HEAD);
    }

    /** The cases of the units that were asked to revise their plans, ready to be started. */
    List<String> revisions(CaseKey key) {
        return new TreeMap<>(plans.returned(key.tenant(), key.year(), plan(key).round()))
                .entrySet().stream()
                        .map(unit -> source.revise(key.tenant(), key.year(), unit.getKey(), unit.getValue()))
                        .toList();
    }

    // approving

    /** Lays out who approves, and lets the first of them begin. */
    void route(CaseKey key) {
        route.lay(key, plan(key));
        advance(key);
    }

    List<RouteStep> route(CaseKey key, Plan plan) {
        return plans.route(key.tenant(), key.year(), plan.round());
    }

    RouteStep current(CaseKey key) {
        return asked(key)
                .orElseThrow(() -> new IllegalStateException("Nobody is asked to approve the city plan of " + key));
    }

    private Optional<RouteStep> asked(CaseKey key) {
        return route(key, plan(key)).stream()
                .filter(step -> step.state() == StepState.CURRENT)
                .findFirst();
    }

    /** Whether the approval of the current step makes the plan final. */
    boolean isLast(CaseKey key) {
        return route(key, plan(key)).stream().noneMatch(step -> step.state() == StepState.PENDING);
    }

    private boolean isActing(CaseKey key, String accountId, Role role) {
        return officials.actingTitle(key.tenant(), accountId, role).isPresent();
    }

    ApproveCityPlan.Decision approve(CaseKey key, Actor actor, ApproveCityPlan answers) {
        Plan plan = plan(key);
        Optional<RouteStep> asked = asked(key);
        requireFirst(asked.isPresent());
        RouteStep step = asked.orElseThrow();
        requireOffice(key, actor, step.role(), "memutuskan rencana kota pada langkah ini");
        requireFourEyes(key, actor, plan);
        requireDefinitive(key, actor, step, answers.decision());
        List<FieldProblem> problems = new ArrayList<>();
        boolean last = isLast(key);
        Set<String> units = Set.of();
        if (answers.decision() == ApproveCityPlan.Decision.APPROVE) {
            if (last) {
                requireDecree(key, answers, problems);
            }
        } else {
            requireReason(answers.reason(), "reason", "Alasan", problems);
        }
        if (answers.decision() == ApproveCityPlan.Decision.RETURN_UNIT) {
            units = requireUnits(key, answers.returnUnits(), problems);
        }
        refuse(problems);
        // Whoever writes this first has decided; everything after it is undone for the other one.
        requireFirst(plans.step(
                key.tenant(),
                key.year(),
                plan.round(),
                step.no(),
                StepState.CURRENT,
                after(answers.decision()),
                actor.userId()));
        decided(key, plan, step, actor, answers, last, units);
        return answers.decision();
    }

    private static StepState after(ApproveCityPlan.Decision decision) {
        return switch (decision) {
            case APPROVE -> StepState.APPROVED;
            case RETURN, RETURN_UNIT -> StepState.RETURNED;
            case REJECT -> StepState.REJECTED;
        };
    }

    private void decided(
            CaseKey key,
            Plan plan,
            RouteStep step,
            Actor actor,
            ApproveCityPlan answers,
            boolean last,
            Set<String> units) {
        switch (answers.decision()) {
            case APPROVE -> {
                if (last) {
                    Decree decree = new Decree(decreeNumber(key, answers), answers.decreeDate());
                    plans.decree(key.tenant(), key.year(), plan.round(), decree);
                }
                log(key, Topic.APPROVAL, Verdict.APPROVE, actor, step.role(), answers.reason());
            }
            case RETURN -> {
                requireFirst(plans.nextRound(key.tenant(), key.year(), plan.round()));
                log(key, Topic.APPROVAL, Verdict.RETURN, actor, step.role(), answers.reason());
            }
            case RETURN_UNIT -> {
                requireFirst(plans.sentBack(key.tenant(), key.year(), plan.round()));
                returnUnits(key, plan, units, step.role(), answers.reason());
                log(key, Topic.APPROVAL, Verdict.RETURN, actor, step.role(), toUnits(key, units, answers.reason()));
            }
            case REJECT -> log(key, Topic.APPROVAL, Verdict.REJECT, actor, step.role(), answers.reason());
        }
    }

    /** As it was typed, or the next of the city's own register. */
    private String decreeNumber(CaseKey key, ApproveCityPlan answers) {
        String typed = answers.decreeNo() == null ? "" : answers.decreeNo().strip();
        DecreeNumbers register = numbers.getIfAvailable();
        return register == null ? typed : register.number(key.tenant(), key.year(), answers.decreeDate(), typed);
    }

    private void requireFourEyes(CaseKey key, Actor actor, Plan plan) {
        if (actor.userId().equals(plan.verifiedBy())) {
            throw Refusal.forbidden(
                    "Anda sudah memverifikasi rencana kota ini, sehingga tidak dapat menyetujuinya pula."
                            + " Persetujuan diberikan oleh pejabat lain.");
        }
        if (route(key, plan).stream().anyMatch(step -> actor.userId().equals(step.decidedBy()))) {
            throw Refusal.forbidden("Anda sudah menyetujui rencana kota ini pada langkah sebelumnya. Langkah ini"
                    + " diputuskan oleh pejabat lain.");
        }
    }

    private void requireDefinitive(CaseKey key, Actor actor, RouteStep step, ApproveCityPlan.Decision decision) {
        boolean settles = decision == ApproveCityPlan.Decision.APPROVE || decision == ApproveCityPlan.Decision.REJECT;
        if (step.power() == Power.DECIDE && settles) {
            officials.actingTitle(key.tenant(), actor.userId(), step.role()).ifPresent(title -> {
                throw Refusal.forbidden("Anda bertindak sebagai " + title + ". Penetapan rencana dan anggaran merupakan"
                        + " keputusan strategis yang hanya boleh diambil pejabat definitif (UU 30/2014 Pasal 14)."
                        + " Anda masih dapat mengembalikan rencana ini dengan alasan.");
            });
        }
    }

    private void requireDecree(CaseKey key, ApproveCityPlan answers, List<FieldProblem> problems) {
        if (numbers.getIfAvailable() == null
                && (answers.decreeNo() == null || answers.decreeNo().isBlank())) {
            problems.add(new FieldProblem(
                    "decreeNo",
                    "Isian \"Nomor Keputusan Wali Kota\" wajib diisi karena persetujuan ini menetapkan rencana."));
        }
        if (answers.decreeDate() == null) {
            problems.add(new FieldProblem("decreeDate", "Isian \"Tanggal keputusan\" wajib diisi."));
        } else if (answers.decreeDate().isAfter(cities.today(key.tenant()))) {
            problems.add(new FieldProblem(
                    "decreeDate",
                    "Isian \"Tanggal keputusan\" (" + Words.date(answers.decreeDate())
                            + ") tidak boleh sesudah hari ini."));
        } else if (answers.decreeDate().isBefore(opened(key))) {
            problems.add(new FieldProblem(
                    "decreeDate",
                    "Isian \"Tanggal keputusan\" (" + Words.date(answers.decreeDate())
                            + ") tidak boleh sebelum siklus dibuka, yaitu " + Words.date(opened(key)) + "."));
        }
    }

    private LocalDate opened(CaseKey key) {
        return LocalDate.ofInstant(
                cycles.find(key.tenant(), key.year()).orElseThrow().openedAt(),
                cities.city(key.tenant()).zone());
    }

    /** The next authority that can decide is asked. Answers whether there is one. */
    RouteOutcome nextApprover(CaseKey key) {
        boolean asked = route(key, plan(key)).stream().anyMatch(step -> step.state() == StepState.CURRENT);
        return asked || advance(key) ? RouteOutcome.NEXT : RouteOutcome.DONE;
    }

    /** What {@code nextApprover} answers. */
    enum RouteOutcome {
        NEXT,
        DONE
    }

    /** Who holds an office has changed: a step at which nobody may decide any more is passed over, but for the last. */
    void passWhereNobodyMayDecide(CaseKey key) {
        Plan plan = plan(key);
        RouteStep step = current(key);
        if (!isLast(key) && !someoneMayDecide(key, plan, step)) {
            pass(key, plan, step);
            advance(key);
        }
    }

    /** Passes over steps at which nobody may decide; the last one is kept in any case, because somebody has to. */
    private boolean advance(CaseKey key) {
        Plan plan = plan(key);
        List<RouteStep> pending = route(key, plan).stream()
                .filter(step -> step.state() == StepState.PENDING)
                .toList();
        for (RouteStep step : pending) {
            boolean last = step.no() == pending.get(pending.size() - 1).no();
            if (last || someoneMayDecide(key, plan, step)) {
                move(key, plan, step, StepState.PENDING, StepState.CURRENT);
                return true;
            }
            pass(key, plan, step);
        }
        return false;
    }

    private void move(CaseKey key, Plan plan, RouteStep step, StepState from, StepState to) {
        requireRound(key, plans.step(key.tenant(), key.year(), plan.round(), step.no(), from, to, null));
    }

    private void pass(CaseKey key, Plan plan, RouteStep step) {
        move(key, plan, step, step.state(), StepState.PASSED);
        log(
                key,
                Topic.APPROVAL,
                Verdict.PASS,
                null,
                null,
                officials.label(step.role())
                        + ": tidak ada pejabat yang dapat memutuskan; dilanjutkan kepada pejabat berikutnya.");
    }

    private boolean someoneMayDecide(CaseKey key, Plan plan, RouteStep step) {
        List<String> spent = route(key, plan).stream()
                .map(RouteStep::decidedBy)
                .filter(java.util.Objects::nonNull)
                .toList();
        return officials.holders(key.tenant(), step.role()).stream()
                .map(Account::id)
                .filter(id -> !id.equals(plan.verifiedBy()) && !spent.contains(id))
                .anyMatch(id -> step.power() == Power.ENDORSE || !isActing(key, id, step.role()));
    }

    /** The next authority decides in place of the one that is late; the last one of the route cannot be replaced. */
    void escalateApproval(CaseKey key) {
        RouteStep late = current(key);
        if (isLast(key)) {
            log(
                    key,
                    Topic.APPROVAL,
                    Verdict.ESCALATE,
                    null,
                    null,
                    officials.label(late.role()) + " diingatkan kembali.");
            notices.lastAuthorityIsLate(key, late.role());
            return;
        }
        move(key, plan(key), late, StepState.CURRENT, StepState.PASSED);
        advance(key);
        RouteStep next = current(key);
        log(
                key,
                Topic.APPROVAL,
                Verdict.ESCALATE,
                null,
                null,
                officials.label(next.role()) + " memutuskan menggantikan " + officials.label(late.role()) + ".");
        notices.moved(key, "approveCityPlan", "Menyetujui rencana kota", late.role(), next.role());
    }

    // the end

    /** Sets the plan; the people are told in the background. */
    void publish(CaseKey key) {
        Decree decree = plan(key).decree();
        publication.publish(key.tenant(), key.year(), decree);
        requireRound(key, plans.end(key.tenant(), key.year(), State.PUBLISHED));
        tellPeople(key);
        log(key, Topic.CITY_PLAN, Verdict.PUBLISH, null, null, "Keputusan Wali Kota Nomor " + decree.number());
    }

    private void tellPeople(CaseKey key) {
        publications.begin(key.tenant(), key.year(), publication.people(key.tenant(), key.year()), clock.instant());
        kick.afterCommit();
    }

    /** Nothing is paid for; everything waits for the next year. */
    void reject(CaseKey key) {
        String reason = "Rencana kota ditolak: "
                + cycles.decisions(key.tenant(), key.year()).stream()
                        .filter(decision -> decision.topic() == Topic.APPROVAL && decision.verdict() == Verdict.REJECT)
                        .reduce((earlier, later) -> later)
                        .map(Decision::reason)
                        .orElse("-");
        String shortened =
                reason.length() > LONGEST_ITEM_REASON ? reason.substring(0, LONGEST_ITEM_REASON - 1) + "…" : reason;
        source.settle(
                key.tenant(),
                key.year(),
                null,
                plans.items(key.tenant(), key.year()).stream()
                        .map(item -> new Settled(
                                item.id(),
                                item.standing() == ItemStanding.DROPPED ? ItemStanding.DROPPED : ItemStanding.DEFERRED,
                                item.standing() == ItemStanding.DROPPED ? item.reason() : shortened))
                        .toList());
        requireRound(key, plans.end(key.tenant(), key.year(), State.REJECTED));
        tellPeople(key);
        notices.rejected(key, reason);
    }

    private static final int LONGEST_ITEM_REASON = 500;

    // shared

    private void requireOffice(CaseKey key, Actor actor, Role role, String what) {
        if (!officials.holds(key.tenant(), actor.userId(), role)) {
            throw Refusal.forbidden("Hanya " + officials.label(role) + " yang dapat " + what + ".");
        }
    }

    private static void requireReason(String reason, String field, String label, List<FieldProblem> problems) {
        if (reason == null || reason.isBlank()) {
            problems.add(new FieldProblem(
                    field, "Isian \"" + label + "\" wajib diisi agar jelas apa yang harus diperbaiki."));
        }
    }

    private static void refuse(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }

    private void log(CaseKey key, Topic topic, Verdict verdict, Actor actor, Role role, String reason) {
        String by = actor == null ? null : actor.userId();
        String office = actor == null
                ? null
                : Optional.of(role)
                        .flatMap(held -> officials.actingTitle(key.tenant(), by, held))
                        .orElseGet(() -> officials.label(role));
        cycles.log(key.tenant(), key.year(), new Decision(topic, verdict, by, office, reason, clock.instant()));
    }
}
