package id.bangkom.mentoring;

/**
 * How well a mentor suits a mentee, 0 to 100, among those who may be asked at all: the weighted mean of the criteria,
 * each 0 to 1. The weights are rules {@code mentoring.weight.*}; only their relation counts. The criteria follow section
 * "Mentoring" of the documentation; no official formula exists.
 *
 * @param coverage share of the mentee's missing levels in which the mentor has the level that is required
 * @param sameFamily whether both positions belong to the same family
 * @param otherUnit whether the mentor works in another unit, which widens the mentee's view
 * @param yearsAhead years of service that the mentor is ahead, at least 0
 * @param mentees the mentor has now
 * @param capacity most mentees of the mentor, at least 1
 */
record MatchScore(
        double coverage, boolean sameFamily, boolean otherUnit, double yearsAhead, int mentees, int capacity) {

    /**
     * @param fullYears years of service ahead that count fully, above 0
     */
    record Weights(double coverage, double family, double unit, double seniority, double load, double fullYears) {

        double sum() {
            return coverage + family + unit + seniority + load;
        }
    }

    double of(Weights weights) {
        double seniority = Math.min(1, yearsAhead / weights.fullYears());
        double free = 1 - (double) mentees / capacity;
        return 100
                * (weights.coverage() * coverage
                        + weights.family() * (sameFamily ? 1 : 0)
                        + weights.unit() * (otherUnit ? 1 : 0)
                        + weights.seniority() * seniority
                        + weights.load() * free)
                / weights.sum();
    }
}
