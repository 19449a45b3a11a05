package id.bangkom.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.bangkom.demo.DemoCity;
import id.bangkom.testing.Database;
import id.bangkom.testing.EachDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;

class RulesTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @EachDatabase
    void the_national_numbers_apply_to_every_city(Database db) {
        DemoCity.people(db, NOW);
        Rules rules = TestRules.rules(db);
        for (String city : List.of("palu", "sorong")) {
            assertThat(rules.number(city, "hours.floor", TODAY)).isEqualByComparingTo("20");
            assertThat(rules.number(city, "hours.ceiling.pppk", TODAY)).isEqualByComparingTo("24");
            assertThat(rules.number(city, "hours.minutes-per-jp", TODAY)).isEqualByComparingTo("45");
            assertThat(rules.number(city, "jpm.threshold.meets", TODAY)).isEqualByComparingTo("80");
            assertThat(rules.number(city, "performance.weight.predicate", TODAY))
                    .isEqualByComparingTo("0.5");
        }
    }

    @EachDatabase
    void a_number_that_is_nowhere_is_an_error_that_names_it(Database db) {
        DemoCity.people(db, NOW);
        Rules rules = TestRules.rules(db);
        assertThat(rules.has("palu", "hours.flour", TODAY)).isFalse();
        assertThatThrownBy(() -> rules.number("palu", "hours.flour", TODAY))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("hours.flour")
                .hasMessageContaining("palu");
        assertThat(rules.has("palu", "hours.floor", LocalDate.of(2017, 12, 31)))
                .as("before its first day")
                .isFalse();
        assertThat(rules.has("palu", "hours.floor", TODAY)).isTrue();
    }

    @EachDatabase
    void a_city_can_have_its_own_number_from_a_day_on(Database db) {
        DemoCity.people(db, NOW);
        JdbcRules rules = new JdbcRules(db.jdbc());
        assertThat(rules.number("palu", "hours.floor", TODAY)).isEqualByComparingTo("20");

        rules.override("palu", "hours.floor", new BigDecimal("30"), "Peraturan Wali Kota 5/2026", TODAY);

        assertThat(rules.number("palu", "hours.floor", TODAY.minusDays(1))).isEqualByComparingTo("20");
        assertThat(rules.number("palu", "hours.floor", TODAY)).isEqualByComparingTo("30");
        assertThat(rules.number("sorong", "hours.floor", TODAY)).isEqualByComparingTo("20");
    }

    @EachDatabase
    void a_later_number_of_the_city_ends_the_earlier_one_the_day_before(Database db) {
        DemoCity.people(db, NOW);
        JdbcRules rules = new JdbcRules(db.jdbc());
        rules.override("palu", "hours.floor", new BigDecimal("30"), "Perwali 5/2026", TODAY);
        rules.override("palu", "hours.floor", new BigDecimal("35"), "Perwali 6/2026", TODAY.plusDays(10));
        assertThat(rules.number("palu", "hours.floor", TODAY.plusDays(9))).isEqualByComparingTo("30");
        assertThat(rules.number("palu", "hours.floor", TODAY.plusDays(10))).isEqualByComparingTo("35");
        RuleBook.Rule rule = rule(rules, "palu", "hours.floor", TODAY);
        assertThat(rule.to()).isEqualTo(TODAY.plusDays(9));
        assertThat(rule.legalBasis()).isEqualTo("Perwali 5/2026");
        assertThat(rule.ofCity()).isTrue();
        assertThat(rule.measure()).isEqualTo("JP per tahun");
    }

    @EachDatabase
    void a_city_can_change_only_what_exists_and_not_rewrite_the_past(Database db) {
        DemoCity.people(db, NOW);
        JdbcRules rules = new JdbcRules(db.jdbc());
        rules.override("palu", "hours.floor", new BigDecimal("30"), "Perwali 5/2026", TODAY);
        assertThatThrownBy(() -> rules.override("palu", "hours.flour", BigDecimal.ONE, "Perwali", TODAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hours.flour");
        for (LocalDate from : List.of(TODAY, TODAY.minusDays(1))) {
            assertThatThrownBy(() -> rules.override("palu", "hours.floor", BigDecimal.TEN, "Perwali", from))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("hours.floor");
        }
        assertThat(rules.number("palu", "hours.floor", TODAY)).isEqualByComparingTo("30");
    }

    @EachDatabase
    void a_change_that_is_taken_back_leaves_no_trace_in_the_cache(Database db) {
        DemoCity.people(db, NOW);
        JdbcRules rules = new JdbcRules(db.jdbc());
        db.transaction().executeWithoutResult(transaction -> {
            rules.override("palu", "hours.floor", new BigDecimal("30"), "Perwali 5/2026", TODAY);
            assertThat(rules.number("palu", "hours.floor", TODAY)).isEqualByComparingTo("30");
            transaction.setRollbackOnly();
        });
        assertThat(rules.number("palu", "hours.floor", TODAY)).isEqualByComparingTo("20");
    }

    @EachDatabase
    void the_rule_book_of_a_city_lists_each_rule_once_with_its_legal_basis(Database db) {
        DemoCity.people(db, NOW);
        JdbcRules rules = new JdbcRules(db.jdbc());
        rules.override("sorong", "hours.floor", new BigDecimal("40"), "Perwali Sorong", TODAY);
        List<RuleBook.Rule> book = rules.of("palu", TODAY);
        assertThat(book).extracting(RuleBook.Rule::code).doesNotHaveDuplicates().isSorted();
        assertThat(book).allSatisfy(rule -> {
            assertThat(rule.legalBasis()).as(rule.code()).isNotBlank();
            assertThat(rule.description()).as(rule.code()).endsWith(".");
            assertThat(rule.measure()).as(rule.code()).isNotBlank();
            assertThat(rule.ofCity()).as(rule.code()).isFalse();
        });
        assertThat(rule(rules, "palu", "hours.floor", TODAY))
                .isEqualTo(new RuleBook.Rule(
                        "hours.floor",
                        new BigDecimal("2E+1"),
                        "JP per tahun",
                        "PP 11/2017 Pasal 203 ayat (4)",
                        "Pengembangan kompetensi paling sedikit bagi setiap PNS dalam satu tahun.",
                        false,
                        LocalDate.of(2018, 1, 1),
                        null));
        assertThat(rule(rules, "sorong", "hours.floor", TODAY).amount()).isEqualByComparingTo("40");
        assertThat(rules.of("palu", LocalDate.of(2017, 1, 1))).isEmpty();
    }

    @EachDatabase
    void the_same_rule_cannot_start_twice_on_one_day_not_even_nationally(Database db) {
        assertThatThrownBy(() -> db.jdbc()
                        .sql(
                                """
                                insert into rule_value (code, amount, measure, legal_basis, description, valid_from)
                                values ('hours.floor', 1, 'JP', 'x', 'x', date '2018-01-01')
                                """)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @EachDatabase
    void every_rule_says_what_a_city_may_set_and_its_own_value_is_within(Database db) {
        DemoCity.people(db, NOW);
        JdbcRules rules = new JdbcRules(db.jdbc());
        assertThat(rules.of("palu", TODAY)).hasSizeGreaterThan(100).allSatisfy(rule -> {
            RuleBook.Range range = rules.range("palu", rule.code());
            assertThat(range.lowest()).as(rule.code()).isNotNull();
            assertThat(range.allows(rule.amount()))
                    .as("%s: %s in %s", rule.code(), rule.amount(), range)
                    .isTrue();
        });
        RuleBook.Range floor = rules.range("palu", "hours.floor");
        assertThat(floor.allows(new BigDecimal("19")))
                .as("a floor is not lowered")
                .isFalse();
        assertThat(floor.allows(new BigDecimal("20.5"))).as("no parts of a JP").isFalse();
        assertThat(floor.allows(new BigDecimal("2E+1"))).isTrue();
        assertThat(rules.range("palu", "hours.ceiling.pppk").allows(new BigDecimal("25")))
                .as("a ceiling is not raised")
                .isFalse();
        assertThatThrownBy(() -> rules.range("palu", "hours.flour")).isInstanceOf(IllegalArgumentException.class);
    }

    @EachDatabase
    void the_history_of_a_rule_has_every_value_of_nation_and_city_but_none_of_another_city(Database db) {
        DemoCity.people(db, NOW);
        JdbcRules rules = new JdbcRules(db.jdbc());
        rules.override("sorong", "hours.floor", new BigDecimal("40"), "Perwali Sorong", TODAY);
        rules.override("palu", "hours.floor", new BigDecimal("30"), "Perwali 5/2026", TODAY);
        rules.override("palu", "hours.floor", new BigDecimal("35"), "Perwali 6/2026", TODAY.plusDays(10));
        assertThat(rules.history("palu", "hours.floor"))
                .extracting(rule -> rule.amount().intValueExact())
                .containsExactly(35, 30, 20);
        assertThat(rules.history("palu", "hours.flour")).isEmpty();
        assertThat(rules.find("palu", "hours.floor", TODAY.plusDays(10)))
                .hasValueSatisfying(rule -> assertThat(rule.amount()).isEqualByComparingTo("35"));
        assertThat(rules.find("palu", "hours.floor", LocalDate.of(2017, 1, 1))).isEmpty();
    }

    @EachDatabase
    void a_citys_value_can_end_and_what_is_to_come_can_be_withdrawn(Database db) {
        DemoCity.people(db, NOW);
        JdbcRules rules = new JdbcRules(db.jdbc());
        LocalDate later = TODAY.plusDays(10);
        LocalDate end = TODAY.plusDays(20);
        rules.override("palu", "hours.floor", new BigDecimal("30"), "Perwali 5/2026", TODAY);
        rules.override("palu", "hours.floor", new BigDecimal("35"), "Perwali 6/2026", later);
        rules.end("palu", "hours.floor", end);
        assertThat(rules.number("palu", "hours.floor", end.minusDays(1))).isEqualByComparingTo("35");
        assertThat(rules.number("palu", "hours.floor", end)).isEqualByComparingTo("20");

        for (Runnable impossible : List.<Runnable>of(
                () -> rules.withdraw("palu", "hours.floor", later),
                () -> rules.withdraw("palu", "hours.floor", later.plusDays(1)),
                () -> rules.withdraw("sorong", "hours.floor", end),
                () -> rules.withdraw("palu", "acting.months", end),
                () -> rules.end("palu", "hours.floor", end.plusDays(1)),
                () -> rules.end("sorong", "hours.floor", end),
                () -> rules.override("palu", "hours.floor", BigDecimal.TEN, "Perwali", end))) {
            assertThatThrownBy(impossible::run).isInstanceOf(IllegalArgumentException.class);
        }

        rules.withdraw("palu", "hours.floor", end);
        assertThat(rules.number("palu", "hours.floor", end)).isEqualByComparingTo("35");
        rules.withdraw("palu", "hours.floor", later);
        assertThat(rules.number("palu", "hours.floor", end)).isEqualByComparingTo("30");
        assertThat(rules.history("palu", "hours.floor")).hasSize(2);
    }

    private static RuleBook.Rule rule(RuleBook book, String city, String code, LocalDate on) {
        return book.of(city, on).stream()
                .filter(rule -> rule.code().equals(code))
                .findAny()
                .orElseThrow();
    }
}
