package id.bangkom.notification;

import java.time.Instant;
import java.util.Map;

/**
 * A message as it lies in the outbox.
 *
 * @param id hash of what makes it unique
 * @param attempt how often it was given to the mail server
 */
record Message(
        String id,
        String tenant,
        String recipientId,
        String template,
        Map<String, String> words,
        String link,
        Instant createdAt,
        Deliveries.State state,
        int attempt) {}
