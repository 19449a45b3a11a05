package id.bangkom.staffing;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Cities;
import id.bangkom.access.Groups;
import id.bangkom.process.Actor;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.rules.Rules;
import id.bangkom.staffing.ActingRows.Letter;
import id.bangkom.workforce.ActingOfficial;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Position;
import id.bangkom.workforce.PositionClass;
import id.bangkom.workforce.WorkUnit;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Appoints those who fill in for an official: Plt. for a vacant post, Plh. for one who is absent. Their mandate is for
 * daily work; what they may not do is checked where it is done (plan, budget ceilings, approval route).
 *
 * <p>Source: UU 30/2014 article 14, SE BKN 1/SE/I/2021.
 */
@Service
public class ActingOfficials {

    private final ActingRows rows;
    private final Checks checks;
    private final Units units;
    private final Turnover turnover;
    private final Workforce workforce;
    private final Accounts accounts;
    private final Rules rules;
    private final Cities cities;
    private final Clock clock;

    ActingOfficials(
            ActingRows rows,
            Checks checks,
            Units units,
            Turnover turnover,
            Workforce workforce,
            Accounts accounts,
            Rules rules,
            Cities cities,
            Clock clock) {
        this.rows = rows;
        this.checks = checks;
        this.units = units;
        this.turnover = turnover;
        this.workforce = workforce;
        this.accounts = accounts;
        this.rules = rules;
        this.cities = cities;
        this.clock = clock;
    }

    /**
     * An appointment as it is entered.
     *
     * @param positionId the post that is filled; null only for mayor and secretary
     * @param to last day
     */
    public record Appointment(
            ActingOfficial.Kind kind,
            Office office,
            String unitId,
            String positionId,
            String employeeId,
            String letterNo,
            LocalDate from,
            LocalDate to,
            String reason) {}

    /**
     * Appoints somebody; the mandate begins and ends by itself on its days.
     *
     * @return id of the letter
     * @throws Refusal when the appointment is impossible or this person may not enter it
     */
    @Transactional
    public String appoint(Actor actor, Appointment wanted) {
        checks.requireHr(actor, wanted.employeeId());
        String tenant = actor.tenant();
        LocalDate today = cities.today(tenant);
        requireLetter(wanted.letterNo(), wanted.reason());
        if (wanted.kind() == null || wanted.office() == null) {
            throw Refusal.invalid("Pilih Plt. atau Plh. dan jabatan yang diisi.");
        }
        WorkUnit unit = workforce
                .unit(tenant, wanted.unitId() == null ? "" : wanted.unitId())
                .orElseThrow(() -> Refusal.invalid("Pilih unit kerja yang ada pada hari ini."));
        Employee person = workforce
                .employee(tenant, wanted.employeeId() == null ? "" : wanted.employeeId())
                .orElseThrow(() -> Refusal.invalid("Pilih pegawai yang masih bertugas."));
        requirePeriod(tenant, wanted.from(), wanted.to(), today);
        requireLevel(tenant, wanted, person, today);
        String definitive = definitive(tenant, wanted.office(), unit);
        requireOwnOffice(tenant, wanted.office(), unit, definitive);
        if (person.id().equals(definitive)) {
            throw Refusal.invalid("Pegawai ini pejabat definitif jabatan itu, sehingga tidak dapat menjadi "
                    + wanted.kind().label());
        }
        if (wanted.kind() == ActingOfficial.Kind.PLT && definitive != null) {
            throw Refusal.conflict("Jabatan ini dijabat " + name(definitive) + ". Plt. hanya untuk jabatan yang kosong;"
                    + " pilih Plh. bila pejabatnya berhalangan sementara, atau kosongkan dahulu jabatannya.");
        }
        if (wanted.kind() == ActingOfficial.Kind.PLH && definitive == null) {
            throw Refusal.conflict(
                    "Jabatan ini kosong. Plh. hanya menggantikan pejabat yang berhalangan sementara;" + " pilih Plt.");
        }
        units.lock(tenant, unit.id());
        requireNoOverlap(tenant, wanted.office(), unit.id(), wanted.from(), wanted.to());
        return add(
                actor,
                new Letter(
                        Staffing.newId(),
                        tenant,
                        unit.id(),
                        wanted.office(),
                        wanted.positionId(),
                        person.id(),
                        definitive,
                        wanted.kind(),
                        wanted.letterNo().strip(),
                        wanted.from(),
                        wanted.to(),
                        null,
                        wanted.reason().strip(),
                        null),
                today);
    }

    /** Prolongs a letter from the day after its last, as often and as long as the rules allow. */
    @Transactional
    public String extend(Actor actor, String letterId, LocalDate to, String letterNo, String reason) {
        Letter letter = find(actor, letterId);
        checks.requireHr(actor, letter.employeeId());
        LocalDate today = cities.today(actor.tenant());
        requireLetter(letterNo, reason);
        if (letter.to().isBefore(today)) {
            throw Refusal.conflict("Penunjukan ini sudah berakhir pada " + Words.date(letter.to())
                    + ". Perpanjangan hanya dapat dicatat sebelum masa penunjukan berakhir.");
        }
        int allowed = number(actor.tenant(), "acting.extensions", today);
        if (extensions(letter) >= allowed) {
            throw Refusal.conflict("Penunjukan ini sudah diperpanjang " + allowed
                    + " kali, yaitu paling banyak menurut SE BKN 1/SE/I/2021. Tetapkan pejabat definitif, atau tunjuk"
                    + " pegawai lain.");
        }
        LocalDate from = letter.to().plusDays(1);
        requirePeriod(actor.tenant(), from, to, today);
        units.lock(actor.tenant(), letter.unitId());
        requireNoOverlap(actor.tenant(), letter.office(), letter.unitId(), from, to);
        return add(
                actor,
                new Letter(
                        Staffing.newId(),
                        letter.tenant(),
                        letter.unitId(),
                        letter.office(),
                        letter.positionId(),
                        letter.employeeId(),
                        letter.replacesId(),
                        letter.kind(),
                        letterNo.strip(),
                        from,
                        to,
                        letter.id(),
                        reason.strip(),
                        null),
                today);
    }

    /** The definitive official is back, or somebody else is to act: from today on the mandate is over. */
    @Transactional
    public void end(Actor actor, String letterId, String reason) {
        Letter letter = find(actor, letterId);
        checks.requireHr(actor, letter.employeeId());
        LocalDate today = cities.today(actor.tenant());
        if (letter.to().isBefore(today)) {
            throw Refusal.conflict("Penunjukan ini sudah berakhir pada " + Words.date(letter.to()) + ".");
        }
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("Isian \"Alasan\" wajib diisi, misalnya pejabat definitif sudah kembali.");
        }
        rows.ends(letter, today.minusDays(1), reason.strip());
        turnover.follow(find(actor, letterId), today);
    }

    private String add(Actor actor, Letter letter, LocalDate today) {
        rows.add(letter, leadsUnit(letter), actor.userId(), clock.instant());
        if (!letter.from().isAfter(today)) {
            turnover.follow(letter, today);
        }
        return letter.id();
    }

    /** The secretary may sit in a unit that somebody else heads; the mayor's unit is the city. */
    private boolean leadsUnit(Letter letter) {
        return workforce
                .unit(letter.tenant(), letter.unitId())
                .filter(unit -> unit.headId() == null || unit.headId().equals(letter.replacesId()))
                .filter(unit -> unit.kind().plans())
                .isPresent();
    }

    private Letter find(Actor actor, String letterId) {
        return rows.find(actor.tenant(), letterId)
                .orElseThrow(() -> Refusal.notFound("Penunjukan ini tidak ditemukan."));
    }

    private int extensions(Letter letter) {
        int count = 0;
        for (Letter at = letter; at != null && at.extendsId() != null; count++) {
            at = rows.find(at.tenant(), at.extendsId()).orElse(null);
        }
        return count;
    }

    private static void requireLetter(String letterNo, String reason) {
        if (letterNo == null || letterNo.isBlank() || letterNo.length() > 80) {
            throw Refusal.invalid("Isian \"Nomor surat\" wajib diisi, paling banyak 80 huruf.");
        }
        if (reason == null || reason.isBlank() || reason.length() > 500) {
            throw Refusal.invalid("Isian \"Alasan\" wajib diisi, paling banyak 500 huruf.");
        }
    }

    private void requirePeriod(String tenant, LocalDate from, LocalDate to, LocalDate today) {
        if (from == null || to == null || to.isBefore(from)) {
            throw Refusal.invalid("Isi masa penunjukan: hari pertama dan hari terakhir, yang tidak mendahuluinya.");
        }
        if (from.isBefore(today)) {
            throw Refusal.invalid(
                    "Hari pertama " + Words.date(from) + " sudah lewat. Penunjukan berlaku paling awal" + " hari ini.");
        }
        int months = number(tenant, "acting.months", today);
        LocalDate latest = from.plusMonths(months).minusDays(1);
        if (to.isAfter(latest)) {
            throw Refusal.invalid("Masa penunjukan paling lama " + months + " bulan (SE BKN 1/SE/I/2021): dari "
                    + Words.date(from) + " paling lambat sampai " + Words.date(latest) + ".");
        }
    }

    /** Same level or not too far below the post (SE BKN 1/SE/I/2021); the mayor's office is no post of civil servants. */
    private void requireLevel(String tenant, Appointment wanted, Employee person, LocalDate today) {
        if (wanted.office() == Office.MAYOR || wanted.office() == Office.CITY_SECRETARY) {
            if (level(person.positionClass()) < level(PositionClass.JPT_PRATAMA)) {
                throw Refusal.invalid(wanted.office().label()
                        + " hanya dapat digantikan sementara oleh pejabat pimpinan" + " tinggi; pegawai ini "
                        + person.positionClass().label() + ".");
            }
            return;
        }
        Position post = workforce
                .position(tenant, wanted.positionId() == null ? "" : wanted.positionId())
                .orElseThrow(() -> Refusal.invalid("Pilih jabatan yang diisi dari daftar jabatan."));
        int below = number(tenant, "acting.levels-below", today);
        if (level(person.positionClass()) < level(post.positionClass()) - below) {
            throw Refusal.invalid("Pegawai ini " + person.positionClass().label() + ", sedangkan jabatan yang diisi "
                    + post.positionClass().label() + ". Plt. dan Plh. paling jauh " + below
                    + " tingkat di bawahnya (SE BKN 1/SE/I/2021). Pilih pegawai lain.");
        }
    }

    /** Structural levels, with the functional classes that equal them in grade. */
    static int level(PositionClass positionClass) {
        return switch (positionClass) {
            case JPT_PRATAMA, JF_AHLI_UTAMA -> 4;
            case ADMINISTRATOR, JF_AHLI_MADYA -> 3;
            case PENGAWAS, JF_AHLI_MUDA, JF_PENYELIA -> 2;
            case PELAKSANA, JF_AHLI_PERTAMA, JF_MAHIR, JF_TERAMPIL, JF_PEMULA -> 1;
        };
    }

    /** Who holds the office in the own right, or null while it is vacant. */
    private String definitive(String tenant, Office office, WorkUnit unit) {
        if (office == Office.UNIT_HEAD) {
            return accounts.byId(unit.headId() == null ? "" : unit.headId())
                    .filter(Account::active)
                    .map(Account::id)
                    .orElse(null);
        }
        return accounts.inGroup(Groups.of(tenant, office.role())).stream()
                .map(Account::id)
                .filter(holder -> workforce.actingOffices(tenant, holder, cities.today(tenant)).stream()
                        .noneMatch(acting -> acting.role() == office.role()))
                .findFirst()
                .orElse(null);
    }

    /** Who fills in for a head who also leads for the city must fill in for that office, or its tasks would be left alone. */
    private void requireOwnOffice(String tenant, Office office, WorkUnit unit, String definitive) {
        if (office != Office.UNIT_HEAD || definitive == null) {
            return;
        }
        Stream.of(Office.HR_HEAD, Office.CITY_SECRETARY, Office.MAYOR)
                .filter(other -> definitive.equals(definitive(tenant, other, unit)))
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.invalid(name(definitive) + " memimpin " + unit.name() + " sebagai " + other.label()
                            + ". Pilih jabatan \"" + other.label() + "\", agar tugas jabatan itu ikut dialihkan.");
                });
    }

    private void requireNoOverlap(String tenant, Office office, String unitId, LocalDate from, LocalDate to) {
        rows.lastingBeyond(tenant, from.minusDays(1)).stream()
                .filter(letter -> letter.overlaps(from, to))
                .filter(letter -> letter.office() == office)
                .filter(letter -> office != Office.UNIT_HEAD || letter.unitId().equals(unitId))
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.conflict("Untuk jabatan ini " + name(other.employeeId()) + " sudah ditunjuk sebagai "
                            + other.kind().label() + " dari " + Words.date(other.from()) + " sampai "
                            + Words.date(other.to()) + " (surat " + other.letterNo()
                            + "). Akhiri dahulu penunjukan itu, atau pilih masa sesudahnya.");
                });
    }

    /** Running letters and those to come. */
    List<Letter> running(String tenant) {
        return rows.lastingBeyond(tenant, cities.today(tenant).minusDays(1));
    }

    List<Letter> over(String tenant, int limit) {
        return rows.over(tenant, cities.today(tenant), limit);
    }

    private int number(String tenant, String code, LocalDate on) {
        return rules.number(tenant, code, on).intValueExact();
    }

    private String name(String accountId) {
        return accounts.byId(accountId).map(Account::displayName).orElse(accountId);
    }
}
