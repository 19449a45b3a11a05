package id.bangkom.showcase;

import static java.util.Map.entry;

import id.bangkom.access.Accounts;
import id.bangkom.cycle.Cycles;
import id.bangkom.cycle.Stage;
import id.bangkom.process.CaseKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The large city, with four cycles: last year's is finished, this year's plan is carried out, next year's unit plans are
 * made, and the needs and individual plans of the year after that have been begun some days ago. All moments are counted
 * back from the day on which the demo is started.
 */
final class Palu extends Town {

    /** Calendar days since the execution of this year began: a class of then is evaluated now. */
    private static final int EXECUTION = 116;

    /** Working days since the unit plans were begun, and since the youngest cycle was opened. */
    private static final int UNIT_PLANS = 11;

    private static final int NEEDS = 9;

    /** Who takes part in the past and in the present year. */
    private static final Set<String> FIRST = Set.of(
            "p106", "p108", "p203", "p205", "p403", "p404", "p406", "p407", "p410", "p411", "p505", "p507", "p604");

    /** Who takes part in the next year: two of each unit. */
    private static final Set<String> NEXT =
            Set.of("p106", "p108", "p203", "p205", "p306", "p307", "p406", "p407", "p505", "p507", "p604", "p607");

    /** Who takes part in the youngest year, besides those of whom it is told below. */
    private static final Set<String> YOUNG = Set.of(
            "p103", "p104", "p106", "p110", "p203", "p206", "p210", "p304", "p307", "p310", "p505", "p506", "p604",
            "p605");

    /** What one has to do oneself to take part in a year. */
    private static final Set<String> OWN = Set.of("self-assessment", "draft-plan");

    private static final String UNIVERSITY = "univcontoh";

    /**
     * What has come up in the last days is left, the first of it always, except by a few.
     *
     * @param days working days before the end
     * @param few one of so many is not left; at least 2
     */
    private record Recent(int days, int few) {}

    private static final Map<String, Recent> RECENT = Map.ofEntries(
            entry("confirm-attendance", new Recent(2, 3)),
            entry("submit-evidence", new Recent(3, 9)),
            entry("verify-evidence", new Recent(6, 5)),
            entry("rate-training", new Recent(7, 5)),
            entry("confirm-session", new Recent(3, 9)),
            entry("review-as-mentor", new Recent(8, 5)),
            entry("review-as-mentee", new Recent(8, 4)),
            entry("evaluate-self", new Recent(13, 2)),
            entry("observe-behaviour", new Recent(13, 3)),
            entry("interview", new Recent(19, 2)),
            entry("agree-follow-up", new Recent(19, 4)));

    /**
     * What somebody does at a working day after the begin of the stage, or leaves.
     *
     * @param day -1 for never
     */
    private record Cue(int day, Choice choice) {

        static final Cue NEVER = new Cue(-1, Choice.YES);

        static Cue on(int day) {
            return new Cue(day, Choice.YES);
        }

        static Cue back(int day) {
            return new Cue(day, Choice.BACK);
        }
    }

    /** The people whose logins everybody gets, and those who work with them: what is left for each of them to do. */
    private static final Map<String, Cue> YOUNGEST = Map.ofEntries(
            // Siti has not begun; her colleagues wait for their supervisor Arman.
            entry("self-assessment/p406/1", Cue.NEVER),
            entry("self-assessment/p410/1", Cue.on(3)),
            entry("confirm-needs/p410/1", Cue.NEVER),
            entry("self-assessment/p411/1", Cue.on(1)),
            entry("confirm-needs/p411/1", Cue.on(2)),
            entry("draft-plan/p411/1", Cue.on(4)),
            entry("approve-plan/p411/1", Cue.NEVER),
            // Arman's own plan was returned by Samsul, for whom others of the department wait.
            entry("self-assessment/p403/1", Cue.on(1)),
            entry("confirm-needs/p403/1", Cue.on(2)),
            entry("draft-plan/p403/1", Cue.on(3)),
            entry("approve-plan/p403/1", Cue.back(6)),
            entry("draft-plan/p403/2", Cue.NEVER),
            entry("self-assessment/p402/1", Cue.on(4)),
            entry("confirm-needs/p402/1", Cue.NEVER),
            entry("self-assessment/p404/1", Cue.on(1)),
            entry("confirm-needs/p404/1", Cue.on(2)),
            entry("draft-plan/p404/1", Cue.on(5)),
            entry("approve-plan/p404/1", Cue.NEVER),
            // Lilis' assessment was returned; Bambang is late with his plan.
            entry("self-assessment/p405/1", Cue.on(2)),
            entry("confirm-needs/p405/1", Cue.back(6)),
            entry("self-assessment/p405/2", Cue.NEVER),
            entry("self-assessment/p407/1", Cue.on(1)),
            entry("confirm-needs/p407/1", Cue.on(1)),
            entry("draft-plan/p407/1", Cue.NEVER),
            // Yusuf and the head of his agency; heads of units wait for the city secretary, one so long that it is
            // the mayor who is asked now.
            entry("self-assessment/p107/1", Cue.on(2)),
            entry("confirm-needs/p107/1", Cue.on(4)),
            entry("draft-plan/p107/1", Cue.NEVER),
            entry("self-assessment/p101/1", Cue.on(0)),
            entry("confirm-needs/p101/1", Cue.NEVER),
            entry("confirm-needs/p101/2", Cue.NEVER),
            entry("self-assessment/p102/1", Cue.on(4)),
            entry("confirm-needs/p102/1", Cue.NEVER),
            entry("self-assessment/p201/1", Cue.on(3)),
            entry("confirm-needs/p201/1", Cue.NEVER),
            entry("self-assessment/p501/1", Cue.on(1)),
            entry("confirm-needs/p501/1", Cue.on(2)),
            entry("draft-plan/p501/1", Cue.on(5)),
            entry("approve-plan/p501/1", Cue.NEVER));

    private static final Map<String, Cue> UNITS = Map.ofEntries(
            // Late: the system takes the proposal over tomorrow.
            entry("draft-unit-plan/bkpsdmd/1", Cue.NEVER),
            // Not endorsed in time, so the city secretary is asked.
            entry("draft-unit-plan/disdik/1", Cue.on(1)),
            entry("endorse-unit-plan/disdik/1", Cue.NEVER),
            entry("endorse-unit-plan/disdik/2", Cue.NEVER),
            // Endorsed by an acting head, so the head of the HR agency verifies, and is late.
            entry("draft-unit-plan/dinkes/1", Cue.on(2)),
            entry("endorse-unit-plan/dinkes/1", Cue.on(3)),
            entry("verify-unit-plan/dinkes/1", Cue.NEVER),
            // Returned by its head.
            entry("draft-unit-plan/dishub/1", Cue.on(4)),
            entry("endorse-unit-plan/dishub/1", Cue.back(7)),
            entry("draft-unit-plan/dishub/2", Cue.NEVER),
            entry("draft-unit-plan/dpu/1", Cue.on(5)),
            entry("endorse-unit-plan/dpu/1", Cue.NEVER),
            entry("draft-unit-plan/kecpatim/1", Cue.on(6)),
            entry("endorse-unit-plan/kecpatim/1", Cue.on(8)),
            entry("verify-unit-plan/kecpatim/1", Cue.NEVER));

    private final int year;
    private final Instant youngest;
    private final Instant unitPlans;
    private final Map<CaseKey, Integer> classes = new HashMap<>();
    /** How many turns of a form came up in the last days. */
    private final Map<String, Integer> recent = new HashMap<>();
    /** What HR has asked or will ask a partner about a class. */
    private final Map<CaseKey, Act> requests = new HashMap<>();

    Palu(Play play, Cycles cycles, Accounts accounts, Calendar calendar, Instant end) {
        super(play, cycles, accounts, calendar, end);
        year = year();
        plan(year - 1, opening(year - 2, 9, 7), 3);
        close(
                year - 1,
                Stage.EXECUTION,
                calendar.at(calendar.plus(LocalDate.of(year - 1, 12, 7), 0), 10, 0),
                "Kegiatan tahun ini sudah selesai; laporan perlu disahkan sebelum tahun anggaran berakhir.");
        LocalDate begin = today().minusDays(EXECUTION);
        plan(year, calendar.at(calendar.plus(begin, -PLANNING), 8, 30), 3);
        unitPlans = before(UNIT_PLANS);
        plan(year + 1, before(UNIT_PLANS + PLANS_END), 2);
        youngest = youngest();
        plan(year + 2, youngest, 0);
    }

    /** A year can be opened from the beginning of the year two years before; in January that may be today. */
    private Instant youngest() {
        Instant wanted = before(NEEDS);
        Instant first = calendar.at(LocalDate.of(year, 1, 1), 0, 1);
        Instant opening = wanted.isBefore(first) ? first : wanted;
        return opening.isBefore(end) ? opening : end;
    }

    @Override
    public Optional<Act> act(Turn turn) {
        if (OWN.contains(turn.form()) && !takesPart(turn)) {
            return Optional.empty();
        }
        return switch (turn.offset()) {
            case 2 -> ofYoungest(turn);
            case 1 -> cued(UNITS, turn, unitPlans);
            case 0 -> ofThisYear(turn);
            default -> ofPastYear(turn);
        };
    }

    /** The others' stages end before they have answered; that is quick, and a year of few is easier to look at. */
    private static boolean takesPart(Turn turn) {
        String person = turn.key().id();
        return switch (turn.offset()) {
            case 2 -> YOUNG.contains(person) || YOUNGEST.containsKey(cue(turn));
            case 1 -> NEXT.contains(person);
            default -> FIRST.contains(person);
        };
    }

    // the youngest cycle and the unit plans

    /** In the first days of January there is less time than usual, so everybody is quicker. */
    private Optional<Act> ofYoungest(Turn turn) {
        Optional<Act> act = cued(YOUNGEST, turn, youngest);
        if (calendar.between(calendar.day(youngest), today()) >= NEEDS - 1) {
            return act;
        }
        Duration day = Duration.between(youngest, end).dividedBy(NEEDS);
        return act.map(usual -> {
            int days = Math.max(1, calendar.between(calendar.day(turn.at()), calendar.day(usual.at())));
            return usual.at(turn.at().plus(day.multipliedBy(days)));
        });
    }

    private static String cue(Turn turn) {
        return turn.form() + "/" + turn.key().id() + "/" + turn.time();
    }

    private Optional<Act> cued(Map<String, Cue> cues, Turn turn, Instant begin) {
        Cue cue = cues.get(cue(turn));
        if (cue == null) {
            return usual(turn);
        }
        return cue.day() < 0
                ? Optional.empty()
                : Optional.of(Act.yes(habits.later(turn, begin, cue.day())).with(cue.choice()));
    }

    // the past year

    private Optional<Act> ofPastYear(Turn turn) {
        return switch (turn.form()) {
            case "schedule-class" -> scheduled(
                    turn, () -> request(turn, LocalDate.of(year - 1, 1, 20).plusDays(number(turn) * 29L % 300), null));
                // The acting head of the health department has been one for some weeks only.
            case "endorse-unit-plan" -> turn.key().id().equals("dinkes") ? Optional.empty() : usual(turn);
            default -> usual(turn);
        };
    }

    // this year's execution

    private Optional<Act> ofThisYear(Turn turn) {
        if (isLeft(turn)) {
            return Optional.empty();
        }
        return switch (turn.form()) {
            case "endorse-unit-plan" -> turn.key().id().equals("dinkes") ? Optional.empty() : usual(turn);
            case "schedule-class" -> schedule(turn);
            case "confirm-class" -> confirm(turn);
            case "record-results" -> place(turn) == Place.RESULTS_DUE ? Optional.empty() : usual(turn);
            case "log-session" -> session(turn);
            case "follow-learning" -> learn(turn);
            case "submit-evidence" -> habits.soon(turn, 1, 1);
            case "evaluate-self", "observe-behaviour" -> turn.roll("quick", 2) == 0
                    ? habits.soon(turn, 1, 3)
                    : usual(turn);
            default -> usual(turn);
        };
    }

    /** Of what has come up in the last days, some is left. */
    private boolean isLeft(Turn turn) {
        Recent last = RECENT.get(turn.form());
        return last != null
                && !turn.at().isBefore(before(last.days()))
                && recent.merge(turn.form(), 1, Integer::sum) % last.few() != 0;
    }

    /** Some learn at once, so that they are evaluated now; others so late that something is left to do. */
    private Optional<Act> learn(Turn turn) {
        return switch (turn.count() % 7) {
            case 1, 4 -> habits.soon(turn, 1, 2);
            case 2 -> Optional.of(Act.yes(before(9)));
            case 3 -> Optional.of(Act.yes(before(7)));
            case 5 -> Optional.of(Act.yes(before(3)));
            case 6 -> Optional.empty();
            default -> usual(turn);
        };
    }

    // classes

    /** How far a class of this year is when the demo begins. */
    private enum Place {
        EVALUATED,
        REQUESTED,
        RESULTS_DUE,
        INVITED,
        RECENT,
        DECLINED,
        RUNNING,
        UNSCHEDULED,
        PAST
    }

    private Place place(Turn turn) {
        int number = number(turn);
        return number < Place.PAST.ordinal() ? Place.values()[number] : Place.PAST;
    }

    /** Which class of its year it is, in the order in which they are planned. */
    private int number(Turn turn) {
        Integer known = classes.get(turn.key());
        if (known != null) {
            return known;
        }
        int next = (int) classes.keySet().stream()
                .filter(other -> other.year() == turn.key().year())
                .count();
        classes.put(turn.key(), next);
        return next;
    }

    private Optional<Act> schedule(Turn turn) {
        Place place = place(turn);
        if (place == Place.DECLINED && turn.at().isAfter(before(1))) {
            return Optional.empty();
        }
        return scheduled(turn, () -> switch (place) {
            case EVALUATED -> request(turn, today().minusDays(EXECUTION), null);
            case REQUESTED -> asked(turn, before(4), calendar.plus(today(), 9), UNIVERSITY);
            case RESULTS_DUE -> request(turn, calendar.plus(today(), -8), UNIVERSITY);
            case INVITED -> asked(turn, before(3), calendar.plus(today(), 7), null);
            case RECENT -> request(turn, calendar.plus(today(), -12), null);
            case DECLINED -> asked(turn, before(3), calendar.plus(today(), 8), null);
            case RUNNING -> request(turn, calendar.plus(today(), -1), UNIVERSITY);
            case UNSCHEDULED -> Optional.empty();
            case PAST -> request(turn, today().minusDays(EXECUTION - 10 - number(turn) * 7L % 80), null);
        });
    }

    /** What was planned first stays so when the task goes up to the head meanwhile; after a decline it is made anew. */
    private Optional<Act> scheduled(Turn turn, Supplier<Optional<Act>> first) {
        Act planned = requests.get(turn.key());
        if (planned != null && planned.at().isAfter(turn.at())) {
            return Optional.of(planned);
        }
        Optional<Act> request = planned == null ? first.get() : request(turn, calendar.day(turn.at()), null);
        request.ifPresent(act -> requests.put(turn.key(), act));
        return request;
    }

    /** Asks the partner in good time before the wanted start. */
    private Optional<Act> request(Turn turn, LocalDate start, String partner) {
        LocalDate soonest = calendar.plus(calendar.day(turn.at()), 1);
        LocalDate ahead = calendar.plus(start, -10);
        LocalDate day = ahead.isAfter(soonest) ? ahead : soonest;
        return asked(turn, calendar.at(day, 10, turn.roll("minute", 55)), start, partner);
    }

    /** The partner has some days to answer, and a class begins in the year of its plan. */
    private Optional<Act> asked(Turn turn, Instant at, LocalDate wanted, String partner) {
        int ofPlan = turn.key().year();
        LocalDate soonest = calendar.plus(calendar.day(at), 7);
        LocalDate start = wanted.isBefore(soonest) ? soonest : wanted;
        if (start.getYear() < ofPlan) {
            start = calendar.plus(LocalDate.of(ofPlan, 1, 2), 0);
        }
        return start.getYear() > ofPlan
                ? Optional.empty()
                : Optional.of(Act.yes(at).on(start).asking(partner));
    }

    private Optional<Act> confirm(Turn turn) {
        return switch (place(turn)) {
            case REQUESTED -> Optional.empty();
            case INVITED -> Optional.of(Act.yes(before(1)));
            case DECLINED -> turn.time() == 1 ? Optional.of(Act.yes(before(1)).with(Choice.BACK)) : Optional.empty();
            case EVALUATED, RESULTS_DUE, RECENT, RUNNING -> habits.soon(turn, 1, 2);
            case UNSCHEDULED, PAST -> usual(turn);
        };
    }

    // mentoring

    /** One third has just met, one third has just finished, the others go on. */
    private Optional<Act> session(Turn turn) {
        int group = turn.rollOfCase("sessions", 3);
        return habits.usual(turn, 2 + group).map(act -> {
            boolean overdue = act.at().isBefore(before(4)) || turn.time() < 2;
            return switch (group) {
                case 0 -> act.choice() == Choice.NO && overdue ? act.at(before(4)) : act;
                case 1 -> act.at().isAfter(before(2)) && turn.at().isBefore(before(3))
                        ? act.at(before(2)).with(Choice.YES)
                        : act;
                default -> act.with(Choice.YES);
            };
        });
    }
}
