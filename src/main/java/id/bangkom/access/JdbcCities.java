package id.bangkom.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCities implements Cities {

    private final JdbcClient jdbc;
    private final Clock clock;

    /** Cities change once in years, and they are asked for in nearly every query. */
    private final LoadingCache<String, Tenant> cities =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(this::load);

    JdbcCities(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Tenant city(String tenant) {
        Tenant city = cities.get(tenant);
        if (city == null) {
            throw new IllegalArgumentException("There is no city " + tenant);
        }
        return city;
    }

    @Override
    public LocalDate today(String tenant) {
        return LocalDate.ofInstant(clock.instant(), city(tenant).zone());
    }

    private Tenant load(String tenant) {
        return jdbc.sql("select id, name, agency, zone from tenant where id = :id")
                .param("id", tenant)
                .query(JdbcCities::tenant)
                .optional()
                .orElse(null);
    }

    static Tenant tenant(ResultSet rs, int row) throws SQLException {
        return new Tenant(
                rs.getString("id"), rs.getString("name"), rs.getString("agency"), ZoneId.of(rs.getString("zone")));
    }
}
