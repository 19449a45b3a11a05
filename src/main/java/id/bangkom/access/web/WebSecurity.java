package id.bangkom.access.web;

import id.bangkom.access.Accounts;
import id.bangkom.access.Credentials;
import id.bangkom.access.LoginProblem;
import id.bangkom.access.PageRule;
import id.bangkom.access.Role;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/**
 * What each address is protected by. Four chains, first match wins: health, the engine's webapps, our own pages, and a
 * last one that refuses everything nobody has spoken for.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication // an import from the command line has no addresses
class WebSecurity {

    private static final RedirectStrategy REDIRECT = new DefaultRedirectStrategy();

    /** For our own pages: nothing inline, nothing from elsewhere, never in a frame. */
    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";

    private static final String EXPIRED = "Halaman sebelumnya sudah terlalu lama terbuka. Silakan masuk lagi.";

    private static final String ADMINISTRATOR = Role.ADMINISTRATOR.name();

    private final Accounts accounts;
    private final Credentials credentials;
    private final boolean alwaysSecure;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final RequestCache requests = rememberedPages();

    /**
     * @param alwaysSecure whether every visitor comes by HTTPS, so that browsers are told never to come otherwise, even
     *     when a proxy does not say how they came
     */
    WebSecurity(
            Accounts accounts,
            Credentials credentials,
            @Value("${bangkom.web.always-secure:false}") boolean alwaysSecure) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.alwaysSecure = alwaysSecure;
    }

    /** Health for the load balancer; everything else the actuator can do is not for the web. */
    @Bean
    @Order(1)
    SecurityFilterChain health(HttpSecurity http) throws Exception {
        return http.securityMatcher("/actuator", "/actuator/**")
                .authorizeHttpRequests(rules -> rules.requestMatchers(HttpMethod.GET, "/actuator/health")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(WebSecurity::notFound)
                        .accessDeniedHandler(WebSecurity::notFound))
                .headers(this::headers)
                .build();
    }

    /**
     * Tasklist for everyone who is logged in, Cockpit and Admin for administrators. The webapps check for forged
     * requests themselves. Their login and their set-up page are closed: the one would go round our throttling, the
     * other makes administrators out of strangers whenever the engine finds no administrator.
     */
    @Bean
    @Order(2)
    SecurityFilterChain webapps(HttpSecurity http) throws Exception {
        return forVisitors(http.securityMatcher("/camunda", "/camunda/**"))
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(rules -> rules.requestMatchers(
                                "/camunda/api/admin/setup/**",
                                "/camunda/app/admin/*/setup/**",
                                "/camunda/api/admin/auth/user/*/login/**",
                                "/camunda/api/welcome/**")
                        .denyAll()
                        .requestMatchers(HttpMethod.GET, "/camunda/api/admin/auth/user/*")
                        .authenticated()
                        .requestMatchers(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout")
                        .authenticated()
                        .requestMatchers(
                                "/camunda/app/cockpit/**",
                                "/camunda/api/cockpit/**",
                                "/camunda/app/admin/**",
                                "/camunda/api/admin/**")
                        .hasRole(ADMINISTRATOR)
                        .requestMatchers(
                                "/camunda/app/tasklist/**", "/camunda/api/tasklist/**", "/camunda/api/engine/**")
                        .authenticated()
                        .requestMatchers(HttpMethod.GET, "/camunda/favicon.ico")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/camunda/lib/**", "/camunda/assets/**")
                        .authenticated()
                        .requestMatchers(HttpMethod.GET, PortalInsteadFilter.PATTERNS)
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .addFilterAfter(new WebappForgeryFilter(), AuthorizationFilter.class)
                .addFilterAfter(new PortalInsteadFilter(), AuthorizationFilter.class)
                .addFilterAfter(new WebappLogoutFilter(), AuthorizationFilter.class)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(WebSecurity::login))
                .headers(this::headers)
                .build();
    }

    /** Our own pages, each for whom its rule names. */
    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http, List<PageRule> rules) throws Exception {
        String[] open = {"/login", "/logout", "/error", "/assets/**", "/favicon.ico"};
        String[] ours = Stream.concat(Stream.of(open), rules.stream().map(PageRule::pattern))
                .toArray(String[]::new);
        return forVisitors(http.securityMatcher(ours))
                .authorizeHttpRequests(access -> {
                    // The error page may be shown to everyone, but only by the server itself.
                    access.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                            .permitAll();
                    access.requestMatchers(HttpMethod.GET, "/assets/**", "/favicon.ico")
                            .permitAll();
                    access.requestMatchers("/login").permitAll();
                    rules.stream().filter(PageRule::isForAnyone).forEach(rule -> access.requestMatchers(
                                    HttpMethod.GET, rule.pattern())
                            .permitAll());
                    rules.stream().filter(rule -> !rule.isForAnyone()).forEach(rule -> access.requestMatchers(
                                    rule.pattern())
                            .hasAnyRole(rule.roles().stream().map(Role::name).toArray(String[]::new)));
                    access.anyRequest().denyAll();
                })
                .formLogin(login -> login.loginPage(LoginOutcome.LOGIN_PAGE)
                        .successHandler(outcome())
                        .failureHandler(outcome()))
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessHandler((request, response, who) -> {
                    REDIRECT.sendRedirect(request, response, LoginOutcome.LOGIN_PAGE);
                }))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(WebSecurity::login).accessDeniedHandler(this::refused))
                .headers(headers -> headers(headers)
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY)))
                .build();
    }

    /** Whatever else is on the class path or mapped by a library exists for nobody. */
    @Bean
    @Order(4)
    SecurityFilterChain nothingElse(HttpSecurity http) throws Exception {
        return http.securityMatcher(AnyRequestMatcher.INSTANCE)
                .authorizeHttpRequests(rules -> rules.anyRequest().denyAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(WebSecurity::notFound)
                        .accessDeniedHandler(WebSecurity::notFound))
                .headers(headers -> headers(headers)
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY)))
                .build();
    }

    /** Paths are matched as they are mapped, whichever servlet is behind them. */
    @Bean
    PathPatternRequestMatcherBuilderFactoryBean pathMatchers() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    /** What all addresses for people who log in have in common. */
    private HttpSecurity forVisitors(HttpSecurity http) throws Exception {
        return http.securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(cache -> cache.requestCache(requests))
                // A new session, not only a new id: nothing of whoever used this browser before is carried over.
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession()))
                .addFilterAfter(
                        new AccountCheckFilter(accounts, credentials, contexts), SecurityContextHolderFilter.class);
    }

    private HeadersConfigurer<HttpSecurity> headers(HeadersConfigurer<HttpSecurity> headers) {
        return headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(transport -> {
                    transport.includeSubDomains(true).maxAgeInSeconds(31_536_000);
                    if (alwaysSecure) {
                        transport.requestMatcher(AnyRequestMatcher.INSTANCE);
                    }
                });
    }

    private LoginOutcome outcome() {
        return new LoginOutcome(requests);
    }

    /** Only pages that a person opens are returned to after login, not what scripts fetch on the side. */
    private static RequestCache rememberedPages() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request -> HttpMethod.GET.matches(request.getMethod()) && isPage(request));
        return cache;
    }

    /** Whether a person opens it, and not a page its pictures or a script its data. */
    private static boolean isPage(HttpServletRequest request) {
        return String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE)
                && !request.getRequestURI().startsWith(request.getContextPath() + "/camunda/api/");
    }

    /**
     * A program cannot fill in a login page: it gets 401, which the webapps answer by going to the login. So do pictures
     * and styles: following them to the login page would give the browser another session with each, and the form that
     * the person fills in at that moment would belong to none of them.
     */
    private static void login(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (isPage(request)) {
            REDIRECT.sendRedirect(request, response, LoginOutcome.LOGIN_PAGE);
        } else {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    /** A page that stayed open until its session had ended is not an attack: the person just has to log in again. */
    private void refused(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException, ServletException {
        Authentication current = SecurityContextHolder.getContext().getAuthentication();
        if (reason instanceof CsrfException && (current == null || isLogin(request))) {
            request.getSession().setAttribute(LoginProblem.ATTRIBUTE, new LoginProblem(EXPIRED, ""));
            REDIRECT.sendRedirect(request, response, LoginOutcome.LOGIN_PAGE);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isLogin(HttpServletRequest request) {
        return request.getRequestURI().equals(request.getContextPath() + LoginOutcome.LOGIN_PAGE);
    }

    private static void notFound(HttpServletRequest request, HttpServletResponse response, Exception reason)
            throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
}
