package id.bangkom.staffing;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Credentials;
import id.bangkom.access.CurrentUser;
import id.bangkom.process.Actor;
import id.bangkom.refusal.Refusal;
import id.bangkom.workforce.Workforce;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * First passwords for people who have never chosen one: those who join, and those who came with a file. They are shown once,
 * to be handed over on paper or in person, and kept nowhere.
 */
@Controller
class FirstPasswords {

    /** Each takes some 50 ms of work, on purpose; the rest of a large unit follows with the next press of the button. */
    static final int AT_ONCE = 50;

    private static final Logger AUDIT = LoggerFactory.getLogger("bangkom.audit");

    /** A line to hand over. */
    record Line(String name, String login, String password) {}

    private final Credentials credentials;
    private final Accounts accounts;
    private final Workforce workforce;
    private final People people;
    private final Checks checks;

    FirstPasswords(Credentials credentials, Accounts accounts, Workforce workforce, People people, Checks checks) {
        this.credentials = credentials;
        this.accounts = accounts;
        this.workforce = workforce;
        this.people = people;
        this.checks = checks;
    }

    boolean isNeeded(String tenant, String employeeId) {
        return !credentials.withoutOwn(tenant, List.of(employeeId)).isEmpty();
    }

    @PostMapping(ChangePages.PEOPLE + "/{id}/kata-sandi")
    ModelAndView forOne(@PathVariable String id, CurrentUser user, Actor actor) {
        checks.requireHr(actor, id);
        if (workforce.employee(user.tenant(), id).isEmpty()) {
            throw Refusal.notFound("Pegawai tidak ditemukan atau tidak lagi bertugas.");
        }
        return page(List.of(make(actor, id)), 0, ChangePages.PEOPLE + "/" + id);
    }

    /** For those of a unit and the units below it. */
    @PostMapping(ChangePages.PEOPLE + "/kata-sandi")
    ModelAndView forUnit(@RequestParam(defaultValue = "") String unit, CurrentUser user, Actor actor) {
        checks.requireHr(actor, null);
        List<String> units = new Hierarchy(workforce.units(user.tenant())).below(unit);
        if (units.isEmpty()) {
            throw Refusal.invalid("Pilih unit kerja lebih dahulu.");
        }
        List<String> waiting = credentials.withoutAny(user.tenant(), people.present(user.tenant(), units)).stream()
                .filter(id -> !id.equals(user.userId()))
                .toList();
        if (waiting.isEmpty()) {
            throw Refusal.conflict("Semua pegawai unit ini sudah mempunyai kata sandi.");
        }
        List<Line> made =
                waiting.stream().limit(AT_ONCE).map(id -> make(actor, id)).toList();
        return page(made, waiting.size() - made.size(), ChangePages.PEOPLE + "?unit=" + unit);
    }

    private Line make(Actor actor, String id) {
        Account account = accounts.byId(id).orElseThrow();
        String password = credentials.first(actor.tenant(), id);
        AUDIT.info("first password account={} by={}", id, actor.userId());
        return new Line(account.displayName(), account.email() == null ? "NIP/NI PPPK" : account.email(), password);
    }

    private static ModelAndView page(List<Line> lines, int left, String back) {
        ModelAndView page = new ModelAndView("staffing/passwords");
        page.addObject("lines", lines);
        page.addObject("left", left);
        page.addObject("days", Credentials.FIRST_PASSWORD_DAYS);
        page.addObject("back", back);
        return page;
    }
}
