package id.bangkom.city;

import id.bangkom.access.Cities;
import id.bangkom.city.CityRows.Change;
import id.bangkom.city.CityRows.Subject;
import id.bangkom.process.Actor;
import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import id.bangkom.refusal.Refusal.FieldProblem;
import id.bangkom.rules.RuleBook;
import id.bangkom.rules.RuleBook.Range;
import id.bangkom.rules.RuleBook.Rule;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A city's own values of rules. They begin tomorrow at the earliest: what was worked out yesterday and today stays as the
 * rules of that day say, and a slip of the keys can be taken back before it counts.
 */
@Component
class OwnRules {

    /** A value is set at most so many years ahead. */
    static final int YEARS_AHEAD = 3;

    private static final int DECIMALS = 4;

    private final RuleBook book;
    private final CityRows rows;
    private final Rights rights;
    private final Cities cities;
    private final Clock clock;

    OwnRules(RuleBook book, CityRows rows, Rights rights, Cities cities, Clock clock) {
        this.book = book;
        this.rows = rows;
        this.rights = rights;
        this.cities = cities;
        this.clock = clock;
    }

    /** Every value of a rule, the latest first. */
    List<Rule> history(String tenant, String code) {
        List<Rule> history = book.history(tenant, code);
        if (history.isEmpty()) {
            throw Refusal.notFound("Tidak ada aturan " + code + ".");
        }
        return history;
    }

    /** The first day that can be set. */
    LocalDate first(String tenant) {
        return cities.today(tenant).plusDays(1);
    }

    LocalDate last(String tenant) {
        return LocalDate.of(cities.today(tenant).getYear() + YEARS_AHEAD, 12, 31);
    }

    /** The day of the last change to come that the city has set and may withdraw. */
    Optional<LocalDate> toCome(String tenant, String code) {
        LocalDate today = cities.today(tenant);
        return history(tenant, code).stream()
                .filter(Rule::ofCity)
                .flatMap(rule -> Stream.of(
                        rule.from(), rule.to() == null ? rule.from() : rule.to().plusDays(1)))
                .filter(day -> day.isAfter(today))
                .max(LocalDate::compareTo);
    }

    /**
     * Sets a value from a day on.
     *
     * @param amount or null when no number was written
     * @param basis the city's regulation
     * @throws Refusal when this person may not, or the value, the day or their order with other rules is not allowed
     */
    @Transactional
    void set(Actor actor, String code, BigDecimal amount, LocalDate from, String basis, String reason) {
        String measure = history(requirePolicy(actor), code).get(0).measure();
        Range range = book.range(actor.tenant(), code);
        List<FieldProblem> problems = new ArrayList<>();
        if (amount == null || !range.allows(amount)) {
            problems.add(new FieldProblem("amount", "Isian \"Nilai\" harus " + inWords(range) + " (" + measure + ")."));
        }
        String law = Entries.line(basis);
        String why = Entries.line(reason);
        check(problems, actor.tenant(), from);
        Entries.require(problems, "basis", "Dasar hukum", law, 3, 300);
        Entries.require(problems, "reason", "Alasan", why, 3, 300);
        refuse(problems);
        try {
            book.override(actor.tenant(), code, amount, law, from);
        } catch (IllegalArgumentException later) {
            throw laterOne(actor.tenant(), code);
        }
        requireOrder(actor.tenant(), code, from);
        note(
                actor,
                code,
                "Nilai kota " + Words.number(amount, DECIMALS) + " " + measure + " mulai " + Words.date(from)
                        + ". Dasar: " + law + ".",
                why);
    }

    /**
     * Lets the national value apply again from a day on.
     *
     * @throws Refusal when this person may not, the city has no value of its own then, or the day is not allowed
     */
    @Transactional
    void end(Actor actor, String code, LocalDate from, String reason) {
        history(requirePolicy(actor), code);
        List<FieldProblem> problems = new ArrayList<>();
        String why = Entries.line(reason);
        check(problems, actor.tenant(), from);
        Entries.require(problems, "reason", "Alasan", why, 3, 300);
        refuse(problems);
        try {
            book.end(actor.tenant(), code, from);
        } catch (IllegalArgumentException none) {
            throw Refusal.conflict("Kota ini tidak mempunyai nilai sendiri yang dapat berakhir sebelum "
                    + Words.date(from) + ". Muat ulang halaman.");
        }
        requireOrder(actor.tenant(), code, from);
        note(actor, code, "Nilai nasional berlaku kembali mulai " + Words.date(from) + ".", why);
    }

    /**
     * Takes back what is to come.
     *
     * @param from the day for which it was set
     * @throws Refusal when this person may not, that day has come, or there is nothing
     */
    @Transactional
    void withdraw(Actor actor, String code, LocalDate from, String reason) {
        history(requirePolicy(actor), code);
        List<FieldProblem> problems = new ArrayList<>();
        String why = Entries.line(reason);
        Entries.require(problems, "reason", "Alasan", why, 3, 300);
        refuse(problems);
        if (from == null || !from.isAfter(cities.today(actor.tenant()))) {
            throw Refusal.invalid("Nilai yang sudah berlaku tidak dapat ditarik. Tetapkan nilai baru mulai hari lain.");
        }
        try {
            book.withdraw(actor.tenant(), code, from);
        } catch (IllegalArgumentException none) {
            throw Refusal.conflict("Tidak ada perubahan kota ini mulai " + Words.date(from)
                    + " yang dapat ditarik. Muat ulang halaman.");
        }
        requireOrder(actor.tenant(), code, from);
        note(actor, code, "Perubahan mulai " + Words.date(from) + " ditarik.", why);
    }

    private String requirePolicy(Actor actor) {
        rights.requirePolicy(actor, "Nilai aturan");
        rights.requireDefinitive(actor);
        return actor.tenant();
    }

    private void check(List<FieldProblem> problems, String tenant, LocalDate from) {
        LocalDate first = first(tenant);
        LocalDate last = last(tenant);
        if (from == null || from.isBefore(first) || from.isAfter(last)) {
            problems.add(new FieldProblem(
                    "from",
                    "Isian \"Berlaku mulai\" harus dari " + Words.date(first) + " sampai " + Words.date(last)
                            + "; nilai untuk hari ini dan sebelumnya tidak dapat diubah."));
        }
    }

    private static void refuse(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }

    private Refusal laterOne(String tenant, String code) {
        return Refusal.conflict(toCome(tenant, code)
                .map(day -> "Kota ini sudah menetapkan perubahan mulai " + Words.date(day)
                        + ". Tarik dahulu perubahan itu, atau pilih hari sesudahnya.")
                .orElse("Kota ini baru saja menetapkan nilai lain. Muat ulang halaman."));
    }

    /** On the day of the change and on each later one on which a rule of the pair changes again. */
    private void requireOrder(String tenant, String code, LocalDate from) {
        RuleSum.of(code).ifPresent(sum -> requireSome(tenant, sum, from));
        for (RuleOrder order : RuleOrder.of(code)) {
            TreeSet<LocalDate> days = new TreeSet<>(List.of(from));
            Stream.of(order.lower(), order.higher())
                    .flatMap(each -> book.history(tenant, each).stream())
                    .flatMap(rule -> Stream.of(
                            rule.from(),
                            rule.to() == null ? rule.from() : rule.to().plusDays(1)))
                    .filter(day -> day.isAfter(from))
                    .forEach(days::add);
            days.forEach(day -> requireOrder(tenant, order, day));
        }
    }

    private void requireSome(String tenant, RuleSum sum, LocalDate from) {
        TreeSet<LocalDate> days = new TreeSet<>(List.of(from));
        sum.codes().stream()
                .flatMap(code -> book.history(tenant, code).stream())
                .map(Rule::from)
                .filter(day -> day.isAfter(from))
                .forEach(days::add);
        for (LocalDate day : days) {
            if (sum.codes().stream()
                    .flatMap(code -> book.find(tenant, code, day).stream())
                    .allMatch(rule -> rule.amount().signum() == 0)) {
                throw Refusal.invalid("Pada " + Words.date(day) + " " + sum.explanation());
            }
        }
    }

    private void requireOrder(String tenant, RuleOrder order, LocalDate day) {
        Optional<Rule> lower = book.find(tenant, order.lower(), day);
        Optional<Rule> higher = book.find(tenant, order.higher(), day);
        if (lower.isEmpty() || higher.isEmpty()) {
            return;
        }
        int compared = lower.get().amount().compareTo(higher.get().amount());
        if (compared > 0 || compared == 0 && !order.mayBeEqual()) {
            throw Refusal.invalid("Pada " + Words.date(day) + " nilai " + quoted(lower.get()) + " ("
                    + Words.number(lower.get().amount(), DECIMALS) + ") akan "
                    + (order.mayBeEqual() ? "melebihi" : "tidak lebih kecil dari") + " nilai "
                    + quoted(higher.get()) + " (" + Words.number(higher.get().amount(), DECIMALS)
                    + "). Ubah yang satu lagi lebih dahulu, atau pilih nilai lain.");
        }
    }

    private static String quoted(Rule rule) {
        return "\"" + rule.description().replaceFirst("\\.$", "") + "\"";
    }

    /** For example "dari 0,3 sampai 1, paling banyak 2 angka di belakang koma". */
    static String inWords(Range range) {
        return "dari " + Words.number(range.lowest(), DECIMALS) + " sampai "
                + Words.number(range.highest(), DECIMALS)
                + (range.decimals() == 0
                        ? ", tanpa pecahan"
                        : ", paling banyak " + range.decimals() + " angka di belakang koma");
    }

    private void note(Actor actor, String code, String summary, String reason) {
        rows.note(actor.tenant(), new Change(Subject.RULE, code, summary, reason, actor.userId(), clock.instant()));
    }
}
