package id.bangkom.staffing;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Cities;
import id.bangkom.access.Role;
import id.bangkom.process.Actor;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.staffing.Placements.Placement;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.UnitKind;
import id.bangkom.workforce.WorkUnit;
import id.bangkom.workforce.Workforce;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What makes an order possible, when it is entered and again on its day. */
@Component
class Checks {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_LETTER = 80;
    private static final int FURTHEST_AHEAD_YEARS = 2;
    private static final int LATEST_NEWS_YEARS = 1;

    private final Workforce workforce;
    private final Placements placements;
    private final Units units;
    private final Accounts accounts;
    private final Cities cities;

    Checks(Workforce workforce, Placements placements, Units units, Accounts accounts, Cities cities) {
        this.workforce = workforce;
        this.placements = placements;
        this.units = units;
        this.accounts = accounts;
        this.cities = cities;
    }

    /** Staff of the HR agency, but nobody in matters of their own. */
    void requireHr(Actor actor, String aboutId) {
        accounts.byId(actor.userId())
                .filter(account -> account.active() && account.tenant().equals(actor.tenant()))
                .filter(account -> account.roles().contains(Role.HR_ANALYST)
                        || account.roles().contains(Role.HR_HEAD))
                .orElseThrow(() -> Refusal.forbidden(
                        "Perubahan kepegawaian hanya dapat dicatat oleh analis SDM atau Kepala BKPSDM."));
        if (actor.userId().equals(aboutId)) {
            throw Refusal.forbidden("Perubahan atas diri Anda sendiri harus dicatat oleh petugas BKPSDM yang lain.");
        }
    }

    /** What can be said when the order is entered. */
    void entered(String tenant, Order order) {
        requireText(order);
        LocalDate today = cities.today(tenant);
        if (order.on() == null) {
            throw Refusal.invalid("Isian \"Mulai berlaku\" wajib diisi dengan tanggal.");
        }
        if (order.on().isAfter(today.plusYears(FURTHEST_AHEAD_YEARS))) {
            throw Refusal.invalid("Tanggal berlaku " + Words.date(order.on()) + " terlalu jauh: paling lambat "
                    + Words.date(today.plusYears(FURTHEST_AHEAD_YEARS)) + ".");
        }
        LocalDate earliest = order.kind() == Kind.LEAVE ? today.minusYears(LATEST_NEWS_YEARS) : today;
        if (order.kind() != Kind.CORRECTION && order.on().isBefore(earliest)) {
            throw Refusal.invalid("Tanggal berlaku " + Words.date(order.on()) + " sudah lewat. Masa lampau hanya diubah"
                    + " dengan koreksi data lampau pada halaman pegawai, disertai alasan.");
        }
        possible(tenant, order);
    }

    private static void requireText(Order order) {
        if (order.reason() == null || order.reason().isBlank() || order.reason().length() > LONGEST_REASON) {
            throw Refusal.invalid("Isian \"Alasan\" wajib diisi, paling banyak " + LONGEST_REASON + " huruf.");
        }
        if (order.letterNo() != null && order.letterNo().length() > LONGEST_LETTER) {
            throw Refusal.invalid("Nomor surat paling banyak " + LONGEST_LETTER + " huruf.");
        }
    }

    /** What must hold on the day itself too. */
    void possible(String tenant, Order order) {
        switch (order.kind()) {
            case JOIN -> requirePlace(tenant, order);
            case MOVE -> {
                requireEmployee(tenant, order);
                requirePlace(tenant, order);
            }
            case SUPERVISOR -> {
                requireEmployee(tenant, order);
                requireSupervisor(tenant, order);
            }
            case SECONDMENT -> {
                requireEmployee(tenant, order);
                requireUnit(tenant, order.unitId());
                requireSupervisor(tenant, order);
                requireUntil(order);
            }
            case RETURN, LEAVE -> requireLeaving(tenant, order);
            case HEAD -> requireHead(tenant, order);
            case VACATE -> requireUnit(tenant, order.unitId());
            case MERGE -> requireMerger(tenant, order);
            case PLANNER, PLANNER_END -> requirePlanner(tenant, order);
            case CORRECTION -> requirePeriod(tenant, order);
            case IMPORT -> throw new IllegalArgumentException("A file is checked where it is read");
        }
    }

    private Employee requireEmployee(String tenant, Order order) {
        return workforce
                .employee(tenant, order.employeeId() == null ? "" : order.employeeId())
                .orElseThrow(() -> Refusal.notFound("Pegawai tidak ditemukan atau tidak lagi bertugas."));
    }

    private void requireLeaving(String tenant, Order order) {
        requireEmployee(tenant, order);
        if (order.kind() == Kind.LEAVE && order.leaveKind() == null) {
            throw Refusal.invalid("Pilih sebab berhenti: pensiun, meninggal dunia, diberhentikan, perjanjian berakhir,"
                    + " atau pindah instansi.");
        }
    }

    private static void requireUntil(Order order) {
        if (order.until() == null || order.until().isBefore(order.on())) {
            throw Refusal.invalid(
                    "Isian \"Hari terakhir\" detasering wajib diisi dan tidak boleh sebelum mulai berlaku.");
        }
    }

    private void requirePlace(String tenant, Order order) {
        requireUnit(tenant, order.unitId());
        requirePosition(tenant, order.positionId());
        requireSupervisor(tenant, order);
    }

    private WorkUnit requireUnit(String tenant, String unitId) {
        return workforce
                .unit(tenant, unitId == null ? "" : unitId)
                .orElseThrow(() -> Refusal.invalid("Pilih unit kerja yang ada pada hari ini."));
    }

    private void requirePosition(String tenant, String positionId) {
        if (positionId == null || workforce.position(tenant, positionId).isEmpty()) {
            throw Refusal.invalid("Pilih jabatan yang ada dalam daftar jabatan kota.");
        }
    }

    /** Somebody active of the same city, and nobody who is led by the employee, however far down. */
    private void requireSupervisor(String tenant, Order order) {
        String supervisor = order.supervisorId();
        if (supervisor == null) {
            return;
        }
        Account account = accounts.byId(supervisor)
                .filter(found -> found.active() && found.tenant().equals(tenant))
                .orElseThrow(() -> Refusal.invalid("Atasan langsung tidak ditemukan atau tidak lagi bertugas."));
        Set<String> line = new HashSet<>();
        for (String above = supervisor; above != null && line.add(above); above = entered(tenant, above)) {
            if (above.equals(order.employeeId())) {
                throw Refusal.invalid(account.displayName() + " tidak dapat menjadi atasan langsung, karena ia sendiri"
                        + " berada di bawah pegawai ini. Pilih atasan lain, atau ubah dahulu atasannya.");
            }
        }
    }

    private String entered(String tenant, String employeeId) {
        return placements
                .enteredSupervisorOf(tenant, employeeId, cities.today(tenant))
                .orElse(null);
    }

    private void requireHead(String tenant, Order order) {
        requireEmployee(tenant, order);
        requireUnit(tenant, order.unitId());
        if (order.office() == null) {
            throw Refusal.invalid("Pilih jabatan pimpinan yang diisi.");
        }
        if (order.positionId() != null) {
            requirePosition(tenant, order.positionId());
        }
        List<String> others = units.headedBy(tenant, order.employeeId(), cities.today(tenant)).stream()
                .filter(unit -> !unit.equals(order.unitId()))
                .toList();
        if (!others.isEmpty()) {
            throw Refusal.conflict("Pegawai ini masih kepala "
                    + workforce.unit(tenant, others.get(0)).map(WorkUnit::name).orElse(others.get(0))
                    + ". Kosongkan jabatan itu dahulu, atau tetapkan sebagai Plt. atau Plh.");
        }
    }

    private void requirePlanner(String tenant, Order order) {
        requireEmployee(tenant, order);
        WorkUnit unit = requireUnit(tenant, order.unitId());
        if (!unit.kind().plans()) {
            throw Refusal.invalid(unit.name() + " tidak menyusun rencana sendiri. Pilih perangkat daerahnya.");
        }
    }

    private void requireMerger(String tenant, Order order) {
        WorkUnit unit = requireUnit(tenant, order.unitId());
        WorkUnit into = requireUnit(tenant, order.otherUnitId());
        if (unit.id().equals(into.id())) {
            throw Refusal.invalid("Unit tidak dapat digabungkan dengan dirinya sendiri.");
        }
        if (unit.kind() == UnitKind.CITY) {
            throw Refusal.invalid("Pemerintah kota tidak dapat digabungkan ke unit lain.");
        }
        for (WorkUnit above = into; above != null && above.parentId() != null; ) {
            if (above.parentId().equals(unit.id())) {
                throw Refusal.invalid(into.name() + " berada di bawah " + unit.name()
                        + ". Pilih unit tujuan yang tidak berada di bawahnya.");
            }
            above = workforce.unit(tenant, above.parentId()).orElse(null);
        }
    }

    private void requirePeriod(String tenant, Order order) {
        LocalDate today = cities.today(tenant);
        Placement period = placements.of(tenant, order.employeeId() == null ? "" : order.employeeId()).stream()
                .filter(placement -> placement.from().equals(order.on()))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("Penempatan yang akan dikoreksi tidak ditemukan."));
        if (period.from().isAfter(today)) {
            throw Refusal.invalid("Penempatan ini belum berlaku, sehingga tidak perlu koreksi.");
        }
        if (workforce
                .presentOrFormerUnit(tenant, order.unitId() == null ? "" : order.unitId())
                .isEmpty()) {
            throw Refusal.invalid("Pilih unit kerja yang ada.");
        }
        requirePosition(tenant, order.positionId());
        requireSupervisor(tenant, order);
    }
}
