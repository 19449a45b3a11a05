package id.bangkom.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

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

    /** All rules that apply to the city on that day, by code. */
    List<Rule> of(String tenant, LocalDate on);

    /**
     * Gives a rule a value of the city's own from a day on; the city's earlier value ends the day before. Measure and
     * description stay those of the national rule.
     *
     * @throws IllegalArgumentException when there is no national rule with this code, or the city already has a value
     *     that starts on that day or later
     */
    void override(String tenant, String code, BigDecimal amount, String legalBasis, LocalDate from);
}
