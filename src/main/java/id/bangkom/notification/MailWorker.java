package id.bangkom.notification;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Tenant;
import id.bangkom.notification.Deliveries.State;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Mails what lies in the outbox. SMTP cannot be part of a transaction: when a worker dies between the server's "250" and
 * our mark, nobody can know. Such a message goes out again with the same Message-ID, or not, as its template says. Any
 * number of workers may run; each message is held by one of them, for at most a minute.
 */
@Component
final class MailWorker {

    static final Duration LEASE = Duration.ofSeconds(60);
    static final int MAX_ATTEMPTS = 10;
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    private static final int CHUNK = 100;
    private static final Logger LOG = LoggerFactory.getLogger(MailWorker.class);

    private final Messages messages;
    private final Templates templates;
    private final MailComposer composer;
    private final MailSettings settings;
    private final Accounts accounts;
    private final Clock clock;
    private final Optional<JavaMailSender> sender;
    private final String owner = UUID.randomUUID().toString();

    MailWorker(
            Messages messages,
            Templates templates,
            MailComposer composer,
            MailSettings settings,
            Accounts accounts,
            Clock clock,
            ObjectProvider<JavaMailSender> sender) {
        this.messages = messages;
        this.templates = templates;
        this.composer = composer;
        this.settings = settings;
        this.accounts = accounts;
        this.clock = clock;
        this.sender = Optional.ofNullable(sender.getIfAvailable());
    }

    /** Sends what is due now and returns how many messages were taken in hand; 0 without a mail server. */
    @Scheduled(fixedDelayString = "${bangkom.mail.delay:PT10S}", initialDelayString = "${bangkom.mail.delay:PT10S}")
    int run() {
        if (sender.isEmpty()) {
            return 0;
        }
        int taken = 0;
        for (Tenant tenant : accounts.tenants()) {
            Instant now = clock.instant();
            List<Message> due = messages.due(tenant.id(), now.minus(settings.maxAge()), now, CHUNK);
            due.forEach(this::take);
            taken += due.size();
        }
        return taken;
    }

    private void take(Message message) {
        Instant now = clock.instant();
        if (message.state() == State.CLAIMED
                && templates.named(message.template()).atMostOnce()) {
            messages.unclear(message, now, "Pengiriman terputus; tidak diketahui apakah surel sudah terkirim.");
        } else if (messages.claim(message, owner, now, LEASE)) {
            attempt(message, message.attempt() + 1);
        }
    }

    private void attempt(Message message, int attempt) {
        JavaMailSender mail = sender.orElseThrow();
        MimeMessage composed;
        try {
            Account recipient = recipient(message);
            if (recipient.email() == null) {
                mark(message, State.PORTAL, null, "Penerima tidak memiliki alamat surel.");
                return;
            }
            composed = composer.compose(mail, message, recipient);
        } catch (IllegalArgumentException e) {
            mark(message, State.DEAD, null, e.getMessage());
            return;
        }
        try {
            mail.send(composed);
        } catch (MailException e) {
            failed(message, attempt, e);
            return;
        }
        mark(message, State.SENT, null, null);
    }

    private Account recipient(Message message) {
        return accounts.byId(message.recipientId())
                .filter(Account::active)
                .orElseThrow(() -> new IllegalArgumentException("Akun penerima tidak aktif."));
    }

    private void failed(Message message, int attempt, MailException failure) {
        Delivery delivery = Delivery.of(failure);
        if (delivery == Delivery.DONE) {
            mark(message, State.SENT, null, null);
            return;
        }
        LOG.warn("Message {} was not sent (attempt {}, {})", message.id(), attempt, delivery);
        if (delivery == Delivery.UNCLEAR && templates.named(message.template()).atMostOnce()) {
            mark(message, State.UNKNOWN, null, failure.getMessage());
        } else if (delivery == Delivery.NEVER || attempt >= MAX_ATTEMPTS) {
            mark(message, State.DEAD, null, failure.getMessage());
        } else {
            mark(message, State.RETRY, clock.instant().plus(wait(attempt)), failure.getMessage());
        }
    }

    /** 1, 2, 4, ... minutes, at most 6 hours. */
    static Duration wait(int attempt) {
        Duration doubled = Duration.ofMinutes(1L << Math.min(attempt - 1, 20));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }

    private void mark(Message message, State state, Instant nextAt, String problem) {
        String shortened = problem == null || problem.length() <= 500 ? problem : problem.substring(0, 500);
        messages.mark(message, owner, state, clock.instant(), nextAt, shortened);
    }
}
