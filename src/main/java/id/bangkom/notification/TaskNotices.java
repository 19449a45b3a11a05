package id.bangkom.notification;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Cities;
import id.bangkom.process.CaseKey;
import id.bangkom.process.OpenTask;
import id.bangkom.process.TaskDesk;
import id.bangkom.process.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The notices that every process sends about its tasks: that one is due, that one has moved on to somebody else. */
@Component
public class TaskNotices {

    private final TaskDesk desk;
    private final Outbox outbox;
    private final Accounts accounts;
    private final Cities cities;
    private final Clock clock;

    TaskNotices(TaskDesk desk, Outbox outbox, Accounts accounts, Cities cities, Clock clock) {
        this.desk = desk;
        this.outbox = outbox;
        this.accounts = accounts;
        this.cities = cities;
        this.clock = clock;
    }

    /**
     * Reminds whoever the open task is for, once per task; nothing when it is done by now.
     *
     * @param elementId the user task's id in the diagram
     */
    public void remind(String process, CaseKey key, String elementId) {
        desk.open(process, key, elementId)
                .ifPresent(task -> outbox.enqueue(
                        key.tenant(),
                        "task/" + task.id() + "/reminder",
                        task.assignee() != null ? task.assignee() : task.group(),
                        "task-reminder",
                        words(key, task)));
    }

    /**
     * Tells both sides that a task has moved from one person to another because it was late.
     *
     * @param elementId the user task's id in the diagram, which comes up again for the new person
     * @param taskName its Indonesian name
     * @param about what the case is about, in words
     * @param from account asked so far
     * @param to account asked now
     */
    public void escalated(
            String process, CaseKey key, String elementId, String taskName, String about, String from, String to) {
        outbox.enqueue(
                key.tenant(),
                escalation(process, key, elementId),
                from,
                "task-escalated-from-you",
                Map.of("task", taskName, "about", about, "next", name(to)));
        handed(process, key, elementId, taskName, about, name(from), to);
    }

    /** As {@link #escalated}, when the task was late because nobody holds the office that it was for. */
    public void taken(String process, CaseKey key, String elementId, String taskName, String about, String to) {
        handed(process, key, elementId, taskName, about, "pejabat sebelumnya (jabatan sedang kosong)", to);
    }

    private void handed(
            String process, CaseKey key, String elementId, String taskName, String about, String previous, String to) {
        outbox.enqueue(
                key.tenant(),
                escalation(process, key, elementId),
                to,
                "task-escalated-to-you",
                Map.of("task", taskName, "about", about, "previous", previous));
    }

    private String escalation(String process, CaseKey key, String elementId) {
        return process + "/" + key + "/" + elementId + "/escalated/"
                + clock.instant().getEpochSecond();
    }

    private Map<String, String> words(CaseKey key, OpenTask task) {
        return Map.of(
                "task",
                task.name(),
                "about",
                task.subject(),
                "due",
                time(key, task.due()),
                Outbox.LINK,
                "/t/" + task.id());
    }

    private String time(CaseKey key, Instant moment) {
        return Words.time(moment, cities.city(key.tenant()).zone());
    }

    private String name(String accountId) {
        return accounts.byId(accountId).map(Account::displayName).orElse(accountId);
    }
}
