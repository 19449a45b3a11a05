package id.bangkom.competency;

import id.bangkom.access.PageRule;
import id.bangkom.access.Role;
import id.bangkom.portal.PortalLink;
import id.bangkom.portal.PortalMenu;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may open the pages of this module: the dictionary is everybody's, standards are the HR agency's. */
@Configuration(proxyBeanMethods = false)
class CompetencyAccess {

    static final String DICTIONARY = "/kompetensi";
    static final String STANDARDS = "/standar-jabatan";

    @Bean
    PageRule dictionaryRule() {
        return PageRule.everyone(DICTIONARY + "/**");
    }

    @Bean
    PageRule standardsRule() {
        return PageRule.only(STANDARDS + "/**", Role.HR_ANALYST, Role.HR_HEAD);
    }

    @Bean
    PortalLink dictionaryLink() {
        return PortalLink.everyone(50, PortalMenu.COMPETENCY, "Kamus kompetensi", DICTIONARY);
    }

    @Bean
    PortalLink standardsLink() {
        return PortalLink.only(52, PortalMenu.COMPETENCY, "Standar jabatan", STANDARDS, Role.HR_ANALYST, Role.HR_HEAD);
    }
}
