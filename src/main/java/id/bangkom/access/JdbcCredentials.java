package id.bangkom.access;

import id.bangkom.refusal.Refusal;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCredentials implements Credentials {

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;

    JdbcCredentials(JdbcClient jdbc, PasswordEncoder encoder) {
        this.jdbc = jdbc;
        this.encoder = encoder;
    }

    @Override
    public Optional<Password> of(String accountId) {
        return jdbc.sql(
                        """
                        select password_hash, must_change from account
                        where id = :id and active and password_hash is not null
                        """)
                .param("id", accountId)
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
                        update account set password_hash = :hash, must_change = false, demo_password = false
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
    public int withDemoPassword() {
        return jdbc.sql("select count(*) from account where active and demo_password")
                .query(Integer.class)
                .single();
    }
}
