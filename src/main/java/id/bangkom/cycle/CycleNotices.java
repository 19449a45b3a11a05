package id.bangkom.cycle;

import id.bangkom.access.Cities;
import id.bangkom.access.Groups;
import id.bangkom.access.Role;
import id.bangkom.notification.Outbox;
import id.bangkom.process.CaseKey;
import id.bangkom.process.Words;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What people are told about the cycle. */
@Component
class CycleNotices {

    /** Rows read at a time when everybody is told. */
    private static final int CHUNK = 500;

    private final Outbox outbox;
    private final Officials officials;
    private final Workforce workforce;
    private final Cities cities;
    private final Clock clock;

    CycleNotices(Outbox outbox, Officials officials, Workforce workforce, Cities cities, Clock clock) {
        this.outbox = outbox;
        this.officials = officials;
        this.workforce = workforce;
        this.cities = cities;
        this.clock = clock;
    }

    private static String event(CaseKey key, String what) {
        return DevelopmentCycleKey.PROCESS + "/" + key + "/" + what;
    }

    /** Tells every civil servant of the city that the year has begun, once each. */
    void opened(CaseKey key, Instant needsUntil) {
        Map<String, String> words = Map.of(
                "year",
                String.valueOf(key.year()),
                "city",
                cities.city(key.tenant()).name(),
                "until",
                Words.date(needsUntil.atZone(zone(key)).toLocalDate()),
                Outbox.LINK,
                "/kampanye/" + key.year());
        String after = "";
        List<Employee> chunk = workforce.activeAfter(key.tenant(), after, CHUNK);
        while (!chunk.isEmpty()) {
            chunk.forEach(employee ->
                    outbox.enqueue(key.tenant(), event(key, "opened"), employee.id(), "cycle-opened", words));
            after = chunk.get(chunk.size() - 1).id();
            chunk = workforce.activeAfter(key.tenant(), after, CHUNK);
        }
    }

    /** Tells both offices that a task has moved from one to the other because it was late. */
    void moved(CaseKey key, String element, String task, Role from, Role to) {
        Instant now = clock.instant();
        String event = event(key, element + "/escalated/" + now.getEpochSecond());
        String about = about(key);
        outbox.enqueue(
                key.tenant(),
                event,
                Groups.of(key.tenant(), from),
                "task-escalated-from-you",
                Map.of("task", task, "about", about, "next", officials.label(to)));
        outbox.enqueue(
                key.tenant(),
                event,
                Groups.of(key.tenant(), to),
                "task-escalated-to-you",
                Map.of("task", task, "about", about, "previous", officials.label(from)));
    }

    /** Nobody stands above the last authority of a route, so the HR agency is asked to follow it up. */
    void lastAuthorityIsLate(CaseKey key, Role authority) {
        outbox.enqueue(
                key.tenant(),
                event(key, "late/" + clock.instant().getEpochSecond()),
                Groups.of(key.tenant(), Role.HR_HEAD),
                "city-plan-late",
                Map.of("year", String.valueOf(key.year()), "authority", officials.label(authority)));
    }

    void rejected(CaseKey key, String reason) {
        for (Role role : List.of(Role.HR_HEAD, Role.HR_ANALYST)) {
            outbox.enqueue(
                    key.tenant(),
                    event(key, "rejected"),
                    Groups.of(key.tenant(), role),
                    "city-plan-rejected",
                    Map.of("year", String.valueOf(key.year()), "reason", reason));
        }
    }

    String about(CaseKey key) {
        return "siklus " + key.year() + ", " + cities.city(key.tenant()).name();
    }

    ZoneId zone(CaseKey key) {
        return cities.city(key.tenant()).zone();
    }
}
