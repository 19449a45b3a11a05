package id.bangkom.notification;

import java.util.Map;

/**
 * Messages to people. They are written in the caller's transaction, so nobody is told of something that was rolled back,
 * and nothing that happened goes untold. Mail follows after the commit, when a mail server is configured; each message
 * can be read in the portal in any case.
 */
public interface Outbox {

    /**
     * Word that sets where the message leads: a path of the portal such as {@code /t/<task id>}. Without it the message
     * leads to the person's landing page. It needs no place in the template.
     */
    String LINK = "link";

    /**
     * Writes one message. Writing the same event, recipient and template again does nothing, so a repeated step tells
     * people once.
     *
     * @param tenant the city
     * @param eventKey what happened, at most 200 characters, unique for the event and the same when the step is
     *     repeated, for example {@code needs-identification/palu/2027/n7f3k2/remindEmployee}; with a counter when it may
     *     happen again
     * @param recipientId an account, or a group of {@code id.bangkom.access.Groups}: then each of its active members
     *     gets the message
     * @param template name of a file {@code mail/<template>.txt}
     * @param words what the template is filled with: all the words it uses, apart from {@code recipient} and {@code
     *     agency}, which are always known; {@link #LINK} and words without a place may be there too
     * @throws IllegalArgumentException for an unknown template or recipient, a missing word
     * @throws IllegalStateException outside a transaction
     */
    void enqueue(String tenant, String eventKey, String recipientId, String template, Map<String, String> words);
}
