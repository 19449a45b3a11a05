package id.bangkom.training;

import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.HR_HEAD;
import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.PASSWORD;
import static id.bangkom.testing.TestCity.SORONG_ANALYST;
import static id.bangkom.training.TrainingScene.CLASS;
import static id.bangkom.training.TrainingScene.PARTICIPATION;
import static id.bangkom.training.TrainingScene.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.process.CaseKey;
import id.bangkom.testing.HttpTest;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.Visitor;
import id.bangkom.testing.Workbench;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;

/** The HR agency's pages of classes, and "JP saya", over HTTP. */
@HttpTest
class ClassPagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Workbench bench;

    @Autowired
    private TestCity city;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private ClassCases classes;

    @Autowired
    private ParticipationCases participations;

    @Autowired
    private Execution execution;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private DefaultListableBeanFactory beans;

    private TrainingScene scene;
    private Programme programme;
    private String employee;
    private CaseKey key;
    private String page;

    @BeforeEach
    void invite() {
        scene = new TrainingScene(bench, city, catalogue, participations, beans);
        programme = scene.classroom();
        employee = scene.funded(programme);
        transaction.executeWithoutResult(status -> execution.begin(PALU, YEAR));
        key = classes.ofProgramme(PALU, YEAR, programme.id()).get(0).key();
        bench.start(CLASS, key);
        scene.confirmed(key, 1);
        page = "/kelas/" + YEAR + "/" + key.id();
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private Visitor visitor(String person) {
        Visitor visitor = Visitor.at(port);
        assertThat(visitor.login(TestCity.mail(person), PASSWORD).status()).isEqualTo(302);
        return visitor;
    }

    @Test
    void theAgencySeesTheClassesAndWhoTakesPart() {
        Visitor analyst = visitor(HR_ANALYST);
        assertThat(analyst.get("/kelas?tahun=" + YEAR).body())
                .contains("Kelas tahun 2027")
                .contains(page)
                .contains("15 Maret 2027 sampai 16 Maret 2027");
        assertThat(analyst.get(page).body())
                .contains("Program Contoh")
                .contains("Lembaga Contoh")
                .contains("Pegawai " + employee)
                .contains("Diundang")
                .contains("Batalkan kelas ini");
        assertThat(analyst.get("/").body()).contains("href=\"/kelas\"");
    }

    @Test
    void nobodyElseSeesOrCancelsThem() {
        for (String other : new String[] {employee, scene.partnerPerson, TestCity.SUPERVISOR, TestCity.MAYOR}) {
            Visitor visitor = visitor(other);
            assertThat(visitor.get("/kelas").status()).as(other).isIn(403, 404);
            assertThat(visitor.get(page).status()).as(other).isIn(403, 404);
            assertThat(visitor.submit("/bantuan", page + "/batalkan", "alasan", "Usil")
                            .status())
                    .as(other)
                    .isIn(403, 404);
        }
        Visitor sorong = visitor(SORONG_ANALYST);
        assertThat(sorong.get(page).status()).isEqualTo(404);
        assertThat(sorong.submit("/bantuan", page + "/batalkan", "alasan", "Kota lain")
                        .status())
                .isEqualTo(404);
        assertThat(sorong.get("/kelas?tahun=" + YEAR).body()).doesNotContain(page);
        assertThat(visitor(HR_ANALYST)
                        .post(page + "/batalkan", "alasan", "Palsu")
                        .status())
                .as("without the form's token")
                .isEqualTo(403);
        assertThat(classes.get(key).state()).isEqualTo(ClassState.CONFIRMED);
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        Visitor analyst = visitor(HR_ANALYST);
        assertThat(analyst.get("/kelas/2027/nothing-1").status()).isEqualTo(404);
        assertThat(analyst.get("/kelas/2027/a%20b").status()).isIn(400, 404);
        assertThat(analyst.get("/kelas/twothousand/x").status()).isIn(400, 404);
        assertThat(analyst.get("/kelas?tahun=x").status()).isIn(400, 404);
    }

    @Test
    void aCancellationNeedsAReasonAndReachesEverybody() {
        Visitor analyst = visitor(HR_ANALYST);
        assertThat(analyst.submit(page, page + "/batalkan", "alasan", "  ").location())
                .endsWith(page);
        assertThat(analyst.get(page).body()).contains("Alasan pembatalan&quot; wajib diisi");
        assertThat(classes.get(key).state()).isEqualTo(ClassState.CONFIRMED);

        assertThat(analyst.submit(page, page + "/batalkan", "alasan", "Gedung <rusak>")
                        .location())
                .endsWith(page);
        bench.work();
        assertThat(analyst.get(page).body())
                .contains("Kelas dibatalkan")
                .contains("Gedung &lt;rusak&gt;")
                .doesNotContain("Batalkan kelas ini");
        assertThat(bench.isRunning(CLASS, key)).isFalse();
        assertThat(bench.isRunning(PARTICIPATION, scene.participation(key, employee)))
                .isFalse();

        // Whoever lost the seat waits again, and the head of the agency plans another class.
        Visitor head = visitor(HR_HEAD);
        String list = "/kelas?tahun=" + YEAR;
        assertThat(head.get(list).body()).contains("Rencanakan kelas");
        city.cycle(PALU, YEAR);
        city.stage(PALU, YEAR, "EXECUTION", "CLOSING");
        assertThat(head.get(list).body())
                .as("no task would come of it any more")
                .doesNotContain("Rencanakan kelas");
        head.submit("/bantuan", "/kelas/" + YEAR, "program", programme.id());
        assertThat(head.get(list).body()).contains("pelaksanaan tahun itu sudah berakhir");
        assertThat(classes.ofProgramme(PALU, YEAR, programme.id())).hasSize(1);
        city.stage(PALU, YEAR, "EXECUTION", "OPEN");
        assertThat(head.submit(list, "/kelas/" + YEAR, "program", programme.id())
                        .location())
                .endsWith(list);
        assertThat(head.get(list).body()).contains("Kelas baru direncanakan");
        assertThat(classes.ofProgramme(PALU, YEAR, programme.id()))
                .extracting(training -> training.key().id())
                .containsExactly(programme.id() + "-1", programme.id() + "-2");
        head.submit("/bantuan", "/kelas/" + YEAR, "program", "nothing");
        assertThat(head.get(list).body()).contains("tidak ada pegawai yang menunggu");
    }

    @Test
    void everyoneSeesTheirOwnHours() {
        assertThat(visitor(employee).get("/").body())
                .contains("JP saya")
                .contains("0 JP dari 20 JP")
                .contains("Masih kurang 20 JP")
                .contains("Belum ada JP yang dibukukan");
        CaseKey participation = scene.participation(key, employee);
        scene.accept(participation);
        scene.held(key, participation);
        bench.complete(employee, PARTICIPATION, participation, "submitEvidence", scene.evidence("JP/1"));
        bench.complete(HR_ANALYST, PARTICIPATION, participation, "verifyEvidence", Map.of("decision", "APPROVE"));

        assertThat(visitor(employee).get("/").body())
                .contains("24 JP dari 20 JP")
                .contains("sudah tercapai")
                .contains("1.080 menit dibagi 45 menit = 24 JP");
        assertThat(visitor(scene.partnerPerson).get("/").body()).doesNotContain("JP saya");
    }
}
