package id.bangkom.letters;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.CurrentUser;
import id.bangkom.access.Groups;
import id.bangkom.access.PageRule;
import id.bangkom.access.Role;
import id.bangkom.portal.PortalLink;
import id.bangkom.portal.PortalMenu;
import id.bangkom.refusal.Refusal;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Who may read which letter. The HR agency reads all of its city; mayor and city secretary the decrees, also those that
 * amend; heads (also acting ones) and planners the annex and the amendments of their own unit. Those name people, annexes with
 * their NIP, so they are for nobody else.
 */
@Component
class LetterAccess {

    static final String PATH = "/surat";

    private final LetterRows rows;
    private final Accounts accounts;

    LetterAccess(LetterRows rows, Accounts accounts) {
        this.rows = rows;
        this.accounts = accounts;
    }

    @Configuration(proxyBeanMethods = false)
    static class Pages {

        @Bean
        PageRule lettersRule() {
            return PageRule.only(
                    PATH + "/**",
                    Role.HR_ANALYST,
                    Role.HR_HEAD,
                    Role.MAYOR,
                    Role.CITY_SECRETARY,
                    Role.UNIT_HEAD,
                    Role.UNIT_PLANNER);
        }

        @Bean
        PageRule verificationRule() {
            return PageRule.anyone(VerificationPages.PATH + "/{token}");
        }

        @Bean
        PortalLink lettersLink() {
            return PortalLink.only(
                    47,
                    PortalMenu.YEAR,
                    "Surat",
                    PATH,
                    Role.HR_ANALYST,
                    Role.HR_HEAD,
                    Role.MAYOR,
                    Role.CITY_SECRETARY,
                    Role.UNIT_HEAD,
                    Role.UNIT_PLANNER);
        }
    }

    static boolean isHr(CurrentUser user) {
        return user.hasAny(Role.HR_ANALYST, Role.HR_HEAD);
    }

    /** Which letters of a list this person may read. */
    Reader reader(CurrentUser user) {
        return new Reader(
                user, accounts.byId(user.userId()).map(Account::groups).orElse(Set.of()));
    }

    /** @param groups of the person, with those of an acting office */
    record Reader(CurrentUser user, Set<String> groups) {

        boolean mayRead(Letter letter) {
            if (isHr(user)) {
                return true;
            }
            if (letter.annex() == 0 && user.hasAny(Role.MAYOR, Role.CITY_SECRETARY)) {
                return true;
            }
            if (letter.isDecree()) {
                return false;
            }
            return groups.contains(Groups.of(user.tenant(), Role.UNIT_HEAD, letter.unitId()))
                    || groups.contains(Groups.of(user.tenant(), Role.UNIT_PLANNER, letter.unitId()));
        }
    }

    /** @throws Refusal when there is no such letter for this person */
    Letter letter(CurrentUser user, String id) {
        return rows.find(user.tenant(), id)
                .filter(reader(user)::mayRead)
                .orElseThrow(
                        () -> Refusal.notFound("Surat tidak ditemukan. Keputusan dapat dibaca wali kota, sekretaris"
                                + " daerah, dan BKPSDM; lampiran dan keputusan perubahan dapat dibaca kepala dan"
                                + " pengelola kepegawaian perangkat daerahnya,"
                                + " dan BKPSDM."));
    }
}
