package id.bangkom.mentoring;

import java.util.List;

/** What the form {@code log-session} shows. */
record LogSessionView(
        String mentee,
        String focus,
        String period,
        String progress,
        String dispute,
        List<GoalRow> goals,
        List<SessionRow> sessions) {

    /** One goal. */
    record GoalRow(String goal, String measure, String reachBy) {}

    /** One session with what became of it. */
    record SessionRow(String date, String topic, String minutes, String state, String hours) {}
}
