package id.bangkom.staffing;

import java.time.LocalDate;

/**
 * What HR asks for. Which components are needed depends on the kind; the others are null. Use the factory methods.
 *
 * @param employeeId whom it is about
 * @param unitId where to; the unit that is led or merged
 * @param positionId position from then on
 * @param supervisorId supervisor from then on, null for the head of the unit
 * @param otherUnitId the unit into which another one is merged
 * @param office the office that a head takes over
 * @param leaveKind why somebody leaves
 * @param on first day of the new state; of a correction the first day of the period that was wrong
 * @param until last day of a secondment
 * @param letterNo number of the decree or letter, or null
 * @param reason in words, for the record
 */
public record Order(
        Kind kind,
        String employeeId,
        String unitId,
        String positionId,
        String supervisorId,
        String otherUnitId,
        Office office,
        LeaveKind leaveKind,
        LocalDate on,
        LocalDate until,
        String letterNo,
        String reason) {

    public static Order move(
            String employee,
            String unit,
            String position,
            String supervisor,
            LocalDate on,
            String letter,
            String reason) {
        return new Order(Kind.MOVE, employee, unit, position, supervisor, null, null, null, on, null, letter, reason);
    }

    public static Order supervisor(String employee, String supervisor, LocalDate on, String letter, String reason) {
        return new Order(Kind.SUPERVISOR, employee, null, null, supervisor, null, null, null, on, null, letter, reason);
    }

    /** @param until last day; the person is back on the day after */
    public static Order secondment(
            String employee,
            String unit,
            String supervisor,
            LocalDate on,
            LocalDate until,
            String letter,
            String reason) {
        return new Order(
                Kind.SECONDMENT, employee, unit, null, supervisor, null, null, null, on, until, letter, reason);
    }

    /** @param on first day out of service */
    public static Order leave(String employee, LeaveKind kind, LocalDate on, String letter, String reason) {
        return new Order(Kind.LEAVE, employee, null, null, null, null, null, kind, on, null, letter, reason);
    }

    /** @param position position that comes with it, or null to keep the present one */
    public static Order head(
            String unit, Office office, String employee, String position, LocalDate on, String letter, String reason) {
        return new Order(Kind.HEAD, employee, unit, position, null, null, office, null, on, null, letter, reason);
    }

    public static Order vacate(String unit, LocalDate on, String letter, String reason) {
        return new Order(Kind.VACATE, null, unit, null, null, null, null, null, on, null, letter, reason);
    }

    /** @param on first day on which only the other unit exists */
    public static Order merge(String unit, String into, LocalDate on, String letter, String reason) {
        return new Order(Kind.MERGE, null, unit, null, null, into, null, null, on, null, letter, reason);
    }

    /** @param agency the unit whose plan the person drafts */
    public static Order planner(String employee, String agency, LocalDate on, String letter, String reason) {
        return new Order(Kind.PLANNER, employee, agency, null, null, null, null, null, on, null, letter, reason);
    }

    /** @param agency the unit whose plan the person drafts no more */
    public static Order plannerEnds(String employee, String agency, LocalDate on, String letter, String reason) {
        return new Order(Kind.PLANNER_END, employee, agency, null, null, null, null, null, on, null, letter, reason);
    }

    /** @param periodFrom first day of the period that was entered wrongly */
    public static Order correction(
            String employee, LocalDate periodFrom, String unit, String position, String supervisor, String reason) {
        return new Order(
                Kind.CORRECTION,
                employee,
                unit,
                position,
                supervisor,
                null,
                null,
                null,
                periodFrom,
                null,
                null,
                reason);
    }

    /** What a file has changed already, for the record. */
    static Order ofFile(LocalDate on, String reason) {
        return new Order(Kind.IMPORT, null, null, null, null, null, null, null, on, null, null, reason);
    }

    Order from(LocalDate day) {
        return new Order(
                kind,
                employeeId,
                unitId,
                positionId,
                supervisorId,
                otherUnitId,
                office,
                leaveKind,
                day,
                until,
                letterNo,
                reason);
    }
}
