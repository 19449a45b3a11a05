package id.bangkom.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.demo.DemoCity;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

class OfficesTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-23T15:30:00Z"), ZoneOffset.UTC);

    @EachDatabase
    void a_vacant_office_is_stood_in_for_by_the_next_higher_one(Database db) {
        DemoCity.people(db, NOW);
        Offices offices = new Offices(TestAccess.accounts(db));
        String head = holder(db, Role.HR_HEAD);
        assertThat(offices.aboveAll("palu", "p406")).isEqualTo(head);
        assertThat(offices.aboveAll("palu", head)).isEqualTo(holder(db, Role.CITY_SECRETARY));
        leave(db, Role.HR_HEAD);
        assertThat(offices.aboveAll("palu", "p406")).isEqualTo(holder(db, Role.CITY_SECRETARY));
        leave(db, Role.CITY_SECRETARY);
        assertThat(offices.aboveAll("palu", "p406")).isEqualTo(holder(db, Role.MAYOR));
        leave(db, Role.MAYOR);
        assertThatThrownBy(() -> offices.aboveAll("palu", "p406"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("palu has no head");
    }

    @EachDatabase
    void who_has_not_answered_is_followed_by_somebody_else_as_long_as_there_is_anybody(Database db) {
        DemoCity.people(db, NOW);
        Offices offices = new Offices(TestAccess.accounts(db));
        String head = holder(db, Role.HR_HEAD);
        String secretary = holder(db, Role.CITY_SECRETARY);
        String mayor = holder(db, Role.MAYOR);
        assertThat(offices.insteadOf("palu", secretary, "p406")).isEqualTo(head);
        assertThat(offices.insteadOf("palu", secretary, head)).isEqualTo(mayor);
        assertThat(offices.insteadOf("palu", mayor, head)).isEqualTo(secretary);
        leave(db, Role.MAYOR);
        assertThat(offices.insteadOf("palu", secretary, head)).isEqualTo(secretary);
    }

    @EachDatabase
    void a_task_for_an_office_goes_to_the_first_that_somebody_holds(Database db) {
        DemoCity.people(db, NOW);
        Offices offices = new Offices(TestAccess.accounts(db));
        assertThat(offices.firstHeld("palu", Role.HR_HEAD, Role.HR_ANALYST)).isEqualTo(Role.HR_HEAD);
        leave(db, Role.HR_HEAD);
        assertThat(offices.firstHeld("palu", Role.HR_HEAD, Role.HR_ANALYST)).isEqualTo(Role.HR_ANALYST);
        leave(db, Role.HR_ANALYST);
        assertThat(offices.firstHeld("palu", Role.HR_HEAD, Role.HR_ANALYST)).isEqualTo(Role.HR_HEAD);
    }

    @EachDatabase
    void only_who_has_not_left_is_still_here(Database db) {
        DemoCity.people(db, NOW);
        Offices offices = new Offices(TestAccess.accounts(db));
        assertThat(offices.stillHere("p406")).hasValue("p406");
        db.jdbc().sql("update account set active = false where id = 'p406'").update();
        assertThat(offices.stillHere("p406")).isEmpty();
        assertThat(offices.stillHere("nobody")).isEmpty();
        assertThat(offices.stillHere(null)).isEmpty();
    }

    private static String holder(Database db, Role role) {
        return TestAccess.accounts(db).inGroup(Groups.of("palu", role)).get(0).id();
    }

    private static void leave(Database db, Role role) {
        TestAccess.accounts(db).inGroup(Groups.of("palu", role)).forEach(account -> db.jdbc()
                .sql("update account set active = false where id = ?")
                .param(account.id())
                .update());
    }
}
