package id.bangkom.cycle;

import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.HR_HEAD;
import static id.bangkom.testing.TestCity.MAYOR;
import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SECRETARY;
import static id.bangkom.testing.TestCity.SORONG_ANALYST;
import static id.bangkom.testing.TestCity.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.access.Accounts;
import id.bangkom.process.Actor;
import id.bangkom.process.CaseKey;
import id.bangkom.refusal.Refusal;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.Visitor;
import id.bangkom.testing.Workbench;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the HR agency sees of a year and does to it, as it does it: with a browser. */
@CycleTest
class CyclePagesTest {

    private static final int YEAR = 2028;

    @LocalServerPort
    private int port;

    @Autowired
    private Workbench bench;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Stages stages;

    @Autowired
    private ReportRepository reports;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StageWork work;

    @Autowired
    private CycleTestConfiguration.Years years;

    @Autowired
    private CycleTestConfiguration.OtherProcesses others;

    @Autowired
    private CycleTestConfiguration.UnitPlansOfTest plans;

    @Autowired
    private CityPlanning planning;

    @Autowired
    private TestCity city;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void aNewCity() {
        years.forget();
        others.forget();
        plans.forget();
        bench.timeIs(ProcessTestConfiguration.MORNING);
    }

    private Visitor visitor(String account) {
        Visitor visitor = Visitor.at(port);
        visitor.login(TestCity.mail(account), TestCity.PASSWORD);
        return visitor;
    }

    private void open() {
        cycles.open(new Actor(HR_HEAD, PALU), YEAR, Cycles.StageEnds.BY_RULE);
        bench.work();
        work.run();
    }

    @Test
    void theHeadOfTheAgencyOpensAYear() {
        Visitor head = visitor(HR_HEAD);
        assertThat(head.get("/").body()).contains("Belum ada siklus yang dibuka", "Buka siklus tahun lain");

        Visitor.Answer refused = head.submit("/buka-siklus", "/buka-siklus", "year", "2028", "needs", "2027-01-05");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body())
                .contains("harus sesudah 22 Februari 2027", "value=\"2027-01-05\"")
                .contains("selected=\"selected\">2028</option>");

        Visitor.Answer opened =
                head.submit("/buka-siklus", "/buka-siklus", "year", "2028", "needs", "2027-03-05", "plans", "");
        assertThat(opened.location()).isEqualTo("/siklus/2028");
        assertThat(head.get("/siklus/2028").body())
                .contains("Siklus 2028 dibuka")
                .contains("<dd>22 Februari 2027 pukul 09.00 oleh Kepala BKPSDMD Contoh</dd>")
                .contains("5 Maret 2027 pukul 16.00");
        assertThat(head.get("/siklus").body()).contains("Siklus 2028</a>", "Buka siklus tahun lain");
        assertThat(head.get("/buka-siklus").body())
                .doesNotContain(">2028</option>")
                .contains(">2029</option>");
    }

    @Test
    void progressIsCountedAndAFailedStartSaysForWhomAndWhy() {
        open();
        String done = others.running("needs-identification").iterator().next().id();
        stages.done("needs-identification", new CaseKey(PALU, YEAR, done));
        others.refuses(HR_ANALYST, Refusal.invalid("Jabatan <belum> mempunyai standar."));
        stages.plan("individual-plan", new CaseKey(PALU, YEAR, HR_ANALYST));
        work.run();

        int total = stages.progress("needs-identification", PALU, YEAR)
                .orElseThrow()
                .total();
        Visitor analyst = visitor(HR_ANALYST);
        assertThat(analyst.get("/").body())
                .contains("1 kasus tidak dapat dimulai", "1 dari " + total)
                .doesNotContain("Buka siklus tahun lain");
        assertThat(analyst.get("/siklus/2028").body())
                .contains("1 dari " + total)
                .contains("<progress max=\"100\" value=\"" + 100 / total + "\"")
                .contains("Analis SDM Contoh", "Jabatan &lt;belum&gt; mempunyai standar.", "Tutup tahap lebih awal");

        others.forget();
        Visitor.Answer again = analyst.submit("/siklus/2028", "/siklus/2028/ulang", "process", "individual-plan");
        assertThat(again.location()).isEqualTo("/siklus/2028");
        assertThat(analyst.get("/siklus/2028").body()).contains("1 kasus dicoba dimulai lagi");
        work.run();
        assertThat(analyst.get("/siklus/2028").body()).doesNotContain("Tidak dapat dimulai");
    }

    @Test
    void casesThatWaitForTheirFirstDayAreCountedAsSuch() {
        open();
        stages.planAll("mentoring", PALU, YEAR, List.of(HR_ANALYST, UNIT_HEAD), Instant.parse("2027-12-31T16:00:00Z"));
        work.run();
        assertThat(visitor(HR_ANALYST).get("/siklus/2028").body())
                .contains("0 dari 2", "(2 menunggu hari mulai, paling dekat 1 Januari 2028)");
    }

    @Test
    void aStageIsEndedAfterAQuestionAndWithAReason() {
        open();
        Visitor analyst = visitor(HR_ANALYST);
        assertThat(analyst.get("/siklus/2028/tahap/needs").body())
                .contains(
                        "Tutup tahap Identifikasi kebutuhan 2028?",
                        "dianalisis dengan data yang ada",
                        "name=\"reason\"");

        Visitor.Answer empty = analyst.submit("/siklus/2028/tahap/needs", "/siklus/2028/tahap/needs", "reason", "  ");
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.body()).contains("Isilah alasan penutupan tahap");
        Visitor.Answer tooEarly =
                analyst.submit("/siklus/2028/tahap/plans", "/siklus/2028/tahap/plans", "reason", "Cepat");
        assertThat(tooEarly.status()).isEqualTo(409);
        assertThat(tooEarly.body()).contains("Identifikasi kebutuhan masih berjalan", ">Cepat</textarea>");

        assertThat(analyst.submit("/siklus/2028/tahap/needs", "/siklus/2028/tahap/needs", "reason", "Dimajukan")
                        .location())
                .isEqualTo("/siklus/2028");
        assertThat(analyst.get("/siklus/2028").body())
                .contains("Penutupan tahap Identifikasi kebutuhan dicatat", "Penutupan diminta, lebih awal oleh ")
                .contains(": Dimajukan")
                .doesNotContain("Tutup tahap lebih awal");
        work.run();
        bench.work();
        assertThat(analyst.get("/siklus/2028").body()).contains("Sedang ditutup", "; ditutup lebih awal oleh ");
    }

    @Test
    void thePageSaysForWhichDecisionTheCityWaits() {
        open();
        for (String process : new String[] {"needs-identification", "unit-plan"}) {
            goOn();
            others.running(process).forEach(key -> stages.done(process, key));
            goOn();
        }
        String due = "Memverifikasi rencana kota, batas 1 Maret 2027 pukul 16.00";
        assertThat(visitor(HR_ANALYST).get("/siklus/2028").body()).contains("<dd>" + due + "</dd>");
        assertThat(visitor(MAYOR).get("/").body()).contains("Menunggu: " + due);
    }

    private void goOn() {
        for (int round = 0; round < 6; round++) {
            bench.work();
            work.run();
        }
    }

    @Test
    void aTitleBehindANameIsNotFollowedByASecondDot() {
        open();
        String before = accounts.byId(HR_HEAD).orElseThrow().displayName();
        reports.begin(PALU, YEAR);
        reports.reviewed(PALU, YEAR, new ReviewReport("Baik", "Teruskan"), HR_ANALYST);
        reports.ratified(PALU, YEAR, HR_HEAD);
        name(HR_HEAD, "Hasan Contoh, M.Si.");
        try {
            assertThat(visitor(HR_ANALYST).get("/siklus/2028").body()).contains("disahkan oleh Hasan Contoh, M.Si.<");
        } finally {
            name(HR_HEAD, before);
        }
    }

    private void name(String account, String name) {
        jdbc.sql("update account set display_name = ? where id = ?")
                .params(name, account)
                .update();
    }

    @Test
    void nobodyElseSteers() {
        open();
        Visitor mayor = visitor(MAYOR);
        assertThat(mayor.get("/siklus/2028").body()).contains("Kemajuan").doesNotContain("Tutup tahap lebih awal");
        assertThat(mayor.get("/siklus/2028/tahap/needs").status()).isEqualTo(403);
        assertThat(mayor.get("/siklus").body()).contains("Siklus 2028</a>").doesNotContain("Buka siklus");
        assertThat(mayor.get("/buka-siklus").status()).isEqualTo(403);
        assertThat(visitor(HR_ANALYST).get("/buka-siklus").status()).isEqualTo(403);

        Visitor unitHead = visitor(UNIT_HEAD);
        assertThat(unitHead.get("/").body()).doesNotContain("Siklus pengembangan kompetensi</h2>");
        assertThat(unitHead.get("/siklus/2028").status()).isEqualTo(403);
        assertThat(unitHead.post("/siklus/2028/tahap/needs", "reason", "x").status())
                .isEqualTo(403);

        assertThat(visitor(SORONG_ANALYST).get("/siklus/2028").status()).isEqualTo(404);
        assertThat(visitor(HR_ANALYST).get("/siklus/2030").status()).isEqualTo(404);
        assertThat(visitor(HR_ANALYST).get("/siklus/2028/tahap/entah").status()).isEqualTo(404);
        assertThat(visitor(HR_ANALYST).get("/siklus/entah").status()).isEqualTo(400);
    }

    // the city plan

    /** Two items of one unit, put together, one of them deferred in a second version, and published. */
    private void publishedPlan() {
        String learner = city.employee();
        String other = city.employee();
        plans.item("i1", learner, 2_000_000, 9, ItemStanding.FUNDED);
        plans.item("i2", other, 1_000_000, 8, ItemStanding.FUNDED);
        plans.people.addAll(List.of(learner, other));
        open();
        CaseKey key = DevelopmentCycleKey.of(PALU, YEAR);
        planning.consolidate(key);
        plans.revised("i2", 1_000_000, ItemStanding.DEFERRED);
        planning.consolidate(key);
        planning.route(key);
        jdbc.sql("update city_plan set decree_no = '1/2028', decree_date = date '2028-01-03'")
                .update();
        transaction.executeWithoutResult(status -> planning.publish(key));
    }

    @Test
    void theCityPlanIsSeenByThoseWhoMakeAndSetItWithItsVersionsAndHowFarPeopleAreTold() {
        assertThat(visitor(MAYOR).get("/rencana-kota/" + YEAR).status()).isEqualTo(404);
        publishedPlan();
        for (String person : List.of(HR_ANALYST, HR_HEAD, SECRETARY, MAYOR)) {
            String page = visitor(person).get("/rencana-kota/" + YEAR).body();
            assertThat(page)
                    .contains("Ditetapkan", "Nomor 1/2028", "Rp2.000.000 dari pagu Rp300.000.000")
                    .contains("Dinas Perhubungan", "Manajemen Waktu", "1 kegiatan berubah dibanding versi sebelumnya")
                    .contains("Didanai, Rp1.000.000", "Ditunda, Rp1.000.000. Dikurangi")
                    .contains("Rencana kota diterbitkan", "0 dari 2 pegawai");
        }
        assertThat(visitor(MAYOR).get("/rencana-kota/" + YEAR + "?versi=1").body())
                .contains("Versi pertama; belum ada yang dibandingkan");
        work.run();
        assertThat(plans.told).hasSize(2);
        assertThat(visitor(MAYOR).get("/siklus/" + YEAR).body())
                .contains("sudah diberitahukan kepada 2 pegawai", "/rencana-kota/" + YEAR);
        assertThat(visitor(UNIT_HEAD).get("/rencana-kota/" + YEAR).status()).isEqualTo(403);
        assertThat(visitor(SORONG_ANALYST).get("/rencana-kota/" + YEAR).status())
                .isEqualTo(404);
    }

    @Test
    void theItemsOfTheCityPlanCanBeSearchedSortedAndTakenAway() {
        publishedPlan();
        Visitor mayor = visitor(MAYOR);
        String all = mayor.get("/rencana-kota/" + YEAR + "/kegiatan").body();
        assertThat(all).contains("2 kegiatan", "Rp2.000.000", "Ditunda. Dikurangi");
        assertThat(all.indexOf("Rp2.000.000")).isLessThan(all.indexOf("Rp1.000.000"));
        assertThat(mayor.get("/rencana-kota/" + YEAR + "/kegiatan?status=DEFERRED&cari=PERHUB&urut=PEGAWAI")
                        .body())
                .contains("1 kegiatan")
                .doesNotContain("Rp2.000.000");
        assertThat(mayor.get("/rencana-kota/" + YEAR + "/kegiatan?cari=%25").body())
                .contains("Tidak ada kegiatan yang cocok");
        assertThat(mayor.get("/rencana-kota/" + YEAR + "/kegiatan/unduh?status=FUNDED")
                        .body())
                .contains("\"Unit\";\"Pegawai\";\"Program\"", "Manajemen Waktu", ";2000000;")
                .doesNotContain("Dikurangi");
        assertThat(mayor.get("/rencana-kota/" + YEAR + "/kegiatan/unduh?format=xlsx")
                        .status())
                .isEqualTo(200);
        assertThat(visitor(UNIT_HEAD).get("/rencana-kota/" + YEAR + "/kegiatan").status())
                .isEqualTo(403);
    }
}
