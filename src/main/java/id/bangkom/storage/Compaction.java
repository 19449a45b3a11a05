package id.bangkom.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Makes H2's file as small as what is in it. After a load of a minute it is twenty times as large, because H2 keeps what
 * was overwritten for a while and never gives the space back by itself.
 */
@Component
public class Compaction {

    private final DataSource source;

    Compaction(DataSource source) {
        this.source = source;
    }

    /**
     * Closes the database, which rewrites its file, and lets the next connection open it again. Only for moments in which
     * nobody else uses the database; does nothing with another one than H2 in a file.
     */
    public void compact() {
        if (FileDatabase.of(source).isPresent()) {
            pool().ifPresent(this::compact);
        }
    }

    private void compact(HikariDataSource pool) {
        // Not a connection of the pool, which would use it once more to tidy it up, and find it closed.
        try (Connection connection =
                        DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown compact");
        } catch (SQLException failed) {
            throw new IllegalStateException("The database cannot be made smaller", failed);
        }
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    private Optional<HikariDataSource> pool() {
        try {
            return source.isWrapperFor(HikariDataSource.class)
                    ? Optional.of(source.unwrap(HikariDataSource.class))
                    : Optional.empty();
        } catch (SQLException unknown) {
            throw new IllegalStateException("Cannot ask the data source what it is", unknown);
        }
    }
}
