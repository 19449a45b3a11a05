package id.bangkom.mentoring;

import java.time.LocalDate;

/**
 * Somebody who has agreed to be a mentor.
 *
 * @param employeeId who
 * @param capacity most mentees at the same time, 1 to 10
 * @param mentees asked for or accompanied now
 * @param from first day available
 * @param to last day available, or null for an open end
 * @param willing false after the consent was withdrawn; mentoring that has begun goes on
 */
public record MentorProfile(
        String employeeId, int capacity, int mentees, LocalDate from, LocalDate to, boolean willing) {}
