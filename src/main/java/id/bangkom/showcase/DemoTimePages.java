package id.bangkom.showcase;

import id.bangkom.access.Cities;
import id.bangkom.access.CurrentUser;
import id.bangkom.access.PageRule;
import id.bangkom.demo.WithDemoCases;
import id.bangkom.portal.PortalLink;
import id.bangkom.portal.PortalMenu;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where everybody who tries the demo moves its time. */
@Controller
@Conditional(WithDemoCases.class)
class DemoTimePages {

    private static final Logger LOG = LoggerFactory.getLogger(DemoTimePages.class);
    private static final String PATH = "/waktu-contoh";
    private static final int FARTHEST_YEARS = 3;

    /** How far one click goes. */
    enum Leap {
        EVENT,
        DAY,
        WEEK,
        MONTH,
        DATE
    }

    private final DemoTime time;
    private final Cities cities;

    DemoTimePages(DemoTime time, Cities cities) {
        this.time = time;
        this.cities = cities;
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(WithDemoCases.class)
    static class Access {

        @Bean
        PageRule demoTimeRule() {
            return PageRule.everyone(PATH);
        }

        @Bean
        PortalLink demoTimeLink() {
            return PortalLink.everyone(95, PortalMenu.CITY, "Waktu contoh", PATH);
        }
    }

    @GetMapping(PATH)
    ModelAndView show(CurrentUser user, Model told) {
        return page(user, null, (String) told.getAttribute("date"));
    }

    @PostMapping(PATH)
    ModelAndView move(
            @RequestParam(required = false) Leap leap,
            @RequestParam(required = false) String date,
            CurrentUser user,
            RedirectAttributes after) {
        try {
            boolean reached = goTo(target(user, leap, date), zone(user));
            after.addFlashAttribute(
                    "notice",
                    (reached ? "" : "Belum sampai, karena banyak yang terjadi di antaranya; majukan lagi. ")
                            + "Waktu contoh sekarang " + Words.time(time.now(), zone(user)) + ".");
            if (!reached) {
                after.addFlashAttribute("date", date);
            }
        } catch (Refusal refused) {
            ModelAndView again = page(user, refused.getMessage(), date);
            again.setStatus(HttpStatusCode.valueOf(refused.kind().status()));
            return again;
        }
        return new ModelAndView("redirect:" + PATH);
    }

    private boolean goTo(Instant moment, ZoneId zone) {
        try {
            return time.goTo(moment);
        } catch (RuntimeException failed) {
            LOG.error("A step failed while time was moved", failed);
            throw Refusal.conflict("Satu langkah gagal; waktu berhenti pada " + Words.time(time.now(), zone)
                    + ". Administrator melihatnya di Cockpit. Majukan lagi bila sudah diperbaiki.");
        }
    }

    private Instant target(CurrentUser user, Leap leap, String date) {
        ZonedDateTime now = time.now().atZone(zone(user));
        if (leap == null) {
            throw Refusal.invalid("Pilih seberapa jauh waktu dimajukan.");
        }
        return switch (leap) {
            case EVENT -> time.nextEvent()
                    .map(next -> next.plusMillis(1))
                    .orElseThrow(() -> Refusal.conflict("Tidak ada kejadian yang ditunggu."));
            case DAY -> now.plusDays(1).toInstant();
            case WEEK -> now.plusWeeks(1).toInstant();
            case MONTH -> now.plusMonths(1).toInstant();
            case DATE -> morning(now, date);
        };
    }

    private static Instant morning(ZonedDateTime now, String date) {
        LocalDate day;
        try {
            day = LocalDate.parse(date == null ? "" : date.strip());
        } catch (DateTimeParseException malformed) {
            throw Refusal.invalid("Tanggal \"" + date + "\" tidak dikenal; pilih dari kalender.");
        }
        LocalDate today = now.toLocalDate();
        if (!day.isAfter(today) || day.isAfter(today.plusYears(FARTHEST_YEARS))) {
            throw Refusal.invalid("Tanggal " + Words.date(day) + " tidak dapat dituju; pilih sesudah "
                    + Words.date(today) + " dan paling lambat " + Words.date(today.plusYears(FARTHEST_YEARS)) + ".");
        }
        return day.atTime(8, 0).atZone(now.getZone()).toInstant();
    }

    private ModelAndView page(CurrentUser user, String problem, String date) {
        ZoneId zone = zone(user);
        return new ModelAndView("showcase/time")
                .addObject("now", Words.time(time.now(), zone))
                .addObject(
                        "next",
                        time.nextEvent().map(next -> Words.time(next, zone)).orElse(null))
                .addObject(
                        "earliest",
                        LocalDate.ofInstant(time.now(), zone).plusDays(1).toString())
                .addObject("problem", problem)
                .addObject("date", date);
    }

    private ZoneId zone(CurrentUser user) {
        return cities.city(user.tenant()).zone();
    }
}
