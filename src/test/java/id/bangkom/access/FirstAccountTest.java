package id.bangkom.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** How a city gets its first administrator. */
class FirstAccountTest {

    private static final FirstAccount.Settings PALU = new FirstAccount.Settings(
            "palu",
            "Kota Palu",
            "BKPSDMD Kota Palu",
            "Asia/Makassar",
            "Yosua Limbong",
            "Administrator@Palu.Example",
            "empat kata yang acak");

    private static void start(Database db, FirstAccount.Settings settings) {
        new FirstAccount(settings, db.jdbc(), Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8(), db.transaction())
                .run(null);
    }

    private static int count(Database db, String table) {
        return db.jdbc()
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    @EachDatabase
    void theFirstStartMakesTheCityAndAnAdministratorWhoMustChangeThePassword(Database db) {
        start(db, PALU);

        assertThat(TestAccess.accounts(db).tenants())
                .containsExactly(new Tenant("palu", "Kota Palu", "BKPSDMD Kota Palu", ZoneId.of("Asia/Makassar")));
        Account account =
                TestAccess.accounts(db).byLogin("administrator@palu.example").orElseThrow();
        assertThat(account.displayName()).isEqualTo("Yosua Limbong");
        assertThat(account.roles()).containsExactly(Role.ADMINISTRATOR);
        assertThat(account.groups()).containsExactly(Groups.of("palu", Role.ADMINISTRATOR));
        Credentials.Password password =
                TestAccess.credentials(db).of(account.id()).orElseThrow();
        assertThat(password.mustChange()).isTrue();
        assertThat(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()
                        .matches("empat kata yang acak", password.hash()))
                .isTrue();
    }

    @EachDatabase
    void laterStartsChangeNothing(Database db) {
        start(db, PALU);
        start(db, PALU);
        start(
                db,
                new FirstAccount.Settings(
                        "sorong",
                        "Kota Sorong",
                        "BKPSDM",
                        "Asia/Jayapura",
                        "X",
                        "x@sorong.example",
                        "sandi yang lain"));

        assertThat(count(db, "tenant")).isEqualTo(1);
        assertThat(count(db, "account")).isEqualTo(1);
    }

    @EachDatabase
    void withoutSettingsNothingIsMade(Database db) {
        start(db, new FirstAccount.Settings(null, null, null, null, null, null, null));

        assertThat(count(db, "tenant")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "Palu, Kota Palu, BKPSDMD, Asia/Makassar, Y, y@palu.example, empat kata acak, bangkom.first.city is Palu",
        "palu, '', BKPSDMD, Asia/Makassar, Y, y@palu.example, empat kata acak, bangkom.first.city-name is ",
        "palu, Kota Palu, , Asia/Makassar, Y, y@palu.example, empat kata acak, bangkom.first.agency is null",
        "palu, Kota Palu, BKPSDMD, WITA, Y, y@palu.example, empat kata acak, bangkom.first.zone is WITA",
        "palu, Kota Palu, BKPSDMD, Asia/Makassar, , y@palu.example, empat kata acak, bangkom.first.name is null",
        "palu, Kota Palu, BKPSDMD, Asia/Makassar, Y, palu.example, empat kata acak, bangkom.first.email is",
        "palu, Kota Palu, BKPSDMD, Asia/Makassar, Y, y@palu.example, pendek, at least 12 characters",
        "palu, Kota Palu, BKPSDMD, Asia/Makassar, Y, y@palu.example, bangkom-demo-2026, not that of the demo data",
    })
    void wrongSettingsStopTheStart(
            String city,
            String cityName,
            String agency,
            String zone,
            String name,
            String email,
            String password,
            String told) {
        FirstAccount.Settings wrong = new FirstAccount.Settings(city, cityName, agency, zone, name, email, password);

        assertThatThrownBy(wrong::check)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(told)
                .message()
                .doesNotContain("acak")
                .doesNotContain("pendek");
    }
}
