package id.bangkom.evaluation;

import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SUPERVISOR;
import static id.bangkom.testing.TestCity.UNIT;
import static id.bangkom.testing.TestCity.UNIT_HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.evaluation.EvaluationCases.Outcome;
import id.bangkom.evaluation.EvaluationCases.PlannedFollowUp;
import id.bangkom.process.CaseKey;
import id.bangkom.testing.HttpTest;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.TestYears;
import id.bangkom.testing.Visitor;
import id.bangkom.testing.Workbench;
import id.bangkom.training.Participations.Ended;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Results and follow-up as people see them in a browser. */
@HttpTest
class ResultPagesTest {

    /** The page shows the latest years of the city, and other tests open some. */
    private final int year = TestYears.next();

    @LocalServerPort
    private int port;

    @Autowired
    private Workbench bench;

    @Autowired
    private TestCity city;

    @Autowired
    private EvaluationCases cases;

    private String employee;
    private String link;

    @BeforeEach
    void somebodyWithAResultAndAFollowUp() {
        bench.timeIs(ProcessTestConfiguration.MORNING);
        city.cycle(PALU, year);
        employee = city.employee();
        CaseKey key = new CaseKey(PALU, year, "r" + employee);
        link = "/tindak-lanjut/" + year + "/r" + employee + "/1";
        LocalDate ended = LocalDate.of(2027, 1, 9);
        cases.open(
                key,
                new Ended(employee, "time", "Manajemen Waktu", ended, 40, 70, List.of()),
                UNIT,
                ended.plusDays(90));
        cases.observed(key, new Outcome(87.5, 75.0, 100.0, 7, 7, 75.0, Band.GOOD, null, 0.5));
        cases.followUp(
                key,
                List.of(new PlannedFollowUp(
                        1,
                        AgreeFollowUp.Priority.HIGH,
                        "Menyusun jadwal " + employee,
                        "Seksi pengaduan",
                        AgreeFollowUp.Responsible.EMPLOYEE,
                        LocalDate.of(2027, 12, 31),
                        "Jadwal dipakai")),
                null,
                SUPERVISOR);
        cases.recognised(key, "CERTIFICATE", "Hasil baik dan JP terpenuhi: piagam penghargaan.");
    }

    @Test
    void everybodySeesTheOwnResultsAndFollowUp() {
        assertThat(visitor(employee).get("/").body())
                .contains("Manajemen Waktu", "Indeks 87,5 dari 100 (Baik)", "piagam penghargaan")
                .contains("Menyusun jadwal " + employee, "31 Desember 2027", "Terbuka");
        assertThat(visitor(city.employee()).get("/").body())
                .contains("Belum ada pelatihan Anda yang dievaluasi.")
                .doesNotContain("Menyusun jadwal " + employee);
    }

    @Test
    void theSupervisorClosesAFollowUpWithAProofAndNobodyElseFindsIt() {
        Visitor supervisor = visitor(SUPERVISOR);
        assertThat(supervisor.get("/").body()).contains("Menyusun jadwal " + employee, link);
        for (String other : new String[] {employee, UNIT_HEAD}) {
            assertThat(visitor(other).get(link).status()).as(other).isEqualTo(404);
        }
        assertThat(supervisor.get("/tindak-lanjut/2027/no_case/1").status()).isEqualTo(404);
        Visitor.Answer empty = supervisor.submit(link, link, "proof", " ");
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.body()).contains("Isilah bukti");
        assertThat(supervisor.submit(link, link, "proof", "Jadwal terpasang").location())
                .isEqualTo("/");
        assertThat(supervisor.get("/").body()).doesNotContain("Menyusun jadwal " + employee);
        assertThat(supervisor.get(link).status()).isEqualTo(404);
        assertThat(visitor(employee).get("/").body()).contains("Selesai: Jadwal terpasang");
    }

    private Visitor visitor(String account) {
        Visitor visitor = Visitor.at(port);
        visitor.login(TestCity.mail(account), TestCity.PASSWORD);
        return visitor;
    }
}
