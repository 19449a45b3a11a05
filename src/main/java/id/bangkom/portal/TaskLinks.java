package id.bangkom.portal;

import id.bangkom.process.Actor;
import id.bangkom.process.TaskDesk;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Short links to tasks, for mails and calendars: they survive a login, and they have a kind word when the task is done
 * or somebody else's. The two are not told apart.
 */
@Controller
class TaskLinks {

    private static final Pattern TASK_ID = Pattern.compile("[0-9A-Za-z-]{1,64}");

    private final TaskDesk desk;

    TaskLinks(TaskDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/t/{taskId}")
    ModelAndView open(Actor actor, @PathVariable String taskId) {
        if (TASK_ID.matcher(taskId).matches() && desk.find(actor, taskId).isPresent()) {
            return new ModelAndView(new RedirectView(Tasklist.task(taskId), true));
        }
        ModelAndView gone = new ModelAndView("portal/task-gone");
        gone.setStatus(HttpStatus.NOT_FOUND);
        return gone;
    }
}
