package id.bangkom.needs;

import static id.bangkom.testing.TestCity.HR_ANALYST;
import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SORONG_ANALYST;
import static id.bangkom.testing.TestCity.SUPERVISOR;
import static id.bangkom.testing.TestCity.UNIT;
import static id.bangkom.testing.TestCity.UNIT_HEAD;
import static id.bangkom.testing.TestCity.UNIT_PLANNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.process.CaseKey;
import id.bangkom.refusal.Refusal;
import id.bangkom.testing.HttpTest;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.Visitor;
import id.bangkom.testing.Visitor.Answer;
import id.bangkom.testing.Workbench;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A unit's own questions, and its survey. */
@HttpTest
class UnitSurveyPagesTest {

    private static final String PROCESS = "needs-identification";
    /** Of nobody else's tests, because its questions are. */
    private static final int YEAR = 2047;

    private static final String PATH = "/survei-unit/" + YEAR;

    @LocalServerPort
    private int port;

    @Autowired
    private Workbench bench;

    @Autowired
    private TestCity city;

    @BeforeEach
    void morning() {
        bench.timeIs(ProcessTestConfiguration.MORNING);
    }

    private Visitor visitor(String account) {
        Visitor visitor = Visitor.at(port);
        visitor.login(TestCity.mail(account), TestCity.PASSWORD);
        return visitor;
    }

    private static Map<String, Object> levels() {
        Map<String, Object> levels = new HashMap<>();
        for (int slot = 1; slot <= 9; slot++) {
            levels.put("level" + slot, 2);
        }
        return levels;
    }

    @Test
    void questionsAreSetBeforeTheYearIsOpenedAndAnsweredInItsForms() {
        Visitor planner = visitor(UNIT_PLANNER);
        assertThat(planner.submit(PATH, PATH + "/pertanyaan", "unit", UNIT, "kind1", "SCALE", "text1", "x".repeat(201))
                        .status())
                .isEqualTo(400);
        assertThat(planner.submit(
                                PATH,
                                PATH + "/pertanyaan",
                                "unit",
                                UNIT,
                                "kind1",
                                "SCALE",
                                "text1",
                                "Seberapa lancar layanan malam?",
                                "kind2",
                                "TEXT",
                                "text2",
                                "Apa penghambat layanan malam?",
                                "kind3",
                                "SCALE",
                                "text3",
                                "")
                        .status())
                .isEqualTo(302);
        assertThat(planner.submit(PATH, PATH + "/isi", "unit", UNIT, "need.service", "5", "mastery.service", "2")
                        .status())
                .as("before the year is opened")
                .isEqualTo(409);
        city.cycle(PALU, YEAR);

        String employee = null;
        for (int i = 1; i <= 5; i++) {
            employee = city.employee();
            CaseKey key = new CaseKey(PALU, YEAR, employee);
            bench.start(PROCESS, key);
            assertThat(bench.view(employee, PROCESS, key, "selfAssessment"))
                    .containsEntry("question1", "Seberapa lancar layanan malam?")
                    .containsEntry("question1Kind", "SCALE")
                    .containsEntry("question2Kind", "TEXT")
                    .containsEntry("question3", null);
            Map<String, Object> answers = levels();
            String person = employee;
            assertThatThrownBy(() -> bench.complete(person, PROCESS, key, "selfAssessment", answers))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("Seberapa lancar layanan malam?");
            answers.put("scale1", i);
            answers.put("text2", i == 5 ? "<i>Lampu</i> jalan" : null);
            bench.complete(employee, PROCESS, key, "selfAssessment", answers);
            String shown = visitor(UNIT_HEAD).get(PATH).body();
            if (i < 5) {
                assertThat(shown).contains("kurang dari 5").doesNotContain("<td class=\"number\">" + i + "</td>");
            }
        }
        assertThat(visitor(UNIT_HEAD).get(PATH).body())
                .contains("<td class=\"number\">5</td>", "<td class=\"number\">3</td>")
                .doesNotContain("Lampu", "Simpan pertanyaan");

        Answer late = planner.submit(PATH, PATH + "/pertanyaan", "unit", UNIT, "kind1", "SCALE", "text1", "Lain?");
        assertThat(late.status()).as("once the year is open").isEqualTo(409);
        assertThat(late.body()).contains("Seberapa lancar layanan malam?");

        assertThat(planner.submit(
                                PATH,
                                PATH + "/isi",
                                "unit",
                                UNIT,
                                "need.service",
                                "5",
                                "mastery.service",
                                "2",
                                "barriers",
                                "Sarana terbatas")
                        .status())
                .isEqualTo(302);
        assertThat(visitor(HR_ANALYST).get(PATH + "?unit=" + UNIT).body())
                .contains("Sarana terbatas", "<td class=\"number\">3</td>")
                .doesNotContain("Simpan survei unit");
        assertThat(planner.submit(PATH, PATH + "/isi", "unit", UNIT, "need.service", "6", "mastery.service", "2")
                        .status())
                .isEqualTo(400);
        assertThat(planner.submit(PATH, PATH + "/isi", "unit", UNIT, "need.asal", "3", "mastery.asal", "2")
                        .status())
                .isEqualTo(400);
        assertThat(planner.submit(PATH, PATH + "/isi", "unit", TestCity.HR_UNIT, "need.service", "3")
                        .status())
                .as("another unit")
                .isEqualTo(404);
        assertThat(visitor(SUPERVISOR).get(PATH).status()).isIn(403, 404);
        assertThat(visitor(SORONG_ANALYST).get(PATH).body()).doesNotContain("Sarana terbatas", "layanan malam");
        assertThat(visitor(SORONG_ANALYST).get(PATH + "?unit=" + UNIT).body())
                .doesNotContain("Sarana terbatas", "layanan malam");
    }
}
