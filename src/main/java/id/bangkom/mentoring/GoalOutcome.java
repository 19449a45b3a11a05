package id.bangkom.mentoring;

/** What became of a goal, as the mentor sees it. */
enum GoalOutcome {
    REACHED,
    PARTLY,
    MISSED
}
