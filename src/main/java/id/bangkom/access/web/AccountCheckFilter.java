package id.bangkom.access.web;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.CurrentUser;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the account again on each request, so that a closed account can do nothing from that moment on and changed roles
 * hold at once. It also ends sessions that are older than a working day, however busy they are.
 */
class AccountCheckFilter extends OncePerRequestFilter {

    private static final Logger AUDIT = LoggerFactory.getLogger("bangkom.audit");

    /** The container counts by the machine's clock, so this does too. */
    private static final Duration LONGEST_SESSION = Duration.ofHours(12);

    private final Accounts accounts;
    private final SecurityContextRepository contexts;

    AccountCheckFilter(Accounts accounts, SecurityContextRepository contexts) {
        this.accounts = accounts;
        this.contexts = contexts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication current = SecurityContextHolder.getContext().getAuthentication();
        if (current != null && current.getPrincipal() instanceof CurrentUser user) {
            Optional<CurrentUser> now = isTooOld(request.getSession(false)) ? Optional.empty() : reread(user);
            if (now.isEmpty()) {
                AUDIT.info("session ended account={}", user);
                new SecurityContextLogoutHandler().logout(request, response, current);
            } else if (!now.get().equals(user)) {
                renew(now.get(), current, request, response);
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
        return session == null || System.currentTimeMillis() - session.getCreationTime() > LONGEST_SESSION.toMillis();
    }

    private void renew(
            CurrentUser user, Authentication before, HttpServletRequest request, HttpServletResponse response) {
        UsernamePasswordAuthenticationToken renewed = Sessions.authentication(user);
        renewed.setDetails(before.getDetails());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(renewed);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
