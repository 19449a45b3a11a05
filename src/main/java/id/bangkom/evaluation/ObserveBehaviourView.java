package id.bangkom.evaluation;

import java.util.List;

/** What the form {@code observe-behaviour} shows; a label is null where there is nothing to ask. */
record ObserveBehaviourView(
        String employee,
        String position,
        String unit,
        String programme,
        String endedOn,
        String gain,
        List<IndicatorRow> indicators,
        String label1,
        String label2,
        String label3,
        String label4,
        String label5,
        String label6,
        String label7,
        String label8,
        String levelLabel1,
        String levelLabel2,
        String levelLabel3) {

    /** One indicator of the unit, before and after. */
    record IndicatorRow(String indicator, String before, String after) {}
}
