package id.bangkom.profile;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Cities;
import id.bangkom.access.CurrentUser;
import id.bangkom.competency.Assessment;
import id.bangkom.competency.Assessments;
import id.bangkom.competency.Competencies;
import id.bangkom.competency.Competency;
import id.bangkom.competency.Level;
import id.bangkom.portal.Choices;
import id.bangkom.process.Actor;
import id.bangkom.process.Option;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Position;
import id.bangkom.workforce.PositionClass;
import id.bangkom.workforce.Workforce;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The profile of a person: levels against standards, their sources and history, development, and the career path. */
@Controller
class ProfilePages {

    private static final String PERSON = ProfileAccess.PEOPLE + "/{id}";
    private static final String TEAM = ProfileAccess.PEOPLE + "/tim";

    /** A level that was found, in words. */
    record HistoryRow(String on, String competency, String level, String source, String evidence, String entered) {}

    /** Positions of one class to choose from. */
    record Group(String label, List<Option> options) {}

    /** Somebody whose profile the person may open. */
    record Subordinate(String id, String name, String position) {}

    /** What was sent and refused. */
    record Sent(String competency, Integer level, String source, LocalDate on, String evidence) {}

    private final ProfileAccess access;
    private final PersonProfiles profiles;
    private final Knowledge knowledge;
    private final Assessments assessments;
    private final Competencies competencies;
    private final Workforce workforce;
    private final Accounts accounts;
    private final Cities cities;

    ProfilePages(
            ProfileAccess access,
            PersonProfiles profiles,
            Knowledge knowledge,
            Assessments assessments,
            Competencies competencies,
            Workforce workforce,
            Accounts accounts,
            Cities cities) {
        this.access = access;
        this.profiles = profiles;
        this.knowledge = knowledge;
        this.assessments = assessments;
        this.competencies = competencies;
        this.workforce = workforce;
        this.accounts = accounts;
        this.cities = cities;
    }

    @GetMapping(ProfileAccess.PEOPLE)
    ModelAndView own(@RequestParam(defaultValue = "") String sasaran, CurrentUser user) {
        if (workforce.employee(user.tenant(), user.userId()).isEmpty()) {
            // A mayor is no civil servant, but leads some.
            return new ModelAndView("redirect:" + TEAM);
        }
        return page(access.person(user, user.userId()), sasaran, user);
    }

    /** On a page of its own, because who supervises whom is read for the whole city. */
    @GetMapping(TEAM)
    ModelAndView team(CurrentUser user) {
        return new ModelAndView("profile/team")
                .addObject(
                        "rows",
                        workforce.subordinatesOf(user.tenant(), user.userId()).stream()
                                .map(each -> new Subordinate(each.id(), each.name(), each.positionTitle()))
                                .toList());
    }

    @GetMapping(PERSON)
    ModelAndView show(@PathVariable String id, @RequestParam(defaultValue = "") String sasaran, CurrentUser user) {
        return page(access.person(user, id), sasaran, user);
    }

    private ModelAndView page(Employee employee, String target, CurrentUser user) {
        String tenant = user.tenant();
        boolean self = employee.id().equals(user.userId());
        boolean present = self || workforce.employee(tenant, employee.id()).isPresent();
        List<Evidence> evidence = knowledge.of(tenant, employee.id());
        ModelAndView page = new ModelAndView("profile/person");
        page.addObject("employee", employee);
        page.addObject("positionClass", employee.positionClass().label());
        page.addObject("self", self);
        page.addObject("base", self ? ProfileAccess.PEOPLE : ProfileAccess.PEOPLE + "/" + employee.id());
        page.addObject("today", Words.date(cities.today(tenant)));
        page.addObject("latestDay", cities.today(tenant));
        page.addObject("thresholds", profiles.thresholds(tenant));
        page.addObject("summary", profiles.against(tenant, employee.positionId(), evidence));
        page.addObject(
                "development",
                profiles.development(tenant, employee.positionId(), evidence).orElse(null));
        page.addObject("history", history(tenant, employee.id(), evidence));
        page.addObject("path", profiles.path(employee, evidence));
        page.addObject("positions", positions(tenant));
        page.addObject("target", target);
        if (!target.isEmpty()) {
            Position position = workforce
                    .position(tenant, target)
                    .orElseThrow(() -> Refusal.notFound("Jabatan sasaran tidak ditemukan."));
            page.addObject("targetPosition", position);
            page.addObject("targetSummary", profiles.against(tenant, target, evidence));
        }
        boolean enters = ProfileAccess.isHr(user) && !self && present;
        page.addObject("enters", enters);
        if (enters) {
            page.addObject("competencies", named(competencies.dictionary(tenant)));
            page.addObject(
                    "levels",
                    IntStream.rangeClosed(Level.LOWEST, Level.HIGHEST)
                            .mapToObj(level -> new Option(level + " – " + Level.label(level), String.valueOf(level)))
                            .toList());
            page.addObject("sources", Choices.options(Assessment.Source.values(), Assessment.Source::label));
        }
        return page;
    }

    private static List<Option> named(List<Competency> dictionary) {
        return dictionary.stream()
                .map(competency -> new Option(competency.name(), competency.id()))
                .toList();
    }

    /** The latest first; what was given in needs cases has no entry of its own, its source names the cycle. */
    private List<HistoryRow> history(String tenant, String employeeId, List<Evidence> evidence) {
        Map<String, String> names =
                competencies.dictionary(tenant).stream().collect(Collectors.toMap(Competency::id, Competency::name));
        Map<Evidence, Assessments.Kept> kept = assessments.of(tenant, employeeId).stream()
                .collect(Collectors.toMap(each -> Evidence.of(each.assessment()), each -> each, (one, other) -> one));
        return evidence.stream()
                .sorted(Comparator.comparing(Evidence::on)
                        .reversed()
                        .thenComparing(each -> names.getOrDefault(each.competencyId(), "")))
                .map(each -> row(each, kept.get(each), names, tenant))
                .toList();
    }

    private HistoryRow row(Evidence each, Assessments.Kept kept, Map<String, String> names, String tenant) {
        String entered = kept == null || kept.enteredBy() == null
                ? "-"
                : accounts.byId(kept.enteredBy()).map(Account::displayName).orElse("-") + ", "
                        + Words.time(kept.enteredAt(), cities.city(tenant).zone());
        return new HistoryRow(
                Words.date(each.on()),
                names.getOrDefault(each.competencyId(), "-"),
                each.level() + " – " + Level.label(each.level()),
                each.source(),
                kept == null || kept.evidence() == null ? "-" : kept.evidence(),
                entered);
    }

    private List<Group> positions(String tenant) {
        Map<PositionClass, List<Option>> byClass = workforce.positions(tenant).stream()
                .collect(Collectors.groupingBy(
                        Position::positionClass,
                        () -> new EnumMap<>(PositionClass.class),
                        Collectors.mapping(
                                position -> new Option(position.title(), position.id()), Collectors.toList())));
        return byClass.entrySet().stream()
                .map(entry -> new Group(entry.getKey().label(), entry.getValue()))
                .toList();
    }

    /** HR enters what somebody was found to have. */
    @PostMapping(PERSON + "/penilaian")
    ModelAndView assess(
            @PathVariable String id,
            @RequestParam(required = false) String competency,
            @RequestParam(required = false) Integer level,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            @RequestParam(required = false) String evidence,
            CurrentUser user,
            Actor actor,
            RedirectAttributes after) {
        Employee employee = access.person(user, id);
        if (!ProfileAccess.isHr(user)) {
            throw Refusal.forbidden("Hasil penilaian hanya dicatat oleh BKPSDM.");
        }
        try {
            assessments.enter(actor, id, new Assessments.Entry(competency, level, source(source), on, evidence));
            after.addFlashAttribute("notice", "Hasil penilaian dicatat.");
            after.addAttribute("id", id);
            return new ModelAndView("redirect:" + PERSON);
        } catch (Refusal refused) {
            ModelAndView page = page(employee, "", user);
            page.addObject("sent", new Sent(competency, level, source, on, evidence));
            page.addObject("problem", refused.getMessage());
            page.setStatus(HttpStatusCode.valueOf(refused.kind().status()));
            return page;
        }
    }

    private static Assessment.Source source(String name) {
        return Choices.named(Assessment.Source.values(), name, null);
    }
}
