package id.bangkom.training;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a programme costs by the standards of a year. */
final class Costing {

    /**
     * A part of a programme's price.
     *
     * @param code of the standard
     * @param quantity how many, more than 0
     */
    record Part(String code, Per per, int quantity) {}

    /** For whom a part is needed. */
    enum Per {
        PARTICIPANT("per peserta"),
        CLASS("per kelas");

        private final String label;

        Per(String label) {
            this.label = label;
        }

        /** Indonesian. */
        String label() {
            return label;
        }
    }

    /**
     * @param participant IDR for each participant
     * @param whole IDR for each class, however many take part
     */
    record Price(long participant, long whole) {

        /** IDR that one of so many participants costs, rounded up, so that all together are never too little. */
        long each(int participants) {
            return participant + (whole + participants - 1) / participants;
        }

        /** IDR of a class. */
        long ofClass(int participants) {
            return participant * participants + whole;
        }

        /** IDR of each participant of a class, exactly: the first bear the rest of the division. */
        List<Long> shares(int participants) {
            return IntStream.range(0, participants)
                    .mapToObj(place -> participant + whole / participants + (place < whole % participants ? 1 : 0))
                    .toList();
        }
    }

    private Costing() {}

    /**
     * The price by the standards.
     *
     * @param standards by code
     * @return empty when there are no parts, or a standard is missing, so that nothing can be said
     */
    static Optional<Price> price(List<Part> parts, Map<String, CostStandard> standards) {
        if (parts.isEmpty() || !parts.stream().map(Part::code).allMatch(standards::containsKey)) {
            return Optional.empty();
        }
        return Optional.of(new Price(sum(parts, Per.PARTICIPANT, standards), sum(parts, Per.CLASS, standards)));
    }

    private static long sum(List<Part> parts, Per per, Map<String, CostStandard> standards) {
        return parts.stream()
                .filter(part -> part.per() == per)
                .mapToLong(part -> part.quantity() * standards.get(part.code()).amount())
                .sum();
    }
}
