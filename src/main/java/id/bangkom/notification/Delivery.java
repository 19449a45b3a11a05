package id.bangkom.notification;

import jakarta.mail.MessagingException;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** What a failed attempt to send means for the message. */
enum Delivery {
    /** The server took it; only saying goodbye failed. */
    DONE,
    /** The server never had it, or refused it for now (4xx): try again. */
    NOT_NOW,
    /** The server refused it for good (5xx). */
    NEVER,
    /** The connection broke while the server had it: it may have gone out or not. */
    UNCLEAR;

    static Delivery of(MailException failure) {
        if (failure instanceof MailAuthenticationException) {
            return NOT_NOW;
        }
        if (!(failure instanceof MailSendException sending)) {
            return UNCLEAR;
        }
        Exception[] ofMessage = sending.getMessageExceptions();
        if (ofMessage.length == 0) {
            return DONE;
        }
        if (ofMessage[0] == failure.getCause()) {
            // Spring reports a connection that could not be made as the cause and for each message.
            return NOT_NOW;
        }
        int code = chain(ofMessage[0])
                .mapToInt(Delivery::code)
                .filter(replied -> replied > 0)
                .findFirst()
                .orElse(0);
        if (code >= 500) {
            return NEVER;
        }
        return code >= 400 ? NOT_NOW : UNCLEAR;
    }

    private static Stream<Throwable> chain(Throwable first) {
        return Stream.iterate(
                first,
                failure -> failure != null,
                failure -> failure instanceof MessagingException mail ? mail.getNextException() : null);
    }

    private static int code(Throwable failure) {
        if (failure instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        if (failure instanceof SMTPSenderFailedException sender) {
            return sender.getReturnCode();
        }
        return failure instanceof SMTPSendFailedException send ? send.getReturnCode() : 0;
    }
}
