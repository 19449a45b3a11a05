package id.bangkom.needs;

import id.bangkom.process.Words;
import id.bangkom.refusal.Refusal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Places and units of a city from which it is far to a class. */
@Repository
class RemotePlaces {

    private final JdbcClient jdbc;

    RemotePlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As they were entered, by name. */
    List<String> listed(String tenant) {
        return jdbc.sql("select place from remote_place where tenant = :tenant order by place")
                .param("tenant", tenant)
                .query(String.class)
                .list();
    }

    /** For {@link #has}. */
    Set<String> of(String tenant) {
        return listed(tenant).stream().map(RemotePlaces::plain).collect(Collectors.toSet());
    }

    /** Whether a place of work or a unit is among them, however it is spelled in capitals and spaces. */
    static boolean has(Set<String> places, String name) {
        return name != null && places.contains(plain(name));
    }

    static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Words.INDONESIAN);
    }

    /**
     * Replaces the list.
     *
     * @throws Refusal when somebody else does so at the same moment
     */
    @Transactional
    void put(String tenant, Collection<String> places, String by, Instant at) {
        jdbc.sql("delete from remote_place where tenant = :tenant")
                .param("tenant", tenant)
                .update();
        for (String place : new HashSet<>(places)) {
            insert(tenant, place, by, at);
        }
    }

    private void insert(String tenant, String place, String by, Instant at) {
        try {
            jdbc.sql(
                            """
                            insert into remote_place (tenant, place, entered_by, entered_at)
                            values (:tenant, :place, :by, :at)
                            """)
                    .param("tenant", tenant)
                    .param("place", place)
                    .param("by", by)
                    .param("at", Timestamp.from(at))
                    .update();
        } catch (DuplicateKeyException atOnce) {
            throw Refusal.conflict("Daftar ini baru saja diubah orang lain. Muat ulang halaman.");
        }
    }
}
