package id.bangkom.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.bangkom.notification.Deliveries.State;
import id.bangkom.testing.Database;
import id.bangkom.testing.Databases;
import id.bangkom.testing.EachDatabase;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailWorkerTest {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @EachDatabase
    void a_message_is_mailed_once_and_leads_to_the_portal(Database database) throws Exception {
        Desk desk = new Desk(database);
        desk.enqueue("k1", "e1", Desk.REMINDER, Map.of("task", "Nilai <diri>", "year", "2027", Outbox.LINK, "/t/a1"));
        MailWorker worker = desk.worker(sender(port()));

        assertThat(worker.run()).isEqualTo(1);
        assertThat(worker.run()).isZero();

        assertThat(desk.outbox.counts("palu")).isEqualTo(Map.of(State.SENT, 1));
        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Pengingat: Nilai <diri>");
        assertThat(mail.getAllRecipients()).singleElement().hasToString("Siti Rahma <e1@palu.test>");
        assertThat(mail.getHeader("Message-ID", null)).matches("<[0-9a-f]{40}@bangkom\\.palukota\\.test>");
        assertThat(mail.getHeader("X-Idempotency-Key", null)).matches("[0-9a-f]{40}");
        List<String> parts = texts(mail.getContent());
        assertThat(parts).hasSize(2);
        assertThat(parts.get(0)).contains("tugas \"Nilai <diri>\"", "Buka: https://bangkom.palukota.test/t/a1");
        assertThat(parts.get(1))
                .contains("Nilai &lt;diri&gt;", "href=\"https://bangkom.palukota.test/t/a1\"")
                .doesNotContain("<diri>");
    }

    @EachDatabase
    void without_a_mail_server_messages_stay_in_the_portal(Database database) {
        Desk desk = new Desk(database);
        desk.remind("k1", "e1", "Penilaian mandiri");

        assertThat(desk.worker(null).run()).isZero();

        assertThat(desk.outbox.counts("palu")).isEqualTo(Map.of(State.NEW, 1));
        assertThat(desk.outbox.latest("palu", "e1", 10)).hasSize(1);
    }

    @EachDatabase
    void old_news_is_not_mailed_when_a_mail_server_is_configured_late(Database database) {
        Desk desk = new Desk(database);
        desk.remind("k1", "e1", "Penilaian mandiri");
        desk.pass(Duration.ofDays(8));

        assertThat(desk.worker(sender(port())).run()).isZero();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(desk.outbox.latest("palu", "e1", 10)).hasSize(1);
    }

    @EachDatabase
    void a_message_that_is_tried_again_is_never_too_old(Database database) {
        Desk desk = new Desk(database);
        desk.decide("k1", "e1", "Persetujuan");
        int open = port();
        server.stop();
        assertThat(desk.worker(sender(open)).run()).isEqualTo(1);
        assertThat(desk.outbox.counts("palu")).isEqualTo(Map.of(State.RETRY, 1));
        desk.pass(Duration.ofDays(30));
        server.start();

        assertThat(desk.worker(sender(port())).run()).isEqualTo(1);

        assertThat(desk.outbox.counts("palu")).isEqualTo(Map.of(State.SENT, 1));
    }

    @EachDatabase
    void an_unreachable_server_is_tried_again_later_and_later_and_given_up_after_ten_times(Database database) {
        Desk desk = new Desk(database);
        desk.decide("k1", "e1", "Persetujuan");
        int closed = port();
        server.stop();
        MailWorker worker = desk.worker(sender(closed));

        for (int minutes : new int[] {1, 2, 4, 8, 16, 32, 64, 128, 256}) {
            assertThat(worker.run()).isEqualTo(1);
            assertThat(desk.outbox.counts("palu")).isEqualTo(Map.of(State.RETRY, 1));
            desk.pass(Duration.ofMinutes(minutes).minusSeconds(1));
            assertThat(worker.run()).as("before %s minutes are over", minutes).isZero();
            desk.pass(Duration.ofSeconds(1));
        }
        assertThat(worker.run()).isEqualTo(1);

        assertThat(desk.outbox.counts("palu")).isEqualTo(Map.of(State.DEAD, 1));
        assertThat(desk.outbox.troubles("palu", 10)).singleElement().satisfies(trouble -> assertThat(trouble.attempts())
                .isEqualTo(10));
        assertThat(desk.outbox.troubles("sorong", 10)).isEmpty();
    }

    @Test
    void failing_to_say_goodbye_is_no_failure_of_the_message() {
        MessagingException closing = new MessagingException("closing");
        assertThat(Delivery.of(new MailSendException("closing failed", closing)))
                .isEqualTo(Delivery.DONE);
        assertThat(Delivery.of(new MailSendException("no connection", closing, Map.of("mail", closing))))
                .isEqualTo(Delivery.NOT_NOW);
    }

    @Test
    void the_longest_wait_is_six_hours() {
        assertThat(MailWorker.wait(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(MailWorker.wait(9)).isEqualTo(Duration.ofMinutes(256));
        assertThat(MailWorker.wait(10)).isEqualTo(Duration.ofHours(6));
        assertThat(MailWorker.wait(99)).isEqualTo(Duration.ofHours(6));
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, 451 Try later, RETRY",
        "MAIL, 550 Sender refused, DEAD",
        "RCPT, 450 Mailbox busy, RETRY",
        "RCPT, 550 No such user, DEAD",
        "DOT, 452 Disk full, RETRY",
        "DOT, 554 Looks like spam, DEAD"
    })
    void replies_of_the_server_decide_whether_to_try_again(String at, String reply, State expected) throws Exception {
        try (Database database = Databases.h2()) {
            Desk desk = new Desk(database);
            desk.remind("k1", "e1", "Penilaian mandiri");
            try (Script script = new Script(at, reply)) {
                assertThat(desk.worker(sender(script.port())).run()).isEqualTo(1);
            }

            assertThat(desk.outbox.counts("palu")).isEqualTo(Map.of(expected, 1));
        }
    }

    @ParameterizedTest
    @CsvSource({"true, UNKNOWN", "false, RETRY"})
    void a_connection_that_breaks_after_the_text_is_unclear(boolean reminder, State expected) throws Exception {
        try (Database database = Databases.h2()) {
            Desk desk = new Desk(database);
            if (reminder) {
                desk.remind("k1", "e1", "Penilaian mandiri");
            } else {
                desk.decide("k1", "e1", "Penilaian mandiri");
            }
            try (Script script = new Script("DOT", "")) {
                assertThat(desk.worker(sender(script.port())).run()).isEqualTo(1);
            }

            assertThat(desk.outbox.counts("palu")).isEqualTo(Map.of(expected, 1));
        }
    }

    @EachDatabase
    void a_worker_that_dies_between_sending_and_marking_leaves_reminders_unclear_and_repeats_decisions(
            Database database) throws Exception {
        Desk desk = new Desk(database);
        desk.remind("k1", "e1", "Pengingat saja");
        MailWorker dying = desk.worker(new DyingSender(port()));
        dies(dying);
        desk.decide("k2", "e2", "Keputusan");
        dies(dying);
        MailWorker other = desk.worker(sender(port()));

        assertThat(other.run()).as("the lease still holds").isZero();
        desk.pass(MailWorker.LEASE.plusSeconds(1));
        assertThat(other.run()).isEqualTo(2);

        assertThat(desk.outbox.counts("palu")).isEqualTo(Map.of(State.UNKNOWN, 1, State.SENT, 1));
        assertThat(ids("Pengingat: Pengingat saja")).hasSize(1);
        assertThat(ids("Tugas dialihkan: Keputusan"))
                .as("twice, and recognisable as the same")
                .hasSize(2)
                .satisfies(ids -> assertThat(ids.get(0)).isEqualTo(ids.get(1)));

        String unclear = desk.outbox.troubles("palu", 10).get(0).id();
        assertThat(desk.outbox.sendAgain("sorong", unclear)).isFalse();
        assertThat(desk.outbox.sendAgain("palu", unclear)).isTrue();
        assertThat(desk.outbox.sendAgain("palu", unclear)).isFalse();
        assertThat(other.run()).isEqualTo(1);
        assertThat(desk.outbox.counts("palu")).isEqualTo(Map.of(State.SENT, 2));
    }

    @EachDatabase
    void workers_of_two_nodes_do_not_send_the_same_message(Database database) throws Exception {
        Desk desk = new Desk(database);
        for (int i = 0; i < 40; i++) {
            desk.decide("k" + i, "e1", "Tugas " + i);
        }
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        CountDownLatch together = new CountDownLatch(2);
        for (int i = 0; i < 2; i++) {
            MailWorker worker = desk.worker(sender(port()));
            nodes.submit(() -> {
                together.countDown();
                together.await();
                return worker.run();
            });
        }
        nodes.shutdown();
        assertThat(nodes.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

        assertThat(desk.outbox.counts("palu")).isEqualTo(Map.of(State.SENT, 40));
        assertThat(server.getReceivedMessages()).hasSize(40);
    }

    @EachDatabase
    void a_server_that_takes_the_message_and_hangs_up_has_taken_it(Database database) throws Exception {
        Desk desk = new Desk(database);
        desk.remind("k1", "e1", "Penilaian mandiri");
        try (Script script = new Script("QUIT", "")) {
            assertThat(desk.worker(sender(script.port())).run()).isEqualTo(1);
        }

        assertThat(desk.outbox.counts("palu")).isEqualTo(Map.of(State.SENT, 1));
    }

    @EachDatabase
    void words_and_names_cannot_add_headings(Database database) throws Exception {
        Desk desk = new Desk(database);
        desk.rename("e1", "Siti\r\nBcc: diam@evil.test");
        desk.remind("k1", "e1", "Tugas\r\nBcc: evil@evil.test\r\n\r\n<b>isi lain</b>");

        desk.worker(sender(port())).run();

        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).isEqualTo("Pengingat: Tugas Bcc: evil@evil.test <b>isi lain</b>");
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(texts(mail.getContent()).get(1)).doesNotContain("<b>");
    }

    @EachDatabase
    void somebody_who_has_left_gets_no_mail(Database database) {
        Desk desk = new Desk(database);
        desk.remind("k1", "e1", "Penilaian mandiri");
        desk.leave("e1");

        desk.worker(sender(port())).run();

        assertThat(desk.outbox.counts("palu")).isEqualTo(Map.of(State.DEAD, 1));
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    private int port() {
        return server.getSmtp().getPort();
    }

    private static JavaMailSenderImpl sender(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().put("mail.smtp.timeout", "5000");
        return sender;
    }

    private static void dies(MailWorker worker) {
        try {
            worker.run();
        } catch (DyingSender.Death expected) {
            return;
        }
        throw new AssertionError("The worker survived");
    }

    private List<String> ids(String subject) throws MessagingException {
        List<String> ids = new ArrayList<>();
        for (MimeMessage mail : server.getReceivedMessages()) {
            if (mail.getSubject().equals(subject)) {
                ids.add(mail.getMessageID());
            }
        }
        return ids;
    }

    private static List<String> texts(Object content) throws MessagingException, IOException {
        if (content instanceof String text) {
            return List.of(text);
        }
        List<String> texts = new ArrayList<>();
        Multipart parts = (Multipart) content;
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            texts.addAll(texts(part.getContent()));
        }
        return texts;
    }

    /** Sends, and then its process is gone. */
    private static final class DyingSender extends JavaMailSenderImpl {

        static final class Death extends Error {}

        DyingSender(int port) {
            setHost("127.0.0.1");
            setPort(port);
        }

        @Override
        public void send(MimeMessage mail) {
            super.send(mail);
            throw new Death();
        }
    }

    /** A mail server that says yes to everything except at one point; an empty reply hangs up there. */
    private static final class Script implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final Thread thread;

        Script(String at, String reply) throws IOException {
            thread = new Thread(() -> serve(at, reply), "smtp-script");
            thread.start();
        }

        int port() {
            return socket.getLocalPort();
        }

        private void serve(String at, String reply) {
            try (Socket client = socket.accept();
                    BufferedReader in = new BufferedReader(
                            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
                say(client, "220 ready");
                boolean data = false;
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    if (data && !line.equals(".")) {
                        continue;
                    }
                    String point = data ? "DOT" : line.substring(0, 4);
                    data = point.equals("DATA");
                    if (point.equals(at) && reply.isEmpty()) {
                        return;
                    }
                    say(client, point.equals(at) ? reply : data ? "354 go on" : "250 ok");
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void say(Socket client, String reply) throws IOException {
            client.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
