package id.bangkom.profile;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.competency.Assessment;
import id.bangkom.competency.Assessment.Source;
import id.bangkom.competency.Competency;
import id.bangkom.competency.CompetencyKind;
import id.bangkom.competency.RequiredLevel;
import id.bangkom.needs.LevelSource;
import id.bangkom.needs.Needs;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which level counts, and what follows from it. */
class EvidenceTest {

    private static final ZoneId PALU = ZoneId.of("Asia/Makassar");
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate YEAR_END = LocalDate.of(2026, 12, 31);

    private static Evidence assessed(int level, Source source, LocalDate on) {
        return Evidence.of(new Assessment("service", level, source, on));
    }

    private static Evidence rated(int level, LevelSource source, String at) {
        return Evidence.of(new Needs.Rated("e1", 2026, "service", level, source, Instant.parse(at)), PALU);
    }

    private static int counting(LocalDate on, Evidence... evidence) {
        return Evidence.counting(List.of(evidence), on).get("service").level();
    }

    @Test
    void theLatestCounts() {
        assertThat(counting(
                        YEAR_END,
                        assessed(2, Source.ASSESSMENT_CENTRE, MAY),
                        rated(3, LevelSource.SUPERVISOR, "2026-06-01T02:00:00Z")))
                .isEqualTo(3);
        assertThat(counting(
                        YEAR_END,
                        rated(3, LevelSource.SUPERVISOR, "2026-06-01T02:00:00Z"),
                        assessed(4, Source.EVALUATION, MAY.plusMonths(3))))
                .isEqualTo(4);
    }

    @Test
    void onOneDayTheAssessmentCentreCounts() {
        Evidence supervisor = rated(3, LevelSource.SUPERVISOR, "2026-05-01T02:00:00Z");
        Evidence centre = assessed(2, Source.ASSESSMENT_CENTRE, MAY);
        assertThat(counting(YEAR_END, centre, supervisor)).isEqualTo(2);
        assertThat(counting(YEAR_END, supervisor, centre)).isEqualTo(2);
    }

    @Test
    void whatPeopleSayOfThemselvesCountsOnlyWhenNobodyElseHasSaidAnything() {
        Evidence self = rated(5, LevelSource.SELF, "2026-09-01T02:00:00Z");
        assertThat(counting(YEAR_END, self, assessed(2, Source.SUPERVISOR, MAY)))
                .isEqualTo(2);
        assertThat(counting(YEAR_END, self)).isEqualTo(5);
    }

    @Test
    void whatWasFoundLaterIsLeftOutAndDaysAreThoseOfTheCity() {
        Evidence atNight = rated(4, LevelSource.SUPERVISOR, "2026-12-31T20:00:00Z");
        assertThat(atNight.on()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(counting(YEAR_END, atNight, assessed(2, Source.SUPERVISOR, MAY)))
                .isEqualTo(2);
        assertThat(Evidence.counting(List.of(atNight), YEAR_END)).isEmpty();
    }

    @Test
    void theMatchIsThatOfWhatIsKnown() {
        Match match = Match.of(
                List.of(required("service", 3), required("unity", 3), required("change", 2)),
                Map.of(
                        "service",
                        assessed(5, Source.SUPERVISOR, MAY),
                        "unity",
                        new Evidence("unity", 2, Evidence.Kind.ASSESSED, "x", MAY)));
        assertThat(match.known()).isEqualTo(2);
        assertThat(match.reached()).isEqualTo(5);
        assertThat(match.required()).isEqualTo(6);
        assertThat(match.jpm().orElseThrow()).isEqualTo(100.0 * 5 / 6);
        assertThat(match.gaps()).isEqualTo(1);
        assertThat(match.lines()).extracting(Match.Line::gap).containsExactly(0, 1, null);
        assertThat(Match.of(List.of(required("service", 3)), Map.of()).jpm()).isEmpty();
    }

    @Test
    void theChartShowsBarMarkAndWhatIsMissing() {
        Chart.Bars chart = Chart.of(Match.of(
                List.of(required("service", 3), required("unity", 3)),
                Map.of("service", assessed(2, Source.SUPERVISOR, MAY))));
        assertThat(chart.bars())
                .extracting(bar -> bar.width() + " " + bar.mark() + " " + bar.missing() + " " + bar.words())
                .containsExactly("104 156 52 2 / 3", "0 156 0 belum / 3");
        assertThat(chart.height()).isGreaterThan(chart.bars().get(1).y() + 38);
    }

    private static RequiredLevel required(String id, int level) {
        return new RequiredLevel(new Competency(id, id, CompetencyKind.MANAGERIAL, "."), level, true);
    }
}
