package id.bangkom.mentoring;

/** What the form {@code review-as-mentor} shows; a label is null where there is no such goal. */
record ReviewAsMentorView(
        String mentee, String focus, String progress, String label1, String label2, String label3, String levelLabel) {}
