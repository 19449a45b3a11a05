package id.bangkom.needs;

import id.bangkom.access.Cities;
import id.bangkom.access.CurrentUser;
import id.bangkom.access.Role;
import id.bangkom.process.Actor;
import id.bangkom.refusal.Refusal;
import id.bangkom.workforce.Workforce;
import org.springframework.stereotype.Component;

/** Who may change what recommendations depend on: the definitive head of the HR agency, as with rules. */
@Component
class TableRights {

    private final Workforce workforce;
    private final Cities cities;

    TableRights(Workforce workforce, Cities cities) {
        this.workforce = workforce;
        this.cities = cities;
    }

    /** Whether the page offers it; what is sent is checked by {@link #require}. */
    boolean has(CurrentUser user) {
        return user.hasAny(Role.HR_HEAD)
                && workforce.actingOffices(user.tenant(), user.userId(), cities.today(user.tenant())).stream()
                        .noneMatch(acting -> acting.role() == Role.HR_HEAD);
    }

    /** @param what begins the sentence that refuses */
    void require(Actor actor, CurrentUser user, String what) {
        if (!user.hasAny(Role.HR_HEAD)) {
            throw Refusal.forbidden(what + " hanya dapat diubah oleh kepala BKPSDM kota ini.");
        }
        workforce.actingOffices(actor.tenant(), actor.userId(), cities.today(actor.tenant())).stream()
                .filter(acting -> acting.role() == Role.HR_HEAD)
                .findFirst()
                .ifPresent(acting -> {
                    throw Refusal.forbidden("Anda bertindak sebagai " + acting.title() + ". " + what
                            + " mengikat seluruh pegawai dan hanya boleh ditetapkan pejabat definitif"
                            + " (UU 30/2014 Pasal 14).");
                });
    }
}
