package id.bangkom.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Credentials;
import id.bangkom.access.CurrentUser;
import id.bangkom.access.Role;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

class AccountCheckFilterTest {

    private static final Account SITI =
            new Account("siti", "palu", "Siti", "siti@palu.example", Set.of(Role.EMPLOYEE), Set.of(), true);

    private final Accounts accounts = mock();
    private final Credentials credentials = mock();
    private final AccountCheckFilter filter =
            new AccountCheckFilter(accounts, credentials, new HttpSessionSecurityContextRepository());

    @AfterEach
    void forget() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @CsvSource({"11, true", "12, true", "13, false"})
    void a_session_lasts_a_working_day_however_busy_it_is(int hours, boolean stays)
            throws ServletException, IOException {
        when(accounts.byId("siti")).thenReturn(Optional.of(SITI));
        when(credentials.of("siti")).thenReturn(Optional.of(new Credentials.Password("hash", false)));
        SecurityContextHolder.getContext().setAuthentication(LoggedIn.with(CurrentUser.of(SITI), "hash", null));
        MockHttpSession session = new MockHttpSession() {
            @Override
            public long getLastAccessedTime() {
                return getCreationTime() + Duration.ofHours(hours).toMillis();
            }
        };
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
        request.setSession(session);

        filter.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());

        assertThat(SecurityContextHolder.getContext().getAuthentication() != null)
                .isEqualTo(stays);
        assertThat(session.isInvalid()).isEqualTo(!stays);
    }
}
