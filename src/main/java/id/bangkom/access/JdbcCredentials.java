package id.bangkom.access;

import id.bangkom.refusal.Refusal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCredentials implements Credentials {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    JdbcCredentials(JdbcClient jdbc, PasswordEncoder encoder, Clock clock) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.clock = clock;
    }

    @Override
    public Optional<Password> of(String accountId) {
        return jdbc.sql(
                        """
                        select password_hash, must_change from account
                        where id = :id and active and password_hash is not null
                          and (first_password_until is null or first_password_until > :now)
                        """)
                .param("id", accountId)
                .param("now", now())
                .query((rs, row) -> new Password(rs.getString("password_hash"), rs.getBoolean("must_change")))
                .optional();
    }

    @Override
    public void change(String accountId, CharSequence newPassword) {
        if (DEMO_PASSWORD.contentEquals(newPassword)) {
            throw Refusal.invalid(
                    "Kata sandi data contoh diketahui umum, jadi tidak boleh dipakai. Pilih kata sandi lain.");
        }
        int changed = jdbc.sql(
                        """
                        update account set password_hash = :hash, must_change = false, demo_password = false,
                            first_password_until = null
                        where id = :id and active
                        """)
                .param("hash", encoder.encode(newPassword))
                .param("id", accountId)
                .update();
        if (changed == 0) {
            throw Refusal.notFound("Akun tidak ditemukan atau sudah tidak aktif. Hubungi BKPSDM kota Anda.");
        }
    }

    @Override
    public String first(String tenant, String accountId) {
        String password = random();
        int changed = jdbc.sql(
                        """
                        update account set password_hash = :hash, must_change = true, first_password_until = :until
                        where tenant = :tenant and id = :id and active
                          and (password_hash is null or first_password_until is not null)
                        """)
                .param("hash", encoder.encode(password))
                .param("until", now().plusDays(FIRST_PASSWORD_DAYS))
                .param("tenant", tenant)
                .param("id", accountId)
                .update();
        if (changed == 0) {
            throw Refusal.conflict(
                    "Orang ini sudah mempunyai kata sandi sendiri atau tidak lagi bertugas, sehingga kata"
                            + " sandi awal tidak dapat dibuat.");
        }
        return password;
    }

    /** Four groups of four, some 79 bits: to be read from paper, so without letters and digits that look alike. */
    private String random() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            password.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    @Override
    public List<String> withoutOwn(String tenant, Collection<String> accountIds) {
        return without("(password_hash is null or first_password_until is not null)", tenant, accountIds);
    }

    @Override
    public List<String> withoutAny(String tenant, Collection<String> accountIds) {
        return without("(password_hash is null or first_password_until <= :now)", tenant, accountIds);
    }

    private List<String> without(String password, String tenant, Collection<String> accountIds) {
        if (accountIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select id from account where tenant = :tenant and id in (:ids) and active and " + password
                        + " order by display_name, id")
                .param("tenant", tenant)
                .param("ids", Set.copyOf(accountIds))
                .param("now", now())
                .query(String.class)
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    @Override
    public int withDemoPassword() {
        return jdbc.sql("select count(*) from account where active and demo_password")
                .query(Integer.class)
                .single();
    }
}
