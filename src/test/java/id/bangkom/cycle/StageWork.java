package id.bangkom.cycle;

import org.springframework.boot.test.context.TestComponent;

/** Lets tests of any module have the fan-outs worked through, now and in their own thread. */
@TestComponent
public class StageWork {

    private final FanOuts worker;

    StageWork(FanOuts worker) {
        this.worker = worker;
    }

    /** Starts what was asked for and tells who is to be told, until nothing is left that can be done now. */
    public void run() {
        worker.work();
    }
}
