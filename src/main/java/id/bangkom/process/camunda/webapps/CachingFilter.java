package id.bangkom.process.camunda.webapps;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What a browser may keep of the webapps. Their libraries are four megabytes and carry the version in their address, so
 * they are kept; what the API says about people is never written to a disk, although the webapps would allow it.
 */
class CachingFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith("/camunda/lib/")) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, max-age=31536000, immutable");
        }
        boolean personal = path.startsWith("/camunda/api/") && !path.contains("/static/");
        chain.doFilter(request, personal ? new NeverKept(response) : response);
    }

    /** Says "no-store" and does not let anybody say less. */
    private static final class NeverKept extends HttpServletResponseWrapper {

        NeverKept(HttpServletResponse response) {
            super(response);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }

        @Override
        public void setHeader(String name, String value) {
            if (!HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (!HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name)) {
                super.addHeader(name, value);
            }
        }
    }
}
