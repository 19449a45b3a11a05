package id.bangkom.process.camunda.webapps;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Cockpit asks for the versions of a process without saying how many it wants, which the engine refuses since our limit
 * on results is set. Here it asks for as many as it may get.
 */
class BoundedQueryFilter extends OncePerRequestFilter {

    /** The limit that the application's configuration sets. */
    private static final int MOST = 2000;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET")
                || !request.getRequestURI().endsWith("/process-definition")
                || request.getParameter("maxResults") != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public String getQueryString() {
                        String asked = super.getQueryString();
                        return (asked == null ? "" : asked + "&") + "maxResults=" + MOST;
                    }
                },
                response);
    }
}
