package id.bangkom.needs;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Cities;
import id.bangkom.access.CurrentUser;
import id.bangkom.access.PageRule;
import id.bangkom.access.Role;
import id.bangkom.competency.Competency;
import id.bangkom.needs.UnitSurveyRows.Answer;
import id.bangkom.needs.UnitSurveyRows.Question;
import id.bangkom.needs.UnitSurveyRows.QuestionKind;
import id.bangkom.needs.UnitSurveyRows.Rating;
import id.bangkom.portal.Choices;
import id.bangkom.portal.PortalLink;
import id.bangkom.portal.PortalMenu;
import id.bangkom.process.Actor;
import id.bangkom.process.Option;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.workforce.WorkUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A unit's own questions with what was answered, and the survey that the unit answers about itself. */
@Controller
class UnitSurveyPages {

    static final String PATH = "/survei-unit";

    private static final String YEAR = PATH + "/{year:\\d{4}}";

    /** A place of the form. */
    record QuestionRow(int slot, String kind, String text) {}

    /** A question with what was answered; nothing of either when too few answered. */
    record ResultRow(String question, String people, String mean, List<String> texts) {

        ResultRow {
            texts = List.copyOf(texts);
        }
    }

    /** A competency of the survey. */
    record RatingRow(String id, String competency, Integer need, Integer mastery, String gap) {}

    @Configuration(proxyBeanMethods = false)
    static class Pages {

        @Bean
        PageRule unitSurveyRule() {
            return PageRule.only(PATH + "/**", Role.UNIT_PLANNER, Role.UNIT_HEAD, Role.HR_ANALYST, Role.HR_HEAD);
        }

        @Bean
        PortalLink unitSurveyLink() {
            return PortalLink.only(
                    32,
                    PortalMenu.YEAR,
                    "Survei unit",
                    PATH,
                    Role.UNIT_PLANNER,
                    Role.UNIT_HEAD,
                    Role.HR_ANALYST,
                    Role.HR_HEAD);
        }
    }

    private final CaseReaders readers;
    private final UnitSurvey survey;
    private final UnitSurveyRows rows;
    private final Accounts accounts;
    private final Cities cities;

    UnitSurveyPages(CaseReaders readers, UnitSurvey survey, UnitSurveyRows rows, Accounts accounts, Cities cities) {
        this.readers = readers;
        this.survey = survey;
        this.rows = rows;
        this.accounts = accounts;
        this.cities = cities;
    }

    @GetMapping(PATH)
    String next(CurrentUser user) {
        return "redirect:" + PATH + "/" + (cities.today(user.tenant()).getYear() + 1);
    }

    @GetMapping(YEAR)
    ModelAndView show(@PathVariable int year, @RequestParam(required = false) String unit, CurrentUser user) {
        return page(year, unit(user, unit), user);
    }

    /** The one that was chosen, else the first that the person may see. */
    private WorkUnit unit(CurrentUser user, String unit) {
        return readers.units(user).stream()
                .filter(each -> unit == null || each.id().equals(unit))
                .findFirst()
                .orElseThrow(CaseReaders::none);
    }

    private ModelAndView page(int year, WorkUnit unit, CurrentUser user) {
        String tenant = user.tenant();
        boolean open = survey.isOpen(tenant, year);
        boolean own = !CaseReaders.isHr(user) || user.hasAny(Role.UNIT_HEAD, Role.UNIT_PLANNER);
        ModelAndView page = new ModelAndView("needs/unit-survey");
        page.addObject("year", year);
        page.addObject("unit", unit);
        page.addObject(
                "units",
                readers.units(user).stream()
                        .map(each -> new Option(each.name(), each.id()))
                        .toList());
        page.addObject("asks", own && open);
        page.addObject("rates", own && !open);
        page.addObject("longest", UnitSurvey.LONGEST_QUESTION);
        page.addObject("kinds", Choices.options(QuestionKind.values(), QuestionKind::label));
        List<Question> questions = rows.questions(tenant, year, unit.id());
        page.addObject(
                "questions",
                IntStream.rangeClosed(1, UnitSurvey.QUESTIONS)
                        .mapToObj(slot -> questions.stream()
                                .filter(question -> question.slot() == slot)
                                .findFirst()
                                .map(question ->
                                        new QuestionRow(slot, question.kind().name(), question.text()))
                                .orElse(new QuestionRow(slot, null, null)))
                        .toList());
        Map<Integer, List<Answer>> answers = rows.answers(tenant, year, unit.id());
        page.addObject(
                "results",
                questions.stream()
                        .map(question -> result(question, answers.getOrDefault(question.slot(), List.of())))
                        .toList());
        page.addObject("fewest", VoiceCounts.FEWEST);
        Map<String, Rating> ratings = rows.ratings(tenant, year, unit.id());
        page.addObject(
                "ratings",
                survey.rated(tenant, unit.id()).stream()
                        .map(competency -> row(competency, ratings.get(competency.id())))
                        .toList());
        page.addObject("levels", List.of(1, 2, 3, 4, 5));
        rows.note(tenant, year, unit.id()).ifPresent(note -> {
            page.addObject("barriers", note.barriers());
            page.addObject("topics", note.topics());
            page.addObject(
                    "answered",
                    accounts.byId(note.by()).map(Account::displayName).orElse("-") + ", "
                            + Words.time(note.at(), cities.city(tenant).zone()));
        });
        return page;
    }

    private static ResultRow result(Question question, List<Answer> answers) {
        if (answers.size() < VoiceCounts.FEWEST) {
            return new ResultRow(question.text(), "kurang dari " + VoiceCounts.FEWEST, "-", List.of());
        }
        String mean = question.kind() == QuestionKind.SCALE
                ? Words.number(
                        answers.stream()
                                .map(Answer::scale)
                                .filter(Objects::nonNull)
                                .mapToInt(Integer::intValue)
                                .average()
                                .orElse(0),
                        2)
                : "-";
        return new ResultRow(
                question.text(),
                String.valueOf(answers.size()),
                mean,
                answers.stream().map(Answer::text).filter(Objects::nonNull).toList());
    }

    private static RatingRow row(Competency competency, Rating rating) {
        return rating == null
                ? new RatingRow(competency.id(), competency.name(), null, null, "-")
                : new RatingRow(
                        competency.id(),
                        competency.name(),
                        rating.need(),
                        rating.mastery(),
                        String.valueOf(rating.gap()));
    }

    /** @throws Refusal for those who only read */
    private WorkUnit own(CurrentUser user, String unit) {
        if (!user.hasAny(Role.UNIT_PLANNER, Role.UNIT_HEAD)) {
            throw Refusal.forbidden("Survei unit hanya diisi oleh kepala dan pengelola kepegawaian unit itu.");
        }
        return unit(user, unit == null ? "" : unit);
    }

    @PostMapping(YEAR + "/pertanyaan")
    ModelAndView ask(
            @PathVariable int year,
            @RequestParam(required = false) String unit,
            @RequestParam Map<String, String> form,
            CurrentUser user,
            Actor actor,
            RedirectAttributes after) {
        WorkUnit own = own(user, unit);
        List<Question> questions = IntStream.rangeClosed(1, UnitSurvey.QUESTIONS)
                .mapToObj(slot -> new Question(slot, kind(form.get("kind" + slot)), text(form.get("text" + slot))))
                .toList();
        return after(
                () -> survey.ask(actor, year, own.id(), questions), "Pertanyaan disimpan.", year, own, user, after);
    }

    @PostMapping(YEAR + "/isi")
    ModelAndView rate(
            @PathVariable int year,
            @RequestParam(required = false) String unit,
            @RequestParam Map<String, String> form,
            CurrentUser user,
            Actor actor,
            RedirectAttributes after) {
        WorkUnit own = own(user, unit);
        List<Rating> ratings = new ArrayList<>();
        form.forEach((name, value) -> {
            if (name.startsWith("need.") && !value.isBlank()) {
                String competency = name.substring("need.".length());
                ratings.add(new Rating(competency, number(value), number(form.get("mastery." + competency))));
            }
        });
        return after(
                () -> survey.rate(actor, year, own.id(), ratings, text(form.get("barriers")), text(form.get("topics"))),
                "Survei unit disimpan.",
                year,
                own,
                user,
                after);
    }

    private ModelAndView after(
            Runnable work, String done, int year, WorkUnit unit, CurrentUser user, RedirectAttributes after) {
        try {
            work.run();
        } catch (Refusal refused) {
            ModelAndView again = page(year, unit, user);
            again.setStatus(HttpStatusCode.valueOf(refused.kind().status()));
            again.addObject("problem", refused.getMessage());
            return again;
        }
        after.addFlashAttribute("notice", done);
        after.addAttribute("unit", unit.id());
        return new ModelAndView("redirect:" + PATH + "/{year}");
    }

    private static QuestionKind kind(String name) {
        return Choices.named(QuestionKind.values(), name, null);
    }

    private static String text(String written) {
        return written == null || written.isBlank() ? null : written.strip();
    }

    /** 0 for anything but a digit, which no level is. */
    private static int number(String written) {
        return written != null && written.matches("\\d") ? Integer.parseInt(written) : 0;
    }
}
