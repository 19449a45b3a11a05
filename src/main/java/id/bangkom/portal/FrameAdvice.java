package id.bangkom.portal;

import id.bangkom.access.Cities;
import id.bangkom.access.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every template the frame. */
@ControllerAdvice
class FrameAdvice {

    private final Cities cities;
    private final ObjectProvider<CityHead> heads;
    private final List<PortalLink> links;
    private final String version;

    FrameAdvice(
            Cities cities,
            ObjectProvider<CityHead> heads,
            List<PortalLink> links,
            @Value("${bangkom.version:}") String version) {
        this.cities = cities;
        this.heads = heads;
        this.links = links;
        this.version = version;
    }

    @ModelAttribute("frame")
    Frame frame(@AuthenticationPrincipal CurrentUser user, HttpServletRequest request) {
        CityHead known = heads.getIfAvailable(() -> tenant -> Optional.empty());
        return new Frame(user, request.getRequestURI(), version, cities, known, links);
    }
}
