package id.bangkom.training;

import id.bangkom.process.Option;
import java.time.LocalDate;
import java.util.List;

/** What the form {@code schedule-class} shows; the fields start with what was asked of the partner before, the dates only if they are not too soon by now. */
record ScheduleClassView(
        int year,
        String title,
        String description,
        String declineNote,
        String type,
        String length,
        String hours,
        String cost,
        String limits,
        String waitingNote,
        List<WaitingRow> waiting,
        String earliest,
        List<Option> partners,
        String partnerId,
        String place,
        LocalDate startsOn,
        LocalDate endsOn,
        Integer quota,
        String note) {

    /** Somebody who would get a seat, in the order of the plan. */
    record WaitingRow(int rank, String name, String unit) {}
}
