package id.bangkom.access.web;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Credentials;
import id.bangkom.access.PageRule;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where people change their password. A change ends their other sessions. */
@Controller
class PasswordPage {

    static final String PATH = "/kata-sandi";

    private static final Logger AUDIT = LoggerFactory.getLogger("bangkom.audit");

    private final Accounts accounts;
    private final Credentials credentials;
    private final PasswordEncoder encoder;
    private final LoginThrottle throttle;

    PasswordPage(Accounts accounts, Credentials credentials, PasswordEncoder encoder, LoginThrottle throttle) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.encoder = encoder;
        this.throttle = throttle;
    }

    @Configuration(proxyBeanMethods = false)
    static class Rule {

        @Bean
        PageRule passwordRule() {
            return PageRule.everyone(PATH);
        }
    }

    @GetMapping(PATH)
    ModelAndView show() {
        return page(mustChange(login()), null);
    }

    /** The passwords are read here and not taken as arguments, because the framework can log arguments. */
    @PostMapping(PATH)
    ModelAndView change(HttpServletRequest request, HttpServletResponse response, RedirectAttributes after) {
        String current = field(request, "current");
        String chosen = field(request, "chosen");
        String again = field(request, "again");
        LoggedIn login = login();
        Account account = accounts.byId(login.getPrincipal().userId()).orElseThrow();
        Optional<String> problem = problem(account, current, chosen, again, request.getRemoteAddr());
        if (problem.isPresent()) {
            return page(mustChange(login), problem.get());
        }
        credentials.change(account.id(), chosen);
        AUDIT.info("password changed account={}", login.getPrincipal());
        stayLoggedIn(login, request, response);
        after.addFlashAttribute("notice", "Kata sandi Anda sudah diganti. Sesi Anda di peranti lain sudah diakhiri.");
        return new ModelAndView("redirect:/");
    }

    /** Whoever finds an unlocked screen must not be able to try passwords faster here than at the login. */
    private Optional<String> problem(Account account, String current, String chosen, String again, String address) {
        Duration wait = throttle.take(account.id(), address);
        if (!wait.isZero()) {
            return Optional.of("Terlalu banyak percobaan. Tunggu " + LoginOutcome.inWords(wait) + ", lalu coba lagi.");
        }
        String hash = credentials.of(account.id()).orElseThrow().hash();
        if (current.length() > PasswordLogin.LONGEST_PASSWORD || !encoder.matches(current, hash)) {
            return Optional.of("Kata sandi saat ini tidak cocok.");
        }
        throttle.success(account.id(), address);
        if (!chosen.equals(again)) {
            return Optional.of("Kata sandi baru dan ulangannya tidak sama.");
        }
        if (chosen.equals(current)) {
            return Optional.of("Kata sandi baru harus berbeda dari yang sekarang.");
        }
        return PasswordRules.problem(chosen, account);
    }

    private void stayLoggedIn(LoggedIn login, HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
        String hash =
                credentials.of(login.getPrincipal().userId()).orElseThrow().hash();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(LoggedIn.with(login.getPrincipal(), hash, login.getDetails()));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }

    private boolean mustChange(LoggedIn login) {
        return credentials
                .of(login.getPrincipal().userId())
                .map(Credentials.Password::mustChange)
                .orElse(false);
    }

    private static String field(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    private static LoggedIn login() {
        return (LoggedIn) SecurityContextHolder.getContext().getAuthentication();
    }

    private static ModelAndView page(boolean mustChange, String problem) {
        ModelAndView page = new ModelAndView("portal/password");
        page.addObject("mustChange", mustChange);
        page.addObject("problem", problem);
        if (problem != null) {
            page.setStatus(HttpStatus.BAD_REQUEST);
        }
        return page;
    }
}
