package id.bangkom.access.web;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Credentials;
import id.bangkom.access.CurrentUser;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the account again on each request: a closed account can do nothing from that moment on, a new password ends all
 * sessions made with the old one, and changed roles hold at once. Whoever has to choose a new password can do nothing
 * else first. Sessions older than a working day end, however busy they are.
 */
class AccountCheckFilter extends OncePerRequestFilter {

    private static final RedirectStrategy REDIRECT = new DefaultRedirectStrategy();

    private static final Logger AUDIT = LoggerFactory.getLogger("bangkom.audit");

    /** By the container's own times, which are the machine's and not the application's. */
    private static final Duration LONGEST_SESSION = Duration.ofHours(12);

    /** What somebody who has to choose a new password can still reach. */
    private static final Set<String> OPEN = Set.of(PasswordPage.PATH, "/logout");

    private final Accounts accounts;
    private final Credentials credentials;
    private final SecurityContextRepository contexts;

    AccountCheckFilter(Accounts accounts, Credentials credentials, SecurityContextRepository contexts) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.contexts = contexts;
    }

    /** Style sheets and the webapps' libraries tell nobody anything, and there are many of them. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = path(request);
        return path.startsWith("/assets/") || path.startsWith("/camunda/lib/") || path.startsWith("/camunda/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof LoggedIn login) {
            Optional<CurrentUser> user = reread(login.getPrincipal());
            Optional<Credentials.Password> password = user.flatMap(known -> credentials.of(known.userId()));
            if (password.isEmpty() || !login.isWith(password.get().hash()) || isTooOld(request.getSession(false))) {
                AUDIT.info("session ended account={}", login.getPrincipal());
                new SecurityContextLogoutHandler().logout(request, response, login);
            } else {
                if (!user.get().equals(login.getPrincipal())) {
                    renew(login.as(user.get()), request, response);
                }
                if (password.get().mustChange() && !OPEN.contains(path(request))) {
                    sendToPasswordPage(request, response);
                    return;
                }
            }
        }
        chain.doFilter(request, response);
    }

    private Optional<CurrentUser> reread(CurrentUser user) {
        return accounts.byId(user.userId())
                .filter(Account::active)
                .filter(account -> account.tenant().equals(user.tenant()))
                .map(CurrentUser::of);
    }

    private static boolean isTooOld(HttpSession session) {
        return session == null
                || session.getLastAccessedTime() - session.getCreationTime() > LONGEST_SESSION.toMillis();
    }

    private void renew(LoggedIn renewed, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(renewed);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    private static void sendToPasswordPage(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (path(request).startsWith("/camunda/api/")) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            REDIRECT.sendRedirect(request, response, PasswordPage.PATH);
        }
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
