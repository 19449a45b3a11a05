package id.bangkom.portal;

import id.bangkom.access.CurrentUser;
import id.bangkom.access.PageRule;
import id.bangkom.access.Role;
import id.bangkom.process.Actor;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The portal's own pages and links, and what its controllers can ask for. */
@Configuration(proxyBeanMethods = false)
class PortalWeb implements WebMvcConfigurer {

    @Bean
    PageRule landingRule() {
        return PageRule.everyone("/");
    }

    @Bean
    PageRule taskLinkRule() {
        return PageRule.everyone("/t/{taskId}");
    }

    @Bean
    PageRule helpRule() {
        return PageRule.everyone("/bantuan");
    }

    @Bean
    PortalLink homeLink() {
        return PortalLink.everyone(0, PortalMenu.DAILY, "Beranda", "/");
    }

    @Bean
    PortalLink tasksLink() {
        return PortalLink.everyone(10, PortalMenu.DAILY, "Daftar tugas", Tasklist.PATH);
    }

    @Bean
    PortalLink cockpitLink() {
        return PortalLink.only(900, PortalMenu.CITY, "Cockpit", "/camunda/app/cockpit/default/", Role.ADMINISTRATOR);
    }

    @Bean
    PortalLink adminLink() {
        return PortalLink.only(910, PortalMenu.CITY, "Admin", "/camunda/app/admin/default/", Role.ADMINISTRATOR);
    }

    @Bean
    PortalLink helpLink() {
        return PortalLink.everyone(1000, PortalMenu.DAILY, "Bantuan", "/bantuan");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new WhoIsThere());
    }

    /** Hands {@link CurrentUser} and {@link Actor} to controllers; both are only ever what the server knows. */
    private static final class WhoIsThere implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return (parameter.getParameterType() == CurrentUser.class || parameter.getParameterType() == Actor.class)
                    && parameter.getParameterAnnotations().length == 0;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                ModelAndViewContainer container,
                NativeWebRequest request,
                WebDataBinderFactory binders) {
            Authentication current = SecurityContextHolder.getContext().getAuthentication();
            if (current == null || !(current.getPrincipal() instanceof CurrentUser user)) {
                throw new IllegalStateException(
                        "This page is for people who are logged in, but its rule lets others in");
            }
            return parameter.getParameterType() == Actor.class ? new Actor(user.userId(), user.tenant()) : user;
        }
    }
}
