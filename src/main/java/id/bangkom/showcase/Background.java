package id.bangkom.showcase;

import id.bangkom.cycle.FanOuts;
import id.bangkom.demo.WithDemoCases;
import id.bangkom.process.Rehearsal;
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
