package id.bangkom.process.camunda.webapps;

import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Filters between Spring Security and the webapps' own filters. */
@Configuration(proxyBeanMethods = false)
class WebappFilters {

    private static final int AFTER_SECURITY = SecurityProperties.DEFAULT_FILTER_ORDER + 1;

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> singleSignOn() {
        FilterRegistrationBean<ContainerBasedAuthenticationFilter> filter =
                new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.setName("singleSignOn");
        filter.addInitParameter("authentication-provider", PortalLogin.class.getName());
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }

    @Bean
    FilterRegistrationBean<OwnNonceFilter> ownNonce() {
        FilterRegistrationBean<OwnNonceFilter> filter = new FilterRegistrationBean<>(new OwnNonceFilter());
        filter.addUrlPatterns("/camunda/app/*");
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }

    @Bean
    FilterRegistrationBean<CachingFilter> caching() {
        FilterRegistrationBean<CachingFilter> filter = new FilterRegistrationBean<>(new CachingFilter());
        filter.addUrlPatterns("/camunda/*");
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }

    @Bean
    FilterRegistrationBean<BoundedQueryFilter> boundedQueries() {
        FilterRegistrationBean<BoundedQueryFilter> filter = new FilterRegistrationBean<>(new BoundedQueryFilter());
        filter.addUrlPatterns("/camunda/api/engine/*");
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }
}
