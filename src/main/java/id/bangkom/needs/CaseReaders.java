package id.bangkom.needs;

import id.bangkom.access.CurrentUser;
import id.bangkom.access.Role;
import id.bangkom.refusal.Refusal;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.Workforce;
import org.springframework.stereotype.Component;

/**
 * Whose needs and plan somebody may read: people their own, supervisors those of the people they supervise today, the HR
 * agency those of everybody in its city. For all others they are not there.
 */
@Component
public class CaseReaders {

    private final Workforce workforce;

    CaseReaders(Workforce workforce) {
        this.workforce = workforce;
    }

    public static boolean isHr(CurrentUser user) {
        return user.hasAny(Role.HR_ANALYST, Role.HR_HEAD);
    }

    /**
     * Somebody who has left is found by the HR agency alone.
     *
     * @throws Refusal when there is no such person for this one
     */
    public Employee readable(CurrentUser user, String employeeId) {
        String tenant = user.tenant();
        if (isHr(user)) {
            return workforce.presentOrFormer(tenant, employeeId).orElseThrow(CaseReaders::none);
        }
        return workforce
                .employee(tenant, employeeId)
                .filter(found -> employeeId.equals(user.userId())
                        || workforce
                                .supervisorOf(tenant, employeeId)
                                .filter(user.userId()::equals)
                                .isPresent())
                .orElseThrow(CaseReaders::none);
    }

    /** What those who may not read are told: the same as when there is nothing. */
    public static Refusal none() {
        return Refusal.notFound("Data tidak ditemukan. Kebutuhan dan rencana seorang pegawai hanya dapat dilihat oleh"
                + " pegawai yang bersangkutan, atasan langsungnya, dan BKPSDM.");
    }
}
