package id.bangkom.evaluation;

/** How far somebody agrees with a statement. */
enum Agreement {
    STRONGLY_DISAGREE(1),
    DISAGREE(2),
    PARTLY(3),
    AGREE(4),
    STRONGLY_AGREE(5),
    /** Not part of the work, or not observed; does not count. */
    CANNOT_SAY(null);

    private final Integer score;

    Agreement(Integer score) {
        this.score = score;
    }

    /** 1 to 5, or null when it does not count. */
    Integer score() {
        return score;
    }
}
