package bench;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A new, empty database that keeps what it acknowledges, as in production. Both contenders use it, each in its schema. */
abstract sealed class BenchDatabase implements AutoCloseable {

    private static final Path DIRECTORY = Path.of("bench", "target", "data");

    /** @param name {@code h2} or {@code postgresql} */
    static BenchDatabase open(String name) {
        try {
            Files.createDirectories(DIRECTORY);
            return switch (name.toLowerCase(Locale.ROOT)) {
                case "h2" -> new H2(Files.createTempDirectory(DIRECTORY, "h2-"));
                case "postgresql" -> new PostgreSql(Files.createTempDirectory(DIRECTORY, "postgresql-"));
                default -> throw new IllegalArgumentException(
                        "There is no database \"" + name + "\"; known are h2 and postgresql");
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    abstract String url();

    abstract String user();

    /** As this product spells a schema that was created without quotes. */
    abstract String spelled(String schema);

    /** What was measured on, for the report. */
    abstract String description();

    /** Processor time that the database has used so far outside this JVM. */
    abstract Duration cpu();

    /** Another pool of the same size as the application's default, in a schema of its own. */
    HikariDataSource poolIn(String schema) {
        try (HikariDataSource creator = pool(1)) {
            JdbcClient.create(creator).sql("create schema " + schema).update();
        }
        HikariDataSource pool = pool(10);
        pool.setSchema(spelled(schema));
        return pool;
    }

    private HikariDataSource pool(int connections) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url());
        pool.setUsername(user());
        pool.setPassword("");
        pool.setMaximumPoolSize(connections);
        return pool;
    }

    /** Statistics as a database that runs for some days has them. */
    void analyse() {
        try (HikariDataSource pool = pool(1)) {
            JdbcClient.create(pool).sql("analyze").update();
        }
    }

    @Override
    public abstract void close();

    private static void delete(Path directory) {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class H2 extends BenchDatabase {

        private final Path directory;

        H2(Path directory) {
            this.directory = directory;
        }

        @Override
        String url() {
            return "jdbc:h2:file:" + directory.resolve("bench").toAbsolutePath()
                    + ";WRITE_DELAY=0;MAX_COMPACT_TIME=0;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=500";
        }

        @Override
        String user() {
            return "bangkom";
        }

        @Override
        String spelled(String schema) {
            return schema.toUpperCase(Locale.ROOT);
        }

        @Override
        String description() {
            return "H2 in a file, WRITE_DELAY=0";
        }

        @Override
        Duration cpu() {
            return Duration.ZERO;
        }

        @Override
        public void close() {
            delete(directory);
        }
    }

    private static final class PostgreSql extends BenchDatabase {

        private final EmbeddedPostgres server;

        PostgreSql(Path directory) throws IOException {
            // The library is made for tests and switches off what makes commits last.
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(directory)
                    .setCleanDataDirectory(true)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
        }

        @Override
        String url() {
            return server.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true";
        }

        @Override
        String user() {
            return "postgres";
        }

        @Override
        String spelled(String schema) {
            return schema.toLowerCase(Locale.ROOT);
        }

        @Override
        String description() {
            try (HikariDataSource pool = super.pool(1)) {
                JdbcClient jdbc = JdbcClient.create(pool);
                return "PostgreSQL " + show(jdbc, "server_version") + ", fsync=" + show(jdbc, "fsync")
                        + ", synchronous_commit=" + show(jdbc, "synchronous_commit") + ", shared_buffers="
                        + show(jdbc, "shared_buffers");
            }
        }

        private static String show(JdbcClient jdbc, String setting) {
            return jdbc.sql("show " + setting).query(String.class).single();
        }

        /** Of the server and of those of its processes that live; the pools keep their connections. */
        @Override
        Duration cpu() {
            try (HikariDataSource pool = super.pool(1)) {
                long backend = JdbcClient.create(pool)
                        .sql("select pg_backend_pid()")
                        .query(Long.class)
                        .single();
                return ProcessHandle.of(backend)
                        .flatMap(ProcessHandle::parent)
                        .map(server -> Stream.concat(Stream.of(server), server.children())
                                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                                .reduce(Duration.ZERO, Duration::plus))
                        .orElse(Duration.ZERO);
            }
        }

        @Override
        public void close() {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static List<String> all() {
        return List.of("h2", "postgresql");
    }
}
