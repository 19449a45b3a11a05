package id.bangkom.training;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Groups;
import id.bangkom.access.Role;
import id.bangkom.hours.Entry;
import id.bangkom.notification.Outbox;
import id.bangkom.notification.TaskNotices;
import id.bangkom.process.CaseKey;
import id.bangkom.process.Words;
import id.bangkom.training.ClassCases.ClassCase;
import id.bangkom.training.ParticipationCases.Case;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who is told what about classes and participations. */
@Component
class TrainingNotices {

    private final Outbox outbox;
    private final TaskNotices tasks;
    private final Accounts accounts;
    private final Workforce workforce;
    private final Clock clock;

    TrainingNotices(Outbox outbox, TaskNotices tasks, Accounts accounts, Workforce workforce, Clock clock) {
        this.outbox = outbox;
        this.tasks = tasks;
        this.accounts = accounts;
        this.workforce = workforce;
        this.clock = clock;
    }

    void remind(String process, CaseKey key, String elementId) {
        tasks.remind(process, key, elementId);
    }

    /** Both groups are told that a late task is now the other's. */
    void escalated(String process, CaseKey key, String elementId, String task, String about, Role from, Role to) {
        escalated(process, key, elementId, task, about, Groups.of(key.tenant(), from), name(from), to);
    }

    void escalated(
            String process,
            CaseKey key,
            String elementId,
            String task,
            String about,
            String fromGroup,
            String fromName,
            Role to) {
        Instant now = clock.instant();
        String event = process + "/" + key + "/" + elementId + "/escalated/" + now.getEpochSecond();
        outbox.enqueue(
                key.tenant(),
                event,
                fromGroup,
                "task-escalated-from-you",
                Map.of("task", task, "about", about, "next", name(to)));
        outbox.enqueue(
                key.tenant(),
                event,
                Groups.of(key.tenant(), to),
                "task-escalated-to-you",
                Map.of("task", task, "about", about, "previous", fromName));
    }

    private static String name(Role role) {
        return role == Role.HR_HEAD ? "Kepala BKPSDM" : "Analis SDM BKPSDM";
    }

    // classes

    void requestWithdrawn(ClassCase training, String title, String partnerGroup) {
        outbox.enqueue(
                training.key().tenant(),
                event(ClassCases.PROCESS, training.key(), "withdrawn/" + training.startsOn()),
                partnerGroup,
                "class-request-withdrawn",
                Map.of("title", title, "starts", Words.date(training.startsOn())));
    }

    void belowMinimum(ClassCase training, String title, int people, int least) {
        outbox.enqueue(
                training.key().tenant(),
                event(ClassCases.PROCESS, training.key(), "below-minimum"),
                Groups.of(training.key().tenant(), Role.HR_ANALYST),
                "class-below-minimum",
                Map.of(
                        "title",
                        title,
                        "starts",
                        Words.date(training.startsOn()),
                        "people",
                        String.valueOf(people),
                        "least",
                        String.valueOf(least)));
    }

    void begun(ClassCase training, String title, String organiserGroup, int people) {
        outbox.enqueue(
                training.key().tenant(),
                event(ClassCases.PROCESS, training.key(), "begun"),
                organiserGroup,
                "class-begun",
                Map.of("title", title, "people", String.valueOf(people), "ends", Words.date(training.endsOn())));
    }

    void classCancelled(ClassCase training, String title, String partnerGroup) {
        outbox.enqueue(
                training.key().tenant(),
                event(ClassCases.PROCESS, training.key(), "cancelled"),
                partnerGroup,
                "class-cancelled",
                Map.of("title", title, "reason", training.cancelReason()));
    }

    // participations

    void invited(Case participation, ClassCase training, String title) {
        tell(
                participation,
                "participation-invited",
                Map.of(
                        "title", title,
                        "starts", Words.date(training.startsOn()),
                        "ends", Words.date(training.endsOn()),
                        "place", training.place()));
    }

    void mayLearn(Case participation, String title) {
        tell(participation, "participation-own-pace", Map.of("title", title));
    }

    void seatLapsed(Case participation, String title) {
        tell(participation, "participation-seat-lapsed", Map.of("title", title));
    }

    /** The person and the supervisor. */
    void absent(Case participation, String title) {
        CaseKey key = participation.key();
        Map<String, String> words = Map.of("title", title, "person", name(participation.employeeId()));
        tell(participation, "participation-absent", words);
        workforce
                .supervisorOf(key.tenant(), participation.employeeId())
                .ifPresent(supervisor -> outbox.enqueue(
                        key.tenant(),
                        event(ParticipationCases.PROCESS, key, "participation-absent"),
                        supervisor,
                        "participation-absent",
                        words));
    }

    void lapsed(Case participation, String title) {
        tell(participation, "participation-lapsed", Map.of("title", title));
    }

    void unproven(Case participation, String title) {
        tell(participation, "evidence-missing", Map.of("title", title));
    }

    void evidenceReturned(Case participation, String title, String reason, int round) {
        outbox.enqueue(
                participation.key().tenant(),
                event(ParticipationCases.PROCESS, participation.key(), "evidence-returned/" + round),
                participation.employeeId(),
                "evidence-returned",
                Map.of("title", title, "reason", reason));
    }

    void evidenceRejected(Case participation, String title, String reason) {
        tell(participation, "evidence-rejected", Map.of("title", title, "reason", reason));
    }

    void hoursPosted(Case participation, String title, Entry entry) {
        tell(
                participation,
                "hours-posted",
                Map.of(
                        "title", title,
                        "hours", Words.number(entry.recognised(), 2),
                        "explanation", entry.explanation()));
    }

    /** @param takenBack JP that were posted and are now taken back, 0 for none */
    void participationCancelled(Case participation, String title, String reason, String takenBack) {
        tell(participation, "participation-cancelled", Map.of("title", title, "reason", reason, "hours", takenBack));
    }

    void notBegun(Case participation, String title, String reason) {
        tell(participation, "participation-not-begun", Map.of("title", title, "reason", reason));
    }

    private void tell(Case participation, String template, Map<String, String> words) {
        outbox.enqueue(
                participation.key().tenant(),
                event(ParticipationCases.PROCESS, participation.key(), template),
                participation.employeeId(),
                template,
                words);
    }

    String name(String accountId) {
        return accounts.byId(accountId).map(Account::displayName).orElse(accountId);
    }

    static String span(LocalDate from, LocalDate to) {
        return from.equals(to) ? Words.date(from) : Words.date(from) + " sampai " + Words.date(to);
    }

    private static String event(String process, CaseKey key, String what) {
        return process + "/" + key + "/" + what;
    }
}
