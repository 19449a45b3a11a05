package id.bangkom.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses forged requests to the webapps' API. The webapps make and check a token of their own, but only behind every
 * filter of ours; checking it here too protects what our filters answer themselves, and a forged request does not cost
 * the person the session, as it would there.
 */
class WebappForgeryFilter extends OncePerRequestFilter {

    /** Where the webapps keep the token that they also hand to the browser as a cookie. */
    private static final String TOKEN = "CAMUNDA_CSRF_TOKEN";

    private static final String HEADER = "X-XSRF-TOKEN";

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (HARMLESS.contains(request.getMethod()) || isGenuine(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isGenuine(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String sent = request.getHeader(HEADER);
        return session != null
                && sent != null
                && session.getAttribute(TOKEN) instanceof String expected
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
