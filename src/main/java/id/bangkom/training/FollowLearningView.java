package id.bangkom.training;

/** What the form {@code follow-learning} shows. */
record FollowLearningView(
        String title,
        String description,
        String type,
        String partner,
        String length,
        String hours,
        String rule,
        String earliest) {}
