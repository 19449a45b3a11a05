package id.bangkom.staffing;

import id.bangkom.access.Groups;
import id.bangkom.process.TaskTransfers.Concerned;
import id.bangkom.staffing.ActingRows.Letter;
import id.bangkom.staffing.StandInRows.StandIn;
import id.bangkom.workforce.Workforce;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Acting officials, stand-ins and what a file has written ahead begin and end by themselves on their days; their open tasks
 * follow here, once for each day.
 */
@Component
class Turnover {

    private final Changes changes;
    private final ActingRows acting;
    private final StandInRows standIns;
    private final Workforce workforce;
    private final OpenWork work;
    private final ImportFollowing imported;
    private final TransactionTemplate transaction;

    Turnover(
            Changes changes,
            ActingRows acting,
            StandInRows standIns,
            Workforce workforce,
            OpenWork work,
            ImportFollowing imported,
            PlatformTransactionManager transactions) {
        this.changes = changes;
        this.acting = acting;
        this.standIns = standIns;
        this.workforce = workforce;
        this.work = work;
        this.imported = imported;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Catches up with all days since the last time. */
    void to(String tenant, LocalDate today) {
        LocalDate after = changes.settledTo(tenant).orElse(today.minusDays(1));
        if (!after.isBefore(today)) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            acting.turned(tenant, after, today).forEach(letter -> follow(letter, today));
            standIns.turned(tenant, after, today).forEach(standIn -> follow(standIn, today));
            imported.follow(tenant, after, today);
            changes.settledTo(tenant, today);
        });
    }

    /** Tasks of the office go to whoever holds or fills it today. */
    void follow(Letter letter, LocalDate today) {
        String tenant = letter.tenant();
        Set<String> people = new LinkedHashSet<>();
        Stream.of(letter.employeeId(), letter.replacesId())
                .filter(Objects::nonNull)
                .forEach(people::add);
        workforce.unit(tenant, letter.unitId()).ifPresent(unit -> {
            workforce.headOf(tenant, unit.id()).ifPresent(people::add);
            if (unit.headId() != null) {
                people.add(unit.headId());
            }
            // While nobody headed the unit its tasks were with the level above.
            if (unit.parentId() != null) {
                workforce.headOf(tenant, unit.parentId()).ifPresent(people::add);
            }
        });
        work.officesChanged(tenant);
        work.reconsider(
                tenant,
                new Concerned(people, officeGroups(letter), Set.of()),
                null,
                letter.id() + "/" + today,
                letter.from().isAfter(today) || letter.to().isBefore(today)
                        ? "Masa " + letter.kind().label() + " berakhir."
                        : "Penunjukan " + letter.kind().label() + " mulai berlaku.");
    }

    private static Set<String> officeGroups(Letter letter) {
        String scope = letter.office().scope(letter.unitId());
        return Set.of(
                scope == null
                        ? Groups.of(letter.tenant(), letter.office().role())
                        : Groups.of(letter.tenant(), letter.office().role(), scope));
    }

    void follow(StandIn standIn, LocalDate today) {
        work.reconsider(
                standIn.tenant(),
                OpenWork.people(Set.of(standIn.forId(), standIn.byId()), Set.of()),
                null,
                standIn.id() + "/" + today,
                standIn.to().isBefore(today)
                        ? "Masa pelimpahan tugas berakhir."
                        : "Tugas rutin dilimpahkan selama cuti.");
    }
}
