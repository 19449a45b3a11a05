package id.bangkom.letters;

import id.bangkom.access.AddressLimit;
import id.bangkom.access.Cities;
import id.bangkom.letters.Letter.State;
import id.bangkom.process.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * Says to whoever holds a letter whether it is genuine. Anybody may ask, so it names no person: whoever has the letter can
 * compare what it says.
 */
@Controller
class VerificationPages {

    static final String PATH = "/verifikasi-surat";

    /** More than anybody reads, less than guessing would need. */
    private static final int PER_MINUTE = 30;

    private static final int LONGEST_TOKEN = 40;

    private final LetterRows rows;
    private final Cities cities;
    private final AddressLimit limit;

    @Autowired
    VerificationPages(LetterRows rows, Cities cities, Clock clock) {
        this.rows = rows;
        this.cities = cities;
        this.limit = new AddressLimit(PER_MINUTE, clock);
    }

    @GetMapping(PATH + "/{token}")
    ModelAndView verify(@PathVariable String token, HttpServletRequest request) {
        ModelAndView page = new ModelAndView("letters/verification");
        if (!limit.allows(request.getRemoteAddr())) {
            page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
            return page.addObject("outcome", "LATER");
        }
        Optional<Letter> found = token.length() > LONGEST_TOKEN
                ? Optional.empty()
                : rows.byToken(token).filter(letter -> letter.hasFile());
        if (found.isEmpty()) {
            page.setStatus(HttpStatus.NOT_FOUND);
            return page.addObject("outcome", "UNKNOWN");
        }
        Letter letter = found.get();
        page.addObject("outcome", letter.state() == State.REVOKED ? "REVOKED" : "GENUINE");
        page.addObject("city", cities.city(letter.tenant()).name());
        page.addObject("kind", letter.title());
        page.addObject("number", letter.number());
        page.addObject("date", Words.date(letter.dated()));
        page.addObject("subject", letter.subject());
        page.addObject("unit", letter.unit());
        page.addObject("office", letter.office());
        page.addObject("digest", letter.digest());
        return page;
    }
}
