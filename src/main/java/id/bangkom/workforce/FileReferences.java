package id.bangkom.workforce;

import static id.bangkom.workforce.Registers.EMPLOYEES;
import static id.bangkom.workforce.Registers.POSITIONS;
import static id.bangkom.workforce.Registers.UNITS;

import id.bangkom.intake.Column;
import id.bangkom.intake.Column.Type;
import id.bangkom.intake.Intake;
import id.bangkom.intake.Line;
import id.bangkom.intake.Stored;
import java.util.Map;

/** The people, units and positions of a city, for files of other modules that refer to them by number, code or name. */
public final class FileReferences {

    private final Intake intake;
    private final Staff staff;
    private final Map<Object, Stored> employees;
    private final Directory units = new Directory("unit");
    private final Directory positions = new Directory("jabatan");

    public FileReferences(Intake intake) {
        this.intake = intake;
        this.staff = new Staff(intake);
        this.employees = intake.storedBy(EMPLOYEES, "id");
        for (Stored unit : intake.stored(UNITS)) {
            if (unit.date("valid_to") == null || !unit.date("valid_to").isBefore(intake.today())) {
                units.add(unit, unit.text("code"), unit.text("name"), unit.text("short_name"));
            }
            intake.name(unit.text("id"), unit.text("name"));
        }
        for (Stored position : intake.stored(POSITIONS)) {
            positions.add(position, position.text("code"), position.text("title"));
            intake.name(position.text("id"), position.text("title"));
        }
    }

    /** The column of the number of an employee. */
    public static Column numberColumn(String key) {
        return Column.required(key, "NIP/NI PPPK", Type.DIGITS, "18 angka, dalam format Teks.", "199203142019031002")
                .checkedBy(IdentityNumber::problem)
                .or("nip", "nip pegawai", "nip baru", "ni pppk", "nomor induk", "nomor induk pegawai");
    }

    /** The column of the name of an employee, which nobody needs but those who look at the file. */
    public static Column nameColumn(String key) {
        return Column.optional(
                        key, "Nama", Type.TEXT, "Hanya untuk memudahkan pemeriksaan; tidak diubah.", "Rahmat Saleh")
                .or("nama pegawai", "nama lengkap");
    }

    /** The id of the employee that the column names, or null, which has been reported. */
    public String employee(Line line, String column) {
        String id = staff.find(intake, line, column);
        if (id != null && !employees.containsKey(id)) {
            intake.error(line, column, "Pemilik nomor ini bukan pegawai.", Staff.HR);
            return null;
        }
        return id;
    }

    /** The person's name. */
    public String nameOf(String employee) {
        return staff.names().getOrDefault(employee, "Pegawai yang sudah berhenti");
    }

    /** The id of the unit that the column names, or null, which has been reported. */
    public String unit(Line line, String column) {
        return find(units, line, column, "BKPSDM: impor unit kerja lebih dahulu, atau perbaiki namanya");
    }

    /** The id of the position that the column names, or null, which has been reported. */
    public String position(Line line, String column) {
        return find(positions, line, column, "BKPSDM: impor jabatan lebih dahulu, atau perbaiki namanya");
    }

    private String find(Directory directory, Line line, String column, String fixer) {
        if (!line.has(column)) {
            return null;
        }
        try {
            return directory.find(line.text(column)).text("id");
        } catch (Directory.NotFound unknown) {
            intake.error(line, column, unknown.getMessage(), fixer);
            return null;
        }
    }
}
