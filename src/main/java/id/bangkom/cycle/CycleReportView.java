package id.bangkom.cycle;

import id.bangkom.cycle.CityPlanView.HistoryRow;
import java.util.List;

/** What the forms of the report on a year show. */
final class CycleReportView {

    private CycleReportView() {}

    /** The form {@code review-report}; {@code note} is null unless the report was returned. */
    record Review(
            int year,
            String city,
            String note,
            List<FigureRow> figures,
            List<UnitFigureRow> unitFigures,
            String remarks,
            String recommendation) {}

    /** The form {@code ratify-report}. */
    record Ratification(
            int year,
            String city,
            String reviewer,
            String remarks,
            String recommendation,
            List<FigureRow> figures,
            List<UnitFigureRow> unitFigures,
            List<HistoryRow> history) {}

    record FigureRow(String section, String label, String value) {}

    record UnitFigureRow(String unit, String label, String value) {}
}
