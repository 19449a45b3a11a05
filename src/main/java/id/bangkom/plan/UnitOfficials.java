package id.bangkom.plan;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Cities;
import id.bangkom.access.Groups;
import id.bangkom.access.Role;
import id.bangkom.notification.Outbox;
import id.bangkom.notification.TaskNotices;
import id.bangkom.process.Actor;
import id.bangkom.process.Assignment;
import id.bangkom.process.CaseKey;
import id.bangkom.refusal.Refusal;
import id.bangkom.workforce.ActingOfficial;
import id.bangkom.workforce.Workforce;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who plans for a unit and leads it today, whatever is being decided on its plan, and how they are told about it. After a
 * merger that is the unit that carries on its work.
 */
@Component
class UnitOfficials {

    private final Workforce workforce;
    private final Accounts accounts;
    private final Cities cities;
    private final History history;
    private final Outbox outbox;
    private final TaskNotices notices;

    UnitOfficials(
            Workforce workforce,
            Accounts accounts,
            Cities cities,
            History history,
            Outbox outbox,
            TaskNotices notices) {
        this.workforce = workforce;
        this.accounts = accounts;
        this.cities = cities;
        this.history = history;
        this.outbox = outbox;
        this.notices = notices;
    }

    /** The group of the unit's planners. */
    String planners(String tenant, String unitId) {
        return Groups.of(tenant, Role.UNIT_PLANNER, workforce.successorOf(tenant, unitId));
    }

    /** The group of those who lead the unit. */
    String heads(String tenant, String unitId) {
        return Groups.of(tenant, Role.UNIT_HEAD, workforce.successorOf(tenant, unitId));
    }

    Optional<ActingOfficial> actingHead(String tenant, String unitId) {
        return workforce.actingHeadOf(tenant, workforce.successorOf(tenant, unitId), cities.today(tenant));
    }

    /**
     * With which title somebody leads the unit today; empty for the definitive head. Membership in the group of heads
     * alone is not enough: the mandate of a Plt. or Plh. ends on a day, the task stays.
     *
     * @throws Refusal when this person does not lead the unit (any more)
     */
    Optional<String> titleOfHead(Actor actor, String unitId) {
        Optional<ActingOfficial> acting = actingHead(actor.tenant(), unitId)
                .filter(official -> official.employeeId().equals(actor.userId()));
        boolean definitive = workforce
                .unit(actor.tenant(), workforce.successorOf(actor.tenant(), unitId))
                .filter(unit -> actor.userId().equals(unit.headId()))
                .isPresent();
        if (acting.isEmpty() && !definitive) {
            throw Refusal.forbidden(
                    "Anda tidak (lagi) menjabat kepala perangkat daerah ini, juga tidak sebagai Plt. atau"
                            + " Plh. Persetujuan diberikan oleh pejabat yang sekarang.");
        }
        return definitive ? Optional.empty() : acting.map(ActingOfficial::title);
    }

    /** The office in which somebody acts who decides for the whole city, if any. */
    Optional<String> titleOfOffice(Actor actor) {
        return workforce.actingOffices(actor.tenant(), actor.userId(), cities.today(actor.tenant())).stream()
                .map(ActingOfficial::title)
                .findFirst();
    }

    Set<String> members(Assignment assignment) {
        return members(assignment.groupId());
    }

    private Set<String> members(String group) {
        return accounts.inGroup(group).stream().map(Account::id).collect(Collectors.toSet());
    }

    boolean isMember(Actor actor, String group) {
        return members(group).contains(actor.userId());
    }

    /**
     * Tells a group what became of the case.
     *
     * @param subject what it is about
     * @param words further ones of the template
     */
    void tell(String process, CaseKey key, String subject, String group, String template, Map<String, String> words) {
        Map<String, String> all = new HashMap<>(words);
        all.put("year", String.valueOf(key.year()));
        all.put("unit", subject);
        outbox.enqueue(key.tenant(), history.event(process, key, template), group, template, all);
    }

    /**
     * A task that nobody did in time.
     *
     * @param name of the task
     * @param subject what the case is about
     */
    record Late(PlanStep step, String elementId, String name, String subject) {}

    /** Tells those who had a task that it has gone, and those who have it now, and notes it. */
    void escalated(String process, CaseKey key, int version, Late late, Set<String> from, Assignment to) {
        String elementId = late.elementId();
        String task = late.name();
        String subject = late.subject();
        if (from.isEmpty()) {
            // The office is vacant: nobody to tell that the task has gone, only who has it now.
            members(to).forEach(now -> notices.taken(process, key, elementId, task, subject, now));
        }
        for (String old : from) {
            members(to).stream()
                    .filter(now -> !now.equals(old))
                    .forEach(now -> notices.escalated(process, key, elementId, task, subject, old, now));
        }
        history.happened(process, key, version, late.step(), Decision.Outcome.ESCALATE);
    }
}
