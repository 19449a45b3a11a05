package id.bangkom.plan;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.competency.CompetencyKind;
import id.bangkom.hours.LearningType;
import id.bangkom.hours.LearningType.Share;
import id.bangkom.needs.LevelSource;
import id.bangkom.needs.Need;
import id.bangkom.needs.Recommendation;
import id.bangkom.training.Mode;
import id.bangkom.training.Programme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProposalTest {

    private static final Need SERVICE = need("service", 4, 1, "WORKSHOP");
    private static final Need TEAMWORK = need("teamwork", 2, 1, "MENTORING");

    @Test
    void theRecommendedTypeComesBeforeACheaperOne() {
        List<Programme> catalogue = List.of(
                programme("online", LearningType.E_LEARNING, 20, 0, "service", 1, 2),
                programme("workshop", LearningType.WORKSHOP, 20, 900, "service", 1, 2));
        assertThat(chosen(List.of(SERVICE), catalogue, 20, null)).containsExactly("workshop");
    }

    @Test
    void oneStepAfterTheOtherAndThenTheLowestPricePerHour() {
        List<Programme> catalogue = List.of(
                programme("far", LearningType.WORKSHOP, 20, 0, "service", 1, 4),
                programme("dear", LearningType.WORKSHOP, 10, 800, "service", 1, 2),
                programme("fair", LearningType.WORKSHOP, 20, 900, "service", 1, 2));
        assertThat(chosen(List.of(SERVICE), catalogue, 20, null)).containsExactly("fair");
    }

    @Test
    void aProgrammeThatStartsTooHighOrEndsTooLowHelpsNobody() {
        List<Programme> catalogue = List.of(
                programme("high", LearningType.WORKSHOP, 20, 0, "service", 3, 4),
                programme("other", LearningType.WORKSHOP, 20, 0, "change", 1, 2));
        assertThat(chosen(List.of(SERVICE), catalogue, 20, null)).isEmpty();
    }

    @Test
    void anotherTypeFillsUpOnlyWhenTheHoursAreNotReached() {
        List<Programme> catalogue = List.of(
                programme("workshop", LearningType.WORKSHOP, 15, 0, "service", 1, 2),
                programme("team", LearningType.COURSE, 8, 0, "teamwork", 1, 2));
        assertThat(chosen(List.of(SERVICE, TEAMWORK), catalogue, 15, null)).containsExactly("workshop");
        assertThat(chosen(List.of(SERVICE, TEAMWORK), catalogue, 20, null)).containsExactly("workshop", "team");
    }

    @Test
    void theCeilingIsKeptAndNoProgrammeComesTwice() {
        List<Programme> catalogue = List.of(new Programme(
                "both",
                "palu",
                "both",
                "Uji",
                LearningType.WORKSHOP,
                Mode.CLASS,
                30,
                1,
                1350,
                0,
                false,
                "partner",
                1,
                30,
                true,
                List.of(new Programme.Target("service", 1, 2), new Programme.Target("teamwork", 1, 2))));
        assertThat(chosen(List.of(SERVICE), catalogue, 20, 24)).isEmpty();
        assertThat(chosen(List.of(SERVICE, TEAMWORK), catalogue, 50, null)).containsExactly("both");
    }

    @Test
    void theAlternativeIsTakenWhenItsClassIsShortAndSaysWhy() {
        Need other = new Need(
                "change",
                "change",
                CompetencyKind.MANAGERIAL,
                3,
                1,
                LevelSource.SUPERVISOR,
                2,
                2,
                2,
                new Recommendation("WORKSHOP", "INTERNSHIP", "CLASS", "Alasan"));
        List<Programme> catalogue = List.of(
                programme("first", LearningType.WORKSHOP, 10, 0, "service", 1, 2),
                programme("formal", LearningType.WORKSHOP, 10, 0, "change", 1, 2),
                programme("work", LearningType.INTERNSHIP, 10, 900, "change", 1, 2));
        List<Proposal.Suggestion> balanced = balanced(List.of(SERVICE, other), catalogue, 15);
        assertThat(balanced).extracting(each -> each.programme().id()).containsExactly("first", "work");
        assertThat(balanced.get(0).note()).isNull();
        assertThat(balanced.get(1).note())
                .isEqualTo(
                        "Menggantikan Workshop atau Lokakarya karena porsi \"Belajar di tempat kerja\" baru 0 persen JP,"
                                + " acuan 70 persen.");
        assertThat(balanced(List.of(SERVICE, other), catalogue, 70))
                .as("not short by more than is tolerated")
                .extracting(each -> each.programme().id())
                .containsExactly("first", "formal");
        assertThat(balanced(List.of(other), catalogue, 15))
                .as("nothing is short before there are hours")
                .extracting(each -> each.programme().id())
                .containsExactly("formal");
        assertThat(balanced(List.of(SERVICE, other), catalogue.subList(0, 2), 15))
                .as("no programme of the alternative")
                .extracting(each -> each.programme().id())
                .containsExactly("first", "formal");
    }

    private static List<Proposal.Suggestion> balanced(List<Need> gaps, List<Programme> catalogue, double tolerance) {
        MixTargets targets =
                new MixTargets(Map.of(Share.FORMAL, 10.0, Share.SOCIAL, 20.0, Share.WORKPLACE, 70.0), tolerance);
        return Proposal.make(List.of(), gaps, catalogue, 20, null, targets);
    }

    @Test
    void aProgrammeIsForTheLargestGapItHelpsWith() {
        Programme programme = programme("team", LearningType.COURSE, 8, 0, "teamwork", 1, 2);
        assertThat(Proposal.needFor(programme, List.of(SERVICE, TEAMWORK))).contains(TEAMWORK);
        assertThat(Proposal.needFor(programme, List.of(SERVICE))).isEmpty();
    }

    private static List<String> chosen(List<Need> gaps, List<Programme> catalogue, int aim, Integer ceiling) {
        return Proposal.make(gaps, catalogue, aim, ceiling).stream()
                .map(suggestion -> suggestion.programme().id())
                .toList();
    }

    private static Need need(String competency, int required, int actual, String method) {
        return new Need(
                competency,
                competency,
                CompetencyKind.MANAGERIAL,
                required,
                actual,
                LevelSource.SUPERVISOR,
                required - actual,
                method,
                "Alasan");
    }

    private static Programme programme(
            String id, LearningType type, int jp, long cost, String competency, int from, int to) {
        return new Programme(
                id,
                "palu",
                id,
                "Uji",
                type,
                Mode.CLASS,
                jp,
                1,
                jp * 45,
                cost,
                false,
                "partner",
                1,
                30,
                true,
                List.of(new Programme.Target(competency, from, to)));
    }
}
