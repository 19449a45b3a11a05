package id.bangkom.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/**
 * An H2 database that is a file.
 *
 * @param path of the file, without the ending that H2 gives it
 */
record FileDatabase(Path path, JdbcClient jdbc) {

    /** Empty for another product and for a database in memory. */
    static Optional<FileDatabase> of(DataSource source) {
        try {
            String product = JdbcUtils.extractDatabaseMetaData(source, metadata -> metadata.getDatabaseProductName());
            if (!"H2".equals(product)) {
                return Optional.empty();
            }
        } catch (MetaDataAccessException unknown) {
            throw new IllegalStateException("Cannot ask the database what it is", unknown);
        }
        JdbcClient jdbc = JdbcClient.create(source);
        String path = jdbc.sql("select database_path()").query(String.class).list().stream()
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
        return Optional.ofNullable(path).map(found -> new FileDatabase(Path.of(found), jdbc));
    }

    boolean isEmpty() {
        return jdbc.sql("select count(*) from information_schema.tables where table_schema = 'PUBLIC'")
                        .query(Integer.class)
                        .single()
                == 0;
    }

    /** How long committed work may stay in memory only, in milliseconds: what a crash would lose. */
    int writeDelay() {
        return setting("WRITE_DELAY");
    }

    /** How long H2 moves things about in its file when it closes it, in milliseconds. */
    int compactTime() {
        return setting("MAX_COMPACT_TIME");
    }

    private int setting(String name) {
        // One row for the database and one for what its address says.
        return jdbc.sql(
                        """
                        select max(cast(setting_value as integer)) from information_schema.settings
                        where setting_name = :name
                        """)
                .param("name", name)
                .query(Integer.class)
                .single();
    }

    /** Of the file, in bytes. */
    long size() {
        try {
            return Files.size(path.resolveSibling(path.getFileName() + ".mv.db"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The size of the database is unknown", unreadable);
        }
    }

    /** Writes a consistent copy while others work, as a zip that is unpacked in place of the file. */
    void copyTo(Path zip) {
        jdbc.sql("backup to '" + zip.toString().replace("'", "''") + "'").update();
    }
}
