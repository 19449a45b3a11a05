package id.bangkom.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityNumberTest {

    private static final IdentityNumber NIP = new IdentityNumber("198609262015051001");
    private static final IdentityNumber NI_PPPK = new IdentityNumber("199007072023211005");

    @ParameterizedTest
    @CsvSource({
        "19860926201505100, tepat 18 angka; isian ini 17 karakter",
        "1986092620150510011, isian ini 19 karakter",
        "19860926201505100A, tidak seluruhnya angka",
        "198613262015051001, harus tanggal lahir",
        "198602302015051001, harus tanggal lahir",
        "198609261995051001, harus tahun pengangkatan",
        "198609262087051001, harus tahun pengangkatan",
        "198609262015053001, harus 1 (pria) atau 2 (wanita)",
        "198609262015051000, dimulai dari 001",
    })
    void whatIsNoNumberIsRefusedWithTheReason(String digits, String reason) {
        assertThat(IdentityNumber.problem(digits)).get().asString().contains(reason);
        assertThatThrownBy(() -> new IdentityNumber(digits)).hasMessageContaining(reason);
    }

    @Test
    void thePatternTellsWhichNumberItIsButNotHowOneIsEmployed() {
        assertThat(NIP.isNip()).isTrue();
        assertThat(NIP.appointedIn()).contains(YearMonth.of(2015, 5));
        assertThat(NI_PPPK.isNip()).isFalse();
        assertThat(NI_PPPK.appointedIn()).isEmpty();
        assertThat(NIP.fits(EmploymentKind.PNS)).isTrue();
        assertThat(NIP.fits(EmploymentKind.PPPK_PART_TIME)).isFalse();
        assertThat(NI_PPPK.fits(EmploymentKind.PPPK)).isTrue();
        assertThat(NI_PPPK.fits(EmploymentKind.CPNS)).isFalse();
    }

    @Test
    void itIsMaskedUnlessAskedForAndPrintedInGroups() {
        assertThat(NIP.masked()).isEqualTo("•••••••••••••••001");
        assertThat(NIP).hasToString("•••••••••••••••001");
        assertThat(NIP.printed()).isEqualTo("19860926 201505 1 001");
    }
}
