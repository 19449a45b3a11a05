package id.bangkom.evaluation.web;

import id.bangkom.access.CurrentUser;
import id.bangkom.evaluation.Evaluations;
import id.bangkom.evaluation.Evaluations.FollowUp;
import id.bangkom.portal.PortalSection;
import id.bangkom.process.Words;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** On the landing page of supervisors: follow-up of their people that is still open. */
@Component
class TeamFollowUpSection implements PortalSection {

    private final Evaluations evaluations;
    private final Workforce workforce;

    TeamFollowUpSection(Evaluations evaluations, Workforce workforce) {
        this.evaluations = evaluations;
        this.workforce = workforce;
    }

    record Shown(List<Row> rows) {}

    record Row(String employee, String action, String due, String indicator, String link) {}

    @Override
    public int order() {
        return 46;
    }

    @Override
    public boolean isFor(CurrentUser user) {
        return !workforce.subordinatesOf(user.tenant(), user.userId()).isEmpty();
    }

    @Override
    public String template() {
        return "evaluation/team";
    }

    @Override
    public Shown model(CurrentUser user) {
        Map<String, String> names = workforce.subordinatesOf(user.tenant(), user.userId()).stream()
                .collect(Collectors.toMap(Employee::id, Employee::name));
        return new Shown(evaluations.openFollowUps(user.tenant(), names.keySet()).stream()
                .map(found -> new Row(
                        names.get(found.employeeId()),
                        found.action() + " (" + found.place() + ")",
                        Words.date(found.dueOn()),
                        found.indicator(),
                        link(found)))
                .toList());
    }

    static String link(FollowUp found) {
        return FollowUpPages.PATH + "/" + found.key().year() + "/" + found.key().id() + "/" + found.slot();
    }
}
