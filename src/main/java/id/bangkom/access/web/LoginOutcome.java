package id.bangkom.access.web;

import id.bangkom.access.LoginProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Where a login leads: back to the page that asked for it, or to the login page with a reason. Addresses are relative
 * to the host, so nothing a client claims about the host ends up in them.
 */
class LoginOutcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final RedirectStrategy REDIRECT = new DefaultRedirectStrategy();

    static final String LOGIN_PAGE = "/login";

    private static final String WRONG =
            """
            NIP, surel, atau kata sandi tidak cocok, atau akun ini tidak aktif. \
            Periksa kembali lalu coba lagi; jika tetap gagal, hubungi BKPSDM kota Anda.""";

    private static final String THROTTLED =
            """
            Terlalu banyak percobaan masuk yang gagal. Tunggu %s, lalu coba lagi. \
            Akun Anda tidak diblokir; jika lupa kata sandi, hubungi BKPSDM kota Anda.""";

    private final RequestCache requests;

    LoginOutcome(RequestCache requests) {
        this.requests = requests;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        String target = requests.getRequest(request, response) instanceof DefaultSavedRequest asked ? path(asked) : "/";
        requests.removeRequest(request, response);
        REDIRECT.sendRedirect(request, response, isOurs(target) ? target : "/");
    }

    private static String path(DefaultSavedRequest asked) {
        String path = asked.getRequestURI().substring(asked.getContextPath().length());
        return asked.getQueryString() == null ? path : path + "?" + asked.getQueryString();
    }

    /** A browser reads a path that begins with two slashes as the address of another site. */
    private static boolean isOurs(String path) {
        return path.startsWith("/") && !path.startsWith("//") && !path.startsWith("/\\");
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof InternalAuthenticationServiceException
                || reason instanceof AuthenticationServiceException) {
            // A fault of ours (the database is away, say) must not look like a wrong password.
            throw reason;
        }
        String message = reason instanceof LoginThrottled throttled
                ? THROTTLED.formatted(inWords(throttled.waitingTime()))
                : WRONG;
        request.getSession().setAttribute(LoginProblem.ATTRIBUTE, new LoginProblem(message, typedName(request)));
        REDIRECT.sendRedirect(request, response, LOGIN_PAGE);
    }

    private static String typedName(HttpServletRequest request) {
        String name = request.getParameter("username");
        return name == null || name.length() > 254 ? "" : name.strip();
    }

    static String inWords(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return seconds < 60 ? seconds + " detik" : (seconds + 59) / 60 + " menit";
    }
}
