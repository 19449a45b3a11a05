package id.bangkom.letters;

import id.bangkom.background.Waker;
import id.bangkom.city.LetterPapers;
import id.bangkom.letters.Letter.State;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Prints the letters that are asked for, one after the other. Each says by its row that it is done, so the work goes on after
 * a crash, and several nodes can share it; a file is kept once.
 */
@Component
class LetterWorker {

    private static final Logger LOG = LoggerFactory.getLogger(LetterWorker.class);

    /** After the n-th failed attempt; then somebody has to look. */
    private static final List<Duration> BACK_OFF =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2));

    /** Whoever prints longer than this has died. */
    private static final Duration LONGEST_PRINT = Duration.ofMinutes(15);

    private final LetterRows rows;
    private final LetterPapers papers;
    private final Sheets sheets;
    private final Paper paper;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Waker waker = new Waker();

    LetterWorker(
            LetterRows rows,
            LetterPapers papers,
            Sheets sheets,
            Paper paper,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.papers = papers;
        this.sheets = sheets;
        this.paper = paper;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Wakes whoever works. */
    Waker waker() {
        return waker;
    }

    /** Does everything that is due now. */
    void work() {
        work(() -> true);
    }

    /** @param goOn asked before each piece of work */
    void work(BooleanSupplier goOn) {
        while (goOn.getAsBoolean() && (print(State.WRITTEN) || print(State.PRINTING))) {
            // each does one piece of work and says whether there was any
        }
    }

    private boolean print(State from) {
        Instant now = clock.instant();
        Optional<Letter> next = rows.nextDue(from, now);
        if (next.isEmpty()) {
            return false;
        }
        Letter letter = next.get();
        boolean mine = Boolean.TRUE.equals(transaction.execute(
                status -> rows.take(letter.tenant(), letter.id(), from, now, now.plus(LONGEST_PRINT))));
        if (mine) {
            int attempt = letter.attempts() + 1;
            try {
                print(letter, attempt);
            } catch (RuntimeException failed) {
                failed(letter, attempt, failed);
            }
        }
        return true;
    }

    private void print(Letter letter, int attempt) {
        byte[] file = paper.print(sheets.of(letter, papers.of(letter.tenant())));
        byte[] packed = packed(file);
        transaction.executeWithoutResult(status ->
                rows.keep(letter.tenant(), letter.id(), attempt, packed, digest(file), file.length, clock.instant()));
    }

    /** Tried again later, and after some attempts no more until somebody asks for it. */
    private void failed(Letter letter, int attempt, RuntimeException why) {
        LOG.warn("Attempt {} at letter {} of {} failed", attempt, letter.id(), letter.tenant(), why);
        boolean last = attempt > BACK_OFF.size();
        Instant due = clock.instant().plus(last ? Duration.ZERO : BACK_OFF.get(attempt - 1));
        transaction.executeWithoutResult(status ->
                rows.move(letter.tenant(), letter.id(), State.PRINTING, last ? State.FAILED : State.WRITTEN, due));
    }

    private static String digest(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] packed(byte[] file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(out)) {
            packing.write(file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** The file as it was printed. */
    static byte[] unpacked(byte[] packed) {
        try (GZIPInputStream file = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
