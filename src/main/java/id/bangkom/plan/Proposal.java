package id.bangkom.plan;

import id.bangkom.hours.LearningType;
import id.bangkom.hours.LearningType.Share;
import id.bangkom.needs.Need;
import id.bangkom.process.Words;
import id.bangkom.training.Programme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the system proposes to somebody: what a rule requires first, whatever the hours; then for gaps, the largest gap first, one programme each, until the hours aimed at are
 * reached. For a gap, the programme of the recommended type comes first, then one that leads to the lowest level (one
 * step after the other), then the cheapest per JP. Gaps for which the recommended type is not in the catalogue are served
 * by another type, but only when the hours are not reached without them. When what is chosen so far lacks hours of the
 * class (10:20:70) that the recommended alternative belongs to, and lacks them more than those of the recommended type, a
 * programme of the alternative comes first.
 */
final class Proposal {

    /**
     * A programme.
     *
     * @param need the gap it is for; null when it is for none, but required by a rule
     * @param note why the alternative was taken, Indonesian, or null
     */
    record Suggestion(Programme programme, Need need, String note) {}

    private final List<Need> gaps;
    private final List<Programme> catalogue;
    private final int aim;
    private final Integer ceiling;
    private final MixTargets targets;
    private final List<Suggestion> chosen = new ArrayList<>();

    private Proposal(List<Need> gaps, List<Programme> catalogue, int aim, Integer ceiling, MixTargets targets) {
        this.gaps = gaps;
        this.catalogue = catalogue;
        this.aim = aim;
        this.ceiling = ceiling;
        this.targets = targets;
    }

    /**
     * @param gaps those with a gap, the largest first
     * @param catalogue what may be planned
     * @param aim JP to reach
     * @param ceiling JP not to exceed, or null
     * @return at most {@link PlanSlots#COUNT}, no programme twice; empty when nothing in the catalogue helps
     */
    static List<Suggestion> make(List<Need> gaps, List<Programme> catalogue, int aim, Integer ceiling) {
        return make(List.of(), gaps, catalogue, aim, ceiling, null);
    }

    /**
     * As above; what is mandatory comes first, in its order, even above the ceiling.
     *
     * @param targets what hours are balanced against, or null for no balance
     */
    static List<Suggestion> make(
            List<Programme> mandatory,
            List<Need> gaps,
            List<Programme> catalogue,
            int aim,
            Integer ceiling,
            MixTargets targets) {
        Proposal proposal = new Proposal(gaps, catalogue, aim, ceiling, targets);
        mandatory.stream()
                .distinct()
                .limit(PlanSlots.COUNT)
                .map(programme ->
                        new Suggestion(programme, needFor(programme, gaps).orElse(null), null))
                .forEach(proposal.chosen::add);
        proposal.fill(true);
        proposal.fill(false);
        return proposal.chosen;
    }

    /** Everything in the catalogue that helps with a gap, the best first. */
    static Stream<Programme> helping(Need need, List<Programme> catalogue) {
        return catalogue.stream()
                .filter(programme -> programme
                        .target(need.competencyId())
                        .filter(target -> target.helpsFrom(need.actual()))
                        .isPresent())
                .sorted(Comparator.comparing((Programme programme) -> !isRecommended(programme, need))
                        .thenComparingInt(programme -> programme
                                .target(need.competencyId())
                                .orElseThrow()
                                .toLevel())
                        .thenComparingDouble(programme -> (double) programme.cost() / programme.jp())
                        .thenComparing(Programme::id));
    }

    /** Whether the programme is of the type that was recommended for the gap. */
    static boolean isRecommended(Programme programme, Need need) {
        return programme.type().name().equals(need.method());
    }

    /** The gap that a programme is for: the largest that it helps with. */
    static Optional<Need> needFor(Programme programme, List<Need> gaps) {
        return gaps.stream()
                .filter(need -> programme
                        .target(need.competencyId())
                        .filter(target -> target.helpsFrom(need.actual()))
                        .isPresent())
                .findFirst();
    }

    private void fill(boolean recommendedOnly) {
        for (Need need : gaps) {
            if (hours() >= aim || chosen.size() == PlanSlots.COUNT) {
                return;
            }
            if (chosen.stream().anyMatch(suggestion -> need.equals(suggestion.need()))) {
                continue;
            }
            Optional<Suggestion> balanced = alternative(need);
            balanced.or(() -> fitting(need)
                            .filter(programme -> !recommendedOnly || isRecommended(programme, need))
                            .findFirst()
                            .map(programme -> new Suggestion(programme, need, null)))
                    .ifPresent(chosen::add);
        }
    }

    /** What helps, is not chosen yet and stays below the ceiling, the best first. */
    private Stream<Programme> fitting(Need need) {
        return helping(need, catalogue)
                .filter(programme -> chosen.stream()
                        .noneMatch(suggestion -> suggestion.programme().id().equals(programme.id())))
                .filter(programme -> ceiling == null || hours() + programme.jp() <= ceiling);
    }

    /** A programme of the alternative, when its class of learning is short of hours. */
    private Optional<Suggestion> alternative(Need need) {
        Optional<LearningType> method = LearningType.named(need.method());
        Optional<LearningType> other = LearningType.named(need.alternative());
        if (targets == null || method.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        Share share = other.get().share();
        Mix mix = mix();
        if (!targets.isShort(mix, share)
                || targets.lack(mix, share) <= targets.lack(mix, method.get().share())) {
            return Optional.empty();
        }
        String note = "Menggantikan " + method.get().label() + " karena porsi \"" + share.label() + "\" baru "
                + Words.number(mix.percent(share), 0) + " persen JP, acuan "
                + Words.number(targets.percent().get(share), 0) + " persen.";
        return fitting(need)
                .filter(programme -> programme.type() == other.get())
                .findFirst()
                .map(programme -> new Suggestion(programme, need, note));
    }

    private Mix mix() {
        return Mix.of(chosen.stream()
                .map(Suggestion::programme)
                .collect(Collectors.groupingBy(
                        programme -> programme.type().label(), Collectors.summingInt(Programme::jp))));
    }

    private int hours() {
        return chosen.stream()
                .mapToInt(suggestion -> suggestion.programme().jp())
                .sum();
    }
}
