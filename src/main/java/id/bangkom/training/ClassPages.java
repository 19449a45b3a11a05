package id.bangkom.training;

import id.bangkom.access.Cities;
import id.bangkom.access.PageRule;
import id.bangkom.access.Role;
import id.bangkom.cycle.Cycles;
import id.bangkom.cycle.Cycles.CycleOfYear;
import id.bangkom.portal.PortalLink;
import id.bangkom.portal.PortalMenu;
import id.bangkom.process.Actor;
import id.bangkom.process.CaseKey;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.training.ClassCases.ClassCase;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The classes of a year for the HR agency: how far they are, who takes part, cancelling one and planning another. */
@Controller
class ClassPages {

    static final String PATH = "/kelas";

    private final ClassDesk desk;
    private final ClassCases classes;
    private final ParticipationCases participations;
    private final Catalogue catalogue;
    private final Workforce workforce;
    private final TrainingNotices notices;
    private final Cities cities;
    private final Cycles cycles;

    ClassPages(
            ClassDesk desk,
            ClassCases classes,
            ParticipationCases participations,
            Catalogue catalogue,
            Workforce workforce,
            TrainingNotices notices,
            Cities cities,
            Cycles cycles) {
        this.desk = desk;
        this.classes = classes;
        this.participations = participations;
        this.catalogue = catalogue;
        this.workforce = workforce;
        this.notices = notices;
        this.cities = cities;
        this.cycles = cycles;
    }

    @Configuration(proxyBeanMethods = false)
    static class Access {

        @Bean
        PageRule classesRule() {
            return PageRule.only(PATH + "/**", Role.HR_ANALYST, Role.HR_HEAD);
        }

        @Bean
        PortalLink classesLink() {
            return PortalLink.only(60, PortalMenu.YEAR, "Kelas", PATH, Role.HR_ANALYST, Role.HR_HEAD);
        }
    }

    record ClassRow(String link, String title, String partner, String dates, String state, int people) {}

    record WaitingRow(String programmeId, String title, int people, boolean classPlanned) {}

    record ClassView(
            String title,
            String partner,
            String place,
            String dates,
            String state,
            String quota,
            String cost,
            String gain,
            String cancelReason,
            boolean cancellable,
            String cancelLink) {}

    record PersonRow(String name, String unit, String state, String scores) {}

    @GetMapping(PATH)
    String list(Actor actor, @RequestParam(name = "tahun", required = false) Integer asked, Model model) {
        int today = cities.today(actor.tenant()).getYear();
        int year = asked == null ? today : asked;
        List<ClassCase> found = classes.ofYear(actor.tenant(), year);
        Map<String, Programme> programmes =
                catalogue
                        .programmes(
                                actor.tenant(),
                                found.stream().map(ClassCase::programmeId).toList())
                        .stream()
                        .collect(Collectors.toMap(Programme::id, Function.identity()));
        Map<String, Partner> partners =
                catalogue.partners(actor.tenant()).stream().collect(Collectors.toMap(Partner::id, Function.identity()));
        Map<String, Long> people = participations.ofYear(actor.tenant(), year).stream()
                .filter(participation ->
                        participation.classId() != null && participation.state().usesItem())
                .collect(Collectors.groupingBy(ParticipationCases.Case::classId, Collectors.counting()));
        model.addAttribute("year", year);
        model.addAttribute(
                "years",
                IntStream.concat(
                                IntStream.of(today),
                                cycles.all(actor.tenant()).stream().mapToInt(CycleOfYear::year))
                        .sorted()
                        .distinct()
                        .boxed()
                        .toList());
        model.addAttribute(
                "classes",
                found.stream()
                        .map(training -> new ClassRow(
                                link(training.key()),
                                programmes.get(training.programmeId()).title(),
                                partners.get(training.partnerId()).name(),
                                dates(training),
                                training.state().label(),
                                people.getOrDefault(training.key().id(), 0L).intValue()))
                        .toList());
        model.addAttribute(
                "waiting",
                desk.waiting(actor.tenant(), year).stream()
                        .map(waiting -> new WaitingRow(
                                waiting.programme().id(),
                                waiting.programme().title(),
                                waiting.people(),
                                waiting.classPlanned()))
                        .toList());
        return "training/classes";
    }

    @GetMapping(PATH + "/{year}/{id}")
    String show(Actor actor, @PathVariable int year, @PathVariable String id, Model model) {
        ClassCase training = find(actor, year, id);
        Programme programme =
                catalogue.programme(actor.tenant(), training.programmeId()).orElseThrow();
        model.addAttribute("year", year);
        model.addAttribute(
                "training",
                new ClassView(
                        programme.title(),
                        catalogue
                                .partner(actor.tenant(), training.partnerId())
                                .orElseThrow()
                                .name(),
                        Optional.ofNullable(training.place()).orElse("-"),
                        dates(training),
                        training.state().label(),
                        training.quota() == null ? "-" : String.valueOf(training.quota()),
                        training.cost() == null ? "-" : Words.money(training.cost()),
                        gain(training.gain()),
                        training.cancelReason(),
                        training.state() != ClassState.CANCELLED,
                        link(training.key()) + "/batalkan"));
        model.addAttribute("people", people(training));
        return "training/class";
    }

    @PostMapping(PATH + "/{year}/{id}/batalkan")
    String cancel(
            Actor actor,
            @PathVariable int year,
            @PathVariable String id,
            @RequestParam(name = "alasan", required = false) String reason,
            RedirectAttributes after) {
        CaseKey key = find(actor, year, id).key();
        try {
            desk.cancel(actor, key, reason);
            after.addFlashAttribute(
                    "notice",
                    "Kelas dibatalkan. Mitra dan peserta diberi tahu; JP yang sudah dibukukan ditarik kembali.");
        } catch (Refusal refusal) {
            after.addFlashAttribute("problem", refusal.getMessage());
        }
        return "redirect:" + link(key);
    }

    @PostMapping(PATH + "/{year}")
    String openAnother(
            Actor actor,
            @PathVariable int year,
            @RequestParam(name = "program", required = false) String programmeId,
            RedirectAttributes after) {
        try {
            desk.openAnother(actor, year, programmeId);
            after.addFlashAttribute("notice", "Kelas baru direncanakan. Tugas penjadwalannya segera muncul.");
        } catch (Refusal refusal) {
            after.addFlashAttribute("problem", refusal.getMessage());
        }
        return "redirect:" + PATH + "?tahun=" + year;
    }

    private ClassCase find(Actor actor, int year, String id) {
        try {
            return classes.find(new CaseKey(actor.tenant(), year, id))
                    .orElseThrow(() -> Refusal.notFound("Kelas tidak ditemukan."));
        } catch (IllegalArgumentException noKey) {
            throw Refusal.notFound("Kelas tidak ditemukan.");
        }
    }

    private List<PersonRow> people(ClassCase training) {
        List<ParticipationCases.Case> found = participations.ofClass(training.key());
        Map<String, Employee> employees = workforce
                .employees(
                        training.key().tenant(),
                        found.stream().map(ParticipationCases.Case::employeeId).toList())
                .stream()
                .collect(Collectors.toMap(Employee::id, Function.identity()));
        return found.stream()
                .map(participation -> new PersonRow(
                        notices.name(participation.employeeId()),
                        Optional.ofNullable(employees.get(participation.employeeId()))
                                .map(Employee::unitName)
                                .orElse("-"),
                        participation.state().label(),
                        participation.pre() == null && participation.post() == null
                                ? "-"
                                : score(participation.pre()) + " / " + score(participation.post())))
                .toList();
    }

    private static String score(Integer score) {
        return score == null ? "-" : String.valueOf(score);
    }

    private static String gain(LearningGain gain) {
        return gain == null || gain.gain() == null
                ? "-"
                : Words.number(gain.meanPre(), 1) + " menjadi " + Words.number(gain.meanPost(), 1)
                        + " (peningkatan ternormalisasi " + Words.number(gain.gain(), 2) + ", " + gain.pairs()
                        + " peserta)";
    }

    private static String dates(ClassCase training) {
        return training.startsOn() == null
                ? "belum dijadwalkan"
                : TrainingNotices.span(training.startsOn(), training.endsOn());
    }

    private static String link(CaseKey key) {
        return PATH + "/" + key.year() + "/" + key.id();
    }
}
