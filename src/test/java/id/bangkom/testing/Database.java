package id.bangkom.testing;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A migrated database without people, for one test. */
public final class Database implements AutoCloseable {

    private final String name;
    private final HikariDataSource pool = new HikariDataSource();
    private final JdbcClient jdbc;

    Database(String name, String url, String user) {
        this.name = name;
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword("");
        pool.setMinimumIdle(1);
        pool.setMaximumPoolSize(8);
        jdbc = JdbcClient.create(pool);
    }

    public DataSource dataSource() {
        return pool;
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    /** Everything done inside is one transaction. */
    public TransactionTemplate transaction() {
        return new TransactionTemplate(new DataSourceTransactionManager(pool));
    }

    /** For tests that start the application on this database. */
    public String url() {
        return pool.getJdbcUrl();
    }

    /** For tests that start the application on this database; the password is empty. */
    public String user() {
        return pool.getUsername();
    }

    @Override
    public void close() {
        pool.close();
    }

    /** Names the run of a test. */
    @Override
    public String toString() {
        return name;
    }
}
