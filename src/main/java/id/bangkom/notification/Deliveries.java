package id.bangkom.notification;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What became of the mails of a city, for its administrator. */
public interface Deliveries {

    /** How far a message is. */
    enum State {
        /** Not yet mailed; stays so while no mail server is configured. */
        NEW,
        /** For the portal only; will not be mailed. */
        PORTAL,
        /** A worker is sending it. */
        CLAIMED,
        /** Refused or unreachable for now; tried again later. */
        RETRY,
        /** The mail server has taken it. */
        SENT,
        /** Given up: refused for good, or too often. */
        DEAD,
        /** The worker died while sending a message that must not come twice; nobody knows whether it went out. */
        UNKNOWN
    }

    /**
     * A message that needs somebody's eyes. It tells no content.
     *
     * @param id for {@link #sendAgain}
     * @param template what kind of message
     * @param recipientId the account it is for
     * @param state DEAD or UNKNOWN
     * @param attempts how often it was tried
     * @param problem what the mail server said, or why it is unclear
     * @param at when it was written
     */
    record Trouble(
            String id, String template, String recipientId, State state, int attempts, String problem, Instant at) {}

    /** How many messages are in which state; states without any are missing. */
    Map<State, Integer> counts(String tenant);

    /** Messages given up or unclear, newest first. */
    List<Trouble> troubles(String tenant, int limit);

    /** Keeps what has not been mailed so far from ever being mailed, such as messages of a played past. */
    void keepInPortal(String tenant);

    /** Puts a message that was given up or is unclear back in line, with the same Message-ID as before. False when there is none such. */
    boolean sendAgain(String tenant, String id);
}
