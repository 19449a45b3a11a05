package id.bangkom.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The real time, except while the years of the demo cities are played, or as far ahead of it as somebody has moved it. */
@Component
@Primary
@Conditional(WithDemoCases.class)
public class DemoClock extends Clock {

    private final Clock real;
    private volatile Instant played;
    private volatile Duration ahead = Duration.ZERO;

    DemoClock(@Qualifier("clock") Clock real) {
        this.real = real;
    }

    /** From now on it is this moment, and stays so. */
    public void timeIs(Instant moment) {
        played = moment;
    }

    /** From now on it is the real time. */
    public void timeIsReal() {
        timeIsAhead(Duration.ZERO);
    }

    /** From now on time goes on as the real one does, but this far ahead of it. */
    public void timeIsAhead(Duration duration) {
        ahead = duration;
        played = null;
    }

    /** The time of the world outside. */
    public Instant realTime() {
        return real.instant();
    }

    @Override
    public Instant instant() {
        Instant moment = played;
        return moment != null ? moment : real.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        Instant moment = played;
        return moment != null ? Clock.fixed(moment, zone) : offset(real.withZone(zone), ahead);
    }
}
