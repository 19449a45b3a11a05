package id.bangkom.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The rules as people read and change them. National rows come with the application; a city adds rows of its own. */
public interface RuleBook {

    /**
     * A rule as it applies to a city.
     *
     * @param code for example {@code hours.floor}
     * @param amount the number
     * @param measure unit of the number, in Indonesian, for example "JP per tahun"
     * @param legalBasis regulation, or "Kebijakan daerah (bawaan)" for a default of the application
     * @param description one Indonesian sentence
     * @param ofCity whether the city set it itself
     * @param from first day
     * @param to last day, or null for an open end
     */
    record Rule(
            String code,
            BigDecimal amount,
            String measure,
            String legalBasis,
            String description,
            boolean ofCity,
            LocalDate from,
            LocalDate to) {}

    /**
     * What a city may set a rule to.
     *
     * @param lowest included
     * @param highest included
     * @param decimals at most so many
     */
    record Range(BigDecimal lowest, BigDecimal highest, int decimals) {

        public boolean allows(BigDecimal amount) {
            return amount.compareTo(lowest) >= 0
                    && amount.compareTo(highest) <= 0
                    && amount.stripTrailingZeros().scale() <= decimals;
        }
    }

    /** All rules that apply to the city on that day, by code. */
    List<Rule> of(String tenant, LocalDate on);

    /** Every value of one rule, national and the city's own, the latest first; empty when there is no such rule. */
    List<Rule> history(String tenant, String code);

    /**
     * The value that applies to the city on that day.
     *
     * @return empty when there is no such rule, or not yet
     */
    Optional<Rule> find(String tenant, String code, LocalDate on);

    /** @throws IllegalArgumentException when there is no such rule */
    Range range(String tenant, String code);

    /**
     * Gives a rule a value of the city's own from a day on; the city's earlier value ends the day before. Measure and
     * description stay those of the national rule.
     *
     * @throws IllegalArgumentException when there is no national rule with this code, or the city already has a value
     *     that starts on that day or later
     */
    void override(String tenant, String code, BigDecimal amount, String legalBasis, LocalDate from);

    /**
     * From a day on the national value applies again.
     *
     * @throws IllegalArgumentException when the city has no value of its own that begins before that day and has no end
     */
    void end(String tenant, String code, LocalDate from);

    /**
     * Takes back what {@link #override} or {@link #end} have set for a day: what was before goes on.
     *
     * @throws IllegalArgumentException when nothing of the city begins or ends there, or something later builds on it
     */
    void withdraw(String tenant, String code, LocalDate from);
}
