package id.bangkom.mentoring;

import id.bangkom.process.Actor;
import id.bangkom.process.CaseKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The mentoring of a city's years. */
public interface Mentorings {

    /** How far a mentoring is. */
    enum State {
        SEARCHING("Mencari mentor"),
        OFFERED("Menunggu kesediaan mentor"),
        ACCEPTED("Menyepakati tujuan"),
        RUNNING("Berjalan"),
        FINISHED("Selesai"),
        ENDED_EARLY("Dihentikan"),
        UNMATCHED("Belum ada mentor");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** Indonesian. */
        public String label() {
            return label;
        }
    }

    /**
     * One mentoring.
     *
     * @param menteeId the employee who is guided
     * @param mentorId who is asked or guides, or null
     * @param competency name of the focus, or null when the mentee has no gap
     * @param from first day, or null while there is no mentor
     * @param to last day, or null while there is no mentor
     * @param confirmed sessions that both have confirmed
     * @param hours recognised JP of the mentee from them
     * @param reason why there is no mentor or why it ended early, or null
     */
    record Overview(
            String menteeId,
            int year,
            State state,
            String mentorId,
            String competency,
            LocalDate from,
            LocalDate to,
            int confirmed,
            BigDecimal hours,
            String reason) {}

    /** The employees whose recommended intervention of that year is mentoring or coaching, by id. */
    List<String> mentees(String tenant, int year);

    Optional<Overview> ofMentee(String tenant, int year, String employeeId);

    /** Those in which this person is asked or guides, latest year first. */
    List<Overview> ofMentor(String tenant, String mentorId);

    /** Those of a year that are this far, for HR. */
    List<Overview> inState(String tenant, int year, State state);

    /** How many are in which state; states without any are missing. */
    Map<State, Integer> counts(String tenant, int year);

    /** Sessions of a calendar year that this person has held as a mentor and the mentees have confirmed. */
    int sessionsAsMentor(String tenant, String mentorId, int year);

    /**
     * Ends a mentoring before its time, for HR. Hours already posted stay.
     *
     * @throws id.bangkom.refusal.Refusal when this person may not, without a reason, or when it does not run
     */
    void end(Actor actor, CaseKey key, String reason);
}
