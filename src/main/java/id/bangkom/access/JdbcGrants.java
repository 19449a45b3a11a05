package id.bangkom.access;

import id.bangkom.refusal.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcGrants implements Grants {

    private static final String SAME_SCOPE =
            "(scope = :scope or (scope is null and cast(:scope as varchar(40)) is null))";

    private final JdbcClient jdbc;

    JdbcGrants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void open(String tenant, String accountId, String email, String nip, String displayName) {
        requireUnused(accountId, email, nip);
        jdbc.sql(
                        """
                        insert into account (id, tenant, email, nip, display_name, active)
                        values (:id, :tenant, cast(:email as varchar(254)), cast(:nip as varchar(18)), :name, false)
                        """)
                .param("id", accountId)
                .param("tenant", tenant)
                .param("email", MailAddress.kept(email))
                .param("nip", nip)
                .param("name", displayName)
                .update();
    }

    @Override
    public void rename(String tenant, String accountId, String email, String nip, String displayName) {
        requireUnused(accountId, email, nip);
        jdbc.sql(
                        """
                        update account set email = coalesce(cast(:email as varchar(254)), email), nip = :nip,
                            display_name = :name
                        where tenant = :tenant and id = :id and not active
                        """)
                .param("email", MailAddress.kept(email))
                .param("nip", nip)
                .param("name", displayName)
                .param("tenant", tenant)
                .param("id", accountId)
                .update();
    }

    /** Both are names to log in with, so they are unique over all cities. */
    private void requireUnused(String accountId, String email, String nip) {
        String address = MailAddress.kept(email);
        if (address != null
                && isUsed("select count(*) from account where email = :value and id <> :id", address, accountId)) {
            throw Refusal.conflict("Alamat surel " + address + " sudah dipakai akun lain. Gunakan alamat lain.");
        }
        if (nip != null && isUsed("select count(*) from account where nip = :value and id <> :id", nip, accountId)) {
            throw Refusal.conflict(
                    "NIP ini sudah dipakai akun lain, mungkin di instansi lain. Periksa nomornya; pegawai"
                            + " yang pindah harus berhenti dahulu di sana.");
        }
    }

    private boolean isUsed(String sql, String value, String accountId) {
        return jdbc.sql(sql)
                        .param("value", value)
                        .param("id", accountId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public void activate(String tenant, String accountId) {
        jdbc.sql("update account set active = true where tenant = :tenant and id = :id")
                .param("tenant", tenant)
                .param("id", accountId)
                .update();
    }

    @Override
    public void close(String tenant, String accountId, LocalDate today) {
        jdbc.sql("update account set active = false where tenant = :tenant and id = :id")
                .param("tenant", tenant)
                .param("id", accountId)
                .update();
        jdbc.sql(
                        """
                        delete from role_grant where account_id = :id and role_name <> 'EMPLOYEE'
                            and exists (select 1 from account a where a.id = :id and a.tenant = :tenant)
                        """)
                .param("tenant", tenant)
                .param("id", accountId)
                .update();
        jdbc.sql(
                        """
                        update role_mandate set valid_to = :yesterday
                        where tenant = :tenant and account_id = :id and valid_to > :yesterday
                        """)
                .param("tenant", tenant)
                .param("id", accountId)
                .param("yesterday", today.minusDays(1))
                .update();
    }

    @Override
    public void give(String tenant, String accountId, Role role, String scope) {
        jdbc.sql(
                        """
                        insert into role_grant (account_id, role_name, scope)
                        select a.id, :role, cast(:scope as varchar(40)) from account a
                        where a.tenant = :tenant and a.id = :id and not exists (
                            select 1 from role_grant where account_id = :id and role_name = :role and
                        """
                                + SAME_SCOPE + ")")
                .param("tenant", tenant)
                .param("id", accountId)
                .param("role", role.name())
                .param("scope", scope)
                .update();
    }

    @Override
    public void take(String tenant, String accountId, Role role, String scope) {
        jdbc.sql(
                        """
                        delete from role_grant where account_id = :id and role_name = :role
                            and exists (select 1 from account a where a.id = :id and a.tenant = :tenant) and
                        """
                                + SAME_SCOPE)
                .param("tenant", tenant)
                .param("id", accountId)
                .param("role", role.name())
                .param("scope", scope)
                .update();
    }

    @Override
    public List<String> holders(String tenant, Role role, String scope) {
        return jdbc.sql(
                        """
                        select g.account_id from role_grant g join account a on a.id = g.account_id
                        where a.tenant = :tenant and g.role_name = :role and
                        """
                                + SAME_SCOPE + " order by g.account_id")
                .param("tenant", tenant)
                .param("role", role.name())
                .param("scope", scope)
                .query(String.class)
                .list();
    }

    @Override
    public void mandate(
            String id, String tenant, String accountId, Role role, String scope, LocalDate from, LocalDate to) {
        jdbc.sql(
                        """
                        insert into role_mandate (id, tenant, account_id, role_name, scope, valid_from, valid_to)
                        values (:id, :tenant, :account, :role, cast(:scope as varchar(40)), :from, :to)
                        """)
                .param("id", id)
                .param("tenant", tenant)
                .param("account", accountId)
                .param("role", role.name())
                .param("scope", scope)
                .param("from", from)
                .param("to", to)
                .update();
    }

    @Override
    public void mandateEnds(String id, String tenant, LocalDate lastDay) {
        jdbc.sql("update role_mandate set valid_to = :to where tenant = :tenant and id = :id")
                .param("to", lastDay)
                .param("tenant", tenant)
                .param("id", id)
                .update();
    }
}
