package id.bangkom.letters;

import id.bangkom.background.BackgroundThreads;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The one thread of this node that prints letters: a letter of some hundred rows takes some megabytes of memory. */
@Component
@ConditionalOnProperty(name = "bangkom.letters.background", matchIfMissing = true)
class LetterThread extends BackgroundThreads {

    private final LetterWorker worker;

    LetterThread(LetterWorker worker) {
        super("letter-worker", 1, Duration.ofSeconds(30), worker.waker());
        this.worker = worker;
    }

    @Override
    protected void work() {
        worker.work(this::isRunning);
    }
}
