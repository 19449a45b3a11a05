package id.bangkom.portal;

import id.bangkom.access.Cities;
import id.bangkom.access.CurrentUser;
import id.bangkom.process.Actor;
import id.bangkom.process.OpenTask;
import id.bangkom.process.TaskDesk;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The first section of the landing page: what waits for the person, the most urgent first, one click to each. */
@Component
class WaitingForYou implements PortalSection {

    /** More than this is a pile to be worked through in Tasklist, with its filters and pages. */
    private static final int MOST_SHOWN = 25;

    /**
     * The section's content.
     *
     * @param tasks the most urgent ones
     * @param total how many wait in all
     * @param overdue how many of these are past their due date
     * @param tasklist address of the whole list
     */
    record Waiting(List<Task> tasks, int total, int overdue, String tasklist) {

        public int more() {
            return total - tasks.size();
        }
    }

    /**
     * A task in words.
     *
     * @param due a sentence, never empty
     * @param overdue whether the due date has passed
     * @param shared whether it waits for a group, so a colleague may take it first
     */
    record Task(String link, String name, String subject, String due, boolean overdue, boolean shared) {}

    private final TaskDesk desk;
    private final Cities cities;
    private final Clock clock;

    WaitingForYou(TaskDesk desk, Cities cities, Clock clock) {
        this.desk = desk;
        this.cities = cities;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public boolean isFor(CurrentUser user) {
        return true;
    }

    @Override
    public String template() {
        return "portal/waiting-for-you";
    }

    @Override
    public Waiting model(CurrentUser user) {
        Instant now = clock.instant();
        ZoneId zone = cities.city(user.tenant()).zone();
        List<OpenTask> waiting = desk.waitingFor(new Actor(user.userId(), user.tenant())).stream()
                .sorted(Comparator.comparing(OpenTask::due, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(OpenTask::created))
                .toList();
        int overdue =
                (int) waiting.stream().filter(task -> isOverdue(task, now)).count();
        return new Waiting(
                waiting.stream()
                        .limit(MOST_SHOWN)
                        .map(task -> inWords(task, now, zone))
                        .toList(),
                waiting.size(),
                overdue,
                Tasklist.PATH);
    }

    private static Task inWords(OpenTask task, Instant now, ZoneId zone) {
        return new Task(
                Tasklist.link(task.id()),
                task.name(),
                task.subject(),
                DueDates.inWords(task.due(), now, zone),
                isOverdue(task, now),
                task.assignee() == null);
    }

    private static boolean isOverdue(OpenTask task, Instant now) {
        return task.due() != null && task.due().isBefore(now);
    }
}
