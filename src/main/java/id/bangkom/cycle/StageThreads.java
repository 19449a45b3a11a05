package id.bangkom.cycle;

import id.bangkom.background.BackgroundThreads;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The threads of this node that work through the fan-outs and tell people of their plans. */
@Component
@ConditionalOnProperty(name = "bangkom.cycle.background", matchIfMissing = true)
class StageThreads extends BackgroundThreads {

    private final BackgroundWork work;

    StageThreads(BackgroundWork work, Kick kick, CycleSettings settings) {
        super("stage-worker", settings.workers(), settings.poll(), kick);
        this.work = work;
    }

    @Override
    protected void work() {
        work.work();
    }
}
