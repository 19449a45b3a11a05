package id.bangkom.evaluation.web;

import id.bangkom.access.CurrentUser;
import id.bangkom.access.PageRule;
import id.bangkom.evaluation.Evaluations;
import id.bangkom.evaluation.Evaluations.FollowUp;
import id.bangkom.process.Actor;
import id.bangkom.process.CaseKey;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.util.Map;
import java.util.stream.Collectors;
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

/** Closing a follow-up of one's people, with a proof. Others find nothing under these addresses. */
@Controller
class FollowUpPages {

    static final String PATH = "/tindak-lanjut";
    private static final String ONE = PATH + "/{year}/{id}/{slot}";

    private final Evaluations evaluations;
    private final Workforce workforce;

    FollowUpPages(Evaluations evaluations, Workforce workforce) {
        this.evaluations = evaluations;
        this.workforce = workforce;
    }

    @Configuration(proxyBeanMethods = false)
    static class Access {

        @Bean
        PageRule followUpRule() {
            return PageRule.everyone(PATH + "/**");
        }
    }

    @GetMapping(ONE)
    ModelAndView show(@PathVariable int year, @PathVariable String id, @PathVariable int slot, CurrentUser user) {
        return closing(user, year, id, slot, null, null);
    }

    @PostMapping(ONE)
    ModelAndView close(
            @PathVariable int year,
            @PathVariable String id,
            @PathVariable int slot,
            @RequestParam String proof,
            CurrentUser user,
            Actor actor,
            RedirectAttributes after) {
        FollowUp found = find(user, year, id, slot);
        try {
            evaluations.close(actor, found.key(), slot, proof);
        } catch (Refusal refused) {
            ModelAndView page = closing(user, year, id, slot, refused.getMessage(), proof);
            page.setStatus(HttpStatusCode.valueOf(refused.kind().status()));
            return page;
        }
        after.addFlashAttribute("notice", "Tindak lanjut ditutup.");
        return new ModelAndView("redirect:/");
    }

    private ModelAndView closing(CurrentUser user, int year, String id, int slot, String problem, String proof) {
        FollowUp found = find(user, year, id, slot);
        ModelAndView page = new ModelAndView("evaluation/close");
        page.addObject("link", TeamFollowUpSection.link(found));
        page.addObject("employee", team(user).get(found.employeeId()));
        page.addObject("followUp", found);
        page.addObject("due", Words.date(found.dueOn()));
        page.addObject("problem", problem);
        page.addObject("proof", proof);
        return page;
    }

    private FollowUp find(CurrentUser user, int year, String id, int slot) {
        return evaluations.openFollowUps(user.tenant(), team(user).keySet()).stream()
                .filter(found -> found.key().equals(key(user, year, id)) && found.slot() == slot)
                .findFirst()
                .orElseThrow(
                        () -> Refusal.notFound("Tindak lanjut ini tidak ada, sudah ditutup, atau bukan untuk Anda."));
    }

    private static CaseKey key(CurrentUser user, int year, String id) {
        try {
            return new CaseKey(user.tenant(), year, id);
        } catch (IllegalArgumentException noSuchKey) {
            throw Refusal.notFound("Tindak lanjut ini tidak ada, sudah ditutup, atau bukan untuk Anda.");
        }
    }

    private Map<String, String> team(CurrentUser user) {
        return workforce.subordinatesOf(user.tenant(), user.userId()).stream()
                .collect(Collectors.toMap(Employee::id, Employee::name));
    }
}
