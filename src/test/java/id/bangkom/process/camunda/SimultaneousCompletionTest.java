package id.bangkom.process.camunda;

import static id.bangkom.testing.TestCity.PALU;
import static id.bangkom.testing.TestCity.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.process.Actor;
import id.bangkom.process.CaseKey;
import id.bangkom.process.TaskDesk;
import id.bangkom.refusal.Refusal;
import id.bangkom.testing.LogRecord;
import id.bangkom.testing.ProcessTest;
import id.bangkom.testing.ProcessTestConfiguration;
import id.bangkom.testing.TestCity;
import id.bangkom.testing.Workbench;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A double click, or the same task open in two windows. */
@ProcessTest
class SimultaneousCompletionTest {

    private static final String PROCESS = "needs-identification";
    private static final int YEAR = 2042;
    private static final int ROUNDS = 15;
    private static final int CLICKS = 3;

    @Autowired
    private Workbench bench;

    @Autowired
    private TaskDesk desk;

    @Autowired
    private TestCity city;

    @Test
    void oneIsAcceptedAndTheOthersAreToldThatItIsDone() throws Exception {
        bench.timeIs(ProcessTestConfiguration.MORNING);
        city.cycle(PALU, YEAR);
        ExecutorService windows = Executors.newFixedThreadPool(CLICKS);
        try (LogRecord log = LogRecord.of("org.camunda.bpm.engine")) {
            for (int round = 0; round < ROUNDS; round++) {
                List<String> answers = clickTogether(windows, waitingForConfirmation());
                assertThat(answers).as(log.text()).containsOnlyOnce("accepted");
                assertThat(answers)
                        .filteredOn(answer -> !answer.equals("accepted"))
                        .hasSize(CLICKS - 1)
                        .allMatch(answer -> answer.startsWith("Tugas ini sudah diselesaikan oleh Anda pada "));
            }
            assertThat(log.text().lines().filter(line -> line.contains("ENGINE-16004")))
                    .as("errors in the log of a double click")
                    .isEmpty();
        } finally {
            windows.shutdownNow();
        }
    }

    private String waitingForConfirmation() {
        String employee = city.employee();
        CaseKey key = new CaseKey(PALU, YEAR, employee);
        bench.start(PROCESS, key);
        bench.complete(employee, PROCESS, key, "selfAssessment", levels());
        return bench.task(PROCESS, key, "confirmNeeds").getId();
    }

    private List<String> clickTogether(ExecutorService windows, String task) throws Exception {
        CyclicBarrier together = new CyclicBarrier(CLICKS);
        Map<String, Object> confirmation = levels();
        confirmation.put("decision", "CONFIRM");
        List<Callable<String>> clicks = new ArrayList<>();
        for (int click = 0; click < CLICKS; click++) {
            clicks.add(() -> {
                together.await();
                try {
                    desk.complete(new Actor(SUPERVISOR, PALU), task, confirmation);
                    return "accepted";
                } catch (Refusal refusal) {
                    return refusal.getMessage();
                }
            });
        }
        List<String> answers = new ArrayList<>();
        for (Future<String> answer : windows.invokeAll(clicks)) {
            answers.add(answer.get());
        }
        return answers;
    }

    private static Map<String, Object> levels() {
        Map<String, Object> levels = new HashMap<>();
        for (int slot = 1; slot <= 9; slot++) {
            levels.put("level" + slot, 3);
        }
        return levels;
    }
}
