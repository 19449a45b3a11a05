package id.bangkom.showcase;

import id.bangkom.access.Accounts;
import id.bangkom.cycle.Cycles;
import id.bangkom.cycle.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * The small city, a step behind and ahead of the large one: the report on the oldest of its three years waits to be
 * reviewed, the execution of the next has just begun, and the plan of the last waits for the mayor.
 */
final class Sorong extends Town {

    /** Who takes part; the stages of the others end before they have answered. */
    private static final Set<String> PEOPLE = Set.of("s103", "s104", "s203", "s204");

    private static final Set<String> OWN = Set.of("self-assessment", "draft-plan");

    /** Working days since the last opening, and since the execution of the middle year began. */
    private static final int LAST = PLANNING + 4;

    private static final int EXECUTION = 3;

    private final int first;

    Sorong(Play play, Cycles cycles, Accounts accounts, Calendar calendar, Instant end) {
        super(play, cycles, accounts, calendar, end);
        // The last year must not be more than two years ahead on the day on which it is opened.
        first = calendar.day(before(LAST)).getYear();
        plan(first, before(4 * LAST), 3);
        close(first, Stage.EXECUTION, before(4), "Kegiatan tahun ini sudah selesai; anggaran ditutup.");
        plan(first + 1, before(PLANNING + EXECUTION), 3);
        plan(first + 2, before(LAST), 3);
    }

    @Override
    public Optional<Act> act(Turn turn) {
        int of = turn.key().year();
        if (OWN.contains(turn.form()) && !PEOPLE.contains(turn.key().id())) {
            return Optional.empty();
        }
        return switch (turn.form()) {
            case "review-report" -> Optional.empty();
            case "approve-city-plan" -> of == first + 2 && turn.call().group().endsWith(".mayor")
                    ? Optional.empty()
                    : usual(turn);
            case "schedule-class" -> of == first ? schedule(turn) : Optional.empty();
                // Of two mentors who are asked one has agreed, the other has not answered.
            case "accept-mentee" -> of == first || turn.call().person().equals("s102")
                    ? habits.soon(turn, 1, 1)
                    : Optional.empty();
            case "agree-goals" -> of == first ? usual(turn) : Optional.empty();
            default -> usual(turn);
        };
    }

    private Optional<Act> schedule(Turn turn) {
        LocalDate soon = calendar.plus(calendar.day(turn.at()), 9);
        LocalDate start = soon.getYear() < turn.key().year()
                ? calendar.plus(LocalDate.of(turn.key().year(), 1, 2), 0)
                : soon;
        return start.getYear() > turn.key().year()
                ? Optional.empty()
                : habits.soon(turn, 1, 1).map(act -> act.on(start));
    }
}
