package id.bangkom.cycle;

import id.bangkom.process.Option;
import java.time.LocalDate;
import java.util.List;

/** What the forms of the city plan show; {@code page} leads to the plan's page in the portal. */
final class CityPlanView {

    private CityPlanView() {}

    /** The form {@code verify-city-plan}; {@code note} is null when there is nothing special; {@code changeNote} says
     * in words what is new to this person. */
    record Verification(
            int year,
            String city,
            String page,
            String amount,
            String ceiling,
            String left,
            String people,
            String note,
            String changeNote,
            List<ChangedUnitRow> changedUnits,
            List<ChangeRow> changes,
            List<UnitRow> units,
            List<ProgrammeRow> programmes,
            List<HistoryRow> history,
            List<Option> unitOptions) {}

    /**
     * The form {@code approve-city-plan}.
     *
     * @param step what the approval means, in words
     * @param last whether the approval makes the plan final, so that the decree is asked for
     * @param decreeDate proposed date
     */
    record Approval(
            int year,
            String city,
            String page,
            String amount,
            String ceiling,
            String left,
            String people,
            String step,
            boolean last,
            String changeNote,
            List<ChangedUnitRow> changedUnits,
            List<ChangeRow> changes,
            List<RouteRow> route,
            List<UnitRow> units,
            List<ProgrammeRow> programmes,
            List<HistoryRow> history,
            List<Option> unitOptions,
            LocalDate decreeDate) {}

    /** A unit in which something differs from what this person knew. */
    record ChangedUnitRow(String unit, String items, String before, String now) {}

    /** An item that differs from what this person knew. */
    record ChangeRow(String unit, String activity, String before, String now) {}

    record UnitRow(
            String unit, String state, String people, String funded, String cost, String deferred, String dropped) {}

    record ProgrammeRow(String programme, String participants, String hours, String cost, String deferred) {}

    record RouteRow(String official, String power, String basis, String state) {}

    record HistoryRow(String time, String what, String who, String reason) {}
}
