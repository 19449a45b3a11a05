package id.bangkom.plan;

import id.bangkom.access.Cities;
import id.bangkom.needs.CaseReaders;
import id.bangkom.notification.Outbox;
import id.bangkom.plan.IndividualPlans.Plan;
import id.bangkom.process.Actor;
import id.bangkom.process.CaseKey;
import id.bangkom.refusal.Refusal;
import id.bangkom.refusal.Refusal.FieldProblem;
import id.bangkom.workforce.ActingOfficial;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the person, the superior and the HR agency say to each other about a plan. */
@Component
class Conversation {

    /** Characters of a comment. */
    static final int LONGEST = 1000;

    private final Comments comments;
    private final IndividualPlans plans;
    private final Workforce workforce;
    private final Cities cities;
    private final History history;
    private final Outbox outbox;
    private final Clock clock;

    Conversation(
            Comments comments,
            IndividualPlans plans,
            Workforce workforce,
            Cities cities,
            History history,
            Outbox outbox,
            Clock clock) {
        this.comments = comments;
        this.plans = plans;
        this.workforce = workforce;
        this.cities = cities;
        this.history = history;
        this.outbox = outbox;
        this.clock = clock;
    }

    List<Comments.Comment> of(CaseKey key) {
        return comments.of(IndividualPlan.PROCESS, key);
    }

    /**
     * Adds a comment and tells the other side: the superior when the person speaks, else the person. Only for callers that
     * have checked that the one who speaks may read the plan.
     *
     * @param text 1 to {@value #LONGEST} characters
     * @throws Refusal when there is no plan, or the text is empty or too long
     */
    @Transactional
    void say(CaseKey key, Actor actor, Employee about, String text) {
        Plan plan = plans.find(key).orElseThrow(CaseReaders::none);
        String said = text == null ? "" : text.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw Refusal.invalid(List.of(new FieldProblem(
                    "text",
                    "Isian \"Komentar\" harus 1 sampai " + LONGEST + " karakter, bukan " + said.length() + ".")));
        }
        boolean self = actor.userId().equals(key.id());
        int number = comments.add(
                IndividualPlan.PROCESS,
                key,
                new Comments.Comment(
                        plan.version(), said, actor.userId(), self ? null : capacity(key, actor), clock.instant()));
        Optional<String> other = self ? workforce.supervisorOf(key.tenant(), key.id()) : Optional.of(key.id());
        other.ifPresent(recipient -> outbox.enqueue(
                key.tenant(),
                IndividualPlan.PROCESS + "/" + key + "/comment/" + number,
                recipient,
                "plan-commented",
                Map.of(
                        "year",
                        String.valueOf(key.year()),
                        "author",
                        history.name(actor.userId()),
                        "employee",
                        about.name(),
                        "text",
                        said,
                        Outbox.LINK,
                        PlanPages.PATH + "/" + key.year() + "/" + key.id())));
    }

    private String capacity(CaseKey key, Actor actor) {
        return workforce.actingOffices(key.tenant(), actor.userId(), cities.today(key.tenant())).stream()
                .map(ActingOfficial::title)
                .findFirst()
                .orElse(null);
    }
}
