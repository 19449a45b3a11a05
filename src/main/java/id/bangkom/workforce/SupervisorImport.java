package id.bangkom.workforce;

import static id.bangkom.workforce.Registers.EMPLOYEES;
import static id.bangkom.workforce.Registers.PLACEMENTS;
import static id.bangkom.workforce.Registers.POSITIONS;
import static id.bangkom.workforce.Registers.UNITS;

import id.bangkom.access.Cities;
import id.bangkom.intake.Column;
import id.bangkom.intake.Column.Type;
import id.bangkom.intake.Dataset;
import id.bangkom.intake.Followed;
import id.bangkom.intake.Intake;
import id.bangkom.intake.Line;
import id.bangkom.intake.Register;
import id.bangkom.intake.Stored;
import id.bangkom.intake.Subject;
import id.bangkom.process.Actor;
import id.bangkom.process.Words;
import java.util.List;
import java.util.Map;
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
                                "NIP/NI PPPK, nama lengkap, atau jabatan atasan langsung; kosong berarti kepala unit.",
                                "198609262015051001")
                        .or(
                                "nip atasan langsung",
                                "atasan",
                                "atasan langsung",
                                "nip pimpinan",
                                "nama atasan",
                                "nama atasan langsung",
                                "jabatan atasan",
                                "jabatan atasan langsung"),
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
    public boolean movesTasks() {
        return true;
    }

    @Override
    public Followed written(Actor actor, List<Subject.Change> changes) {
        return followers.written(actor, WrittenRows.places(changes, cities.today(actor.tenant())), List.of());
    }

    @Override
    public void compare(Intake intake) {
        Staff staff = new Staff(intake);
        PlacementComparison placements = new PlacementComparison(intake);
        Holders holders = holders(intake, placements);
        intake.refuseRepeated("number", line -> line.text("number"));
        for (Line line : intake.lines()) {
            if (!line.isBroken()) {
                compare(intake, line, staff, placements, holders);
            }
        }
        placements.refuseCircles(staff.names());
    }

    private static Holders holders(Intake intake, PlacementComparison placements) {
        Holders holders = new Holders(intake.storedBy(UNITS, "id"));
        Map<Object, Stored> positions = intake.storedBy(POSITIONS, "id");
        for (Stored employee : intake.stored(EMPLOYEES)) {
            Stored now = placements.on(employee.text("id"));
            if (now != null) {
                holders.add(
                        positions.get(now.text("position_id")).text("title"), now.text("unit_id"), employee.text("id"));
            }
        }
        return holders;
    }

    private static void compare(
            Intake intake, Line line, Staff staff, PlacementComparison placements, Holders holders) {
        String employee = staff.find(intake, line, "number");
        Stored now = employee == null ? null : placements.on(employee);
        String supervisor = staff.find(
                intake, line, "supervisor", title -> holders.of(title, now == null ? null : now.text("unit_id")));
        if (employee == null || line.isBroken()) {
            return;
        }
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
