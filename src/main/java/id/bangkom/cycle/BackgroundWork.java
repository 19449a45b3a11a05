package id.bangkom.cycle;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Everything that the cycle does by itself: fan-outs, and telling people of the published plan. */
@Component
class BackgroundWork implements FanOuts {

    private final StageWorker stages;
    private final PublicationWorker publications;

    BackgroundWork(StageWorker stages, PublicationWorker publications) {
        this.stages = stages;
        this.publications = publications;
    }

    @Override
    public void work() {
        stages.work();
        publications.work();
    }

    @Override
    public Optional<Instant> nextStart() {
        return stages.nextStart();
    }
}
