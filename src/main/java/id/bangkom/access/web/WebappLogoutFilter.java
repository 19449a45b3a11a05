package id.bangkom.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Logging out of Tasklist, Cockpit or Admin ends the whole session. The webapps' own logout runs first, so their check
 * against forged requests holds here too; on its own it would only forget the webapps' part, and the next click would
 * log the person in again.
 */
class WebappLogoutFilter extends OncePerRequestFilter {

    private static final Logger AUDIT = LoggerFactory.getLogger("bangkom.audit");

    private final RequestMatcher logout =
            PathPatternRequestMatcher.withDefaults().matcher("/camunda/api/admin/auth/user/*/logout");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !logout.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        Authentication current = SecurityContextHolder.getContext().getAuthentication();
        if (current != null && response.getStatus() / 100 == 2) {
            new SecurityContextLogoutHandler().logout(request, response, current);
            AUDIT.info("logout account={}", current.getPrincipal());
        }
    }
}
