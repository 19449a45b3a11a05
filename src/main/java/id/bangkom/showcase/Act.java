package id.bangkom.showcase;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What somebody will do about a task.
 *
 * @param at when
 * @param choice the decision, where there is one
 * @param day a day to enter where the form asks for one that matters, such as the first day of a class; or null
 * @param partner the partner to ask for a class, or null for the usual one
 */
record Act(Instant at, Choice choice, LocalDate day, String partner) {

    static Act yes(Instant at) {
        return new Act(at, Choice.YES, null, null);
    }

    Act on(LocalDate wanted) {
        return new Act(at, choice, wanted, partner);
    }

    Act with(Choice wanted) {
        return new Act(at, wanted, day, partner);
    }

    Act asking(String wanted) {
        return new Act(at, choice, day, wanted);
    }

    Act at(Instant moment) {
        return new Act(moment, choice, day, partner);
    }
}
