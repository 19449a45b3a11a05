package id.bangkom.workforce;

import static id.bangkom.workforce.Registers.PLACEMENTS;

import id.bangkom.access.Cities;
import id.bangkom.intake.Column;
import id.bangkom.intake.Column.Type;
import id.bangkom.intake.Dataset;
import id.bangkom.intake.Intake;
import id.bangkom.intake.Line;
import id.bangkom.intake.Register;
import id.bangkom.intake.Stored;
import id.bangkom.intake.Subject;
import id.bangkom.process.Actor;
import id.bangkom.process.Words;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who supervises whom, from a day on. */
@Component
class SupervisorImport implements Dataset {

    private final ImportedChanges followers;
    private final Cities cities;

    SupervisorImport(ImportedChanges followers, Cities cities) {
        this.followers = followers;
        this.cities = cities;
    }

    @Override
    public String key() {
        return "atasan";
    }

    @Override
    public String label() {
        return "Atasan langsung";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String explanation() {
        return "Atasan langsung setiap pegawai sejak tanggal berlaku. Tanpa atasan, tugas atasan diterima kepala unit."
                + " Pegawai dikenali dari NIP/NI PPPK dan harus sudah ada.";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required(
                                "number",
                                "NIP/NI PPPK",
                                Type.DIGITS,
                                "18 angka, dalam format Teks.",
                                "199203142019031002")
                        .checkedBy(IdentityNumber::problem)
                        .or("nip", "nip pegawai", "nip baru", "ni pppk", "nomor induk", "nomor induk pegawai"),
                Column.optional(
                                "supervisor",
                                "NIP atasan",
                                Type.TEXT,
                                "NIP/NI PPPK atasan langsung, atau nama lengkapnya; kosong berarti kepala unit.",
                                "198609262015051001")
                        .or("nip atasan langsung", "atasan", "atasan langsung", "nama atasan", "nip pimpinan"),
                Column.optional(
                                "name",
                                "Nama",
                                Type.TEXT,
                                "Hanya untuk memudahkan pemeriksaan; tidak diubah.",
                                "Rahmat Saleh")
                        .or("nama pegawai", "nama lengkap"));
    }

    @Override
    public List<Register> registers() {
        return List.of(PLACEMENTS);
    }

    @Override
    public boolean isDated() {
        return true;
    }

    @Override
    public void written(Actor actor, List<Subject.Change> changes) {
        followers.written(actor, WrittenRows.places(changes, cities.today(actor.tenant())), List.of());
    }

    @Override
    public void compare(Intake intake) {
        Staff staff = new Staff(intake);
        PlacementComparison placements = new PlacementComparison(intake);
        intake.refuseRepeated("number", line -> line.text("number"));
        for (Line line : intake.lines()) {
            if (!line.isBroken()) {
                compare(intake, line, staff, placements);
            }
        }
        placements.refuseCircles(staff.names());
    }

    private static void compare(Intake intake, Line line, Staff staff, PlacementComparison placements) {
        String employee = staff.find(intake, line, "number");
        String supervisor = staff.find(intake, line, "supervisor");
        if (employee == null || line.isBroken()) {
            return;
        }
        Stored now = placements.on(employee);
        if (now == null) {
            intake.error(line, "number", "Pegawai ini tidak memiliki unit dan jabatan pada tanggal berlaku.", Staff.HR);
        } else if (placements.plannedAfter(employee) != null) {
            intake.error(
                    line,
                    "number",
                    "Sudah ada perubahan yang berlaku mulai " + Words.date(placements.plannedAfter(employee))
                            + ". Pilih tanggal berlaku sesudahnya.");
        } else if (employee.equals(supervisor)) {
            intake.error(line, "supervisor", "Pegawai tidak dapat menjadi atasannya sendiri.");
        } else {
            Subject subject = intake.subject(line, staff.names().getOrDefault(employee, "Pegawai"));
            placements.change(
                    subject,
                    line,
                    employee,
                    now.text("unit_id"),
                    now.text("position_id"),
                    supervisor,
                    now.date("valid_from"));
        }
    }
}
