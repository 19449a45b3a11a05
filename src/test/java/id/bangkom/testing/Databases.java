package id.bangkom.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/**
 * Fresh migrated databases for tests. The migrations run once per product and JVM; a database is a copy of the result,
 * which takes some ten milliseconds instead of some hundred. Close it after use.
 */
public final class Databases {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private Databases() {}

    /** In memory, gone when closed. */
    public static Database h2() {
        Database database = emptyH2();
        H2Template.writeTo(database);
        return database;
    }

    /** On a server that is started once and stopped with the JVM. */
    public static Database postgres() {
        String name = "test" + COUNT.incrementAndGet();
        PostgresTemplate.onServer("create database " + name + " template migrated strategy file_copy");
        return onPostgres(name);
    }

    /** The file that the application uses when it is started in this directory; made when it is not there. */
    public static Database fileOf(Path directory) {
        Database database = unmigratedFileOf(directory);
        migrate(database);
        return database;
    }

    /** The same file as it is. */
    public static Database unmigratedFileOf(Path directory) {
        Path file = directory.toAbsolutePath().resolve("data/bangkom");
        return new Database(
                "H2 file",
                "jdbc:h2:file:" + file + ";WRITE_DELAY=0;MAX_COMPACT_TIME=0;DB_CLOSE_ON_EXIT=FALSE",
                "bangkom");
    }

    private static Database emptyH2() {
        return new Database("H2", "jdbc:h2:mem:test" + COUNT.incrementAndGet(), "sa");
    }

    private static Database onPostgres(String name) {
        return new Database("PostgreSQL", PostgresTemplate.SERVER.getJdbcUrl("postgres", name), "postgres");
    }

    private static void migrate(Database database) {
        Flyway.configure().dataSource(database.dataSource()).load().migrate();
    }

    private static final class H2Template {

        private static final List<String> SCRIPT = script();

        private static List<String> script() {
            try (Database database = emptyH2()) {
                migrate(database);
                return database.jdbc().sql("script").query(String.class).list();
            }
        }

        /** One statement after the other: all in one text take ten times as long, since H2 copies the rest each time. */
        static void writeTo(Database database) {
            try (Connection connection = database.dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                for (String line : SCRIPT) {
                    statement.execute(line);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final class PostgresTemplate {

        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.start();
                onServer(server, "create database migrated");
                try (Database database =
                        new Database("PostgreSQL", server.getJdbcUrl("postgres", "migrated"), "postgres")) {
                    migrate(database);
                }
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static void onServer(String statement) {
            onServer(SERVER, statement);
        }

        private static void onServer(EmbeddedPostgres server, String statement) {
            try (Database database =
                    new Database("PostgreSQL", server.getJdbcUrl("postgres", "postgres"), "postgres")) {
                database.jdbc().sql(statement).update();
            }
        }
    }
}
