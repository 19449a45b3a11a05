package id.bangkom.staffing;

import java.time.LocalDate;
import org.springframework.format.annotation.DateTimeFormat;

/** What the pages' forms send; empty fields are null. */
record OrderForm(
        Kind kind,
        String unit,
        String position,
        String supervisor,
        String other,
        Office office,
        LeaveKind leave,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
        String letter,
        String reason) {

    OrderForm {
        unit = emptyToNull(unit);
        position = emptyToNull(position);
        supervisor = emptyToNull(supervisor);
        other = emptyToNull(other);
        letter = emptyToNull(letter);
        reason = emptyToNull(reason);
    }

    private static String emptyToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    Order about(String employeeId) {
        return new Order(kind, employeeId, unit, position, supervisor, other, office, leave, on, until, letter, reason);
    }
}
