package id.bangkom.hours;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What somebody did to learn, in the measures that a conversion to JP may need.
 *
 * @param type what it was; decides the conversion
 * @param international whether abroad
 * @param from first day
 * @param to last day; decides the year (and, for PPPK, the year of the agreement) it counts for
 * @param days days with learning between the two, 1 up to all of them
 * @param minutes minutes of learning in all, at least 1
 * @param times how often, for types that count meetings, events or modules, or how many semesters; at least 1
 */
public record Activity(
        LearningType type, boolean international, LocalDate from, LocalDate to, int days, int minutes, int times) {

    public Activity {
        if (type == null || from == null || to == null || to.isBefore(from)) {
            throw new IllegalArgumentException("An activity has a type and ends when or after it starts");
        }
        if (days < 1 || days > ChronoUnit.DAYS.between(from, to) + 1) {
            throw new IllegalArgumentException("There are not " + days + " days from " + from + " to " + to);
        }
        if (minutes < 1 || times < 1) {
            throw new IllegalArgumentException("An activity takes at least a minute and takes place at least once");
        }
    }

    /** One meeting on one day, as in mentoring and coaching. */
    public static Activity meeting(LearningType type, LocalDate on, int minutes) {
        return new Activity(type, false, on, on, 1, minutes, 1);
    }
}
