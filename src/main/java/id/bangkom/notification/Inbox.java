package id.bangkom.notification;

import java.time.Instant;
import java.util.List;

/** The messages of a person, to read in the portal whether they were mailed or not. */
public interface Inbox {

    /**
     * A message as shown.
     *
     * @param at when it was written
     * @param subject one line
     * @param text paragraphs, divided by empty lines; plain text
     * @param link path in the portal, for example {@code /t/<task id>}
     */
    record Letter(Instant at, String subject, String text, String link) {}

    /** The newest messages first. */
    List<Letter> latest(String tenant, String recipientId, int limit);
}
