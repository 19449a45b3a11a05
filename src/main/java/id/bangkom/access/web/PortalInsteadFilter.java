package id.bangkom.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads the webapps' welcome page to our own landing page. The webapps send people there from several places: their
 * root, "my profile", and an app somebody may not use.
 */
class PortalInsteadFilter extends OncePerRequestFilter {

    private static final RedirectStrategy REDIRECT = new DefaultRedirectStrategy();

    static final String[] PATTERNS = {
        "/camunda", "/camunda/", "/camunda/app", "/camunda/app/", "/camunda/app/welcome", "/camunda/app/welcome/**"
    };

    private final RequestMatcher welcome = new OrRequestMatcher(Arrays.stream(PATTERNS)
            .map(pattern ->
                    (RequestMatcher) PathPatternRequestMatcher.withDefaults().matcher(pattern))
            .toList());

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !welcome.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        REDIRECT.sendRedirect(request, response, "/");
    }
}
