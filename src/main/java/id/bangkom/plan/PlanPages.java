package id.bangkom.plan;

import id.bangkom.access.CurrentUser;
import id.bangkom.access.PageRule;
import id.bangkom.hours.HoursLedger;
import id.bangkom.needs.CaseReaders;
import id.bangkom.plan.IndividualPlans.Plan;
import id.bangkom.portal.Choices;
import id.bangkom.portal.PortalLink;
import id.bangkom.portal.PortalMenu;
import id.bangkom.process.Actor;
import id.bangkom.process.CaseKey;
import id.bangkom.process.Option;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Position;
import id.bangkom.workforce.Workforce;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody's plan with all its versions, what is different between them, last year's, and what was said about it. */
@Controller
class PlanPages {

    static final String PATH = "/rencana";

    private static final String PLAN = PATH + "/{year:\\d{4}}/{id}";
    private static final String DRAFT = PATH + "/{year:\\d{4}}/konsep";

    /** A version in words. */
    record VersionRow(int number, String origin, String madeAt, String hours, String cost) {}

    /** An activity in words. */
    record ItemRow(String title, String method, String quarter, String hours, String cost, String purpose) {}

    /** An activity of last year in words. */
    record EarlierRow(String title, String quarter, String hours, String cost, String standing, String again) {}

    /** A number of last year beside that of this year. */
    record CompareRow(String what, String earlier, String now) {}

    /** Something said. */
    record CommentRow(String at, String by, int version, String text) {}

    /** A place of the draft. */
    record SlotRow(int slot, String programme, String quarter, String goal) {}

    @Configuration(proxyBeanMethods = false)
    static class Pages {

        @Bean
        PageRule plansRule() {
            return PageRule.everyone(PATH + "/**");
        }

        @Bean
        PortalLink plansLink() {
            return PortalLink.officials(31, PortalMenu.YEAR, "Rencana pegawai", PATH);
        }
    }

    private final CaseReaders readers;
    private final IndividualPlans plans;
    private final Plans settled;
    private final PlanForms forms;
    private final OwnDrafts drafts;
    private final Conversation conversation;
    private final History history;
    private final HoursLedger ledger;
    private final Workforce workforce;
    private final Mixes mixes;

    PlanPages(
            CaseReaders readers,
            IndividualPlans plans,
            Plans settled,
            PlanForms forms,
            OwnDrafts drafts,
            Conversation conversation,
            History history,
            HoursLedger ledger,
            Workforce workforce,
            Mixes mixes) {
        this.readers = readers;
        this.plans = plans;
        this.settled = settled;
        this.forms = forms;
        this.drafts = drafts;
        this.conversation = conversation;
        this.history = history;
        this.ledger = ledger;
        this.workforce = workforce;
        this.mixes = mixes;
    }

    /** An empty field is nothing said. */
    @InitBinder
    void emptyIsNothing(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
    }

    /** The own plans, those of the people one leads, and for HR those of a name and the balance of a year. */
    @GetMapping(PATH)
    ModelAndView list(
            @RequestParam(required = false) String cari,
            @RequestParam(required = false) Integer tahun,
            CurrentUser user) {
        String tenant = user.tenant();
        ModelAndView page = new ModelAndView("plan/people");
        readers.list(page, user, cari == null ? "" : cari, plans.list(user.tenant()), PlanState::label);
        if (CaseReaders.isHr(user)) {
            List<Integer> years = mixes.years(tenant);
            page.addObject("years", years);
            years.stream()
                    .filter(year -> tahun == null || tahun.equals(year))
                    .findFirst()
                    .ifPresent(year -> {
                        page.addObject("mixYear", year);
                        page.addObject("mix", mixes.ofCity(tenant, year));
                    });
        }
        return page;
    }

    @GetMapping(PLAN)
    ModelAndView show(
            @PathVariable int year,
            @PathVariable String id,
            @RequestParam(required = false) Integer dari,
            @RequestParam(required = false) Integer ke,
            CurrentUser user) {
        return page(year, readers.readable(user, id), dari, ke, user);
    }

    private ModelAndView page(int year, Employee employee, Integer from, Integer to, CurrentUser user) {
        CaseKey key = new CaseKey(user.tenant(), year, employee.id());
        Plan plan = plans.find(key).orElseThrow(CaseReaders::none);
        List<PlanVersion> versions = plans.versions(key);
        PlanVersion newest = versions.get(versions.size() - 1);
        PlanVersion after = version(versions, to).orElse(newest);
        PlanVersion before = version(versions, from).orElse(versions.get(Math.max(0, versions.indexOf(after) - 1)));
        boolean self = employee.id().equals(user.userId());
        ModelAndView page = new ModelAndView("plan/person");
        page.addObject("employee", employee);
        page.addObject("year", year);
        page.addObject("self", self);
        page.addObject("state", plan.state().label());
        page.addObject("drafting", self && plan.state() == PlanState.DRAFT);
        page.addObject(
                "savedAt",
                drafts.of(key, newest.number())
                        .filter(draft -> self)
                        .map(draft -> history.time(key.tenant(), draft.savedAt()))
                        .orElse(null));
        page.addObject("newest", row(key, newest));
        page.addObject("aim", title(key).apply(newest.careerPositionId()));
        page.addObject("careerGoal", PlanForms.orNone(newest.careerGoal()));
        page.addObject("mentor", newest.wantsMentor() ? "Ya" : "Tidak");
        page.addObject("items", items(key, newest));
        page.addObject("mix", mixes.of(key, newest));
        page.addObject(
                "versions", versions.stream().map(version -> row(key, version)).toList());
        page.addObject("before", before.number());
        page.addObject("after", after.number());
        page.addObject("changes", Difference.between(before, after, title(key)));
        lastYear(page, key, newest);
        page.addObject("decisions", history.rows(IndividualPlan.PROCESS, key));
        page.addObject(
                "comments",
                conversation.of(key).stream()
                        .map(comment -> new CommentRow(
                                history.time(key.tenant(), comment.at()),
                                history.name(comment.by())
                                        + (comment.actingTitle() == null ? "" : " (" + comment.actingTitle() + ")"),
                                comment.version(),
                                comment.text()))
                        .toList());
        page.addObject("longest", Conversation.LONGEST);
        return page;
    }

    private static Optional<PlanVersion> version(List<PlanVersion> versions, Integer number) {
        return versions.stream()
                .filter(version -> number != null && version.number() == number)
                .findFirst();
    }

    private VersionRow row(CaseKey key, PlanVersion version) {
        return new VersionRow(
                version.number(),
                version.origin().label(),
                history.time(key.tenant(), version.madeAt()),
                PlanForms.hours(version.hours()),
                Words.money(version.cost()));
    }

    private List<ItemRow> items(CaseKey key, PlanVersion version) {
        return version.items().stream()
                .map(item -> new ItemRow(
                        item.title(),
                        item.kind(),
                        item.quarter().label(),
                        PlanForms.hours(item.hours()),
                        Words.money(item.cost()),
                        forms.purpose(key, item)))
                .toList();
    }

    private UnaryOperator<String> title(CaseKey key) {
        return id -> id == null
                ? PlanForms.NONE
                : workforce.position(key.tenant(), id).map(Position::title).orElse(id);
    }

    private void lastYear(ModelAndView page, CaseKey key, PlanVersion newest) {
        List<Plans.PlanItem> earlier = settled.of(key.tenant(), key.year() - 1, key.id());
        page.addObject("lastYear", key.year() - 1);
        page.addObject(
                "earlier", earlier.stream().map(item -> earlier(item, newest)).toList());
        if (earlier.isEmpty()) {
            return;
        }
        String learnt = Optional.ofNullable(ledger.standings(key.tenant(), List.of(key.id()), key.year() - 1)
                        .get(key.id()))
                .map(standing -> Words.number(standing.recognised(), 2) + " JP")
                .orElse(PlanForms.NONE);
        page.addObject(
                "compared",
                List.of(
                        new CompareRow(
                                "Kegiatan",
                                String.valueOf(earlier.size()),
                                String.valueOf(newest.items().size())),
                        new CompareRow(
                                "Jam pelajaran direncanakan",
                                PlanForms.hours(earlier.stream()
                                        .mapToInt(Plans.PlanItem::hours)
                                        .sum()),
                                PlanForms.hours(newest.hours())),
                        new CompareRow("Jam pelajaran diakui", learnt, PlanForms.NONE),
                        new CompareRow(
                                "Biaya",
                                Words.money(earlier.stream()
                                        .mapToLong(Plans.PlanItem::cost)
                                        .sum()),
                                Words.money(newest.cost()))));
    }

    private static EarlierRow earlier(Plans.PlanItem item, PlanVersion newest) {
        String standing =
                item.standing() == null ? "Belum ditetapkan" : item.standing().label();
        return new EarlierRow(
                item.title(),
                item.quarter().label(),
                PlanForms.hours(item.hours()),
                Words.money(item.cost()),
                item.reason() == null ? standing : standing + ": " + item.reason(),
                newest.items().stream().anyMatch(each -> each.programmeId().equals(item.programmeId()))
                        ? "Ya"
                        : "Tidak");
    }

    @PostMapping(PLAN + "/komentar")
    ModelAndView comment(
            @PathVariable int year,
            @PathVariable String id,
            @RequestParam(required = false) String text,
            CurrentUser user,
            Actor actor,
            RedirectAttributes after) {
        Employee employee = readers.readable(user, id);
        try {
            conversation.say(new CaseKey(user.tenant(), year, id), actor, employee, text);
        } catch (Refusal refused) {
            if (refused.kind() == Refusal.Kind.NOT_FOUND) {
                throw refused;
            }
            ModelAndView again = page(year, employee, null, null, user);
            again.setStatus(HttpStatusCode.valueOf(refused.kind().status()));
            again.addObject("problem", refused.getMessage());
            again.addObject("text", text);
            return again;
        }
        after.addFlashAttribute("notice", "Komentar disimpan.");
        return new ModelAndView("redirect:" + PATH + "/{year}/{id}");
    }

    /** The fields of the form, to fill in piece by piece; it is handed in by the task. */
    @GetMapping(DRAFT)
    ModelAndView draft(@PathVariable int year, CurrentUser user) {
        CaseKey key = new CaseKey(user.tenant(), year, user.userId());
        requireDrafting(key);
        DraftPlanView view = view(key);
        return draft(
                key,
                view,
                new DraftPlan(
                        view.item1Programme(),
                        view.item1Quarter(),
                        view.item1Goal(),
                        view.item2Programme(),
                        view.item2Quarter(),
                        view.item2Goal(),
                        view.item3Programme(),
                        view.item3Quarter(),
                        view.item3Goal(),
                        view.item4Programme(),
                        view.item4Quarter(),
                        view.item4Goal(),
                        view.item5Programme(),
                        view.item5Quarter(),
                        view.item5Goal(),
                        view.wantsMentor(),
                        view.careerPosition(),
                        view.careerGoal(),
                        null,
                        view.ceilingReason(),
                        null));
    }

    private Plan requireDrafting(CaseKey key) {
        return plans.find(key)
                .filter(plan -> plan.state() == PlanState.DRAFT)
                .orElseThrow(
                        () -> Refusal.notFound("Tidak ada rencana tahun " + key.year() + " yang sedang Anda susun."));
    }

    private DraftPlanView view(CaseKey key) {
        Employee employee = workforce.employee(key.tenant(), key.id()).orElseThrow(CaseReaders::none);
        List<PlanVersion> versions = plans.versions(key);
        return forms.draft(key, employee, versions.get(versions.size() - 1));
    }

    private ModelAndView draft(CaseKey key, DraftPlanView view, DraftPlan answers) {
        PlanSlots slots = answers.slots();
        ModelAndView page = new ModelAndView("plan/person-draft");
        page.addObject("year", key.year());
        page.addObject("id", key.id());
        page.addObject("view", view);
        page.addObject("base", requireDrafting(key).version());
        page.addObject(
                "slots",
                IntStream.rangeClosed(1, PlanSlots.COUNT)
                        .mapToObj(slot -> new SlotRow(
                                slot,
                                slots.at(slot).programme(),
                                slots.at(slot).quarter() == null
                                        ? null
                                        : slots.at(slot).quarter().name(),
                                slots.at(slot).goal()))
                        .toList());
        page.addObject("answers", answers);
        page.addObject("quarters", Choices.options(Quarter.values(), Quarter::label));
        return page;
    }

    /** @param base version that the person has seen */
    @PostMapping(DRAFT)
    ModelAndView save(
            @PathVariable int year,
            @RequestParam int base,
            @ModelAttribute("sent") DraftPlan sent,
            BindingResult unreadable,
            CurrentUser user,
            RedirectAttributes after) {
        CaseKey key = new CaseKey(user.tenant(), year, user.userId());
        requireDrafting(key);
        try {
            DraftPlanView view = view(key);
            requireOffered(view, sent, unreadable);
            drafts.save(key, base, sent);
        } catch (Refusal refused) {
            ModelAndView again = draft(key, view(key), sent);
            again.setStatus(HttpStatusCode.valueOf(refused.kind().status()));
            again.addObject("problem", refused.getMessage());
            return again;
        }
        after.addFlashAttribute("notice", "Konsep disimpan. Ajukan rencana melalui tugas \"Menyusun rencana\".");
        return new ModelAndView("redirect:" + PATH + "/{year}/konsep");
    }

    private static void requireOffered(DraftPlanView view, DraftPlan sent, BindingResult unreadable) {
        Set<String> programmes = view.programmes().stream().map(Option::value).collect(Collectors.toSet());
        boolean known = sent.slots().entries().stream()
                .allMatch(entry -> entry.programme() == null || programmes.contains(entry.programme()));
        boolean aim = sent.careerPosition() == null
                || view.positions().stream().anyMatch(option -> option.value().equals(sent.careerPosition()));
        if (unreadable.hasErrors() || !known || !aim) {
            throw Refusal.invalid("Pilihan yang dikirim tidak termasuk yang ditawarkan. Pilih lagi dari daftar.");
        }
    }
}
