package id.bangkom.workforce;

import static id.bangkom.workforce.Registers.ACCOUNTS;
import static id.bangkom.workforce.Registers.EMPLOYEES;
import static id.bangkom.workforce.Registers.FORMER_NUMBERS;
import static id.bangkom.workforce.Registers.PLACEMENTS;
import static id.bangkom.workforce.Registers.POSITIONS;
import static id.bangkom.workforce.Registers.ROLES;
import static id.bangkom.workforce.Registers.UNITS;

import id.bangkom.access.Cities;
import id.bangkom.intake.Column;
import id.bangkom.intake.Dataset;
import id.bangkom.intake.Followed;
import id.bangkom.intake.Intake;
import id.bangkom.intake.Register;
import id.bangkom.intake.Subject;
import id.bangkom.process.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/** People with their employment, and where they work from a day on. */
@Component
class EmployeeImport implements Dataset {

    private final ImportedChanges followers;
    private final Cities cities;

    EmployeeImport(ImportedChanges followers, Cities cities) {
        this.followers = followers;
        this.cities = cities;
    }

    @Override
    public String key() {
        return "pegawai";
    }

    @Override
    public String label() {
        return "Pegawai";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String explanation() {
        return "Pegawai dengan unit, jabatan, dan atasannya sejak tanggal berlaku. Dikenali dari NIP/NI PPPK, juga dari nomor"
                + " sebelumnya. Unit dan jabatan sudah diimpor, atau dibuat dari berkas ini bila dipilih. Pegawai baru mendapat akun tanpa kata sandi.";
    }

    @Override
    public List<Column> columns() {
        return EmployeeColumns.all();
    }

    @Override
    public List<Register> registers() {
        return List.of(UNITS, POSITIONS, ACCOUNTS, ROLES, EMPLOYEES, FORMER_NUMBERS, PLACEMENTS);
    }

    @Override
    public boolean isDated() {
        return true;
    }

    @Override
    public String createsMissing() {
        return "Unit dan jabatan yang belum terdaftar dibuat dengan nama seperti di berkas. Jenis unit, unit induk, dan jenjang"
                + " jabatan diambil dari kolom unit induk, jenis jabatan, dan eselon, atau dari namanya. Periksa hasilnya, dan"
                + " perbaiki dengan impor unit kerja dan jabatan.";
    }

    @Override
    public String endsMissing() {
        return "Pegawai yang tidak ada di berkas berakhir sehari sebelum tanggal berlaku, dan akunnya ditutup.";
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
        new EmployeeComparison(
                        intake, "Pemerintah " + cities.city(intake.tenant()).name())
                .run();
    }
}
