package id.bangkom.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

class LoginOutcomeTest {

    private final HttpSessionRequestCache requests = new HttpSessionRequestCache();

    @Test
    void afterTheLoginThePersonGetsToThePageThatWasAskedFor() throws IOException {
        assertThat(afterAskingFor("/t/a1", "x=1")).isEqualTo("/t/a1?x=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.test/login", "/\\evil.test/login", "https://evil.test/"})
    void butNeverToAnotherSite(String address) throws IOException {
        assertThat(afterAskingFor(address, null)).isEqualTo("/");
    }

    private String afterAskingFor(String uri, String query) throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", uri);
        request.setQueryString(query);
        MockHttpServletResponse response = new MockHttpServletResponse();
        requests.setMatchingRequestParameterName(null);
        requests.saveRequest(request, response);
        new LoginOutcome(requests)
                .onAuthenticationSuccess(request, response, new TestingAuthenticationToken("somebody", null));
        return response.getRedirectedUrl();
    }
}
