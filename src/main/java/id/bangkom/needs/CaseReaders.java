package id.bangkom.needs;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.CurrentUser;
import id.bangkom.access.Groups;
import id.bangkom.access.Role;
import id.bangkom.refusal.Refusal;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.WorkUnit;
import id.bangkom.workforce.Workforce;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Whose needs and plan somebody may read: people their own, supervisors those of the people they supervise today, the HR
 * agency those of everybody in its city. For all others they are not there.
 */
@Component
public class CaseReaders {

    /** So many people are listed; whoever looks for more says a name. */
    private static final int MOST = 50;

    /** A case in words. */
    record Row(int year, String id, String name, String state) {}

    private final Workforce workforce;
    private final Accounts accounts;

    CaseReaders(Workforce workforce, Accounts accounts) {
        this.workforce = workforce;
        this.accounts = accounts;
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

    /**
     * The planning units whose summaries somebody may read, by name: HR all of the city, heads (also acting ones) and
     * planners their own.
     */
    public List<WorkUnit> units(CurrentUser user) {
        List<WorkUnit> all = workforce.planningUnits(user.tenant());
        if (isHr(user)) {
            return all;
        }
        Set<String> groups = accounts.byId(user.userId()).map(Account::groups).orElse(Set.of());
        return all.stream()
                .filter(unit -> groups.contains(Groups.of(user.tenant(), Role.UNIT_HEAD, unit.id()))
                        || groups.contains(Groups.of(user.tenant(), Role.UNIT_PLANNER, unit.id())))
                .toList();
    }

    /**
     * Gives the page of a list its cases: {@code own}, those of the {@code team} one leads, and for HR those {@code found} by a
     * name.
     */
    public <S extends Enum<S>> void list(
            ModelAndView page, CurrentUser user, String name, CaseList<S> cases, Function<S, String> words) {
        page.addObject("own", rows(cases.of(List.of(user.userId())), words));
        page.addObject(
                "team",
                rows(
                        cases.of(workforce.subordinatesOf(user.tenant(), user.userId()).stream()
                                .map(Employee::id)
                                .toList()),
                        words));
        page.addObject("hr", isHr(user));
        page.addObject("cari", name);
        page.addObject("most", MOST);
        page.addObject(
                "found", isHr(user) && !name.isBlank() ? rows(cases.named(name.strip(), MOST), words) : List.of());
    }

    private static <S> List<Row> rows(List<CaseList.Line<S>> lines, Function<S, String> words) {
        return lines.stream()
                .map(line -> new Row(line.year(), line.id(), line.name(), words.apply(line.state())))
                .toList();
    }

    /** What those who may not read are told: the same as when there is nothing. */
    public static Refusal none() {
        return Refusal.notFound("Data tidak ditemukan. Kebutuhan dan rencana seorang pegawai hanya dapat dilihat oleh"
                + " pegawai yang bersangkutan, atasan langsungnya, dan BKPSDM.");
    }
}
