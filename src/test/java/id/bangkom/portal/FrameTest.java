package id.bangkom.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which entry of the menu is marked. */
class FrameTest {

    private static final PortalLink HOME = PortalLink.everyone(0, "Beranda", "/");
    private static final PortalLink CYCLES = PortalLink.everyone(1, "Siklus", "/siklus");

    @Test
    void aPageAndThePagesBelowItMarkTheirEntry() {
        assertThat(at("/siklus").current(CYCLES)).isEqualTo("page");
        assertThat(at("/siklus/2028/tahap/needs").current(CYCLES)).isEqualTo("true");
        assertThat(at("/siklus-lain").current(CYCLES)).isNull();
        assertThat(at("/siklus/2028").current(HOME)).isNull();
        assertThat(at("/").current(HOME)).isEqualTo("page");
        assertThat(at(null).current(CYCLES)).isNull();
    }

    private static Frame at(String path) {
        return new Frame(null, path, "1", null, tenant -> Optional.empty(), List.of());
    }
}
