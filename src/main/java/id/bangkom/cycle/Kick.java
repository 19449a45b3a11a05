package id.bangkom.cycle;

import id.bangkom.background.Waker;
import org.springframework.stereotype.Component;

/** Wakes the workers of the cycle. */
@Component
class Kick extends Waker {}
