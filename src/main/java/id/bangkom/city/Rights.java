package id.bangkom.city;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Cities;
import id.bangkom.access.CurrentUser;
import id.bangkom.access.Role;
import id.bangkom.process.Actor;
import id.bangkom.refusal.Refusal;
import id.bangkom.workforce.Workforce;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who may change what of a city. Whoever sets up the application sees to letterhead and logo, too; days and rules bind
 * people, so they are for the head of the HR agency, and rules for the definitive one.
 */
@Component
class Rights {

    /** Who may set letterhead and logo. */
    static final Set<Role> LOOKS = EnumSet.of(Role.HR_HEAD, Role.ADMINISTRATOR);

    /** Who may set days and rules. */
    static final Set<Role> POLICY = EnumSet.of(Role.HR_HEAD);

    private final Accounts accounts;
    private final Workforce workforce;
    private final Cities cities;

    Rights(Accounts accounts, Workforce workforce, Cities cities) {
        this.accounts = accounts;
        this.workforce = workforce;
        this.cities = cities;
    }

    /** Whether a page offers it; what is sent is checked again. */
    static boolean has(CurrentUser user, Set<Role> roles) {
        return user.roles().stream().anyMatch(roles::contains);
    }

    void requireLooks(Actor actor) {
        require(
                actor,
                LOOKS,
                "Kop surat dan logo hanya dapat diubah oleh kepala BKPSDM atau administrator sistem kota ini.");
    }

    void requirePolicy(Actor actor, String what) {
        require(actor, POLICY, what + " hanya dapat diubah oleh kepala BKPSDM kota ini.");
    }

    private void require(Actor actor, Set<Role> roles, String otherwise) {
        accounts.byId(actor.userId())
                .filter(Account::active)
                .filter(account -> account.tenant().equals(actor.tenant()))
                .filter(account -> account.roles().stream().anyMatch(roles::contains))
                .orElseThrow(() -> Refusal.forbidden(otherwise));
    }

    /** A Plt. or Plh. has a mandate for daily work, not for numbers that bind the city's staff. */
    void requireDefinitive(Actor actor) {
        workforce.actingOffices(actor.tenant(), actor.userId(), cities.today(actor.tenant())).stream()
                .filter(acting -> acting.role() == Role.HR_HEAD)
                .findFirst()
                .ifPresent(acting -> {
                    throw Refusal.forbidden("Anda bertindak sebagai " + acting.title()
                            + ". Nilai aturan mengikat seluruh pegawai dan hanya boleh ditetapkan pejabat definitif"
                            + " (UU 30/2014 Pasal 14).");
                });
    }

    /** The name of an account, for the notes under a list. */
    String name(String accountId) {
        return accounts.byId(accountId).map(Account::displayName).orElse("");
    }
}
