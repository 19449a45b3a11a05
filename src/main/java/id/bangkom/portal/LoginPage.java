package id.bangkom.portal;

import id.bangkom.access.CurrentUser;
import id.bangkom.access.LoginProblem;
import id.bangkom.demo.DemoLogins;
import jakarta.servlet.http.HttpSession;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.SessionAttribute;

/** The login page. In demo mode it lists the logins of the demo. */
@Controller
class LoginPage {

    private final ObjectProvider<DemoLogins> demo;

    LoginPage(ObjectProvider<DemoLogins> demo) {
        this.demo = demo;
    }

    @GetMapping("/login")
    String show(
            @AuthenticationPrincipal CurrentUser user,
            @SessionAttribute(name = LoginProblem.ATTRIBUTE, required = false) LoginProblem problem,
            HttpSession session,
            Model model) {
        if (user != null) {
            return "redirect:/";
        }
        session.removeAttribute(LoginProblem.ATTRIBUTE);
        model.addAttribute("problem", problem);
        demo.ifAvailable(logins -> {
            model.addAttribute("demo", logins.list());
            model.addAttribute("demoPassword", logins.password());
        });
        return "portal/login";
    }
}
