package id.bangkom.mentoring;

import java.util.List;

/** What the form {@code review-as-mentee} shows. */
record ReviewAsMenteeView(String mentor, String focus, String progress, List<LogSessionView.GoalRow> goals) {}
