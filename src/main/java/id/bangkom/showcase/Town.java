package id.bangkom.showcase;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Groups;
import id.bangkom.access.Role;
import id.bangkom.cycle.Cycles;
import id.bangkom.cycle.Stage;
import id.bangkom.process.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** One city: its calendar, its officials, and what they do to its cycles. */
abstract class Town implements Play.Director {

    /** Working days after the opening at which HR ends the stages, whoever has not answered. */
    private static final int NEEDS_END = 6;

    static final int PLANS_END = 12;
    private static final int UNIT_PLANS_END = 20;

    /** Working days from the opening to the begin of the execution, about. */
    static final int PLANNING = 25;

    private final Play play;
    private final Cycles cycles;
    private final Accounts accounts;
    final Calendar calendar;
    final Habits habits;

    /** The real time, at which the play ends. */
    final Instant end;

    Town(Play play, Cycles cycles, Accounts accounts, Calendar calendar, Instant end) {
        this.play = play;
        this.cycles = cycles;
        this.accounts = accounts;
        this.calendar = calendar;
        this.habits = new Habits(calendar);
        this.end = end;
    }

    String tenant() {
        return calendar.city().id();
    }

    LocalDate today() {
        return calendar.day(end);
    }

    /** The opening, and the ends of as many stages as are wanted. */
    void plan(int year, Instant opening, int stages) {
        play.at(opening, () -> cycles.open(official(Role.HR_HEAD), year, Cycles.StageEnds.BY_RULE));
        LocalDate day = calendar.day(opening);
        List<Stage> ends = List.of(Stage.NEEDS, Stage.PLANS, Stage.UNIT_PLANS);
        List<Integer> days = List.of(NEEDS_END, PLANS_END, UNIT_PLANS_END);
        for (int stage = 0; stage < stages; stage++) {
            close(
                    year,
                    ends.get(stage),
                    calendar.at(calendar.plus(day, days.get(stage)), 14, 30),
                    "Yang diprioritaskan sudah mengisi; tahap berikutnya perlu dimulai agar anggaran dapat direncanakan.");
        }
    }

    /** Ends a stage, unless it has ended by itself. */
    void close(int year, Stage stage, Instant at, String reason) {
        play.at(at, () -> {
            boolean runs = cycles.stages(tenant(), year).stream()
                    .anyMatch(
                            view -> view.stage() == stage && view.state() == Stage.State.OPEN && view.early() == null);
            if (runs) {
                cycles.closeStageEarly(official(Role.HR_ANALYST), tenant(), year, stage, reason);
            }
        });
    }

    private Actor official(Role role) {
        return new Actor(accounts.inGroup(Groups.of(tenant(), role)).get(0).id(), tenant());
    }

    /** The first day of a month, or the first working day after it, in the morning. */
    Instant opening(int year, int month, int day) {
        return calendar.at(calendar.plus(LocalDate.of(year, month, day), 0), 8, 30);
    }

    /** Working days before the end, in the morning. */
    Instant before(int workingDays) {
        return calendar.at(calendar.plus(today(), -workingDays), 8, 30);
    }

    @Override
    public int year() {
        return today().getYear();
    }

    @Override
    public List<Account> inOrder(Turn turn, List<Account> group) {
        List<Account> free = new ArrayList<>(
                group.stream().filter(account -> !concerned(turn, account)).toList());
        if (!free.isEmpty()) {
            Collections.rotate(free, turn.roll("who", free.size()));
        }
        return free;
    }

    /** Nobody verifies a unit's plan who has drafted or endorsed it. */
    private static boolean concerned(Turn turn, Account account) {
        String unit = turn.key().id().replaceAll("-r\\d+$", "");
        return turn.form().equals("verify-unit-plan")
                && (account.groups().contains(Groups.of(turn.key().tenant(), Role.UNIT_PLANNER, unit))
                        || account.groups().contains(Groups.of(turn.key().tenant(), Role.UNIT_HEAD, unit)));
    }

    /** As people usually do. */
    Optional<Act> usual(Turn turn) {
        return habits.usual(turn, 1 + turn.rollOfCase("sessions", 2));
    }
}
