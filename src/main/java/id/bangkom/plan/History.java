package id.bangkom.plan;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Cities;
import id.bangkom.process.CaseKey;
import id.bangkom.process.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What was decided about a plan, written and in words. */
@Component
class History {

    private final PlanDecisions decisions;
    private final Accounts accounts;
    private final Cities cities;
    private final Clock clock;

    History(PlanDecisions decisions, Accounts accounts, Cities cities, Clock clock) {
        this.decisions = decisions;
        this.accounts = accounts;
        this.cities = cities;
        this.clock = clock;
    }

    /** Notes what somebody decided just now. */
    void decided(
            String process,
            CaseKey key,
            int version,
            PlanStep step,
            Decision.Outcome outcome,
            String reason,
            String by,
            String actingTitle) {
        decisions.add(process, key, new Decision(version, step, outcome, reason, by, actingTitle, clock.instant()));
    }

    /** Notes what the system did just now, because nobody did. */
    void happened(String process, CaseKey key, int version, PlanStep step, Decision.Outcome outcome) {
        decided(process, key, version, step, outcome, null, null, null);
    }

    List<Decision> of(String process, CaseKey key) {
        return decisions.of(process, key);
    }

    /** Names an event of the case for the outbox; different after each decision, the same when a step is repeated. */
    String event(String process, CaseKey key, String what) {
        return process + "/" + key + "/" + what + "/" + decisions.count(process, key);
    }

    /** For the forms, the oldest first. */
    List<HistoryRow> rows(String process, CaseKey key) {
        ZoneId zone = cities.city(key.tenant()).zone();
        return of(process, key).stream()
                .map(decision -> new HistoryRow(
                        Words.time(decision.at(), zone),
                        decision.step().label() + " versi " + decision.version(),
                        decision.outcome().label(),
                        by(decision),
                        decision.reason() == null ? "-" : decision.reason()))
                .toList();
    }

    /** Why the plan came back, when that was the last thing that happened to it. */
    Optional<String> returnNote(String process, CaseKey key) {
        List<Decision> all = of(process, key);
        return all.isEmpty() || all.get(all.size() - 1).outcome() != Decision.Outcome.RETURN
                ? Optional.empty()
                : Optional.of("Dikembalikan oleh " + by(all.get(all.size() - 1)) + " dengan alasan: "
                        + all.get(all.size() - 1).reason());
    }

    /** Accounts of those who did a step for a version. */
    Stream<String> whoDid(String process, CaseKey key, int version, PlanStep step) {
        return of(process, key).stream()
                .filter(decision ->
                        decision.version() == version && decision.step() == step && decision.decidedBy() != null)
                .map(Decision::decidedBy);
    }

    /** Who decided, with the office for an acting official. */
    String by(Decision decision) {
        String name = decision.decidedBy() == null ? "sistem" : name(decision.decidedBy());
        return decision.actingTitle() == null ? name : name + " (" + decision.actingTitle() + ")";
    }

    /** A moment in the city's time, in words. */
    String time(String tenant, Instant at) {
        return Words.time(at, cities.city(tenant).zone());
    }

    String name(String accountId) {
        return accounts.byId(accountId).map(Account::displayName).orElse("akun yang sudah dihapus");
    }
}
