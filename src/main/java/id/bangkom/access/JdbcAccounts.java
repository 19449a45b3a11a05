package id.bangkom.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAccounts implements Accounts {

    private static final String ACCOUNTS =
            """
            select a.id, a.tenant, a.display_name, a.email, a.active, g.role_name, g.scope,
                   m.role_name as mandate_role, m.scope as mandate_scope, m.valid_from, m.valid_to
            from account a
            left join role_grant g on g.account_id = a.id
            left join role_mandate m on m.account_id = a.id
            """;

    /** As made by {@link Groups}: city, role, and perhaps a unit or partner. */
    private static final Pattern GROUP = Pattern.compile("([a-z]+)\\.([a-z-]+)(?:\\.([A-Za-z0-9-]+)|)");

    private static final Pattern NIP = Pattern.compile("\\d{18}");

    private final JdbcClient jdbc;
    private final Cities cities;

    JdbcAccounts(JdbcClient jdbc, Cities cities) {
        this.jdbc = jdbc;
        this.cities = cities;
    }

    @Override
    public Optional<Account> byId(String id) {
        return one(jdbc.sql(ACCOUNTS + "where a.id = :id").param("id", id));
    }

    @Override
    public Optional<Account> byLogin(String nipOrEmail) {
        String login = nipOrEmail.strip();
        String digits = login.replace(" ", "");
        if (NIP.matcher(digits).matches()) {
            return one(jdbc.sql(ACCOUNTS + "where a.nip = :nip").param("nip", digits));
        }
        return one(jdbc.sql(ACCOUNTS + "where a.email = :email").param("email", login.toLowerCase(Locale.ROOT)));
    }

    @Override
    public List<Account> inGroup(String groupId) {
        Matcher group = GROUP.matcher(groupId);
        Optional<Role> role = group.matches() ? role(group.group(2)) : Optional.empty();
        if (role.isEmpty()) {
            return List.of();
        }
        return fold(jdbc.sql(
                                ACCOUNTS
                                        + """
                                where a.tenant = :tenant and a.active and (
                                    exists (
                                        select 1 from role_grant w
                                        where w.account_id = a.id and w.role_name = :role
                                          and (:scope = '' or w.scope = :scope))
                                    or exists (
                                        select 1 from role_mandate w
                                        where w.account_id = a.id and w.role_name = :role
                                          and (:scope = '' or w.scope = :scope)))
                                order by a.display_name, a.id
                                """)
                        .param("tenant", group.group(1))
                        .param("role", role.get().name())
                        .param("scope", group.group(3) == null ? "" : group.group(3)))
                .stream()
                // A mandate may be over or still to come.
                .filter(account -> account.groups().contains(groupId))
                .toList();
    }

    @Override
    public List<Account> ofTenant(String tenant) {
        return fold(jdbc.sql(ACCOUNTS + "where a.tenant = :tenant order by a.display_name, a.id")
                .param("tenant", tenant));
    }

    @Override
    public List<Tenant> tenants() {
        return jdbc.sql("select id, name, agency, zone from tenant order by id")
                .query(JdbcCities::tenant)
                .list();
    }

    private static Optional<Role> role(String inGroup) {
        String name = inGroup.toUpperCase(Locale.ROOT).replace('-', '_');
        return EnumSet.allOf(Role.class).stream()
                .filter(role -> role.name().equals(name))
                .findAny();
    }

    private Optional<Account> one(JdbcClient.StatementSpec query) {
        return fold(query).stream().findFirst();
    }

    /** Rows of one account follow each other, one for each grant and mandate. */
    private List<Account> fold(JdbcClient.StatementSpec query) {
        List<Account> accounts = new ArrayList<>();
        query.query((ResultSet rs) -> {
            Account last = accounts.isEmpty() ? null : accounts.get(accounts.size() - 1);
            if (last == null || !last.id().equals(rs.getString("id"))) {
                accounts.add(mandated(account(rs), rs));
            } else {
                accounts.set(
                        accounts.size() - 1,
                        mandated(granted(last, rs.getString("role_name"), rs.getString("scope")), rs));
            }
        });
        return accounts;
    }

    /** A role for some days counts on these days, by the city's own calendar. */
    private Account mandated(Account account, ResultSet rs) throws SQLException {
        if (rs.getString("mandate_role") == null) {
            return account;
        }
        LocalDate today = cities.today(account.tenant());
        return rs.getObject("valid_from", LocalDate.class).isAfter(today)
                        || rs.getObject("valid_to", LocalDate.class).isBefore(today)
                ? account
                : granted(account, rs.getString("mandate_role"), rs.getString("mandate_scope"));
    }

    private static Account account(ResultSet rs) throws SQLException {
        Account without = new Account(
                rs.getString("id"),
                rs.getString("tenant"),
                rs.getString("display_name"),
                rs.getString("email"),
                Set.of(),
                Set.of(),
                rs.getBoolean("active"));
        return granted(without, rs.getString("role_name"), rs.getString("scope"));
    }

    private static Account granted(Account account, String roleName, String scope) {
        if (roleName == null) {
            return account;
        }
        Role role = Role.valueOf(roleName);
        Set<Role> roles = EnumSet.of(role);
        roles.addAll(account.roles());
        Set<String> groups = new TreeSet<>(account.groups());
        groups.add(Groups.of(account.tenant(), role));
        if (scope != null) {
            groups.add(Groups.of(account.tenant(), role, scope));
        }
        return new Account(
                account.id(),
                account.tenant(),
                account.displayName(),
                account.email(),
                roles,
                groups,
                account.active());
    }
}
