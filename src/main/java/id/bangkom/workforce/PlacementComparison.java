package id.bangkom.workforce;

import static id.bangkom.workforce.Registers.PLACEMENTS;

import id.bangkom.intake.Intake;
import id.bangkom.intake.Line;
import id.bangkom.intake.Stored;
import id.bangkom.intake.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who works where from which day on: the periods that are there, and those that a file makes of them. */
final class PlacementComparison {

    private final Intake intake;
    private final Map<String, List<Stored>> byEmployee;
    private final Map<String, String> supervisors = new HashMap<>();
    private final Map<String, Line> lines = new HashMap<>();

    PlacementComparison(Intake intake) {
        this.intake = intake;
        this.byEmployee = intake.stored(PLACEMENTS).stream()
                .sorted(Comparator.comparing(placement -> placement.date("valid_from")))
                .collect(Collectors.groupingBy(placement -> placement.text("employee_id")));
        byEmployee.keySet().forEach(employee -> {
            Stored now = on(employee);
            if (now != null) {
                supervisors.put(employee, now.text("supervisor_id"));
            }
        });
    }

    /** On the day from which the import holds, or null. */
    Stored on(String employee) {
        return byEmployee.getOrDefault(employee, List.of()).stream()
                .filter(placement -> !placement.date("valid_from").isAfter(intake.from()))
                .filter(placement -> placement.date("valid_to") == null
                        || !placement.date("valid_to").isBefore(intake.from()))
                .findFirst()
                .orElse(null);
    }

    /** The day of a change that is planned already and that this import would come before, or null. */
    LocalDate plannedAfter(String employee) {
        return byEmployee.getOrDefault(employee, List.of()).stream()
                .map(placement -> placement.date("valid_from"))
                .filter(from -> from.isAfter(intake.from()))
                .findFirst()
                .orElse(null);
    }

    /**
     * What should hold from the day of the import on.
     *
     * @param from first day of somebody without a place so far
     */
    void change(
            Subject subject,
            Line line,
            String employee,
            String unit,
            String position,
            String supervisor,
            LocalDate from) {
        supervisors.put(employee, supervisor);
        lines.put(employee, line);
        Stored now = on(employee);
        if (now == null) {
            subject.put(null, place(employee, unit, position, supervisor).with("valid_from", from));
            return;
        }
        Stored after = now.with("unit_id", unit).with("position_id", position).with("supervisor_id", supervisor);
        if (!now.equals(after) && intake.from().isBefore(intake.today())) {
            intake.error(
                    line,
                    "number",
                    "Unit, jabatan, atau atasan pegawai ini berubah, tetapi tanggal berlaku sudah lewat. Masa lampau hanya"
                            + " diubah dengan koreksi data lampau pada halaman pegawai.",
                    "BKPSDM: pilih tanggal berlaku paling cepat hari ini");
            return;
        }
        if (now.equals(after) || now.date("valid_from").equals(intake.from())) {
            subject.put(now, after);
            return;
        }
        subject.put(now, now.with("valid_to", intake.from().minusDays(1)));
        subject.put(null, after.with("valid_from", intake.from()));
    }

    /** Who would lead whom, also where a row cannot be imported: a circle is seen at once, not after the next correction. */
    void leads(Line line, String employee, String supervisor) {
        supervisors.put(employee, supervisor);
        lines.put(employee, line);
    }

    private static Stored place(String employee, String unit, String position, String supervisor) {
        return Stored.empty(PLACEMENTS)
                .with("employee_id", employee)
                .with("unit_id", unit)
                .with("position_id", position)
                .with("supervisor_id", supervisor);
    }

    /** Reports people who would, step by step, be their own superiors. */
    void refuseCircles(Map<String, String> names) {
        for (List<String> circle : Circles.in(supervisors)) {
            List<String> shown = new ArrayList<>();
            circle.stream().limit(5).forEach(person -> shown.add(names.getOrDefault(person, person)));
            if (circle.size() > 5) {
                shown.add("…");
            }
            shown.add(shown.get(0));
            circle.stream()
                    .map(lines::get)
                    .filter(line -> line != null)
                    .findFirst()
                    .ifPresent(line -> intake.error(
                            line, "supervisor", "Atasan membentuk lingkaran: " + String.join(" → ", shown) + "."));
        }
    }
}
