package id.bangkom.showcase;

import id.bangkom.access.Accounts;
import id.bangkom.demo.DemoClock;
import id.bangkom.demo.WithDemoCases;
import id.bangkom.notification.Deliveries;
import id.bangkom.process.Rehearsal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.annotation.Conditional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves the time of the demo ahead, so that a class takes place or an evaluation falls due while somebody is looking. It
 * goes from event to event, so everything happens in its order and on its day, as it would in life; it never goes back. How
 * far it is ahead outlives a restart.
 */
@Component
@Conditional(WithDemoCases.class)
class DemoTime {

    private static final Duration MOST_WORK = Duration.ofSeconds(30);

    private final Rehearsal engine;
    private final DemoClock clock;
    private final Background background;
    private final Accounts accounts;
    private final Deliveries deliveries;
    private final JdbcClient jdbc;

    DemoTime(
            Rehearsal engine,
            DemoClock clock,
            Background background,
            Accounts accounts,
            Deliveries deliveries,
            JdbcClient jdbc) {
        this.engine = engine;
        this.clock = clock;
        this.background = background;
        this.accounts = accounts;
        this.deliveries = deliveries;
        this.jdbc = jdbc;
    }

    Instant now() {
        return clock.instant();
    }

    /** When something happens next by itself. */
    Optional<Instant> nextEvent() {
        return background.next();
    }

    /**
     * Goes to this moment, or as far as half a minute of work lets it. One who comes while another is on the way waits.
     *
     * @return whether it has been reached
     * @throws RuntimeException of a step that fails on the way; time then stands where that was due
     */
    synchronized boolean goTo(Instant moment) {
        Instant giveUp = clock.realTime().plus(MOST_WORK);
        engine.alone(() -> {
            boolean further = true;
            while (further) {
                Instant next = background
                        .next()
                        .map(timer -> timer.plusMillis(1))
                        .filter(timer -> timer.isBefore(moment))
                        .orElse(moment);
                timeIs(next);
                background.work();
                further = next.isBefore(moment) && clock.realTime().isBefore(giveUp);
            }
        });
        keepMessagesInPortal();
        return !clock.instant().isBefore(moment);
    }

    private void timeIs(Instant moment) {
        if (moment.isAfter(clock.instant())) {
            // Whole seconds, rounded up, because that is what is kept.
            ahead(Duration.between(clock.realTime(), moment).plusSeconds(1).toSeconds());
        }
    }

    private void ahead(long seconds) {
        jdbc.sql("update demo_story set ahead_seconds = :seconds")
                .param("seconds", seconds)
                .update();
        clock.timeIsAhead(Duration.ofSeconds(seconds));
        engine.timeGoesOnFrom(clock.instant());
    }

    /** How far time was ahead when the application was stopped, it is again. */
    void resume() {
        jdbc.sql("select max(ahead_seconds) from demo_story")
                .query((row, number) -> row.getLong(1))
                .optional()
                .filter(seconds -> seconds > 0)
                .ifPresent(this::ahead);
    }

    /** What was written in time that was only played is never mailed. */
    void keepMessagesInPortal() {
        accounts.tenants().forEach(city -> deliveries.keepInPortal(city.id()));
    }
}
