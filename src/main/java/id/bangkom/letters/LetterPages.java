package id.bangkom.letters;

import id.bangkom.access.Cities;
import id.bangkom.access.CurrentUser;
import id.bangkom.access.Role;
import id.bangkom.letters.Letter.State;
import id.bangkom.portal.Choices;
import id.bangkom.portal.ListRequest;
import id.bangkom.portal.Listing;
import id.bangkom.portal.Orders;
import id.bangkom.portal.TableFile;
import id.bangkom.process.Actor;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The letters of a city: to find, read and take away, and for the HR agency to see whether all are made. */
@Controller
class LetterPages {

    private static final String ONE = LetterAccess.PATH + "/{letter}";
    private static final String YEAR = LetterAccess.PATH + "/tahun/{year}";
    private static final int BYTES_OF_A_KILOBYTE = 1024;

    /** How the list is ordered. */
    private static final Orders<Letter> ORDERS = Orders.<Letter>usual(
                    "LAMPIRAN",
                    "Nomor lampiran",
                    Comparator.comparing(Letter::issue)
                            .reversed()
                            .thenComparing(Letter::amendment)
                            .thenComparing(Letter::annex))
            .or(
                    "UNIT",
                    "Perangkat daerah",
                    Comparator.comparing((Letter letter) -> letter.unit() == null ? "" : letter.unit())
                            .thenComparing(Letter::issue, Comparator.reverseOrder()))
            .or("STATUS", "Status", Comparator.comparing(Letter::state).thenComparing(Letter::annex));

    /** A letter of the list, in words. */
    record Row(
            String id,
            String title,
            String unit,
            String number,
            String date,
            String state,
            boolean hasFile,
            String size) {}

    private final LetterAccess access;
    private final LetterRows rows;
    private final LetterDesk letters;
    private final Numbers numbers;
    private final Sheets sheets;
    private final Cities cities;

    LetterPages(
            LetterAccess access, LetterRows rows, LetterDesk letters, Numbers numbers, Sheets sheets, Cities cities) {
        this.access = access;
        this.rows = rows;
        this.letters = letters;
        this.numbers = numbers;
        this.sheets = sheets;
        this.cities = cities;
    }

    // the list

    @GetMapping(LetterAccess.PATH)
    ModelAndView list(
            @RequestParam(defaultValue = "") String tahun,
            @RequestParam(defaultValue = "") String status,
            ListRequest asked,
            CurrentUser user) {
        return list(tahun, status, asked, null, null, user);
    }

    private ModelAndView list(
            String tahun, String status, ListRequest asked, String problem, String pattern, CurrentUser user) {
        List<Integer> years = rows.years(user.tenant());
        Integer year = year(years, tahun);
        List<Letter> all = year == null ? List.of() : readable(user, year);
        List<Letter> current =
                all.stream().filter(letter -> letter.state() != State.REVOKED).toList();
        long underWay =
                current.stream().filter(letter -> letter.state().isUnderWay()).count();
        Listing list = Listing.of(asked, LetterAccess.PATH)
                .choice("status", "Status", "Semua status", Choices.options(State.values(), State::label), status)
                .sorts(ORDERS);
        if (year != null) {
            list.years("Tahun rencana", null, years, year.toString());
        }
        ModelAndView page = new ModelAndView("letters/list");
        page.addObject("list", list);
        page.addObject(
                "rows",
                chosen(all, status, asked).stream().map(LetterPages::row).toList());
        page.addObject("year", year);
        page.addObject("total", current.size());
        page.addObject(
                "ready",
                current.stream().filter(letter -> letter.state() == State.READY).count());
        page.addObject(
                "failed",
                current.stream()
                        .filter(letter -> letter.state() == State.FAILED)
                        .count());
        page.addObject("underWay", underWay);
        page.addObject("isHead", user.hasAny(Role.HR_HEAD));
        page.addObject("zip", LetterAccess.isHr(user) && current.stream().anyMatch(Letter::hasFile));
        page.addObject("mayIssueAnew", user.hasAny(Role.HR_HEAD) && !current.isEmpty());
        page.addObject(
                "pattern", pattern == null ? numbers.pattern(user.tenant()).text() : pattern);
        page.addObject("example", numbers.pattern(user.tenant()).number(1, cities.today(user.tenant())));
        page.addObject("problem", problem);
        return page;
    }

    private static Integer year(List<Integer> years, String wanted) {
        return years.stream()
                .filter(year -> String.valueOf(year).equals(wanted))
                .findFirst()
                .or(() -> years.stream().findFirst())
                .orElse(null);
    }

    private List<Letter> readable(CurrentUser user, int year) {
        LetterAccess.Reader reader = access.reader(user);
        return rows.ofYear(user.tenant(), year).stream().filter(reader::mayRead).toList();
    }

    private static List<Letter> chosen(List<Letter> all, String status, ListRequest asked) {
        return all.stream()
                .filter(letter -> status.isEmpty() || letter.state().name().equals(status))
                .filter(letter -> asked.finds(letter.title(), letter.number(), letter.unit()))
                .sorted(ORDERS.of(asked))
                .toList();
    }

    private static Row row(Letter letter) {
        return new Row(
                letter.id(),
                letter.title(),
                letter.unit() == null ? "Seluruh kota" : letter.unit(),
                letter.number(),
                Words.date(letter.dated()),
                letter.state().label(),
                letter.hasFile(),
                size(letter));
    }

    private static String size(Letter letter) {
        return letter.hasFile()
                ? Words.number(Math.ceil((double) letter.size() / BYTES_OF_A_KILOBYTE), 0) + " KB"
                : "-";
    }

    @GetMapping(LetterAccess.PATH + "/unduh")
    ResponseEntity<byte[]> export(
            @RequestParam(defaultValue = "") String tahun,
            @RequestParam(defaultValue = "") String status,
            ListRequest asked,
            CurrentUser user) {
        Integer year = year(rows.years(user.tenant()), tahun);
        List<Letter> all = year == null ? List.of() : readable(user, year);
        LocalDate today = cities.today(user.tenant());
        return new TableFile(
                        "surat-" + today,
                        List.of("Surat", "Perangkat daerah", "Nomor", "Tanggal", "Tentang", "Status", "SHA-256"),
                        chosen(all, status, asked).stream()
                                .map(letter -> Arrays.<Object>asList(
                                        letter.title(),
                                        letter.unit(),
                                        letter.number(),
                                        letter.dated().toString(),
                                        letter.subject(),
                                        letter.state().label(),
                                        letter.digest()))
                                .toList())
                .download(asked.format());
    }

    /** All annexes that are ready, one after the other, so that no more than one is in memory. */
    @GetMapping(YEAR + "/lampiran.zip")
    void zip(@PathVariable int year, CurrentUser user, HttpServletResponse response) throws IOException {
        List<Letter> ready = readable(user, year).stream()
                .filter(letter -> letter.state() == State.READY)
                .toList();
        if (!LetterAccess.isHr(user) || ready.isEmpty()) {
            throw Refusal.notFound(
                    "Belum ada surat tahun " + year + " yang siap diunduh, atau unduhan ini bukan untuk Anda.");
        }
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("surat-" + year + ".zip")
                        .build()
                        .toString());
        try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream())) {
            for (Letter letter : ready) {
                zip.putNextEntry(new ZipEntry(fileName(letter)));
                zip.write(file(letter));
                zip.closeEntry();
            }
        }
    }

    private byte[] file(Letter letter) {
        return LetterWorker.unpacked(rows.content(letter.tenant(), letter.id())
                .orElseThrow(() -> Refusal.notFound("Berkas surat ini belum ada.")));
    }

    /** Letters, digits and hyphens only, and nothing of people. */
    static String fileName(Letter letter) {
        String name = "keputusan-" + letter.year();
        if (letter.isAmendment()) {
            name += "-perubahan-" + letter.amendment() + "-" + letter.unit();
        } else if (!letter.isDecree()) {
            name += "-lampiran-" + letter.annex() + "-" + letter.unit();
        }
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.substring(0, Math.min(plain.length(), 100)) + ".pdf";
    }

    // one letter

    @GetMapping(ONE)
    ModelAndView show(@PathVariable String letter, CurrentUser user) {
        return show(access.letter(user, letter), null, user);
    }

    private ModelAndView show(Letter letter, String problem, CurrentUser user) {
        ModelAndView page = new ModelAndView("letters/letter");
        page.addObject("letter", letter);
        page.addObject("title", letter.title());
        page.addObject("hasFile", letter.hasFile());
        page.addObject("underWay", letter.state().isUnderWay());
        page.addObject("mayRetry", LetterAccess.isHr(user) && letter.state() == State.FAILED);
        page.addObject("date", Words.date(letter.dated()));
        page.addObject("state", letter.state().label());
        page.addObject("size", size(letter));
        page.addObject("address", sheets.address(letter));
        page.addObject("path", VerificationPages.PATH + "/" + letter.token());
        page.addObject(
                "revoked",
                letter.revokedAt() == null
                        ? null
                        : Words.time(
                                letter.revokedAt(), cities.city(user.tenant()).zone()));
        page.addObject("problem", problem);
        return page;
    }

    @GetMapping(ONE + "/unduh")
    ResponseEntity<byte[]> download(@PathVariable String letter, CurrentUser user) {
        Letter found = access.letter(user, letter);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fileName(found))
                                .build()
                                .toString())
                .body(file(found));
    }

    @PostMapping(ONE + "/cetak-ulang")
    ModelAndView retry(@PathVariable String letter, CurrentUser user, Actor actor, RedirectAttributes after) {
        Letter found = access.letter(user, letter);
        try {
            letters.retry(actor, found);
        } catch (Refusal refused) {
            return again(show(found, refused.getMessage(), user), refused);
        }
        after.addFlashAttribute("notice", "Surat dicetak ulang di latar belakang.");
        after.addAttribute("id", found.id());
        return new ModelAndView("redirect:" + LetterAccess.PATH + "/{id}");
    }

    // what the HR agency sets

    @PostMapping(YEAR + "/terbitkan-ulang")
    ModelAndView issueAnew(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String reason,
            CurrentUser user,
            Actor actor,
            RedirectAttributes after) {
        try {
            letters.issueAnew(actor, year, reason);
        } catch (Refusal refused) {
            return again(list(String.valueOf(year), "", ListRequest.ALL, refused.getMessage(), null, user), refused);
        }
        after.addFlashAttribute("notice", "Surat tahun " + year + " dicabut dan diterbitkan ulang.");
        after.addAttribute("tahun", year);
        return new ModelAndView("redirect:" + LetterAccess.PATH);
    }

    @PostMapping(LetterAccess.PATH + "/pola")
    ModelAndView setPattern(
            @RequestParam(defaultValue = "") String pattern, CurrentUser user, Actor actor, RedirectAttributes after) {
        try {
            letters.setPattern(actor, pattern);
        } catch (Refusal refused) {
            return again(list("", "", ListRequest.ALL, refused.getMessage(), pattern, user), refused);
        }
        after.addFlashAttribute("notice", "Pola nomor disimpan.");
        return new ModelAndView("redirect:" + LetterAccess.PATH);
    }

    private static ModelAndView again(ModelAndView page, Refusal refused) {
        page.setStatus(HttpStatusCode.valueOf(refused.kind().status()));
        return page;
    }
}
