package id.bangkom.staffing;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Cities;
import id.bangkom.access.Role;
import id.bangkom.notification.Outbox;
import id.bangkom.process.Actor;
import id.bangkom.process.StandIns;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.rules.Rules;
import id.bangkom.staffing.StandInRows.StandIn;
import id.bangkom.workforce.ActingOfficial;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.WorkUnit;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets people hand their routine tasks to a colleague for the days of a leave. Which tasks are routine is said by the
 * processes ({@code @Submit(routine = true)}): confirmations, evidence, endorsements; never what fixes a plan or allocates
 * a budget, and never a case about the colleague.
 */
@Service
public class Delegations implements StandIns {

    private static final int SHOWN = 20;
    private static final int LONGEST_REASON = 300;

    private final StandInRows rows;
    private final Placements placements;
    private final Turnover turnover;
    private final Workforce workforce;
    private final Accounts accounts;
    private final Outbox outbox;
    private final Rules rules;
    private final Cities cities;
    private final Clock clock;

    Delegations(
            StandInRows rows,
            Placements placements,
            Turnover turnover,
            Workforce workforce,
            Accounts accounts,
            Outbox outbox,
            Rules rules,
            Cities cities,
            Clock clock) {
        this.rows = rows;
        this.placements = placements;
        this.turnover = turnover;
        this.workforce = workforce;
        this.accounts = accounts;
        this.outbox = outbox;
        this.rules = rules;
        this.cities = cities;
        this.clock = clock;
    }

    @Override
    public Optional<String> of(String tenant, String accountId) {
        return rows.by(tenant, accountId, cities.today(tenant));
    }

    @Override
    public Optional<String> actingTitle(String tenant, String accountId, String aboutId) {
        List<ActingOfficial> offices = workforce.actingOffices(tenant, accountId, cities.today(tenant));
        if (offices.isEmpty()) {
            return Optional.empty();
        }
        // A supervisor in the own right acts for nobody.
        return workforce
                .presentOrFormer(tenant, aboutId)
                .filter(about -> !accountId.equals(about.supervisorId()))
                .map(about -> offices.get(0).title());
    }

    /**
     * The acting person hands the own routine tasks to a colleague.
     *
     * @param to last day
     * @return id of the delegation
     * @throws Refusal when the colleague or the days are not possible
     */
    @Transactional
    public String delegate(Actor actor, String colleagueId, LocalDate from, LocalDate to, String reason) {
        String tenant = actor.tenant();
        LocalDate today = cities.today(tenant);
        Employee person = workforce
                .employee(tenant, actor.userId())
                .orElseThrow(() -> Refusal.forbidden("Hanya pegawai yang dapat melimpahkan tugas rutinnya."));
        Employee colleague = colleagues(person).stream()
                .filter(other -> other.id().equals(colleagueId))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("Pilih rekan dari perangkat daerah yang sama yang setingkat dengan"
                        + " Anda atau di atasnya."));
        requireDays(tenant, from, to, today);
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Refusal.invalid(
                    "Isian \"Alasan\" wajib diisi, misalnya cuti tahunan; paling banyak " + LONGEST_REASON + " huruf.");
        }
        Stream.of(person.id(), colleague.id()).sorted().forEach(id -> placements.lock(tenant, id));
        requireFree(tenant, person.id(), colleague, from, to);
        StandIn standIn =
                new StandIn(Staffing.newId(), tenant, person.id(), colleague.id(), from, to, reason.strip(), false);
        rows.add(standIn, clock.instant());
        outbox.enqueue(
                tenant,
                "stand-in/" + standIn.id(),
                colleague.id(),
                "stand-in-asked",
                Map.of(
                        "person",
                        person.name(),
                        "from",
                        Words.date(from),
                        "to",
                        Words.date(to),
                        "reason",
                        standIn.reason(),
                        Outbox.LINK,
                        DelegationPages.PATH));
        if (!from.isAfter(today)) {
            turnover.follow(standIn, today);
        }
        return standIn.id();
    }

    private void requireDays(String tenant, LocalDate from, LocalDate to, LocalDate today) {
        if (from == null || to == null || to.isBefore(from)) {
            throw Refusal.invalid(
                    "Isi hari pertama dan hari terakhir cuti; hari terakhir tidak mendahului yang pertama.");
        }
        if (from.isBefore(today)) {
            throw Refusal.invalid("Hari pertama " + Words.date(from) + " sudah lewat; paling awal hari ini.");
        }
        int longest = rules.number(tenant, "stand-in.days", today).intValueExact();
        if (to.isAfter(from.plusDays(longest - 1L))) {
            throw Refusal.invalid("Pelimpahan paling lama " + longest + " hari: dari " + Words.date(from)
                    + " paling lambat sampai " + Words.date(from.plusDays(longest - 1L))
                    + ". Untuk ketiadaan yang lebih"
                    + " lama, BKPSDM menunjuk Plh.");
        }
    }

    /** Nobody is absent twice, and who is absent stands in for nobody: no chains. */
    private void requireFree(String tenant, String personId, Employee colleague, LocalDate from, LocalDate to) {
        if (overlapping(tenant, personId, from, to)
                .anyMatch(other -> other.forId().equals(personId))) {
            throw Refusal.conflict("Anda sudah melimpahkan tugas pada hari-hari itu. Batalkan dahulu pelimpahan itu.");
        }
        if (overlapping(tenant, personId, from, to)
                .anyMatch(other -> other.byId().equals(personId))) {
            throw Refusal.conflict(
                    "Pada hari-hari itu Anda sendiri mewakili rekan. Mintalah rekan itu memilih orang lain"
                            + " dahulu.");
        }
        if (overlapping(tenant, colleague.id(), from, to)
                .anyMatch(other -> other.forId().equals(colleague.id()))) {
            throw Refusal.conflict(colleague.name() + " juga cuti pada hari-hari itu. Pilih rekan lain.");
        }
    }

    private Stream<StandIn> overlapping(String tenant, String accountId, LocalDate from, LocalDate to) {
        return rows.with(tenant, accountId, Integer.MAX_VALUE).stream()
                .filter(other -> !other.from().isAfter(to) && !other.to().isBefore(from));
    }

    /** Takes it back from today on: by the person who is away, by the colleague, or by HR. */
    @Transactional
    public void withdraw(Actor actor, String id) {
        StandIn standIn = rows.find(actor.tenant(), id)
                .filter(found ->
                        found.forId().equals(actor.userId()) || found.byId().equals(actor.userId()) || isHr(actor))
                .orElseThrow(() -> Refusal.notFound("Pelimpahan ini tidak ditemukan."));
        LocalDate today = cities.today(actor.tenant());
        if (!rows.ends(actor.tenant(), id, today.minusDays(1), clock.instant())) {
            throw Refusal.conflict("Pelimpahan ini sudah berakhir pada " + Words.date(standIn.to()) + ".");
        }
        turnover.follow(rows.find(actor.tenant(), id).orElseThrow(), today);
    }

    private boolean isHr(Actor actor) {
        return accounts.byId(actor.userId())
                .filter(Account::active)
                .filter(account -> account.roles().contains(Role.HR_ANALYST)
                        || account.roles().contains(Role.HR_HEAD))
                .isPresent();
    }

    /** Who may stand in: active people of the own unit, or of those above it in the agency, on the same level or above. */
    List<Employee> colleagues(Employee person) {
        String agency = workforce
                .planningUnitOf(person.tenant(), person.unitId())
                .map(WorkUnit::id)
                .orElse(person.unitId());
        Set<String> line = new LinkedHashSet<>();
        for (String unit = person.unitId(); unit != null && line.add(unit); ) {
            unit = unit.equals(agency)
                    ? null
                    : workforce
                            .unit(person.tenant(), unit)
                            .map(WorkUnit::parentId)
                            .orElse(null);
        }
        return workforce.employeesOf(person.tenant(), agency).stream()
                .filter(other -> line.contains(other.unitId()))
                .filter(other -> !other.id().equals(person.id()))
                .filter(other ->
                        ActingOfficials.level(other.positionClass()) >= ActingOfficials.level(person.positionClass()))
                .toList();
    }

    /** Delegations in which somebody is absent or stands in, latest first. */
    List<StandIn> with(String tenant, String accountId) {
        return rows.with(tenant, accountId, SHOWN);
    }
}
