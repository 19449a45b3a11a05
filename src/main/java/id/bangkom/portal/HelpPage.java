package id.bangkom.portal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A short help. */
@Controller
class HelpPage {

    @GetMapping("/bantuan")
    String show() {
        return "portal/help";
    }
}
