package id.bangkom.showcase;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.cycle.Cycles;
import id.bangkom.cycle.Cycles.CycleOfYear;
import id.bangkom.showcase.DemoStart.Demo;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/**
 * The demo on days on which little has happened in the year, or little can: at night on 31 December, for example, the
 * execution of the year is over, and with it mentoring and invitations.
 */
@Tag("soak")
@ExtendWith(OutputCaptureExtension.class)
class DemoDatesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-12-31T15:30:00Z, 2026",
        "2026-12-31T16:20:00Z, 2027",
        "2027-01-09T03:00:00Z, 2027",
        "2027-02-20T03:00:00Z, 2027",
        "2027-05-03T03:00:00Z, 2027",
        "2028-02-29T23:59:00Z, 2028"
    })
    void theDemoCanBeStarted(Instant now, int year, CapturedOutput output) {
        try (Demo demo = DemoStart.at(
                now, "jdbc:h2:mem:demo-" + now.getEpochSecond() + ";DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=500")) {
            assertThat(output).doesNotContain("was refused");
            assertThat(demo.bean(Cycles.class).all("palu"))
                    .extracting(CycleOfYear::year)
                    .containsExactly(year + 2, year + 1, year, year - 1);
            assertThat(demo.bean(Cycles.class)
                            .find("palu", year - 1)
                            .orElseThrow()
                            .state())
                    .isEqualTo(CycleOfYear.State.CLOSED);
            assertThat(demo.bean(RuntimeService.class).createIncidentQuery().count())
                    .isZero();
            Set<String> missing = new TreeSet<>(DemoStart.userTasks());
            missing.removeAll(demo.tasks().stream().map(DemoStart::place).collect(Collectors.toSet()));
            assertThat(missing).as("places where nothing waits on " + now).hasSizeLessThan(10);
        }
    }
}
