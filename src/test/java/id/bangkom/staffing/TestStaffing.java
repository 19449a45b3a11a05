package id.bangkom.staffing;

import id.bangkom.access.Accounts;
import id.bangkom.access.Cities;
import id.bangkom.access.Grants;
import id.bangkom.access.TestAccess;
import id.bangkom.process.StaffingRule;
import id.bangkom.process.TaskTransfers;
import id.bangkom.rules.TestRules;
import id.bangkom.testing.Database;
import id.bangkom.workforce.TestWorkforce;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** This module without a Spring context and without an engine: it notes for whom tasks were asked about. */
final class TestStaffing {

    final List<TaskTransfers.Concerned> asked = new ArrayList<>();
    final Workforce workforce;
    final Accounts accounts;
    final Changes changes;
    final Placements placements;
    final ActingRows acting;
    final StandInRows standIns;
    final People people;
    final Staffing staffing;
    final ImportFollowing imported;
    final StaffingWorker worker;
    final DataQuality quality;
    final ActingOfficials officials;

    TestStaffing(Database db, Clock clock) {
        Cities cities = TestAccess.cities(db, clock);
        Grants grants = TestAccess.grants(db);
        PlatformTransactionManager transactions = new DataSourceTransactionManager(db.dataSource());
        accounts = TestAccess.accounts(db, clock);
        workforce = TestWorkforce.workforce(db, clock);
        changes = new Changes(db.jdbc());
        placements = new Placements(db.jdbc());
        acting = new ActingRows(db.jdbc(), grants);
        standIns = new StandInRows(db.jdbc());
        people = new People(db.jdbc(), cities);
        Units units = new Units(db.jdbc());
        TaskTransfers transfers = (tenant, concerned) -> {
            asked.add(concerned);
            return new TaskTransfers.Outcome(List.of(), List.of());
        };
        OpenWork work = new OpenWork(
                transfers,
                new StaticListableBeanFactory().getBeanProvider(StaffingRule.class),
                accounts,
                cities,
                (tenant, event, recipient, template, words) -> {});
        Effects effects = new Effects(placements, units, acting, standIns, grants, accounts, workforce, cities, work);
        Checks checks = new Checks(workforce, placements, units, accounts, cities);
        staffing = new Staffing(changes, checks, effects, placements, people, grants, cities, clock, transactions);
        imported = new ImportFollowing(
                changes, placements, effects, grants, cities, new Named(accounts, workforce, people), clock);
        Turnover turnover = new Turnover(changes, acting, standIns, workforce, work, imported, transactions);
        worker = new StaffingWorker(changes, staffing, turnover, accounts, cities);
        officials = new ActingOfficials(
                acting, checks, units, turnover, workforce, accounts, TestRules.rules(db), cities, clock);
        quality = new DataQuality(
                new QualityRows(db.jdbc()),
                acting,
                changes,
                workforce,
                accounts,
                new Named(accounts, workforce, people),
                cities);
    }

    /** Everybody with this part of a name. */
    static People.Search named(String name) {
        return new People.Search(name, Set.of(), People.Sort.NAMA);
    }
}
