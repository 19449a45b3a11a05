package id.bangkom.letters;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Cities;
import id.bangkom.access.Role;
import id.bangkom.cycle.PublishedPlans;
import id.bangkom.cycle.PublishedPlans.PublishedPlan;
import id.bangkom.letters.Letter.State;
import id.bangkom.plan.SettledPlans;
import id.bangkom.plan.SettledPlans.SettledItem;
import id.bangkom.process.Actor;
import id.bangkom.refusal.Refusal;
import id.bangkom.workforce.Employee;
import id.bangkom.workforce.WorkUnit;
import id.bangkom.workforce.Workforce;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks for the letters of a published plan, and for others in their place. */
@Component
class LetterDesk {

    private static final int LONGEST_REASON = 500;

    private final LetterRows rows;
    private final NumberRows numbers;
    private final PublishedPlans published;
    private final SettledPlans plans;
    private final Workforce workforce;
    private final Accounts accounts;
    private final Cities cities;
    private final LetterWorker worker;
    private final Tokens tokens;
    private final Clock clock;

    LetterDesk(
            LetterRows rows,
            NumberRows numbers,
            PublishedPlans published,
            SettledPlans plans,
            Workforce workforce,
            Accounts accounts,
            Cities cities,
            LetterWorker worker,
            Tokens tokens,
            Clock clock) {
        this.rows = rows;
        this.numbers = numbers;
        this.published = published;
        this.plans = plans;
        this.workforce = workforce;
        this.accounts = accounts;
        this.cities = cities;
        this.worker = worker;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * Asks for the letters of a year's plan, once: asking again changes nothing. What they say is copied now, and they are
     * printed after this transaction.
     */
    @Transactional
    public void ask(String tenant, int year) {
        if (rows.latestIssue(tenant, year) > 0) {
            return;
        }
        published.of(tenant, year).ifPresent(plan -> issue(tenant, year, plan, 1));
    }

    private void issue(String tenant, int year, PublishedPlan plan, int issue) {
        String official = official(cities.city(tenant).name());
        List<WorkUnit> units = plans.units(tenant, year).stream()
                .flatMap(unit -> workforce.presentOrFormerUnit(tenant, unit).stream())
                .sorted(Comparator.comparing(WorkUnit::name).thenComparing(WorkUnit::id))
                .toList();
        rows.add(tenant, letter(tenant, year, plan, issue, official, 0, null));
        for (int annex = 1; annex <= units.size(); annex++) {
            rows.add(tenant, letter(tenant, year, plan, issue, official, annex, units.get(annex - 1)));
        }
        for (WorkUnit unit : units) {
            // Once: letters that are issued anew say the same.
            if (!rows.isWritten(tenant, year, unit.id())) {
                rows.write(tenant, year, unit.id(), lines(tenant, year, unit.id()));
            }
        }
        worker.waker().afterCommit();
    }

    /** In this transaction, so that letters show the moment of the publication, whenever they are printed. */
    private List<Written> lines(String tenant, int year, String unitId) {
        List<SettledItem> items = plans.of(tenant, year, unitId);
        Map<String, String> names =
                workforce
                        .employees(
                                tenant,
                                items.stream()
                                        .map(SettledItem::employeeId)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(Employee::id, Employee::name));
        return items.stream()
                .map(item -> new Written(
                        item.employeeId(),
                        names.containsKey(item.employeeId())
                                ? names.get(item.employeeId())
                                : workforce
                                        .presentOrFormer(tenant, item.employeeId())
                                        .map(Employee::name)
                                        .orElse("-"),
                        item.programme(),
                        item.method(),
                        item.quarter().label(),
                        item.hours(),
                        item.cost(),
                        item.source() == null ? null : item.source().label(),
                        item.standing(),
                        item.reason()))
                .toList();
    }

    private Letter letter(
            String tenant, int year, PublishedPlan plan, int issue, String official, int annex, WorkUnit unit) {
        return new Letter(
                newId(),
                tenant,
                year,
                issue,
                annex,
                0,
                null,
                unit == null ? null : unit.id(),
                unit == null ? null : unit.name(),
                plan.decree().number(),
                plan.decree().date(),
                subject(year),
                official,
                office(plan.office(), official),
                accounts.byId(plan.signedBy()).map(Account::displayName).orElse("-"),
                tokens.next(),
                State.WRITTEN,
                0,
                null,
                0,
                clock.instant(),
                null,
                null);
    }

    /** "Wali Kota" is of some city; other offices are written as they were held. */
    private static String office(String held, String official) {
        return held.replaceFirst("Wali Kota$", official);
    }

    static String newId() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /** Who decides by office, for example "Wali Kota Palu". */
    static String official(String city) {
        return "Wali " + city;
    }

    /** A decree as others refer to it. */
    static String name(String official, String number) {
        return "Keputusan " + official + " Nomor " + number;
    }

    static String subject(int year) {
        return "Rencana Pengembangan Kompetensi Aparatur Sipil Negara Tahun " + year;
    }

    /**
     * Withdraws the letters of a year and asks for others with the same number and date, because the head was wrong, for
     * example. They say the same.
     *
     * @throws Refusal when this person may not, there are none, or there is no reason
     */
    @Transactional
    void issueAnew(Actor actor, int year, String reason) {
        requireHead(actor, "menerbitkan ulang surat");
        String why = reason == null ? "" : reason.strip();
        if (why.length() < 3 || why.length() > LONGEST_REASON) {
            throw Refusal.invalid("Isilah alasan penerbitan ulang, 3 sampai " + LONGEST_REASON + " huruf.");
        }
        String tenant = actor.tenant();
        PublishedPlan plan = published
                .of(tenant, year)
                .orElseThrow(() -> Refusal.notFound("Rencana kota tahun " + year + " belum ditetapkan."));
        List<Letter> amendments = rows.ofYear(tenant, year).stream()
                .filter(letter -> letter.isAmendment() && letter.state() != State.REVOKED)
                .toList();
        if (rows.revoke(tenant, year, actor.userId(), why, clock.instant()) == 0) {
            throw Refusal.conflict("Tidak ada surat tahun " + year + " yang dapat diterbitkan ulang.");
        }
        int issue = rows.latestIssue(tenant, year) + 1;
        issue(tenant, year, plan, issue);
        amendments.forEach(letter -> rows.add(tenant, letter.anew(newId(), issue, tokens.next(), clock.instant())));
    }

    /** @throws Refusal when this person may not, or the letter has not failed */
    @Transactional
    void retry(Actor actor, Letter letter) {
        if (!has(actor, Role.HR_ANALYST) && !has(actor, Role.HR_HEAD)) {
            throw Refusal.forbidden("Surat hanya dapat dicetak ulang oleh BKPSDM.");
        }
        if (!rows.retry(actor.tenant(), letter.id(), clock.instant())) {
            throw Refusal.conflict("Surat ini tidak (lagi) gagal dicetak. Muat ulang halaman ini.");
        }
        worker.waker().afterCommit();
    }

    /** @throws Refusal when this person may not, or letters could not be told apart */
    @Transactional
    void setPattern(Actor actor, String written) {
        requireHead(actor, "mengubah pola nomor surat");
        numbers.setPattern(actor.tenant(), NumberPattern.checked(written), actor.userId(), clock.instant());
    }

    private void requireHead(Actor actor, String what) {
        if (!has(actor, Role.HR_HEAD)) {
            throw Refusal.forbidden("Anda tidak berwenang " + what + ". Kewenangan ini ada pada kepala BKPSDM.");
        }
    }

    private boolean has(Actor actor, Role role) {
        return accounts.byId(actor.userId())
                .filter(account -> account.active() && account.tenant().equals(actor.tenant()))
                .filter(account -> account.roles().contains(role))
                .isPresent();
    }
}
