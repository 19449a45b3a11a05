package id.bangkom.testing;

import java.util.concurrent.atomic.AtomicInteger;

/** Years of no other test: tests that share a database tell their cycles apart by them. */
public final class TestYears {

    private static final AtomicInteger LAST = new AtomicInteger(2300);

    private TestYears() {}

    public static int next() {
        return LAST.incrementAndGet();
    }
}
