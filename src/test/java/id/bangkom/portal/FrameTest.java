package id.bangkom.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.bangkom.access.CurrentUser;
import id.bangkom.access.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the menu shows and which entry of it is marked. */
class FrameTest {

    private static final PortalLink HOME = PortalLink.everyone(0, PortalMenu.DAILY, "Beranda", "/");
    private static final PortalLink CYCLES = PortalLink.everyone(1, PortalMenu.YEAR, "Siklus", "/siklus");

    @Test
    void aPageAndThePagesBelowItMarkTheirEntry() {
        assertThat(at("/siklus").current(CYCLES)).isEqualTo("page");
        assertThat(at("/siklus/2028/tahap/needs").current(CYCLES)).isEqualTo("true");
        assertThat(at("/siklus-lain").current(CYCLES)).isNull();
        assertThat(at("/siklus/2028").current(HOME)).isNull();
        assertThat(at("/").current(HOME)).isEqualTo("page");
        assertThat(at(null).current(CYCLES)).isNull();
    }

    @Test
    void linksOfAGroupFoldTogetherAndOneAloneStandsByItself() {
        PortalLink people = PortalLink.only(5, PortalMenu.PEOPLE, "Pegawai", "/pegawai", Role.HR_HEAD);
        PortalLink delegation = PortalLink.everyone(9, PortalMenu.PEOPLE, "Pelimpahan", "/pelimpahan");
        List<PortalLink> links = List.of(delegation, CYCLES, people, HOME);
        assertThat(menu(Role.HR_HEAD, links)).containsExactly("Beranda", "Siklus", "Kepegawaian: Pegawai, Pelimpahan");
        assertThat(menu(Role.EMPLOYEE, links)).containsExactly("Beranda", "Siklus", "Pelimpahan");
        assertThat(at("/pegawai/x").isIn(new PortalMenu.Shown("Kepegawaian", List.of(people, delegation))))
                .isTrue();
        assertThat(at("/siklus").isIn(new PortalMenu.Shown("Kepegawaian", List.of(people, delegation))))
                .isFalse();
    }

    private static List<String> menu(Role role, List<PortalLink> links) {
        CurrentUser user = new CurrentUser("id", "palu", "Nama", Set.of(role));
        return new Frame(user, "/", "1", null, tenant -> Optional.empty(), links)
                .getMenu().stream()
                        .map(shown -> (shown.label() == null ? "" : shown.label() + ": ")
                                + shown.links().stream().map(PortalLink::label).collect(Collectors.joining(", ")))
                        .toList();
    }

    private static Frame at(String path) {
        return new Frame(null, path, "1", null, tenant -> Optional.empty(), List.of());
    }
}
