package id.bangkom.showcase;

import id.bangkom.cycle.FanOuts;
import id.bangkom.demo.WithDemoCases;
import id.bangkom.process.Rehearsal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** What the system does by itself: due jobs and fan-outs, which call for each other. */
@Component
@Conditional(WithDemoCases.class)
class Background {

    private final Rehearsal engine;
    private final FanOuts fanOuts;

    Background(Rehearsal engine, FanOuts fanOuts) {
        this.engine = engine;
        this.fanOuts = fanOuts;
    }

    /** When something happens next by itself: a timer, or cases that wait for their first day. */
    Optional<Instant> next() {
        return Stream.of(engine.nextTimer(), fanOuts.nextStart())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    /** Works until there is nothing left that is due. */
    void work() {
        boolean again = true;
        while (again) {
            engine.work();
            fanOuts.work();
            again = engine.work();
        }
    }
}
