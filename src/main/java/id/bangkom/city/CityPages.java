package id.bangkom.city;

import id.bangkom.access.Cities;
import id.bangkom.access.CurrentUser;
import id.bangkom.access.PageRule;
import id.bangkom.access.Role;
import id.bangkom.city.CityRows.Change;
import id.bangkom.city.CityRows.Subject;
import id.bangkom.portal.PortalLink;
import id.bangkom.portal.PortalMenu;
import id.bangkom.process.Actor;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Letterhead and logo: to set, to see on a sample letter, and the picture itself. */
@Controller
class CityPages {

    static final String PATH = "/kota";
    static final String LOGO = "/lambang";

    private static final int CHANGES_SHOWN = 20;

    /** A change in words. */
    record Note(String time, String by, String summary, String reason) {}

    private final CityLooks looks;
    private final CityRows rows;
    private final Rights rights;
    private final Cities cities;

    CityPages(CityLooks looks, CityRows rows, Rights rights, Cities cities) {
        this.looks = looks;
        this.rows = rows;
        this.rights = rights;
        this.cities = cities;
    }

    @Configuration(proxyBeanMethods = false)
    static class Access {

        @Bean
        PageRule cityRule() {
            return PageRule.only(PATH + "/**", Role.HR_ANALYST, Role.HR_HEAD, Role.ADMINISTRATOR);
        }

        /** The picture stands above everybody's pages; it is looked up with the person's own city. */
        @Bean
        PageRule logoRule() {
            return PageRule.everyone(LOGO + "/{id}");
        }

        @Bean
        PortalLink cityLink() {
            return PortalLink.only(
                    90, PortalMenu.CITY, "Kota", PATH, Role.HR_ANALYST, Role.HR_HEAD, Role.ADMINISTRATOR);
        }
    }

    @GetMapping(PATH)
    ModelAndView show(CurrentUser user) {
        Letterhead head = rows.letterhead(user.tenant())
                .orElseGet(() -> new Letterhead(
                        "Pemerintah " + cities.city(user.tenant()).name(),
                        cities.city(user.tenant()).agency(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        0));
        return page(user, head, null, null);
    }

    private ModelAndView page(CurrentUser user, Letterhead head, String reason, String problem) {
        ModelAndView page = new ModelAndView("city/looks");
        page.addObject("head", head);
        page.addObject("reason", reason);
        page.addObject("isSet", rows.letterhead(user.tenant()).isPresent());
        page.addObject(
                "logo", rows.logoId(user.tenant()).map(CityLooks::address).orElse(null));
        page.addObject("mayChange", Rights.has(user, Rights.LOOKS));
        page.addObject("notes", notes(user));
        page.addObject("problem", problem);
        return page;
    }

    private List<Note> notes(CurrentUser user) {
        return Stream.of(Subject.LETTERHEAD, Subject.LOGO)
                .flatMap(subject -> rows.changes(user.tenant(), subject, CHANGES_SHOWN).stream())
                .sorted(Comparator.comparing(Change::at).reversed())
                .limit(CHANGES_SHOWN)
                .map(change -> note(change, user.tenant(), rights, cities))
                .toList();
    }

    static Note note(Change change, String tenant, Rights rights, Cities cities) {
        return new Note(
                Words.time(change.at(), cities.city(tenant).zone()),
                rights.name(change.by()),
                change.summary(),
                change.reason());
    }

    @PostMapping(PATH + "/kop")
    ModelAndView set(
            @ModelAttribute Letterhead head,
            @RequestParam(required = false) String reason,
            CurrentUser user,
            Actor actor,
            RedirectAttributes after) {
        try {
            looks.set(actor, head, reason);
        } catch (Refusal refused) {
            return again(page(user, head, reason, refused.getMessage()), refused);
        }
        after.addFlashAttribute("notice", "Kop surat disimpan.");
        return new ModelAndView("redirect:" + PATH);
    }

    static ModelAndView again(ModelAndView page, Refusal refused) {
        page.setStatus(HttpStatusCode.valueOf(refused.kind().status()));
        return page;
    }

    @PostMapping(PATH + "/logo")
    ModelAndView setLogo(
            @RequestParam(required = false) MultipartFile file, CurrentUser user, Actor actor, RedirectAttributes after)
            throws IOException {
        try {
            String name = file == null ? null : file.getOriginalFilename();
            if (name == null || name.isBlank()) {
                throw Refusal.invalid("Pilih gambar PNG atau JPEG.");
            }
            looks.setLogo(actor, name, file.getInputStream().readNBytes(Pictures.LARGEST_FILE + 1));
        } catch (Refusal refused) {
            ModelAndView page = show(user);
            page.addObject("problem", refused.getMessage());
            return again(page, refused);
        }
        after.addFlashAttribute("notice", "Logo disimpan.");
        return new ModelAndView("redirect:" + PATH);
    }

    @PostMapping(PATH + "/logo/hapus")
    String removeLogo(Actor actor, RedirectAttributes after) {
        looks.removeLogo(actor);
        after.addFlashAttribute("notice", "Logo dihapus.");
        return "redirect:" + PATH;
    }

    /** A letter as the city's letters look, without anything in it that is true. */
    @GetMapping(PATH + "/surat")
    ModelAndView letter(CurrentUser user) {
        Optional<Letterhead> head = rows.letterhead(user.tenant());
        ModelAndView page = new ModelAndView("city/letter");
        page.addObject("head", looks.of(user.tenant()).orElse(null));
        page.addObject("place", head.map(Letterhead::place).orElse(null));
        page.addObject("agency", head.map(Letterhead::agency).orElse(null));
        page.addObject("today", Words.date(cities.today(user.tenant())));
        return page;
    }

    /** Only ever a PNG that the application has drawn. */
    @GetMapping(LOGO + "/{id}")
    ResponseEntity<byte[]> logo(@PathVariable String id, CurrentUser user) {
        Picture picture =
                rows.logo(user.tenant(), id).orElseThrow(() -> Refusal.notFound("Gambar ini tidak ada (lagi)."));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename("logo.png").build().toString())
                .body(picture.png());
    }
}
