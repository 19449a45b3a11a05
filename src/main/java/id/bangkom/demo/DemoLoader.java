package id.bangkom.demo;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Fills an empty database once: all parts or nothing, then the story. It comes before the first visitor, the first job and
 * the first mail, because a story plays with time. A start that was interrupted in the middle of the story is noticed by
 * the next, which does not go on with half of it.
 */
@Component
class DemoLoader implements SmartLifecycle {

    private final DemoMode mode;
    private final List<DemoPart> parts;
    private final List<DemoStory> stories;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private volatile boolean running;

    DemoLoader(
            DemoMode mode,
            ObjectProvider<DemoPart> parts,
            ObjectProvider<DemoStory> stories,
            JdbcClient jdbc,
            TransactionOperations transaction) {
        this.mode = mode;
        this.parts = parts.orderedStream().toList();
        this.stories = stories.orderedStream().toList();
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        if (mode.on()) {
            load();
            stories.forEach(DemoStory::goOn);
        }
        running = true;
    }

    private void load() {
        if (isUnfinished()) {
            throw DemoNotLoaded.interrupted();
        }
        if (isEmpty()) {
            try {
                transaction.executeWithoutResult(status -> {
                    parts.forEach(DemoPart::load);
                    stories.forEach(story -> jdbc.sql("insert into demo_story (finished) values (false)")
                            .update());
                });
                stories.forEach(DemoStory::tell);
                jdbc.sql("update demo_story set finished = true").update();
            } catch (RuntimeException failed) {
                throw DemoNotLoaded.because(failed);
            }
        }
    }

    private boolean isUnfinished() {
        return jdbc.sql("select count(*) from demo_story where not finished")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private boolean isEmpty() {
        return jdbc.sql("select count(*) from tenant").query(Integer.class).single() == 0;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Web server and background threads start with the last phases. */
    @Override
    public int getPhase() {
        return 0;
    }
}
