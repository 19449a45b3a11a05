package id.bangkom.portal;

import id.bangkom.access.CurrentUser;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everyone arrives: the sections that are for this person, in their order. */
@Controller
class LandingPage {

    private static final Logger LOG = LoggerFactory.getLogger(LandingPage.class);

    /** A section with what it shows. */
    record Shown(String template, Object model) {}

    private final List<PortalSection> sections;

    LandingPage(List<PortalSection> sections) {
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(PortalSection::order))
                .toList();
    }

    @GetMapping("/")
    String show(CurrentUser user, Model model) {
        model.addAttribute(
                "sections",
                sections.stream()
                        .filter(section -> section.isFor(user))
                        .map(section -> shown(section, user))
                        .toList());
        return "portal/landing";
    }

    /** One section that cannot be shown must not take the whole page with it. */
    private static Shown shown(PortalSection section, CurrentUser user) {
        try {
            return new Shown(section.template(), section.model(user));
        } catch (RuntimeException e) {
            LOG.error("Section {} of the landing page failed for {}", section.template(), user, e);
            return new Shown("portal/section-failed", "");
        }
    }
}
