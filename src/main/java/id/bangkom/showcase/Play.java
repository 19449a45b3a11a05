package id.bangkom.showcase;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Tenant;
import id.bangkom.demo.DemoClock;
import id.bangkom.process.Actor;
import id.bangkom.process.Rehearsal;
import id.bangkom.process.Rehearsal.Call;
import id.bangkom.refusal.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets time go from event to event. People act as their director says, through the desk that the Tasklist uses; timers
 * and fan-outs do the rest.
 */
@Component
@Conditional(id.bangkom.demo.WithDemoCases.class)
class Play {

    private static final Logger LOG = LoggerFactory.getLogger(Play.class);

    /** Whoever acts within this time acts without waiting for what the others have brought about. */
    private static final Duration SITTING = Duration.ofHours(1);

    /** Written at once: many small transactions take longer, and a long one makes the database's file large. */
    private static final Duration CHAPTER = Duration.ofDays(10);

    /** Their cases get an id by chance. */
    private static final Set<String> NEW_IDS = Set.of("training-participation", "training-evaluation");

    private final Rehearsal engine;
    private final DemoClock clock;
    private final Background system;
    private final Accounts accounts;
    private final Answers answers;
    private final TransactionTemplate chapter;
    private final TransactionTemplate attempt;

    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparing(Event::at).thenComparingLong(Event::number));
    private final Map<String, Tenant> cities = new TreeMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Integer> times = new TreeMap<>();
    private Map<String, Director> directors = Map.of();
    private Instant now = Instant.EPOCH;
    private Instant looked = Instant.EPOCH;
    private long number;
    private int completions;

    Play(
            Rehearsal engine,
            DemoClock clock,
            Background system,
            Accounts accounts,
            Answers answers,
            PlatformTransactionManager transactions) {
        this.engine = engine;
        this.clock = clock;
        this.system = system;
        this.accounts = accounts;
        this.answers = answers;
        this.chapter = new TransactionTemplate(transactions);
        this.attempt = new TransactionTemplate(transactions);
        this.attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    private record Event(Instant at, long number, Runnable what) {}

    /** Who decides what the people of a city do. */
    interface Director {

        /** @return empty when nobody answers */
        Optional<Act> act(Turn turn);

        /** The present year. */
        int year();

        /** Who of a group may act, the likeliest first. */
        List<Account> inOrder(Turn turn, List<Account> group);
    }

    /** Something that happens besides tasks. */
    void at(Instant moment, Runnable what) {
        events.add(new Event(moment, number++, what));
    }

    /** Plays until this moment; after that it is the real time again. */
    void until(Instant end, Map<String, Director> directorOfCity) {
        directors = directorOfCity;
        try {
            while (now.isBefore(end)) {
                Instant pause = earlier(later(next(), CHAPTER), end);
                chapter.executeWithoutResult(status -> until(pause));
            }
        } finally {
            events.clear();
            seen.clear();
            times.clear();
            clock.timeIsReal();
            engine.timeIsReal();
        }
        LOG.info("{} tugas diselesaikan oleh orang-orang contoh", completions);
    }

    private void until(Instant end) {
        for (Instant next = next(); next != null && !next.isAfter(end); next = next()) {
            timeIs(next);
            act(earlier(next.plus(SITTING), end));
            settle();
        }
        timeIs(end);
        settle();
    }

    private void act(Instant over) {
        while (!events.isEmpty() && !events.peek().at().isAfter(over)) {
            Event event = events.poll();
            timeIs(event.at());
            event.what().run();
        }
    }

    /** What comes first; a timer is not overtaken by people, so it has its turn alone. */
    private Instant next() {
        Instant event = events.isEmpty() ? null : events.peek().at();
        return system.next()
                .filter(timer -> event == null || timer.isBefore(event))
                .map(timer -> timer.plusMillis(1))
                .orElse(event);
    }

    private Instant later(Instant next, Duration time) {
        return (next == null ? now : next).plus(time);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private void timeIs(Instant moment) {
        if (moment.isAfter(now)) {
            now = moment;
            clock.timeIs(moment);
            engine.timeIs(moment);
        }
    }

    /** The system does what is due, and everybody sees what has come up. */
    private void settle() {
        system.work();
        List<Call> calls = engine.callsSince(looked).stream()
                .filter(call -> seen.add(call.taskId()))
                .sorted(Comparator.comparing(Play::order))
                .toList();
        looked = now;
        calls.forEach(this::plan);
    }

    /** The same at every start, as far as ids are. */
    private static String order(Call call) {
        return String.join(
                "/",
                call.form(),
                NEW_IDS.contains(call.process())
                        ? call.key().tenant() + "/" + call.key().year() + "/" + call.person()
                        : call.key().toString(),
                call.at().toString());
    }

    private void plan(Call call) {
        Director director = directors.get(call.key().tenant());
        Turn turn = turn(call, director.year());
        director.act(turn)
                .ifPresent(act ->
                        at(act.at().isAfter(now) ? act.at() : now.plusSeconds(60), () -> act(director, turn, act)));
    }

    private Turn turn(Call call, int year) {
        int offset = call.key().year() - year;
        String matter = call.key().tenant() + "/" + offset + "/" + call.form();
        int time = times(call.key() + "/" + call.process() + "/" + call.form());
        int count = times(matter);
        if (NEW_IDS.contains(call.process())) {
            String who = matter + "/" + (call.person() == null ? call.group() : call.person());
            return new Turn(call, time, count, offset, who + "/" + times(who));
        }
        return new Turn(call, time, count, offset, matter + "/" + call.key().id() + "/" + time);
    }

    private int times(String what) {
        return times.merge(what, 1, Integer::sum);
    }

    private void act(Director director, Turn turn, Act act) {
        Call call = turn.call();
        List<Account> able = call.person() != null
                ? accounts.byId(call.person()).filter(Account::active).stream().toList()
                : director.inOrder(turn, accounts.inGroup(call.group()));
        for (Account account : able) {
            boolean last = account.equals(able.get(able.size() - 1));
            try {
                attempt.executeWithoutResult(status -> complete(account, turn, act));
                completions++;
                return;
            } catch (Refusal refused) {
                if (refused.kind() == Refusal.Kind.NOT_FOUND || refused.kind() == Refusal.Kind.CONFLICT) {
                    return; // a timer was faster
                }
                if (last || refused.kind() != Refusal.Kind.FORBIDDEN) {
                    // The task stays with the person, as it would in life.
                    LOG.warn("{}/{} was refused: {}", call.process(), call.form(), refused.getMessage());
                    return;
                }
            }
        }
    }

    private void complete(Account account, Turn turn, Act act) {
        Tenant city = cities.computeIfAbsent(account.tenant(), id -> accounts.tenants().stream()
                .filter(tenant -> tenant.id().equals(id))
                .findFirst()
                .orElseThrow());
        LocalDate today = LocalDate.ofInstant(now, city.zone());
        engine.complete(
                new Actor(account.id(), account.tenant()),
                turn.call().taskId(),
                view -> answers.of(turn, view, act, today));
    }
}
