package id.bangkom.portal;

import static id.bangkom.testing.PortalOnly.NOW;
import static id.bangkom.testing.PortalOnly.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.process.CaseKey;
import id.bangkom.process.OpenTask;
import id.bangkom.testing.MutableClock;
import id.bangkom.testing.PortalOnly;
import id.bangkom.testing.Visitor;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        classes = PortalOnly.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "camunda.bpm.enabled=false")
class PortalTest {

    @LocalServerPort
    private int port;

    @Autowired
    private PortalOnly.People people;

    @Autowired
    private PortalOnly.Tasks tasks;

    @Autowired
    private MutableClock clock;

    @BeforeEach
    void arrive() {
        people.arrive();
        clock.set(NOW);
        tasks.waitFor("employee");
    }

    @Test
    void the_landing_page_says_whose_it_is_and_where_one_can_go() {
        String page = visitor("employee").get("/").body();

        assertThat(page)
                .contains("<html lang=\"id\"")
                .contains("Selamat datang, Siti employee")
                .contains("Kota Palu")
                .contains("Pegawai")
                .contains("href=\"#isi\"")
                .contains("aria-current=\"page\">Beranda</a>")
                .contains("Tidak ada tugas yang menunggu Anda")
                .doesNotContain("Cockpit");
        assertThat(visitor("administrator").get("/").body()).contains("Cockpit").contains("Admin");
    }

    @Test
    void the_most_urgent_task_comes_first_and_overdue_ones_say_so() {
        tasks.waitFor(
                "employee",
                task("t-none", "Tanpa batas", null),
                task("t-late", "Isi penilaian diri", NOW.minus(Duration.ofDays(3))),
                task("t-soon", "Konfirmasi kehadiran", NOW.plus(Duration.ofDays(1))),
                task("t-next", "Unggah bukti <b>", NOW.plus(Duration.ofDays(9))));

        String page = visitor("employee").get("/").body();

        assertThat(page)
                .contains("4 tugas")
                .contains("1 lewat tenggat")
                .containsSubsequence(
                        "class=\"overdue\"",
                        "href=\"/t/t-late\"",
                        "Terlambat 3 hari, sejak 18 November 2026 pukul 14.00 WITA",
                        "href=\"/t/t-soon\"",
                        "Tenggat besok, 22 November 2026 pukul 14.00 WITA",
                        "belum diambil",
                        "href=\"/t/t-next\"",
                        "Unggah bukti &lt;b&gt;",
                        "Tenggat 9 hari lagi, 30 November 2026 pukul 14.00 WITA",
                        "href=\"/t/t-none\"",
                        "Tanpa tenggat")
                .contains("Dinas Perhubungan");
    }

    @Test
    void a_long_pile_is_cut_and_the_rest_counted() {
        tasks.waitFor(
                "employee",
                IntStream.range(0, 40)
                        .mapToObj(i -> task("t" + i, "Tugas " + i, NOW.plus(Duration.ofHours(i))))
                        .toArray(OpenTask[]::new));

        String page = visitor("employee").get("/").body();

        assertThat(page)
                .contains("40 tugas")
                .contains("Lihat 15 tugas lainnya")
                .contains("/t/t24\"")
                .doesNotContain("/t/t25\"");
    }

    @Test
    void a_section_that_fails_does_not_take_the_page_with_it() {
        Visitor.Answer answer = visitor("mayor").get("/");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("Menunggu Anda")
                .contains("sedang tidak dapat ditampilkan")
                .doesNotContain("secret detail");
    }

    @Test
    void a_short_link_opens_the_task_in_the_tasklist() {
        tasks.waitFor("employee", task("7b1e6a50-c6f0-11f0-8de9-0242ac120002", "Isi penilaian diri", NOW));

        assertThat(visitor("employee")
                        .get("/t/7b1e6a50-c6f0-11f0-8de9-0242ac120002")
                        .location())
                .isEqualTo("/camunda/app/tasklist/default/#/?task=7b1e6a50-c6f0-11f0-8de9-0242ac120002");
    }

    @Test
    void a_short_link_to_a_task_that_is_done_or_not_ones_own_has_a_kind_word() {
        tasks.waitFor("employee", task("7b1e6a50-c6f0-11f0-8de9-0242ac120002", "Isi penilaian diri", NOW));
        for (String path : new String[] {"/t/7b1e6a50-c6f0-11f0-8de9-0242ac120002", "/t/none", "/t/x'%20or%201=1"}) {
            Visitor.Answer answer = visitor("mayor").get(path);

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body())
                    .contains("Tugas ini tidak tersedia lagi")
                    .contains("Lihat tugas yang menunggu Anda")
                    .doesNotContain("penilaian");
        }
    }

    @Test
    void the_login_page_lists_the_logins_of_the_demo() {
        assertThat(Visitor.at(port).get("/login").body())
                .contains("Akun contoh")
                .contains("Siti Rahma")
                .contains("siti@palu.example")
                .contains("aria-label=\"Masuk sebagai Siti Rahma, Pegawai\"");
    }

    @Test
    void help_is_there_for_everyone() {
        assertThat(visitor("partner").get("/bantuan").body()).contains("Apa yang harus saya kerjakan?");
    }

    @Test
    void errors_are_indonesian_and_tell_nothing_about_the_inside() {
        Visitor visitor = visitor("employee");

        Visitor.Answer missing = visitor.get("/no/such/page");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.body()).contains("Halaman tidak ditemukan").doesNotContain("/no/such");

        Visitor.Answer forbidden = visitor.get("/camunda/app/cockpit/default/");
        assertThat(forbidden.status()).isEqualTo(403);
        assertThat(forbidden.body()).contains("Anda tidak berwenang");

        Visitor.Answer conflict = visitor.get("/gagal/konflik");
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.body())
                .contains("Keadaan sudah berubah")
                .contains("Rencana ini sudah diubah oleh orang lain.");

        Visitor.Answer broken = visitor.get("/gagal/rusak");
        assertThat(broken.status()).isEqualTo(500);
        assertThat(broken.body())
                .contains("Terjadi gangguan")
                .doesNotContain("secret", "Exception", "/gagal", "id.bangkom");
    }

    @Test
    void programs_get_errors_as_json_with_as_little() {
        Visitor.Answer broken = visitor("employee").getJson("/gagal/rusak");

        assertThat(broken.status()).isEqualTo(500);
        assertThat(broken.body())
                .contains("\"status\":500", "\"message\":\"Pekerjaan Anda")
                .doesNotContain("secret", "Exception", "/gagal", "trace", "timestamp");
    }

    @Test
    void a_request_too_broken_for_the_application_gets_a_plain_indonesian_page() throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write("GET /a|b%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 400")
                    .contains("Permintaan tidak dapat diproses")
                    .doesNotContain("Tomcat", "Apache", "Exception");
        }
    }

    private Visitor visitor(String account) {
        Visitor visitor = Visitor.at(port);
        assertThat(visitor.login(account + "@palu.example", PASSWORD).location())
                .isEqualTo("/");
        return visitor;
    }

    private static OpenTask task(String id, String name, Instant due) {
        return new OpenTask(
                id,
                "needs-identification",
                "self-assessment",
                name,
                "Siti Rahma, Dinas Perhubungan",
                new CaseKey("palu", 2027, "n1"),
                id.equals("t-soon") ? null : "employee",
                id.equals("t-soon") ? "palu.hr-analyst" : null,
                NOW.minus(Duration.ofDays(5)),
                due);
    }
}
