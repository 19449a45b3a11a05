package id.bangkom.mentoring;

import id.bangkom.process.Actor;
import java.time.LocalDate;
import java.util.Optional;

/** The people of a city who offer to be mentors. Nobody is one without having agreed. */
public interface Mentors {

    Optional<MentorProfile> profile(String tenant, String employeeId);

    /**
     * Agrees to be a mentor, or changes what was agreed.
     *
     * @param capacity most mentees at the same time, 1 to 10; null for the city's usual number
     * @param from first day available
     * @param to last day available, not before {@code from}; null for an open end
     * @throws id.bangkom.refusal.Refusal when it is not an employee of the city or a number or day is wrong
     */
    void offer(Actor actor, Integer capacity, LocalDate from, LocalDate to);

    /** Withdraws the consent: no new mentees. Mentoring that has begun goes on. */
    void withdraw(Actor actor);

    /** Reads anew what the willing mentors of a city can do, from assessments and confirmed needs of the year. */
    void refreshLevels(String tenant, int year);
}
