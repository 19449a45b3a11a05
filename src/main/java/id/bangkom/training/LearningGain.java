package id.bangkom.training;

import java.util.List;

/**
 * What a class learned, from tests before and after (scores 0 to 100) of those who took both.
 *
 * @param pairs how many took both
 * @param meanPre mean before, or null without pairs
 * @param meanPost mean after, or null without pairs
 * @param gain normalised gain of the class averages (Hake 1998), {@code (post - pre) / (100 - pre)}; null without pairs
 *     or when everybody had 100 before
 * @param effectSize difference of the means by the mean of the two standard deviations, {@code (post - pre) / ((sd(pre)
 *     + sd(post)) / 2)}, with sample standard deviations; null below two pairs or when all scores are the same
 */
record LearningGain(int pairs, Double meanPre, Double meanPost, Double gain, Double effectSize) {

    /** Scores of one person; either may be missing. */
    record Scores(Integer pre, Integer post) {}

    static LearningGain of(List<Scores> scores) {
        List<Scores> both = scores.stream()
                .filter(score -> score.pre() != null && score.post() != null)
                .toList();
        if (both.isEmpty()) {
            return new LearningGain(0, null, null, null, null);
        }
        double[] pre = both.stream().mapToDouble(Scores::pre).toArray();
        double[] post = both.stream().mapToDouble(Scores::post).toArray();
        double meanPre = mean(pre);
        double meanPost = mean(post);
        double spread = both.size() < 2 ? 0 : (deviation(pre, meanPre) + deviation(post, meanPost)) / 2;
        return new LearningGain(
                both.size(),
                meanPre,
                meanPost,
                meanPre == 100 ? null : (meanPost - meanPre) / (100 - meanPre),
                spread == 0 ? null : (meanPost - meanPre) / spread);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double deviation(double[] values, double mean) {
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / (values.length - 1));
    }
}
