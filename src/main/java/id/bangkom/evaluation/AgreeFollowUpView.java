package id.bangkom.evaluation;

import id.bangkom.evaluation.ObserveBehaviourView.IndicatorRow;
import java.util.List;

/** What the form {@code agree-follow-up} shows. */
record AgreeFollowUpView(
        String employee,
        String unit,
        String programme,
        String result,
        String responses,
        String gain,
        String selfExamples,
        String selfObstacles,
        String supervisorExamples,
        String supervisorObstacles,
        String interview,
        List<IndicatorRow> indicators) {}
