package id.bangkom.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.bangkom.notification.Deliveries.State;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private static final Map<String, String> WORDS = Map.of("task", "Konfirmasi kebutuhan", "year", "2027");

    @EachDatabase
    void a_repeated_step_tells_once(Database database) {
        Desk desk = new Desk(database);
        desk.remind("k1/remind", "e1", "Penilaian mandiri");
        desk.remind("k1/remind", "e1", "Penilaian mandiri");
        desk.remind("k2/remind", "e1", "Penilaian mandiri");
        desk.remind("k1/remind", "e2", "Penilaian mandiri");
        desk.decide("k1/remind", "e1", "Penilaian mandiri");

        assertThat(desk.outbox.counts("palu")).isEqualTo(Map.of(State.NEW, 4));
        assertThat(desk.outbox.counts("sorong")).isEmpty();
    }

    @EachDatabase
    void what_is_rolled_back_is_not_told(Database database) {
        Desk desk = new Desk(database);
        desk.transaction.executeWithoutResult(tx -> {
            desk.outbox.enqueue("palu", "k1", "e1", Desk.REMINDER, WORDS);
            tx.setRollbackOnly();
        });

        assertThat(desk.outbox.counts("palu")).isEmpty();
    }

    @EachDatabase
    void what_is_kept_in_the_portal_can_be_read_there_and_is_not_mailed(Database database) {
        Desk desk = new Desk(database);
        desk.remind("k1", "e1", "Penilaian mandiri");
        desk.outbox.keepInPortal("palu");
        desk.remind("k2", "e1", "Penilaian mandiri");

        assertThat(desk.outbox.counts("palu")).isEqualTo(Map.of(State.PORTAL, 1, State.NEW, 1));
        assertThat(desk.outbox.latest("palu", "e1", 10)).hasSize(2);
        Instant now = desk.clock.instant();
        assertThat(desk.messages.due("palu", now.minus(Duration.ofDays(1)), now, 10))
                .hasSize(1);
    }

    @EachDatabase
    void the_portal_shows_the_newest_first_and_only_ones_own(Database database) {
        Desk desk = new Desk(database);
        desk.remind("k1", "e1", "Penilaian mandiri");
        desk.pass(Duration.ofMinutes(1));
        desk.enqueue(
                "k2",
                "e1",
                Desk.REMINDER,
                Map.of("task", "Susun rencana {{year}}", "year", "<2027>", Outbox.LINK, "/t/4f-2"));
        desk.remind("k1", "e2", "Milik orang lain");

        assertThat(desk.outbox.latest("palu", "e1", 10))
                .extracting(Inbox.Letter::subject)
                .as("words are not filled a second time")
                .containsExactly("Pengingat: Susun rencana {{year}}", "Pengingat: Penilaian mandiri");
        Inbox.Letter newest = desk.outbox.latest("palu", "e1", 1).get(0);
        assertThat(newest.link()).isEqualTo("/t/4f-2");
        assertThat(newest.text())
                .startsWith("Yth. Siti Rahma,")
                .contains("tahun <2027>")
                .endsWith("BKPSDMD Kota palu");
        assertThat(desk.outbox.latest("sorong", "e1", 10)).isEmpty();
    }

    @EachDatabase
    void a_group_means_each_of_its_active_members(Database database) {
        Desk desk = new Desk(database);
        desk.remind("k1", "palu.employee", "Verifikasi");
        desk.leave("e2");
        desk.remind("k2", "palu.employee", "Verifikasi");

        assertThat(desk.outbox.latest("palu", "e1", 10)).hasSize(2);
        assertThat(desk.outbox.latest("palu", "e2", 10)).hasSize(1);
        assertThat(desk.outbox.counts("sorong")).isEmpty();
    }

    @EachDatabase
    void mistakes_of_the_caller_are_found_at_once(Database database) {
        Desk desk = new Desk(database);
        assertThatIllegalStateException()
                .isThrownBy(() -> desk.outbox.enqueue("palu", "k", "e1", Desk.REMINDER, WORDS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.enqueue("k", "e1", "no-such", WORDS))
                .withMessageContaining("mail/no-such.txt");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.enqueue("k", "e1", Desk.REMINDER, Map.of("task", "a")))
                .withMessageContaining("[task, year]");
        assertThatIllegalArgumentException()
                .as("somebody of another city")
                .isThrownBy(() -> desk.transaction.executeWithoutResult(
                        tx -> desk.outbox.enqueue("sorong", "k", "e1", Desk.REMINDER, WORDS)));
        assertThatIllegalArgumentException()
                .as("a link to another site")
                .isThrownBy(() -> desk.enqueue(
                        "k", "e1", Desk.REMINDER, Map.of("task", "a", "year", "b", Outbox.LINK, "//evil.test")));
        assertThat(desk.outbox.counts("palu")).isEmpty();
    }

    @Test
    void every_template_can_be_filled() {
        Templates templates = new Templates();
        assertThat(templates.all()).isNotEmpty();
        templates.all().values().forEach(template -> assertThat(template.places())
                .as(template.name())
                .contains("recipient", "agency"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Template.parse("x", "delivery: at-most-once\n\ntext"))
                .withMessageContaining("mail/x.txt");
    }

    @Test
    void a_heading_is_one_short_line_without_nip() {
        assertThat(Letters.oneLine("Surat\r\nBcc: evil@x.test")).isEqualTo("Surat Bcc: evil@x.test");
        assertThat(Letters.oneLine("Rencana 19800101 200501 1 001 dan 198001012005011001"))
                .isEqualTo("Rencana (NIP) dan (NIP)");
        assertThat(Letters.oneLine("x".repeat(1000))).hasSize(150);
    }
}
