package id.bangkom.outreach;

import id.bangkom.background.BackgroundThreads;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The one thread of this node that writes reminders. */
@Component
@ConditionalOnProperty(name = "bangkom.outreach.background", matchIfMissing = true)
class NudgeThread extends BackgroundThreads {

    private final NudgeWorker worker;

    NudgeThread(NudgeWorker worker) {
        super("nudge-worker", 1, Duration.ofSeconds(30), worker.waker());
        this.worker = worker;
    }

    @Override
    protected void work() {
        worker.work(this::isRunning);
    }
}
