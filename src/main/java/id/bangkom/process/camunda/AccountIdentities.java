package id.bangkom.process.camunda;

import id.bangkom.access.Account;
import id.bangkom.access.Accounts;
import id.bangkom.access.Role;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TenantEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * The engine's users, groups and tenants, read from {@link Accounts} at each question. There is no second copy that could
 * lag behind: who leaves is gone for the engine at once, and nothing has to be synchronised. Being read-only it also
 * takes the engine's own user set-up (CVE-2026-77226) out of service.
 *
 * <p>A person sees only themself; an administrator sees the accounts of the own city.
 */
final class AccountIdentities implements ReadOnlyIdentityProvider, Session {

    private final Accounts accounts;

    private AccountIdentities(Accounts accounts) {
        this.accounts = accounts;
    }

    static SessionFactory factory(Accounts accounts) {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return ReadOnlyIdentityProvider.class;
            }

            @Override
            public Session openSession() {
                return new AccountIdentities(accounts);
            }
        };
    }

    // users

    @Override
    public User findUserById(String userId) {
        return visible(account -> true, userId == null ? List.of() : List.of(userId)).stream()
                .findFirst()
                .map(AccountIdentities::user)
                .orElse(null);
    }

    @Override
    public UserQuery createUserQuery() {
        return new Users(this);
    }

    @Override
    public UserQuery createUserQuery(CommandContext commandContext) {
        return new Users(this);
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new BadUserRequestException("Native user queries are not supported");
    }

    /** Nobody logs in through the engine; Spring Security checks passwords. */
    @Override
    public boolean checkPassword(String userId, String password) {
        return false;
    }

    /** Active accounts the current person may see, of these ids or, with no ids given, of the own city. */
    private List<Account> visible(Predicate<Account> wanted, Collection<String> ids) {
        Authentication current = currentAuthentication();
        Stream<Account> found;
        if (!ids.isEmpty()) {
            found = ids.stream().map(accounts::byId).flatMap(Optional::stream);
        } else if (current == null) {
            found = accounts.tenants().stream().flatMap(tenant -> accounts.ofTenant(tenant.id()).stream());
        } else {
            found = ownCity(current).stream().flatMap(tenant -> accounts.ofTenant(tenant).stream());
        }
        return found.filter(Account::active)
                .filter(account -> maySee(current, account))
                .filter(wanted)
                .sorted(Comparator.comparing(Account::displayName).thenComparing(Account::id))
                .toList();
    }

    private boolean maySee(Authentication current, Account account) {
        if (current == null || account.id().equals(current.getUserId())) {
            return true;
        }
        return isAdministrator(current) && ownCity(current).contains(account.tenant());
    }

    private List<String> ownCity(Authentication current) {
        return accounts.byId(current.getUserId()).map(Account::tenant).stream().toList();
    }

    private boolean isAdministrator(Authentication current) {
        return accounts.byId(current.getUserId())
                .filter(account -> account.active() && account.roles().contains(Role.ADMINISTRATOR))
                .isPresent();
    }

    private static Authentication currentAuthentication() {
        CommandContext commandContext = Context.getCommandContext();
        return commandContext == null || !commandContext.isAuthorizationCheckEnabled()
                ? null
                : commandContext.getAuthentication();
    }

    private static User user(Account account) {
        UserEntity user = new UserEntity(account.id());
        user.setFirstName(account.displayName());
        user.setLastName("");
        user.setEmail(account.email());
        return user;
    }

    private static final class Users extends UserQueryImpl {

        private static final long serialVersionUID = 1L;

        private final transient AccountIdentities identities;

        private Users(AccountIdentities identities) {
            super(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
            this.identities = identities;
        }

        @Override
        public long executeCount(CommandContext commandContext) {
            return matches().size();
        }

        @Override
        public List<User> executeList(CommandContext commandContext, Page page) {
            return page(matches(), page);
        }

        private List<User> matches() {
            return identities.visible(this::fits, wanted(id, ids)).stream()
                    .map(AccountIdentities::user)
                    .toList();
        }

        private boolean fits(Account account) {
            return like(firstNameLike, account.displayName())
                    && (firstName == null || firstName.equals(account.displayName()))
                    && lastName == null
                    && like(lastNameLike, account.displayName())
                    && (email == null || email.equals(account.email()))
                    && like(emailLike, account.email() == null ? "" : account.email())
                    && (groupId == null || account.groups().contains(groupId))
                    && (tenantId == null || tenantId.equals(account.tenant()));
        }
    }

    // groups

    @Override
    public Group findGroupById(String groupId) {
        return groups(groupId == null ? List.of() : List.of(groupId), null).stream()
                .findFirst()
                .orElse(null);
    }

    @Override
    public GroupQuery createGroupQuery() {
        return new GroupsQuery(this);
    }

    @Override
    public GroupQuery createGroupQuery(CommandContext commandContext) {
        return new GroupsQuery(this);
    }

    private List<Group> groups(Collection<String> ids, String memberId) {
        return visible(account -> true, memberId == null ? List.of() : List.of(memberId)).stream()
                .flatMap(account -> account.groups().stream())
                .distinct()
                .filter(id -> ids.isEmpty() || ids.contains(id))
                .sorted()
                .<Group>map(id -> {
                    GroupEntity group = new GroupEntity(id);
                    group.setName(id);
                    group.setType("BANGKOM");
                    return group;
                })
                .toList();
    }

    private static final class GroupsQuery extends GroupQueryImpl {

        private static final long serialVersionUID = 1L;

        private final transient AccountIdentities identities;

        private GroupsQuery(AccountIdentities identities) {
            super(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
            this.identities = identities;
        }

        @Override
        public long executeCount(CommandContext commandContext) {
            return matches().size();
        }

        @Override
        public List<Group> executeList(CommandContext commandContext, Page page) {
            return page(matches(), page);
        }

        private List<Group> matches() {
            return identities.groups(wanted(id, ids), userId).stream()
                    .filter(group -> (name == null || name.equals(group.getName()))
                            && like(nameLike, group.getName())
                            && (type == null || type.equals(group.getType())))
                    .toList();
        }
    }

    // tenants

    @Override
    public Tenant findTenantById(String tenantId) {
        return tenants().stream()
                .filter(tenant -> tenant.getId().equals(tenantId))
                .findFirst()
                .orElse(null);
    }

    @Override
    public TenantQuery createTenantQuery() {
        return new Tenants(this);
    }

    @Override
    public TenantQuery createTenantQuery(CommandContext commandContext) {
        return new Tenants(this);
    }

    private List<Tenant> tenants() {
        Authentication current = currentAuthentication();
        return accounts.tenants().stream()
                .filter(tenant -> current == null || ownCity(current).contains(tenant.id()))
                .<Tenant>map(city -> {
                    TenantEntity tenant = new TenantEntity(city.id());
                    tenant.setName(city.name());
                    return tenant;
                })
                .toList();
    }

    private static final class Tenants extends TenantQueryImpl {

        private static final long serialVersionUID = 1L;

        private final transient AccountIdentities identities;

        private Tenants(AccountIdentities identities) {
            super(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
            this.identities = identities;
        }

        @Override
        public long executeCount(CommandContext commandContext) {
            return matches().size();
        }

        @Override
        public List<Tenant> executeList(CommandContext commandContext, Page page) {
            return page(matches(), page);
        }

        private List<Tenant> matches() {
            return identities.tenants().stream()
                    .filter(tenant -> (id == null || id.equals(tenant.getId()))
                            && (ids == null || List.of(ids).contains(tenant.getId()))
                            && (name == null || name.equals(tenant.getName()))
                            && like(nameLike, tenant.getName())
                            && (userId == null || memberOf(tenant.getId())))
                    .toList();
        }

        private boolean memberOf(String tenantId) {
            return identities
                    .accounts
                    .byId(userId)
                    .filter(account -> account.tenant().equals(tenantId))
                    .isPresent();
        }
    }

    // shared

    /** What a query names, one by one or many at once; either may be null. */
    private static List<String> wanted(String id, String... ids) {
        return Stream.concat(Stream.ofNullable(id), Stream.ofNullable(ids).flatMap(Stream::of))
                .toList();
    }

    private static <T> List<T> page(List<T> all, Page page) {
        if (page == null) {
            return all;
        }
        int from = Math.min(page.getFirstResult(), all.size());
        return all.subList(from, (int) Math.min((long) from + page.getMaxResults(), all.size()));
    }

    /** SQL's LIKE with {@code %} only, whatever the case; no pattern fits everything. */
    private static boolean like(String pattern, String value) {
        if (pattern == null) {
            return true;
        }
        String[] parts = pattern.toLowerCase(java.util.Locale.ROOT).split("%", -1);
        String text = value.toLowerCase(java.util.Locale.ROOT);
        int at = 0;
        for (int i = 0; i < parts.length; i++) {
            int found = text.indexOf(parts[i], at);
            if (found < 0 || (i == 0 && found > 0)) {
                return false;
            }
            at = found + parts[i].length();
        }
        return pattern.endsWith("%") || at == text.length();
    }

    @Override
    public void flush() {
        // read-only
    }

    @Override
    public void close() {
        // holds nothing
    }
}
