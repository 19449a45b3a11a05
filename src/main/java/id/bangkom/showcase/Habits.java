package id.bangkom.showcase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** How people usually are: most answer within some days, some return or decline, a few never answer. */
record Habits(Calendar calendar) {

    /** @param sessions after how many sessions a mentoring ends */
    Optional<Act> usual(Turn turn, int sessions) {
        return switch (turn.form()) {
            case "self-assessment" -> soon(turn, 1, 3);
            case "confirm-needs" -> soon(turn, 1, 2).map(act -> back(turn, act, 14));
            case "draft-plan" -> soon(turn, 1, 3);
            case "approve-plan" -> soon(turn, 1, 2).map(act -> decide(turn, act, 12, 40));
            case "draft-unit-plan" -> soon(turn, 2, 4);
            case "endorse-unit-plan" -> soon(turn, 1, 2);
            case "verify-unit-plan" -> soon(turn, 1, 3);
            case "verify-city-plan", "approve-city-plan" -> soon(turn, 1, 1);
            case "review-report", "ratify-report" -> soon(turn, 2, 3);
            case "confirm-class" -> soon(turn, 1, 2).map(act -> back(turn, act, 8));
            case "record-results" -> soon(turn, 1, 3);
            case "confirm-attendance" -> most(turn, 20, 0, 2).map(act -> back(turn, act, 15));
            case "follow-learning" -> most(turn, 10, 2, 40);
            case "submit-evidence" -> most(turn, 20, 1, 5);
            case "verify-evidence" -> soon(turn, 1, 3).map(act -> decide(turn, act, 12, 40));
            case "rate-training" -> most(turn, 6, 1, 3);
            case "accept-mentee" -> soon(turn, 1, 2).map(act -> back(turn, act, 6));
            case "agree-goals" -> soon(turn, 3, 7).map(this::reachable);
            case "log-session" -> soon(turn, 10, 16).map(act -> turn.time() > sessions ? act.with(Choice.NO) : act);
            case "confirm-session" -> most(turn, 12, 1, 3);
            case "review-as-mentor", "review-as-mentee" -> soon(turn, 2, 5);
            case "evaluate-self" -> most(turn, 10, 1, 7);
            case "observe-behaviour" -> most(turn, 12, 1, 8);
            case "interview" -> soon(turn, 2, 5);
            case "agree-follow-up" -> soon(turn, 1, 4);
            default -> throw new IllegalArgumentException("Nobody knows when to answer " + turn.form());
        };
    }

    /** Between so many working days from now, both included. */
    Optional<Act> soon(Turn turn, int least, int most) {
        return Optional.of(Act.yes(later(turn, turn.at(), least + turn.roll("days", most - least + 1))));
    }

    /** As {@link #soon}, but one of so many never answers. */
    private Optional<Act> most(Turn turn, int oneOf, int least, int most) {
        return turn.roll("never", oneOf) == 0 ? Optional.empty() : soon(turn, least, most);
    }

    /** One of so many gives it back, the first time. */
    private static Act back(Turn turn, Act act, int oneOf) {
        return turn.time() == 1 && turn.roll("back", oneOf) == 0 ? act.with(Choice.BACK) : act;
    }

    private static Act decide(Turn turn, Act act, int backOneOf, int noOneOf) {
        return turn.roll("no", noOneOf) == 0 ? act.with(Choice.NO) : back(turn, act, backOneOf);
    }

    /** A day for a goal that lies within the period of the mentoring. */
    private Act reachable(Act act) {
        LocalDate day = calendar.day(act.at());
        LocalDate wanted = day.plusDays(45);
        LocalDate last = LocalDate.of(day.getYear(), 12, 31);
        return act.on(wanted.isAfter(last) && last.isAfter(day) ? last : wanted);
    }

    /** When somebody sits down so many working days after a moment. */
    Instant later(Turn turn, Instant from, int days) {
        return calendar.later(from, days, turn.roll("minute", 55), turn.roll("half", 2) == 0);
    }
}
