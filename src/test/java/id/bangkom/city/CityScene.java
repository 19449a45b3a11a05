package id.bangkom.city;

import id.bangkom.access.Accounts;
import id.bangkom.access.Cities;
import id.bangkom.access.TestAccess;
import id.bangkom.demo.DemoCity;
import id.bangkom.process.Actor;
import id.bangkom.rules.RuleBook;
import id.bangkom.rules.TestRules;
import id.bangkom.testing.Database;
import id.bangkom.workforce.TestWorkforce;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** This module with the demo cities' people, without a Spring context. */
final class CityScene {

    static final String PALU = "palu";
    static final String SORONG = "sorong";
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final Actor HEAD = new Actor("p101", PALU);
    static final Actor ANALYST = new Actor("p103", PALU);
    static final Actor ADMINISTRATOR = new Actor("p003", PALU);
    static final Actor EMPLOYEE = new Actor("p406", PALU);
    static final Actor HEAD_OF_SORONG = new Actor("s101", SORONG);

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneOffset.UTC);

    final Database db;
    final CityRows rows;
    final CityLooks looks;
    final LocalHolidays holidays;
    final OwnRules rules;
    final RuleBook book;
    final TestRules.Calendar calendar;

    CityScene(Database db) {
        this.db = db;
        DemoCity.people(db, NOW);
        Cities cities = TestAccess.cities(db, NOW);
        Accounts accounts = TestAccess.accounts(db, NOW);
        rows = new CityRows(db.jdbc());
        Rights rights = new Rights(accounts, TestWorkforce.workforce(db, NOW), cities);
        looks = new CityLooks(rows, new Pictures(), rights, NOW);
        calendar = TestRules.calendar(db, NOW);
        holidays = new LocalHolidays(calendar.holidays(), rows, rights, cities, NOW);
        book = TestRules.book(db);
        rules = new OwnRules(book, rows, rights, cities, NOW);
    }

    /** As a request does it: all or nothing. */
    void inTransaction(Runnable work) {
        db.transaction().executeWithoutResult(status -> work.run());
    }
}
