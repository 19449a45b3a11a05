package id.bangkom.cycle;

import id.bangkom.process.CaseKey;
import id.bangkom.process.Processes;
import id.bangkom.testing.Database;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Stands in for the engine: what runs and what was told are rows in the same database, so they come and go with the
 * transaction as the engine's own do.
 */
class ProcessesInTables implements Processes {

    private final Database db;
    /** Cases whose start fails, with what is thrown. */
    final java.util.Map<String, RuntimeException> poisoned = new ConcurrentHashMap<>();
    /** Messages that a case of this process waits for; a case that hears one is gone. */
    final Set<String> heard = ConcurrentHashMap.newKeySet();
    /** Called before each chunk. */
    Consumer<Collection<CaseKey>> beforeStart = keys -> {};

    ProcessesInTables(Database db) {
        this.db = db;
        db.jdbc()
                .sql(
                        "create table running (process varchar(40), case_key varchar(90), primary key (process, case_key))")
                .update();
        db.jdbc()
                .sql("create table told (process varchar(40), case_key varchar(90), message varchar(60))")
                .update();
    }

    @Override
    public void start(String process, CaseKey key) {
        startAll(process, List.of(key));
    }

    @Override
    public void startAll(String process, Collection<CaseKey> keys) {
        beforeStart.accept(keys);
        for (CaseKey key : keys) {
            db.jdbc()
                    .sql("insert into running (process, case_key) values (?, ?)")
                    .params(process, key.toString())
                    .update();
            if (poisoned.containsKey(key.id())) {
                throw poisoned.get(key.id());
            }
        }
    }

    @Override
    public boolean tell(String process, CaseKey key, String message) {
        if (!heard.contains(message) || !isRunning(process, key)) {
            return false;
        }
        db.jdbc()
                .sql("insert into told (process, case_key, message) values (?, ?, ?)")
                .params(process, key.toString(), message)
                .update();
        return true;
    }

    @Override
    public boolean isRunning(String process, CaseKey key) {
        return db.jdbc()
                        .sql("select count(*) from running where process = ? and case_key = ?")
                        .params(process, key.toString())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void end(String process, CaseKey key) {
        db.jdbc()
                .sql("delete from running where process = ? and case_key = ?")
                .params(process, key.toString())
                .update();
    }

    Set<String> running(String process) {
        return new HashSet<>(db.jdbc()
                .sql("select case_key from running where process = ?")
                .params(process)
                .query(String.class)
                .list());
    }

    List<String> told(String message) {
        return db.jdbc()
                .sql("select case_key from told where message = ? order by case_key")
                .params(message)
                .query(String.class)
                .list();
    }
}
