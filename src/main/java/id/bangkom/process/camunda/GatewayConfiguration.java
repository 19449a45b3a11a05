package id.bangkom.process.camunda;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.bangkom.access.Accounts;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the gateway behind the login and the check for forged requests, and before the webapps. */
@Configuration(proxyBeanMethods = false)
class GatewayConfiguration {

    @Bean
    FilterRegistrationBean<TasklistGateway> tasklistGateway(
            Accounts accounts, CamundaTaskDesk desk, TaskSearch search, ObjectMapper json) {
        FilterRegistrationBean<TasklistGateway> gateway =
                new FilterRegistrationBean<>(new TasklistGateway(accounts, desk, search, json));
        gateway.addUrlPatterns("/camunda/api/*");
        gateway.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 2);
        return gateway;
    }
}
