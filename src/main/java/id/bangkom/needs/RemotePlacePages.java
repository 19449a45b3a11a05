package id.bangkom.needs;

import id.bangkom.access.CurrentUser;
import id.bangkom.access.PageRule;
import id.bangkom.access.Role;
import id.bangkom.portal.PortalLink;
import id.bangkom.portal.PortalMenu;
import id.bangkom.process.Actor;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The city's list of remote places, which recommendations take into account. */
@Controller
class RemotePlacePages {

    static final String PATH = "/tempat-jauh";

    private static final int LONGEST = 200;
    private static final int MOST = 500;
    private static final int CHUNK = 1000;

    /** A place of work with how many work there. */
    record PlaceRow(String place, int people, boolean remote) {}

    @Configuration(proxyBeanMethods = false)
    static class Pages {

        @Bean
        PageRule remotePlaceRule() {
            return PageRule.only(PATH + "/**", Role.HR_ANALYST, Role.HR_HEAD);
        }

        @Bean
        PortalLink remotePlaceLink() {
            return PortalLink.only(58, PortalMenu.COMPETENCY, "Tempat tugas jauh", PATH, Role.HR_ANALYST, Role.HR_HEAD);
        }
    }

    private final RemotePlaces places;
    private final Workforce workforce;
    private final TableRights rights;
    private final Clock clock;

    RemotePlacePages(RemotePlaces places, Workforce workforce, TableRights rights, Clock clock) {
        this.places = places;
        this.workforce = workforce;
        this.rights = rights;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView show(CurrentUser user) {
        return page(user, String.join("\n", places.listed(user.tenant())));
    }

    private ModelAndView page(CurrentUser user, String written) {
        Set<String> remote = places.of(user.tenant());
        Map<String, Integer> people = new TreeMap<>();
        String after = "";
        List<Employee> chunk;
        do {
            chunk = workforce.activeAfter(user.tenant(), after, CHUNK);
            for (Employee employee : chunk) {
                after = employee.id();
                Stream.of(employee.location() == null ? employee.unitName() : employee.location(), employee.unitName())
                        .distinct()
                        .forEach(place -> people.merge(place, 1, Integer::sum));
            }
        } while (chunk.size() == CHUNK);
        ModelAndView page = new ModelAndView("needs/remote-places");
        page.addObject("written", written);
        page.addObject("changes", rights.has(user));
        page.addObject("most", MOST);
        page.addObject("longest", LONGEST);
        page.addObject(
                "rows",
                people.entrySet().stream()
                        .map(each ->
                                new PlaceRow(each.getKey(), each.getValue(), RemotePlaces.has(remote, each.getKey())))
                        .toList());
        return page;
    }

    @PostMapping(PATH)
    ModelAndView put(
            @RequestParam(defaultValue = "") String places, CurrentUser user, Actor actor, RedirectAttributes after) {
        try {
            rights.require(actor, user, "Daftar tempat tugas yang jauh");
            this.places.put(actor.tenant(), read(places), actor.userId(), clock.instant());
        } catch (Refusal refused) {
            ModelAndView again = page(user, places);
            again.setStatus(HttpStatusCode.valueOf(refused.kind().status()));
            again.addObject("problem", refused.getMessage());
            return again;
        }
        after.addFlashAttribute("notice", "Daftar tempat tugas yang jauh disimpan.");
        return new ModelAndView("redirect:" + PATH);
    }

    /** One a line; the same in other capitals counts once. */
    private static Set<String> read(String text) {
        Set<String> wanted = new TreeSet<>((a, b) -> RemotePlaces.plain(a).compareTo(RemotePlaces.plain(b)));
        text.lines()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> !line.isEmpty())
                .forEach(wanted::add);
        if (wanted.size() > MOST) {
            throw Refusal.invalid("Daftar memuat " + Words.number(wanted.size(), 0) + " tempat; paling banyak " + MOST
                    + ". Kurangi daftarnya.");
        }
        wanted.stream().filter(line -> line.length() > LONGEST).findFirst().ifPresent(line -> {
            throw Refusal.invalid("Satu baris memuat " + line.length() + " karakter; paling banyak " + LONGEST
                    + ". Tulis satu tempat per baris.");
        });
        return wanted;
    }
}
