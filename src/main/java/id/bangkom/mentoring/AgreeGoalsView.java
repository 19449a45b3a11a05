package id.bangkom.mentoring;

/** What the form {@code agree-goals} shows. */
record AgreeGoalsView(String mentee, String unit, String focus, String period, Integer meetings) {}
