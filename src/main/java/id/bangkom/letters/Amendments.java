package id.bangkom.letters;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Cities;
import id.bangkom.access.Role;
import id.bangkom.cycle.ItemStanding;
import id.bangkom.cycle.PublishedPlans;
import id.bangkom.cycle.PublishedPlans.PublishedPlan;
import id.bangkom.letters.AmendmentRows.Ceiling;
import id.bangkom.letters.AmendmentRows.Grounds;
import id.bangkom.letters.AmendmentRows.Line;
import id.bangkom.letters.Letter.State;
import id.bangkom.plan.AmendingDecrees;
import id.bangkom.plan.FundSource;
import id.bangkom.process.CaseKey;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.WorkUnit;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks for the decrees that amend the one of a year, each with a number of its own. */
@Component
class Amendments implements AmendingDecrees {

    private final LetterRows letters;
    private final AmendmentRows rows;
    private final Numbers numbers;
    private final Tokens tokens;
    private final PublishedPlans published;
    private final Workforce workforce;
    private final Accounts accounts;
    private final Cities cities;
    private final LetterWorker worker;
    private final Clock clock;

    Amendments(
            LetterRows letters,
            AmendmentRows rows,
            Numbers numbers,
            Tokens tokens,
            PublishedPlans published,
            Workforce workforce,
            Accounts accounts,
            Cities cities,
            LetterWorker worker,
            Clock clock) {
        this.letters = letters;
        this.rows = rows;
        this.numbers = numbers;
        this.tokens = tokens;
        this.published = published;
        this.workforce = workforce;
        this.accounts = accounts;
        this.cities = cities;
        this.worker = worker;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void ask(Amendment wanted) {
        CaseKey revision = wanted.revision();
        if (!rows.has(revision)) {
            published.of(revision.tenant(), revision.year()).ifPresent(plan -> issue(wanted, plan));
        }
    }

    private void issue(Amendment wanted, PublishedPlan plan) {
        CaseKey revision = wanted.revision();
        String tenant = revision.tenant();
        int year = revision.year();
        String official = LetterDesk.official(cities.city(tenant).name());
        LocalDate today = cities.today(tenant);
        String number = numbers.amending(tenant, year, today);
        // Whoever has the number has the register until the end of the transaction, so that no two count at once.
        int amendment = rows.count(tenant, year) + 1;
        String amended = LetterDesk.name(official, plan.decree().number());
        rows.add(
                revision,
                new Grounds(amendment, amended, plan.decree().date(), wanted.reason(), wanted.legalBasis()),
                wanted.ceilings().stream()
                        .map(each -> new Ceiling(each.source().label(), each.before(), each.after()))
                        .toList(),
                lines(tenant, wanted.changes()));
        letters.add(
                tenant,
                new Letter(
                        LetterDesk.newId(),
                        tenant,
                        year,
                        Math.max(1, letters.latestIssue(tenant, year)),
                        0,
                        amendment,
                        revision.id(),
                        wanted.unitId(),
                        workforce
                                .presentOrFormerUnit(tenant, wanted.unitId())
                                .map(WorkUnit::name)
                                .orElse(wanted.unitId()),
                        number,
                        today,
                        subject(amendment, amended, year),
                        official,
                        office(wanted.decidedAs(), official),
                        accounts.byId(wanted.decidedBy())
                                .map(Account::displayName)
                                .orElse("-"),
                        tokens.next(),
                        State.WRITTEN,
                        0,
                        null,
                        0,
                        clock.instant(),
                        null,
                        null));
        worker.waker().afterCommit();
    }

    private static String subject(int amendment, String amended, int year) {
        return "Perubahan " + (amendment == 1 ? "" : Ordinal.of(amendment) + " ") + "atas " + amended + " tentang "
                + LetterDesk.subject(year);
    }

    /** It is the mayor's decree, whoever signs it. */
    private static String office(Role role, String official) {
        return role == Role.MAYOR ? official : "a.n. " + official + ", Sekretaris Daerah";
    }

    private List<Line> lines(String tenant, List<Change> changes) {
        Map<String, String> names =
                workforce
                        .employees(
                                tenant,
                                changes.stream()
                                        .map(Change::employeeId)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(Employee::id, Employee::name));
        return changes.stream()
                .map(change -> new Line(
                        names.computeIfAbsent(change.employeeId(), id -> workforce
                                .presentOrFormer(tenant, id)
                                .map(Employee::name)
                                .orElse("-")),
                        change.programme(),
                        change.quarter().label(),
                        change.hours(),
                        change.cost(),
                        words(change.before(), change.sourceBefore()),
                        words(change.after(), change.sourceAfter()),
                        change.reason()))
                .toList();
    }

    private static String words(ItemStanding standing, FundSource source) {
        return source == null ? standing.label() : standing.label() + " dari " + source.label();
    }

    @Override
    public Map<String, Issued> issued(String tenant, int year) {
        return letters.ofYear(tenant, year).stream()
                .filter(letter -> letter.isAmendment() && letter.state() != State.REVOKED)
                .collect(Collectors.toMap(
                        Letter::revisionId,
                        letter -> new Issued(
                                LetterDesk.name(letter.official(), letter.number()),
                                LetterAccess.PATH + "/" + letter.id())));
    }
}
