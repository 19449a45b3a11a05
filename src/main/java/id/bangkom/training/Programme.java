package id.bangkom.training;

import id.bangkom.hours.LearningType;
import java.util.List;
import java.util.Optional;

/**
 * Something one can learn from, with its price and what it is meant to achieve.
 *
 * @param id letters and digits
 * @param tenant the city whose catalogue it is in
 * @param title Indonesian
 * @param description Indonesian: content and way of learning, for those who choose
 * @param type type of development, which decides the conversion to JP
 * @param mode class, e-learning or self-study
 * @param jp JP of 45 minutes that it counts for one participant when nothing is capped, from the decision
 *     {@code learning-hours}
 * @param days days it takes (or, in one's own time, over which the work is spread), at least 1
 * @param minutes minutes of learning in all
 * @param cost per participant, in IDR
 * @param international held abroad
 * @param partnerId who delivers it
 * @param minParticipants fewest for a class to take place; 1 when there is no class
 * @param maxParticipants most in one class, at most {@value #MOST_IN_A_CLASS}
 * @param active whether it may be planned
 * @param targets competencies it develops, at least one
 */
public record Programme(
        String id,
        String tenant,
        String title,
        String description,
        LearningType type,
        Mode mode,
        int jp,
        int days,
        int minutes,
        long cost,
        boolean international,
        String partnerId,
        int minParticipants,
        int maxParticipants,
        boolean active,
        List<Target> targets) {

    /** The form that records the results of a class has this many places. */
    public static final int MOST_IN_A_CLASS = 30;

    /**
     * A competency that a programme develops.
     *
     * @param competencyId which
     * @param fromLevel level one should have before, 1 to 5
     * @param toLevel level one should reach, above {@code fromLevel}, up to 5
     */
    public record Target(String competencyId, int fromLevel, int toLevel) {

        public Target {
            if (fromLevel < 1 || toLevel > 5 || fromLevel >= toLevel) {
                throw new IllegalArgumentException("Not levels of a programme: " + fromLevel + " to " + toLevel);
            }
        }

        /** Whether somebody at this level would gain by it: below the level to reach, and not far below the entry. */
        public boolean helpsFrom(int level) {
            return level < toLevel && level >= fromLevel - 1;
        }
    }

    public Programme {
        targets = List.copyOf(targets);
        if (jp < 1 || days < 1 || minutes < 1 || cost < 0) {
            throw new IllegalArgumentException(
                    "Programme " + id + ": JP, days and minutes are above 0, cost is not below");
        }
        if (minParticipants < 1 || maxParticipants < minParticipants || maxParticipants > MOST_IN_A_CLASS) {
            throw new IllegalArgumentException("Programme " + id + ": 1 <= min <= max <= " + MOST_IN_A_CLASS);
        }
        if (targets.isEmpty()) {
            throw new IllegalArgumentException("Programme " + id + " develops nothing");
        }
    }

    /** What it does for one competency. */
    public Optional<Target> target(String competencyId) {
        return targets.stream()
                .filter(target -> target.competencyId().equals(competencyId))
                .findFirst();
    }
}
