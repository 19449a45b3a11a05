package id.bangkom.plan;

import id.bangkom.access.CurrentUser;
import id.bangkom.plan.UnitPlans.Plan;
import id.bangkom.plan.WhatIf.Effect;
import id.bangkom.plan.WhatIf.Sum;
import id.bangkom.process.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a unit's plan would come to under other ceilings, and what one activity would cost the others. Changes nothing. */
@Controller
class WhatIfPages {

    private static final int[] PERCENTS = {80, 90, 100, 110, 120};
    private static final int PERCENT = 100;

    /** An effect in words; chosen marks the ceiling that was asked for. */
    record Row(
            String ceiling,
            String share,
            String items,
            String mandatory,
            String people,
            String hours,
            String gaps,
            String cost,
            String priority,
            boolean chosen) {}

    /** An activity that would be funded or would no longer be. */
    record Difference(String what, String person, String title, String cost, String priority) {}

    private final UnitPlanAccess access;
    private final UnitPlans plans;
    private final UnitForms forms;
    private final Budgets budgets;

    WhatIfPages(UnitPlanAccess access, UnitPlans plans, UnitForms forms, Budgets budgets) {
        this.access = access;
        this.plans = plans;
        this.forms = forms;
        this.budgets = budgets;
    }

    @GetMapping(UnitPlanAccess.PLANS + "/{year}/{unit}/simulasi")
    ModelAndView simulate(
            @PathVariable int year,
            @PathVariable String unit,
            @RequestParam(defaultValue = "") String pagu,
            @RequestParam(defaultValue = "") String kegiatan,
            CurrentUser user) {
        Plan plan = access.plan(user, year, unit);
        List<UnitItem> open = WhatIf.open(plans.items(plan.key(), plan.version()));
        Map<FundSource, Long> ceilings = budgets.amounts(user.tenant(), year, unit);
        long now = WhatIf.total(ceilings);
        Long asked = asked(pagu);
        ModelAndView page = new ModelAndView("plan/what-if");
        page.addObject("year", year);
        page.addObject("unitId", unit);
        page.addObject("unit", forms.unit(plan));
        page.addObject("pagu", pagu);
        page.addObject("now", Words.money(now));
        page.addObject(
                "problem",
                asked != null || pagu.isBlank()
                        ? null
                        : "Isian \"Pagu\" harus berupa bilangan bulat rupiah dari 0 sampai "
                                + Words.number(Ceilings.HIGHEST, 0) + ".");
        List<Row> rows = new ArrayList<>();
        for (int percent : PERCENTS) {
            rows.add(row(
                    effect(open, WhatIf.scaled(ceilings, now / PERCENT * percent + now % PERCENT * percent / PERCENT)),
                    now,
                    false));
        }
        Map<String, String> people = forms.people(plan, open);
        if (asked != null) {
            Map<FundSource, Long> other = WhatIf.scaled(ceilings, asked);
            Allocation.Result result = Allocation.best(open, other);
            rows.add(row(WhatIf.effect(result, other), now, true));
            page.addObject("differences", differences(Allocation.best(open, ceilings), result, people));
        }
        page.addObject("rows", rows);
        page.addObject("shown", asked == null ? null : Words.money(asked));
        page.addObject(
                "single",
                open.stream()
                        .filter(item -> item.itemId().equals(kegiatan))
                        .findFirst()
                        .map(item -> single(open, ceilings, item, people.get(item.employeeId())))
                        .orElse(null));
        return page;
    }

    private static Long asked(String pagu) {
        Long amount = BudgetPages.rupiah(pagu);
        return amount == null || amount > Ceilings.HIGHEST ? null : amount;
    }

    private static Effect effect(List<UnitItem> open, Map<FundSource, Long> ceilings) {
        return WhatIf.effect(Allocation.best(open, ceilings), ceilings);
    }

    private static Row row(Effect effect, long now, boolean chosen) {
        return new Row(
                Words.money(effect.ceiling()),
                now == 0 ? "-" : Words.number((double) PERCENT * effect.ceiling() / now, 1) + " %",
                Words.number(effect.items(), 0),
                Words.number(effect.mandatory(), 0),
                Words.number(effect.people(), 0),
                Words.number(effect.hours(), 0),
                Words.number(effect.gaps(), 0) + " (" + Words.number(effect.levels(), 0) + " level)",
                Words.money(effect.cost()),
                Words.number(effect.priority(), 4) + (effect.proved() ? "" : " (belum terbukti tertinggi)"),
                chosen);
    }

    private static List<Difference> differences(
            Allocation.Result before, Allocation.Result after, Map<String, String> people) {
        Set<String> funded = before.items().stream()
                .filter(UnitItem::isFunded)
                .map(UnitItem::itemId)
                .collect(Collectors.toSet());
        return after.items().stream()
                .filter(item -> item.isFunded() != funded.contains(item.itemId()))
                .map(item -> new Difference(
                        item.isFunded() ? "Menjadi didanai" : "Tidak lagi didanai",
                        people.get(item.employeeId()),
                        item.title(),
                        Words.money(item.cost()),
                        Words.number(item.priority(), 4)))
                .toList();
    }

    /** What funding one activity would mean for the sum of priorities. */
    private static String single(List<UnitItem> open, Map<FundSource, Long> ceilings, UnitItem item, String person) {
        Allocation.Result best = Allocation.best(open, ceilings);
        String name = person + ", " + item.title() + " (" + Words.money(item.cost()) + ", prioritas "
                + Words.number(item.priority(), 4) + ")";
        Optional<Sum> with = WhatIf.bestWith(open, ceilings, item);
        if (with.isEmpty()) {
            return name + ": tidak satu pun sumber dana berpagu sebesar biayanya.";
        }
        long mandatory = Sum.of(best).mandatory() - with.get().mandatory();
        if (mandatory > 0) {
            return name + ": bila didanai, " + mandatory + " pelatihan wajib tidak lagi terbayar.";
        }
        double loss = best.total() - with.get().priorities();
        return name
                + (loss > 0
                        ? ": bila didanai, jumlah prioritas turun " + Words.number(loss, 4) + ", dari "
                                + Words.number(best.total(), 4) + " menjadi "
                                + Words.number(with.get().priorities(), 4) + "."
                        : ": dapat didanai tanpa menurunkan jumlah prioritas " + Words.number(best.total(), 4)
                                + "; perencana boleh memilihnya sebagai ganti kegiatan lain.");
    }
}
