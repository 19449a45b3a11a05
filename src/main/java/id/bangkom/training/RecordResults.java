package id.bangkom.training;

import id.bangkom.training.LearningGain.Scores;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The form {@code record-results}. A Camunda Form cannot repeat a field, so it has a place for the scores of each of at
 * most {@value Programme#MOST_IN_A_CLASS} participants, in the order of nomination.
 *
 * @param attended cases of those who came
 * @param nobody says that none came, so that an empty list is no oversight
 */
record RecordResults(
        List<String> attended,
        Boolean nobody,
        @Min(0) @Max(100) Integer pre1,
        @Min(0) @Max(100) Integer post1,
        @Min(0) @Max(100) Integer pre2,
        @Min(0) @Max(100) Integer post2,
        @Min(0) @Max(100) Integer pre3,
        @Min(0) @Max(100) Integer post3,
        @Min(0) @Max(100) Integer pre4,
        @Min(0) @Max(100) Integer post4,
        @Min(0) @Max(100) Integer pre5,
        @Min(0) @Max(100) Integer post5,
        @Min(0) @Max(100) Integer pre6,
        @Min(0) @Max(100) Integer post6,
        @Min(0) @Max(100) Integer pre7,
        @Min(0) @Max(100) Integer post7,
        @Min(0) @Max(100) Integer pre8,
        @Min(0) @Max(100) Integer post8,
        @Min(0) @Max(100) Integer pre9,
        @Min(0) @Max(100) Integer post9,
        @Min(0) @Max(100) Integer pre10,
        @Min(0) @Max(100) Integer post10,
        @Min(0) @Max(100) Integer pre11,
        @Min(0) @Max(100) Integer post11,
        @Min(0) @Max(100) Integer pre12,
        @Min(0) @Max(100) Integer post12,
        @Min(0) @Max(100) Integer pre13,
        @Min(0) @Max(100) Integer post13,
        @Min(0) @Max(100) Integer pre14,
        @Min(0) @Max(100) Integer post14,
        @Min(0) @Max(100) Integer pre15,
        @Min(0) @Max(100) Integer post15,
        @Min(0) @Max(100) Integer pre16,
        @Min(0) @Max(100) Integer post16,
        @Min(0) @Max(100) Integer pre17,
        @Min(0) @Max(100) Integer post17,
        @Min(0) @Max(100) Integer pre18,
        @Min(0) @Max(100) Integer post18,
        @Min(0) @Max(100) Integer pre19,
        @Min(0) @Max(100) Integer post19,
        @Min(0) @Max(100) Integer pre20,
        @Min(0) @Max(100) Integer post20,
        @Min(0) @Max(100) Integer pre21,
        @Min(0) @Max(100) Integer post21,
        @Min(0) @Max(100) Integer pre22,
        @Min(0) @Max(100) Integer post22,
        @Min(0) @Max(100) Integer pre23,
        @Min(0) @Max(100) Integer post23,
        @Min(0) @Max(100) Integer pre24,
        @Min(0) @Max(100) Integer post24,
        @Min(0) @Max(100) Integer pre25,
        @Min(0) @Max(100) Integer post25,
        @Min(0) @Max(100) Integer pre26,
        @Min(0) @Max(100) Integer post26,
        @Min(0) @Max(100) Integer pre27,
        @Min(0) @Max(100) Integer post27,
        @Min(0) @Max(100) Integer pre28,
        @Min(0) @Max(100) Integer post28,
        @Min(0) @Max(100) Integer pre29,
        @Min(0) @Max(100) Integer post29,
        @Min(0) @Max(100) Integer pre30,
        @Min(0) @Max(100) Integer post30,
        @Size(max = 1000) String note) {

    /** By place, the first at 0. */
    List<Scores> scores() {
        return List.of(
                new Scores(pre1, post1),
                new Scores(pre2, post2),
                new Scores(pre3, post3),
                new Scores(pre4, post4),
                new Scores(pre5, post5),
                new Scores(pre6, post6),
                new Scores(pre7, post7),
                new Scores(pre8, post8),
                new Scores(pre9, post9),
                new Scores(pre10, post10),
                new Scores(pre11, post11),
                new Scores(pre12, post12),
                new Scores(pre13, post13),
                new Scores(pre14, post14),
                new Scores(pre15, post15),
                new Scores(pre16, post16),
                new Scores(pre17, post17),
                new Scores(pre18, post18),
                new Scores(pre19, post19),
                new Scores(pre20, post20),
                new Scores(pre21, post21),
                new Scores(pre22, post22),
                new Scores(pre23, post23),
                new Scores(pre24, post24),
                new Scores(pre25, post25),
                new Scores(pre26, post26),
                new Scores(pre27, post27),
                new Scores(pre28, post28),
                new Scores(pre29, post29),
                new Scores(pre30, post30));
    }
}
