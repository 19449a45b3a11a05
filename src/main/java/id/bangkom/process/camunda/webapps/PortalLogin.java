package id.bangkom.process.camunda.webapps;

import id.bangkom.access.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Tells the webapps who is logged in to the portal. Groups and tenants are not passed on: the webapps read them from the
 * engine's identity service at each request, and that reads our accounts.
 *
 * <p>Public, with a constructor without arguments, because the webapps create it by its name.
 */
public class PortalLogin implements AuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        Authentication current = SecurityContextHolder.getContext().getAuthentication();
        return current != null && current.getPrincipal() instanceof CurrentUser user
                ? AuthenticationResult.successful(user.userId())
                : AuthenticationResult.unsuccessful();
    }

    /** There is nothing to ask the browser for: whoever is not logged in never gets here. */
    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        response.setHeader("Cache-Control", "no-store");
    }
}
