package id.bangkom.needs;

import id.bangkom.needs.Voices.Kind;
import id.bangkom.needs.Voices.Ticked;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * How many people of each unit ticked what. A number below {@value #FEWEST} is never told, not even that it is 0, because a
 * few people could be guessed. Sums are of the numbers that are told, so that nothing can be found by subtraction.
 */
final class VoiceCounts {

    static final int FEWEST = 5;

    private record Cell(String unit, Kind kind, String code) {}

    private final Map<Cell, Integer> cells = new HashMap<>();
    private final Map<String, Integer> answered = new HashMap<>();

    /**
     * @param answered people who answered
     * @param ticked what they ticked, each code once
     * @param unitOf unit by person; people without one do not count
     */
    VoiceCounts(Collection<String> answered, Collection<Ticked> ticked, Function<String, String> unitOf) {
        answered.forEach(person -> {
            String unit = unitOf.apply(person);
            if (unit != null) {
                this.answered.merge(unit, 1, Integer::sum);
            }
        });
        ticked.forEach(each -> {
            String unit = unitOf.apply(each.caseId());
            if (unit != null) {
                cells.merge(new Cell(unit, each.kind(), each.code()), 1, Integer::sum);
            }
        });
    }

    /** How many of the unit answered; empty when they are too few. */
    OptionalInt answered(String unit) {
        return told(answered.getOrDefault(unit, 0));
    }

    /** How many of the unit ticked this; empty when they are too few. */
    OptionalInt count(String unit, Kind kind, String code) {
        return told(cells.getOrDefault(new Cell(unit, kind, code), 0));
    }

    /** Of several units, those numbers alone that are told for each of them. */
    OptionalInt sum(Collection<String> units, Kind kind, String code) {
        List<Integer> told = units.stream()
                .map(unit -> count(unit, kind, code))
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .toList();
        return told.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(told.stream().mapToInt(Integer::intValue).sum());
    }

    private static OptionalInt told(int count) {
        return count < FEWEST ? OptionalInt.empty() : OptionalInt.of(count);
    }
}
