package id.bangkom.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;

class DatabasesTest {

    @EachDatabase
    void a_fresh_database_is_migrated_and_has_the_national_rules(Database db) {
        assertThat(count(db, "rule_value")).isGreaterThan(50);
        assertThat(count(db, "holiday")).isGreaterThan(40);
        assertThat(count(db, "competency")).isEqualTo(9);
        assertThat(count(db, "tenant")).isZero();
    }

    @EachDatabase
    void what_one_test_writes_no_other_database_sees(Database db) {
        insertCity(db);
        try (Database other = db.toString().equals("H2") ? Databases.h2() : Databases.postgres()) {
            assertThat(count(other, "tenant")).isZero();
        }
    }

    @EachDatabase
    void a_transaction_can_be_taken_back(Database db) {
        AtomicInteger inside = new AtomicInteger();
        db.transaction().executeWithoutResult(transaction -> {
            insertCity(db);
            inside.set(count(db, "tenant"));
            transaction.setRollbackOnly();
        });
        assertThat(inside).hasValue(1);
        assertThat(count(db, "tenant")).isZero();
    }

    private static void insertCity(Database db) {
        db.jdbc()
                .sql(
                        "insert into tenant (id, name, agency, zone) values ('palu', 'Kota Palu', 'BKPSDMD', 'Asia/Makassar')")
                .update();
    }

    private static int count(Database db, String table) {
        return db.jdbc()
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }
}
