package id.bangkom.rules;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import id.bangkom.background.AfterTransaction;
import id.bangkom.rules.RuleBook.Rule;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcRules implements Rules, RuleBook {

    /** The city's own row wins over a national one, a later one over an earlier one. */
    private static final Comparator<Rule> STRENGTH =
            Comparator.comparing(Rule::ofCity).thenComparing(Rule::from);

    private final JdbcClient jdbc;

    /**
     * Rules by code, for each city. Rules are read in every step and change a few times a year; another node of the
     * application sees a change after a minute at the latest.
     */
    private final LoadingCache<String, Map<String, List<Rule>>> ofCity =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(this::load);

    JdbcRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public BigDecimal number(String tenant, String code, LocalDate on) {
        return find(tenant, code, on)
                .map(Rule::amount)
                .orElseThrow(() ->
                        new IllegalStateException("No rule " + code + " applies to the city " + tenant + " on " + on));
    }

    @Override
    public boolean has(String tenant, String code, LocalDate on) {
        return find(tenant, code, on).isPresent();
    }

    @Override
    public List<Rule> of(String tenant, LocalDate on) {
        return ofCity.get(tenant).keySet().stream()
                .flatMap(code -> find(tenant, code, on).stream())
                .toList();
    }

    @Override
    public List<Rule> history(String tenant, String code) {
        return ofCity.get(tenant).getOrDefault(code, List.of()).stream()
                .sorted(Comparator.comparing(Rule::from)
                        .thenComparing(Rule::ofCity)
                        .reversed())
                .toList();
    }

    @Override
    public Range range(String tenant, String code) {
        return jdbc.sql(
                        """
                        select r.lowest, r.highest, r.decimals from rule_value r join tenant t on t.id = :tenant
                        where r.tenant is null and r.code = :code
                        order by r.valid_from desc
                        fetch first row only
                        """)
                .param("tenant", tenant)
                .param("code", code)
                .query((row, n) ->
                        new Range(row.getBigDecimal("lowest"), row.getBigDecimal("highest"), row.getInt("decimals")))
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("There is no rule " + code));
    }

    /** Changes of one city's rules come one after the other, so that none is decided on what another one replaces. */
    private List<Rule> rowsToChange(String tenant, String code) {
        jdbc.sql("select id from tenant where id = :tenant for update")
                .param("tenant", tenant)
                .query(String.class)
                .single();
        return load(tenant).getOrDefault(code, List.of());
    }

    @Override
    @Transactional
    public void end(String tenant, String code, LocalDate from) {
        if (rowsToChange(tenant, code).stream()
                .noneMatch(rule ->
                        rule.ofCity() && rule.to() == null && rule.from().isBefore(from))) {
            throw new IllegalArgumentException(
                    "The city " + tenant + " has no value of " + code + " that could end before " + from);
        }
        endOpen(tenant, code, from);
        forget(tenant);
    }

    @Override
    @Transactional
    public void withdraw(String tenant, String code, LocalDate from) {
        List<Rule> own =
                rowsToChange(tenant, code).stream().filter(Rule::ofCity).toList();
        boolean isLast = own.stream()
                .noneMatch(rule -> rule.from().isAfter(from)
                        || rule.to() != null && !rule.to().isBefore(from));
        int withdrawn = isLast
                ? jdbc.sql("delete from rule_value where tenant = :tenant and code = :code and valid_from = :from")
                                .param("tenant", tenant)
                                .param("code", code)
                                .param("from", from)
                                .update()
                        + jdbc.sql(
                                        """
                                        update rule_value set valid_to = null
                                        where tenant = :tenant and code = :code and valid_to = :last
                                        """)
                                .param("tenant", tenant)
                                .param("code", code)
                                .param("last", from.minusDays(1))
                                .update()
                : 0;
        if (withdrawn == 0) {
            throw new IllegalArgumentException(
                    "Nothing that the city " + tenant + " has set for " + code + " on " + from + " can be withdrawn");
        }
        forget(tenant);
    }

    private void endOpen(String tenant, String code, LocalDate from) {
        jdbc.sql(
                        """
                        update rule_value set valid_to = :last
                        where tenant = :tenant and code = :code and valid_to is null
                        """)
                .param("tenant", tenant)
                .param("code", code)
                .param("last", from.minusDays(1))
                .update();
    }

    @Override
    @Transactional
    public void override(String tenant, String code, BigDecimal amount, String legalBasis, LocalDate from) {
        List<Rule> rules = rowsToChange(tenant, code);
        Rule national = rules.stream()
                .filter(rule -> !rule.ofCity())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no rule " + code));
        if (rules.stream()
                .anyMatch(rule -> rule.ofCity()
                        && (!rule.from().isBefore(from)
                                || rule.to() != null && !rule.to().isBefore(from.minusDays(1))))) {
            throw new IllegalArgumentException(
                    "The city " + tenant + " already has a value of " + code + " from " + from + " or later");
        }
        endOpen(tenant, code, from);
        jdbc.sql(
                        """
                        insert into rule_value (code, tenant, amount, measure, legal_basis, description, valid_from)
                        values (:code, :tenant, :amount, :measure, :basis, :description, :from)
                        """)
                .param("code", code)
                .param("tenant", tenant)
                .param("amount", amount)
                .param("measure", national.measure())
                .param("basis", legalBasis)
                .param("description", national.description())
                .param("from", from)
                .update();
        forget(tenant);
    }

    private void forget(String tenant) {
        AfterTransaction.forget(() -> ofCity.invalidate(tenant));
    }

    @Override
    public Optional<Rule> find(String tenant, String code, LocalDate on) {
        return ofCity.get(tenant).getOrDefault(code, List.of()).stream()
                .filter(rule -> !on.isBefore(rule.from()) && (rule.to() == null || !on.isAfter(rule.to())))
                .max(STRENGTH);
    }

    private Map<String, List<Rule>> load(String tenant) {
        return jdbc
                .sql(
                        """
                        select code, tenant, amount, measure, legal_basis, description, valid_from, valid_to
                        from rule_value
                        where tenant is null or tenant = :tenant
                        """)
                .param("tenant", tenant)
                .query(JdbcRules::rule)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Rule::code, TreeMap::new, Collectors.toList()));
    }

    private static Rule rule(ResultSet rs, int row) throws SQLException {
        return new Rule(
                rs.getString("code"),
                rs.getBigDecimal("amount").stripTrailingZeros(),
                rs.getString("measure"),
                rs.getString("legal_basis"),
                rs.getString("description"),
                rs.getString("tenant") != null,
                rs.getObject("valid_from", LocalDate.class),
                rs.getObject("valid_to", LocalDate.class));
    }
}
