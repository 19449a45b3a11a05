package id.bangkom.needs;

import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.HR_HEAD;
import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SORONG_ANALYST;
import static id.bangkom.testing.TestCity.SUPERVISOR;
import static id.bangkom.testing.TestCity.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.competency.CompetencyKind;
import id.bangkom.needs.InterventionForm.CellView;
import id.bangkom.needs.InterventionForm.RowView;
import id.bangkom.needs.InterventionForm.Tick;
import id.bangkom.process.CaseKey;
import id.bangkom.process.DecisionSheet;
import id.bangkom.process.DecisionSheet.Row;
import id.bangkom.testing.HttpTest;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.Visitor;
import id.bangkom.testing.Visitor.Answer;
import id.bangkom.testing.Workbench;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The table of recommendations, from reading it to the next cycle. */
@HttpTest
class InterventionPagesTest {

    private static final int RUNNING = 2061;
    private static final int NEXT = 2062;
    private static final String PATH = "/tabel-keputusan/intervention";
    private static final String EDIT = PATH + "/ubah";
    private static final String REASON = "Kota ini membina <langsung> lebih dahulu.";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private Workbench bench;

    @Autowired
    private TestCity city;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Needs needs;

    @Autowired
    private InterventionTable table;

    @BeforeEach
    void twoYears() {
        bench.timeIs(ProcessTestConfiguration.MORNING);
        city.cycle(PALU, RUNNING);
        city.cycle(PALU, NEXT);
        jdbc.sql("update cycle set rules_as_of = date '2027-02-23' where tenant = 'palu' and for_year = ?")
                .param(NEXT)
                .update();
    }

    @AfterEach
    void asItShips() {
        jdbc.sql("delete from decision_version").update();
        jdbc.sql("delete from remote_place").update();
    }

    private Visitor visitor(String account) {
        Visitor visitor = Visitor.at(port);
        visitor.login(TestCity.mail(account), TestCity.PASSWORD);
        return visitor;
    }

    /** Row 15, small socio-cultural gaps in town, with another answer. */
    private DecisionSheet changed() {
        DecisionSheet shipped = table.shipped();
        List<Row> rows = new ArrayList<>(shipped.rows());
        rows.set(14, new Row(rows.get(14).cells(), List.of("COACHING", "ON_THE_JOB_GUIDANCE", "AT_WORK", REASON)));
        return shipped.with(rows);
    }

    /** As a browser does: a field for every box that is ticked. Given fields replace those of the table. */
    private static Answer send(Visitor visitor, DecisionSheet sheet, String... fields) {
        MultiValueMap<String, String> all = new LinkedMultiValueMap<>();
        all.add("count", String.valueOf(sheet.rows().size()));
        for (RowView row : InterventionForm.rows(sheet, Set.of())) {
            for (CellView cell : row.cells()) {
                cell.ticks().stream().filter(Tick::ticked).forEach(tick -> all.add(cell.field(), tick.value()));
                if (cell.number()) {
                    all.add(cell.field() + ".from", cell.from());
                    all.add(cell.field() + ".to", cell.to());
                }
            }
            row.outs().forEach(out -> all.add(out.field(), out.value()));
        }
        for (int i = 0; i < fields.length; i += 2) {
            all.set(fields[i], fields[i + 1]);
        }
        Matcher token = TOKEN.matcher(visitor.get(EDIT).body());
        assertThat(token.find()).isTrue();
        all.set("_csrf", token.group(1));
        String body = all.entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(value -> encoded(each.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return visitor.send(visitor.request(EDIT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Answer publish(Visitor visitor, DecisionSheet sheet, String base) {
        return send(visitor, sheet, "aksi", "terbitkan", "base", base, "reason", "Uji coba", "basis", "Perwali Uji 1");
    }

    @Test
    void theHeadPublishesAVersionThatTheNextCycleUsesAndTheRunningOneDoesNot() {
        Visitor head = visitor(HR_HEAD);
        assertThat(head.get("/").body()).contains("href=\"" + PATH + "\"");
        assertThat(head.get(PATH).body())
                .contains("Tabel bawaan aplikasi (versi 0)", "Jadwal padat dan tanpa internet", "Ubah tabel");
        assertThat(head.get(EDIT).body()).contains("Baris 43.", "Tambah baris", "Hapus baris 43");
        String recommended = recommended(RUNNING);
        assertThat(recommended).startsWith("Komunitas Belajar");

        Answer tried = send(head, changed(), "aksi", "coba", "base", "0");
        assertThat(tried.status()).as(tried.body()).isEqualTo(200);
        assertThat(tried.body())
                .contains("Akibat pada contoh", "Coaching", "Komunitas Belajar", "Sebelum", "viewBox")
                .contains("Kota ini membina &lt;langsung&gt; lebih dahulu.");
        assertThat(table.versions(PALU)).as("nothing is stored").isEmpty();

        assertThat(publish(head, changed(), "0").location()).isEqualTo(PATH);
        assertThat(head.get(PATH).body())
                .contains(
                        "Versi 1",
                        "23 Februari 2027",
                        "Uji coba",
                        "Perwali Uji 1",
                        "Kota ini membina &lt;langsung&gt;");
        assertThat(recommended(RUNNING)).isEqualTo(recommended);
        assertThat(recommended(NEXT)).startsWith("Coaching (di tempat kerja). " + REASON);
        assertThat(table.versions(TestCity.SORONG)).isEmpty();
        assertThat(visitor(SORONG_ANALYST).get(PATH).body()).contains("Tabel bawaan aplikasi (versi 0)");
        assertThat(visitor(SORONG_ANALYST).get(PATH + "?versi=1").status()).isEqualTo(404);

        Answer late = publish(head, changed(), "0");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("baru saja diubah orang lain");
        assertThat(head.get(PATH + "/unduh?versi=1&format=csv").body()).contains("\"Baris\"", "Kota ini membina");
        assertThat(head.get(PATH + "/unduh?versi=0&format=xlsx").status()).isEqualTo(200);
        assertThat(head.get(PATH + "/unduh?versi=9").status()).isEqualTo(404);
    }

    /** Of somebody whose socio-cultural gap is one level. */
    private String recommended(int year) {
        String employee = city.employee(PALU, TestCity.UNIT, "section", UNIT_HEAD);
        CaseKey key = new CaseKey(PALU, year, employee);
        bench.start("needs-identification", key);
        bench.complete(employee, "needs-identification", key, "selfAssessment", levels());
        Map<String, Object> confirmation = levels();
        confirmation.put("decision", "CONFIRM");
        bench.complete(UNIT_HEAD, "needs-identification", key, "confirmNeeds", confirmation);
        return needs.of(PALU, year, employee).orElseThrow().gaps().stream()
                .filter(need -> need.kind() == CompetencyKind.SOCIO_CULTURAL)
                .findFirst()
                .orElseThrow()
                .recommendation()
                .inWords();
    }

    private static Map<String, Object> levels() {
        Map<String, Object> answers = new HashMap<>();
        for (int slot = 1; slot <= 9; slot++) {
            answers.put("level" + slot, 1);
        }
        return answers;
    }

    @Test
    void overlapsHolesAndWrongValuesAreNamedByRowBeforeAnythingIsSaved() {
        Visitor head = visitor(HR_HEAD);
        DecisionSheet shipped = table.shipped();
        List<Row> twice = new ArrayList<>(shipped.rows());
        twice.set(1, new Row(twice.get(0).cells(), twice.get(1).outputs()));
        Answer answer = publish(head, shipped.with(twice), "0");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains("Baris 1 dan baris 2 berlaku bersama, misalnya untuk Jenis kompetensi: Manajerial")
                .contains("Dekat baris 1: tidak ada baris untuk 36 keadaan, misalnya Jenis kompetensi: Manajerial");

        Row first = shipped.rows().get(0);
        List<Row> wrong = new ArrayList<>(shipped.rows());
        wrong.set(0, new Row(first.cells(), List.of("COACHING", "COACHING", "MAGIC", "\" + now() + \"")));
        assertThat(publish(head, shipped.with(wrong), "0").body())
                .contains(
                        "Baris 1: &quot;Alasan&quot; harus 10 sampai 300 karakter",
                        "Baris 1: &quot;Penyampaian&quot; belum dipilih.",
                        "Baris 1: bentuk pengganti harus lain");
        Answer hostile = send(head, shipped, "aksi", "terbitkan", "r1.gap.to", "x", "r2.location", "\" or true or \"");
        assertThat(hostile.status()).isEqualTo(400);
        assertThat(hostile.body())
                .contains("Baris 2: &quot;Tempat tugas&quot; memuat pilihan yang tidak dikenal.")
                .contains("Baris 1: &quot;Kesenjangan (tingkat)&quot; harus bilangan bulat dari 1 sampai 4.");
        assertThat(send(head, shipped, "aksi", "terbitkan", "reason", "", "basis", "")
                        .body())
                .contains("Isian &quot;Alasan perubahan&quot;", "Isian &quot;Dasar hukum&quot;");
        assertThat(send(head, shipped.with(List.of()), "aksi", "terbitkan").body())
                .contains("Tidak ada baris untuk 1.152 keadaan");
        assertThat(send(head, shipped, "aksi", "tambah").body()).contains("Baris 44. Jenis kompetensi: semua");
        assertThat(send(head, shipped, "aksi", "hapus-43").body()).doesNotContain("Baris 43.");
        assertThat(table.versions(PALU)).isEmpty();
    }

    @Test
    void analystsReadOthersDoNotAndAnActingHeadChangesNothing() {
        Visitor analyst = visitor(HR_ANALYST);
        assertThat(analyst.get(PATH).body()).contains("Tabel diubah oleh Kepala BKPSDM definitif.");
        assertThat(analyst.get(EDIT).status()).isEqualTo(403);
        assertThat(analyst.get("/tempat-jauh").body()).doesNotContain("Simpan daftar");
        assertThat(visitor(SUPERVISOR).get(PATH).status()).isEqualTo(403);
        assertThat(visitor(SUPERVISOR).get("/tempat-jauh").status()).isEqualTo(403);
        Answer sent = analyst.submit("/tempat-jauh", EDIT, "aksi", "terbitkan", "count", "0");
        assertThat(sent.status()).isEqualTo(403);

        String acting = city.employee(PALU, TestCity.HR_UNIT, "staff", HR_HEAD);
        jdbc.sql("insert into role_grant (account_id, role_name) values (?, 'HR_HEAD')")
                .param(acting)
                .update();
        Visitor standIn = visitor(acting);
        assertThat(standIn.get(EDIT).status()).as("before the letter").isEqualTo(200);
        jdbc.sql(
                        """
                        insert into acting_official
                            (id, tenant, unit_id, position_id, employee_id, office, kind, letter_no, valid_from, valid_to)
                        values (:id, 'palu', 'bkpsdmd', 'head', :id, 'HR_HEAD', 'PLT', '800/1',
                            date '2027-02-01', date '2027-03-31')
                        """)
                .param("id", acting)
                .update();
        try {
            assertThat(standIn.get(PATH).body()).contains("Tabel diubah oleh Kepala BKPSDM definitif.");
            assertThat(standIn.get(EDIT).status()).isEqualTo(403);
            assertThat(standIn.submit("/tempat-jauh", "/tempat-jauh", "places", "Lore")
                            .body())
                    .contains("Anda bertindak sebagai Plt.", "UU 30/2014");
        } finally {
            jdbc.sql("delete from acting_official where id = ?").param(acting).update();
            jdbc.sql("delete from role_grant where account_id = ? and role_name = 'HR_HEAD'")
                    .param(acting)
                    .update();
        }
        assertThat(table.versions(PALU)).isEmpty();
    }

    @Test
    void theListOfRemotePlacesIsKeptByTheHead() {
        Visitor head = visitor(HR_HEAD);
        assertThat(head.submit("/tempat-jauh", "/tempat-jauh", "places", "Kelurahan Taipa\n\n kelurahan  TAIPA \nLore")
                        .status())
                .isEqualTo(302);
        assertThat(jdbc.sql("select place from remote_place where tenant = 'palu' order by place")
                        .query(String.class)
                        .list())
                .containsExactly("Kelurahan Taipa", "Lore");
        Answer tooLong = head.submit("/tempat-jauh", "/tempat-jauh", "places", "x".repeat(201));
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.body()).contains("Satu baris memuat 201 karakter");
        assertThat(visitor(HR_ANALYST)
                        .submit("/tempat-jauh", "/tempat-jauh", "places", "")
                        .status())
                .isEqualTo(403);
        assertThat(visitor(SORONG_ANALYST).get("/tempat-jauh").body()).doesNotContain("Taipa");
    }
}
