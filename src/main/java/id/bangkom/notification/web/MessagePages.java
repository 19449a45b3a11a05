package id.bangkom.notification.web;

import id.bangkom.access.Cities;
import id.bangkom.access.CurrentUser;
import id.bangkom.access.PageRule;
import id.bangkom.access.Role;
import id.bangkom.notification.Deliveries;
import id.bangkom.notification.Deliveries.State;
import id.bangkom.notification.Deliveries.Trouble;
import id.bangkom.notification.Inbox;
import id.bangkom.portal.PortalLink;
import id.bangkom.portal.PortalMenu;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All messages of a person; for the administrator, mails that did not go out. */
@Controller
class MessagePages {

    private static final String MESSAGES = "/pesan";
    private static final String MAIL = "/surel";
    private static final int MOST_SHOWN = 100;

    private final Inbox inbox;
    private final Deliveries deliveries;
    private final Cities cities;

    MessagePages(Inbox inbox, Deliveries deliveries, Cities cities) {
        this.inbox = inbox;
        this.deliveries = deliveries;
        this.cities = cities;
    }

    @Configuration(proxyBeanMethods = false)
    static class Access {

        @Bean
        PageRule messagesRule() {
            return PageRule.everyone(MESSAGES);
        }

        @Bean
        PageRule mailRule() {
            return PageRule.only(MAIL + "/**", Role.ADMINISTRATOR);
        }

        @Bean
        PortalLink mailLink() {
            return PortalLink.only(85, PortalMenu.CITY, "Surel", MAIL, Role.ADMINISTRATOR);
        }
    }

    @GetMapping(MESSAGES)
    ModelAndView messages(CurrentUser user) {
        return new ModelAndView(
                "notification/all", Map.of("messages", MessagesSection.rows(inbox, cities, user, MOST_SHOWN)));
    }

    record Count(String label, int count) {}

    /** Tells neither content nor recipient's name: repairing mail needs neither. */
    record Row(String id, String template, String state, int attempts, String problem, String at) {}

    @GetMapping(MAIL)
    ModelAndView mail(CurrentUser user) {
        ZoneId zone = cities.city(user.tenant()).zone();
        Map<State, Integer> counts = deliveries.counts(user.tenant());
        ModelAndView page = new ModelAndView("notification/mail");
        page.addObject(
                "counts",
                Arrays.stream(State.values())
                        .map(state -> new Count(label(state), counts.getOrDefault(state, 0)))
                        .toList());
        List<Row> rows = deliveries.troubles(user.tenant(), MOST_SHOWN).stream()
                .map(trouble -> row(trouble, zone))
                .toList();
        page.addObject("rows", rows);
        return page;
    }

    private static Row row(Trouble trouble, ZoneId zone) {
        return new Row(
                trouble.id(),
                trouble.template(),
                label(trouble.state()),
                trouble.attempts(),
                trouble.problem(),
                Words.time(trouble.at(), zone));
    }

    private static String label(State state) {
        return switch (state) {
            case NEW -> "Belum dikirim";
            case PORTAL -> "Hanya di portal";
            case CLAIMED -> "Sedang dikirim";
            case RETRY -> "Akan dicoba lagi";
            case SENT -> "Terkirim";
            case DEAD -> "Gagal";
            case UNKNOWN -> "Tidak diketahui";
        };
    }

    @PostMapping(MAIL + "/ulang")
    String sendAgain(@RequestParam String id, CurrentUser user, RedirectAttributes after) {
        if (!deliveries.sendAgain(user.tenant(), id)) {
            throw Refusal.conflict("Surel ini sudah terkirim atau sedang dikirim.");
        }
        after.addFlashAttribute("notice", "Surel akan dikirim ulang.");
        return "redirect:" + MAIL;
    }
}
