package id.bangkom.cycle;

import java.time.Instant;
import java.util.Optional;

/** The work of the fan-outs' background threads, for whoever has to wait for it: the start of cases, the ends of stages. */
public interface FanOuts {

    /** Works until there is nothing left that can be done now. */
    void work();

    /** When the next case begins that waits for its first day. */
    Optional<Instant> nextStart();
}
