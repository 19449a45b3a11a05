package id.bangkom.plan;

import id.bangkom.access.CurrentUser;
import id.bangkom.cycle.ItemStanding;
import id.bangkom.plan.UnitDrafts.Draft;
import id.bangkom.plan.UnitDrafts.Entry;
import id.bangkom.plan.UnitPlans.Plan;
import id.bangkom.portal.Choices;
import id.bangkom.process.Actor;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where planners arrange the plan of their unit; it is handed in by the task. */
@Controller
class UnitArrangementPages {

    private static final String PATH = UnitPlanAccess.PLANS + "/{year}/{unit}/susunan";

    /** What is looked at: part of a name, standing, order, page. */
    record Look(String cari, String status, String urut, Integer hal) {

        ItemStanding standing() {
            return Choices.named(ItemStanding.values(), status, null);
        }

        UnitItemList.Sort sort() {
            return Choices.named(UnitItemList.Sort.values(), urut, UnitItemList.Sort.PERINGKAT);
        }
    }

    /** An activity with what is meant for it. */
    record Row(UnitItemList.Row item, String standing, String reason) {}

    private final UnitPlanAccess access;
    private final UnitArrangement arrangement;
    private final UnitForms forms;
    private final History history;

    UnitArrangementPages(UnitPlanAccess access, UnitArrangement arrangement, UnitForms forms, History history) {
        this.access = access;
        this.arrangement = arrangement;
        this.forms = forms;
        this.history = history;
    }

    /** Where the plan is arranged. */
    static String path(UnitPlans.Plan plan) {
        return UnitPlanAccess.PLANS + "/" + plan.key().year() + "/" + plan.unitId() + "/susunan";
    }

    @GetMapping(PATH)
    ModelAndView show(@PathVariable int year, @PathVariable String unit, Look look, CurrentUser user) {
        return page(drafted(user, year, unit), look, Map.of());
    }

    private Plan drafted(CurrentUser user, int year, String unit) {
        Plan plan = access.plan(user, year, unit);
        arrangement.requirePlanner(plan, user.userId());
        if (plan.state() != UnitState.DRAFT) {
            throw Refusal.conflict(
                    "Rencana ini tidak sedang disusun (" + plan.state().label() + ").");
        }
        return plan;
    }

    /** @param sent what was not saved, by item */
    private ModelAndView page(Plan plan, Look look, Map<String, Entry> sent) {
        List<UnitItem> items = arrangement.items(plan);
        Map<String, String> competencies = forms.competencyNames(plan);
        String search = look.cari() == null ? "" : look.cari();
        UnitItemList list = new UnitItemList(
                items,
                forms.people(plan, items),
                search,
                look.standing(),
                look.sort(),
                look.hal() == null ? 1 : look.hal());
        Map<FundSource, Long> ceilings = arrangement.ceilings(plan);
        boolean tooMuch = Allocation.exactly(items, ceilings).isEmpty();
        ModelAndView page = new ModelAndView("plan/unit-arrangement");
        page.addObject("year", plan.key().year());
        page.addObject("unitId", plan.unitId());
        page.addObject("unit", forms.unit(plan));
        page.addObject("version", plan.version());
        page.addObject("edition", arrangement.edition(plan));
        page.addObject(
                "saved",
                arrangement
                        .draft(plan)
                        .map(this::saved)
                        .orElse("Belum ada yang diubah terhadap versi " + plan.version() + "."));
        page.addObject("tooMuch", tooMuch);
        page.addObject("payable", payable(items, ceilings, tooMuch));
        page.addObject("facts", forms.summary(plan, items));
        page.addObject(
                "rows",
                list.shown().stream()
                        .map(item -> row(item, list.row(item, competencies), sent.get(item.itemId())))
                        .toList());
        page.addObject("cari", search);
        page.addObject("status", look.standing() == null ? "" : look.standing().name());
        page.addObject("urut", look.sort().name());
        page.addObject("standings", Choices.options(ItemStanding.values(), ItemStanding::label));
        page.addObject("sorts", Choices.options(UnitItemList.Sort.values(), UnitItemList.Sort::label));
        page.addObject("page", list.page());
        page.addObject("last", list.last());
        return page;
    }

    private static Row row(UnitItem item, UnitItemList.Row words, Entry sent) {
        return sent == null
                ? new Row(words, item.standing().name(), item.reason())
                : new Row(words, sent.standing().name(), sent.reason());
    }

    private String saved(Draft draft) {
        return "Disimpan oleh " + history.name(draft.savedBy()) + ", simpanan ke-" + draft.edition() + ".";
    }

    private static String payable(List<UnitItem> items, Map<FundSource, Long> ceilings, boolean tooMuch) {
        long cost = Allocation.cost(items);
        long ceiling = WhatIf.total(ceilings);
        String sum = "Yang didanai berbiaya " + Words.money(cost) + ", pagu " + Words.money(ceiling);
        if (!tooMuch) {
            return sum + ": terbayar, sisa " + Words.money(ceiling - cost) + ".";
        }
        return cost > ceiling
                ? sum + ": melampaui pagu sebesar " + Words.money(cost - ceiling) + ", sehingga belum dapat diajukan."
                : sum + ": tidak ditemukan pembagian atas sumber dana yang membayar setiap kegiatan dari satu sumber,"
                        + " sehingga belum dapat diajukan.";
    }

    @PostMapping(PATH)
    ModelAndView save(
            @PathVariable int year,
            @PathVariable String unit,
            @RequestParam int version,
            @RequestParam int edition,
            Look look,
            @RequestParam MultiValueMap<String, String> sent,
            CurrentUser user,
            Actor actor,
            RedirectAttributes after) {
        Plan plan = drafted(user, year, unit);
        Map<String, Entry> entries = entries(sent);
        return kept(plan, look, entries, after, () -> arrangement.save(plan, version, edition, entries, actor));
    }

    @PostMapping(PATH + "/terbaik")
    ModelAndView begin(
            @PathVariable int year,
            @PathVariable String unit,
            @RequestParam int version,
            @RequestParam int edition,
            Look look,
            CurrentUser user,
            Actor actor,
            RedirectAttributes after) {
        Plan plan = drafted(user, year, unit);
        return kept(plan, look, Map.of(), after, () -> arrangement.begin(plan, version, edition, actor));
    }

    private ModelAndView kept(
            Plan plan, Look look, Map<String, Entry> entries, RedirectAttributes after, Runnable saving) {
        try {
            saving.run();
        } catch (Refusal refused) {
            ModelAndView again = page(plan, look, entries);
            again.setStatus(HttpStatusCode.valueOf(refused.kind().status()));
            again.addObject("problem", refused.getMessage());
            return again;
        }
        after.addFlashAttribute("notice", "Susunan disimpan. Ajukan rencana melalui tugas \"Menyusun rencana unit\".");
        after.addAttribute("cari", look.cari());
        after.addAttribute("status", look.status());
        after.addAttribute("urut", look.urut());
        after.addAttribute("hal", look.hal());
        return new ModelAndView("redirect:" + PATH);
    }

    /** Three fields of each row, in the order of the rows. */
    private static Map<String, Entry> entries(MultiValueMap<String, String> sent) {
        List<String> ids = sent.getOrDefault("id", List.of());
        List<String> standings = sent.getOrDefault("standing", List.of());
        List<String> reasons = sent.getOrDefault("reason", List.of());
        if (standings.size() != ids.size() || reasons.size() != ids.size()) {
            throw Refusal.invalid("Isian tabel tidak lengkap. Muat ulang halaman.");
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            ItemStanding standing = Choices.named(ItemStanding.values(), standings.get(i), null);
            if (standing == null) {
                throw Refusal.invalid("Status yang dikirim tidak termasuk yang ditawarkan. Pilih lagi dari daftar.");
            }
            String reason = reasons.get(i).strip();
            entries.put(
                    ids.get(i),
                    new Entry(standing, standing == ItemStanding.FUNDED || reason.isEmpty() ? null : reason));
        }
        return entries;
    }
}
