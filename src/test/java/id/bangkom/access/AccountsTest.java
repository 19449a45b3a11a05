package id.bangkom.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.demo.DemoCity;
import id.bangkom.refusal.Refusal;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class AccountsTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-23T15:30:00Z"), ZoneOffset.UTC);

    @EachDatabase
    void a_person_is_found_by_id_with_roles_and_groups(Database db) {
        DemoCity.people(db, NOW);
        Account planner = TestAccess.accounts(db).byId("p405").orElseThrow();
        assertThat(planner.tenant()).isEqualTo("palu");
        assertThat(planner.displayName()).isEqualTo("Lilis Suryani Modo, S.E.");
        assertThat(planner.email()).isEqualTo("lilis.modo@palu.example");
        assertThat(planner.active()).isTrue();
        assertThat(planner.roles()).containsExactly(Role.EMPLOYEE, Role.UNIT_PLANNER);
        assertThat(planner.groups())
                .containsExactlyInAnyOrder("palu.employee", "palu.unit-planner", "palu.unit-planner.dishub");
        assertThat(TestAccess.accounts(db).byId("nobody")).isEmpty();
    }

    @EachDatabase
    void an_account_without_any_role_belongs_to_no_group(Database db) {
        DemoCity.people(db, NOW);
        db.jdbc().sql("delete from role_grant where account_id = 'p406'").update();
        Account account = TestAccess.accounts(db).byId("p406").orElseThrow();
        assertThat(account.roles()).isEmpty();
        assertThat(account.groups()).isEmpty();
    }

    @EachDatabase
    void people_log_in_with_their_mail_address_or_their_nip(Database db) {
        DemoCity.people(db, NOW);
        Accounts accounts = TestAccess.accounts(db);
        for (String login : List.of(
                "siti.rahma@palu.example",
                " SITI.Rahma@Palu.Example ",
                "199504212020122001",
                "19950421 202012 2 001")) {
            assertThat(accounts.byLogin(login)).as(login).map(Account::id).hasValue("p406");
        }
        for (String login : List.of("", "p406", "19950421202012200", "siti.rahma@sorong.example", "%")) {
            assertThat(accounts.byLogin(login)).as(login).isEmpty();
        }
    }

    @EachDatabase
    void a_group_lists_its_active_members_by_name(Database db) {
        DemoCity.people(db, NOW);
        Accounts accounts = TestAccess.accounts(db);
        assertThat(accounts.inGroup("palu.hr-analyst"))
                .extracting(Account::id)
                .containsExactly("p106", "p108", "p103", "p107");
        assertThat(accounts.inGroup("palu.unit-head.dinkes"))
                .extracting(Account::id)
                .containsExactly("p301");
        assertThat(accounts.inGroup("palu.unit-head")).hasSize(6);
        assertThat(accounts.inGroup("palu.partner.univcontoh"))
                .extracting(Account::id)
                .containsExactly("p011");

        db.jdbc().sql("update account set active = false where id = 'p106'").update();
        assertThat(accounts.inGroup("palu.hr-analyst"))
                .extracting(Account::id)
                .doesNotContain("p106")
                .hasSize(3);
    }

    @EachDatabase
    void a_member_of_a_group_is_shown_with_all_roles(Database db) {
        DemoCity.people(db, NOW);
        assertThat(TestAccess.accounts(db).inGroup("palu.hr-head"))
                .singleElement()
                .extracting(Account::roles)
                .asInstanceOf(InstanceOfAssertFactories.iterable(Role.class))
                .containsExactlyInAnyOrder(Role.EMPLOYEE, Role.HR_HEAD, Role.UNIT_HEAD);
    }

    @EachDatabase
    void names_that_are_no_groups_have_no_members(Database db) {
        DemoCity.people(db, NOW);
        Accounts accounts = TestAccess.accounts(db);
        for (String group : List.of(
                "", "palu", "palu.", "palu.boss", "palu.hr_analyst", "palu.unit-head.dishub.x", "jayapura.mayor")) {
            assertThat(accounts.inGroup(group)).as(group).isEmpty();
        }
    }

    @EachDatabase
    void the_groups_of_one_city_have_no_members_of_another(Database db) {
        DemoCity.people(db, NOW);
        Accounts accounts = TestAccess.accounts(db);
        for (Tenant city : accounts.tenants()) {
            for (Role role : Role.values()) {
                assertThat(accounts.inGroup(Groups.of(city.id(), role)))
                        .as(city.id() + " " + role)
                        .allMatch(account -> account.tenant().equals(city.id()));
            }
            assertThat(accounts.ofTenant(city.id())).isNotEmpty().allMatch(account -> account.tenant()
                    .equals(city.id()));
        }
        assertThat(accounts.inGroup("sorong.unit-planner.dishub")).isEmpty();
    }

    @EachDatabase
    void the_accounts_of_a_city_include_those_who_have_left(Database db) {
        DemoCity.people(db, NOW);
        List<Account> accounts = TestAccess.accounts(db).ofTenant("palu");
        assertThat(accounts).hasSize(71).extracting(Account::displayName).isSortedAccordingTo(byName(db));
        assertThat(accounts)
                .filteredOn(account -> !account.active())
                .extracting(Account::id)
                .containsExactly("p504");
    }

    /** Databases sort punctuation differently; either order by name will do. */
    private static Comparator<String> byName(Database db) {
        List<String> names = db.jdbc()
                .sql("select display_name from account order by display_name")
                .query(String.class)
                .list();
        return Comparator.comparingInt(names::indexOf);
    }

    @EachDatabase
    void each_city_has_its_name_agency_and_time_zone(Database db) {
        DemoCity.people(db, NOW);
        assertThat(TestAccess.accounts(db).tenants())
                .containsExactly(
                        new Tenant("palu", "Kota Palu", "BKPSDMD Kota Palu", ZoneId.of("Asia/Makassar")),
                        new Tenant("sorong", "Kota Sorong", "BKPSDM Kota Sorong", ZoneId.of("Asia/Jayapura")));
    }

    @EachDatabase
    void midnight_comes_earlier_in_sorong_than_in_palu(Database db) {
        DemoCity.people(db, NOW);
        Cities cities = TestAccess.cities(db, NOW);
        assertThat(cities.city("sorong").name()).isEqualTo("Kota Sorong");
        assertThat(cities.today("palu")).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(cities.today("sorong")).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThatThrownBy(() -> cities.city("jayapura"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("jayapura");
    }

    @EachDatabase
    void the_password_of_an_active_account_can_be_checked(Database db) {
        DemoCity.people(db, NOW);
        Credentials credentials = TestAccess.credentials(db);
        Credentials.Password password = credentials.of("p406").orElseThrow();
        assertThat(password.mustChange()).isFalse();
        assertThat(password.hash()).startsWith("$argon2id$");
        assertThat(matches(Credentials.DEMO_PASSWORD, password)).isTrue();
        assertThat(matches("bangkom-demo-2025", password)).isFalse();
        assertThat(credentials.of("p504")).as("has left").isEmpty();
        assertThat(credentials.of("nobody")).isEmpty();
        db.jdbc()
                .sql("update account set password_hash = null where id = 'p407'")
                .update();
        assertThat(credentials.of("p407")).as("not yet invited").isEmpty();
    }

    @EachDatabase
    void a_changed_password_replaces_the_old_one_and_ends_the_duty_to_change(Database db) {
        DemoCity.people(db, NOW);
        Credentials credentials = TestAccess.credentials(db);
        int before = credentials.withDemoPassword();
        db.jdbc().sql("update account set must_change = true where id = 'p406'").update();
        assertThat(credentials.of("p406").orElseThrow().mustChange()).isTrue();

        credentials.change("p406", "sandi yang panjang sekali");

        Credentials.Password password = credentials.of("p406").orElseThrow();
        assertThat(password.mustChange()).isFalse();
        assertThat(matches("sandi yang panjang sekali", password)).isTrue();
        assertThat(matches(Credentials.DEMO_PASSWORD, password)).isFalse();
        assertThat(credentials.withDemoPassword()).isEqualTo(before - 1);
    }

    @EachDatabase
    void the_demo_password_cannot_be_chosen_and_who_has_left_cannot_choose_any(Database db) {
        DemoCity.people(db, NOW);
        Credentials credentials = TestAccess.credentials(db);
        assertThatThrownBy(() -> credentials.change("p406", Credentials.DEMO_PASSWORD))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("data contoh");
        assertThatThrownBy(() -> credentials.change("p504", "sandi yang panjang sekali"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("tidak aktif");
    }

    @EachDatabase
    void a_mail_address_or_nip_belongs_to_one_account_only(Database db) {
        DemoCity.people(db, NOW);
        assertThatThrownBy(() -> insert(db, "siti.rahma@palu.example", null))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> insert(db, "lain@palu.example", "199504212020122001"))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> insert(db, "Huruf.Besar@palu.example", null))
                .isInstanceOf(DataIntegrityViolationException.class);
        insert(db, "lain@palu.example", null);
    }

    private static void insert(Database db, String email, String nip) {
        db.jdbc()
                .sql("insert into account (id, tenant, email, nip, display_name) values ('x', 'palu', ?, ?, 'X')")
                .params(email, nip)
                .update();
    }

    private static boolean matches(String password, Credentials.Password stored) {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().matches(password, stored.hash());
    }
}
