package id.bangkom.process.camunda;

import static id.bangkom.testing.TestCity.HR_HEAD;
import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SORONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.process.Actor;
import id.bangkom.process.DecisionBook;
import id.bangkom.process.DecisionSheet;
import id.bangkom.process.DecisionSheet.Cell;
import id.bangkom.process.DecisionSheet.Row;
import id.bangkom.process.Decisions;
import id.bangkom.refusal.Refusal;
import id.bangkom.testing.ProcessTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A city's own versions of a table, in rows and in the engine. */
@ProcessTest
class DecisionBookTest {

    private static final String TABLE = "intervention";
    private static final LocalDate FROM = LocalDate.of(2027, 3, 1);
    private static final Actor HEAD = new Actor(HR_HEAD, PALU);
    private static final Map<String, Object> QUESTION = Map.of(
            "competencyKind", "SOCIO_CULTURAL",
            "gap", 1,
            "positionClass", "PENGAWAS",
            "location", "IN_TOWN",
            "constraint", "NONE");

    @Autowired
    private DecisionBook book;

    @Autowired
    private Decisions decisions;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void asItShips() {
        jdbc.sql("delete from decision_version").update();
    }

    private Object method(String tenant, LocalDate on) {
        return decisions.decide(TABLE, tenant, on, QUESTION).get("method");
    }

    /** With another answer in every row. */
    private DecisionSheet changed(String method, String reason) {
        DecisionSheet shipped = book.shipped(TABLE);
        return shipped.with(shipped.rows().stream()
                .map(row -> new Row(
                        row.cells(),
                        List.of(method, row.outputs().get(1), row.outputs().get(2), reason)))
                .toList());
    }

    private void publish(int base, DecisionSheet sheet) {
        book.publish(HEAD, base, FROM, sheet, "Alasan", "Perwali Uji");
    }

    @Test
    void aVersionCountsInItsCityFromItsDayOnAndEarlierOnesStay() {
        assertThat(method(PALU, FROM)).isEqualTo("COMMUNITY_OF_PRACTICE");
        publish(0, changed("COACHING", "Versi pertama kota ini"));
        assertThat(method(PALU, FROM.minusDays(1))).isEqualTo("COMMUNITY_OF_PRACTICE");
        assertThat(method(PALU, FROM)).isEqualTo("COACHING");
        assertThat(method(SORONG, FROM)).isEqualTo("COMMUNITY_OF_PRACTICE");
        assertThat(decisions.decide(TABLE, QUESTION).get("method"))
                .as("the shipped one")
                .isEqualTo("COMMUNITY_OF_PRACTICE");
        book.publish(HEAD, 1, FROM.plusDays(5), changed("SEMINAR", "Versi kedua kota ini"), "Lagi", "Perwali Uji");
        assertThat(method(PALU, FROM.plusDays(4))).isEqualTo("COACHING");
        assertThat(method(PALU, FROM.plusDays(5))).isEqualTo("SEMINAR");

        assertThat(book.versions(PALU, TABLE))
                .extracting(DecisionBook.Version::number)
                .containsExactly(2, 1);
        assertThat(book.versions(PALU, TABLE).get(1).sheet()).isEqualTo(changed("COACHING", "Versi pertama kota ini"));
        assertThat(book.versions(SORONG, TABLE)).isEmpty();
        assertThat(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(TABLE)
                        .tenantIdIn(PALU)
                        .latestVersion()
                        .list())
                .as("in Cockpit")
                .hasSize(1);
    }

    @Test
    void whoPublishesOnAVersionThatIsNoLongerTheNewestIsRefused() {
        publish(0, changed("COACHING", "Versi pertama kota ini"));
        assertThatThrownBy(() -> publish(0, changed("SEMINAR", "Versi lain kota ini")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
        assertThat(method(PALU, FROM)).isEqualTo("COACHING");
    }

    @Test
    void ofTwoAtOnceOneWins() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> tries = new ArrayList<>();
            for (String method : List.of("COACHING", "SEMINAR")) {
                Callable<Boolean> attempt = () -> {
                    DecisionSheet sheet = changed(method, "Versi dari dua orang");
                    start.await();
                    try {
                        publish(0, sheet);
                        return true;
                    } catch (Refusal tooLate) {
                        assertThat(tooLate.kind()).isEqualTo(Refusal.Kind.CONFLICT);
                        return false;
                    }
                };
                tries.add(threads.submit(attempt));
            }
            assertThat(List.of(tries.get(0).get(), tries.get(1).get())).containsExactlyInAnyOrder(true, false);
        } finally {
            threads.shutdown();
        }
        assertThat(book.versions(PALU, TABLE)).hasSize(1);
        assertThat(method(PALU, FROM)).isIn("COACHING", "SEMINAR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\" + string(now()) + \"",
                "a\\\" then \\\"b",
                "baris\nbaru yang panjang",
                "terbalik \u202E kanan"
            })
    void whatIsNoPlainTextIsNeverWritten(String hostile) {
        assertThatThrownBy(() -> publish(0, changed("COACHING", hostile))).isInstanceOf(IllegalArgumentException.class);
        assertThat(book.versions(PALU, TABLE)).isEmpty();
    }

    @Test
    void markupIsATextAsAnyOther() {
        String text = "Lebih baik <b>x</b> & ]]> ${now()} #{1} if true then 1 else 2";
        publish(0, changed("COACHING", text));
        assertThat(decisions.decide(TABLE, PALU, FROM, QUESTION).get("reason")).isEqualTo(text);
    }

    @Test
    void valuesOutsideOfTheColumnsHolesAndOverlapsAreNeverWritten() {
        DecisionSheet shipped = book.shipped(TABLE);
        assertThatThrownBy(() -> publish(0, changed("MAGIC", "Alasan yang cukup panjang")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> publish(0, shipped.with(shipped.rows().subList(1, 43))))
                .isInstanceOf(IllegalArgumentException.class);
        List<Row> twice = new ArrayList<>(shipped.rows());
        twice.add(twice.get(0));
        assertThatThrownBy(() -> publish(0, shipped.with(twice))).isInstanceOf(IllegalArgumentException.class);
        Row any = shipped.rows().get(0);
        List<Cell> cells = new ArrayList<>(any.cells());
        cells.set(0, new Cell(List.of("MANAGERIAL\" or true or \""), null, null));
        List<Row> hostile = new ArrayList<>(shipped.rows());
        hostile.set(0, new Row(cells, any.outputs()));
        assertThatThrownBy(() -> book.rehearse(shipped.with(hostile))).isInstanceOf(IllegalArgumentException.class);
        assertThat(book.versions(PALU, TABLE)).isEmpty();
    }

    @Test
    void aRehearsalAnswersAsTheShippedTableDoesAndStoresNothing() {
        assertThat(book.shipped(TABLE).overlaps()).isEmpty();
        assertThat(book.shipped(TABLE).holes()).isEmpty();
        assertThat(book.rehearse(book.shipped(TABLE)).apply(QUESTION)).isEqualTo(decisions.decide(TABLE, QUESTION));
        assertThat(book.rehearse(changed("SEMINAR", "Alasan yang cukup panjang"))
                        .apply(QUESTION))
                .containsEntry("method", "SEMINAR");
        assertThat(book.versions(PALU, TABLE)).isEmpty();
    }
}
